import { dollarsText } from '../../basics/money'
import { comparePayers, payersToCompare, type Compared } from '../../compare-payers/compare'
import type { Coding } from '../../engine/coding'
import { kindNames } from '../../payers/payer'
import { writeXlsxSheets } from '../../files/write-xlsx'
import { secondOpinionSheet } from '../../sheets/changes/second-opinion'
import { sheetsForFile } from '../../sheets/model/living-file'
import { FileProblem } from '../problems'

/**
 * Every visit of a log side by side for each payer of the office's `Payers` table.
 *
 * @throws FileProblem where the table names none
 */
export function* comparedVisits({ log, encounters }: Coding): Generator<Compared> {
  const payers = payersToCompare(log)
  if (payers.length === 0) {
    throw new FileProblem('--compare-payers compares the payers of the table Payers; name its file with --payers.')
  }
  for (const one of encounters) if (one.edition.codes !== null) yield comparePayers(log, one, payers)
}

/** For a terminal: a block a visit in which payers differ, then how many do not. */
export function* comparisonText(visits: Iterable<Compared>): Generator<string> {
  let alike = 0
  let all = 0
  for (const visit of visits) {
    all++
    if (visit.others.every(({ only, without, because }) => only === '' && without === '' && because.length === 0)) {
      alike++
      continue
    }
    yield `${block(visit).join('\n')}\n\n`
  }
  yield `${all} visits; ${alike} have the same codes for every payer.\n`
}

function block({ date, encounter, payer, codes, others }: Compared): string[] {
  const title = [date ?? 'no date', encounter === null ? null : `visit ${encounter}`, payer].filter(
    (part) => part !== null,
  )
  return [
    title.join('  ·  '),
    `  ${codes}`,
    ...others.flatMap((one) => [
      `  ${one.payer} (${kindNames[one.kind]}): ${one.codes}  ${moneyOf(one)}`,
      ...one.because.map((sentence) => `      ${sentence}`),
    ]),
  ]
}

function moneyOf({ allowed, unpriced, standIn }: Compared['others'][number]): string {
  const open = unpriced.length === 0 ? '' : `, no price for ${unpriced.join(', ')}`
  const borrowed = standIn.length === 0 ? '' : ', Medicare’s amounts used instead'
  return `${dollarsText(allowed)}${borrowed}${open}`
}

/** All visits side by side as a workbook. */
export const comparisonWorkbook = async (coding: Coding): Promise<Uint8Array> =>
  writeXlsxSheets(sheetsForFile([secondOpinionSheet([...comparedVisits(coding)])]))
