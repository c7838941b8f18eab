import { isBlank, quoted, remembered, type Cell } from '../basics/cell'
import { amountText } from '../findings/words'
import { doseAmount, unitsUp, type Scaled } from '../engine/log/cells/amounts'
import { kindOf, openingOf, openingText, unitOf } from '../engine/drug-lines/containers'
import { lookUpsOf } from '../engine/drug-lines/drug-code'
import { readSubstance } from '../engine/substances/substance'
import { accountOf } from '../engine/drug-lines/waste'
import { editionOn } from '../engine/common/edition'
import { readDay, unreadableDay } from '../engine/log/cells/read-date'
import { readGivenDose, type GivenDose } from '../engine/log/cells/dose-parts'
import { readOpened } from '../engine/log/cells/read-dose'
import type { DrugCode, Measure } from '../reference/reference'
import { amountInUnits, drugCodeOf, measureWord } from './arguments/drug-argument'
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
    { formula: '=INFUSION_UNITS("Remicade","305 mg","3/4/2025","4x100 mg")', gives: '[["J1745",31,9,"JW"]]' },
    { formula: '=INFUSION_UNITS("Remicade","300 mg")', gives: '[["J1745",30,0,"JZ"]]' },
  ],
  answer: (given) => {
    const { height, columns } = columnsOfOneHeight(given)
    const lookUps = lookUpsOf(referenceInForce())
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
      if (day === unreadableDay) return failed(valueError(`The date ${quoted(date)} is not a date that can be read.`))
      const written = readGivenDose(dose)
      if (written === 'missing') return failed(valueError('The dose is missing. Write it with its unit, like 300 mg.'))
      if (written === 'unreadable') {
        return failed(valueError(`The dose ${quoted(dose)} cannot be read. Write it with its unit, like 300 mg.`))
      }
      const code = drugCodeOf(lookUps, substanceOf(drug), quoted(drug), written, day)
      return 'error' in code ? failed(code) : unitsOf(code, written, vials, day)
    })
    const first = rows[0]?.[0]
    return rows.length === 1 && typeof first === 'object' ? first : rows
  },
})

function unitsOf(code: DrugCode, dose: GivenDose, vials: Cell, day: number): Row {
  if (code.unit === null) return [code.code, 1, 0, '']
  const { measure } = code.unit
  const amount = amountInUnits(code, dose)
  if (typeof amount === 'object') return failed(amount)
  const unit = unitOf(code)
  const opened = contentsOf(vials, code, measure)
  if (opened !== null && 'error' in opened) return failed(opened)
  const least = openingOf(code, amount)
  // Waste can be billed of single-dose containers alone.
  const kind = kindOf(code, amount, opened?.sizes ?? null)
  const isPart = opened === null && least?.total !== amount && (code.doses === 'mixed' || code.doses === 'multiple')
  if (kind === 'multiple' || kind === 'unread' || isPart) return [code.code, unitsUp(amount, unit), 0, '']
  const account = accountOf(
    [{ dose: amount, opened: opened?.total ?? null, discarded: null, least: least?.total ?? null }],
    unit,
  )
  const { wasteModifier, noWasteModifier } = editionOn(day).thresholds
  switch (account.remainder.kind) {
    case 'none':
      return [code.code, account.units, 0, noWasteModifier === 1 ? 'JZ' : '']
    case 'discarded':
      return [code.code, account.units, account.remainder.units, wasteModifier === 1 ? 'JW' : '']
    case 'conflict':
      return failed(
        valueError(
          `${amountText(amount, measure)} is more than the vials hold. Overfill is never billed: correct dose or vials.`,
        ),
      )
    case 'unaccounted': {
      const proposal = least === null ? '' : ` With the least waste it would be ${openingText(code, amount)}.`
      const missing = notAvailable(
        `Which vials were opened? ${amountText(amount, measure)} does not match whole vials.${proposal}`,
      )
      return [code.code, account.units, missing, missing]
    }
  }
}

/** What the labels of the vials hold; null where none are given. */
function contentsOf(
  vials: Cell,
  code: DrugCode,
  measure: Measure,
): { readonly total: Scaled; readonly sizes: readonly Scaled[] } | null | ErrorValue {
  const read = readOpened(vials)
  if (read === 'missing') return null
  if (read === 'unreadable') return valueError(`The vials ${quoted(vials)} cannot be read. Write them like 4x100 mg.`)
  let total: Scaled = 0
  const sizes: Scaled[] = []
  for (const { count, size } of read) {
    const amount = doseAmount(size, NaN, code.containers)
    if (amount === 'vial-size') {
      return valueError(`The vials ${quoted(vials)} have no size. Write them like 4x100 ${measureWord(measure)}.`)
    }
    if (typeof amount === 'string' || amount.measure !== measure) {
      return valueError(
        `The vials ${quoted(vials)} are not in ${measureWord(measure)}. Write them like 4x100 ${measureWord(measure)}.`,
      )
    }
    total += count * amount.amount
    sizes.push(amount.amount)
  }
  return { total, sizes }
}
