import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { answer } from '../../src/engine/answer'
import { code, type CodingOptions } from '../../src/engine/coding'
import { authorizationsOfCells } from '../../src/sheets/office/authorizations'
import { payersOfCells } from '../../src/sheets/office/payers'
import { worklistOf, worklistSheets } from '../../src/sheets/office/worklist'
import { sheetsForFile } from '../../src/sheets/model/living-file'

/** What each column of the table Payers does, and what it leaves alone. */

const headers = ['Encounter', 'Patient', 'Payer', 'Date', 'Drug', 'Dose', 'Route', 'Start', 'Stop', 'Setting', 'NDC']
const row = (encounter: string, payer: string, more: Partial<Record<string, Cell>> = {}): Cell[] => {
  const cells: Record<string, Cell> = {
    ...{ Encounter: encounter, Patient: `P${encounter}`, Payer: payer, Date: '3/4/2026', Drug: 'Remicade' },
    ...{ Dose: '300 mg', Route: 'IV infusion', Start: '9:00', Stop: '10:00', Setting: '11', NDC: null, ...more },
  }
  return headers.map((header) => cells[header])
}

function coded(rows: Cell[][], payers: Cell[][], options: CodingOptions = {}, more: string[] = []) {
  const table = payersOfCells(payers)
  expect(table.problems).toEqual([])
  const coding = code([[...headers, ...more], ...rows], { ...options, payers: table })
  if ('problem' in coding) throw new Error(coding.problem)
  return coding
}

/** Findings of an id by visit: texts. */
const found = (coding: ReturnType<typeof coded>, id: string): string[] =>
  answer(coding).encounters.flatMap(({ encounter, findings }) =>
    findings.filter(({ finding }) => finding === id).map(({ text }) => `${encounter ?? ''}: ${text}`),
  )

const made = 'Made Up Health Plan'
const visits = [row('1', made), row('2', 'Medicare')]

describe('NDC', () => {
  test('all: the drug lines of that payer', () => {
    expect(
      found(
        coded(visits, [
          ['Payer', 'NDC', 'From'],
          [made, 'all', '1/1/2026'],
        ]),
        'ndc-missing',
      ),
    ).toEqual([
      `1: ${made} requires the NDC on the J1745 line as of 1/1/2026 (Payers row 2), and the log has none here.`,
    ])
  })

  test('unlisted: unclassified codes only; none: not where the payer’s documents ask for it', () => {
    expect(
      found(
        coded(visits, [
          ['Payer', 'NDC'],
          [made, 'unlisted'],
        ]),
        'ndc-missing',
      ),
    ).toEqual([])
    const medicaid = [row('1', 'TX Medicaid')]
    expect(found(coded(medicaid, [['Payer'], ['TX Medicaid']]), 'ndc-missing')).toHaveLength(1)
    expect(
      found(
        coded(medicaid, [
          ['Payer', 'NDC'],
          ['TX Medicaid', 'none'],
        ]),
        'ndc-missing',
      ),
    ).toEqual([])
  })

  test('an NDC is enough', () => {
    const rows = [row('1', made, { NDC: '57894-0030-01' })]
    expect(
      found(
        coded(rows, [
          ['Payer', 'NDC'],
          [made, 'all'],
        ]),
        'ndc-missing',
      ),
    ).toEqual([])
  })
})

describe('Preferred', () => {
  const payers = [
    ['Payer', 'Preferred'],
    [made, 'Q5121; Q5103'],
  ]

  test('another product of the same drug is said', () => {
    expect(found(coded(visits, payers), 'not-preferred')).toEqual([
      `1: ${made} restricts J1745 for infliximab (Payers row 2); it prefers Q5121, Q5103.`,
    ])
  })

  test('the preferred product and other drugs are not', () => {
    const rows = [row('1', made, { Drug: 'Avsola' }), row('2', made, { Drug: 'Entyvio' })]
    expect(found(coded(rows, payers), 'not-preferred')).toEqual([])
  })

  test('it goes before what the payer prints', () => {
    const rows = [row('1', 'UHC')]
    expect(found(coded(rows, [['Payer'], ['UHC']]), 'not-preferred')).toHaveLength(1)
    expect(
      found(
        coded(rows, [
          ['Payer', 'Preferred'],
          ['UHC', 'J1745'],
        ]),
        'not-preferred',
      ),
    ).toEqual([])
  })
})

describe('Site of care', () => {
  const payers = [
    ['Payer', 'Site of care', 'Drugs'],
    [made, 'not-hospital', 'infliximab'],
  ]

  test('a hospital’s visit is said, an office’s is not, nor another drug or payer', () => {
    const hospital = { Setting: '22' }
    const rows = [
      row('1', made, hospital),
      row('2', made),
      row('3', made, { ...hospital, Drug: 'Entyvio' }),
      row('4', 'Medicare', hospital),
    ]
    expect(found(coded(rows, payers), 'site-of-care')).toEqual([
      `1: ${made} does not want J1745 given in a hospital (Payers row 2), and this visit is a hospital’s.`,
    ])
  })
})

