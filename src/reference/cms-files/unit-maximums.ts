import type { Setting, UnitMaximum } from '../reference'
import { codeOf, numberOf, quoted, textOf } from './cells'
import { expectRows, isCorrected, layout, needsQuarter, quarterFor, rowsOf, sourceOf } from './layout'
import type { LoadedTable } from './shelves/loaded-table'

/** Medically unlikely edits, of practitioners and of outpatient hospitals. */
export const unitMaximums = layout<'code' | 'practitioner' | 'hospital' | 'units' | 'service' | 'adjudication'>({
  what: 'medically unlikely edits (MUE)',
  columns: {
    code: (own) => /^(?:HCPCS CPT CODE|HCPCS CODE|HCPCS|CPT HCPCS CODE)$/.test(own),
    practitioner: (own) => /^PRACTITIONER (?:SERVICES )?MUE(?: VALUES?)?$/.test(own),
    hospital: (own) => /^OUTPATIENT HOSPITAL (?:SERVICES )?MUE(?: VALUES?)?$/.test(own),
    units: (own) => own === 'MUE UNITS' || own === 'MUE VALUE' || own === 'MUE VALUES',
    service: (own) => own === 'MUE SERVICE',
    adjudication: (own) => /^(?:MUE ADJUDICATION INDICATOR|MUE MAI|MAI)$/.test(own),
  },
  required: ['code', 'adjudication'],
  oneOf: ['practitioner', 'hospital', 'units'],
  *read(source) {
    const { at, tally } = source
    const columns: { setting: Setting | null; column: number }[] = []
    if (at.has('practitioner')) columns.push({ setting: 'office', column: at.get('practitioner')! })
    if (at.has('hospital')) columns.push({ setting: 'hospital', column: at.get('hospital')! })
    if (columns.length === 0 && at.has('units'))
      columns.push({ setting: settingInName(source.path), column: at.get('units')! })
    const serviceAt = at.get('service')
    if (columns[0]?.setting === null && serviceAt === undefined) {
      return 'it does not say whether it is for practitioners or for outpatient hospitals; load the file as CMS publishes it'
    }
    const period = quarterFor(source)
    if (period === null) return needsQuarter
    const maximums = new Map<Setting, Map<string, UnitMaximum>>()
    yield* rowsOf(source, 'code', (row, index) => {
      const code = codeOf(row[at.get('code')!])
      const adjudication = /^([123])(?!\d)/.exec(textOf(row[at.get('adjudication')!]))?.[1]
      if (code === null) {
        tally.refuse(index, `${quoted(row[at.get('code')!])} is not a HCPCS or CPT code.`)
        return
      }
      if (adjudication === undefined) {
        tally.refuse(
          index,
          `${code}: the adjudication indicator ${quoted(row[at.get('adjudication')!])} does not begin with 1, 2 or 3.`,
        )
        return
      }
      const taken: [Setting, UnitMaximum][] = []
      for (const { setting: ofColumn, column } of columns) {
        const units = numberOf(row[column])
        const setting = serviceAt === undefined ? ofColumn : settingInName(textOf(row[serviceAt]))
        // In a table of both, a code may have an edit in one setting only.
        if (units === null && columns.length > 1) continue
        if (setting === null || typeof units !== 'number' || !Number.isInteger(units) || units < 0) {
          tally.refuse(
            index,
            `${code}: ${quoted(row[column])} is not a number of units for practitioners or hospitals.`,
          )
          return
        }
        if (maximums.get(setting)?.has(code) === true) {
          tally.refuse(index, `${code} is listed twice; the first is kept.`)
          return
        }
        taken.push([setting, { units, adjudication: Number(adjudication) as 1 | 2 | 3 }])
      }
      for (const [setting, maximum] of taken) {
        const ofSetting = maximums.get(setting) ?? new Map<string, UnitMaximum>()
        maximums.set(setting, ofSetting.set(code, maximum))
      }
      tally.taken++
    })
    for (const map of maximums.values()) expectRows(tally, map.size, 5000, 'codes')
    return [...maximums].map(([setting, map]): LoadedTable => ({
      kind: 'unitMaximums',
      corrected: isCorrected(source),
      table: {
        edition: `MUE ${period.name}`,
        from: period.from,
        until: period.until,
        source: sourceOf(source),
        setting,
        maximums: map,
      },
    }))
  },
})

/** The setting that a name tells: NCCI's files are for practitioners or for outpatient hospitals. */
export function settingInName(name: string): Setting | null {
  for (const part of name.toLowerCase().split(/[/\\]/).reverse()) {
    const office = /practitioner|ccipra/.test(part)
    const hospital = /hospital|ccioph|outpatient|opps/.test(part)
    if (office !== hospital) return office ? 'office' : 'hospital'
  }
  return null
}
