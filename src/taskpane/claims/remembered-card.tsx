import { Card } from '../parts/card'
import { RowLink } from '../parts/row-link'
import type { Session } from '../session/session'
import { ClaimActions } from './claim-actions'
import type { ClaimsModel } from './model'
import type { RememberedClaim } from './remembered'

/** A claim as an earlier run left it in the workbook: what is billed, and what was sent. */
export function RememberedClaimCard({
  claim,
  model,
  session,
}: {
  readonly claim: RememberedClaim
  readonly model: ClaimsModel
  readonly session: Session
}) {
  const isSent = claim.lines.length > 0 && claim.lines.every(({ sent }) => sent !== '')
  return (
    <Card title={claim.encounter === '' ? 'A visit without a number' : `Visit ${claim.encounter}`} printed>
      <p>
        {[claim.patient === '' ? '' : `patient ${claim.patient}`, claim.payer].filter((part) => part !== '').join(', ')}
      </p>
      <p>
        <strong>{claim.status}</strong>
      </p>
      {claim.lines.length === 0 && <p>Nothing is billed for this visit.</p>}
      <ol class="boxes">
        {claim.lines.map((line, index) => (
          <li key={index}>
            <dl class="boxes-of-line">
              {(
                [
                  ['Date', line.date === '' ? 'missing' : line.date],
                  ['Code', line.code],
                  ['Units', line.units.toLocaleString('en-US')],
                ] as const
              ).map(([box, value]) => (
                <div key={box}>
                  <dt>{box}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            {line.overrideOf !== '' && <span>Override of {line.overrideOf}</span>}
            {line.sent !== '' && <span>Sent {line.sent}</span>}
            {line.correction !== '' && <span class="said">{line.correction}</span>}
            <RowLink session={session} rows={line.rows} />
          </li>
        ))}
      </ol>
      <p class="quiet">Place, diagnoses, charges, and NDC come with the next run.</p>
      <ClaimActions lines={claim.lines} isSent={isSent} model={model} session={session} />
    </Card>
  )
}
