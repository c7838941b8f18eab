import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Cell } from '../../src/basics/cell'

/** A published worked visit as it stands in `tests/cases/published/*.yaml`; see the README beside them. */
export interface PublishedCase {
  readonly id: string
  readonly title: string
  readonly source: { readonly publisher: string; readonly date: string; readonly address: string }
  readonly setting: 'office' | 'hospital'
  readonly also?: 'hospital' | 'office'
  readonly log: readonly Readonly<Record<string, Cell>>[]
  readonly published: string
  readonly expected: string
  /** The lines of the drugs themselves, where doses are given. */
  readonly drugLines?: string
  /** How the claim names the package of the drug. */
  readonly ndc?: string
  readonly status: 'agrees' | 'disputed' | 'superseded' | 'incomplete'
  readonly because: string
  readonly policy?: Readonly<Record<string, string>>
  readonly expectedUnderPolicy?: string
  readonly drugLinesUnderPolicy?: string
  readonly needs?: readonly string[]
  /** A date of the source's time, and the administration codes for it. */
  readonly history?: { readonly date: string; readonly expected: string }
}

const folder = join(import.meta.dirname, 'published')

export const publishedCases: readonly PublishedCase[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8'), { schema: 'core' }) as PublishedCase[])

/** The rows of a case as a sheet's cells: a header of every column that any row names. */
export function cellsOf(log: PublishedCase['log']): Cell[][] {
  const headers = [...new Set(log.flatMap((row) => Object.keys(row)))]
  return [headers, ...log.map((row) => headers.map((header) => row[header] ?? null))]
}
