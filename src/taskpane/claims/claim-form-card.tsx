import type { ClaimForm, FormLine } from '../../sheets/claim/claim-form'
import { Card } from '../parts/card'
import { moneyText } from '../parts/money'
import { RowLink } from '../parts/row-link'
import type { Session } from '../session/session'

const letters = 'ABCDEFGHIJKL'

/** `2025-10-03` as the form writes it: `10 03 25`. */
const formDate = (iso: string): string => `${iso.slice(5, 7)} ${iso.slice(8)} ${iso.slice(2, 4)}`

/** The boxes of one encounter. */
export function ClaimFormCard({ form, session }: { readonly form: ClaimForm; readonly session: Session }) {
  const { encounter } = form.visit
  const title = encounter.name === null ? 'A visit without a number' : `Visit ${encounter.name}`
  return (
    <Card title={`${title}: ${form.form}`}>
      <p>
        {[encounter.patient === null ? null : `patient ${encounter.patient}`, encounter.payer]
          .filter((part) => part !== null)
          .join(', ')}
      </p>
      {form.form === 'UB-04' && (
        <p class="note">
          A hospital bills on a UB-04, which has other fields. The lines are listed with their codes and units; revenue
          codes are your chargemaster&apos;s.
        </p>
      )}
      {form.form === 'CMS-1500' && (
        <p>
          <strong>21</strong>{' '}
          {form.diagnoses.length === 0
            ? 'no diagnosis in the log'
            : form.diagnoses.map((code, index) => `${letters[index] ?? ''} ${code}`).join(', ')}
        </p>
      )}
      {Array.from({ length: form.pages }, (_, index) => (
        <Page key={index} form={form} page={index + 1} session={session} />
      ))}
      {form.open.map((sentence) => (
        <p key={sentence} class="quiet">
          {sentence}
        </p>
      ))}
    </Card>
  )
}

function Page({ form, page, session }: { readonly form: ClaimForm; readonly page: number; readonly session: Session }) {
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
          <Line key={index} line={line} office={office} session={session} />
        ))}
      </ol>
    </>
  )
}

function Line({
  line,
  office,
  session,
}: {
  readonly line: FormLine
  readonly office: boolean
  readonly session: Session
}) {
  const date = line.date === null ? 'not in the log' : formDate(line.date)
  const boxes: readonly (readonly [string, string])[] = office
    ? [
        ['24A dates', date === 'not in the log' ? date : `${date} – ${date}`],
        ['24B place', line.place ?? 'to fill'],
        ['24D code', [line.code, ...line.modifiers].join(' ')],
        ['24E pointer', line.pointer === '' ? 'to fill' : line.pointer],
        ['24F charge', line.charge === null ? 'to fill' : moneyText(line.charge)],
        ['24G units', String(line.units)],
      ]
    : [
        ['Date', line.date ?? 'not in the log'],
        ['Code', [line.code, ...line.modifiers].join(' ')],
        ['Units', String(line.units)],
        ['Charge', line.charge === null ? 'not in Fees' : moneyText(line.charge)],
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
      <RowLink session={session} rows={line.line.rows} />
    </li>
  )
}
