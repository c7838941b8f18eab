import { factsOf } from './drugs'
import { minutesOf, type ClaimLine, type Mistake, type PlantedFinding, type Visit } from './model'
import type { Random } from './random'

/** Billing mistakes: each takes what the record supports and bills something else, or null where it cannot go wrong so. */
export type MakeMistake = (random: Random, visit: Visit, lines: readonly ClaimLine[]) => Mistake | null

const is =
  (...codes: string[]) =>
  (line: ClaimLine): boolean =>
    codes.includes(line.code)

const has = (line: ClaimLine, modifier: string): boolean => line.modifiers.includes(modifier)

/** Replaces the first line that fits by others; null where none does. */
function replaced(
  finding: PlantedFinding,
  lines: readonly ClaimLine[],
  fits: (line: ClaimLine) => boolean,
  by: (line: ClaimLine) => readonly ClaimLine[],
): Mistake | null {
  const at = lines.findIndex(fits)
  if (at < 0) return null
  return { findings: [finding], billed: [...lines.slice(0, at), ...by(lines[at]!), ...lines.slice(at + 1)] }
}

const without =
  (finding: PlantedFinding, fits: (line: ClaimLine) => boolean): MakeMistake =>
  (_, __, lines) =>
    replaced(finding, lines, fits, () => [])

const withUnits =
  (finding: PlantedFinding, fits: (line: ClaimLine) => boolean, units: (line: ClaimLine) => number): MakeMistake =>
  (_, __, lines) =>
    replaced(finding, lines, fits, (line) => [{ ...line, units: units(line) }])

/** The premedication push billed as a second initial service. */
export const twoInitial: MakeMistake = (_, __, lines) =>
  lines.some(is('96413', '96365'))
    ? replaced('two-initial', lines, is('96375'), (line) => [
        { ...line, code: '96374', units: 1 },
        ...(line.units > 1 ? [{ ...line, units: line.units - 1 }] : []),
      ])
    : null

/** A complex biologic billed with the therapeutic codes. */
export const therapeuticCodes: MakeMistake = (_, __, lines) =>
  lines.some(is('96413'))
    ? {
        findings: ['wrong-code'],
        billed: lines.map((line) =>
          is('96413')(line) ? { ...line, code: '96365' } : is('96415')(line) ? { ...line, code: '96366' } : line,
        ),
      }
    : null

/** A biosimilar under its reference product's code. */
export const referenceCode: MakeMistake = (_, __, lines) => {
  const biosimilar = is('Q5103', 'Q5104', 'Q5121')
  return lines.some(biosimilar)
    ? { findings: ['wrong-code'], billed: lines.map((line) => (biosimilar(line) ? { ...line, code: 'J1745' } : line)) }
    : null
}

/** An additional hour at exactly 90 minutes. */
export const hourAtNinety: MakeMistake = (_, { acts }, lines) =>
  acts.some((act) => act.primary && minutesOf(act) === 90)
    ? replaced('over-coded', lines, is('96413'), (line) => [line, { ...line, code: '96415' }])
    : null

/** Hydration billed for the time that the fluid ran beside the drug. */
export const hydrationBeside: MakeMistake = (_, { acts }, lines) => {
  if (!acts.some((act) => act.way === 'hydration')) return null
  return lines.some(is('96361'))
    ? replaced('over-coded', lines, is('96361'), (line) => [{ ...line, units: line.units + 1 }])
    : replaced('over-coded', lines, is('96413', '96365'), (line) => [line, { ...line, code: '96361' }])
}

export const nurseVisit: MakeMistake = (_, __, lines) =>
  lines.some(is('96413', '96365'))
    ? { findings: ['em-99211'], billed: [{ code: '99211', modifiers: [], units: 1, day: 0 }, ...lines] }
    : null

export const pushForgotten = without('missing-line', is('96375'))
export const hydrationForgotten = without('missing-line', is('96361'))
export const concurrentForgotten = without('missing-line', is('96368'))
export const wasteForgotten = without('missing-line', (line) => has(line, 'JW'))
export const hourForgotten = withUnits(
  'under-coded',
  (line) => is('96415', '96366')(line) && line.units > 1,
  (line) => line.units - 1,
)

/** Units rounded down where the dose begins another one. */
export const roundedDown: MakeMistake = (random, visit, lines) => {
  const begun = new Set(
    visit.acts
      .filter(({ drug, dose }) => dose !== null && factsOf(drug).unit === 10 && dose.amount % 10 !== 0)
      .map(({ drug }) => factsOf(drug).hcpcs),
  )
  const fits = (line: ClaimLine): boolean => begun.has(line.code) && !has(line, 'JW') && line.units > 9
  return withUnits('under-coded', fits, (line) => line.units - 1)(random, visit, lines)
}

const wholeVials = (line: ClaimLine): boolean => is('J1745', 'Q5103', 'Q5104', 'Q5121')(line) && has(line, 'JZ')

/** One vial more than was given. */
export const vialTooMany = withUnits('over-coded', wholeVials, (line) => line.units + 10)

/** Vials counted as units. */
export const vialsAsUnits = withUnits('under-coded', wholeVials, (line) => Math.ceil(line.units / 10))

/** Milligrams counted as units. */
export const milligramsAsUnits = withUnits('over-coded', is('J2919'), (line) => line.units * 5)

export const zeroWasteForgotten: MakeMistake = (_, __, lines) =>
  replaced(
    'modifier-difference',
    lines,
    (line) => has(line, 'JZ') && line.units > 20,
    (line) => [{ ...line, modifiers: line.modifiers.filter((one) => one !== 'JZ') }],
  )

/** An injection beside an infusion without the modifier that tells them apart. */
export const injectionNotSeparate: MakeMistake = (_, __, lines) =>
  replaced(
    'modifier-difference',
    lines,
    (line) => is('96372')(line) && has(line, '59'),
    (line) => [{ ...line, modifiers: [] }],
  )

/** A repeat of the same push within 30 minutes billed all the same. */
export const repeatBilled: MakeMistake = (_, { acts }, lines) => {
  const pushes = acts.filter((act) => act.way === 'push')
  const soon = pushes.some((one) =>
    pushes.some((other) => one.drug === other.drug && other.start > one.start && other.start - one.start <= 30),
  )
  return soon
    ? replaced('over-coded', lines, is('96374', '96375'), (line) => [line, { ...line, code: '96376', units: 1 }])
    : null
}

/** A repeat of the same push billed as a new drug. */
export const repeatAsNew: MakeMistake = (_, { setting }, lines) =>
  setting === 'hospital' ? replaced('wrong-code', lines, is('96376'), (line) => [{ ...line, code: '96375' }]) : null
