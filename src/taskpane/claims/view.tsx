import { useEffect } from 'preact/hooks'
import { useUniqueId } from '../parts/unique-id'
import { Card } from '../parts/card'
import { NothingCoded } from '../parts/nothing-coded'
import { StatusLine } from '../parts/status-line'
import { WorkLine } from '../parts/work-line'
import type { OpenView } from '../shell/open-view'
import { ClaimFormCard } from './claim-form-card'
import { ClaimsModel } from './model'
import { RememberedClaimCard } from './remembered-card'
import { SecondOpinionCard } from './second-opinion-card'
import { WhatChangedCard } from './what-changed-card'
import { WorklistCard } from './worklist-card'

/**
 * One encounter at a time as the boxes of its claim and as other payers would have it, and all of them as sheets; what changed
 * for them between two dates.
 */
export const openClaims: OpenView = (session) => {
  const model = new ClaimsModel(session)
  return function ClaimsView() {
    const search = useUniqueId()
    useEffect(() => {
      void model.read()
    }, [session.coded])
    if (session.coded === null && !model.isRemembered) return <NothingCoded session={session} title="No claims yet" />
    const remembered = model.isRemembered ? model.currentRemembered() : null
    const form = model.isRemembered ? null : model.current()
    const current = remembered ?? form
    const busy = session.busy !== null
    return (
      <>
        <WorkLine session={session} />
        <StatusLine session={session} view="claims" />
        {model.isRemembered && (
          <p class="note">From the last run of this workbook. Code the log again to bring it up to date.</p>
        )}
        <Card title="Visits">
          <label for={search}>Visit, patient or payer</label>
          <input
            id={search}
            type="search"
            value={model.search}
            onInput={(event) => {
              model.look(event.currentTarget.value)
            }}
          />
          <div class="actions">
            <button
              type="button"
              aria-disabled={current === null || current.number === 1}
              onClick={() => {
                model.step(-1)
              }}
            >
              Previous
            </button>
            <button
              type="button"
              aria-disabled={current === null || current.number === current.count}
              onClick={() => {
                model.step(1)
              }}
            >
              Next
            </button>
            <span role="status">
              {current === null
                ? 'No matching visits.'
                : `${current.number.toLocaleString('en-US')} of ${current.count.toLocaleString('en-US')}`}
            </span>
          </div>
          {!model.isRemembered && (
            <div class="actions">
              <button type="button" disabled={busy} onClick={() => void model.toSheet()}>
                List all claims on a sheet
              </button>
              <button type="button" disabled={busy} onClick={() => void model.toFile()}>
                Export claim lines (csv)
              </button>
            </div>
          )}
        </Card>
        {remembered !== null && <RememberedClaimCard claim={remembered.claim} model={model} session={session} />}
        {form !== null && <ClaimFormCard form={form.form} model={model} session={session} />}
        {!model.isRemembered && (
          <>
            <SecondOpinionCard session={session} visit={form?.form.visit ?? null} />
            <WorklistCard session={session} />
            <WhatChangedCard session={session} />
          </>
        )}
      </>
    )
  }
}
