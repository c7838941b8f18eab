/**
 * The drug-administration codes in force, by date of service. Codes and labels in our own words; the
 * official descriptors are the AMA's and are not carried. What a code is *for* is its slot: when codes are
 * renumbered, the slots stay and only this table grows.
 */

/** What a code stands for, independent of its number. */
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
  | 'subcutaneous.infusion'
  | 'subcutaneous.hour'
  | 'on-body'
  | 'chemotherapy.infusion'
  | 'chemotherapy.hour'
  | 'chemotherapy.sequential'
  | 'chemotherapy.unlisted'
  | 'chemotherapy.push'
  | 'chemotherapy.next-push'
  | 'chemotherapy.injection'
  | 'chemotherapy.hormonal-injection'
  | 'chemotherapy.pump'
  | 'chemotherapy.lent-pump'
  | 'chemotherapy.arterial-push'
  | 'chemotherapy.arterial-infusion'
  | 'chemotherapy.arterial-hour'
  | 'chemotherapy.arterial-pump'
  | 'chemotherapy.intrathecal'

/** A place in the order of the claim (contract: initial, its hours, sequential, …). */
export type ClaimGroup =
  'initial' | 'hours' | 'sequential' | 'concurrent' | 'push' | 'injection' | 'hydration' | 'other'

export interface AdministrationCode {
  readonly code: string
  readonly slot: Slot
  readonly label: string
  readonly group: ClaimGroup
  /** First and last date of service, ISO; null while in force. */
  readonly from: string
  readonly until: string | null
  readonly system: 'CPT' | 'HCPCS'
}

/** The first and the newest year whose administration codes stand below. */
export const codeSetYears = { first: 2009, newest: 2026 } as const

const cpt = (slot: Slot, code: string, group: ClaimGroup, label: string, from = '2009-01-01'): AdministrationCode => ({
  code,
  slot,
  label,
  group,
  from,
  until: null,
  system: 'CPT',
})

/** Numbers, dates and own-word labels from CMS's RVU files 2020 to 2026 and the renumbering of 2009. */
export const administrationCodes: readonly AdministrationCode[] = [
  cpt('hydration.initial', '96360', 'initial', 'hydration, first hour'),
  cpt('hydration.hour', '96361', 'hydration', 'hydration, each additional hour'),
  cpt('therapeutic.infusion', '96365', 'initial', 'therapeutic infusion, first hour'),
  cpt('therapeutic.hour', '96366', 'hours', 'therapeutic infusion, each additional hour'),
  cpt('therapeutic.sequential', '96367', 'sequential', 'therapeutic infusion of a further drug, first hour'),
  cpt('therapeutic.concurrent', '96368', 'concurrent', 'therapeutic infusion beside another'),
  cpt('subcutaneous.infusion', '96369', 'other', 'subcutaneous infusion, first hour'),
  cpt('subcutaneous.hour', '96370', 'other', 'subcutaneous infusion, each additional hour'),
  cpt('therapeutic.injection', '96372', 'injection', 'injection under the skin or into a muscle'),
  cpt('therapeutic.intra-arterial', '96373', 'other', 'injection into an artery'),
  cpt('therapeutic.push', '96374', 'initial', 'push, first drug'),
  cpt('therapeutic.next-push', '96375', 'push', 'push, each further drug'),
  cpt('therapeutic.repeat-push', '96376', 'push', 'push of the same drug again, hospital'),
  cpt('on-body', '96377', 'other', 'on-body injector applied', '2017-01-01'),
  cpt('chemotherapy.injection', '96401', 'injection', 'chemotherapy injection, not hormonal'),
  cpt('chemotherapy.hormonal-injection', '96402', 'injection', 'chemotherapy injection, hormonal'),
  cpt('chemotherapy.push', '96409', 'initial', 'chemotherapy push, first drug'),
  cpt('chemotherapy.next-push', '96411', 'push', 'chemotherapy push, each further drug'),
  cpt('chemotherapy.infusion', '96413', 'initial', 'chemotherapy or complex infusion, first hour'),
  cpt('chemotherapy.hour', '96415', 'hours', 'chemotherapy or complex infusion, each additional hour'),
  cpt('chemotherapy.pump', '96416', 'other', 'chemotherapy pump over 8 hours, started'),
  cpt('chemotherapy.sequential', '96417', 'sequential', 'chemotherapy infusion of a further drug, first hour'),
  cpt('chemotherapy.arterial-push', '96420', 'other', 'chemotherapy into an artery, push'),
  cpt('chemotherapy.arterial-infusion', '96422', 'other', 'chemotherapy into an artery, first hour'),
  cpt('chemotherapy.arterial-hour', '96423', 'other', 'chemotherapy into an artery, each additional hour'),
  cpt('chemotherapy.arterial-pump', '96425', 'other', 'chemotherapy into an artery by pump over 8 hours, started'),
  cpt('chemotherapy.intrathecal', '96450', 'other', 'chemotherapy into the spinal canal'),
  cpt('chemotherapy.unlisted', '96549', 'concurrent', 'chemotherapy administration without a code of its own'),
  {
    ...cpt('therapeutic.pump', 'C8957', 'other', 'infusion over 8 hours by pump, hospital', '2006-01-01'),
    system: 'HCPCS',
  },
  {
    ...cpt('chemotherapy.lent-pump', 'G0498', 'other', 'chemotherapy started with the office’s own pump', '2016-01-01'),
    system: 'HCPCS',
  },
]

/** The codes of one date by slot; a slot without a code on that date is absent. */
export type CodeSet = ReadonlyMap<Slot, AdministrationCode>

/** All codes in force on an ISO date (null: the newest). Null where no code set of that year stands above. */
export function codeSetOn(date: string | null): CodeSet | null {
  const day = date ?? `${codeSetYears.newest}-12-31`
  if (Number(day.slice(0, 4)) < codeSetYears.first) return null
  const inForce = administrationCodes.filter(
    (entry) => entry.from <= day && (entry.until === null || day <= entry.until),
  )
  return new Map(inForce.map((entry) => [entry.slot, entry]))
}

/** The record of a code number, whatever its dates. */
export const administrationCode = (code: string): AdministrationCode | undefined =>
  administrationCodes.find((entry) => entry.code === code)
