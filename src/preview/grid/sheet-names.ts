import type { CellStore } from '../store/cell-store'

/** Renames a sheet. @returns why it cannot be called so, as a sentence; null where it is */
export function renameSheet(store: CellStore, sheet: string, name: string): string | null {
  const wanted = name.trim()
  const isTaken = store.sheets().some((one) => one.id !== sheet && one.name.toLowerCase() === wanted.toLowerCase())
  if (wanted === '' || wanted.length > 31 || /[\\/?*[\]:]/.test(wanted) || isTaken)
    return `A sheet cannot be called "${wanted}": the name is empty, too long, taken, or holds one of \\ / ? * [ ] :`
  store.changeSheet(sheet, { name: wanted })
  return null
}

/** A new sheet by the next free name. @returns its id */
export function addSheet(store: CellStore): string {
  const names = new Set(store.sheets().map((one) => one.name.toLowerCase()))
  let number = names.size + 1
  while (names.has(`sheet${number}`)) number++
  return store.addSheet(`Sheet${number}`).id
}
