import { codesSince2009 } from './current'
import { codes2006and2007, codes2008, codesTo2005, hospital2006, hospitalPump2006to2008, office2005 } from './earlier'
import type { AdministrationCode, Slot } from './slot'

export type { AdministrationCode, Slot } from './slot'

/** Which code set applies: Medicare and the others parted ways in 2005, offices and hospitals in 2005 and 2006. */
export interface Biller {
  readonly setting: 'office' | 'hospital'
  readonly medicare: boolean
}

/** Today's numbers; those of 2006 to 2008; Medicare's own of 2005 and 2006; CPT to 2005. */
export type Era = 'present' | 'renumbered' | 'medicare' | 'to-2005'

/** The codes of one date by slot; a slot without a code on that date is absent. */
export interface CodeSet {
  /** `CPT 2025`, as the answer names it. */
  readonly name: string
  /** Which of the code sets of time it is. */
  readonly era: Era
  readonly codes: ReadonlyMap<Slot, AdministrationCode>
  /**
   * A set without codes for a further drug counts one first hour and all further time of a class together
   * (rule `sequence.no-code`).
   */
  readonly addsDrugs: boolean
}

interface DatedSet {
  readonly from: string
  readonly until: string | null
  /** Absent: everybody. */
  readonly setting?: Biller['setting']
  readonly medicare?: boolean
  readonly era: Era
  readonly name: (year: string) => string
  readonly codes: readonly AdministrationCode[]
}

const cpt = (year: string): string => `CPT ${year}`

/** The first that fits the date and the biller holds. */
const sets: readonly DatedSet[] = [
  { from: '2009-01-01', until: null, era: 'present', name: cpt, codes: codesSince2009 },
  {
    from: '2008-01-01',
    until: '2008-12-31',
    era: 'renumbered',
    name: cpt,
    codes: [...codes2008, ...hospitalPump2006to2008],
  },
  {
    from: '2006-01-01',
    until: '2006-12-31',
    setting: 'hospital',
    medicare: true,
    era: 'medicare',
    name: (year) => `Medicare hospital codes ${year}`,
    codes: hospital2006,
  },
  {
    from: '2006-01-01',
    until: '2007-12-31',
    era: 'renumbered',
    name: cpt,
    codes: [...codes2006and2007, ...hospitalPump2006to2008],
  },
  {
    from: '2005-01-01',
    until: '2005-12-31',
    setting: 'office',
    medicare: true,
    era: 'medicare',
    name: (year) => `Medicare G-codes ${year}`,
    codes: office2005,
  },
  // Until 2004 hospitals sent Medicare codes by the visit, which a log of minutes does not lead to.
  { from: '2000-01-01', until: '2004-12-31', setting: 'office', era: 'to-2005', name: cpt, codes: codesTo2005 },
  {
    from: '2000-01-01',
    until: '2004-12-31',
    setting: 'hospital',
    medicare: false,
    era: 'to-2005',
    name: cpt,
    codes: codesTo2005,
  },
  { from: '2005-01-01', until: '2005-12-31', era: 'to-2005', name: cpt, codes: codesTo2005 },
]

/** The first and the newest year whose administration codes stand here. */
export const codeSetYears = { first: 2000, newest: 2026 } as const

/** All codes in force on an ISO date (null: the newest). Null where no code set of that date and biller stands here. */
export function codeSetOn(date: string | null, biller: Biller = { setting: 'office', medicare: true }): CodeSet | null {
  const day = date ?? `${codeSetYears.newest}-12-31`
  const holds = (one: { readonly from: string; readonly until: string | null }): boolean =>
    one.from <= day && (one.until === null || day <= one.until)
  const set = sets.find(
    (one) =>
      holds(one) &&
      (one.setting === undefined || one.setting === biller.setting) &&
      (one.medicare === undefined || one.medicare === biller.medicare),
  )
  if (set === undefined) return null
  const year = Math.min(Number(day.slice(0, 4)), codeSetYears.newest)
  const codes = new Map(set.codes.filter(holds).map((entry) => [entry.slot, entry]))
  return { name: set.name(String(year)), era: set.era, codes, addsDrugs: !codes.has('therapeutic.sequential') }
}

/** Every code that ever stood in a set, the newest sets first; a code that several sets share stands once. */
export const administrationCodes: readonly AdministrationCode[] = [
  ...new Map(
    sets
      .flatMap((set) => set.codes)
      .toReversed()
      .map((entry) => [`${entry.code} ${entry.slot}`, entry]),
  ).values(),
].reverse()

const byCode = new Map(administrationCodes.toReversed().map((entry) => [entry.code, entry]))

/** The record of a code number, whatever its dates. */
export const administrationCode = (code: string): AdministrationCode | undefined => byCode.get(code)

/** The code that a slot has today, under which the edits of CMS's tables name it. */
export const presentCode = (slot: Slot): string | null =>
  codesSince2009.find((entry) => entry.slot === slot && entry.until === null)?.code ?? null
