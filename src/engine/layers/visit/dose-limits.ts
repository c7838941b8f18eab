import { doseOverLabel } from '../../../findings/drugs/dose-over-label'
import { wasteNotLeast } from '../../../findings/drugs/waste-not-least'
import type { Finding } from '../../../findings/define'
import { doseLimitOf } from '../../../reference/dose-limits'
import type { CodedEncounter } from '../../code-encounter'
import { openingOf, openingText, unitOf } from '../../drug-lines/containers'
import { readDose, readWeight } from '../../log/cells/read-dose'
import { flag } from '../../log/cells/read-words'
import type { Rows } from '../../log/rows'
import { drugInWay } from './drug-in-way'

/** A dose that was rounded up to a vial is nothing: so much more than the label's is asked about. */
const [roundedByWeight, roundedByDose] = [0.1, 0.02] as const

/** Doses above the highest that was read of the drug's label. */
export function dosesOverLabel({ encounter }: CodedEncounter, rows: Rows): Finding[] {
  return encounter.rows.flatMap((row) => {
    const drug = ((rows.flags[row] ?? 0) & flag.told) === 0 ? drugInWay(rows, row) : null
    const written = rows.texts[rows.dose[row] ?? 0] ?? ''
    const given = readDose(written)
    if (drug === null || typeof given === 'string' || given.unit !== 'mg') return []
    const limit = doseLimitOf(drug.name, drug.way, rows.texts[rows.drug[row] ?? 0] ?? '')
    if (limit === null) return []
    const kilograms = limit.per === 'kg' ? readWeight(cellOf(rows.texts[rows.weight[row] ?? 0] ?? '')) : 1
    if (!(kilograms > 0)) return []
    const most = limit.most * kilograms
    if (given.amount <= most * (1 + (limit.per === 'kg' ? roundedByWeight : roundedByDose))) return []
    const figure = (amount: number): string => String(Math.round(amount * 10) / 10)
    const words =
      limit.per === 'dose'
        ? `${figure(most)} mg`
        : `${figure(limit.most)} mg/kg, ${figure(most)} mg for ${figure(kilograms)} kg`
    const label = rows.substance[row]?.label ?? drug.name
    return [doseOverLabel([rows.number[row] ?? 0], { drug: label, dose: written, limit: words, source: limit.source })]
  })
}

const cellOf = (text: string): string | number => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text)

/** Vials that were opened where other sizes of the drug would have left less. */
export function wasteBeyondLeast({ drugs }: CodedEncounter): Finding[] {
  const seen = new Set<object>()
  return drugs.flatMap(({ given, rows, drug }) => {
    if (given === undefined || given.opened === null || seen.has(given)) return []
    seen.add(given)
    const { code, dose, opened } = given
    if (code.unit === null) return []
    const least = code.doses === 'single' ? openingOf(code, dose) : null
    // Several administrations of a day may each have needed vials of their own.
    if (least === null || given.administrations > 1 || opened - least.total < unitOf(code)) return []
    const facts = { drug, dose, opened, measure: code.unit.measure, least: least.total }
    return [wasteNotLeast(rows, { ...facts, containers: openingText(code, dose) })]
  })
}
