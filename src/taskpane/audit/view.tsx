import { moneyText } from '../../engine/explain/audit-texts'
import { findingText } from '../../engine/explain/finding-texts'
import type { FindingId } from '../../engine/explain/finding'
import type { AuditSummary, Sums } from '../../audit/summary'
import { Card } from '../parts/card'
import { NothingCoded } from '../parts/nothing-coded'
import { RowLink } from '../parts/row-link'
import { StatusLine } from '../parts/status-line'
import { WorkLine } from '../parts/work-line'
import type { Session } from '../session/session'
import type { OpenView } from '../shell/open-view'
import { findingHeadings, plural } from '../words'
import { AuditModel } from './model'

/** Billed against supported: the sums in both directions, what they are made of, and the worksheet. */
export const openAudit: OpenView = (session) => {
  const model = new AuditModel(session)
  return function AuditView() {
    const summary = model.summary()
    if (summary === null) return <NothingCoded session={session} title="Nothing to audit" />
    return (
      <>
        <WorkLine session={session} />
        <StatusLine session={session} view="audit" />
        <Totals summary={summary} />
        {summary.byFinding.length > 0 && (
          <>
            <Card title="By finding">
              {summary.byFinding.map((sums) => (
                <Kind key={sums.name} sums={sums} model={model} session={session} />
              ))}
            </Card>
            <Groups title="By who charged" sums={summary.byStaff} />
            <Groups title="By month" sums={summary.byMonth} />
          </>
        )}
        <Worksheet model={model} session={session} />
      </>
    )
  }
}

function Totals({ summary }: { readonly summary: AuditSummary }) {
  const { all, billed, withDifference, missingTime, notJudged } = summary
  return (
    <Card title="Billed against supported">
      {billed === 0 ? (
        <p>
          The log does not say what was billed. Add a column Billed, or a sheet Charges with Encounter, Date, Code,
          Modifiers and Units, and code again.
        </p>
      ) : (
        <>
          <p>
            {plural(withDifference, 'visit')} of {billed.toLocaleString('en-US')} with a difference.
          </p>
          <dl class="sums">
            <div>
              <dt>Billed and not supported</dt>
              <dd>{moneyText(all.over)}</dd>
            </div>
            <div>
              <dt>Supported and not billed</dt>
              <dd>{moneyText(all.under)}</dd>
            </div>
          </dl>
          {all.unpriced > 0 && <p>{plural(all.unpriced, 'difference')} without a price, in neither sum.</p>}
          {notJudged > 0 && <p>{plural(notJudged, 'line')} cannot be judged before a question is answered.</p>}
        </>
      )}
      {missingTime.rows > 0 && (
        <p>
          Missing times: {plural(missingTime.rows, 'row')}, coded for {moneyText(missingTime.codable)}. Complete records
          could support {moneyText(missingTime.lost)} more, first hours alone.
        </p>
      )}
    </Card>
  )
}

/** Differences shown of one kind; the rest stands on the worksheet. */
const shownOfKind = 30

function Kind({
  sums,
  model,
  session,
}: {
  readonly sums: Sums
  readonly model: AuditModel
  readonly session: Session
}) {
  const list = model.findingsOf(sums.name)
  return (
    <details>
      <summary>
        {findingHeadings[sums.name as FindingId]} <span class="count">{sums.findings.toLocaleString('en-US')}</span>
        <span class="amounts">{amountsOf(sums)}</span>
      </summary>
      <ul>
        {list.slice(0, shownOfKind).map(({ finding }, index) => (
          <li key={index}>
            <RowLink session={session} rows={finding.rows} />
            <span>{findingText(finding).text}</span>
          </li>
        ))}
      </ul>
      {list.length > shownOfKind && <p>{plural(list.length - shownOfKind, 'more', 'more')} on the worksheet.</p>}
    </details>
  )
}

const amountsOf = ({ over, under }: Sums): string =>
  [over > 0 ? `${moneyText(over)} too much` : '', under > 0 ? `${moneyText(under)} too little` : '']
    .filter((text) => text !== '')
    .join(', ')

function Groups({ title, sums }: { readonly title: string; readonly sums: readonly Sums[] }) {
  const named = sums.filter(({ name }) => name !== '')
  if (named.length === 0) return null
  return (
    <Card title={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{title.replace(/^By (?:who )?/, '').replace(/^./, (first) => first.toUpperCase())}</th>
            <th scope="col">Too much</th>
            <th scope="col">Too little</th>
          </tr>
        </thead>
        <tbody>
          {named.map(({ name, over, under }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{moneyText(over)}</td>
              <td>{moneyText(under)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function Worksheet({ model, session }: { readonly model: AuditModel; readonly session: Session }) {
  const busy = session.busy !== null
  const number = (event: Event): number => Number((event.currentTarget as HTMLInputElement).value)
  return (
    <Card title="Worksheet">
      <label>
        Initials for the trail
        <input
          value={model.initials}
          maxLength={12}
          onInput={(event) => {
            model.change({ initials: event.currentTarget.value })
          }}
        />
      </label>
      <button
        type="button"
        class="primary"
        disabled={busy}
        onClick={() => void model.write({ sample: false, outside: false })}
      >
        Write the worksheet
      </button>
      <details>
        <summary>Random sample, and a copy for a reviewer</summary>
        <label>
          Confidence, %
          <input
            type="number"
            min={50}
            max={99}
            value={Math.round(model.confidence * 100)}
            onChange={(event) => {
              model.change({ confidence: between(number(event) / 100, 0.5, 0.99) })
            }}
          />
        </label>
        <label>
          Precision, ± %
          <input
            type="number"
            min={1}
            max={50}
            value={Math.round(model.precision * 100)}
            onChange={(event) => {
              model.change({ precision: between(number(event) / 100, 0.01, 0.5) })
            }}
          />
        </label>
        <label>
          Seed
          <input
            type="number"
            min={0}
            value={model.seed}
            onChange={(event) => {
              model.change({ seed: between(Math.floor(number(event)), 0, 4_294_967_295) })
            }}
          />
        </label>
        <div class="actions">
          <button type="button" disabled={busy} onClick={() => void model.write({ sample: true, outside: false })}>
            Write with a sample
          </button>
          <button type="button" disabled={busy} onClick={() => void model.write({ sample: true, outside: true })}>
            Write without patients
          </button>
        </div>
      </details>
    </Card>
  )
}

const between = (value: number, low: number, high: number): number =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : low
