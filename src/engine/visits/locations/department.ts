import { from340b, offCampusFrom, offCampusPnFrom } from '../../../reference/claim-modifiers'
import type { EntityKind, Location } from './location'

/**
 * The modifier of a hospital's department on a date, `none` on the campus; null where the table doesn't tell (rule
 * `modifier.off-campus`): PO off campus from 2016; from 2017 PO where the department is excepted, PN where it is not. An emergency
 * department off campus has a modifier of its own, which the office marks.
 */
export function departmentAt(location: Location, date: string): 'PO' | 'PN' | 'none' | null {
  const { campus, excepted, place } = location
  if (campus === null || place === 23) return null
  if (campus !== 'off' || date < offCampusFrom) return 'none'
  if (date < offCampusPnFrom) return 'PO'
  return excepted === null ? null : excepted ? 'PO' : 'PN'
}

/** Hospitals that were exempt from the cut of 340B drugs in 2018 to 2022 and marked their drugs TB. */
const exemptUntil2023: readonly EntityKind[] = ['rural sole community', 'children', 'cancer']
/** Entities outside of that payment system: what they reported until 2023 the sources don't tell. */
const openUntil2023: readonly EntityKind[] = ['critical access', 'maryland']

/**
 * JG or TB for a separately paid 340B drug on a hospital's claim: TB for everybody from 2025; before, by the kind of entity
 * (America's Essential Hospitals, March 21, 2023, on CMS's guidance, for 2024). Null where the kind isn't known.
 */
export function modifierOf340b(location: Location | null, date: string): 'JG' | 'TB' | null {
  if (date >= from340b.TB) return 'TB'
  const entity = location?.entity ?? null
  if (location === null || entity === null || entity === 'none') return null
  const isPn = departmentAt(location, date) === 'PN'
  if (date >= from340b.byEntity) {
    if (isPn || exemptUntil2023.includes(entity) || openUntil2023.includes(entity)) return 'TB'
    return departmentAt(location, date) === null ? null : 'JG'
  }
  if (isPn || openUntil2023.includes(entity)) return null
  return exemptUntil2023.includes(entity) ? 'TB' : departmentAt(location, date) === null ? null : 'JG'
}
