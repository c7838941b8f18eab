import { afterEach, describe, expect, test } from 'vitest'
import { allowedAt } from '../../src/sheets/claim/claim-lines'
import { markAnswered, readWorkbookOverrides, setOverride } from '../../src/workbook/results/answers'
import { readSettings } from '../../src/workbook/host/settings'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf, smallLog } from './open-log'
import { addressOf, cells, codeLog, records, writesTo } from './results'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const open = async (log = smallLog): Promise<void> => {
  book = await openForAddIn({ sheets: [sheetOf('Log', log)] })
}
const lines = () => records(book, 'Claim lines')
/** Of rows: what the log as a whole lacks (Dose, Payer) has tests of its own. */
const findings = () => records(book, 'Findings').filter((one) => one['Rows'] !== '')
const keyOf = (code: string): string => String(lines().find((line) => line['Code'] === code)?.['Key'])

describe('a second run', () => {
  test('of the same log writes nothing into our tables', async () => {
    await open()
    await codeLog(book)
    const seen = [writesTo(book, 'Claim lines'), writesTo(book, 'Findings')]
    const { changes } = await codeLog(book)
    expect(changes.map(({ added, changed, gone, unchanged }) => [added, changed, gone, unchanged])).toEqual([
      [0, 0, 0, 4],
      [0, 0, 0, 4],
    ])
    expect(seen.map((one) => one.size)).toEqual([0, 0])
  })

  test('says which visits changed, and writes only their rows', async () => {
    await open()
    await codeLog(book)
    book.type('Log!G2', 0.375 + 180 / 1440)
    const seen = writesTo(book, 'Claim lines')
    const { changes } = await codeLog(book)
    // One more hour of Remicade; the push and the other visit stay.
    expect(changes[0]).toMatchObject({ added: 0, changed: 2, gone: 0, unchanged: 2 })
    expect(changes[0]?.visits).toEqual([
      {
        ...{ encounter: 'E1', patient: '1001', day: 45720, added: 0, changed: 2, gone: 0 },
        lines: { gone: ['96415'], added: ['96415x2'], dollars: expect.any(Number) as unknown },
      },
    ])
    // An hour more at the fee of the date, whatever it is there.
    const allowed = Number(lines()[1]?.['Allowed'])
    expect(changes[0]?.visits[0]?.lines?.dollars).toBeCloseTo(allowed / 2, 2)
    // What was read of the visit is noted in all of its rows, and in no other visit's.
    expect(new Set([...seen].map((at) => at.split(':')[0]))).toEqual(new Set(['1', '2', '3']))
    expect(lines().map((line) => [line['Code'], line['Units']])).toEqual([
      ['96413', 1],
      ['96415', 2],
      ['96375', 1],
      ['96409', 1],
    ])
  })

  test('a stop that was added takes the push and its finding out and puts the infusion in', async () => {
    await open()
    await codeLog(book)
    book.type('Log!G4', 0.4 + 40 / 1440)
    const { changes } = await codeLog(book)
    expect(changes.map(({ table, added, changed, gone }) => [table, added, changed, gone])).toEqual([
      ['Claim lines', 1, 0, 1],
      ['Findings', 0, 0, 1],
    ])
    expect(changes[0]?.visits.map(({ lines: changed }) => [changed?.gone, changed?.added])).toEqual([
      [['96409'], ['96413']],
    ])
    expect(changes[1]?.visits.map(({ lines: changed }) => changed)).toEqual([null])
    expect(lines().map((line) => line['Code'])).toEqual(['96413', '96415', '96375', '96413'])
    expect(findings().filter((one) => one['Finding'] !== '')).toEqual([])
  })

  test('new lines stand among those of their visit, in the order of the claim, whoever comes after', async () => {
    await open([
      ['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Route', 'Start', 'Stop'],
      ['E1', '1001', 45720, 'Benlysta', '600 mg', 'IV infusion', 0.4, null],
      ['E2', '1002', 45720, 'Benadryl', '50 mg', 'IV push', 0.36, null],
      ['E3', '1003', 45721, 'Remicade', '400 mg', 'IV infusion', 0.375, 0.375 + 60 / 1440],
    ])
    await codeLog(book)
    book.type('Claim lines!A8', 'my sum')
    // A push becomes two hours, a line joins in the middle, a visit changes its only administration, and one is new.
    book.type('Log!H2', 0.4 + 125 / 1440)
    book.type('Log!A5:H6', [
      ['E2', '1002', 45720, 'Zofran', '4 mg', 'IV push', 0.35, ''],
      ['E4', '1004', 45719, 'Remicade', '400 mg', 'IV infusion', 0.375, 0.375 + 60 / 1440],
    ])
    const { changes } = await codeLog(book)
    expect(changes[0]).toMatchObject({ added: 6, gone: 1 })
    const written = lines().filter((line) => line['Key'] !== '')
    expect(written.map((line) => `${String(line['Encounter'])} ${String(line['Code'])}`)).toEqual([
      ...['E1 96413', 'E1 96415', 'E1 J0490'],
      ...['E2 96374', 'E2 96375', 'E2 J1200', 'E2 J2405'],
      ...['E3 96413', 'E3 J1745'],
      ...['E4 96413', 'E4 J1745'],
    ])
    expect(written.map((line) => line['Patient'])).toEqual(written.map((line) => `100${String(line['Encounter'])[1]}`))
    expect(book.value('Claim lines!A13')).toBe('my sum')
    const { changes: again } = await codeLog(book)
    expect(again.map(({ added, changed, gone }) => [added, changed, gone])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ])
  })

  test('of a log that was sorted changes nothing but the row numbers', async () => {
    await open()
    await codeLog(book)
    const rows = book.values('Log!A2:G4')
    book.type('Log!A2:G4', [rows[2]!, rows[0]!, rows[1]!])
    const { changes } = await codeLog(book)
    expect(changes.map(({ added, changed, gone, visits }) => [added, changed, gone, visits])).toEqual([
      [0, 0, 0, []],
      [0, 0, 0, []],
    ])
    expect(lines().map((line) => line['Rows'])).toEqual(['3', '3', '4', '2'])
    expect(findings().map((one) => one['Rows'])).toEqual(['2'])
  })

  test("keeps the office's own columns, its order of rows and of columns", async () => {
    await open()
    await codeLog(book)
    await book.run(async (context) => {
      const table = context.workbook.tables.getItem('InfusionCoder_Claim_lines')
      table.columns.add(0, [['Biller'], ['Ann'], ['Ben'], ['Cy'], ['Di']])
      await context.sync()
      // Sorted the other way round, all columns of the table.
      const body = table.getDataBodyRange()
      body.load('values')
      await context.sync()
      body.values = [...(body.values as unknown[][])].reverse()
      await context.sync()
    })
    book.type('Log!G2', 0.375 + 180 / 1440)
    book.type('Log!A5:G5', [['E3', '1003', 45722, 'Remicade', 'IV infusion', 0.5, 0.5 + 45 / 1440]])
    await codeLog(book)
    expect(cells(book, 'Claim lines')[0]?.slice(0, 3)).toEqual(['Biller', 'Encounter', 'Patient'])
    expect(lines().map((line) => [line['Biller'], line['Encounter'], line['Code'], line['Units']])).toEqual([
      ['Di', 'E2', '96409', 1],
      ['Cy', 'E1', '96375', 1],
      ['Ben', 'E1', '96415', 2],
      ['Ann', 'E1', '96413', 1],
      ['', 'E3', '96413', 1],
    ])
    // Text stays text in rows that were added.
    expect(lines()[4]?.['Patient']).toBe('1003')
  })

  test('what stands below the table is moved down, never written over', async () => {
    await open()
    await codeLog(book)
    book.type('Claim lines!A6', 'my sum')
    book.type('Log!A5:G5', [['E3', '1003', 45722, 'Remicade', 'IV infusion', 0.5, 0.5 + 45 / 1440]])
    await codeLog(book)
    expect(book.value('Claim lines!A6')).toBe('E3')
    expect(book.value('Claim lines!A7')).toBe('my sum')
  })

  test('a column of ours that was taken out comes back, and a row of somebody’s own stays', async () => {
    await open()
    await codeLog(book)
    await book.run(async (context) => {
      const table = context.workbook.tables.getItem('InfusionCoder_Claim_lines')
      table.columns.getItem('Why').delete()
      table.rows.add(undefined, [Array.from({ length: 24 }, (_, at) => (at === 14 ? '' : 'mine'))])
      await context.sync()
    })
    const { notes } = await codeLog(book)
    expect(notes).toEqual(['One row of Claim lines without a key, or with a copied one, stayed as it was.'])
    expect(lines().map((line) => line['Why'] !== '')).toEqual([true, true, true, true, false])
    expect(lines()[4]?.['Code']).toBe('mine')
  })

  test('without the column Key it says so and touches nothing', async () => {
    await open()
    await codeLog(book)
    await book.run(async (context) => {
      context.workbook.tables.getItem('InfusionCoder_Claim_lines').columns.getItem('Key').delete()
      await context.sync()
    })
    const before = cells(book, 'Claim lines')
    await expect(codeLog(book)).rejects.toThrow(/^The column Key of Claim lines is gone/)
    expect(cells(book, 'Claim lines')).toEqual(before)
  })
})