describe('site of care by the payer’s own policy', () => {
  test('from its date, in a hospital, for its drugs; a row of Payers goes before it', () => {
    const hospital = { Setting: '22' }
    const at = (Date: string, more: Partial<Record<string, Cell>> = {}) => [
      row('1', 'Aetna PPO', { ...hospital, Drug: 'Keytruda', Dose: '200 mg', Date, ...more }),
    ]
    expect(found(coded(at('7/1/2020'), [['Payer'], [made]]), 'site-of-care')).toEqual([
      '1: Aetna PPO does not want J9271 given in a hospital as of 7/1/2020 (Aetna), and this visit is a hospital’s. The first dose may be given anywhere.',
    ])
    expect(found(coded(at('6/30/2020'), [['Payer'], [made]]), 'site-of-care')).toEqual([])
    expect(found(coded(at('7/1/2020', { Setting: '11' }), [['Payer'], [made]]), 'site-of-care')).toEqual([])
    const any = [
      ['Payer', 'Site of care'],
      ['Aetna PPO', 'any'],
    ]
    expect(found(coded(at('7/1/2020'), any), 'site-of-care')).toEqual([])
  })
})

describe('Authorization', () => {
  const payers = [
    ['Payer', 'Authorization', 'Drugs'],
    [made, 'required', 'J1745'],
  ]
  const authorizations = (...rows: Cell[][]) =>
    authorizationsOfCells([['Number', 'Patient', 'Code', 'Units', 'Visits', 'From', 'Until'], ...rows]).rows

  test('required, and none: that payer and drug only', () => {
    const rows = [row('1', made), row('2', 'Medicare'), row('3', made, { Drug: 'Entyvio' })]
    const coding = coded(rows, payers)
    expect(found(coding, 'authorization-missing')).toEqual([
      `1: ${made} requires an authorization for J1745 (Payers row 2), and neither the log nor the table Authorizations has one for this patient.`,
    ])
    expect(answer(coding).encounters.map(({ state }) => state === 'hold')).toEqual([true, false, false])
  })

  test('the log’s own number is enough, but for one that the table does not have', () => {
    const rows = [[...row('1', made), 'A7']]
    expect(found(coded(rows, payers, {}, ['Authorization']), 'authorization-missing')).toEqual([])
    const others = authorizations(['A1', 'P9', 'J1745'])
    expect(found(coded(rows, payers, { authorizations: others }, ['Authorization']), 'authorization-missing')).toEqual([
      '1: The table Authorizations has no A7, which the log names for J1745.',
    ])
  })

  test('one that ended, units and visits that are used up', () => {
    const twice = [row('1', made, { Patient: 'P1' }), row('2', made, { Patient: 'P1', Date: '4/15/2026' })]
    const told = (...rows: Cell[][]) => {
      const coding = coded(twice, payers, { authorizations: authorizations(...rows) })
      return [...found(coding, 'authorization-missing'), ...found(coding, 'authorization-exceeded')]
    }
    expect(told(['A1', 'P1', 'J1745', null, null, '1/1/2026', '3/31/2026'])).toEqual([
      '2: The authorizations of this patient for J1745 (A1) do not hold on 4/15/2026.',
    ])
    expect(told(['A1', 'P1', 'J1745', 50])).toEqual([
      '2: Authorization A1 has 20 units of J1745 left, and this visit bills 30.',
    ])
    expect(told(['A1', 'P1', 'J1745', null, 1])).toEqual(['2: Authorization A1 has no visit left for J1745.'])
    expect(told(['A1', 'P1', 'J1745', 60, 2])).toEqual([])
    // What one lacks another has.
    expect(told(['A1', 'P1', 'J1745', 50], ['A2', 'P1', 'J1745', 30])).toEqual([])
  })
})

