import { figure, type ReferenceFolder, writeTable } from './files'

/** Status indicators and rates of hospital outpatient payment: `code|status|rate`. */
export function buildHospitalRates(folder: ReferenceFolder): void {
  const rates = (file: string, code: string): string[] =>
    folder
      .rows(file, [code, 'opps_si_2026Q2', 'opps_rate_2026Q2'])
      .filter((row) => row.opps_si_2026Q2 !== '')
      .map((row) => {
        const rate = row.opps_rate_2026Q2!
        return [row[code], row.opps_si_2026Q2, rate === '' ? '' : figure(rate, row[code]!)].join('|')
      })
      .sort()
  writeTable('hospital-rates.json', [
    {
      // The rates of services are set for the calendar year by the final rule; only drugs change by quarter.
      edition: 'OPPS 2026',
      from: '2026-01-01',
      until: '2026-12-31',
      source:
        'OPPS Addendum B, April 2026: services, whose rates are set for the calendar year; national, no wage index',
      rates: rates('admin_codes.csv', 'code'),
    },
    {
      edition: 'OPPS 2026Q2',
      from: '2026-04-01',
      until: '2026-06-30',
      source: 'OPPS Addendum B, April 2026: drugs',
      rates: rates('drugs.csv', 'hcpcs'),
    },
  ])
}
