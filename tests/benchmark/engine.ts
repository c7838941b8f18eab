import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cell } from '../../src/basics/cell'
import { answerInParts } from '../../src/engine/answer'
import { code, type Coding } from '../../src/engine/coding'
import { readCsv } from '../../src/files/csv'
import type { Setting } from '../../src/rules/rule'
import { ratioOf, type Spread } from './measure'

const root = join(import.meta.dirname, '../..')

export const samples: readonly { readonly setting: Setting; readonly file: string }[] = [
  { setting: 'office', file: 'rheumatology-office.csv' },
  { setting: 'hospital', file: 'hospital-outpatient.csv' },
]

/** A sample over and over, each time with visits and patients of its own, until it has so many rows. */
export function sampleLog(file: string, rows: number): Cell[][] {
  const [header = [], ...log] = readCsv(readFileSync(join(root, 'examples', file)))
  const own = ['Encounter', 'Patient'].map((name) => header.indexOf(name)).filter((at) => at >= 0)
  return [
    [...header],
    ...Array.from({ length: rows }, (_, i) => {
      const row = [...(log[i % log.length] ?? [])]
      const round = Math.floor(i / log.length)
      for (const at of own) if (row[at] !== null && row[at] !== '') row[at] = `${String(row[at])}-${round}`
      return row
    }),
  ]
}

/** The same, each time some minutes later, so that no visit is like another. */
export function distinctLog(file: string, rows: number): Cell[][] {
  const [header = [], ...log] = sampleLog(file, rows)
  const clocks = ['Start', 'Stop', 'Time'].map((name) => header.indexOf(name)).filter((at) => at >= 0)
  const length = readCsv(readFileSync(join(root, 'examples', file))).length - 1
  for (const [i, row] of log.entries()) {
    for (const at of clocks) row[at] = later(row[at], Math.floor(i / length))
  }
  return [header, ...log]
}

/** A written time so many minutes later, in the form in which it was written; anything else as it stands. */
function later(cell: Cell, minutes: number): Cell {
  const [, hours, sign = '', past, half = ''] = /^(\d{1,2})(:?)(\d\d)( [AP]M)?$/.exec(String(cell ?? '')) ?? []
  if (hours === undefined || past === undefined) return cell
  const noon = half === '' ? 0 : half === ' PM' ? 720 : 0
  const since = (half === '' ? Number(hours) : Number(hours) % 12) * 60 + Number(past) + noon
  const time = (since + minutes) % 1440
  const hour = Math.floor(time / 60)
  const shown = half === '' ? String(hour).padStart(hours.length, '0') : String(((hour + 11) % 12) + 1)
  return `${shown}${sign}${String(time % 60).padStart(2, '0')}${half === '' ? '' : hour < 12 ? ' AM' : ' PM'}`
}

export function coded(cells: Cell[][], setting: Setting): Coding {
  const coding = code(cells, { setting })
  if ('problem' in coding) throw new Error(coding.problem)
  return coding
}

/** Everything that an answer says, each text read once. */
function readAll(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 1
  let sum = 0
  for (const one of Object.values(value)) sum += readAll(one)
  return sum
}

const wholeWork = (coding: Coding): number => {
  let sum = 0
  for (const one of answerInParts(coding, [coding]).encounters) sum += readAll(one)
  return sum
}

/** Coding, and the whole work, against `JSON.parse` of the same rows; cells that nobody has read yet, as from a file. */
export function againstJsonParse(
  file: string,
  setting: Setting,
  rows: number,
  rounds: number,
  log = sampleLog,
): { readonly code: Spread; readonly whole: Spread } {
  const text = JSON.stringify(log(file, rows))
  let parsed: Cell[][] = []
  const parse = (): void => {
    parsed = JSON.parse(text) as Cell[][]
  }
  return {
    code: ratioOf(rounds, () => coded(parsed, setting), parse),
    whole: ratioOf(Math.min(rounds, 3), () => wholeWork(coded(parsed, setting)), parse),
  }
}
