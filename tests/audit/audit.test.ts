import { describe, expect, test } from 'vitest'
import type { Cells } from '../../src/basics/cell'
import { audit, auditSteps, type AuditOptions } from '../../src/audit/audit'
import { auditSummary } from '../../src/audit/summary'
import { code, type Coding } from '../../src/engine/coding'
import { severityOf, worthOf, type Finding } from '../../src/findings/define'
import { auditIds } from '../findings/kinds'
import { findingText } from '../../src/findings/define'
import { table } from '../engine/visit'
import { badHabits } from '../findings/habits'

const coded = (cells: Cells, setting: 'office' | 'hospital' = 'office'): Coding => {
  const coding = code(cells, { setting })
  if ('problem' in coding) throw new Error(coding.problem)
  return coding
}
const auditOf = (text: string, options: AuditOptions & { hospital?: true } = {}) =>
  audit(coded(table(text), options.hospital === true ? 'hospital' : 'office'), options)

const dollarsAndDirection = (finding: Finding): string => {
  const worth = worthOf(finding)
  return worth !== null && 'dollars' in worth ? `${worth.dollars} ${worth.direction}` : ''
}

/** `over-coded 2 28.39 over`: the audit's findings with their rows, dollars and direction. */
const found = (text: string, options: AuditOptions & { hospital?: true } = {}): string[] =>
  auditOf(text, options)
    .coding.encounters.flatMap((one) => one.findings)
    .filter((one) => auditIds.has(one.finding) && one.finding !== 'no-price')
    .map((one) => [one.finding, ...one.rows, dollarsAndDirection(one)].filter((part) => part !== '').join(' '))

/** One visit of 4 May 2026 under the fee schedule of 2026; Remicade of 133 minutes, Benadryl pushed. */
const visit = (billed: string): string => `
  Date | Drug | Route | Start | Stop | Billed
  2026-05-04 | Remicade | IV infusion | 9:00 | 11:13 | ${billed}
  2026-05-04 | Benadryl | IV push | 8:50 | | `

