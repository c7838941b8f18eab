/** `Forecast` of `='Forecast'!$A$1`; null where a name means no cells, or for cells that are gone. */
export function sheetOfFormula(formula: string): string | null {
  if (formula.includes('#REF!')) return null
  const [, quoted, bare] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula) ?? []
  return quoted?.replaceAll("''", "'") ?? bare ?? null
}

/** A sheet's name as a formula writes it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** What a defined name stands for, `='Forecast'!$A$1:$B$2`, of the address of its cells. */
export function formulaOf(address: string): string {
  const at = address.lastIndexOf('!') + 1
  return `=${address.slice(0, at)}${address.slice(at).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`
}
