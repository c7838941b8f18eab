import { isoDate } from '../../../basics/date'
import type { Finding } from '../../../findings/define'
import { locationNotListed } from '../../../findings/visits/location-not-listed'
import type { DecidingRows, Rows } from '../../log/rows'
import type { DecidingVisit } from '../encounters'
import type { Location, LocationsTable } from './location'
import { sameLocation } from './read-locations'

/**
 * The rows with what the office's `Locations` table says of the place that each names on its date. A row's own setting goes
 * before the table's; a place that the table does not hold is said once for the log.
 */
export function atLocations(
  rows: Rows,
  { rows: table }: LocationsTable,
): { readonly rows: Rows; readonly findings: readonly Finding[] } {
  if (table.length === 0) return { rows, findings: [] }
  const ofName = new Map<number, readonly Location[]>()
  const [locationRow, place, setting] = [new Uint16Array(rows.count), rows.place.slice(), [...rows.setting]]
  const unlisted = new Map<string, number>()
  for (let i = 0; i < rows.count; i++) {
    const text = rows.location[i] ?? 0
    if (text === 0) continue
    const name = rows.texts[text] ?? ''
    const named = ofName.get(text) ?? table.filter((one) => sameLocation(one.name, name))
    ofName.set(text, named)
    const location = named.find((one) => holdsOn(one, rows.day[i] ?? -1))
    if (location === undefined) {
      unlisted.set(name, (unlisted.get(name) ?? 0) + 1)
      continue
    }
    locationRow[i] = table.indexOf(location) + 1
    if (setting[i] === 'unstated' && location.setting !== null) setting[i] = location.setting
    if (place[i] === 0 && setting[i] === location.setting) place[i] = location.place
  }
  const findings = [...unlisted].map(([name, count]) => locationNotListed([], { name, count }))
  return { rows: { ...rows, locationRow, place, setting }, findings }
}

function holdsOn({ from, until }: Location, day: number): boolean {
  if (day < 0) return from === null && until === null
  const date = isoDate(day)
  return (from === null || from <= date) && (until === null || date <= until)
}

/** Where a visit was by its rows; null where they name none that is known, or several. */
export function locationOf(
  { rows, locations }: { readonly rows: Pick<DecidingRows, 'locationRow'>; readonly locations: LocationsTable },
  encounter: Pick<DecidingVisit, 'rows'>,
): Location | null {
  if (locations.rows.length === 0) return null
  const places = new Set(encounter.rows.map((i) => rows.locationRow[i] ?? 0).filter((row) => row > 0))
  const [only] = places
  return only === undefined || places.size > 1 ? null : (locations.rows[only - 1] ?? null)
}
