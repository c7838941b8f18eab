import { exact } from '../basics/money'
import type { Log } from '../engine/coding'
import { pricedUnder } from '../engine/price'
import type { PayerRow } from '../payers/table/payer-row'
import { sameName } from '../payers/table/same-name'
import { feeOf, isMedicare, type Fee } from '../payment/fees'
import { isPriced } from '../payment/price'
import { priceLine } from '../payment/price-line'
import { kindOf } from '../reference/code-kind'
import type { Change } from './change'
import type { LogLine, Touched } from './touched'

interface Dated {
  readonly from: string | null
  readonly until: string | null
}

/**
 * Rows of the office's `Payers` and `Fees` that begin or end between two dates, with the lines that they speak of; for a fee what the
 * payer allows by the table on the later date, less what it allows on the earlier one.
 *
 * @param from - ISO, the earlier date
 * @param to - ISO, the later date
 */
export function officeChanges(log: Log, lines: readonly LogLine[], from: string, to: string): Touched[] {
  const turned = <Row extends Dated>(rows: readonly Row[]) =>
    rows.flatMap((row) => {
      const turn = turnOf(row, from, to)
      return turn === null ? [] : [{ row, turn }]
    })
  const ofPayers = turned(log.payers.rows).map(({ row, turn }) => {
    const says = [...row.policies].map(([policy, value]) => `${policy} is ${value}`).join(', ')
    const change: Change = {
      ...{ kind: 'office', table: 'Payers', row: row.row, payer: nameOf(row.payer) },
      ...{ says: says === '' ? 'what it says of this payer' : says, ...turn },
    }
    return touchedLines(
      change,
      lines.filter((line) => isOf(row, line, log.payers.rows)),
      null,
    )
  })
  const begins = new Set(log.fees.filter((fee) => turnOf(fee, from, to)?.what === 'begins'))
  const ofFees = turned(log.fees).map(({ row, turn }) => {
    const says = row.code ?? (typeof row.codes === 'string' ? row.codes : 'its codes')
    const change: Change = {
      ...{ kind: 'office', table: 'Fees', row: row.row, payer: nameOf(row.payer ?? '*') },
      ...{ says: `the fee of ${says}`, ...turn },
    }
    // A fee that another one follows is told by the one that begins: the dollars are said once.
    const isFollowed = (line: LogLine): boolean =>
      turn.what === 'ends' && log.fees.some((one) => begins.has(one) && decides(one, line, log, to))
    const here = lines.filter((line) => decides(row, line, log, turn.what === 'ends' ? from : to) && !isFollowed(line))
    return touchedLines(change, here, (line) => {
      const [before, after] = [from, to].map((date) => allowedOn(line, log, date))
      return before == null || after == null ? null : after - before
    })
  })
  return [...ofPayers, ...ofFees]
}

const nameOf = (payer: string): string => (payer === '*' ? 'everybody else' : payer)

function turnOf({ from: begins, until }: Dated, from: string, to: string) {
  const holds = (date: string): boolean => (begins === null || begins <= date) && (until === null || date <= until)
  if (holds(from) === holds(to)) return null
  return holds(to) ? { date: begins ?? to, what: 'begins' as const } : { date: until ?? to, what: 'ends' as const }
}

function isOf(row: PayerRow, { payer }: LogLine, all: readonly PayerRow[]): boolean {
  const written = payer ?? 'Medicare'
  const names = (one: PayerRow): boolean => [one.payer, ...one.alsoKnownAs].some((name) => sameName(name, written))
  return row.payer === '*' ? !all.some(names) : names(row)
}

const decides = (row: Fee, { payer, code }: LogLine, { fees, reference }: Log, date: string): boolean =>
  feeOf(fees, payer, code, kindOf(code, reference), date) === row

function allowedOn({ code, units, payer, setting }: LogLine, log: Log, date: string): number | null {
  const circumstances = {
    reference: log.reference,
    date,
    setting,
    locality: log.locality,
    ...pricedUnder(log.policies),
  }
  const price = priceLine({ code, units }, payer, log.fees, circumstances)
  return isPriced(price) ? price.allowed : null
}

function touchedLines(
  change: Change,
  lines: readonly LogLine[],
  dollars: ((line: LogLine) => number | null) | null,
): Touched {
  const sum = (of: readonly LogLine[]): number | null => {
    if (dollars === null) return null
    const known = of.map(dollars)
    return known.includes(null) ? null : exact(known.reduce<number>((total, one) => total + (one ?? 0), 0))
  }
  return {
    change,
    visits: new Set(lines.map(({ visit }) => visit)).size,
    rows: [...new Set(lines.flatMap(({ rows }) => rows))].sort((a, b) => a - b),
    units: lines.reduce((total, { units }) => total + units, 0),
    medicare: sum(lines.filter(({ payer }) => isMedicare(payer))),
    others: sum(lines.filter(({ payer }) => !isMedicare(payer))),
  }
}
