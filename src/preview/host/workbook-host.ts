import { addressOf, parseCells, splitSheet } from '../../formula/address'
import { shifted, type Area, type Shift } from '../../formula/area'
import type { CellStore, SheetInfo } from '../store/cell-store'
import { HostError } from './errors'
import { entriesFor, entriesForTable } from './events'
import { Faults } from './faults'
import { objectOf, type ClientHooks, type HostContext, type HostLimits, type HostObject } from './object-type'
import { range } from './objects/range'
import { workbook } from './objects/workbook'
import { worksheet } from './objects/worksheet'
import { References } from './references'
import type { PrintedPages, RememberedChart, RememberedRule } from './remembered'
import type { Entry } from './wire'

/** The workbook behind office.js: the cells, and all that Excel knows of a workbook besides them. */
export class WorkbookHost implements HostContext {
  readonly references = new References()
  readonly faults = new Faults()
  readonly settings = new Map<string, unknown>()
  readonly charts: RememberedChart[] = []
  readonly rules: RememberedRule[] = []
  readonly pages: PrintedPages[] = []
  readonly protectedSheets = new Set<string>()
  readonly frozen = new Map<string, Area>()
  readonly remembered = new Map<string, unknown>()
  readonly problems: unknown[] = []
  enableEvents = true
  readonly #listening = new Map<number, number>()
  readonly #stops: (() => void)[]

  /** @param send hands events to office.js */
  constructor(
    readonly store: CellStore,
    readonly limits: HostLimits,
    readonly client: ClientHooks,
    send: (entries: readonly Entry[]) => void,
  ) {
    const tell = (entries: readonly Entry[]) => {
      if (this.enableEvents && entries.length > 0) send(entries)
    }
    this.#stops = [
      store.onChange((change) => {
        if (change.kind === 'shift') this.#follow(change.shift)
        if (change.kind === 'sheet-deleted') this.#forgetSheet(change.sheet)
        tell(entriesFor(change, this))
      }),
      store.tables.onChange((change) => {
        tell(entriesForTable(change))
      }),
    ]
  }

  get workbook(): HostObject {
    return objectOf(workbook, null)
  }

  range(area: Area): HostObject {
    return objectOf(range, area)
  }

  worksheet(id: string): HostObject {
    return objectOf(worksheet, id)
  }

  sheet(id: string): SheetInfo {
    const sheet = this.store.sheets().find((one) => one.id === id)
    if (sheet === undefined) throw new HostError('ItemNotFound')
    return sheet
  }

  /** A sheet by id or by name; Excel does not look at case. */
  findSheet(key: string): SheetInfo | null {
    const sheets = this.store.sheets()
    return (
      sheets.find((one) => one.id === key) ?? sheets.find((one) => one.name.toLowerCase() === key.toLowerCase()) ?? null
    )
  }

  address(area: Area): string {
    return addressOf(area, this.sheet(area.sheet).name)
  }

  /** `A1:B2`, `Sheet1!A1`, a table's or a name's name. */
  area(address: string, sheet: string): Area {
    const { sheet: name, cells } = splitSheet(address.replaceAll('$', ''))
    const on = name === null ? sheet : this.findSheet(name)?.id
    const parsed = parseCells(cells)
    if (parsed !== null && on !== undefined) return { sheet: on, ...parsed }
    const named = this.store.names.find(address)?.area ?? this.store.tables.find(address)?.area
    if (named === undefined) throw new HostError('InvalidArgument')
    return named
  }

  /** @throws HostError where the sheet is protected */
  demandWritable(sheet: string): void {
    if (this.protectedSheets.has(sheet)) {
      throw new HostError('AccessDenied')
    }
  }

  listen(type: number, by: 1 | -1): void {
    this.#listening.set(type, (this.#listening.get(type) ?? 0) + by)
  }

  listens(type: number): boolean {
    return (this.#listening.get(type) ?? 0) > 0
  }

  /** The page with office.js is gone; what it held on to is given back. */
  forgetClient(): void {
    this.references.clear()
    this.#listening.clear()
    this.enableEvents = true
  }

  close(): void {
    for (const stop of this.#stops) stop()
  }

  /** Cells moved: what was asked for them goes with them, and is gone where they are gone. */
  #follow(shift: Shift): void {
    this.references.shift(shift)
    for (const rule of [...this.rules]) {
      const area = shifted(rule.area, shift)
      if (area === null) this.rules.splice(this.rules.indexOf(rule), 1)
      else rule.area = area
    }
    for (const chart of this.charts) {
      chart.data = shifted(chart.data, shift) ?? chart.data
      chart.place = chart.place === null ? null : (shifted(chart.place, shift) ?? chart.place)
    }
  }

  #forgetSheet(sheet: string): void {
    this.references.deleteSheet(sheet)
    this.protectedSheets.delete(sheet)
    this.frozen.delete(sheet)
    for (const list of [this.charts, this.rules, this.pages] as { sheet: string }[][]) {
      for (let at = list.length - 1; at >= 0; at--) if (list[at]!.sheet === sheet) list.splice(at, 1)
    }
  }
}