describe('billed against supported, with dollars of the fee schedule of 2026', () => {
  // 96413 133.27, 96415 28.39, 96375 15.70, 96374 37.74, 96365 67.14, 96366 21.38, 99211 24.38, 99213 95.19.
  test.each([
    ['96413, 96415, 96375', []],
    ['96413, 96415x3, 96375', ['over-coded 2 56.78 over']],
    ['96413, 96375', ['missing-line 2 28.39 under']],
    ['96413, 96415', ['missing-line 2 15.7 under']],
    ['96365, 96366, 96375', ['wrong-code 2 66.13 under', 'wrong-code 2 7.01 under']],
    ['96413, 96415, 96374', ['two-initial 2 22.04 over']],
    ['96413x2, 96415, 96375', ['two-initial 2 133.27 over', 'units-over-limit 2']],
    ['99211, 96413, 96415, 96375', ['em-99211 2 24.38 over']],
    ['99211-25, 96413, 96415, 96375', ['em-99211 2 24.38 over']],
    ['99213, 96413, 96415, 96375', ['em-needs-25 2 95.19 over']],
    ['99213-25, 96413, 96415, 96375', []],
    // Its maximum in an office is none.
    ['96413, 96415, 96375, 96376', ['over-coded 2', 'units-over-limit 2']],
    ['96413, 96415, 96375, 96523', ['over-coded 2 26.05 over', 'pair-edit 2']],
    ['96413, 96415, 96375-59', ['modifier-difference 2']],
    ...['XE', 'XP', 'XS', 'XU'].map((one): [string, string[]] => [
      `96413, 96415, 96375-${one}`,
      ['modifier-difference 2'],
    ]),
    ['96413, 96415, 96375, A4216', ['over-coded 2']],
    // Labs and what belongs to nobody's infusion are not judged.
    ['96413, 96415, 96375, 80053, 36415', []],
    ['96413, 96415, 96375, pending', ['unreadable-billed 2']],
    ['96375, 96415', ['missing-line 2 133.27 under', 'orphan-add-on 2', 'orphan-add-on 2']],
  ])('%s', (billed, expected) => {
    expect(found(visit(billed)).sort()).toEqual(expected)
  })

  test('a log without dates has visits that nobody billed too', () => {
    const undated = `
      Encounter | Drug | Route | Start | Stop | Billed
      E1 | Remicade | IV infusion | 9:00 | 10:00 | 96413
      E2 | Remicade | IV infusion | 9:00 | 10:00 | `
    expect(found(undated)).toEqual(['missing-line 3'])
  })

  test('units that stand in one place of a stay are of the dates on which the record has them', () => {
    const stay = `
      Encounter | Date | Drug | Route | Start | Stop | Billed
      E1 | 2026-05-04 | ondansetron | IM | 9:00 | | 96372x3
      E1 | 2026-05-05 | ondansetron | IM | 9:00 | | `
    const [visit] = auditOf(stay, { hospital: true }).visits
    // One on each date, and what the record has on neither on the first.
    expect(visit?.lines.map(({ code, units, day }) => [code, units, day])).toEqual([
      ['96372', 1, 46146],
      ['96372', 1, 46147],
      ['96372', 1, 46146],
    ])
  })

  test('whoever has most dollars in both directions stands first, and Medicare’s amounts for a payer are told', () => {
    const log = (one: string, other: string): string => `
      Encounter | Date | Drug | Route | Start | Stop | Nurse | Payer | Billed
      E1 | 2026-05-04 | Remicade | IV infusion | 9:00 | 11:13 | Xu | ${one} | 96413, 96415x3
      E1 | 2026-05-04 | Benadryl | IV push | 8:50 | | Xu | ${one} |
      E2 | 2026-05-05 | Remicade | IV infusion | 9:00 | 11:13 | Young | ${other} | 96413, 96415x3`
    const { byStaff, all } = auditSummary(auditOf(log('Medicare', 'Medicare')))
    // Xu has 56.78 too much and 15.70 too little, Young 56.78 too much.
    expect(byStaff.map(({ name, over, under }) => [name, over, under])).toEqual([
      ['Xu', 56.78, 15.7],
      ['Young', 56.78, 0],
    ])
    expect(all.standIn).toEqual({ over: 0, under: 0 })
    expect(auditSummary(auditOf(log('Blue Cross', 'Medicare'))).all.standIn).toEqual({ over: 56.78, under: 15.7 })
  })

  test('entries of the day itself are not late, those of the next day are', () => {
    const log = (documented: string): string => `
      Date | Drug | Route | Start | Stop | Documented
      2026-05-04 | Remicade | IV infusion | 9:00 | 11:13 | ${documented}`
    const late = (documented: string): string[] =>
      auditOf(log(documented)).coding.encounters.flatMap(({ findings }) =>
        findings.filter(({ finding }) => finding === 'late-entry').map((one) => findingText(one).text),
      )
    expect(late('2026-05-04')).toEqual([])
    expect(late('2026-05-05')).toEqual([expect.stringContaining('1 day')])
  })

  test('lines without a price are told from their first to their last date, whatever comes between', () => {
    const stay = `
      Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2016-05-01 | Remicade | IV infusion | 9:00 | 10:00
      E1 | P1 | 2016-05-05 | Remicade | IV infusion | 9:00 | 10:00
      E2 | P2 | 2016-05-03 | Remicade | IV infusion | 9:00 | 10:00`
    const texts = auditOf(stay, { hospital: true }).coding.findings.filter(({ finding }) => finding === 'no-price')
    expect(texts.map((one) => findingText(one).text).join(' ')).toMatch(/5\/1\/2016\D+5\/5\/2016/)
  })

  test('both directions stand apart', () => {
    const { all } = auditSummary(auditOf(visit('96413, 96415x3')))
    expect([all.over, all.under]).toEqual([56.78, 15.7])
  })

  test('what has no price is counted and said, never 0', () => {
    const old = auditOf(visit('96413, 96375').replaceAll('2026-05-04', '2016-05-04'))
    expect(auditSummary(old).all).toMatchObject({ findings: 1, over: 0, under: 0, unpriced: 1 })
    const text = old.coding.encounters.flatMap((one) => one.findings).map((one) => findingText(one).text)
    expect(text.join(' ')).toContain('No price is available, so it is not in the totals.')
    expect(text.join(' ')).toContain('No price for 96415')
  })

  test('a code that only a hospital reports, and one that is included, say so', () => {
    const say = (billed: string): string =>
      auditOf(visit(billed))
        .coding.encounters.flatMap((one) => one.findings)
        .map((one) => findingText(one).text)
        .join(' ')
    expect(say('96413, 96415, 96375, 96376')).toContain('Only hospitals report it.')
    expect(say('96413, 96415, 96375, 99070')).toContain('included in every administration')
  })
})

