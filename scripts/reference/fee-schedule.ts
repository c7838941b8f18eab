import { check, figure, type ReferenceFolder, writeTable } from './files'

/** Years of the relative values; 2024 and 2025 are the newest release of the year, 2026 that of July. */
const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026]

/** What else stands on infusion claims and is audited: office visits, IV start, supplies. Of the newest year alone. */
const beside = ['36000', '99070', '99202', '99203', '99204', '99205', '99211', '99212', '99213', '99214', '99215']

/** Relative values of administration codes and conversion factors (Physician Fee Schedule). */
export function buildFeeSchedule(folder: ReferenceFolder): void {
  const july = july2026(folder)
  const columns = ['code', 'status_2026', 'work_rvu_2026', 'pe_nonfac_rvu_2026', 'mp_rvu_2026', 'total_nonfac_rvu_2026']
  const codes = folder.rows('admin_codes.csv', columns).flatMap((row) => {
    const code = row.code!
    const byYear = years.map((year) => {
      const parts = year === 2026 ? july.get(code) : earlier(row, year)
      if (parts === undefined || parts === '') return ''
      const [work = '', office = '', malpractice = ''] = parts.split('/')
      const total = Number(row[`total_nonfac_rvu_${year}`])
      const sum = Number(work) + Number(office) + Number(malpractice)
      check(Math.abs(total - sum) < 0.005, `${code} ${year}: total ${total} is not ${parts}.`)
      return parts
    })
    return byYear.every((parts) => parts === '') ? [] : [[code, ...byYear].join('|')]
  })
  for (const code of beside) {
    const parts = july.get(code)
    check(parts !== undefined, `PFS 2026 does not have ${code}.`)
    codes.push([code, ...years.map((year) => (year === 2026 ? parts : ''))].join('|'))
  }
  codes.sort()
  writeTable('relative-values.json', {
    files: years.map((year) => ({
      edition: `PFS ${year}`,
      from: `${year}-01-01`,
      until: `${year}-12-31`,
      source:
        year === 2026
          ? '2026 National Physician Fee Schedule Relative Value File, July release'
          : `${year} National Physician Fee Schedule Relative Value File; status and facility values are not at hand`,
    })),
    codes,
  })
  writeTable('conversion-factors.json', conversionFactors(folder))
}

/** `work/office/malpractice` of an earlier year. */
function earlier(row: Readonly<Record<string, string>>, year: number): string {
  const parts = row[`work_pe_mp_${year}`] ?? ''
  return parts === ''
    ? ''
    : parts
        .split('/')
        .map((part) => figure(part, `${row.code} ${year}`))
        .join('/')
}

/** `work/office/malpractice/status/facility` by code; read by position, because its header repeats names over rows. */
function july2026(folder: ReferenceFolder): Map<string, string> {
  const name = 'pfs-2026/PPRRVU2026_Jul_nonQPP.csv'
  const values = new Map<string, string>()
  for (const row of folder.cells(name)) {
    const [code = '', modifier, , status, , work = '', office = '', , facility = '', facilityNa, malpractice = ''] = row
    if (!/^[0-9A-Z]\d{3}[0-9A-Z]$/.test(code) || modifier !== '') continue
    const parts = [work, office, malpractice].map((part) => figure(part, code))
    // NA: not done in a facility on the physician's account; the number beside it then says nothing.
    values.set(code, [...parts, status, facilityNa === 'NA' ? '' : figure(facility, code)].join('/'))
  }
  check(values.size > 15_000, `${name} has only ${values.size} codes.`)
  return values
}

function conversionFactors(folder: ReferenceFolder): unknown {
  const kinds: Readonly<Record<string, string>> = { single: 'all', 'non-qualifying': 'non-apm', qualifying: 'apm' }
  return folder.rows('conversion_factors.csv', ['from', 'to', 'cf', 'applies_to']).map((row) => {
    const kind = kinds[row.applies_to!.split(' ')[0]!]
    check(kind !== undefined, `conversion_factors.csv: "${row.applies_to}" is no kind.`)
    const year = row.from!.slice(0, 4)
    return {
      edition: `PFS ${year}`,
      from: row.from,
      until: row.to,
      factor: Number(figure(row.cf!, year)),
      kind,
      source: `${year} National Physician Fee Schedule Relative Value File, conversion factor`,
    }
  })
}
