/**
 * What an administration code is for, independent of its number. When codes are renumbered the slots stay, and only
 * the tables beside this file grow.
 */
export type Slot =
  | 'hydration.initial'
  | 'hydration.hour'
  | 'therapeutic.infusion'
  | 'therapeutic.hour'
  | 'therapeutic.sequential'
  | 'therapeutic.concurrent'
  | 'therapeutic.push'
  | 'therapeutic.next-push'
  | 'therapeutic.repeat-push'
  | 'therapeutic.injection'
  | 'therapeutic.intra-arterial'
  | 'therapeutic.pump'
  | 'therapeutic.unlisted'
  | 'therapeutic.with-oral-drug'
  | 'subcutaneous.infusion'
  | 'subcutaneous.hour'
  | 'subcutaneous.set-up'
  | 'on-body'
  | 'antibody.counselled'
  | 'antibody.uncounselled'
  | 'chemotherapy.infusion'
  | 'chemotherapy.hour'
  | 'chemotherapy.sequential'
  | 'chemotherapy.unlisted'
  | 'chemotherapy.push'
  | 'chemotherapy.next-push'
  | 'chemotherapy.injection'
  | 'chemotherapy.hormonal-injection'
  | 'chemotherapy.few-lesions'
  | 'chemotherapy.many-lesions'
  | 'chemotherapy.pump'
  | 'chemotherapy.lent-pump'
  | 'chemotherapy.arterial-push'
  | 'chemotherapy.arterial-infusion'
  | 'chemotherapy.arterial-hour'
  | 'chemotherapy.arterial-pump'
  | 'chemotherapy.pleural'
  | 'chemotherapy.peritoneal'
  | 'chemotherapy.intrathecal'
  | 'chemotherapy.reservoir'
  | 'pump.portable-refill'
  | 'pump.implanted-refill'
  | 'port.flush'

/** A place in the order of the claim (contract: initial, its hours, sequential, …). */
export type ClaimGroup =
  'initial' | 'hours' | 'sequential' | 'concurrent' | 'push' | 'injection' | 'hydration' | 'other'

export interface AdministrationCode {
  readonly code: string
  readonly slot: Slot
  /** In our own words; the official descriptors are the AMA's and are not carried. */
  readonly label: string
  readonly group: ClaimGroup
  /** First and last date of service, ISO; null while in force. */
  readonly from: string
  readonly until: string | null
  readonly system: 'CPT' | 'HCPCS'
}

/** What each slot is called, and where it stands on a claim. */
export const slots: Readonly<Record<Slot, { readonly group: ClaimGroup; readonly label: string }>> = {
  'hydration.initial': { group: 'initial', label: 'hydration, first hour' },
  'hydration.hour': { group: 'hydration', label: 'hydration, each additional hour' },
  'therapeutic.infusion': { group: 'initial', label: 'therapeutic infusion, first hour' },
  'therapeutic.hour': { group: 'hours', label: 'therapeutic infusion, each additional hour' },
  'therapeutic.sequential': { group: 'sequential', label: 'therapeutic infusion of a further drug, first hour' },
  'therapeutic.concurrent': { group: 'concurrent', label: 'concurrent therapeutic infusion' },
  'therapeutic.push': { group: 'initial', label: 'push, first drug' },
  'therapeutic.next-push': { group: 'push', label: 'push, each further drug' },
  'therapeutic.repeat-push': { group: 'push', label: 'push of the same drug again, hospital' },
  'therapeutic.injection': { group: 'injection', label: 'injection under the skin or into a muscle' },
  'therapeutic.intra-arterial': { group: 'other', label: 'injection into an artery' },
  'therapeutic.pump': { group: 'other', label: 'infusion over 8 hours by pump, hospital' },
  'therapeutic.with-oral-drug': { group: 'initial', label: 'infusion of cipaglucosidase with its oral drug, Medicare' },
  'therapeutic.unlisted': { group: 'other', label: 'therapeutic administration without a code of its own' },
  'subcutaneous.infusion': { group: 'other', label: 'subcutaneous infusion, first hour with set-up' },
  'subcutaneous.hour': { group: 'other', label: 'subcutaneous infusion, each additional hour' },
  'subcutaneous.set-up': { group: 'other', label: 'subcutaneous infusion, a further pump set-up at new sites' },
  'on-body': { group: 'other', label: 'on-body injector applied' },
  'antibody.counselled': { group: 'injection', label: 'RSV antibody injection, with counseling' },
  'antibody.uncounselled': { group: 'injection', label: 'RSV antibody injection, without counseling' },
  'chemotherapy.infusion': { group: 'initial', label: 'chemotherapy or complex infusion, first hour' },
  'chemotherapy.hour': { group: 'hours', label: 'chemotherapy or complex infusion, each additional hour' },
  'chemotherapy.sequential': { group: 'sequential', label: 'chemotherapy infusion of a further drug, first hour' },
  'chemotherapy.unlisted': { group: 'concurrent', label: 'chemotherapy administration without a code of its own' },
  'chemotherapy.push': { group: 'initial', label: 'chemotherapy push, first drug' },
  'chemotherapy.next-push': { group: 'push', label: 'chemotherapy push, each further drug' },
  'chemotherapy.injection': { group: 'injection', label: 'chemotherapy injection, not hormonal' },
  'chemotherapy.hormonal-injection': { group: 'injection', label: 'chemotherapy injection, hormonal' },
  'chemotherapy.few-lesions': { group: 'other', label: 'chemotherapy into lesions, up to 7' },
  'chemotherapy.many-lesions': { group: 'other', label: 'chemotherapy into lesions, more than 7' },
  'chemotherapy.pump': { group: 'other', label: 'chemotherapy pump over 8 hours, started' },
  'chemotherapy.lent-pump': { group: 'other', label: 'chemotherapy started with the office’s own pump' },
  'chemotherapy.arterial-push': { group: 'other', label: 'chemotherapy into an artery, push' },
  'chemotherapy.arterial-infusion': { group: 'other', label: 'chemotherapy into an artery, first hour' },
  'chemotherapy.arterial-hour': { group: 'other', label: 'chemotherapy into an artery, each additional hour' },
  'chemotherapy.arterial-pump': {
    group: 'other',
    label: 'chemotherapy into an artery by pump over 8 hours, started',
  },
  'chemotherapy.pleural': { group: 'other', label: 'chemotherapy into the pleural cavity, with the puncture' },
  'chemotherapy.peritoneal': { group: 'other', label: 'chemotherapy into the peritoneal cavity' },
  'chemotherapy.intrathecal': { group: 'other', label: 'chemotherapy into the spinal canal, with the puncture' },
  'chemotherapy.reservoir': { group: 'other', label: 'chemotherapy into the brain fluid through a reservoir' },
  'pump.portable-refill': { group: 'other', label: 'portable pump refilled' },
  'pump.implanted-refill': { group: 'other', label: 'implanted pump or reservoir refilled' },
  'port.flush': { group: 'other', label: 'implanted port or catheter flushed, the only service of the day' },
}
