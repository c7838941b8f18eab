import { contains, isWholeColumns, overlap, type Area } from '../../../formula/area'
import { isDateFormat, shownText } from '../../../formula/number-text'
import { typedText } from '../../../formula/typed-text'
import { isError, type Value } from '../../../formula/value'
import type { CellStore } from '../../store/cell-store'
import type { StyleEntry, StyleValue } from '../../store/styles'
import type { Table } from '../../store/tables'
import { RuleLooks, type CellRule, type RuleLook } from './rule-looks'

/** How one cell is drawn. */
export interface CellLook {
  readonly text: string
  readonly align: 'left' | 'right' | 'center'
  readonly wraps: boolean
  readonly top: boolean
  readonly ink: string | null
  readonly paper: string | null
  readonly bold: boolean
  readonly italic: boolean
  /** In points; null for the usual size. */
  readonly size: number | null
  /** What a conditional format draws beside the value. */
  readonly bar: RuleLook['bar']
  readonly icon: RuleLook['icon']
  /** The header of a column that hides rows. */
  readonly isFiltered: boolean
}

/** Header, stripe and ink of a table by the family of Excel's style. */
const tableLooks = {
  light: { header: '#ffffff', ink: '#1f4e79', stripe: '#ddebf7' },
  medium: { header: '#4472c4', ink: '#ffffff', stripe: '#d9e1f2' },
  dark: { header: '#000000', ink: '#ffffff', stripe: '#bdd7ee' },
} as const

const familyOf = (style: string): keyof typeof tableLooks =>
  style.includes('Dark') ? 'dark' : style.includes('Light') ? 'light' : 'medium'

/** The looks, tables and rules that touch a part of a sheet, to ask for one cell after the other. */
export class Looks {
  readonly #store: CellStore
  readonly #entries: readonly StyleEntry[]
  readonly #tables: readonly Table[]
  readonly #rules: RuleLooks

  constructor(store: CellStore, rules: readonly CellRule[], part: Area) {
    this.#store = store
    this.#entries = store.styles.all().filter((entry) => overlap(entry.area, part))
    this.#tables = store.tables.all().filter((table) => overlap(table.area, part) && !isWholeColumns(table.area))
    this.#rules = new RuleLooks(rules, store, part)
  }

  of(row: number, column: number, value: Value, format: string): CellLook {
    const given = new Map<string, StyleValue>()
    for (const { area, property, value: look } of this.#entries) {
      if (contains(area, row, column)) given.set(property, look)
    }
    const table = this.#tables.find(({ area }) => contains(area, row, column))
    const worn = table === undefined ? null : wornIn(table, row)
    const colour = (property: string): string | null => {
      const found = given.get(property)
      return typeof found === 'string' && found !== '' ? found : null
    }
    const size = Number(given.get('font.size') ?? 11)
    const rule = this.#rules.of(row, column, value)
    return {
      text: shownText(value, format),
      align: alignOf(given.get('horizontalAlignment'), value),
      wraps: given.get('wrapText') === true,
      top: given.get('verticalAlignment') === 'Top',
      ink: rule?.ink ?? colour('font.color') ?? worn?.ink ?? null,
      paper: rule?.paper ?? colour('fill.color') ?? worn?.paper ?? null,
      bold: given.get('font.bold') === true || worn?.bold === true,
      italic: given.get('font.italic') === true,
      size: size === 11 ? null : size,
      bar: rule?.bar ?? null,
      icon: rule?.icon ?? null,
      isFiltered: table !== undefined && this.#isFiltered(table, row, column),
    }
  }

  #isFiltered(table: Table, row: number, column: number): boolean {
    const isHeader = table.showHeaders && row === table.area.row
    return isHeader && this.#store.filters.of(table).has(column - table.area.column)
  }
}

function wornIn(table: Table, row: number): { ink: string | null; paper: string | null; bold: boolean } {
  const look = tableLooks[familyOf(table.style)]
  const at = row - table.area.row
  if (at === 0 && table.showHeaders) return { ink: look.ink, paper: look.header, bold: true }
  return { ink: null, paper: table.showBandedRows && at % 2 === 1 ? look.stripe : null, bold: false }
}

/** Numbers stand right, truth values and errors in the middle, as in Excel. */
function alignOf(given: StyleValue | undefined, value: Value): CellLook['align'] {
  if (given === 'Left') return 'left'
  if (given === 'Center') return 'center'
  if (given === 'Right') return 'right'
  if (typeof value === 'number') return 'right'
  return typeof value === 'boolean' || isError(value) ? 'center' : 'left'
}

/**
 * What stands in a cell while it is edited, so that typing it again gives the same value: formulas as they are, dates and
 * times in full, numbers in all their digits.
 */
export function textToEdit(content: Value, value: Value, format: string): string {
  if (typeof content === 'string' && content !== value) return content
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return mustBeMarked(value) && format !== '@' ? `'${value}` : value
  if (isDateFormat(format)) {
    const day = Math.floor(value)
    const seconds = Math.round((value - day) * 86_400)
    const clock = seconds % 60 === 0 ? 'h:mm AM/PM' : 'h:mm:ss AM/PM'
    if (day === 0) return shownText(value, clock)
    return shownText(value, seconds === 0 ? 'm/d/yyyy' : `m/d/yyyy ${clock}`)
  }
  if (format.includes('%')) return `${Number((value * 100).toPrecision(15))}%`
  return String(value)
}

/** Whether a text would be taken for something else if it were typed. */
const mustBeMarked = (text: string): boolean =>
  text !== '' && (/^['=]/.test(text) || typeof typedText(text, 'General').value !== 'string')