describe('Filing days', () => {
  const payers = [
    ['Payer', 'Filing days'],
    [made, 60],
  ]
  const rows = [
    [...row('1', made), null],
    [...row('2', made, { Date: '3/5/2026' }), '96413'],
    [...row('3', made, { Date: '4/20/2026' }), null],
    [...row('4', 'Plan B'), null],
    [...row('5', 'Tricare'), null],
  ]
  const at = (due?: string) => coded(rows, payers, due === undefined ? {} : { due }, ['Billed'])

  test('as of a day that a person gives: near the last day, or past it; nothing without a day', () => {
    expect(found(at(), 'filing-late')).toEqual([])
    // 60 days from 3/4/2026 is 5/3/2026.
    expect(found(at('2026-04-03'), 'filing-late')).toEqual([
      `1: Nothing is billed for this visit, and ${made} takes claims for 60 days (Payers row 2): the last day is 5/3/2026, 30 days after 4/3/2026.`,
    ])
    expect(found(at('2026-04-02'), 'filing-late')).toEqual([])
    expect(found(at('2026-05-04'), 'filing-late')[0]).toContain('the last day was 5/3/2026, 1 day before 5/4/2026.')
  })

  test('the list: open visits by their last day, billed ones left out, payers without a number named', () => {
    const list = worklistOf(at(), [], '2026-04-25')
    expect(list.filings.map(({ encounter, last, by }) => [encounter, last, by])).toEqual([
      ['1', '2026-05-03', 'Payers row 2'],
      ['3', '2026-06-19', 'Payers row 2'],
      ['5', '2027-03-04', 'Defense Health Agency'],
    ])
    expect([...list.withoutLimit]).toEqual([['Plan B', 1]])
  })

  test('the sheet follows the date in its cell', () => {
    const [sheet] = sheetsForFile(worklistSheets(worklistOf(at(), [], '2026-05-10')))
    const cells = (sheet?.cells ?? []).map((line) =>
      line.map((cell) => (typeof cell === 'object' && cell !== null ? cell.value : cell)),
    )
    const top = cells.findIndex(([first]) => first === 'Encounter')
    expect(cells[top + 1]?.slice(6, 10)).toEqual([46145, -7, 'late', 'no'])
    expect(cells[top + 2]?.slice(7, 9)).toEqual([40, 'open'])
    expect(sheet?.names.map(({ name }) => name)).toContain('Filing_as_of')
  })

  test('a log that does not say what was billed lists all, and says so; nobody is called late', () => {
    const coding = coded([row('1', made)], payers, { due: '2026-07-01' })
    expect(found(coding, 'filing-late')).toEqual([])
    expect(worklistOf(coding, [], '2026-07-01').filings).toMatchObject([{ encounter: '1', isBilled: null }])
  })
})

describe('Diagnoses', () => {
  const more = ['Diagnosis']
  const payers = [
    ['Payer', 'Drugs', 'Diagnoses', 'From', 'Until'],
    [made, 'infliximab', 'M05.79; K50*', '1/1/2026', '6/30/2026'],
    [made, 'hydration', 'E86.0', null, null],
  ]
  const visit = (diagnosis: string | null, over: Partial<Record<string, Cell>> = {}): Cell[] => [
    ...row('1', made, over),
    diagnosis,
  ]
  const said = (id: string, one: Cell[]): string[] => found(coded([one], payers, {}, more), id)

  test('one of the list is enough, written with or without its point; K50* is every code below it', () => {
    for (const given of ['M05.79', 'm0579', 'K50.90', 'K50.011, Z79.899', 'K50']) {
      expect([given, said('diagnosis-not-covered', visit(given))]).toEqual([given, []])
    }
  })

  test('none of the list is said with the list and the row', () => {
    expect(said('diagnosis-not-covered', visit('K51.90'))).toEqual([
      '1: The claim for infliximab needs one of M05.79, K50* (Payers row 2); given: K51.90.',
    ])
    expect(said('diagnosis-missing', visit(null))).toEqual([
      '1: No diagnosis is given, and the claim for infliximab needs one of M05.79, K50* (Payers row 2).',
    ])
  })

  test('not of another drug, payer or date', () => {
    expect(said('diagnosis-not-covered', visit('K51.90', { Drug: 'Entyvio' }))).toEqual([])
    expect(said('diagnosis-not-covered', visit('K51.90', { Payer: 'Medicare' }))).toEqual([])
    expect(said('diagnosis-not-covered', visit('K51.90', { Date: '6/30/2026' }))).toHaveLength(1)
    expect(said('diagnosis-not-covered', visit('K51.90', { Date: '7/1/2026' }))).toEqual([])
  })

  test('hydration is named as a drug is', () => {
    const fluid = { Drug: 'normal saline', Dose: '1000 mL', Route: 'hydration' }
    expect(said('diagnosis-not-covered', visit('R11.2', fluid))).toHaveLength(1)
    expect(said('diagnosis-not-covered', visit('E86.0', fluid))).toEqual([])
  })

  test('what is no ICD-10 code leaves its row out', () => {
    const { rows, problems } = payersOfCells([
      ['Payer', 'Diagnoses'],
      [made, 'M05.79, rheumatoid arthritis'],
    ])
    expect(rows).toEqual([])
    expect(problems.join()).toMatch(/row 2, Diagnoses: .* RHEUMATOID ARTHRITIS, which isn’t an ICD-10 code like M81\.0/)
  })
})
