// Made from the folder by npm run index.
import { billedNotCodes } from './billed/billed-not-codes'
import { chargeDate } from './billed/charge-date'
import { missingLine } from './billed/missing-line'
import { modifierDifference } from './billed/modifier-difference'
import { noPrice } from './billed/no-price'
import { notJudged } from './billed/not-judged'
import { overCoded } from './billed/over-coded'
import { payerPolicy } from './billed/payer-policy'
import { underCoded } from './billed/under-coded'
import { unmatchedCharge } from './billed/unmatched-charge'
import { unreadableBilled } from './billed/unreadable-billed'
import { wrongCode } from './billed/wrong-code'
import { assumedPayer } from './columns/assumed-payer'
import { carriedDown } from './columns/carried-down'
import { cellsBeyondHeaders } from './columns/cells-beyond-headers'
import { columnByCells } from './columns/column-by-cells'
import { columnWithoutHeader } from './columns/column-without-header'
import { dayFirstDates } from './columns/day-first-dates'
import { noColumn } from './columns/no-column'
import { unreadRates } from './columns/unread-rates'
import { unreadableCell } from './columns/unreadable-cell'
import { amendedEntry } from './documentation/amended-entry'
import { lateEntry } from './documentation/late-entry'
import { lateEntryIncomplete } from './documentation/late-entry-incomplete'
import { lateEntryUsed } from './documentation/late-entry-used'
import { sameMinutes } from './documentation/same-minutes'
import { thresholdTimes } from './documentation/threshold-times'
import { unevenGaps } from './documentation/uneven-gaps'
import { doseConflict } from './drugs/dose-conflict'
import { doseMissing } from './drugs/dose-missing'
import { doseOverLabel } from './drugs/dose-over-label'
import { doseRepeated } from './drugs/dose-repeated'
import { doseUnitMismatch } from './drugs/dose-unit-mismatch'
import { drugAmbiguous } from './drugs/drug-ambiguous'
import { drugAssumed } from './drugs/drug-assumed'
import { drugCodeNotValid } from './drugs/drug-code-not-valid'
import { drugNotBilled } from './drugs/drug-not-billed'
import { esrdConsolidated } from './drugs/esrd-consolidated'
import { expiredLot } from './drugs/expired-lot'
import { labMissing } from './drugs/lab-missing'
import { modifierMissing } from './drugs/modifier-missing'
import { modifierNotValid } from './drugs/modifier-not-valid'
import { ndcConflict } from './drugs/ndc-conflict'
import { noDrugCode } from './drugs/no-drug-code'
import { orderMissing } from './drugs/order-missing'
import { selfAdministered } from './drugs/self-administered'
import { selfGiven } from './drugs/self-given'
import { trialMissing } from './drugs/trial-missing'
import { unclassifiedCode } from './drugs/unclassified-code'
import { unknownDrug } from './drugs/unknown-drug'
import { unreadableDose } from './drugs/unreadable-dose'
import { unreadableNdc } from './drugs/unreadable-ndc'
import { wasteConflict } from './drugs/waste-conflict'
import { wasteDerived } from './drugs/waste-derived'
import { wasteMissing } from './drugs/waste-missing'
import { wasteNotLeast } from './drugs/waste-not-least'
import { em99211 } from './edits/em-99211'
import { emNeeds25 } from './edits/em-needs-25'
import { orphanAddOn } from './edits/orphan-add-on'
import { pairEdit } from './edits/pair-edit'
import { twoInitial } from './edits/two-initial'
import { unitsOverLimit } from './edits/units-over-limit'
import { notGiven } from './events/not-given'
import { orderConflict } from './events/order-conflict'
import { unknownAction } from './events/unknown-action'
import { overridden } from './overrides/overridden'
import { overrideOutdated } from './overrides/override-outdated'
import { overrideWithoutReason } from './overrides/override-without-reason'
import { authorizationExceeded } from './payers/authorization-exceeded'
import { authorizationMissing } from './payers/authorization-missing'
import { diagnosisMissing } from './payers/diagnosis-missing'
import { diagnosisNotCovered } from './payers/diagnosis-not-covered'
import { filingLate } from './payers/filing-late'
import { ndcMissing } from './payers/ndc-missing'
import { notPreferred } from './payers/not-preferred'
import { siteOfCare } from './payers/site-of-care'
import { assumedPrimary } from './services/assumed-primary'
import { concurrentHydration } from './services/concurrent-hydration'
import { includedService } from './services/included-service'
import { lesionsNotCounted } from './services/lesions-not-counted'
import { noAdministrationCode } from './services/no-administration-code'
import { noCodeForConcurrent } from './services/no-code-for-concurrent'
import { oneMinutePushes } from './services/one-minute-pushes'
import { overlap } from './services/overlap'
import { primaryIgnored } from './services/primary-ignored'
import { procedureCode } from './services/procedure-code'
import { repeatPush } from './services/repeat-push'
import { routeConflict } from './services/route-conflict'
import { secondSiteWithoutReason } from './services/second-site-without-reason'
import { tooShortHydration } from './services/too-short-hydration'
import { calculatedStop } from './times/calculated-stop'
import { chairOverlap } from './times/chair-overlap'
import { crossesMidnight } from './times/crosses-midnight'
import { durationConflict } from './times/duration-conflict'
import { halfDayUnclear } from './times/half-day-unclear'
import { infusionIsPush } from './times/infusion-is-push'
import { missingStart } from './times/missing-start'
import { missingStop } from './times/missing-stop'
import { missingTimes } from './times/missing-times'
import { pushIsLong } from './times/push-is-long'
import { roundedTimes } from './times/rounded-times'
import { staffOverlap } from './times/staff-overlap'
import { startBeforeArrival } from './times/start-before-arrival'
import { stopAfterLeaving } from './times/stop-after-leaving'
import { stopBeforeStart } from './times/stop-before-start'
import { tooLong } from './times/too-long'
import { twelveHourClock } from './times/twelve-hour-clock'
import { unreadableTime } from './times/unreadable-time'
import { zeroMinutes } from './times/zero-minutes'
import { columnConflict } from './visits/column-conflict'
import { copiedVisit } from './visits/copied-visit'
import { dateConflict } from './visits/date-conflict'
import { department } from './visits/department'
import { duplicateRow } from './visits/duplicate-row'
import { editionOlderThanService } from './visits/edition-older-than-service'
import { encounterUnclear } from './visits/encounter-unclear'
import { ignoredRow } from './visits/ignored-row'
import { locationNotListed } from './visits/location-not-listed'
import { noCodeSet } from './visits/no-code-set'
import { noDate } from './visits/no-date'
import { patientOverlap } from './visits/patient-overlap'
import { placeOfService } from './visits/place-of-service'
import { settingUnclear } from './visits/setting-unclear'
import { tooSoon } from './visits/too-soon'
import { unreadableDate } from './visits/unreadable-date'
import type { FindingKind } from './define'

