import { administrationCode, type Slot } from '../../reference/codes/code-set'

/**
 * What was done, whatever the class of the drug and its place in the visit: two codes of one kind are two readings of one
 * service, so that one billed for the other is a wrong code, not a missing and an extra line.
 */
export type ServiceKind =
  | 'first hour'
  | 'further hours'
  | 'push'
  | 'injection'
  | 'hydration'
  | 'subcutaneous'
  | 'artery'
  | 'pump'
  | 'port'
  | 'other'

const kinds: Partial<Record<Slot, ServiceKind>> = {
  'hydration.initial': 'hydration',
  'hydration.hour': 'hydration',
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
  'therapeutic.with-oral-drug': 'first hour',
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
  'port.flush': 'port',
  'chemotherapy.arterial-push': 'artery',
  'chemotherapy.arterial-infusion': 'artery',
}

/** The kind of an administration code; null for a code of another family. */
export function serviceKind(code: string): ServiceKind | null {
  const entry = administrationCode(code)
  return entry === undefined ? null : (kinds[entry.slot] ?? 'other')
}

/** Kinds that one service of one drug may be read as: an infusion without a stop is a push. */
const near: readonly (readonly [ServiceKind, ServiceKind])[] = [
  ['first hour', 'push'],
  ['push', 'injection'],
  ['first hour', 'hydration'],
  ['further hours', 'hydration'],
  ['injection', 'subcutaneous'],
  ['first hour', 'pump'],
  ['push', 'pump'],
  ['injection', 'port'],
  ['push', 'port'],
]

/** Kinds of which the one is billed for the other by mistake, where nothing nearer explains either. */
const far: readonly (readonly [ServiceKind, ServiceKind])[] = [
  ['first hour', 'further hours'],
  ['first hour', 'injection'],
  ['first hour', 'subcutaneous'],
  ['first hour', 'port'],
]

const isPair = (pairs: typeof near, a: ServiceKind, b: ServiceKind): boolean =>
  pairs.some(([one, other]) => (one === a && other === b) || (one === b && other === a))

export const standsNear = (a: ServiceKind, b: ServiceKind): boolean => isPair(near, a, b)

export const standsFar = (a: ServiceKind, b: ServiceKind): boolean => isPair(far, a, b)
