import { isBlank, type Cells } from '../../basics/cell'
import { readNdc } from '../../engine/log/cells/ndc'
import { columnSentences, writtenTable, type OtherNames } from '../tables/written-table'

/** One product of a published list of shortages. */
export interface Shortage {
  readonly row: number
  readonly name: string
  readonly company: string | null
  readonly presentation: string | null
  /** Eleven digits each. */
  readonly ndcs: readonly string[]
  /** As it is published: `Current`, `To Be Discontinued`. */
  readonly status: string
  readonly availability: string | null
  readonly reason: string | null
  readonly updated: string | null
}

export interface Shortages {
  readonly shortages: readonly Shortage[]
  /** Rows that the list itself says are over. */
  readonly resolved: number
  readonly table: readonly string[]
  readonly said: readonly string[]
}

type Header = 'Name' | 'Company' | 'Presentation' | 'NDC' | 'Status' | 'Availability' | 'Reason' | 'Updated'

/** As FDA's list has them, and other lists. */
const names: OtherNames<Header> = {
  Name: 'Generic name, generic_name, Generic Name or Active Ingredient, Drug name, Drug, Product, Product description',
  Company: 'company_name, Company name, Manufacturer, Labeler',
  Presentation: 'presentation, Presentations, Affected products, Product affected',
  NDC: 'package_ndc, Package NDC, NDC code, NDCs',
  Status: 'status, Shortage status, Type of update, update_type',
  Availability: 'availability, Availability information, availability_information, Supply',
  Reason: 'shortage_reason, Reason for shortage, Reason',
  Updated: 'update_date, Date of update, Last updated, Change date, Revision date',
}

/** Reads a list of shortages as it is published, a row a presentation. */
export function readShortages(cells: Cells, sheet = 'Shortages'): Shortages {
  const table = writtenTable<Header>(cells, names, (has) => has('Name') && (has('Status') || has('Availability')))
  if (table === null) {
    const blank = cells.every((row) => row.every(isBlank))
    const needs = `${sheet} needs a header row with the columns Generic name, Status.`
    return { shortages: [], resolved: 0, table: blank ? [] : [needs], said: [] }
  }
  let resolved = 0
  const shortages: Shortage[] = []
  for (const { row, text } of table.rows) {
    const name = text('Name')
    if (name === null) continue
    const status = text('Status') ?? 'Current'
    if (/resolved/i.test(status)) {
      resolved++
      continue
    }
    const presentation = text('Presentation')
    shortages.push({
      row,
      name,
      company: text('Company'),
      presentation,
      ndcs: ndcsOf(`${text('NDC') ?? ''} ${presentation ?? ''}`),
      status,
      availability: text('Availability'),
      reason: text('Reason'),
      updated: text('Updated'),
    })
  }
  return { shortages, resolved, table: [], said: columnSentences(sheet, table.columns) }
}

/** Every NDC in a text: lists write them into the words of a presentation. */
const ndcsOf = (text: string): string[] =>
  [...text.matchAll(/\b\d{4,5}-\d{3,4}-\d{1,2}\b/g)].map(([one]) => readNdc(one)).filter((one) => /^\d{11}$/.test(one))
