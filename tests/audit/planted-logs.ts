import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Cell, Cells } from '../../src/basics/cell'
import { isoDate } from '../../src/basics/date'
import { audit, type Audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import { severityOf, worthOf, type Finding } from '../../src/findings/define'
import { readDay } from '../../src/engine/log/cells/read-date'
import type { Recall } from './recall'

/** A visit of a planted log: what was written, what was billed, and what the audit must say of it. */
export interface PlantedVisit {
  readonly say: string
  /** The date as written; without one, the day after the visit before. */
  readonly date?: string
  readonly rows: string
  readonly billed?: string
  /** `96415 - 2`: code, modifiers or a hyphen, units. */
  readonly charges?: readonly (string | number)[]
  readonly due?: readonly string[]
  readonly also?: readonly string[]
}

interface PlantedFile {
  readonly setting: 'office' | 'hospital'
  readonly first: string
  readonly headers: string
  readonly columns: string
  readonly visits: readonly PlantedVisit[]
  readonly unmatched?: readonly { readonly charge: readonly Cell[] }[]
}

/** A planted log as sheets, with what is due of each visit by its row. */
export interface PlantedLog {
  readonly setting: 'office' | 'hospital'
  readonly cells: Cells
  readonly charges: Cells | null
  readonly visits: readonly (PlantedVisit & { readonly firstRow: number; readonly lastRow: number })[]
}

/** The logs of `planted/`, each in a layout of its own. */
export const plantedLogs = ['infusion-center', 'cancer-center', 'mixed-practice'] as const

const split = (line: string): string[] => line.split('|').map((cell) => cell.trim())

/** Makes the sheets of a planted log: account, patient and date go before the columns of its rows, the claim into its first. */
export function plantedLog(name: string): PlantedLog {
  const text = readFileSync(join(import.meta.dirname, 'planted', `${name}.yaml`), 'utf8')
  const file = parse(text, { schema: 'core' }) as PlantedFile
  const headers = split(file.headers)
  const columns = split(file.columns)
  const cells: Cell[][] = [headers]
  const charges: Cell[][] = [['Visit ID', 'Date of service', 'Procedure code', 'Mod 1', 'Mod 2', 'Qty']]
  const visits: (PlantedVisit & { firstRow: number; lastRow: number })[] = []
  for (const [index, visit] of file.visits.entries()) {
    const date = visit.date ?? isoDate(readDay(file.first) + index)
    const account = `V${1001 + index}`
    const firstRow = cells.length + 1
    for (const [at, line] of visit.rows.trim().split('\n').entries()) {
      const written = split(line)
      cells.push(
        headers.map((header, column) => {
          if (column === 0) return account
          if (column === 1) return `P${501 + index}`
          if (column === 2) return date
          if (header === 'CPT' && !columns.includes('CPT')) return at === 0 ? (visit.billed ?? '') : ''
          return written[columns.indexOf(header)] ?? ''
        }),
      )
    }
    for (const charge of visit.charges ?? []) {
      const [procedure = '', modifiers = '-', units = '1'] = String(charge).split(' ')
      const [one = '', two = ''] = modifiers === '-' ? [] : modifiers.split('/')
      charges.push([account, date, procedure, one, two, Number(units)])
    }
    visits.push({ ...visit, firstRow, lastRow: cells.length })
  }
  for (const { charge } of file.unmatched ?? []) charges.push([...charge])
  return { setting: file.setting, cells, charges: charges.length > 1 ? charges : null, visits }
}

/** The log audited. */
export function auditPlanted({ cells, charges, setting }: PlantedLog): Audit {
  const coding = code(cells, { setting })
  if ('problem' in coding) throw new Error(coding.problem)
  return audit(coding, charges === null ? {} : { charges })
}

/** `over-coded 1 28.39 over`: finding, row within the visit, dollars and direction. */
export function written(one: Finding, firstRow: number): string {
  const { finding, rows } = one
  const worth = worthOf(one)
  const dollars = worth !== null && 'dollars' in worth ? `${worth.dollars.toFixed(2)} ${worth.direction}` : ''
  return [finding, (rows[0] ?? 0) - firstRow + 1, dollars].join(' ').trim()
}

/** What the audit asks about on the rows of a visit: errors and warnings, as they are written in `due`. */
export const askedOf = (audited: Audit, visit: PlantedLog['visits'][number]): Finding[] =>
  audited.coding.encounters
    .flatMap((one) => one.findings)
    .filter(({ rows }) => rows[0] !== undefined && rows[0] >= visit.firstRow && rows[0] <= visit.lastRow)
    .filter((finding) => severityOf(finding) !== 'info')

const kindOf = (due: string): string => due.split(' ')[0]!

/** Planted and found by kind; `extra` is what is neither due nor another side of what is. */
export function recallOfPlanted(name: string): Recall[] {
  const log = plantedLog(name)
  const audited = auditPlanted(log)
  const table = new Map<string, { planted: number; found: number; extra: number; onClean: number }>()
  const of = (kind: string) => {
    const one = table.get(kind) ?? { planted: 0, found: 0, extra: 0, onClean: 0 }
    table.set(kind, one)
    return one
  }
  for (const visit of log.visits) {
    const said = askedOf(audited, visit).map((finding) => written(finding, visit.firstRow))
    const take = (due: string): boolean => {
      const at = said.indexOf(due)
      if (at >= 0) said.splice(at, 1)
      return at >= 0
    }
    for (const due of visit.due ?? []) {
      of(kindOf(due)).planted++
      if (take(due)) of(kindOf(due)).found++
    }
    for (const also of visit.also ?? []) if (take(also)) of(kindOf(also))
    for (const more of said) {
      of(kindOf(more)).extra++
      if (visit.due === undefined) of(kindOf(more)).onClean++
    }
  }
  return [...table].map(([kind, counts]) => ({ kind, ...counts })).sort((a, b) => (a.kind < b.kind ? -1 : 1))
}
