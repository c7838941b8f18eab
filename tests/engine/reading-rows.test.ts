import { describe, expect, test } from 'vitest'
import { codeCells, visit } from './visit'

test('total, blank and repeated header rows are left out, and row numbers count them', () => {
  const one = visit(`Date | Drug | Route | Start | Stop
    2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00

    Total | | | 1 |
    Date | Drug | Route | Start | Stop
    2025-03-04 | ondansetron | IV push | 8:50 |`)
  expect(one.lines).toBe('96365, 96375')
  expect(one.findings).toContain('ignored-row 3 4 5')
  expect(one.answer.encounters[0]?.lines.map((line) => line.rows)).toEqual([[2], [6]])
  expect(one.answer.findings.find((finding) => finding.finding === 'ignored-row')?.severity).toBe('info')
})

describe('total and subtotal rows as workbooks write them', () => {
  const log = (total: string) =>
    visit(`Encounter | Date | Drug | Route | Minutes
      E1 | 2025-03-04 | vancomycin | IV infusion | 60
      ${total}
      E2 | 2025-03-05 | ondansetron | IV push | 2`)

  test.each([
    'Total | | | | 62',
    'TOTAL: | | | | 62',
    'Totals | | | | 62',
    'Subtotal | | | | 60',
    'Sub-total | | | | 60',
    'Sub total | | | | 60',
    'Grand Total | | | | 62',
    ' | | Total | | 62',
    ' | 2025-03-04 | Subtotal | | 60',
    'E1 Total | | | | 60',
    ' | 3/4/2025 Total | | | 60',
  ])('%s', (total) => {
    expect(log(total).findings).toContain('ignored-row 3')
    expect(log(total).ids).not.toContain('unknown-drug')
    expect(log(total).lines).toBe('96365 / 96374')
  })
})

test('title rows above the header keep the row numbers', () => {
  const one = codeCells([
    ['Infusion suite, week 10'],
    [],
    ['printed 3/10/2025'],
    ['Date', 'Drug', 'Route', 'Start', 'Stop'],
    ['2025-03-04', 'vancomycin', 'IV infusion', '9:00', null],
  ])
  expect(one.lines).toBe('96374')
  expect(one.findings).toEqual(['missing-stop 5'])
})

test('unknown columns and shorter rows are no obstacle', () => {
  const one = codeCells([
    ['Room', 'Date', 'Drug', 'Blood pressure', 'Route', 'Start', 'Stop', 'Temperature'],
    ['4', '2025-03-04', 'vancomycin', '120/80', 'IV infusion', '9:00', '10:00'],
  ])
  expect(one.lines).toBe('96365')
  expect(one.ids).toEqual([])
})

test('rows without a drug but with a category are coded by it', () => {
  expect(
    visit(`Category | Route | Start | Stop
      therapeutic | IV infusion | 9:00 | 10:00`).lines,
  ).toBe('96365')
})

describe('which rows are one visit', () => {
  test('rows of one encounter', () => {
    expect(
      visit(`Encounter | Patient | Date | Drug | Route | Start | Stop
        E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
        E1 | P1 | 2025-03-04 | ondansetron | IV push | 8:50 |`).lines,
    ).toBe('96365, 96375')
  })

  test('without an encounter, patient and date', () => {
    expect(
      visit(`Patient | Date | Drug | Route | Start | Stop
        P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
        P2 | 2025-03-04 | ondansetron | IV push | 8:50 |
        P1 | 2025-03-05 | ondansetron | IV push | 8:50 |
        P1 | 2025-03-04 | ondansetron | IV push | 8:50 |`).lines,
    ).toBe('96365, 96375 / 96374 / 96374')
  })

  test("a blank encounter joins the patient's only visit of the day", () => {
    const one = visit(`Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
       | P1 | 2025-03-04 | ondansetron | IV push | 8:50 |`)
    expect(one.lines).toBe('96365, 96375')
    expect(one.ids).not.toContain('encounter-unclear')
  })

  test('of two visits it cannot be told', () => {
    const one = visit(`Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
      E2 | P1 | 2025-03-04 | vancomycin | IV infusion | 15:00 | 16:00
       | P1 | 2025-03-04 | ondansetron | IV push | 8:50 |`)
    expect(one.findings).toContain('encounter-unclear 4')
  })

  test('without a patient, rows of one date; visits come by date, then name', () => {
    const one = visit(`Date | Drug | Route | Start | Stop
      2025-03-05 | vancomycin | IV infusion | 9:00 | 10:00
      2025-03-04 | ondansetron | IV push | 8:50 |
      2025-03-05 | ondansetron | IV push | 8:50 |`)
    expect(one.answer.encounters.map((each) => each.date)).toEqual(['2025-03-04', '2025-03-05'])
    expect(one.lines).toBe('96374 / 96365, 96375')
    expect(one.answer.encounters[0]?.encounter).toBeNull()
  })

  test('a hospital stay over several dates is one encounter; each line keeps its date', () => {
    const one = visit(
      `Encounter | Patient | Date | Drug | Route | Start | Stop
        E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 20:00 | 21:00
        E1 | P1 | 2025-03-05 | ceftriaxone | IV infusion | 8:00 | 8:30
        E1 | P1 | 2025-03-05 | ondansetron | IV push | 9:00 |`,
      'hospital',
    )
    expect(one.lines).toBe('96365, 96367, 96375')
    expect(one.answer.encounters[0]?.lines.map((line) => line.date)).toEqual(['2025-03-04', '2025-03-05', '2025-03-05'])
  })

  test('a hospital log without numbers whose times run on over midnight is reported', () => {
    const rows = (encounter: string) => `${encounter}Patient | Date | Drug | Route | Start | Stop
      ${encounter && 'E1 |'} P1 | 2025-03-04 | vancomycin | IV infusion | 23:00 | 1:00
      ${encounter && 'E1 |'} P1 | 2025-03-05 | ceftriaxone | IV infusion | 2:00 | 3:00`
    expect(visit(rows(''), 'hospital').ids).toContain('encounter-unclear')
    expect(visit(rows(''), 'office').ids).not.toContain('encounter-unclear')
    expect(visit(rows('Encounter | '), 'hospital').ids).not.toContain('encounter-unclear')
  })
})
