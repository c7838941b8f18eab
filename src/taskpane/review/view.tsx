import { useEffect } from 'preact/hooks'
import { Glance } from '../charts/glance'
import { stakeChart, visitsChart } from '../charts/worklist-charts'
import { Card } from '../parts/card'
import { NothingCoded } from '../parts/nothing-coded'
import { Stale } from '../parts/stale'
import { StatusLine } from '../parts/status-line'
import { WorkLine } from '../parts/work-line'
import type { OpenView } from '../shell/open-view'
import { plural } from '../words'
import { AcceptedList } from './accept-proposals'
import { Narrowing } from './filter-card'
import { isNarrowed } from './filters'
import { AnsweredEntries, FindingGroup } from './finding-group'
import { LateEntriesCard } from './late-entries-card'
import { ReviewModel } from './model'
import { SelectedCard } from './selected-card'
import { Together } from './together'
import { VisitList } from './visit-list'

const titleOf = (open: number, narrowed: boolean): string =>
  narrowed
    ? `${plural(open, 'item')} found`
    : open === 0
      ? 'Nothing needs review'
      : `${plural(open, 'item')} need${open === 1 ? 's' : ''} review`

/** The worklist: what needs a person, by kind, and what became of the row that is selected in the sheet. */
export const openReview: OpenView = (session) => {
  const model = new ReviewModel(session)
  return function ReviewView() {
    const { coded } = session
    useEffect(() => {
      void model.read()
    }, [coded])
    if (coded === null && model.isEmpty) return <NothingCoded session={session} title="Nothing to review yet" />
    if (!model.isReady) {
      return (
        <>
          <WorkLine session={session} />
          <Card title="Review">
            <p role="status">Looking through the findings …</p>
          </Card>
        </>
      )
    }
    const groups = model.groups()
    const open = groups.reduce((sum, group) => sum + group.entries.length, 0)
    return (
      <>
        <WorkLine session={session} />
        <StatusLine session={session} view="review" />
        <Stale session={session} />
        {model.isRemembered && (
          <p class="note">From the last run of this workbook. Code the log again to bring it up to date.</p>
        )}
        <SelectedCard model={model} session={session} />
        <Card title={titleOf(open, isNarrowed(model.filters))}>
          <Narrowing model={model} />
          <Glance charts={() => [stakeChart(groups), visitsChart(model.visits())]} />
          <Together model={model} session={session} />
          {groups.map((group) => (
            <FindingGroup key={group.heading} group={group} model={model} session={session} />
          ))}
          <VisitList model={model} session={session} />
          <AnsweredEntries model={model} session={session} />
          <AcceptedList model={model} session={session} />
        </Card>
        <LateEntriesCard model={model} session={session} />
      </>
    )
  }
}
