import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { decidedFor, policiesFor } from '../../src/payers/table/decide'
import { noPayersTable } from '../../src/payers/table/payer-row'
import { readPayers } from '../../src/payers/table/read-payers'

const policies = { overlap: ['majority', 'any'], complex: ['complex', 'therapeutic'], 'missing-stop': ['push', 'hold'] }

/** As the log's dates are read: here ISO text is enough. */
const readDate = (cell: Cell): string | null | false =>
  cell === '' || cell === null || cell === undefined
    ? null
    : typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) && cell

const header = [
  'Payer',
  'Also known as',
  'Kind',
  'Profile',
  'From',
  'Until',
  'overlap',
  'Complex',
  'Drugs',
  'Missing stop',
]
const table = (...rows: Cell[][]) => readPayers([header, ...rows], policies, readDate)
const visit = { date: '2026-02-02', setting: 'office' } as const

describe('reading the Payers table', () => {
  test('columns by header in any order, policies by their names, blank rows skipped', () => {
    const { rows, problems } = readPayers(
      [
        ['Payers of our office'],
        ['overlap', 'Remark', 'PAYER', 'Filing Days', 'also known as'],
        ['', '', '', '', ''],
        ['Any', 'new', 'Sunrise Health', 120, 'SRH; Sunrise'],
      ],
      policies,
      readDate,
      5,
    )
    expect(problems).toEqual([])
    expect(rows).toMatchObject([
      { row: 8, payer: 'Sunrise Health', alsoKnownAs: ['SRH', 'Sunrise'], filingDays: 120, kind: null, profile: null },
    ])
    expect([...(rows[0]?.policies ?? [])]).toEqual([['overlap', 'any']])
  })

  test.each([
    [
      ['X', '', '', '', '', '', 'most'],
      'Payers row 2, overlap: "most" isn’t one of majority, any. The row is left out.',
    ],
    [['X', '', 'HMO'], 'Payers row 2, Kind: "HMO" isn’t one of medicare,'],
    [['X', '', '', 'Cigna'], 'Payers row 2, Profile: "Cigna" isn’t one of aetna,'],
    [
      ['X', '', '', '', 'soon'],
      'Payers row 2, From: "soon" isn’t a date. Write it like 1/31/2026. The row is left out.',
    ],
    [
      ['X', '', '', '', '2026-02-02', '2026-02-01'],
      'Payers row 2, Until: "2026-02-01" is before From. The row is left out.',
    ],
    [['', 'SRH'], 'Payers row 2 names no payer'],
  ])('a wrong cell is named and its row left out: %j', (row, sentence) => {
    const { rows, problems } = table(row, ['Y', '', '', '', '', '', 'any'])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(sentence)
    expect(rows.map(({ payer }) => payer)).toEqual(['Y'])
  })

  test('overlapping dates of one payer are an error in words, and neither row is applied', () => {
    const { rows, problems } = table(
      ['Sunrise', '', '', '', '2026-01-01', '2026-06-30', 'any'],
      ['SUNRISE.', '', '', '', '2026-06-30', '', 'majority'],
      ['Sunset', '', '', '', '2026-01-01', '2026-06-30', 'any'],
      ['Sunset', '', '', '', '2026-07-01', '', 'majority'],
    )
    expect(problems).toEqual([
      'Payers rows 2 and 3 both decide Sunrise from 6/30/2026 until 6/30/2026. Give one of them an end; until then neither is applied.',
    ])
    expect(rows.map(({ row }) => row)).toEqual([4, 5])
  })

  test('a row for one drug stands beside a row for all, two for the same drug do not', () => {
    expect(
      table(['X', '', '', '', '', '', 'any'], ['X', '', '', '', '', '', '', 'therapeutic', 'infliximab']).problems,
    ).toEqual([])
    expect(
      table(
        ['X', '', '', '', '', '', '', 'complex', 'Infliximab, rituximab'],
        ['X', '', '', '', '', '', '', 'therapeutic', 'infliximab'],
      ).problems,
    ).toHaveLength(1)
  })

  test('a sheet without a column Payer says so, an empty one nothing', () => {
    expect(
      readPayers(
        [
          ['Name', 'Fee'],
          ['X', 1],
        ],
        policies,
        readDate,
      ).problems,
    ).toEqual(['Payers has no column Payer.'])
    expect(readPayers([[''], []], policies, readDate).problems).toEqual([])
  })
})

describe('what the table decides', () => {
  test('a made-up payer works at once, by each of its names', () => {
    const made = table(['Sunrise Health', 'SRH', 'advantage', '', '', '', 'any'])
    for (const name of ['Sunrise Health', 'srh']) {
      const decided = decidedFor(made, name, visit)
      expect(decided.payer).toMatchObject({ kind: 'advantage', written: name })
      expect(policiesFor(decided, []).get('overlap')?.value).toBe('any')
    }
    expect(decidedFor(made, 'Sunset', visit).payer.kind).toBe('unclear')
  })

  test('another name for a payer that is known lends it its kind and profile', () => {
    const decided = decidedFor(table(['UHC Choice Plus', 'Choice+', '', '']), 'CHOICE+', visit)
    expect(decided.payer).toMatchObject({ kind: 'commercial', carrier: 'UnitedHealthcare' })
    expect(decided.profile?.id).toBe('unitedhealthcare')
  })

  test('an answer to who it is goes before the name', () => {
    const { payer } = decidedFor(table(['Humana', '', 'Advantage']), 'HUMANA', visit)
    expect(payer).toMatchObject({ kind: 'advantage', carrier: 'Humana', because: 'Payers row 2 says so.' })
  })

  test('* is everybody who has no row on the date', () => {
    const rows = table(['*', '', '', '', '', '', 'any'], ['Aetna', '', '', '', '2026-03-01', '', '', '', '', 'hold'])
    expect(policiesFor(decidedFor(rows, 'Cigna', visit), []).get('overlap')?.value).toBe('any')
    expect(policiesFor(decidedFor(rows, 'Aetna', visit), []).get('overlap')?.value).toBe('any')
    const later = policiesFor(decidedFor(rows, 'Aetna', { ...visit, date: '2026-03-01' }), [])
    expect([...later].map(([policy, { value }]) => [policy, value])).toEqual([['missing-stop', 'hold']])
  })

  test('a row for the drug goes before the row for all, whichever is higher', () => {
    const rows = table(
      ['Aetna', '', '', '', '', '', '', 'therapeutic', 'infliximab; J0129'],
      ['Aetna', '', '', '', '', '', 'any', 'complex'],
    )
    const decided = decidedFor(rows, 'Aetna', visit)
    const of = (...drugs: string[]) => policiesFor(decided, drugs).get('complex')?.value
    expect([of('Infliximab'), of('abatacept', 'J0129'), of('rituximab'), of()]).toEqual([
      'therapeutic',
      'therapeutic',
      'complex',
      'complex',
    ])
  })

  test('a profile named in the row goes before the one that the name finds', () => {
    expect(decidedFor(table(['BCBS', '', '', 'Blue Cross NC commercial']), 'BCBS', visit).profile?.id).toBe(
      'blue-cross-nc',
    )
    expect(decidedFor(noPayersTable, 'IBC', visit).profile?.id).toBe('independence')
  })

  test('a log without a payer is Medicare’s, and a row Medicare decides it', () => {
    const decided = decidedFor(table(['Medicare', '', '', '', '', '', 'any']), null, visit)
    expect(decided.payer.kind).toBe('medicare')
    expect(policiesFor(decided, []).get('overlap')?.value).toBe('any')
  })
})
