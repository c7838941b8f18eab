import { check, figure, type ReferenceFolder, writeTable } from './files'

interface Maximum {
  readonly code: string
  readonly units: string
  readonly adjudication: string
}

const sources = {
  office: 'Medically Unlikely Edits, practitioner services',
  hospital: 'Medically Unlikely Edits, outpatient hospital services',
}

/** Most units of a code on one date: `code|units|adjudication` by setting and edition. */
export function buildUnitMaximums(folder: ReferenceFolder): void {
  const own = new Set(folder.rows('admin_codes.csv', ['code']).map((row) => row.code!))
  const spring2024 = (name: string): Maximum[] =>
    folder
      .rows(name, ['hcpcs_code', 'mue_units', 'mue_mai'])
      .map((row) => ({ code: row.hcpcs_code!, units: row.mue_units!, adjudication: row.mue_mai! }))
      .filter((one) => /^[JQ]/.test(one.code) || own.has(one.code))
  const autumn2026 = (column: string): Maximum[] =>
    folder
      .rows('ncci/mue_96360_96549_2026q4.csv', ['hcpcs', column, 'mai'])
      .map((row) => ({ code: row.hcpcs!, units: row[column]!, adjudication: row.mai! }))
  const spring = { edition: 'MUE 2024Q2', from: '2024-04-01', until: '2024-06-30' }
  const autumn = { edition: 'MUE 2026Q4', from: '2026-10-01', until: '2026-12-31' }
  const part = ', drug codes and drug administration'
  writeTable('unit-maximums.json', [
    {
      ...spring,
      setting: 'office',
      source: sources.office + part,
      maximums: lines(spring2024('ncci/mue_practitioner_2024q2.csv')),
    },
    {
      ...spring,
      setting: 'hospital',
      source: sources.hospital + part,
      maximums: lines(spring2024('ncci/mue_outpatient_2024q2.csv')),
    },
    {
      ...autumn,
      setting: 'office',
      source: `${sources.office}, 96360 to 96549`,
      maximums: lines(autumn2026('practitioner_mue')),
    },
    {
      ...autumn,
      setting: 'hospital',
      source: `${sources.hospital}, 96360 to 96549`,
      maximums: lines(autumn2026('outpatient_hospital_mue')),
    },
  ])
}

const lines = (maximums: readonly Maximum[]): string[] =>
  maximums
    .map(({ code, units, adjudication }) => {
      check(/^[123]$/.test(adjudication), `${code}: adjudication indicator "${adjudication}".`)
      return [code, figure(units, code), adjudication].join('|')
    })
    .sort()
