import { check, figure, type ReferenceFolder, writeTable } from './files'

/** Geographic adjustments: `contractor-locality|state|name|work,expense,malpractice` of each year, empty where it had none. */
export function buildLocalities(folder: ReferenceFolder): void {
  const columns = ['year', 'mac', 'state', 'locality_number', 'locality_name', 'work_gpci', 'pe_gpci', 'mp_gpci']
  const rows = folder.rows('gpci_2020_2026.csv', columns)
  const years = [...new Set(rows.map((row) => row.year!))].sort()
  const known = new Map<string, { state: string; name: string; byYear: Map<string, string> }>()
  for (const row of rows) {
    // Files mark localities with asterisks and lose leading zeros.
    const key = `${row.mac!.padStart(5, '0')}-${row.locality_number!.padStart(2, '0')}`
    const one = known.get(key) ?? { state: '', name: '', byYear: new Map<string, string>() }
    check(!one.byYear.has(row.year!), `Two rows for ${key} in ${row.year}.`)
    one.byYear.set(row.year!, [row.work_gpci, row.pe_gpci, row.mp_gpci].map((text) => figure(text!, key)).join(','))
    if (row.state !== '') one.state = row.state!
    one.name = row.locality_name!.replaceAll('*', '').trim()
    known.set(key, one)
  }
  for (const year of years) {
    const count = [...known.values()].filter((one) => one.byYear.has(year)).length
    check(count === (Number(year) < 2024 ? 112 : 109), `${year} has ${count} localities.`)
  }
  crossCheck(folder, known)
  writeTable('localities.json', {
    files: years.map((year) => ({
      edition: `GPCI ${year}`,
      from: `${year}-01-01`,
      until: `${year}-12-31`,
      source: `Addendum E, CY ${year} geographic practice cost indices by Medicare locality`,
    })),
    localities: [...known]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { state, name, byYear }]) =>
        [key, state, name, ...years.map((year) => byYear.get(year) ?? '')].join('|'),
      ),
  })
}

/** CMS's own file of 2026 must say the same. */
function crossCheck(
  folder: ReferenceFolder,
  known: ReadonlyMap<string, { byYear: ReadonlyMap<string, string> }>,
): void {
  let count = 0
  for (const [mac = '', , number = '', , ...figures] of folder.cells('pfs-2026/GPCI2026.csv')) {
    if (!/^\d{4,5}$/.test(mac)) continue
    const key = `${mac.padStart(5, '0')}-${number.padStart(2, '0')}`
    const values = figures
      .slice(0, 3)
      .map((text) => figure(text, key))
      .join(',')
    check(known.get(key)?.byYear.get('2026') === values, `${key}: GPCI2026.csv says ${values}.`)
    count++
  }
  check(count === 109, `GPCI2026.csv has ${count} localities.`)
}
