import type { Touched } from '../../changes/touched'
import { changeNames, changeWords, rowsText } from '../../changes/words'
import { dollarsText } from '../../basics/money'
import { writeXlsxSheets } from '../../files/write-xlsx'
import { whatChangedSheet, type ChangesOfLog } from '../../sheets/changes/what-changed'
import { sheetsForFile } from '../../sheets/model/living-file'

/** As a workbook with its chart. */
export const changesWorkbook = async (changes: ChangesOfLog): Promise<Uint8Array> =>
  writeXlsxSheets(sheetsForFile([whatChangedSheet(changes)]))

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
