import type { ViewId } from '../session/session'
import type { OpenView } from './open-view'

export interface ViewEntry {
  readonly id: ViewId
  /** As the tab says it: short, six of them stand beside each other on 320 pixels. */
  readonly title: string
  /** Fetches the view's code; a chunk of its own, so that the pane is there before all of its views are. */
  readonly load: () => Promise<OpenView>
}

/** The tabs in their order. A view that does not exist yet has no tab: add it here, with its folder. */
export const views: readonly ViewEntry[] = [
  {
    id: 'code',
    title: 'Code',
    load: async () => (await import(/* webpackMode: "eager" */ '../code/view')).openCode,
  },
  {
    id: 'review',
    title: 'Review',
    load: async () => (await import(/* webpackChunkName: "view-review" */ '../review/view')).openReview,
  },
  {
    id: 'claims',
    title: 'Claims',
    load: async () => (await import(/* webpackChunkName: "view-claims" */ '../claims/view')).openClaims,
  },
  {
    id: 'audit',
    title: 'Audit',
    load: async () => (await import(/* webpackChunkName: "view-audit" */ '../audit/view')).openAudit,
  },
  {
    id: 'forecast',
    title: 'Forecast',
    load: async () => (await import(/* webpackChunkName: "view-forecast" */ '../forecast/view')).openForecast,
  },
  {
    id: 'setup',
    title: 'Setup',
    load: async () => (await import(/* webpackChunkName: "view-setup" */ '../setup/view')).openSetup,
  },
]