describe('visits and patients', () => {
  test('are numbers where the log’s cells are, and texts where a zero leads', async () => {
    const log = smallLog.map((row, index) => (index === 0 ? row : [40310 + index, ...row.slice(1)]))
    const leading = log.map((row, index) => (index === 0 ? row : [row[0], `00${index}`, ...row.slice(2)]))
    await open(leading)
    await codeLog(book)
    expect(lines().map((line) => typeof line['Encounter'])).toEqual(['number', 'number', 'number', 'number'])
    expect(lines()[0]).toMatchObject({ Encounter: 40311, Patient: '001' })
    const { changes } = await codeLog(book)
    expect(changes[0]).toMatchObject({ added: 0, changed: 0, gone: 0 })
  })
})

describe('a line that was sent', () => {
  test('stays as it was sent, and what the log supports now is said beside it', async () => {
    await open()
    await codeLog(book)
    book.type(addressOf(book, 'Claim lines', '96415', 'Sent'), '3/6/2025')
    book.type('Log!G2', 0.375 + 180 / 1440)
    await codeLog(book)
    const sent = () => lines().find((line) => line['Code'] === '96415')
    expect(sent()).toMatchObject({
      Units: 1,
      Correction: 'Sent as 96415; the log now supports 96415x2. Send a corrected claim.',
    })
    const again = await codeLog(book)
    expect(again.changes[0]).toMatchObject({ changed: 0 })
    // Back to what was sent: nothing to correct.
    book.type('Log!G2', 0.375 + 133 / 1440)
    await codeLog(book)
    expect(sent()).toMatchObject({ Units: 1, Correction: '' })
    book.type('Log!G2', 0.375 + 40 / 1440)
    await codeLog(book)
    expect(sent()).toMatchObject({
      Units: 1,
      Correction: 'Sent as 96415; the log no longer supports it. Send a corrected or void claim.',
    })
  })
})

