import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'

/** The folder of CMS files, and how its files are read. A file that is not as expected stops the build with a sentence. */
export class ReferenceFolder {
  constructor(private readonly folder: string) {}

  text(name: string, encoding = 'utf-8'): string {
    return new TextDecoder(encoding).decode(readFileSync(join(this.folder, name)))
  }

  /** Rows by header; every cell trimmed. */
  rows(name: string, columns: readonly string[]): Record<string, string>[] {
    const { data, meta } = Papa.parse<Record<string, string>>(this.text(name), { header: true, skipEmptyLines: true })
    const absent = columns.filter((column) => !(meta.fields ?? []).includes(column))
    if (absent.length > 0) throw new Error(`${name} has no column ${absent.join(', ')}.`)
    return data.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell.trim()])))
  }

  /** Rows by position, for files whose header stands below a preamble or over several lines. */
  cells(name: string, encoding = 'utf-8'): string[][] {
    const { data } = Papa.parse<string[]>(this.text(name, encoding), { skipEmptyLines: true })
    return data.map((row) => row.map((cell) => cell.trim()))
  }
}

/** One value a line, so that a new edition shows as the lines it changed. */
export const writeTable = (name: string, table: unknown): void => {
  writeFileSync(join('src/reference/tables', name), `${JSON.stringify(table, null, 1)}\n`)
}

/** As `writeTable`, with one entry of `name` a line. */
export const writeLines = (
  file: string,
  head: object,
  name: string,
  entries: Readonly<Record<string, object>>,
): void => {
  const lines = Object.keys(entries)
    .sort()
    .map((key) => `  ${JSON.stringify(key)}: ${JSON.stringify(entries[key])}`)
  const start = JSON.stringify(head, null, 1).slice(0, -2)
  writeFileSync(join('src/reference/tables', file), `${start},\n "${name}": {\n${lines.join(',\n')}\n }\n}\n`)
}

/** A figure as its shortest text: `20.000` is `20`, `1,222.56` is `1222.56`. Throws where it is none. */
export function figure(text: string, where: string): string {
  const plain = text.replaceAll(/[$,\s]/g, '')
  if (!/^\d*\.?\d+$/.test(plain)) throw new Error(`${where}: "${text}" is no figure.`)
  return String(Number(plain))
}

/** Throws where what a file must fulfil does not hold. */
export function check(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence)
}
