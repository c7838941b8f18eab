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
  for (const one of answerInParts(coding).encounters) sum += readAll(one)
  return sum
}

/** Coding, and the whole work, against `JSON.parse` of the same rows; cells that nobody has read yet, as from a file. */
export function againstJsonParse(
  file: string,
  setting: Setting,
  rows: number,
  rounds: number,
): { readonly code: Spread; readonly whole: Spread } {
  const text = JSON.stringify(sampleLog(file, rows))
  let parsed: Cell[][] = []
  const parse = (): void => {
    parsed = JSON.parse(text) as Cell[][]
  }
  return {
    code: ratioOf(rounds, () => coded(parsed, setting), parse),
    whole: ratioOf(Math.min(rounds, 3), () => wholeWork(coded(parsed, setting)), parse),
  }
}
