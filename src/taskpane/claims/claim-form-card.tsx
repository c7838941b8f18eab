import type { ClaimForm, FormLine } from '../../sheets/claim/claim-form'
import { Card } from '../parts/card'
import { moneyText } from '../parts/money'
import { RowLink } from '../parts/row-link'
import type { Session } from '../session/session'
import { ClaimActions } from './claim-actions'
import type { ClaimsModel } from './model'

const letters = 'ABCDEFGHIJKL'

/** `2025-10-03` as the form writes it: `10 03 25`. */
const formDate = (iso: string): string => `${iso.slice(5, 7)} ${iso.slice(8)} ${iso.slice(2, 4)}`

/** The same as the UB-04 writes it: `100325`. */
const ubDate = (iso: string): string => formDate(iso).replaceAll(' ', '')

/** The boxes of one encounter. */
export function ClaimFormCard({
  form,
  model,
  session,
}: {
  readonly form: ClaimForm
  readonly model: ClaimsModel
  readonly session: Session
}) {
  const isSent = form.lines.length > 0 && form.lines.every(({ key }) => model.sent.has(key))
  const { encounter } = form.visit
  const title = encounter.name === null ? 'A visit without a number' : `Visit ${encounter.name}`
  return (
    <Card title={`${title}: ${form.form}`} printed>
      <p>
        {[encounter.patient === null ? null : `patient ${encounter.patient}`, encounter.payer]
          .filter((part) => part !== null)
          .join(', ')}
      </p>
      <p>
        <strong>{model.statusOf(form)}</strong>
      </p>
      {form.form === 'UB-04' && (
        <>
          <p>
            <strong>4</strong> type of bill 0131 · <strong>17</strong> patient status 01
          </p>
          <p>
            <strong>67</strong> {form.diagnoses.length === 0 ? 'missing' : form.diagnoses.join(', ')}
          </p>
        </>
      )}
      {form.form === 'CMS-1500' && (
        <p>
          <strong>21</strong>{' '}
          {form.diagnoses.length === 0
            ? 'missing'
            : form.diagnoses.map((code, index) => `${letters[index] ?? ''} ${code}`).join(', ')}
        </p>
      )}
      {Array.from({ length: form.pages }, (_, index) => (
        <Page key={index} form={form} page={index + 1} model={model} session={session} />
      ))}
      {form.open.map((sentence) => (
        <p key={sentence} class="quiet">
          {sentence}
        </p>
      ))}
      <ClaimActions lines={form.lines} isSent={isSent} model={model} session={session} />
    </Card>
  )
}

function Page({
  form,
  page,
  model,
  session,
}: {
  readonly form: ClaimForm
  readonly page: number
  readonly model: ClaimsModel
  readonly session: Session
}) {
  const office = form.form === 'CMS-1500'
  const lines = office ? form.lines.filter((line) => line.page === page) : page === 1 ? form.lines : []
  if (lines.length === 0) return null
  return (
    <>
      {office && form.pages > 1 && (
        <h3>
          Page {page} of {form.pages}
        </h3>
      )}
      <ol class="boxes">
        {lines.map((line, index) => (
          <Line key={index} line={line} office={office} model={model} session={session} />
        ))}
      </ol>
    </>
  )
}

function Line({
  line,
  office,
  model,
  session,
}: {
  readonly line: FormLine
  readonly office: boolean
  readonly model: ClaimsModel
  readonly session: Session
}) {
  const sent = model.sent.get(line.key)
  const date = line.date === null ? 'missing' : formDate(line.date)
  const boxes: readonly (readonly [string, string])[] = office
    ? [
        ['24A dates', date === 'missing' ? date : `${date} – ${date}`],
        ['24B place', line.place ?? 'missing'],
        ['24D code', [line.code, ...line.modifiers].join(' ')],
        ['24E pointer', line.pointer === '' ? 'missing' : line.pointer],
        ['24F charge', line.charge === null ? 'missing' : moneyText(line.charge)],
        ['24G units', String(line.units)],
      ]
    : [
        ['42 revenue', line.revenue ?? 'missing'],
        ['44 code', [line.code, ...line.modifiers].join(' ')],
        ['45 date', line.date === null ? 'missing' : ubDate(line.date)],
        ['46 units', String(line.units)],
        ['47 charge', line.charge === null ? 'missing' : moneyText(line.charge)],
      ]
  return (
    <li>
      {line.ndc !== null && <span class="shaded">{line.ndc}</span>}
      <dl class="boxes-of-line">
        {boxes.map(([box, value]) => (
          <div key={box}>
            <dt>{box}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {line.override !== null && (
        <span>
          Override of {line.override.of}: {line.override.reason}
          {line.override.by === '' ? '' : ` (${line.override.by})`}
        </span>
      )}
      {sent !== undefined && <span>Sent {sent.on}</span>}
      {sent !== undefined && sent.correction !== '' && <span class="said">{sent.correction}</span>}
      <RowLink session={session} rows={line.line.rows} />
    </li>
  )
}
