import type { AsPayer } from '../../compare-payers/compare'
import type { EncounterCoding } from '../../engine/coding'
import { kindNames } from '../../payers/payer'
import { Card } from '../parts/card'
import { moneyText } from '../parts/money'
import type { Session } from '../session/session'
import { secondOpinion, secondOpinionToSheet } from './comparisons'

/** The visit that is shown as every payer of the table `Payers` would have it, and all visits as a sheet. */
export function SecondOpinionCard({
  session,
  visit,
}: {
  readonly session: Session
  readonly visit: EncounterCoding | null
}) {
  const compared = visit === null ? null : secondOpinion(session, visit)
  const hasPayers = (session.coded?.coding.log.payers.rows ?? []).some(({ payer }) => payer !== '*')
  return (
    <Card title="Second opinion">
      {!hasPayers && <p>The table Payers names no payer to compare with. Setup makes the table.</p>}
      {compared !== null && (
        <ul class="opinions">
          {compared.others.map((one) => (
            <Opinion key={one.payer} one={one} />
          ))}
        </ul>
      )}
      <button
        type="button"
        disabled={session.busy !== null || !hasPayers}
        onClick={() => void secondOpinionToSheet(session)}
      >
        All visits for every payer to a sheet
      </button>
    </Card>
  )
}

function Opinion({ one }: { readonly one: AsPayer }) {
  const isSame = one.only === '' && one.without === ''
  return (
    <li>
      <strong>{one.payer}</strong> ({kindNames[one.kind]}): {isSame ? 'the same codes' : one.codes || 'no codes'}.{' '}
      {moneyText(one.allowed)}
      {one.standIn.length > 0 && `, of it ${moneyText(one.standInAllowed)} at Medicare’s amounts`}
      {one.unpriced.length > 0 && `, no price for ${one.unpriced.join(', ')}`}
      {one.because.map((sentence) => (
        <p key={sentence} class="quiet">
          {sentence}
        </p>
      ))}
    </li>
  )
}
