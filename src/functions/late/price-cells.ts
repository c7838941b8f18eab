import { isBlank, quoted, remembered, type Cell } from '../../basics/cell'
import { isoDate } from '../../basics/date'
import { missingDay, readDay, unreadableDay } from '../../engine/log/cells/read-date'
import type { Fee } from '../../payment/fees'
import { isPriced, type Price } from '../../payment/price'
import { priceLine } from '../../payment/price-line'
import { feesOfCells } from '../../sheets/office/fees'
import { columnsOfOneHeight, decisionsArgument, isAbsent, rectangle, settingArgument } from '../arguments/read-argument'
import type { Given } from '../define'
import { referenceInForce } from '../excel/reference-in-force'
import { ArgumentProblem, notAvailable, type Argument, type ErrorValue, type Result } from '../value'

export type PriceParameter = 'code' | 'date' | 'locality' | 'setting' | 'payer' | 'fees' | 'policies'

/** What the payer allows for one unit of each code. */
export function priceCells({ fees, policies, ...given }: Given<PriceParameter>): Result {
  const { height, columns } = columnsOfOneHeight(given)
  const contracts = feesArgument(fees)
  const conversionFactor = decisionsArgument(policies).policies['conversion-factor']
  // A log asks the same few hundred questions in thousands of rows.
  const known = new Map<string, Price>()
  const readDate = remembered(dayOf)
  const cells = Array.from({ length: height }, (_, row) => {
    const code = columns.code?.[row]
    // A blank row below a column of codes is no question.
    if (height > 1 && isAbsent(code)) return ''
    const words = codeOf(code)
    if ('error' in words) return words
    const day = readDate(columns.date?.[row])
    if (typeof day === 'object') return day
    const [place, setting, payer] = [columns.locality?.[row], columns.setting?.[row], columns.payer?.[row]]
    const question = JSON.stringify([code, day, place, setting, payer])
    const price =
      known.get(question) ??
      priceLine(words, textOf(payer), contracts, {
        reference: referenceInForce(),
        date: isoDate(day),
        setting: settingArgument(setting) ?? 'office',
        locality: isAbsent(place) ? null : typeof place === 'number' ? place : String(place),
        conversionFactor,
        // In a cell of its own Medicare's amount would be read as the payer's, whatever the policy says of tables.
        otherPayers: 'none',
      })
    known.set(question, price)
    if (isPriced(price)) return price.unit
    return notAvailable(price.noFee === true ? `No fee is known: ${price.missing}` : price.missing)
  })
  return cells.length === 1 ? cells[0]! : cells.map((cell) => [cell])
}

/** A code with modifiers behind hyphens, as a claim line of ours reads; one unit. */
function codeOf(cell: Cell): { code: string; modifiers: string[]; units: 1 } | ErrorValue {
  if (isAbsent(cell)) return notAvailable('The code is missing.')
  const [code = '', ...modifiers] = String(cell).trim().toUpperCase().split('-')
  if (!/^[A-Z0-9]\d{3}[A-Z0-9]$/.test(code)) return notAvailable(`${quoted(cell)} is not a five-character code.`)
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
