import { visible } from '../../../basics/cell'
import { doseOf, toNumber, type Dose } from './dose-units'

/**
 * A dose in words. An amount comes first; what may follow it without changing it is known (the fluid it was in, the way,
 * `once`), and so are the two things that change it (`+ 100 mg`, a whole amount in brackets behind a dose per kilogram).
 * Anything left over makes the dose unreadable: it is quoted, never passed over.
 */

/** Longer texts are notes. */
const longest = 120

/** Penicillin is ordered in `1.2 million units`, `1.2 mill units`, `2.4 MU`. A small m (`mU`) is a thousandth: not read. */
const millionUnits = /\b(?:million|mill?\.?)\s?(?:units?|iu|u)\b/gi
const megaunits = /(\d\s?)MI?U\b/g
/** Erythropoietin and heparin are written in thousands: `40K units`. */
const thousands = /(\d\s?)k\s?(?:units?|iu|u)\b/gi

/** Numbers, words and signs, each read once. */
const token = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|m2(?!\d)|d\d(?=w|\b)|x1(?![\d.])|[a-zµ]+|\S/g

/** Words that leave the amount as it is: how, how often, that it was given. */
const aside = new Set(
  (
    'once total iv ivp ivpb im sc sq subq subcut subcutaneous subcutaneously intravenous intravenously intramuscular po ' +
    'push bolus infusion injection piggyback given administered infused dose flat now stat only daily weekly via slow'
  ).split(' '),
)

/** What a drug is mixed into. */
const fluid = new Set(
  (
    'in w with of diluted mixed added to ns nss ss saline normal sodium chloride nacl dextrose d water sterile swfi sw ' +
    'lr lactated ringers ringer bag ml mls cc l liter liters iv minibag viaflex half'
  ).split(' '),
)

const leadsToFluid = new Set(['in', 'w', 'with', 'diluted', 'mixed', 'added'])
/** What may stand before an amount. */
const leadsToAmount = /^(?:dose|total|given|gave|administered|infused)$/
const timeUnit = /^(?:m|min|mins|minutes?|h|hr|hrs|hours?|sec|secs|seconds?)$/
const container = /^(?:vials?|syringes?|bags?|amps?|ampules?|pens?)$/

type Tokens = readonly string[]

const isNumber = (text = ''): boolean => text !== '' && /^[.\d]/.test(text) && text !== '.'