describe('written forms and places', () => {
  test('codes spread over the rows: a missing one is missed at its service', () => {
    const spread = (push: string): string => `
      Date | Drug | Route | Start | Stop | Billed
      2026-05-04 | Remicade | IV infusion | 9:00 | 11:13 | 96413; 96415 (1)
      2026-05-04 | Benadryl | IV push | 8:50 | | ${push}
      2026-05-04 | Pepcid | IV push | 8:55 | | 96375`
    expect(found(spread('96375'))).toEqual([])
    expect(found(spread('96374'))).toEqual(['two-initial 3 22.04 over'])
  })

  test('a whole claim filled down over the rows is one claim', () => {
    const both = visit('96413, 96415, 96375').replace('8:50 | | ', '8:50 | | 96413, 96415, 96375')
    expect(found(both)).toEqual([])
  })

  test('a row that tells only what was billed adds it to its visit', () => {
    const log = `
      Encounter | Date | Drug | Route | Start | Stop | Billed
      E1 | 2026-05-04 | Remicade | IV infusion | 9:00 | 11:13 | 96413
      E1 | 2026-05-04 | | | | | 96415
      E1 | 2026-05-04 | | | | | 96366
      Total | | | | | | 96413`
    expect(found(log)).toEqual(['over-coded 4 21.38 over'])
    expect(auditOf(log).coding.encounters[0]!.encounter.rows).toHaveLength(3)
    expect(auditOf(log).coding.findings.map(({ finding, rows }) => [finding, ...rows])).toContainEqual([
      'ignored-row',
      5,
    ])
  })

  test('a visit that was billed and has no record is said, with its dollars', () => {
    const log = `
      Encounter | Date | Drug | Route | Start | Stop | Billed
      E1 | 2026-05-04 | Remicade | IV infusion | 9:00 | 10:00 | 96413
      E2 | 2026-05-04 | | | | | 96413`
    expect(found(log)).toEqual(['over-coded 3 133.27 over'])
    const [finding] = auditOf(log).coding.encounters[1]!.findings
    expect(findingText(finding!)).toEqual({
      text: '96413: 1 unit billed, none supported. No row of the visit names what was given. Overbilled by $133.27.',
      ask: 'Documentation supports no line for this visit. Correct the claim, or complete the documentation.',
    })
  })

  test('an initial code that stands on two rows was billed a second time', () => {
    const log = `
      Encounter | Date | Drug | Route | Start | Stop | Billed
      E1 | 2026-05-04 | vancomycin | IV infusion | 9:00 | 10:00 | 96365
      E1 | 2026-05-04 | Zosyn | IV infusion | 10:05 | 10:40 | 96365`
    const said = auditOf(log).coding.encounters[0]!.findings.find((one) => one.finding === 'two-initial')
    expect(findingText(said!).text).toMatch(
      /^96365 was billed a second time: only one initial code is allowed per access site and visit\. Documentation supports 96367\. Overbilled by \$\d+\.\d\d\.$/,
    )
  })

  test('a column Charges that holds dollars tells no codes', () => {
    const { hasClaims } = auditOf(visit('$1,250.00').replace('Billed', 'Charges'))
    expect(hasClaims).toBe(false)
  })

  test('a list of charges, matched by encounter or by patient and date', () => {
    const log = `
      Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2026-05-04 | Remicade | IV infusion | 9:00 | 11:13
      E2 | P2 | 2026-05-05 | Remicade | IV infusion | 9:00 | 10:00`
    const charges: Cells = [
      ['Charges of May'],
      ['Account', 'Date', 'CPT', 'Modifier', 'Qty', 'Posted by', 'Charge amount'],
      ['E1', '5/4/2026', 96413, '', 1, 'KL', 300],
      ['E1', '5/4/2026', '96415', '', 2, 'KL', 80],
      ['E2', '5/5/2026', '96413', '', 1, 'KL', 300],
      ['E9', '5/5/2026', '96413', '', 1, 'KL', 300],
    ]
    expect(found(log, { charges })).toEqual(['over-coded 2 28.39 over'])
    const { findings } = auditOf(log, { charges }).coding
    const unmatched = findings.filter((one) => one.finding === 'unmatched-charge')
    expect(unmatched.map((one) => [one.finding, findingText(one).text])).toEqual([
      ['unmatched-charge', 'The charge 96413 in row 6 of the charges (E9) does not match any visit in the log.'],
    ])
    const byPatient: Cells = [
      ['MRN', 'DOS', 'Codes'],
      ['P1', '2026-05-04', '96413, 96415'],
      ['P2', '2026-05-05', '96413, 96415'],
    ]
    expect(found(log, { charges: byPatient })).toEqual(['over-coded 3 28.39 over'])
    expect(auditOf(log, { charges: [['nothing']] }).problem).toContain('needs a header row')
  })

  test('a visit of which nothing was billed is one finding with all its dollars', () => {
    const log = `
      Encounter | Date | Drug | Route | Start | Stop | Billed
      E1 | 2026-05-04 | Remicade | IV infusion | 9:00 | 10:00 | 96413
      E2 | 2026-05-05 | Remicade | IV infusion | 9:00 | 11:13 |
      E3 | 2026-05-06 | Remicade | IV infusion | 9:00 | 10:00 | 96413`
    expect(found(log)).toEqual(['missing-line 3 161.66 under'])
  })

  test('a stay over midnight: its units lie on the dates of the record', () => {
    const stay = `
      Encounter | Date | Drug | Route | Start | Stop | Billed
      H1 | 2026-05-04 | vancomycin | IV infusion | 22:00 | 23:30 | 96365, 96366, 96367
      H1 | 2026-05-05 | ceftriaxone | IV infusion | 2:00 | 2:30 |`
    expect(found(stay, { hospital: true }).filter((one) => /two|orphan|limit/.test(one))).toEqual([])
  })
})

