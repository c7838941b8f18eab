import { changesBetween } from '../../changes/changes'
import { logLines, periodOf } from '../../changes/log-lines'
import { touchedBy, type Touched } from '../../changes/touched'
import { changeNames, changeWords, rowsText } from '../../changes/words'
import { dollarsText } from '../../basics/money'
import type { Coding } from '../../engine/coding'
import { writeLivingXlsx } from '../../files/living-xlsx'
import type { Reference } from '../../reference/reference'
import { whatChangedSheet, type ChangesOfLog } from '../../sheets/changes/what-changed'
import { sheetsForFile } from '../../sheets/model/living-file'

/** What changed between two dates, with the visits of a coded log that it touches. */
export function changesOfLog(coding: Coding, reference: Reference, from: string, to: string): ChangesOfLog {
  const changes = changesBetween(reference, from, to)
  return {
    from,
    to,
    period: periodOf(coding),
    touched: touchedBy(changes, logLines(coding), reference),
    open: changes.open,
  }
}

/** As a workbook with its chart. */
export const changesWorkbook = async (changes: ChangesOfLog): Promise<Uint8Array> =>
  writeLivingXlsx(sheetsForFile([whatChangedSheet(changes)]))

/** For a terminal: what touches the log, then how much does not. */
export function changesText({ from, to, touched, open }: ChangesOfLog): string {
  const here = touched.filter(({ visits }) => visits > 0)
  const lines = [
    `What changed from ${from} to ${to}: ${touched.length} changes, ${here.length} of them touch this log.`,
    ...open,
    '',
    ...here.flatMap(block),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function block(one: Touched): string[] {
  const { change, visits, units, medicare, others, rows } = one
  const { code, drug, before, after, text } = changeWords(change)
  const head = [changeNames[change.kind], code, drug].filter((part) => part !== '').join('  ')
  const moved = before === '' && after === '' ? '' : `  ${before} -> ${after}`
  const dollars =
    medicare === null && others === null
      ? 'no amount'
      : `Medicare ${dollarsText(medicare ?? 0)}, other payers ${dollarsText(others ?? 0)}`
  return [
    `${head}${moved}`,
    `  ${text}`,
    `  ${visits} visits, ${units} units, ${dollars}`,
    `  rows ${rowsText(rows, 20)}`,
    '',
  ]
}

/** For a script. */
export const changesJson = (changes: ChangesOfLog): string => `${JSON.stringify({ whatChanged: changes }, null, 2)}\n`
