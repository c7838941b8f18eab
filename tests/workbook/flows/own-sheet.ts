import { cellArea } from '../../../src/formula/area'
import { sheetPrefix } from '../../../src/formula/address'
import type { Value } from '../../../src/formula/value'
import type { OpenWorkbook } from '../../preview/harness'

/** The sheet of a person who calculates with what the add-in wrote. */
const own = 'My figures'

/** Formulas and defined names that speak of each sheet and each table that is there, the log's too. */
export function speakOfAll({ store }: OpenWorkbook): void {
  const formulas = [
    ...store.sheets().map(({ name }) => `=COUNTA(${sheetPrefix(name)}$A$1:$C$9)&" of A"`),
    ...store.tables.all().map(({ name }) => `=ROWS(${name}[#All])`),
  ]
  const named = store.sheets().map(({ id }) => id)
  const { id } = store.addSheet(own)
  store.write(
    { ...cellArea(id, 0, 0), rows: formulas.length },
    formulas.map((formula) => [formula]),
  )
  for (const [index, sheet] of named.entries()) {
    store.names.set({ name: `My_cell_${index}`, formula: '', area: cellArea(sheet, 0, 0), comment: '', visible: true })
  }
}

/** What of it does not answer; empty where all does. */
export function unanswered({ store }: OpenWorkbook): Value[] {
  const sheet = store.sheets().find(({ name }) => name === own)!.id
  const used = store.used(sheet, true)!
  const [formulas, values] = [store.formulas(used).flat(), store.values(used).flat()]
  const names = store.names.all().filter(({ name, area }) => name.startsWith('My_cell_') && area === null)
  return [
    ...formulas.filter((formula, index) => String(formula).includes('#REF!') || String(values[index]).startsWith('#')),
    ...names.map(({ name }) => name),
  ]
}
