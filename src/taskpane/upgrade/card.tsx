import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ChangedAnswer } from '../../workbook/upgrade/answers'
import { rememberAnswers, type OpenedByAnother } from '../../workbook/upgrade/at-opening'
import { selectCell } from '../../workbook/upgrade/select-cell'
import { Card } from '../parts/card'
import type { Session } from '../session/session'
import { plural } from '../words'
import { entriesAbout, fetchReleases, type Release } from './changes'
import { changeOf, functionOf, limitsOf, placeOf } from './words'

/** As many cells of a function as one reads; the others are a number. */
const mostCells = 50

/** What the first opening with another version changed in saved formulas; it stays until somebody says that it was seen. */
export const openUpgrade = (session: Session, opened: OpenedByAnother): ComponentType =>
  function UpgradeCard() {
    const [releases, setReleases] = useState<readonly Release[] | null>(null)
    useEffect(() => {
      void fetchReleases().then(setReleases)
    }, [])
    const { changed, from, to, newEditions } = opened
    const functions = byFunction(changed)
    return (
      <Card title="What the new version changed">
        <p role="status">
          This workbook was last opened with version {from}; this is {to}.{' '}
          {changed.length > 0 &&
            `${plural(changed.length, 'cell')} with Infusion Coder’s formulas ${changed.length === 1 ? 'shows' : 'show'} something else. Nothing was written into the log.`}
        </p>
        {newEditions.length > 0 && <p class="note">New published data since then: {newEditions.join('; ')}.</p>}
        {functions.map(([name, cells]) => (
          <Changed key={name} {...{ session, name, cells, from, releases }} />
        ))}
        {changed.some((one) => one.perhapsEdited) && (
          <p class="note">
            Cells marked * showed the new answer already when the workbook was opened. They may have changed because the
            log was edited, not because of the version.
          </p>
        )}
        {limitsOf(opened).map((text) => (
          <p key={text} class="note">
            {text}
          </p>
        ))}
        <div class="actions">
          <button type="button" class="primary" disabled={session.busy !== null} onClick={() => void dismiss(session)}>
            Done, remember the new answers
          </button>
          <a href="changes.html" target="_blank" rel="noreferrer">
            All changes
          </a>
        </div>
      </Card>
    )
  }

function byFunction(changed: readonly ChangedAnswer[]): [string, readonly ChangedAnswer[]][] {
  const names = [...new Set(changed.map(functionOf))]
  return names.map((name) => [name, changed.filter((one) => functionOf(one) === name)])
}

function Changed({
  session,
  name,
  cells,
  from,
  releases,
}: {
  readonly session: Session
  readonly name: string
  readonly cells: readonly ChangedAnswer[]
  readonly from: string
  readonly releases: readonly Release[] | null
}) {
  const why = releases === null ? [] : entriesAbout(releases, from, name)
  return (
    <details open={cells.length <= mostCells}>
      <summary>
        {name}: {plural(cells.length, 'cell')}
      </summary>
      <ul>
        {cells.slice(0, mostCells).map((one) => (
          <li key={placeOf(one)}>
            <button type="button" class="link" onClick={() => void session.attempt(() => selectCell(one))}>
              {placeOf(one)}
            </button>
            <span>
              {changeOf(one)}
              {one.perhapsEdited && ' *'}
            </span>
          </li>
        ))}
        {cells.length > mostCells && <li>and {plural(cells.length - mostCells, 'cell')} more</li>}
      </ul>
      <p class="note">
        {why.length === 0
          ? `The change log names nothing about ${name} itself: look through all changes.`
          : `What the change log says about ${name}:`}
      </p>
      {why.length > 0 && (
        <ul>
          {why.map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
      )}
    </details>
  )
}

async function dismiss(session: Session): Promise<void> {
  await session.attempt(async () => {
    await Excel.run((context) => rememberAnswers(context))
    session.notice = null
    session.changed()
  })
}
