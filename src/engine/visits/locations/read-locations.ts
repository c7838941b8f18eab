import { headedTable } from '../../../basics/headed-table'
import { isBlank, type Cell, type Cells } from '../../../basics/cell'
import { isoDate, usDate } from '../../../basics/date'
import { missingDay, readDay, unreadableDay } from '../../log/cells/read-date'
import { readPlace, readSetting } from '../../log/cells/read-words'
import { entityKinds, type EntityKind, type Location, type LocationsTable } from './location'

export const locationHeaders = [
  'Location',
  'Place of service',
  'Campus',
  'Excepted',
  'Rural sole community',
  '340B entity',
  'Locality',
  'From',
  'Until',
] as const

type Header = (typeof locationHeaders)[number]

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')

/**
 * Reads the `Locations` table: columns by header in any order, other columns ignored, blank rows skipped; a row with a wrong
 * cell is named and left out whole.
 *
 * @param isPlace - whether a locality is one, as for the log's own
 * @param firstRow - the sheet's number of the first row given
 */
export function readLocations(
  cells: Cells,
  isPlace: (locality: string) => boolean = () => true,
  firstRow = 1,
): LocationsTable {
  const headerOf = (cell: Cell): Header | undefined =>
    typeof cell === 'string' ? locationHeaders.find((header) => plain(header) === plain(cell)) : undefined
  const table = headedTable(cells, headerOf, (found) => found.includes('Location') && found.length >= 2)
  if (table === null) {
    const blank = cells.every((row) => row.every(isBlank))
    return { rows: [], problems: blank ? [] : ['Locations has no columns Location and Place of service.'] }
  }
  const rows: Location[] = []
  const problems = table.twice.map((header) => `Locations has two columns ${header}; the first is read.`)
  for (const { index, cell } of table.rows) {
    if (locationHeaders.every((header) => isBlank(cell(header)))) continue
    const read = new RowReader(cell, firstRow + index, isPlace).read()
    if (typeof read === 'string') problems.push(read)
    else rows.push(read)
  }
  const apart = withoutOverlaps(rows)
  return { rows: apart.rows, problems: [...problems, ...apart.problems] }
}

/** A problem of one cell: ends the reading of its row. */
class CellProblem extends Error {}

class RowReader {
  constructor(
    private readonly cell: (header: Header) => Cell,
    private readonly row: number,
    private readonly isPlace: (locality: string) => boolean,
  ) {}

  read(): Location | string {
    try {
      return this.fields()
    } catch (error) {
      if (error instanceof CellProblem) return error.message
      throw error
    }
  }

  private fields(): Location {
    const name = this.text('Location')
    if (name === null) throw new CellProblem(`Locations row ${this.row} names no location.`)
    const campus = this.oneOf('Campus', ['main', 'on', 'off'] as const)
    const { place, setting } = this.placeOfService(campus)
    const [from, until] = [this.date('From'), this.date('Until')]
    if (from !== null && until !== null && until < from) this.fail('Until', 'is before From.')
    const excepted = this.yesNo('Excepted')
    if (excepted !== null && campus !== null && campus !== 'off') {
      this.fail('Excepted', 'is asked of departments off campus alone.')
    }
    return {
      ...{ row: this.row, name, setting, place, campus, excepted },
      ruralSoleCommunity: this.yesNo('Rural sole community'),
      entity: this.entity(),
      locality: this.locality(),
      ...{ from, until },
    }
  }

  private fail(header: Header, what: string): never {
    throw new CellProblem(
      `Locations row ${this.row}, ${header}: "${String(this.cell(header))}" ${what} The row is left out.`,
    )
  }

  private text(header: Header): string | null {
    const cell = this.cell(header)
    return isBlank(cell) ? null : String(cell).trim()
  }

  /** Where the number is not given, the campus tells it: 19 off campus, 22 on campus (CMS, place of service codes). */
  private placeOfService(campus: Location['campus']): Pick<Location, 'place' | 'setting'> {
    const cell = this.cell('Place of service')
    if (isBlank(cell)) {
      if (campus === null) return { place: 0, setting: null }
      return { place: campus === 'off' ? 19 : 22, setting: 'hospital' }
    }
    const [setting, place] = [readSetting(cell), readPlace(cell)]
    if (setting === 'other' || setting === 'unstated') {
      this.fail('Place of service', 'isn’t 11, 19, 22, 23, or 49, office, or hospital.')
    }
    if (place === 19 && campus !== null && campus !== 'off') {
      this.fail('Place of service', 'is off campus, and Campus says otherwise.')
    }
    if (place === 22 && campus === 'off') this.fail('Place of service', 'is on campus, and Campus says off.')
    if (setting === 'office' && campus !== null) this.fail('Campus', 'is asked of hospitals alone.')
    const byCampus = setting === 'hospital' && campus !== null ? (campus === 'off' ? 19 : 22) : 0
    return { place: place > 0 ? place : byCampus, setting }
  }

  private oneOf<T extends string>(header: Header, values: readonly T[]): T | null {
    const text = this.text(header)
    if (text === null) return null
    return values.find((one) => plain(one) === plain(text)) ?? this.fail(header, `isn’t one of ${values.join(', ')}.`)
  }

  private yesNo(header: Header): boolean | null {
    const cell = this.cell(header)
    if (isBlank(cell)) return null
    const word = typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : plain(String(cell))
    if (['yes', 'y', 'true', 'x'].includes(word)) return true
    return ['no', 'n', 'false'].includes(word) ? false : this.fail(header, 'is neither yes nor no.')
  }

  /** `no` and `none` are one answer; a bare yes doesn't tell the kind. */
  private entity(): EntityKind | null {
    const cell = this.cell('340B entity')
    if (isBlank(cell)) return null
    return cell === false || ['no', 'n'].includes(plain(String(cell))) ? 'none' : this.oneOf('340B entity', entityKinds)
  }

  private locality(): string | null {
    const text = this.text('Locality')
    if (text === null) return null
    return this.isPlace(text)
      ? text
      : this.fail('Locality', 'isn’t a ZIP code or a contractor and locality like 13202-01.')
  }

  private date(header: Header): string | null {
    const day = readDay(this.cell(header))
    if (day === missingDay) return null
    return day === unreadableDay ? this.fail(header, 'isn’t a date. Write it like 1/31/2026.') : isoDate(day)
  }
}

/** Two rows of one location whose dates overlap: neither is applied, and a sentence names them. */
function withoutOverlaps(rows: readonly Location[]): LocationsTable {
  const out = new Set<Location>()
  const problems: string[] = []
  for (const [index, one] of rows.entries()) {
    for (const other of rows.slice(index + 1)) {
      if (!sameLocation(one.name, other.name)) continue
      const from =
        [one.from, other.from]
          .filter((date) => date !== null)
          .sort()
          .at(-1) ?? null
      const until = [one.until, other.until].filter((date) => date !== null).sort()[0] ?? null
      if (from !== null && until !== null && until < from) continue
      out.add(one)
      out.add(other)
      const when = `${from === null ? '' : ` from ${usDate(from)}`}${until === null ? '' : ` until ${usDate(until)}`}`
      problems.push(
        `Locations rows ${one.row} and ${other.row} are both ${one.name}${when}. Give one of them an end; until then neither is applied.`,
      )
    }
  }
  return { rows: rows.filter((row) => !out.has(row)), problems }
}

/** Whether two names differ in case, punctuation and blanks only. */
export const sameLocation = (a: string, b: string): boolean => plain(a) === plain(b)
