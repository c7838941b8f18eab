import { useEffect } from 'preact/hooks'
import { Card } from '../parts/card'
import { NothingCoded } from '../parts/nothing-coded'
import { StatusLine } from '../parts/status-line'
import { useUniqueId } from '../parts/unique-id'
import { WorkLine } from '../parts/work-line'
import type { OpenView } from '../shell/open-view'
import { plural } from '../words'
import { AnsweredEntries, FindingGroup } from './finding-group'
import { ReviewModel } from './model'
import { SelectedCard } from './selected-card'

const titleOf = (open: number, typed: string): string =>
  typed.trim() !== ''
    ? `${plural(open, 'finding')} found`
    : open === 0
      ? 'Nothing needs a person'
      : `${plural(open, 'finding')} for a person`

/** What needs a person, by kind, and what became of the row that is selected in the sheet. */
export const openReview: OpenView = (session) => {
  const model = new ReviewModel(session)
  return function ReviewView() {
    const { coded } = session
    const search = useUniqueId()
    useEffect(() => {
      if (coded !== null) void model.read()
    }, [coded])
    if (coded === null) return <NothingCoded session={session} title="Nothing to review yet" />
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
        <SelectedCard model={model} session={session} />
        <Card title={titleOf(open, model.typed)}>
          <label for={search}>Find a visit, patient, payer, drug, nurse, or question</label>
          <input
            id={search}
            type="search"
            value={model.typed}
            onInput={(event) => {
              model.find(event.currentTarget.value)
            }}
          />
          {groups.map((group) => (
            <FindingGroup key={group.heading} group={group} model={model} session={session} />
          ))}
          <AnsweredEntries model={model} session={session} />
        </Card>
      </>
    )
  }
}
