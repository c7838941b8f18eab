import { administrationCode, type Slot } from '../reference/codes/code-set'

/**
 * What was done, whatever the class of the drug and its place in the visit: two codes of one kind are two readings of one
 * service, so that one billed for the other is a wrong code, not a missing and an extra line.
 */
export type ServiceKind =
  'first hour' | 'further hours' | 'push' | 'injection' | 'subcutaneous' | 'artery' | 'pump' | 'other'

const kinds: Partial<Record<Slot, ServiceKind>> = {
  'hydration.initial': 'first hour',
  'hydration.hour': 'further hours',
  'therapeutic.infusion': 'first hour',
  'therapeutic.hour': 'further hours',
  'therapeutic.sequential': 'first hour',
  'therapeutic.concurrent': 'first hour',
  'therapeutic.push': 'push',
  'therapeutic.next-push': 'push',
  'therapeutic.repeat-push': 'push',
  'therapeutic.injection': 'injection',
  'therapeutic.intra-arterial': 'artery',
  'therapeutic.pump': 'pump',
  'subcutaneous.infusion': 'subcutaneous',
  'antibody.counselled': 'injection',
  'antibody.uncounselled': 'injection',
  'on-body': 'injection',
  'chemotherapy.infusion': 'first hour',
  'chemotherapy.hour': 'further hours',
  'chemotherapy.sequential': 'first hour',
  'chemotherapy.unlisted': 'first hour',
  'chemotherapy.push': 'push',
  'chemotherapy.next-push': 'push',
  'chemotherapy.injection': 'injection',
  'chemotherapy.hormonal-injection': 'injection',
  'chemotherapy.pump': 'pump',
  'chemotherapy.lent-pump': 'pump',
  'chemotherapy.arterial-push': 'artery',
  'chemotherapy.arterial-infusion': 'artery',
}

/** The kind of an administration code; null for a code of another family. */
export function serviceKind(code: string): ServiceKind | null {
  const entry = administrationCode(code)
  return entry === undefined ? null : (kinds[entry.slot] ?? 'other')
}

/** Evaluation and management visits that stand on infusion claims. */
export const isOfficeVisit = (code: string): boolean => /^99(?:20[2-5]|21[1-5]|24[1-5]|28[1-5])$/.test(code)

/** Codes that are drugs by their number: J, Q, and the few elsewhere that the drug table holds. */
export const isDrugCode = (code: string): boolean => /^[JQ]\d{4}$/.test(code) || /^C9\d{3}$/.test(code)
