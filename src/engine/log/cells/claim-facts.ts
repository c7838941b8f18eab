import { isBlank, type Cell } from '../../../basics/cell'
import { longestNote } from './read-note'
import { isYes } from './read-words'

/** What a row says that a claim must carry, or that decides for whom a drug was given; as bits. */
export const claimFact = {
  /** End-stage renal disease (N18.6) and dialysis (Z99.2, or a dialysis facility, place of service 65). */
  dialysis: 1,
  /** One of the two alone: it may be an acute dialysis, or ESRD without one. */
  halfOfIt: 2,
  diagnosed: 4,
  anemiaOfChemotherapy: 8,
  anemiaOfRadiotherapy: 16,
  otherAnemia: 32,
  /** Z00.6: examination of a participant in a clinical research program. */
  trialDiagnosis: 64,
  /** Eight digits. */
  trialNumber: 128,
  /** A hemoglobin or hematocrit. */
  lab: 256,
  bought340b: 512,
} as const

/** ICD-10-CM codes with or without their dot, as a cell lists them. */
const codesIn = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toUpperCase()
      .slice(0, 500)
      .match(/\b[A-TV-Z]\d[\dA-Z](?:\.?[\dA-Z]{1,4})?\b/g)
      ?.map((code) => code.replace('.', '')) ?? [],
  )

/** What the diagnoses of a row say. */
export function diagnosisFacts(cell: Cell): number {
  if (isBlank(cell)) return 0
  const codes = codesIn(String(cell))
  if (codes.size === 0) return 0
  let facts: number = claimFact.diagnosed
  const [renal, dialysis] = [codes.has('N186'), codes.has('Z992')]
  if (renal && dialysis) facts |= claimFact.dialysis
  else if (renal || dialysis) facts |= claimFact.halfOfIt
  // Anemia due to antineoplastic chemotherapy; in chronic kidney disease; of myelodysplastic syndromes.
  if (codes.has('D6481')) facts |= claimFact.anemiaOfChemotherapy
  if (codes.has('D631') || [...codes].some((code) => code.startsWith('D46'))) facts |= claimFact.otherAnemia
  if (codes.has('Z006')) facts |= claimFact.trialDiagnosis
  return facts
}

const cause = String.raw`(?:-|\s)(?:induced|related|associated)\s+an(?:a)?emia`
const chemotherapy = new RegExp(
  String.raw`\b(?:chemo|chemotherapy)${cause}|\ban(?:a)?emia (?:due to|from|of) chemo`,
  'i',
)
const radiotherapy = new RegExp(
  String.raw`\b(?:radiation|radiotherapy)${cause}|\ban(?:a)?emia (?:due to|from|of) radi`,
  'i',
)
const otherAnemia =
  /\ban(?:a)?emia (?:of|in|due to) (?:ckd|chronic kidney|mds|myelodysplas)|\b(?:ckd|mds) an(?:a)?emia/i

/** What a note says of the anemia. */
export function anemiaOfNote(cell: Cell): number {
  if (isBlank(cell)) return 0
  const note = String(cell).slice(0, longestNote)
  if (!/an(?:a)?emia/i.test(note)) return 0
  if (chemotherapy.test(note)) return claimFact.anemiaOfChemotherapy
  if (radiotherapy.test(note)) return claimFact.anemiaOfRadiotherapy
  return otherAnemia.test(note) ? claimFact.otherAnemia : 0
}

export const labFact = (cell: Cell): number => (!isBlank(cell) && /\d/.test(String(cell)) ? claimFact.lab : 0)

export const trialFact = (cell: Cell): number =>
  !isBlank(cell) && /(?:^|\D)\d{8}(?:\D|$)/.test(String(cell).slice(0, 100)) ? claimFact.trialNumber : 0

export const bought340bFact = (cell: Cell): number =>
  isYes(cell) || (typeof cell === 'string' && /^(?:340b|wac\/?340b)$/i.test(cell.trim())) ? claimFact.bought340b : 0

/** CMS's number for an end-stage renal disease treatment facility. */
export const placeFact = (place: number): number => (place === 65 ? claimFact.dialysis : 0)
