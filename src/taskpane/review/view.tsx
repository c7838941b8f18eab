import { Card } from '../parts/card'
import { NothingCoded } from '../parts/nothing-coded'
import { RowLink } from '../parts/row-link'
import { StatusLine } from '../parts/status-line'
import type { OpenView } from '../shell/open-view'
import type { Session } from '../session/session'
import { plural } from '../words'
import { ReviewModel, type Group } from './model'

/** What needs a person, by kind. */
export const openReview: OpenView = (session) => {
  const model = new ReviewModel(session)
  return function ReviewView() {
    if (session.coded === null) return <NothingCoded session={session} title="Nothing to review" />
    const groups = model.groups()
    return (
      <>
        <StatusLine session={session} view="review" />
        <Card title={groups.length === 0 ? 'Nothing needs a person' : 'Needs a person'}>
          {groups.map((group) => (
            <FindingGroup key={group.heading} group={group} session={session} />
          ))}
        </Card>
      </>
    )
  }
}

/** Findings shown of one kind before the rest is left to the sheet: a pane is no place for thousands. */
const shownOfKind = 50

function FindingGroup({ group, session }: { readonly group: Group; readonly session: Session }) {
  const more = group.findings.length - shownOfKind
  return (
    <details class={group.severity}>
      <summary>
        {group.heading} <span class="count">{group.findings.length.toLocaleString('en-US')}</span>
      </summary>
      <ul>
        {group.findings.slice(0, shownOfKind).map((finding, index) => (
          <li key={index}>
            <RowLink session={session} rows={finding.rows} />
            <span>{finding.text}</span> <em>{finding.ask}</em>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{plural(more, 'more', 'more')} on the sheet Findings.</p>}
    </details>
  )
}