describe('what cannot be judged is no error', () => {
  test('a drug that is open', () => {
    const open = `
      Date | Drug | Dose | Route | Start | Stop | Billed
      2026-05-04 | infliximab | 300 mg | IV infusion | 9:00 | 10:00 | 96413, Q5103-JZx30`
    expect(found(open)).toEqual(['not-judged 2'])
  })

  test('drug codes of a log without doses', () => {
    const log =
      'Date | Drug | Route | Start | Stop | Billed\n2026-05-04 | Remicade | IV infusion | 9:00 | 10:00 | 96413, J1745x30'
    expect(found(log)).toEqual(['not-judged 2'])
  })

  test.each([
    ['succinylcholine', '100 mg', 'IV push', 'J0330x5'],
    ['albuterol', '2.5 mg', 'inhaled', '94640, J7613x3'],
  ])('the units of a drug in a service with codes of its own: %s %s %s', (drug, dose, route, billed) => {
    const log = `
      Date | Drug | Dose | Route | Start | Stop | Billed
      2026-05-04 | ${drug} | ${dose} | ${route} | 9:00 | | ${billed}`
    expect(found(log)).toEqual(['not-judged 2'])
  })

  test.each([
    ['tPA', '2 mg', 'instill in port', '36593, J2997-JZx2'],
    ['Cathflo', '2 mg', '', '36593, J2997-JZx2'],
    ['Kenalog', '40 mg', 'joint', '20610, J3301-JZx4'],
    ['Botox', '100 units', '', '64615, J0585-JZx100'],
  ])('a drug given by a procedure has its line: %s %s %s', (drug, dose, route, billed) => {
    const log = `
      Date | Drug | Dose | Route | Start | Stop | Billed
      2026-05-04 | ${drug} | ${dose} | ${route} | 9:00 | | ${billed}`
    expect(found(log).filter((one) => !one.startsWith('not-judged'))).toEqual([])
  })

  test('a code of a drug that we know is judged beside a row whose drug we do not', () => {
    const log = `
      Date | Drug | Dose | Route | Start | Stop | Billed
      2026-05-04 | albuterol | 2.5 mg | inhaled | 9:00 | | J7613x3, J1200`
    expect(found(log)).toEqual(['not-judged 2', 'over-coded 2'])
  })

  test('no sentence has a hole or speaks of guilt', () => {
    const all = [visit('96413x2, 99211, 99213, 96523, J1745x4, foo'), visit('96365')].flatMap((text) =>
      auditOf(text).coding.encounters.flatMap((one) => one.findings),
    )
    for (const one of all) {
      const { text, ask } = findingText(one)
      expect(`${text} ${ask}`).not.toMatch(/undefined|NaN|null|\[object| {2}|fraud|false|suspicious|blame/i)
      expect(badHabits(text), text).toEqual([])
      expect(badHabits(ask), ask).toEqual([])
    }
    expect(all.length).toBeGreaterThan(6)
  })
})

describe('logs at the edge', () => {
  test('one row, only wrong cells, a blank column Billed', () => {
    expect(found('Date | Drug | Start | Stop\n2026-05-04 | Remicade | 9:00 | 10:00')).toEqual([])
    const wrong = auditOf('Date | Drug | Start | Stop | Billed\nxx | ?? | yy | zz | ##\nxx | ?? | yy | zz | %%')
    expect(wrong.coding.encounters.flatMap((one) => one.findings).length).toBeGreaterThan(0)
    expect(auditSummary(wrong).all.over).toBe(0)
    expect(auditOf(visit('')).hasClaims).toBe(false)
  })

  test('a perfect log of 20,000 rows has no error', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [
      `E${i}`,
      46146 + (i % 100),
      'Remicade',
      'IV infusion',
      0.375 + (i % 60) / 1440,
      0.375 + (i % 60) / 1440 + 133 / 1440,
      '96413, 96415',
    ])
    const { coding } = audit(coded([['Encounter', 'Date', 'Drug', 'Route', 'Start', 'Stop', 'Billed'], ...rows]))
    const graver = coding.encounters.flatMap((one) => one.findings).filter((one) => severityOf(one) !== 'info')
    expect(graver).toEqual([])
    // Everybody runs 133 minutes: that is told, as a question.
    expect(coding.findings.map((one) => one.finding)).toContain('same-minutes')
  })

  test('the coding itself is not changed', () => {
    const coding = coded(table(visit('96413x4')))
    const before = JSON.stringify(coding.encounters.map((one) => one.findings))
    audit(coding)
    expect(JSON.stringify(coding.encounters.map((one) => one.findings))).toBe(before)
  })
})

