import { isoDate } from '../../basics/date'
import { codeBySize, type DrugLookUps } from '../../engine/drug-lines/drug-code'
import { doseAmount, type Scaled } from '../../engine/log/cells/amounts'
import { compoundAmount, proportionText } from '../../engine/drug-lines/compound'
import { isInParts, type GivenDose } from '../../engine/log/cells/dose-parts'
import type { Substance } from '../../engine/substances/substance'
import type { DrugCode, Measure } from '../../reference/reference'
import { notAvailable, valueError, type ErrorValue } from '../value'

/** A drug and its dose as arguments, for functions that answer one dose at a time. */

/** The HCPCS code of a written drug on a date, or the sentence that says why there is none. */
export function drugCodeOf(
  lookUps: DrugLookUps,
  substance: Substance,
  written: string,
  dose: GivenDose,
  day: number,
): DrugCode | ErrorValue {
  const [open] = substance.open
  // Nothing is counted before somebody says which product it was.
  if (open !== undefined) {
    const labels = open.candidates.map((each) => each.label).join('; ')
    return notAvailable(`${written} may be ${labels}. Write the brand or the code.`)
  }
  const { label } = substance
  const choice = lookUps.choice(substance, 'unstated', day, 'office')
  switch (choice.kind) {
    case 'code':
      return choice.code
    case 'by-size':
      return (
        codeBySize(choice.codes, isInParts(dose) ? NaN : dose.amount, (code) => code.unit?.amount ?? NaN) ??
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

export const measureWord = (measure: Measure): string => (measure === 'unit' ? 'units' : measure)

/** A written dose in the measure that the code counts, or the sentence that says why it cannot be. */
export function amountInUnits(code: DrugCode, dose: GivenDose): Scaled | ErrorValue {
  if (isInParts(dose)) {
    const proportion = proportionText(code)
    const sold = proportion === '' ? 'does not count its ingredients' : `counts ${proportion}`
    return compoundAmount(dose, code) ?? valueError(`${code.code} ${sold}. Write the dose as the label does.`)
  }
  const given = doseAmount(dose, NaN, code.containers)
  switch (given) {
    case 'weight':
      return valueError('A dose by weight needs the weight. Write the dose itself, like 300 mg.')
    case 'surface':
      return valueError('A dose by body surface cannot be counted. Write the dose itself, like 300 mg.')
    case 'vial-size':
      return valueError('A dose in vials needs their size. Write the dose itself, like 300 mg.')
  }
  const measure = code.unit?.measure ?? given.measure
  if (given.measure === measure) return given.amount
  return valueError(
    `${code.code} counts ${measureWord(measure)}, the dose is in ${measureWord(given.measure)}. Write it in ${measureWord(measure)}.${code.note === null ? '' : ` ${code.note}`}`,
  )
}
