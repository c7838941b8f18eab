/** The messages between office.js and its host, as far as this host reads them. */
export interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
  readonly QueryInfo?: QueryInfo
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[]
  /** For every argument the path of the object it stands for, 0 for none, a list for a list. */
  readonly ReferencedObjectPathIds?: readonly unknown[]
}

export interface QueryInfo {
  readonly Select?: readonly string[]
  readonly Expand?: readonly string[]
  readonly Top?: number
  readonly Skip?: number
}

export interface ObjectPath {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: ArgumentInfo
  /** The client does not hold on to this range: it gets no reference. */
  readonly D?: boolean
}

export interface QueryRequest {
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

export interface QueryResponse {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[]
  readonly TraceIds: number[]
  Error?: { ActionIndex: number; Code: string; Message: string; Location: string; HttpStatusCode: number }
}

export const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const
export const pathTypes = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const

/** What the host tells office.js without being asked. */
export interface Entry {
  readonly messageCategory: number
  readonly messageType: number
  readonly targetId: string
  /** JSON. */
  readonly message: string
}

/** Names are PascalCase on the wire and camelCase in office.js; those that start with `_` stay. */
export const fromWire = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
export const toWire = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
