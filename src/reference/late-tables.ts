/**
 * Tables that only prices, places and limits of units ask for. Where all is at hand, as in Node, they are simply imported. The
 * add-in fetches them when somebody asks, so that they are not in the way of `=INFUSION_CODES`: its build puts `lateField` in place of
 * their long fields (`scripts/addin/late-table.js`), and whoever needs them waits for `loadTables` first.
 */

/** The long fields of the tables by the tables' names. */
export type LateTables = Readonly<Record<string, unknown>>

let tables: LateTables | null = null
let fetchTables: (() => Promise<LateTables>) | null = null
let loading: Promise<void> | null = null

/** Says that the tables come late, and how. */
export function tablesComeLate(how: () => Promise<LateTables>): void {
  fetchTables = how
}

/** Whether every table can be read. */
export const areTablesHere = (): boolean => fetchTables === null || tables !== null

/** Fetches the tables where they are not here; a failed attempt is made again when somebody asks again. */
export function loadTables(): Promise<void> {
  const fetching = fetchTables
  if (fetching === null || tables !== null) return Promise.resolve()
  loading ??= fetching()
    .then((all) => {
      tables = all
    })
    .finally(() => {
      loading = null
    })
  return loading
}

/**
 * A table's long field.
 *
 * @throws Error where the tables are not here: an answer without them would be a wrong one
 */
export function lateField(table: string, field: string, index?: number): unknown {
  const own = tables?.[table] as Record<string, unknown> | readonly Record<string, unknown>[] | undefined
  const value = Array.isArray(own)
    ? (own[index ?? 0] as Record<string, unknown>)[field]
    : (own as Record<string, unknown> | undefined)?.[field]
  if (value === undefined) throw new Error(`The table ${table} is not loaded yet.`)
  return value
}