describe('new rows only', () => {
  test('touches the visits that a row joined, whole, and no other', async () => {
    await open()
    await codeLog(book)
    // Somebody's own wording in a visit that has no new row.
    book.type(addressOf(book, 'Claim lines', '96375', 'Drug'), 'my wording')
    book.type('Log!A5:G6', [
      ['E2', '1002', 45721, 'Benadryl', 'IV push', 0.39, null],
      ['E3', '1003', 45722, 'Remicade', 'IV infusion', 0.5, 0.5 + 45 / 1440],
    ])
    const { changes } = await codeLog(book, { write: 'new' })
    expect(changes[0]?.visits.map(({ encounter }) => encounter)).toEqual(['E2', 'E3'])
    expect(lines().map((line) => [line['Encounter'], line['Code'], line['Drug'] === 'my wording'])).toEqual([
      ['E1', '96413', false],
      ['E1', '96415', false],
      ['E1', '96375', true],
      ['E2', '96409', false],
      ['E2', '96375', false],
      ['E3', '96413', false],
    ])
  })

  test('leaves what is coded as it is under another policy, and sorting the log makes no row new', async () => {
    await open()
    await codeLog(book)
    const rows = book.values('Log!A2:G4')
    book.type('Log!A2:G4', [rows[2]!, rows[0]!, rows[1]!])
    const seen = writesTo(book, 'Claim lines')
    const { changes } = await codeLog(book, { write: 'new', setting: 'hospital' })
    expect(changes[0]).toMatchObject({ added: 0, changed: 0, gone: 0 })
    expect(seen.size).toBe(0)
  })

  test('a route that was mended from one injection to another is noticed', async () => {
    await open([
      ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop'],
      ['E2', '1001', 45720, 'cyanocobalamin', 'IM', 0.6, null],
      ['E3', '1002', 45721, 'cyanocobalamin', 'IM', 0.6, null],
    ])
    await codeLog(book)
    const before = lines().map((line) => [line['Encounter'], line['Record']])
    book.type('Log!E2', 'SC')
    await codeLog(book, { write: 'new' })
    const after = lines().map((line) => [line['Encounter'], line['Record']])
    expect(before.filter(([visit]) => visit === 'E2')).not.toEqual(after.filter(([visit]) => visit === 'E2'))
    expect(before.filter(([visit]) => visit === 'E3')).toEqual(after.filter(([visit]) => visit === 'E3'))
  })

  test('another visit of the patient’s day is coded with it', async () => {
    await open([
      ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop'],
      ['E2', '1001', 45720, 'Remicade', 'IV infusion', 0.6, 0.6 + 60 / 1440],
    ])
    await codeLog(book)
    expect(lines().map((line) => line['Modifiers'])).toEqual([''])
    // An earlier visit of that day: the initial code of the later one now needs its modifier.
    book.type('Log!A3:G3', [['E1', '1001', 45720, 'Remicade', 'IV infusion', 0.3, 0.3 + 60 / 1440]])
    await codeLog(book, { write: 'new' })
    expect(lines().map((line) => [line['Encounter'], line['Code'], line['Modifiers']])).toEqual([
      ['E2', '96413', '59'],
      ['E1', '96413', ''],
    ])
  })
})

