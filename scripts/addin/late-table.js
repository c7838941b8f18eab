import { basename } from 'node:path'

/** The long fields of the tables that come late; see `src/reference/late-tables.ts`. */
export const lateFields = {
  localities: ['localities'],
  'payment-limits': ['limits'],
  'relative-values': ['codes'],
  'unit-maximums': ['maximums'],
  'zip-codes': ['localities', 'existing', 'changes', 'split'],
}

/** A loader for webpack: a table with its long fields fetched when they are read. */
export default function lateTable(source) {
  const name = basename(this.resourcePath, '.json')
  const table = JSON.parse(source)
  const record = (one, index) => {
    const fields = lateFields[name].filter((field) => field in one)
    const short = Object.entries(one).filter(([field]) => !fields.includes(field))
    const own = short.map(([field, value]) => `${JSON.stringify(field)}: ${JSON.stringify(value)}`)
    const at = index === undefined ? '' : `, ${index}`
    const late = fields.map((field) => `get ${field}() { return lateField('${name}', '${field}'${at}) }`)
    return `{ ${[...own, ...late].join(', ')} }`
  }
  const made = Array.isArray(table) ? `[${table.map(record).join(',\n')}]` : record(table)
  return `import { lateField } from '${this.getOptions().store}'\nexport default ${made}\n`
}
