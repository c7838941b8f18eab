import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Cell } from '../../src/basics/cell'

/** A visit worked by hand, as it stands in `tests/cases/worked/*.yaml`; see the README beside them. */
export interface WorkedCase {
  readonly id: string
  readonly title: string
  /** The reading, rule or column of the log that the answer rests on. */
  readonly from: string
  readonly setting: 'office' | 'hospital'
  readonly also?: 'hospital' | 'office'
  readonly log: readonly Readonly<Record<string, Cell>>[]
  /** The office's table of its places, its header first. */
  readonly locations?: Cell[][]
  readonly expected: string
  /** The lines of the drugs themselves, where the case is about them: `J1745x38, J1745-JWx2`, `''` for none. */
  readonly drugLines?: string
  /** `overlap`, `missing-stop 3` (the sheet's rows, the header is row 1), or `not overlap`. */
  readonly findings?: readonly string[]
  /** What the audit finds of the column Billed, as `findings` are written. */
  readonly audited?: readonly string[]
  readonly under?: readonly PolicyVariant[]
  readonly because: string
}

/** The same log where an office or a payer holds other policies. */
export interface PolicyVariant {
  readonly policy: Readonly<Record<string, string>>
  readonly expected: string
  readonly drugLines?: string
  readonly findings?: readonly string[]
}

const folder = join(import.meta.dirname, 'worked')

export const workedCases: readonly WorkedCase[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8'), { schema: 'core' }) as WorkedCase[])
