import { parseCells, splitSheet } from '../../../formula/address'
import { shifted, type Area, type Shift } from '../../../formula/area'
import type { SheetInfo } from '../cell-store'
import type { Names } from '../names'
import { newId } from '../new-id'
import type { Tables } from '../tables'
import type { Value } from '../../../formula/value'
import type { CalculatedSheets } from './calculated-sheets'
import { SheetCells } from './sheet-cells'

interface MemorySheet {
  info: SheetInfo
  readonly cells: SheetCells
}

/** The sheets of a workbook in memory, in their order. */
export class MemorySheets implements CalculatedSheets {
  active = ''
  /** Set by the store, which knows the formulas. */
  spillAt: (sheet: string, row: number, column: number) => Area | null = () => null
  readonly #sheets: MemorySheet[] = []

  constructor(
    readonly tables: Tables,
    readonly names: Names,
  ) {}

  all(): readonly SheetInfo[] {
    return this.#sheets.map((sheet) => sheet.info)
  }

  add(name: string): SheetInfo {
    const info: SheetInfo = { id: newId(), name, visibility: 'Visible', tabColor: '' }
    this.#sheets.push({ info, cells: new SheetCells() })
    if (this.active === '') this.active = info.id
    return info
  }

  delete(id: string): void {
    const at = this.#sheets.findIndex((sheet) => sheet.info.id === id)
    this.#sheets.splice(at, 1)
    if (this.active === id) this.active = this.#sheets[Math.min(at, this.#sheets.length - 1)]!.info.id
  }

  change(id: string, change: Partial<Omit<SheetInfo, 'id'>> & { readonly position?: number }): void {
    const { position, ...rest } = change
    const sheet = this.#find(id)
    sheet.info = { ...sheet.info, ...rest }
    if (position === undefined) return
    this.#sheets.splice(this.#sheets.indexOf(sheet), 1)
    this.#sheets.splice(position, 0, sheet)
  }

  cells(id: string): SheetCells {
    return this.#find(id).cells
  }

  sheetId(name: string): string | null {
    return this.#sheets.find((sheet) => sheet.info.name.toLowerCase() === name.toLowerCase())?.info.id ?? null
  }

  sheetName(id: string): string {
    return this.#find(id).info.name
  }

  used(sheet: string): Area | null {
    return this.cells(sheet).used(sheet, true)
  }

  value(sheet: string, row: number, column: number): Value {
    return this.cells(sheet).value(row, column)
  }

  /** `A1:B2` or `Sheet1!A1:B2`. */
  parse(address: string, sheet: string): Area | null {
    const { sheet: name, cells } = splitSheet(address)
    const id = name === null ? sheet : this.sheetId(name)
    const parsed = parseCells(cells)
    return id === null || parsed === null ? null : { sheet: id, ...parsed }
  }

  /** Where a cell stands after a shift; null when it was deleted. */
  shiftedCell(cell: Area, shift: Shift): Area | null {
    return shifted(cell, shift)
  }

  #find(id: string): MemorySheet {
    const sheet = this.#sheets.find((one) => one.info.id === id)
    if (sheet === undefined) throw new Error(`there is no sheet ${id}`)
    return sheet
  }
}
