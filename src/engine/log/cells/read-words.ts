import { isBlank, type Cell } from '../../../basics/cell'

/** What a setting column says: a place that we code for, nothing, or something else. */
export type SettingReading = 'office' | 'hospital' | 'unstated' | 'other'

const settings: Readonly<Record<string, SettingReading>> = {
  office: 'office',
  clinic: 'office',
  physician: 'office',
  'physician office': 'office',
  11: 'office',
  49: 'office',
  hospital: 'hospital',
  'hospital outpatient': 'hospital',
  outpatient: 'hospital',
  hopd: 'hospital',
  facility: 'hospital',
  19: 'hospital',
  22: 'hospital',
  23: 'hospital',
}

/** Places of service as CMS numbers them: 11 and 49 office; 19, 22 and 23 hospital. Others are reported. */
export function readSetting(cell: Cell): SettingReading {
  if (isBlank(cell)) return 'unstated'
  const text = String(cell)
    .trim()
    .toLowerCase()
    .replace(/^pos\s*/, '')
  return Object.hasOwn(settings, text) ? settings[text]! : 'other'
}

/** The number of a place of service, as CMS numbers them; 0 where the cell has none. */
export const readPlace = (cell: Cell): number => {
  const place = isBlank(cell) ? null : /^\s*(?:pos\s*)?(\d{1,2})\s*$/i.exec(String(cell))
  return place === null ? 0 : Number(place[1])
}

const yes = new Set(['yes', 'y', 'true', 'x', '1', 'primary', 'main', '✓', '✔'])
const no = new Set(['no', 'n', 'false', '0', 'secondary', 'other'])
const word = (cell: Cell): string => String(cell).trim().toLowerCase()

/** A mark: `yes`, `x`, a tick. */
export const isYes = (cell: Cell): boolean => cell === true || (!isBlank(cell) && yes.has(word(cell)))

/** A mark that is denied: `no`, `0`. */
export const isNo = (cell: Cell): boolean => cell === false || (!isBlank(cell) && no.has(word(cell)))

/** What a row's marks and words say, as bits. */
export const flag = {
  primary: 1,
  interrupted: 2,
  abandoned: 4,
  secondSite: 8,
  failedSite: 16,
  /** The drug is not the office's own: the patient, a pharmacy or a study supplied it. */
  supplied: 32,
  pump: 64,
  /** The fluid only kept a vein open, carried a drug or flushed a line. */
  keepOpen: 128,
  counselled: 256,
  /** A subcutaneous pump was set up again at new sites. */
  newSetUp: 512,
  manyLesions: 1024,
  lesionsCounted: 2048,
  /** The note says that what went in flushed the line, or names an implanted port, or a PICC or tunneled catheter. */
  flushed: 4096,
  port: 8192,
  catheter: 32768,
  /** No administration of its own: an order line over its events, events under a line that says more, a charge alone. */
  told: 16384,
} as const

/** Who bought a drug, where a column says it: the payer, its pharmacy, the patient or a maker; the office's own is not told. */
const others =
  /\b(?:payer|payor|plan|insur\w*|patient|pt|pharmacy|spp?|free|sample|manufacturer|maker|trial|study|assistance|pap|white|brown)\b/i
const office = /\b(?:office|clinic|practice|buy|own|stock|clear)\b/i

export const isSuppliedByOthers = (cell: Cell): boolean =>
  typeof cell === 'string' && others.test(cell) && !office.test(cell.replace(/patient'?s? own/i, 'patient'))
