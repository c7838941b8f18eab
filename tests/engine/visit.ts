import type { Cell, Cells } from '../../src/basics/cell'
import { answer, type Answer } from '../../src/engine/answer'
import { code } from '../../src/engine/coding'
import { codeText } from '../../src/engine/claim/lines'
import type { Reference } from '../../src/reference/reference'
import { withPolicies } from '../../src/policies/policies'

/** What a coder compares: the lines of each visit as text, and each finding with its rows. */
export interface Coded {
  /** `96413, 96415x2`; visits are parted by ` / `. */
  readonly lines: string
  /** `missing-stop 3`, those of the whole log included. */
  readonly findings: readonly string[]
  /** Finding ids alone. */
  readonly ids: readonly string[]
  readonly answer: Answer
}

/**
 * A log written as a coder would: one line a row, cells parted by `|`, headers first. Row 1 is the header.
 * Where there is neither a column Date nor Encounter, every row is of 2025-03-04.
 */
export function table(text: string): Cell[][] {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const header = rows[0] ?? []
  if (header.includes('Date') || header.includes('Encounter')) return rows
  return rows.map((row, index) => [index === 0 ? 'Date' : '2025-03-04', ...row])
}

/**
 * Codes cells.
 *
 * @param how - `hospital`, and policies as `overlap=any`, parted by blanks
 * @param reference - other tables than those built in
 */
export function codeCells(cells: Cells, how = '', reference?: Reference): Coded {
  const words = how.split(/\s+/).filter((word) => word !== '')
  const policies = words.filter((word) => word.includes('=')).map((word) => word.split('=') as [string, string])
  const coding = code(cells, {
    setting: words.includes('hospital') ? 'hospital' : 'office',
    policies: withPolicies(policies),
    ...(reference === undefined ? {} : { reference }),
  })
  if ('problem' in coding) throw new Error(coding.problem)
  const said = answer(coding)
  // The logs of these tests hold the columns that they are about; what a log lacks is held by `about-columns.test.ts`.
  const all = [...said.findings, ...said.encounters.flatMap((one) => one.findings)].filter(
    ({ finding }) => finding !== 'no-column' && finding !== 'assumed-payer',
  )
  return {
    lines: said.encounters.map((one) => one.lines.map(codeText).join(', ')).join(' / '),
    findings: all.map((one) => [one.finding, ...one.rows].join(' ')),
    ids: all.map((one) => one.finding),
    answer: said,
  }
}

/** Codes a written log. */
export const visit = (text: string, how = '', reference?: Reference): Coded => codeCells(table(text), how, reference)

/** The lines alone. */
export const lines = (text: string, how = ''): string => visit(text, how).lines

/** Each line as `96365x2 | rows 2, 3 | 90 minutes | its rules`; what has no time has no minutes. */
export const why = (text: string, how = ''): string[] =>
  visit(text, how).answer.encounters.flatMap((one) =>
    one.lines.map((line) =>
      [
        codeText(line),
        line.rows.length === 1 ? `row ${line.rows[0]}` : `rows ${line.rows.join(', ')}`,
        ...(line.minutes === null ? [] : [`${line.minutes} minutes`]),
        line.reasons.map((reason) => reason.rule).join(', '),
      ].join(' | '),
    ),
  )

/** What the findings of one kind say, those of the whole log included. */
export const says = (id: string, text: string, how = ''): string[] => {
  const { answer: said } = visit(text, how)
  return [...said.findings, ...said.encounters.flatMap((one) => one.findings)]
    .filter((one) => one.finding === id)
    .map((one) => one.text)
}

/** `133` minutes from 9:00 as a stop: `11:13`. */
export function clock(minutesAfterNine: number): string {
  const all = 9 * 60 + minutesAfterNine
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`
}
