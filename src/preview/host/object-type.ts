import type { Area } from '../../formula/area'
import type { CellStore, SheetInfo } from '../store/cell-store'
import type { Faults } from './faults'
import type { References } from './references'
import type { PrintedPages, RememberedChart, RememberedRule } from './remembered'

/** What an Excel with this workbook would refuse. */
export interface HostLimits {
  /** Bytes of a request or an answer; Excel on the web allows 5 MB. */
  readonly payloadBytes: number
  /** Bytes of the results of custom functions; Excel on the web refuses more than 5 MB, Windows is not known to. */
  readonly functionBytes: number
  /** Cells of one read; above it values are null, without an error. */
  readonly readCells: number
}

/** What a request asks of the page around the workbook. */
export interface ClientHooks {
  /** The functions of the add-in are associated; formulas may call them. */
  functionsReady(): void
  functionResults(results: readonly unknown[]): void
  /** The add-in wants its pane shown or hidden. */
  paneState(visible: boolean): void
}

/** The workbook as the tables of the object model see it. */
export interface HostContext {
  readonly store: CellStore
  readonly limits: HostLimits
  readonly client: ClientHooks
  readonly references: References
  readonly faults: Faults
  readonly settings: Map<string, unknown>
  /** Charts, conditional formats and validations as they were asked for. */
  readonly charts: RememberedChart[]
  readonly rules: RememberedRule[]
  readonly pages: PrintedPages[]
  readonly protectedSheets: Set<string>
  readonly frozen: Map<string, Area>
  /** Whatever else was set on the application: calculation mode and the like. */
  readonly remembered: Map<string, unknown>
  /** Mistakes of the host itself, for tests to find. */
  readonly problems: unknown[]
  enableEvents: boolean
  readonly workbook: HostObject
  range(area: Area): HostObject
  worksheet(id: string): HostObject
  sheet(id: string): SheetInfo
  /** A sheet by id or by name; Excel does not look at case. */
  findSheet(key: string): SheetInfo | null
  address(area: Area): string
  /** `A1:B2`, `Sheet1!A1`, a table's or a name's name, as an area. */
  area(address: string, sheet: string): Area
  /** @throws HostError where the sheet is protected */
  demandWritable(sheet: string): void
  /** Counts who listens to an event. */
  listen(type: number, by: 1 | -1): void
  listens(type: number): boolean
}

/** An object of Excel's model as it lives in the host: what kind it is, and what it means. */
export interface HostObject<T = unknown> {
  readonly type: ObjectType<T>
  readonly target: T
}

// Method types are bivariant on purpose: a table of objects of many kinds needs no casts.
type Read<T> = { bivarianceHack(target: T, host: HostContext): unknown }['bivarianceHack']
type Write<T> = { bivarianceHack(target: T, value: unknown, host: HostContext): void }['bivarianceHack']
type Navigate<T> = { bivarianceHack(target: T, host: HostContext): HostObject | null }['bivarianceHack']
type Call<T> = { bivarianceHack(target: T, values: readonly unknown[], host: HostContext): unknown }['bivarianceHack']
type Items<T> = { bivarianceHack(target: T, host: HostContext): readonly HostObject[] }['bivarianceHack']
type Item<T> = { bivarianceHack(target: T, key: unknown, host: HostContext): HostObject | null }['bivarianceHack']

/** A property with a plain value. */
export interface Property<T> {
  readonly get?: Read<T>
  readonly set?: Write<T>
}

/**
 * One type of Excel's object model as a table: what is here is what the host can do. Members are named as in office.js;
 * a member that is missing answers with the error ApiNotFound and its name.
 */
export interface ObjectType<T> {
  /** As in office.js, `Range`. */
  readonly name: string
  /** What the client keeps to find the object again: `{ Id }`. Ranges get a reference id from the host instead. */
  readonly identity?: Read<T>
  readonly keepsReference?: boolean
  readonly properties?: Readonly<Record<string, Property<T>>>
  /** Properties that lead to another object. */
  readonly objects?: Readonly<Record<string, Navigate<T>>>
  /** Methods; one that returns a host object leads there, null is Excel's null object. */
  readonly methods?: Readonly<Record<string, Call<T>>>
  /** For collections: what `items` holds, and what an id, a name or an index finds. */
  readonly items?: Items<T>
  readonly item?: Item<T>
}

/** An object in the host; the only place where its kind is forgotten. */
export const objectOf = <T>(type: ObjectType<T>, target: T): HostObject => ({ type, target })

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'type' in value && 'target' in value

/** Properties that are taken, kept and given back, and do nothing else. */
export function remembered<T>(
  defaults: Readonly<Record<string, unknown>>,
  get: (target: T, property: string, host: HostContext) => unknown,
  set: (target: T, property: string, value: unknown, host: HostContext) => void,
): Record<string, Property<T>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, fallback]) => [
      name,
      {
        get: (target: T, host: HostContext) => {
          const value = get(target, name, host)
          return value === undefined ? fallback : value
        },
        set: (target: T, value: unknown, host: HostContext) => {
          set(target, name, value, host)
        },
      },
    ]),
  )
}
