import { dollarsText } from '../../basics/money'
import { useEffect } from 'preact/hooks'
import { Card } from '../parts/card'
import { NothingCoded } from '../parts/nothing-coded'
import { StatusLine } from '../parts/status-line'
import { WorkLine } from '../parts/work-line'
import type { OpenView } from '../shell/open-view'
import { plural } from '../words'
import { Groups, Kind } from './differences'
import { AuditModel } from './model'
import type { AuditShown } from './remembered'
import { WorksheetCard } from './worksheet-card'

/** Billed against supported: the sums in both directions, what they are made of, and the worksheet. */
export const openAudit: OpenView = (session) => {
  const model = new AuditModel(session)
  return function AuditView() {
    const { coded } = session
    useEffect(() => {
      void model.read()
    }, [coded])
    const summary = model.summary()
    if (summary === null) return <NothingCoded session={session} title="Nothing to audit" />
    return (
      <>
        <WorkLine session={session} />
        <StatusLine session={session} view="audit" />
        {model.isRemembered && (
          <p class="note">From the last run of this workbook. Code the log again to bring it up to date.</p>
        )}
        <Totals summary={summary} />
        {summary.byFinding.length > 0 && (
          <>
            <Card title="By finding">
              {summary.byFinding.map((sums) => (
                <Kind key={sums.name} sums={sums} model={model} session={session} />
              ))}
            </Card>
            <Groups title="By who documented" sums={summary.byStaff} />
            <Groups title="By month" sums={summary.byMonth} />
          </>
        )}
        <WorksheetCard model={model} session={session} />
      </>
    )
  }
}

function Totals({ summary }: { readonly summary: AuditShown }) {
  const { all, billed, withDifference, missingTime, notJudged } = summary
  return (
    <Card title="Billed vs. supported">
      {billed === 0 ? (
        <p>
          The log does not say what was billed. Add a column Billed, or a sheet Charges with Encounter, Date, Code,
          Modifiers and Units, and code again.
        </p>
      ) : (
        <>
          <p>
            {withDifference.toLocaleString('en-US')} of {plural(billed, 'visit')}{' '}
            {withDifference === 1 ? 'differs' : 'differ'}.
          </p>
          <dl class="sums">
            <div>
              <dt>Overbilled (not supported)</dt>
              <dd>{dollarsText(all.over)}</dd>
            </div>
            <div>
              <dt>Underbilled (supported, not billed)</dt>
              <dd>{dollarsText(all.under)}</dd>
            </div>
          </dl>
          {all.standIn.over + all.standIn.under > 0 && (
            <p>
              Of these at Medicare’s amounts, for payers without a row in Fees: {dollarsText(all.standIn.over)} and{' '}
              {dollarsText(all.standIn.under)}.
            </p>
          )}
          {all.unpriced > 0 && (
            <p>
              {plural(all.unpriced, 'difference')} {all.unpriced === 1 ? 'has' : 'have'} no price and aren’t in these
              totals.
            </p>
          )}
          {notJudged > 0 && <p>{plural(notJudged, 'line')} can’t be judged until a question is answered.</p>}
        </>
      )}
      {missingTime.rows > 0 && (
        <p>
          Missing times: {plural(missingTime.rows, 'row')}, coded for {dollarsText(missingTime.codable)}. With stop
          times, up to {dollarsText(missingTime.lost)} more (first hours only).
        </p>
      )}
    </Card>
  )
}