describe('an answer', () => {
  test('survives sorting and the next run; a finding that is gone stays as resolved', async () => {
    await open([...smallLog, ['E3', '1003', 45722, 'Benlysta', 'IV infusion', 0.4, null]])
    await codeLog(book)
    const [first, second] = findings()
    await markAnswered(String(first?.['Key']), '10:05 by RN2', 'asked by phone')
    await book.run(async (context) => {
      const body = context.workbook.tables.getItem('InfusionCoder_Findings').getDataBodyRange()
      body.load('values')
      await context.sync()
      body.values = [...(body.values as unknown[][])].reverse()
      await context.sync()
    })
    await codeLog(book)
    expect(findings().map((one) => [one['Key'], one['Answered'], one['Note'], one['State']])).toEqual([
      [second?.['Key'], '', '', ''],
      [first?.['Key'], '10:05 by RN2', 'asked by phone', ''],
    ])
    book.type('Log!G4', 0.4 + 40 / 1440)
    book.type('Log!G5', 0.4 + 40 / 1440)
    const { changes } = await codeLog(book)
    expect(changes[1]).toMatchObject({ gone: 2, kept: 1 })
    expect(findings().map((one) => [one['Answered'], one['State']])).toEqual([['10:05 by RN2', 'resolved']])
    // Once said, it is not said again; and what comes back is open again.
    expect((await codeLog(book)).changes[1]).toMatchObject({ changed: 0, gone: 0, kept: 1 })
    book.type('Log!G4', '')
    await codeLog(book)
    expect(findings().map((one) => [one['Answered'], one['State']])).toEqual([['10:05 by RN2', '']])
  })

  test('to a finding that is no longer there is said', async () => {
    await open()
    await codeLog(book)
    await expect(markAnswered('none-such', 'yes')).rejects.toThrow('That row is no longer in Findings.')
  })
})

const push96375 = { code: '96375', modifiers: [], units: 1 }