describe('what a pair of codes says', () => {
  const pairOf = (date: string, billed: string): string[] =>
    auditOf(`
      Date | Drug | Route | Start | Stop | Billed
      ${date} | Remicade | IV infusion | 9:00 | 10:00 | ${billed}
      ${date} | cyanocobalamin | IM | 10:05 | | `)
      .coding.encounters.flatMap((one) => one.findings)
      .filter((one) => one.finding === 'pair-edit')
      .map((one) => `${severityOf(one)}: ${findingText(one).text} ${findingText(one).ask}`)

  test.each([
    [
      '2026-05-04',
      '96413, 96372',
      'error: 96413 and 96372 were billed together: an NCCI edit pair, and neither code has a modifier that bypasses it. Were the two services separate? If so, 96372 needs a modifier; otherwise remove it from the claim.',
    ],
    [
      '2026-05-04',
      '96413, 96372-59',
      'info: 96372-59 with 96413 is an NCCI edit pair, and the modifier bypasses the edit. No action needed if the documentation shows two separate services.',
    ],
    [
      '2026-05-04',
      '96413-59, 96372',
      'info: 96372 with 96413-59 is an NCCI edit pair, and the modifier bypasses the edit. No action needed if the documentation shows two separate services.',
    ],
    [
      '2019-06-28',
      '96413-59, 96372',
      'error: 96413-59 and 96372 were billed together: an NCCI edit pair, and on that date the modifier had to be on 96372, the second code. Were the two services separate? If so, 96372 needs a modifier; otherwise remove it from the claim.',
    ],
    [
      '2026-05-04',
      '96413, 96523-59',
      'error: 96413 and 96523-59 were billed together: an NCCI edit pair, which no modifier bypasses. Remove 96523 from the claim.',
    ],
  ])('%s %s', (date, billed, said) => {
    expect(pairOf(date, billed)).toContain(said)
  })
})

describe('logs of any size are held in small steps', () => {
  test('a step takes fifty visits at most', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [`E${i}`, 46146 + (i % 60), 'Remicade', 0.375, 0.5, '96413x2'])
    const steps = auditSteps(coded([['Encounter', 'Date', 'Drug', 'Start', 'Stop', 'Billed'], ...rows]))
    let turns = 0
    for (let step = steps.next(); step.done !== true; step = steps.next()) turns++
    expect(turns).toBeGreaterThan((2 * 3000) / 50)
  })

  test('sums of many differences by many people', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [
      `E${i}`,
      46146,
      'Remicade',
      0.375,
      0.4,
      '96413, 96415',
      `RN${i % 300}`,
    ])
    const { all, byStaff } = auditSummary(
      audit(coded([['Encounter', 'Date', 'Drug', 'Start', 'Stop', 'Billed', 'Staff'], ...rows])),
    )
    expect([all.findings, all.over, byStaff.length]).toEqual([5000, 141_950, 300])
  })

  test('a log of wrong cells alone, and a header without rows', () => {
    const rows = Array.from({ length: 400 }, (_, i) => ['xx', '13/45/2026', '??', 'yy', '25:99', `##${i}`])
    const wrong = audit(coded([['Encounter', 'Date', 'Drug', 'Start', 'Stop', 'Billed'], ...rows]))
    expect(auditSummary(wrong).all).toMatchObject({ findings: 0, over: 0, under: 0 })
    expect(wrong.coding.encounters.flatMap((one) => one.findings).length).toBeGreaterThanOrEqual(400)
    const empty = audit(coded([['Encounter', 'Date', 'Drug', 'Start', 'Stop', 'Billed']]))
    expect([empty.visits, empty.hasClaims, empty.coding.findings]).toEqual([[], false, []])
  })
})