/** Every kind of finding, by the topic of its folder. */
export const findingsByTopic = {
  billed: [
    billedNotCodes.kind,
    chargeDate.kind,
    missingLine.kind,
    modifierDifference.kind,
    noPrice.kind,
    notJudged.kind,
    overCoded.kind,
    payerPolicy.kind,
    underCoded.kind,
    unmatchedCharge.kind,
    unreadableBilled.kind,
    wrongCode.kind,
  ],
  columns: [
    assumedPayer.kind,
    carriedDown.kind,
    cellsBeyondHeaders.kind,
    columnByCells.kind,
    columnWithoutHeader.kind,
    dayFirstDates.kind,
    noColumn.kind,
    unreadRates.kind,
    unreadableCell.kind,
  ],
  documentation: [
    amendedEntry.kind,
    lateEntry.kind,
    lateEntryIncomplete.kind,
    lateEntryUsed.kind,
    sameMinutes.kind,
    thresholdTimes.kind,
    unevenGaps.kind,
  ],
  drugs: [
    doseConflict.kind,
    doseMissing.kind,
    doseOverLabel.kind,
    doseRepeated.kind,
    doseUnitMismatch.kind,
    drugAmbiguous.kind,
    drugAssumed.kind,
    drugCodeNotValid.kind,
    drugNotBilled.kind,
    esrdConsolidated.kind,
    expiredLot.kind,
    labMissing.kind,
    modifierMissing.kind,
    modifierNotValid.kind,
    ndcConflict.kind,
    noDrugCode.kind,
    orderMissing.kind,
    selfAdministered.kind,
    selfGiven.kind,
    trialMissing.kind,
    unclassifiedCode.kind,
    unknownDrug.kind,
    unreadableDose.kind,
    unreadableNdc.kind,
    wasteConflict.kind,
    wasteDerived.kind,
    wasteMissing.kind,
    wasteNotLeast.kind,
  ],
  edits: [em99211.kind, emNeeds25.kind, orphanAddOn.kind, pairEdit.kind, twoInitial.kind, unitsOverLimit.kind],
  events: [notGiven.kind, orderConflict.kind, unknownAction.kind],
  overrides: [overridden.kind, overrideOutdated.kind, overrideWithoutReason.kind],
  payers: [
    authorizationExceeded.kind,
    authorizationMissing.kind,
    diagnosisMissing.kind,
    diagnosisNotCovered.kind,
    filingLate.kind,
    ndcMissing.kind,
    notPreferred.kind,
    siteOfCare.kind,
  ],
  services: [
    assumedPrimary.kind,
    concurrentHydration.kind,
    includedService.kind,
    lesionsNotCounted.kind,
    noAdministrationCode.kind,
    noCodeForConcurrent.kind,
    oneMinutePushes.kind,
    overlap.kind,
    primaryIgnored.kind,
    procedureCode.kind,
    repeatPush.kind,
    routeConflict.kind,
    secondSiteWithoutReason.kind,
    tooShortHydration.kind,
  ],
  times: [
    calculatedStop.kind,
    chairOverlap.kind,
    crossesMidnight.kind,
    durationConflict.kind,
    halfDayUnclear.kind,
    infusionIsPush.kind,
    missingStart.kind,
    missingStop.kind,
    missingTimes.kind,
    pushIsLong.kind,
    roundedTimes.kind,
    staffOverlap.kind,
    startBeforeArrival.kind,
    stopAfterLeaving.kind,
    stopBeforeStart.kind,
    tooLong.kind,
    twelveHourClock.kind,
    unreadableTime.kind,
    zeroMinutes.kind,
  ],
  visits: [
    columnConflict.kind,
    copiedVisit.kind,
    dateConflict.kind,
    department.kind,
    duplicateRow.kind,
    editionOlderThanService.kind,
    encounterUnclear.kind,
    ignoredRow.kind,
    locationNotListed.kind,
    noCodeSet.kind,
    noDate.kind,
    patientOverlap.kind,
    placeOfService.kind,
    settingUnclear.kind,
    tooSoon.kind,
    unreadableDate.kind,
  ],
} as const

/** Every kind of finding by its id. */
export const findingKinds: ReadonlyMap<string, FindingKind> = new Map(
  Object.values(findingsByTopic).flatMap((kinds): [string, FindingKind][] => kinds.map((kind) => [kind.id, kind])),
)
