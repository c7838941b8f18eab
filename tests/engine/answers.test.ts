import { describe, expect, test } from 'vitest'
import { dayOfIso } from '../../src/basics/date'
import { audit } from '../../src/audit/audit'
import { answer, type EncounterFinding } from '../../src/engine/answer'
import { code, type CodingOptions } from '../../src/engine/coding'
import { editionOn } from '../../src/engine/common/edition'
import { additionalHours, secondaryHydrationHours } from '../../src/engine/services/additional-hours'
import { withPolicies } from '../../src/policies/policies'
import { codeSetYears } from '../../src/reference/codes/code-set'
import { feesOfCells } from '../../src/sheets/office/fees'
import { table } from './visit'

const answerOf = (text: string, options: CodingOptions = {}) => {
  const coding = code(table(text), options)
  if ('problem' in coding) throw new Error(coding.problem)
  return answer(coding)
}

/** The findings of one kind, all visits. */
const findings = (id: string, text: string, options: CodingOptions = {}): EncounterFinding[] =>
  answerOf(text, options)
    .encounters.flatMap((one) => one.findings)
    .filter((one) => one.finding === id)

const fees = (...rows: (string | number)[][]) => feesOfCells([['Payer', 'Code', 'Amount'], ...rows]).fees

describe('what a line is worth', () => {
  const log = `Date | Payer | Drug | Route | Start | Stop
    2025-03-04 | Aetna | Remicade | IV infusion | 9:00 | 11:31`

  test('dollars of all units, with the row that decided', () => {
    const own = fees(['Aetna', '96413', 150], ['Aetna', '96415', 30.5])
    const [first, hours] = answerOf(log, { fees: own }).encounters[0]!.lines
    expect([first!.code, first!.price]).toEqual(['96413', { allowed: 150, source: 'Fees row 2', notes: [] }])
    expect([hours!.units, hours!.price]).toEqual([2, { allowed: 61, source: 'Fees row 3', notes: [] }])
  })

  test('without a fee, what is missing', () => {
    const [first] = answerOf(log.replaceAll('2025', '2016')).encounters[0]!.lines
    expect(first!.price).toEqual({ missing: expect.stringMatching(/\.$/) as string })
  })

  test('without a date, that', () => {
    const [first] = answerOf('Encounter | Drug | Route | Start\nE1 | ondansetron | IV push | 9:00').encounters[0]!.lines
    expect(first).toMatchObject({ date: null, price: { missing: 'Without a date of service there is no price.' } })
  })
})

