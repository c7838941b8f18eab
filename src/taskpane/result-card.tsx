import { useMemo } from 'preact/hooks'
import { logFinding, type LogFinding } from '../engine/answer'
import type { Coding } from '../engine/coding'
import { claimLines, codeText } from '../engine/claim/lines'
import type { PaneModel } from './pane-model'
import type { PaneState } from './state'
import { findingHeadings, plural } from './words'

type Done = Extract<PaneState, { view: 'done' }>

/** What the run gave: units by code, and what needs a person. */
export function ResultCard({ model, state }: { readonly model: PaneModel; readonly state: Done }) {
  const units = useMemo(() => unitsByCode(state.coding), [state.coding])
  const groups = useMemo(() => groupsOf(state.coding), [state.coding])
  return (
    <>
      <section class="card" aria-labelledby="result">
        <h2 id="result">Coded</h2>
        <p role="status">
          {plural(state.log.rows, 'row')} in {state.seconds.toFixed(1)} s, with {state.coding.editions.join(', ')}. See{' '}
          {state.sheets.join(' and ')}.
        </p>
        {state.note !== null && (
          <p class="note" role="status">
            {state.note}
          </p>
        )}
        <details>
          <summary>Units by code</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">Code</th>
                <th scope="col">Units</th>
              </tr>
            </thead>
            <tbody>
              {units.map(([code, count]) => (
                <tr key={code}>
                  <td>{code}</td>
                  <td>{count.toLocaleString('en-US')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
        <button type="button" onClick={() => void model.remove()}>
          Remove our results
        </button>
      </section>
      <section class="card" aria-labelledby="review">
        <h2 id="review">{groups.length === 0 ? 'Nothing needs a person' : 'Needs a person'}</h2>
        {groups.map((group) => (
          <FindingGroup key={group.heading} group={group} onGo={(row) => void model.goTo(row)} />
        ))}
      </section>
    </>
  )
}

interface Group {
  readonly heading: string
  readonly severity: string
  readonly findings: readonly LogFinding[]
}

/** Findings shown of one kind before the rest is left to the sheet: a pane is no place for thousands. */
const shownOfKind = 50

function FindingGroup({ group, onGo }: { readonly group: Group; readonly onGo: (row: number) => void }) {
  const more = group.findings.length - shownOfKind
  return (
    <details class={group.severity}>
      <summary>
        {group.heading} <span class="count">{group.findings.length.toLocaleString('en-US')}</span>
      </summary>
      <ul>
        {group.findings.slice(0, shownOfKind).map((finding, index) => (
          <li key={index}>
            {finding.rows[0] !== undefined && (
              <button
                type="button"
                class="link"
                onClick={() => {
                  onGo(finding.rows[0] ?? 1)
                }}
              >
                Row {finding.rows.join(', ')}
              </button>
            )}
            <span>{finding.text}</span> <em>{finding.ask}</em>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{plural(more, 'more', 'more')} on the sheet Findings.</p>}
    </details>
  )
}

function unitsByCode(coding: Coding): [string, number][] {
  const units = new Map<string, number>()
  for (const one of coding.encounters) {
    for (const line of claimLines(one.charges)) {
      const code = codeText({ ...line, units: 1 })
      units.set(code, (units.get(code) ?? 0) + line.units)
    }
  }
  return [...units].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Errors and warnings by kind, errors first, the commonest first; what is only information stays on the sheet. */
function groupsOf(coding: Coding): Group[] {
  const groups = new Map<string, { severity: string; findings: LogFinding[] }>()
  for (const finding of [...coding.findings, ...coding.encounters.flatMap((one) => one.findings)]) {
    const said = logFinding(finding)
    if (said.severity === 'info') continue
    const heading = findingHeadings[finding.finding]
    const group = groups.get(heading) ?? { severity: said.severity, findings: [] }
    group.findings.push(said)
    groups.set(heading, group)
  }
  return [...groups]
    .map(([heading, group]) => ({ heading, ...group }))
    .sort((a, b) =>
      a.severity === b.severity ? b.findings.length - a.findings.length : a.severity === 'error' ? -1 : 1,
    )
}
