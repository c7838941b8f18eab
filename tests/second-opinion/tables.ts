import type { Setting } from './plain'

/**
 * What may follow what, and which pairs a modifier opens: CMS's add-on edits and its pair edits in force on 1 July 2024,
 * as far as the codes of the second opinion go. Copied by hand from the published files, not from the product's tables.
 */
const mayFollow: Readonly<Record<string, readonly string[]>> = {
  '96361': ['96360', '96365', '96374', '96409', '96413'],
  '96366': ['96360', '96365', '96367', '96413'],
  '96367': ['96360', '96365', '96374', '96409', '96413'],
  '96368': ['96360', '96365', '96366', '96413', '96415', '96416'],
  '96370': ['96369'],
  '96375': ['96360', '96365', '96374', '96409', '96413'],
  '96376': ['96365', '96374', '96409', '96413'],
  '96411': ['96409', '96413'],
  '96415': ['96413', '96417'],
  '96417': ['96413'],
  '96423': ['96422'],
}

export const isAddOn = (code: string): boolean => code in mayFollow

/** Whether an add-on code has, among these, a code that it may follow; every other code may stand. */
export function mayStand(code: string, among: ReadonlySet<string>): boolean {
  return mayFollow[code]?.some((primary) => among.has(primary)) ?? true
}

/** Column 1 to the codes of its column 2, modifier indicator 1, both settings. */
const pairs: Readonly<Record<string, readonly string[]>> = {
  '96360': ['96372', '96374', '96377'],
  '96365': ['96360', '96372', '96374', '96377'],
  '96369': ['96372', '96377', '96401', '96402'],
  '96374': ['96372', '96377'],
  '96401': ['96372', '96377'],
  '96402': ['96372', '96377'],
  '96409': ['96360', '96365', '96372', '96374', '96377'],
  '96413': ['96360', '96365', '96372', '96374', '96377', '96409'],
  '96416': ['96360', '96365', '96372', '96374', '96377'],
  '96420': ['96372', '96377'],
  '96422': ['96372', '96377'],
  '96450': ['96360', '96361', '96365', '96366', '96367', '96368', '96372', '96374', '96375', '96376', '96377'],
  G0498: ['96360', '96365', '96372', '96374', '96377'],
}

/** Whether the pair table joins the two, so that the second needs a modifier beside the first. */
export const isPair = (column1: string, column2: string): boolean => pairs[column1]?.includes(column2) ?? false

export interface Codes {
  readonly first: string
  readonly next: string
  readonly hour: string
  readonly push: string
  readonly nextPush: string
}

export type Family = 'chemotherapy' | 'therapeutic'

export const familyCodes: Readonly<Record<Family, Codes>> = {
  chemotherapy: { first: '96413', next: '96417', hour: '96415', push: '96409', nextPush: '96411' },
  therapeutic: { first: '96365', next: '96367', hour: '96366', push: '96374', nextPush: '96375' },
}

/** The hospital alone has a code for the same drug pushed again. */
export const repeatPush = (setting: Setting): string | null => (setting === 'hospital' ? '96376' : null)