describe('what a completed record could support', () => {
  const beside = (row: string) => `Date | Payer | Drug | Route | Start | Stop | Minutes
    2025-03-04 | Aetna | Remicade | IV infusion | 9:00 | 11:13 |
    2025-03-04 | Aetna | ${row}`
  const own = { fees: fees(['Aetna', '96375', 15], ['Aetna', '96367', 27.1], ['Aetna', '96360', 33]) }

  test('both codes, their difference, and each row that decided once', () => {
    expect(findings('missing-stop', beside('vancomycin | IV infusion | 11:20 | |'), own)).toMatchObject([
      { supportable: ['96375', '96367'], atStake: 12.1, atStakeSources: ['Fees row 3', 'Fees row 2'] },
    ])
    const one = fees(['Aetna', '', 20])
    expect(findings('missing-stop', beside('vancomycin | IV infusion | 11:20 | |'), { fees: one })).toMatchObject([
      { supportable: ['96375', '96367'], atStake: 0, atStakeSources: ['Fees row 2'] },
    ])
  })

  test.each([
    ['missing-start', 'vancomycin | IV infusion | | 11:50 |'],
    ['missing-times', 'vancomycin | IV infusion | | |'],
    ['stop-before-start', 'vancomycin | IV infusion | 23:00 | 2025-03-04 22:00 |'],
    ['zero-minutes', 'vancomycin | IV infusion | 11:20 | 11:20 |'],
    ['unreadable-time', 'vancomycin | IV infusion | 11:20 | a while |'],
  ])('%s', (id, row) => {
    expect(findings(id, beside(row), own)).toMatchObject([{ supportable: ['96375', '96367'], atStake: 12.1 }])
  })

  test('one that cannot be priced leaves nothing to compare, whichever it is', () => {
    // There are no amounts of Medicare's for 2016.
    const log = beside('vancomycin | IV infusion | 11:20 | |').replaceAll('2025', '2016')
    for (const priced of ['96375', '96367']) {
      expect(findings('missing-stop', log, { fees: fees(['Aetna', priced, 20]) })).toMatchObject([
        { supportable: ['96375', '96367'], atStake: null, atStakeSources: [] },
      ])
    }
  })

  test('what is coded by its documented minutes has its code already', () => {
    expect(findings('missing-times', beside('vancomycin | IV infusion | | | 60'), own)).toMatchObject([
      { supportable: ['96367'], atStake: 0, atStakeSources: [] },
    ])
  })

  test('hydration without a stop is coded as nothing, and is worth its first hour', () => {
    const log = `Date | Payer | Drug | Route | Start | Stop
      2025-03-04 | Aetna | normal saline | hydration | 9:00 |`
    expect(findings('missing-stop', log, own)).toMatchObject([
      { supportable: ['96360'], atStake: 33, atStakeSources: ['Fees row 4'] },
    ])
  })

  test('of the row that the finding is about, not of the first of the visit', () => {
    const log = beside('vancomycin | IV infusion | 11:20 | |').replace('9:00 | 11:13', '9:00 | ')
    const all = {
      fees: fees(['Aetna', '96409', 100], ['Aetna', '96413', 140], ['Aetna', '96375', 15], ['Aetna', '96367', 27]),
    }
    expect(findings('missing-stop', log, all).map((one) => [one.rows, one.supportable, one.atStake])).toEqual([
      [[2], ['96409', '96413'], 40],
      [[3], ['96375', '96367'], 12],
    ])
  })

  test('what was billed says by how much and which way', () => {
    const coding = code(
      table(`Encounter | Date | Drug | Route | Start | Stop | Billed
        E1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00 | 96365, 96366
        E2 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:31 | 96365`),
    )
    if ('problem' in coding) throw new Error(coding.problem)
    const said = answer(audit(coding).coding).encounters.map((one) =>
      one.findings.filter(({ finding }) => /coded|line/.test(finding)),
    )
    // 2025: 0.62 × 32.3465 is what an additional hour is worth.
    expect(said).toMatchObject([
      [{ finding: 'over-coded', direction: 'over', supportable: [], atStakeSources: ['PFS 2025'] }],
      [{ finding: 'missing-line', direction: 'under', supportable: [], atStakeSources: ['PFS 2025'] }],
    ])
    const plain = findings('missing-stop', beside('vancomycin | IV infusion | 11:20 | |'), own)
    expect(plain[0]).not.toHaveProperty('direction')
  })

  test('other findings have nothing at stake', () => {
    const log = beside('vancomycin | IV push | 11:20 | 11:50 |')
    expect(findings('push-is-long', log, own)).toMatchObject([{ supportable: [], atStake: null, atStakeSources: [] }])
  })
})

describe('what an answer says of itself', () => {
  test('the tables of its dates that gave amounts: in an office fees and payment limits, in a hospital its rates', () => {
    const log = (dose: string, ...dates: string[]) =>
      `Date | Drug | Dose | Route | Start | Stop\n${dates.map((date) => `${date} | Remicade | ${dose} | IV infusion | 9:00 | 10:00`).join('\n')}`
    const editions = (text: string, options: CodingOptions = {}) => answerOf(text, options).editions
    expect(editions(log('300 mg', '2026-08-03'))).toEqual(['ASP 2026Q3', 'CPT 2026', 'PFS 2026'])
    expect(editions(log('', '2026-08-03'))).toEqual(['CPT 2026', 'PFS 2026'])
    expect(editions(log('', '2026-08-03'), { setting: 'hospital' }).join()).toMatch(/^CPT 2026,OPPS 2026[^,]*$/)
    expect(editions(log('', '2025-03-04', '2026-08-03'))).toEqual(['CPT 2025', 'CPT 2026', 'PFS 2025', 'PFS 2026'])
    // One date with doses and without them, in two visits.
    const two = `Encounter | Date | Drug | Dose | Route | Start | Stop
      E1 | 2026-08-03 | ondansetron | | IV push | 9:00 |
      E2 | 2026-08-03 | Remicade | 300 mg | IV infusion | 9:00 | 10:00`
    expect(editions(two)).toEqual(['ASP 2026Q3', 'CPT 2026', 'PFS 2026'])
  })

  test('a log without dates names the newest codes and no table of a date', () => {
    expect(answerOf('Encounter | Drug | Route | Start\nE1 | ondansetron | IV push | 9:00').editions).toEqual([
      `CPT ${codeSetYears.newest}`,
    ])
  })

  test('its policies, and what an undated log was coded by is of today', () => {
    const undated = answerOf('Encounter | Drug | Route | Start | Stop\nE1 | Remicade | IV infusion | 9:00 | 10:00', {
      policies: withPolicies([['overlap', 'any']]),
    })
    expect(undated.policies.overlap).toBe('any')
    const rules = undated.encounters[0]!.lines.flatMap((line) => line.reasons.map((one) => one.rule))
    expect(rules.filter((id) => id.startsWith('history.'))).toEqual([])
  })
})

