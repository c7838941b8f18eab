import { isBlank, quoted, remembered, type Cell } from '../basics/cell'
import { isoDate } from '../basics/date'
import { missingDay, readDay, unreadableDay } from '../engine/log/read-date'
import type { Fee } from '../payment/fees'
import { isPriced, type Price } from '../payment/price'
import { priceLine } from '../payment/price-line'
import { feesOfCells } from '../sheets/office/fees'
import { columnsOfOneHeight, decisionsArgument, isAbsent, rectangle, settingArgument } from './arguments'
import { referenceInForce } from './reference-in-force'
import { ArgumentProblem, notAvailable, type Argument, type ErrorValue, type Result } from './value'

/**
 * `INFUSION_PRICE`: dollars that the payer allows for one unit of each code on its date; a payment limit keeps its three
 * decimals. #N/A with a sentence where an edition, a fee or a part of the question is missing.
 */
export function infusionPrice([code, date, locality, setting, payer, fees, policies]: readonly Argument[]): Result {
  const columns = columnsOfOneHeight([
    ['code', code],
    ['date', date],
    ['locality', locality],
    ['setting', setting],
    ['payer', payer],
  ])
  const contracts = feesArgument(fees)
  const conversionFactor = decisionsArgument(policies).policies['conversion-factor']
  const [codes, dates, places, settings, payers] = ['code', 'date', 'locality', 'setting', 'payer'].map(columns.column)
  // A log asks the same few hundred questions in thousands of rows.
  const known = new Map<string, Price>()
  const readDate = remembered(dayOf)
  const cells = Array.from({ length: columns.height }, (_, row) => {
    // A blank row below a column of codes is no question.
    if (columns.height > 1 && isAbsent(codes?.[row])) return ''
    const words = codeOf(codes?.[row])
    if ('error' in words) return words
    const day = readDate(dates?.[row])
    if (typeof day === 'object') return day
    const place = places?.[row]
    const question = JSON.stringify([codes![row], day, place, settings?.[row], payers?.[row]])
    const price =
      known.get(question) ??
      priceLine(words, textOf(payers?.[row]), contracts, {
        reference: referenceInForce(),
        date: isoDate(day),
        setting: settingArgument(settings?.[row]) ?? 'office',
        locality: isAbsent(place) ? null : typeof place === 'number' ? place : String(place),
        conversionFactor,
      })
    known.set(question, price)
    if (!isPriced(price)) return notAvailable(price.missing)
    // In a cell of its own Medicare's amount would be read as the payer's.
    if (price.standsIn === true) return notAvailable(`No fee is known: ${price.notes[0] ?? ''}`)
    return price.unit
  })
  return cells.length === 1 ? cells[0]! : cells.map((cell) => [cell])
}

/** A code with modifiers behind hyphens, as a claim line of ours reads; one unit. */
function codeOf(cell: Cell): { code: string; modifiers: string[]; units: 1 } | ErrorValue {
  if (isAbsent(cell)) return notAvailable('The code is missing.')
  const [code = '', ...modifiers] = String(cell).trim().toUpperCase().split('-')
  if (!/^[A-Z0-9]\d{3}[A-Z0-9]$/.test(code)) return notAvailable(`${quoted(cell)} is no code of five characters.`)
  return { code, modifiers, units: 1 }
}

function dayOf(cell: Cell): number | ErrorValue {
  const day = readDay(cell)
  if (day === missingDay) return notAvailable('The date is missing: fees hold from one date to another.')
  return day === unreadableDay ? notAvailable(`The date ${quoted(cell)} cannot be read.`) : day
}

const textOf = (cell: Cell): string | null => (isAbsent(cell) ? null : String(cell).trim())

/** @throws ArgumentProblem with the first problem of the table: a row left out in silence would change a price */
function feesArgument(argument: Argument): readonly Fee[] {
  const cells = (rectangle(argument) ?? []).map((row) => row.map((cell) => (cell === 0 ? null : cell)))
  if (cells.every((row) => row.every(isBlank))) return []
  const { fees, problems } = feesOfCells(cells)
  if (problems[0] !== undefined) throw new ArgumentProblem(problems[0])
  return fees
}
