import type { OpenWorkbook } from '../../preview/harness'

/**
 * Everything of a workbook that a person can see or that outlives the pane, so that two of them can be compared: sheets,
 * cells, formulas and formats, tables, names, charts, choices that are kept, protection, and whether Excel tells of changes.
 */
export function stateOf(book: OpenWorkbook): unknown {
  const { store } = book
  const { workbook } = book.host
  const name = (id: string): string => store.sheets().find((sheet) => sheet.id === id)?.name ?? id
  return {
    sheets: store.sheets().map(({ id, name: called, visibility }) => {
      // A formula that was not asked for yet counts as a value: one that shows nothing would end the sheet here or there.
      const written = store.used(id, false)
      if (written !== null) store.values(written)
      const used = store.used(id, true)
      return {
        called,
        visibility,
        cells: used === null ? [] : store.formulas(used),
        formats: used === null ? [] : store.numberFormats(used),
      }
    }),
    tables: store.tables
      .all()
      .map((table) => `${table.name} ${name(table.area.sheet)} ${JSON.stringify({ ...table.area, sheet: '' })}`)
      .sort(),
    names: store.names
      .all()
      .map(({ name: called, area, formula }) => {
        const cells = area === null ? formula : JSON.stringify({ ...area, sheet: name(area.sheet) })
        // A name beside a log tells the id of a sheet, which is another one in every workbook.
        return `${called.replace(/(?<=_beside_)[^_]+/, '')} ${cells}`
      })
      .sort(),
    charts: workbook.charts.map((chart) => String(chart.properties.get('title.text'))).sort(),
    settings: [...workbook.settings].map(([key, value]) => `${key} ${withoutClock(value)}`).sort(),
    protected: [...workbook.protectedSheets].map(name).sort(),
    enableEvents: workbook.enableEvents,
    calculation: workbook.remembered.get('application.calculationMode') ?? 'Automatic',
  }
}

/** The record of a run tells when it was made. */
const withoutClock = (value: unknown): string => JSON.stringify(value).replaceAll(/"when":"[^"]*"/g, '"when":""')

/** Where two states differ first, for whoever mends it. */
export function firstDifference(before: string, now: string): string {
  const find = (a: unknown, b: unknown, path: string): string | null => {
    if (JSON.stringify(a) === JSON.stringify(b)) return null
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
      return `${path}: ${JSON.stringify(a)} is now ${JSON.stringify(b)}`
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const found = find((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}.${key}`)
      if (found !== null) return found
    }
    return null
  }
  return find(JSON.parse(before), JSON.parse(now), '') ?? 'nowhere'
}