/** What a cell of a dose says; null where something in it is not understood. */
export function readDoseText(cell: string): Dose | null {
  if (cell.length > longest) return null
  const text = visible(cell)
    .replace(/\u03bc/g, 'µ')
    .replace(/²/g, '2')
    .replace(megaunits, '$1 megaunits')
    .replace(millionUnits, ' megaunits ')
    .replace(thousands, '$1 kilounits')
    .toLowerCase()
    .trim()
    .replace(/^["'=]+|["',;.]+$/g, '')
  const whole = text.lastIndexOf('=')
  // `10 mg/kg x 60 kg = 600 mg`: what the sum comes to.
  return parse(text.slice(whole + 1).match(token) ?? [])
}

function parse(tokens: Tokens): Dose | null {
  const first = amountAt(tokens, leadsToAmount.test(tokens[0] ?? '') ? (tokens[1] === ':' ? 2 : 1) : 0)
  if (first === null) return null
  let { dose } = first
  let at = first.next
  while (at < tokens.length) {
    const step = stepAt(tokens, at, dose)
    if (step === null) return null
    dose = step.dose
    at = step.next
  }
  return dose
}

interface Step {
  readonly dose: Dose
  readonly next: number
}

/** `300 mg`, `300-mg`, `1,000 mL`, `5 mg/kg`, `3 x 100 mg`. */
function amountAt(tokens: Tokens, at: number): Step | null {
  const number = tokens[at] ?? ''
  if (!isNumber(number)) return null
  if (/^[x×*]$/.test(tokens[at + 1] ?? '') && isNumber(tokens[at + 2])) {
    const each = amountAt(tokens, at + 2)
    return each === null ? null : { ...each, dose: { ...each.dose, amount: each.dose.amount * toNumber(number) } }
  }
  if (isPartOfOne(tokens, at)) {
    return step(doseOf(Number(number) / Number(tokens[at + 2]), tokens[at + 3] ?? ''), at + 4)
  }
  const unitAt = tokens[at + 1] === '-' ? at + 2 : at + 1
  const unit = tokens[unitAt] ?? ''
  const next = tokens[unitAt + 1] === '.' ? unitAt + 2 : unitAt + 1
  const per = tokens[next] === '/' ? (tokens[next + 1] ?? '') : ''
  // `10 mg/mL` and `125 mL/h` are no doses; `300 mg/250 mL` is one, in its fluid.
  if (per !== '' && !isNumber(per)) return step(doseOf(toNumber(number), `${unit}/${per}`), next + 2)
  return step(doseOf(toNumber(number), unit), next)
}

/** `1/2 g`, `3/4 vial`. */
const isPartOfOne = (tokens: Tokens, at: number): boolean =>
  /^[13]$/.test(tokens[at] ?? '') &&
  tokens[at + 1] === '/' &&
  /^[24]$/.test(tokens[at + 2] ?? '') &&
  Number(tokens[at]) < Number(tokens[at + 2])

const step = (dose: Dose | null, next: number): Step | null => (dose === null ? null : { dose, next })

/** What stands behind an amount: null where it is not understood. */
function stepAt(tokens: Tokens, at: number, dose: Dose): Step | null {
  const word = tokens[at] ?? ''
  const next = tokens[at + 1] ?? ''
  if (word === '(' || word === '[') return bracketAt(tokens, at, dose)
  if (word === '+' || word === 'and') return sum(dose, amountAt(tokens, at + 1))
  if (word === '/') return volumeAt(tokens, at + 1, dose)
  if (leadsToFluid.has(word) || (dose.unit === 'mL' && fluid.has(word))) return fluidAt(tokens, at, dose)
  if (word === 'q' && isNumber(next) && /^(?:w|wks?|weeks?|d|days?|h|hr|hrs|months?)$/.test(tokens[at + 2] ?? ''))
    return { dose, next: at + 3 }
  if (word === 'over' && isNumber(next) && timeUnit.test(tokens[at + 2] ?? '')) return { dose, next: at + 3 }
  if (/^[x×*]$/.test(word) && next === '1') return { dose, next: at + (tokens[at + 2] === 'dose' ? 3 : 2) }
  return aside.has(word) || word === 'x1' || word === ',' || word === ';' ? { dose, next: at + 1 } : null
}

function sum(dose: Dose, more: Step | null): Step | null {
  if (more === null || more.dose.unit !== dose.unit || dose.unit.includes('/')) return null
  return { dose: { unit: dose.unit, amount: dose.amount + more.dose.amount }, next: more.next }
}

/** `/250 mL`, `/ 3 vials`: what the amount was in. Two amounts of drug (`3 g/0.375 g`) are not one. */
function volumeAt(tokens: Tokens, at: number, dose: Dose): Step | null {
  const unit = tokens[at + 1] ?? ''
  const isVolume = doseOf(1, unit)?.unit === 'mL' && dose.unit !== 'mL'
  return isNumber(tokens[at]) && (isVolume || container.test(unit)) ? fluidAt(tokens, at + 2, dose) : null
}

/** The fluid to its end: numbers, units of volume and words of fluids. */
function fluidAt(tokens: Tokens, at: number, dose: Dose): Step {
  let next = at
  const isFluid = (one: string): boolean => isNumber(one) || fluid.has(one) || /^d\d$/.test(one) || /^[%.-]$/.test(one)
  while (next < tokens.length && isFluid(tokens[next]!)) next++
  return { dose, next }
}

/**
 * What stands in brackets: the whole amount behind a dose per kilogram or a number of vials, and the same amount again, are
 * read; another amount in the same unit is a question. Words and strengths (`10 mg/mL`) change nothing.
 */
function bracketAt(tokens: Tokens, at: number, dose: Dose): Step | null {
  const end = tokens.findIndex((one, index) => index > at && (one === ')' || one === ']'))
  const next = end < 0 ? tokens.length : end + 1
  const inner = parse(tokens.slice(at + 1, end < 0 ? undefined : end))
  if (inner === null || inner.unit.includes('/') || inner.unit === 'vials') return { dose, next }
  if (dose.unit.includes('/') || dose.unit === 'vials') return { dose: inner, next }
  if (inner.unit !== dose.unit) return { dose, next }
  return Math.abs(inner.amount - dose.amount) <= dose.amount / 1000 ? { dose, next } : null
}