describe('an override', () => {
  test('stands beside ours, survives the next run, and says when ours has changed', async () => {
    await open()
    await codeLog(book)
    await setOverride(keyOf('96415'), { written: '96415-59', reason: 'payer letter', by: 'AB' })
    await codeLog(book)
    const line = () => lines().find((one) => one['Override'] !== '')
    expect(line()).toMatchObject({
      Code: '96415',
      Override: '96415-59',
      'Override reason': 'payer letter',
      By: 'AB',
      'Override of': '96415',
      'Override check': '',
    })
    book.type('Log!G2', 0.375 + 180 / 1440)
    await codeLog(book)
    expect(line()).toMatchObject({
      Units: 2,
      Override: '96415-59',
      'Override check': 'The suggested line was 96415 when this was put in its place; now it is 96415x2. Decide again.',
    })
    const { overrides } = await book.run(readWorkbookOverrides)
    expect(overrides).toMatchObject([
      {
        encounter: 'E1',
        patient: '1001',
        day: 45720,
        lines: [{ code: '96415', modifiers: ['59'], units: 1 }],
        of: '96415',
        stands: false,
      },
    ])
  })

  test('has its own amount: at once by what the pane knows, and at every run; taken back, the line has its own again', async () => {
    await open()
    const { coding } = await codeLog(book)
    const allowed = () => lines().map((line) => line['Allowed'])
    const [first, hour, push] = allowed() as number[]
    const key = keyOf('96415')
    // 96375 in place of 96415, which the visit has too.
    await setOverride(key, { written: '96375', reason: 'letter', by: '' }, allowedAt(coding, key, [push96375]))
    expect(allowed()).toEqual([first, push, push, expect.any(Number)])
    const { changes } = await codeLog(book)
    expect(changes[0]).toMatchObject({ added: 0, changed: 0, gone: 0 })
    expect(allowed()).toEqual([first, push, push, expect.any(Number)])
    // Typed into the sheet, or saved where nothing was coded yet: the next run knows.
    await setOverride(key, { written: 'none', reason: 'letter', by: '' })
    expect(allowed()[1]).toBe('')
    await codeLog(book)
    expect(allowed()[1]).toBe(0)
    await setOverride(key, { written: '96415-59 96375x2', reason: 'letter', by: '' })
    await codeLog(book)
    expect(allowed()[1]).toBeCloseTo(hour! + 2 * push!, 2)
    await setOverride(key, { written: 'J9999', reason: 'letter', by: '' })
    await codeLog(book)
    expect(allowed()[1]).toBe('')
    await setOverride(key, null, allowedAt(coding, key, null))
    expect(allowed()[1]).toBe(hour)
  })

  test('of a line that is no longer supported keeps its row, without a code', async () => {
    await open()
    await codeLog(book)
    await setOverride(keyOf('96409'), { written: 'none', reason: 'not our drug', by: '' })
    book.type('Log!G4', 0.4 + 40 / 1440)
    await codeLog(book)
    const kept = lines().find((one) => one['Override'] === 'none')
    expect(kept).toMatchObject({ Encounter: 'E2', Code: '', Units: '', Allowed: '', 'Override of': '96409' })
    expect(kept?.['Override check']).toBe('96409 is no longer supported. Decide again.')
    expect((await codeLog(book)).changes[0]).toMatchObject({ changed: 0, gone: 0, kept: 1 })
  })

  test('typed into the sheet by hand counts as one', async () => {
    await open()
    await codeLog(book)
    book.type(addressOf(book, 'Claim lines', '96375', 'Override'), '96374')
    await codeLog(book)
    expect(lines().find((one) => one['Override'] === '96374')).toMatchObject({ 'Override of': '96375' })
  })

  test.each([
    ['9637', 'because', '"9637" names no code. Write it like 96413-59 or 96415x2, or "none".'],
    [
      '96413 quickly',
      'because',
      '"quickly" isn\'t a code, modifier, or number of units. Write it like 96413-59 or 96415x2.',
    ],
    ['96374', ' ', 'Say why: an override without a reason cannot be defended later.'],
  ])('%s with the reason "%s" is refused', async (written, reason, sentence) => {
    await open()
    await codeLog(book)
    await expect(setOverride(keyOf('96375'), { written, reason, by: '' })).rejects.toThrow(sentence)
  })
})

test('the record of the last run holds counts, editions and policies, and nothing of a patient', async () => {
  await open()
  const { coding } = await codeLog(book)
  const { trail } = await book.run(readSettings)
  expect(trail).toMatchObject({ editions: coding.editions, policies: {}, rows: 3, visits: 2 })
  expect(trail?.tables.map(({ table, added }) => [table, added])).toEqual([
    ['Claim lines', 4],
    ['Findings', 4],
  ])
  for (const value of ['1001', 'E1', 'Remicade']) expect(JSON.stringify(trail)).not.toContain(value)
})