describe('the edition of a date', () => {
  const on = (iso: string) => editionOn(dayOfIso(iso))

  test('is named by its year, by the newest after it, and by its own year where no codes stand', () => {
    expect(on('2025-03-04')).toMatchObject({ name: 'CPT 2025', olderThanService: false })
    const { newest } = codeSetYears
    expect(on(`${newest}-12-31`)).toMatchObject({ name: `CPT ${newest}`, olderThanService: false })
    expect(on(`${newest + 1}-01-01`)).toMatchObject({ name: `CPT ${newest}`, olderThanService: true })
    expect(on('1995-06-01')).toMatchObject({ codes: null, name: 'CPT 1995' })
    expect(editionOn(-1)).toMatchObject({ name: `CPT ${newest}`, olderThanService: false })
  })

  test('of one date is one and the same; settings have edits of their own', () => {
    expect(on('2025-03-04')).toBe(on('2025-03-04'))
    const hospital = editionOn(dayOfIso('2025-03-04'), { setting: 'hospital', medicare: true })
    expect(hospital).not.toBe(on('2025-03-04'))
    expect(hospital).toBe(editionOn(dayOfIso('2025-03-04'), { setting: 'hospital', medicare: false }))
  })

  test('before all billed alike, Medicare and others had codes of their own', () => {
    const of = (medicare: boolean) => editionOn(dayOfIso('2005-06-01'), { setting: 'office', medicare }).codes
    expect(of(true)?.codes.get('therapeutic.infusion')?.code).toBe('G0347')
    expect(of(false)?.codes.get('therapeutic.infusion')?.code).toBe('90780')
  })

  test('hours beyond the first: from 91 minutes, and every 60 more', () => {
    const { thresholds } = on('2025-03-04')
    const hours = (minutes: number) => [minutes, additionalHours(minutes, thresholds)]
    expect([0, 90, 91, 150, 151, 211].map(hours)).toEqual([
      [0, 0],
      [90, 0],
      [91, 1],
      [150, 1],
      [151, 2],
      [211, 3],
    ])
    const secondary = (minutes: number) => [minutes, secondaryHydrationHours(minutes, thresholds)]
    expect([30, 31, 90, 91, 151].map(secondary)).toEqual([
      [30, 0],
      [31, 1],
      [90, 1],
      [91, 2],
      [151, 3],
    ])
  })
})

describe('syringes and rows that stand twice', () => {
  test('a second syringe counts as a dose, an infusion written twice does not', () => {
    const log = `Drug | Dose | Route | Start | Stop
      Evenity | 105 mg | SC | 9:00 |
      Evenity | 105 mg | SC | 9:00 |
      Remicade | 300 mg | IV infusion | 9:30 | 10:30
      Remicade | 300 mg | IV infusion | 9:30 | 10:30`
    const drugs = answerOf(log).encounters[0]!.lines.filter((line) => /^J/.test(line.code))
    expect(drugs.map((line) => [line.code, line.units])).toEqual([
      ['J1745', 30],
      ['J3111', 210],
    ])
  })
})
