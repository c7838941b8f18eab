import type { Area } from '../../formula/area'

/** A chart as the add-in asked for it; the grid draws it. */
export interface RememberedChart {
  readonly id: string
  readonly sheet: string
  readonly type: string
  name: string
  data: Area
  seriesBy: string
  /** The cells that it covers; null where nobody said. */
  place: Area | null
  /** Every property that was set on it or below it: `title.text`, `legend.visible`. */
  readonly properties: Map<string, unknown>
}

/** What was asked of a sheet's printed pages; nothing is printed. */
export interface PrintedPages {
  readonly sheet: string
  /** `pageLayout.orientation`, `horizontalPageBreaks.add()`. */
  readonly properties: Map<string, unknown>
}

/** A conditional format or a validation as the add-in asked for it; nothing is checked. */
export interface RememberedRule {
  readonly id: string
  readonly sheet: string
  readonly kind: 'conditional-format' | 'data-validation'
  area: Area
  readonly type: string
  readonly properties: Map<string, unknown>
}
