import { areTablesHere, loadTables, tablesComeLate } from '../../reference/late-tables'

type Code = typeof import('./code')

let code: Code | null = null

tablesComeLate(
  async () => (await import(/* webpackChunkName: "late-tables" */ '../../reference/late-chunk')).lateTables,
)

/** @throws Error where `loadLateCode` was not waited for */
export function lateCode(): Code {
  if (code === null) throw new Error('A function that comes late was asked before its code was here.')
  return code
}

export const isLateCodeHere = (): boolean => code !== null && areTablesHere()

/** Fetches what late functions need: their code and the tables. */
export async function loadLateCode(): Promise<void> {
  const [all] = await Promise.all([import(/* webpackChunkName: "late-functions" */ './code'), loadTables()])
  code = all
}
