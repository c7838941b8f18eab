import type { Cells } from '../../basics/cell'
import { isBlank } from '../../basics/cell'
import { serviceDate } from '../../basics/date'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { visitPayer } from '../../engine/payer/visit-payer'
import { feeOf, isSuppliedDrug } from '../../payment/fees'
import { suppliedByPayer } from '../../payers/documents/answers'
import { kindOf } from '../../reference/code-kind'

/** Who brings the drug. Nothing is bought for what another brings. */
export interface Supply {
  readonly by: 'office' | 'payer' | 'patient' | 'free' | 'another'
  /** What says so, as the end of a sentence; empty where nothing does and the office buys as ever. */
  readonly because: string
}

const words: readonly (readonly [RegExp, Supply['by']])[] = [
  [/^(?:office|buy and bill|buy & bill|b&b|clinic|practice|stock|us)$/, 'office'],
  [/payer|payor|insur|plan|specialty|pharmacy|white|ship|sp\b/, 'payer'],
  [/patient|brown|pt\b/, 'patient'],
  [/free|charity|sample|assistance|manufacturer|study|trial|donat/, 'free'],
]

/** What a cell of `Supplied by` says; null for a blank cell and for words that are not understood. */
export function supplyOfCell(text: string): Supply['by'] | null {
  const word = text.trim().toLowerCase()
  return word === '' ? null : (words.find(([pattern]) => pattern.test(word))?.[1] ?? null)
}

/** Who brings a drug of a visit: by the log's row, the office's `Fees`, else the payer's own documents. */
export function supplyOf(
  { log }: Coding,
  one: EncounterCoding,
  code: string,
  rows: readonly number[],
  { cells, firstRow }: { readonly cells: Cells; readonly firstRow: number },
): Supply {
  const column = log.columns.at.get('Supplied by')
  for (const row of column === undefined ? [] : rows) {
    const cell = cells[row - firstRow]?.[column ?? 0]
    const by = isBlank(cell) ? null : supplyOfCell(String(cell))
    if (by !== null) return { by, because: `row ${row} says ${String(cell).trim()}` }
  }
  const date = serviceDate(one.encounter.day)
  const payer = one.encounter.payer
  const fee = feeOf(log.fees, payer, code, kindOf(code, log.reference), date)
  if (fee !== null && isSuppliedDrug(fee, kindOf(code, log.reference)) && fee.suppliedBy !== 'buy and bill') {
    return { by: fee.suppliedBy, because: `Fees row ${fee.row} says so` }
  }
  const fact = suppliedByPayer(code, visitPayer(one.encounter, log.policies, log.payers).asked)
  return fact === null
    ? { by: 'office', because: '' }
    : { by: 'payer', because: `${fact.source.publisher} says so, ${fact.from}` }
}
