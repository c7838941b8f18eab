import { isBlank, quoted, remembered, type Cell } from '../basics/cell'
import { isoDate } from '../basics/date'
import { amountText } from '../findings/words'
import { doseAmount, unitsUp, type Scaled } from '../engine/log/amounts'
import { openingOf, openingText, unitOf } from '../engine/drug-lines/containers'
import { codeBySize, DrugLookUps } from '../engine/drug-lines/drug-code'
import { readSubstance } from '../engine/substances/substance'
import { accountOf } from '../engine/drug-lines/waste'
import { editionOn } from '../engine/common/edition'
import { readDay, unreadableDay } from '../engine/log/read-date'
import { readDose, readOpened, type Dose } from '../engine/log/read-dose'
import type { DrugCode, Measure } from '../reference/reference'
import { columnsOfOneHeight } from './arguments/read-argument'
import { defineFunction, needed, optional } from './define'
import { referenceInForce } from './excel/reference-in-force'
import { notAvailable, valueError, type ErrorValue, type Value } from './value'

type Row = (Value | ErrorValue)[]

/** What cannot be worked out stands in the first cell; the others stay empty. */
const failed = (error: ErrorValue): Row => [error, '', '', '']

/**
 * `INFUSION_UNITS`: HCPCS code, units, discarded units and modifier (JW of the discarded line, JZ where nothing is left)
 * of each row. Waste follows from the vials; without them only whole containers tell that nothing is left.
 */
export const units = defineFunction({
  id: 'INFUSION_UNITS',
  place: 50,
  description: 'Code, units, discarded units and modifier (JW or JZ) of a dose, in four cells.',
  parameters: {
    drug: needed('Generic name, brand or HCPCS code; one or a column.'),
    dose: needed('Dose with its unit, like 300 mg.'),
    date: optional('Date of service; empty: the newest codes.'),
    vials: optional('Vials opened, like 4x100 mg or 1x500 mg + 3x100 mg; waste follows from them.'),
  },
  spills: true,
  examples: [
    { formula: '=INFUSION_UNITS("Remicade","305 mg","2025-03-04","4x100 mg")', gives: '[["J1745",31,9,"JW"]]' },
    { formula: '=INFUSION_UNITS("Remicade","300 mg")', gives: '[["J1745",30,0,"JZ"]]' },
  ],
  answer: (given) => {
    const { height, columns } = columnsOfOneHeight(given)
    const lookUps = new DrugLookUps(referenceInForce())
    const substanceOf = remembered((cell) => readSubstance(String(cell ?? '')))
    const rows = Array.from({ length: height }, (_, row) => {
      const [drug, dose, date, vials] = [
        columns.drug?.[row],
        columns.dose?.[row],
        columns.date?.[row],
        columns.vials?.[row],
      ].map((cell) => (cell === 0 ? null : cell))
      if (isBlank(drug)) return failed(valueError('The drug is missing.'))
      const day = readDay(date)
      if (day === unreadableDay) return failed(valueError(`The date ${quoted(date)} is no date that can be read.`))
      const written = readDose(dose)
      if (written === 'missing') return failed(valueError('The dose is missing. Write it with its unit, like 300 mg.'))
      if (written === 'unreadable') {
        return failed(valueError(`The dose ${quoted(dose)} cannot be read. Write it with its unit, like 300 mg.`))
      }
      const substance = substanceOf(drug)
      // Nothing is counted before somebody says which product it was.
      const [open] = substance.open
      if (open !== undefined) {
        const labels = open.candidates.map((each) => each.label).join('; ')
        return failed(notAvailable(`${quoted(drug)} may be ${labels}. Write the brand or the code.`))
      }
      const code = codeOf(lookUps.choice(substance, 'unstated', day), substance.label, written, day)
      return 'error' in code ? failed(code) : unitsOf(code, written, vials, day)
    })
    const first = rows[0]?.[0]
    return rows.length === 1 && typeof first === 'object' ? first : rows
  },
})

