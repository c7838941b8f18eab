import { shifted, type Area, type Shift } from '../../formula/area'

/** A defined name of the workbook. */
export interface DefinedName {
  name: string
  /** What it stands for, `=Sheet1!$A$1:$B$2` or `=0.05`. */
  formula: string
  /** The cells it stands for, where it stands for cells. */
  area: Area | null
  comment: string
  visible: boolean
}

/** The defined names of a workbook. */
export class Names {
  readonly #names = new Map<string, DefinedName>()
  readonly #listeners = new Set<(name: string) => void>()

  all(): readonly DefinedName[] {
    return [...this.#names.values()]
  }

  find(name: string): DefinedName | null {
    return this.#names.get(name.toLowerCase()) ?? null
  }

  set(name: DefinedName): void {
    this.#names.set(name.name.toLowerCase(), name)
    this.#tell(name.name)
  }

  delete(name: string): void {
    this.#names.delete(name.toLowerCase())
    this.#tell(name)
  }

  /** Follows cells that moved; a name whose cells are gone stands for nothing. */
  shift(shift: Shift): void {
    for (const name of this.#names.values()) {
      if (name.area !== null) name.area = shifted(name.area, shift)
    }
  }

  /** Calls with each name that came, changed or went. */
  onChange(listener: (name: string) => void): void {
    this.#listeners.add(listener)
  }

  #tell(name: string): void {
    for (const listener of this.#listeners) listener(name)
  }
}