function codeOf(
  choice: ReturnType<DrugLookUps['choice']>,
  label: string,
  dose: Dose,
  day: number,
): DrugCode | ErrorValue {
  switch (choice.kind) {
    case 'code':
      return choice.code
    case 'by-size':
      return (
        codeBySize(choice.codes, dose.amount, (code) => code.unit?.amount ?? NaN) ??
        notAvailable(`Our tables hold no unit of ${label}.`)
      )
    case 'ambiguous':
      return notAvailable(`${label} may be ${choice.codes.join(', ')}. Write the brand or the code.`)
    case 'not-valid':
      return notAvailable(
        `${choice.written} was not in force on that date${choice.valid.length === 0 ? '' : `; ${choice.valid.join(', ')} was`}.`,
      )
    case 'no-code-on-date':
      return notAvailable(`We know no code of ${label} that was in force on ${day < 0 ? 'that date' : isoDate(day)}.`)
    case 'unknown':
      return notAvailable(`Our tables hold no HCPCS code of ${label}.`)
  }
}

const measureWord = (measure: Measure): string => (measure === 'unit' ? 'units' : measure)

function unitsOf(code: DrugCode, dose: Dose, vials: Cell, day: number): Row {
  if (code.unit === null) return [code.code, 1, 0, '']
  const { measure } = code.unit
  const given = doseAmount(dose, NaN, code.containers)
  if (given === 'weight')
    return failed(valueError('A dose by weight needs the weight. Write the dose itself, like 300 mg.'))
  if (given === 'surface')
    return failed(valueError('A dose by body surface cannot be counted. Write the dose itself, like 300 mg.'))
  if (given === 'vial-size')
    return failed(valueError('A dose in vials needs their size. Write the dose itself, like 300 mg.'))
  if (given.measure !== measure) {
    return failed(
      valueError(
        `${code.code} counts ${measureWord(measure)}, the dose is in ${measureWord(given.measure)}. Write it in ${measureWord(measure)}.${code.note === null ? '' : ` ${code.note}`}`,
      ),
    )
  }
  const unit = unitOf(code)
  const opened = contentsOf(vials, measure)
  if (typeof opened === 'object' && opened !== null) return failed(opened)
  const least = openingOf(code, given.amount)
  // Drugs from containers with several doses have no waste that could be billed; one that is sold in both forms has where
  // the vials, or a whole one, show the form.
  const open = code.doses === 'mixed' && opened === null && least?.total !== given.amount
  if (code.doses === 'multiple' || open) return [code.code, unitsUp(given.amount, unit), 0, '']
  const account = accountOf([{ dose: given.amount, opened, discarded: null, least: least?.total ?? null }], unit)
  const { wasteModifier, noWasteModifier } = editionOn(day).thresholds
  switch (account.remainder.kind) {
    case 'none':
      return [code.code, account.units, 0, noWasteModifier === 1 ? 'JZ' : '']
    case 'discarded':
      return [code.code, account.units, account.remainder.units, wasteModifier === 1 ? 'JW' : '']
    case 'conflict':
      return failed(
        valueError(
          `${amountText(given.amount, measure)} is more than the vials hold. Overfill is never billed: correct dose or vials.`,
        ),
      )
    case 'unaccounted': {
      const proposal = least === null ? '' : ` With the least waste it would be ${openingText(code, given.amount)}.`
      const missing = notAvailable(
        `Which vials were opened? ${amountText(given.amount, measure)} is no whole container.${proposal}`,
      )
      return [code.code, account.units, missing, missing]
    }
  }
}

/** What the labels of the vials hold; null where none are given. */
function contentsOf(vials: Cell, measure: Measure): Scaled | null | ErrorValue {
  const read = readOpened(vials)
  if (read === 'missing') return null
  if (read === 'unreadable') return valueError(`The vials ${quoted(vials)} cannot be read. Write them like 4x100 mg.`)
  let sum: Scaled = 0
  for (const { count, size } of read) {
    const amount = doseAmount(size, NaN, [])
    if (typeof amount === 'string' || amount.measure !== measure) {
      return valueError(
        `The vials ${quoted(vials)} are not in ${measureWord(measure)}. Write them like 4x100 ${measureWord(measure)}.`,
      )
    }
    sum += count * amount.amount
  }
  return sum
}
