import { afterEach, describe, expect, test, vi } from 'vitest'
import { AuditModel } from '../../src/taskpane/audit/model'
import { ClaimsModel } from '../../src/taskpane/claims/model'
import { ForecastModelOfPane } from '../../src/taskpane/forecast/model'
import { RemittanceModel } from '../../src/taskpane/forecast/remittance-model'
import { MappingModel } from '../../src/taskpane/code/mapping-model'
import { ReviewModel } from '../../src/taskpane/review/model'
import { cellsOfEntry, oldValues, saveLateEntry, takeBackEntry, writeEntry } from '../../src/taskpane/review/late-entry'
import { acceptProposals, cellsOfProposals, undoAccepted } from '../../src/taskpane/review/proposals'
import { queryText } from '../../src/taskpane/review/questions'
import { Session } from '../../src/taskpane/session/session'
import { repairFormulas } from '../../src/workbook/formulas/repair-formulas'
import { writeForecast } from '../../src/workbook/sheets/write-forecast'
import type { OpenWorkbook } from '../preview/harness'
import { tenRows } from './flows/walks'
import { openForAddIn, sheetOf, smallLog } from './open-log'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

async function opened(): Promise<Session> {
  book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
  const session = new Session(() => undefined)
  await session.look()
  return session
}

/** The log again in front, as a user does by pressing its tab. */
const toLog = () =>
  book.run(async (context) => {
    context.workbook.worksheets.getItem('Log').activate()
    await context.sync()
  })

/** The tab Review, with the last coding looked through. */
async function review(session: Session): Promise<ReviewModel> {
  const model = new ReviewModel(session)
  await model.read()
  return model
}

describe('the session that all views share', () => {
  test('finds the log, codes it, and keeps choices in the workbook', async () => {
    const session = await opened()
    expect(session.log).toMatchObject({ is: 'found', log: { sheetName: 'Log', rows: 3, visits: 2 } })
    await session.choose({ setting: 'hospital', policies: { overlap: 'any' } })
    await session.code()
    expect(session.noteOf('code')).toBeNull()
    expect(session.coded?.coding.encounters[0]?.setting).toBe('hospital')
    expect(session.coded?.coding.log.policies.overlap).toBe('any')
    const second = new Session(() => undefined)
    await toLog()
    await second.look()
    expect(second.gathered?.options).toMatchObject({ setting: 'hospital', policies: { overlap: 'any' } })
  })

  test('a sheet whose headers nobody knows is a log after one press, and the sheet says which columns', async () => {
    const log = smallLog.map((row, index) =>
      index === 0 ? row.map((header) => ({ Start: 'On', Stop: 'Off' })[String(header)] ?? header) : row,
    )
    log[0]![smallLog[0]!.indexOf('Route')] = 'How'
    book = await openForAddIn({ sheets: [sheetOf('Log', log)] })
    const session = new Session(() => undefined)
    await session.look()
    expect(session.log.is).toBe('none')
    const model = new MappingModel(session)
    await model.propose()
    expect(model.proposal?.columns.map(({ role, header }) => [role, header])).toEqual([
      ['Route', 'How'],
      ['Start', 'On'],
      ['Stop', 'Off'],
    ])
    await model.acceptAll()
    expect(session.log).toMatchObject({ is: 'found', log: { rows: 3, visits: 2 } })
    await model.propose()
    expect(model.proposal).toBeNull()
  })

  test('a column that was not read is used after one press, beside what was chosen before', async () => {
    const log = smallLog.map((row, index) => [...row, index === 0 ? 'How it went in' : 'IV push'])
    const at = smallLog[0]!.indexOf('Route')
    log[0]![at] = 'Zebra'
    for (const row of log.slice(1)) row[at] = ''
    book = await openForAddIn({ sheets: [sheetOf('Log', log)] })
    const session = new Session(() => undefined)
    await session.look()
    expect(session.log).toMatchObject({ log: { guesses: [{ header: 'How it went in', role: 'Route' }] } })
    await session.choose({ mapping: { Note: 'Zebra' } })
    await new MappingModel(session).accept({ header: 'How it went in', role: 'Route' })
    expect(session.log).toMatchObject({ log: { guesses: [] } })
    expect(session.gathered?.options.mapping).toEqual({ Note: 'Zebra', Route: 'How it went in' })
    const read = session.log.is === 'found' ? session.log.log.columns : []
    expect(read.find(({ header }) => header === 'How it went in')).toMatchObject({ role: 'Route', used: true })
  })

  test('says a refusal on the tab that asked, and is free again', async () => {
    const session = await opened()
    book.host.workbook.faults.inject({ member: 'write Range.values', after: 1, code: 'AccessDenied' })
    await session.code()
    expect(session.noteOf('code')).toMatchObject({ kind: 'problem' })
    expect(session.noteOf('review')).toBeNull()
    expect(session.busy).toBeNull()
    expect(session.coded).toBeNull()
  })

  test('a cancelled run says so and leaves the last coding', async () => {
    const session = await opened()
    const run = session.code()
    session.cancel()
    await run
    expect(session.noteOf('code')?.text).toBe('Canceled. Nothing was changed.')
  })
})

describe('review', () => {
  test('findings stand by kind, the most money first, and what nobody can price is counted', async () => {
    const session = await opened()
    await session.code()
    const groups = (await review(session)).groups()
    const stop = groups.find((group) => group.heading === 'No stop time')!
    expect(stop.severity).toBe('error')
    const stakes = stop.entries.map((entry) => entry.atStake)
    expect(stakes).toEqual([...stakes].sort((a, b) => (b ?? -1) - (a ?? -1)))
    expect(stop.entries[0]?.codes).toEqual(['96409', '96413'])
    expect(groups.map((group) => group.atStake.sum)).toEqual(
      groups.map((group) => group.atStake.sum).sort((a, b) => b - a),
    )
  })

  test('an answer leaves the list, stands in the sheet, and is still there after the next run', async () => {
    const session = await opened()
    await session.code()
    const model = await review(session)
    const entry = model.groups()[0]!.entries[0]!
    const before = model.groups().flatMap((group) => group.entries).length
    await model.answer([entry.key], 'stopped 10:02, addendum')
    expect(model.groups().flatMap((group) => group.entries)).toHaveLength(before - 1)
    await toLog()
    await session.code()
    const again = await review(session)
    expect(again.given.get(entry.key)?.answered).toBe('stopped 10:02, addendum')
    expect(again.answered().map((one) => one.key)).toEqual([entry.key])
    await again.answer([entry.key], '')
    expect(again.groups().flatMap((group) => group.entries)).toHaveLength(before)
  })

  test('the query to the nurse says what the record shows, and neither a code nor an amount', async () => {
    const session = await opened()
    await session.code()
    const entry = (await review(session)).groups().find((group) => group.heading === 'No stop time')!.entries[0]!
    const text = queryText(entry)
    expect(text).toContain('E2')
    expect(text).toContain('3/5/2025')
    expect(text).toContain('no stop time is documented.\n')
    expect(text).not.toMatch(/\b9\d{4}\b|\$|push|bill/)
  })

  test('what is billed instead needs a reason, and stands beside ours', async () => {
    const session = await opened()
    await session.code()
    const model = await review(session)
    const keys = book.values('Claim lines!P2:P2')[0]!
    const refused = await model.override(String(keys[0]), { written: '96365', reason: '', by: 'JD' })
    expect(refused).toMatchObject({ done: false, text: expect.stringMatching(/^Say why/) as unknown })
    const saved = await model.override(String(keys[0]), { written: '96365', reason: 'payer contract', by: 'JD' })
    expect(saved).toEqual({ done: true, text: 'Override saved.' })
    expect(model.overrides.get(String(keys[0]))).toMatchObject({ written: '96365', of: '96413', by: 'JD' })
    expect(book.values('Claim lines!E2:E2')).toEqual([['96413']])
  })
})

describe('the worklist', () => {
  test('narrows to a state, payer, drug, nurse, and dollars, and names the visits', async () => {
    const session = await opened()
    await session.code()
    const model = await review(session)
    const all = model.shown()
    expect(model.countOf('ready') + model.countOf('review') + model.countOf('hold')).toBe(2)
    const stop = all.find(({ id }) => id === 'missing-stop')!
    expect(stop).toMatchObject({ encounter: 'E2', drug: 'Benlysta', state: expect.any(String) as unknown })
    model.narrow({ drug: 'Benlysta' })
    expect(model.shown().every(({ drug }) => drug === 'Benlysta')).toBe(true)
    expect(model.visits().map(({ encounter, codes }) => [encounter, codes])).toEqual([['E2', '96409']])
    model.narrow({ drug: '', dollars: '1' })
    expect(model.shown()).toEqual(all.filter(({ atStake }) => atStake !== null && atStake >= 1))
    model.narrow({ dollars: '', state: 'ready' })
    expect(model.shown()).toEqual([])
  })

  test('marks several as answered with one answer', async () => {
    const session = await opened()
    await session.code()
    const model = await review(session)
    const keys = model.shown().map(({ key }) => key)
    expect(keys.length).toBeGreaterThan(1)
    await model.answer(keys, 'asked by phone')
    expect(model.shown()).toEqual([])
    expect(
      model
        .answered()
        .map(({ key }) => key)
        .sort(),
    ).toEqual([...keys].sort())
  })

  test('comes back from the sheets of an earlier run, without coding again', async () => {
    const session = await opened()
    await session.code()
    const before = await review(session)
    await before.answer([before.shown()[0]!.key], 'yes')
    const plain = (model: ReviewModel) => ({
      shown: model.shown(),
      answered: model.answered().map(({ key }) => key),
      visits: model.visits().map(({ key, encounter, state, codes }) => ({ key, encounter, state, codes })),
    })
    const later = new Session(() => undefined)
    const again = await review(later)
    expect(later.coded).toBeNull()
    expect(again.isRemembered).toBe(true)
    expect(plain(again)).toEqual(plain(before))
  })

  test('the audit comes back too, with its sums and differences', async () => {
    const log = smallLog.map((row, index) => [...row, ['Billed', '96413, 96415x2, 96375', '', '96413'][index] ?? ''])
    book = await openForAddIn({ sheets: [sheetOf('Log', log)] })
    const session = new Session(() => undefined)
    await session.look()
    await session.code()
    const now = new AuditModel(session)
    const later = new AuditModel(new Session(() => undefined))
    await later.read()
    const plain = (model: AuditModel) => {
      const { all, billed, withDifference, notJudged, missingTime, byFinding, byMonth } = model.summary()!
      const groups = [byFinding, byMonth].map((list) =>
        list.map(({ name, findings, over, under }) => [name, findings, over, under]),
      )
      return { all: { ...all, name: '' }, billed, withDifference, notJudged, missingTime, groups }
    }
    expect(plain(now).all.over).toBeGreaterThan(0)
    expect(plain(later)).toEqual(plain(now))
    const kind = now.summary()!.byFinding[0]!.name
    expect(later.findingsOf(kind)).toEqual(now.findingsOf(kind))
    expect([now.isRemembered, later.isRemembered]).toEqual([false, true])
  })

  test('has nothing where nobody coded', async () => {
    const session = await opened()
    const model = await review(session)
    expect([model.isReady, model.isEmpty]).toEqual([false, true])
  })

  test('a stop given as an answer is a late entry; it is written into the log by its own press and taken back', async () => {
    const session = await opened()
    await session.code()
    await toLog()
    const model = await review(session)
    const stop = model.shown().find(({ id }) => id === 'missing-stop')!
    const entered = { parts: [['Stop', '11:05 AM']], by: 'KL, RN', on: '3/7/2025', place: 'MAR' } as const
    expect(await saveLateEntry(model, session, stop, { ...entered, by: '' })).toMatch(/^Who made/)
    expect(await saveLateEntry(model, session, stop, { ...entered, parts: [['Stop', 'later']] })).toMatch(/"later"/)
    expect(await saveLateEntry(model, session, stop, entered)).toBeNull()
    const ids = model.shown().map(({ id }) => id)
    expect(ids).toContain('late-entry-used')
    expect(ids).not.toContain('missing-stop')
    expect(book.values('Log!G4:G4')).toEqual([['']])
    const [row] = model.lateEntries
    const cells = cellsOfEntry(session, row!)
    const before = await oldValues(cells)
    expect(before.map(({ shown }) => shown)).toEqual([''])
    await writeEntry(String(row!.Key), cells, before)
    expect(Number(book.values('Log!G4:G4')[0]![0])).toBeCloseTo((11 * 60 + 5) / 1440, 9)
    // It is a late entry still, and the old value is known.
    await session.code()
    await model.read()
    expect(model.shown().find(({ id }) => id === 'late-entry-used')?.text).toMatch(/before: blank/)
    await takeBackEntry(String(row!.Key), cells, null, 'blank')
    expect(book.values('Log!G4:G4')).toEqual([['']])
  })

  test('nothing is written into a log that was sorted, or over a cell that changed', async () => {
    const session = await opened()
    await session.code()
    await toLog()
    const model = await review(session)
    const stop = model.shown().find(({ id }) => id === 'missing-stop')!
    const entered = { parts: [['Stop', '11:05 AM']], by: 'KL, RN', on: '3/7/2025', place: 'MAR' } as const
    await saveLateEntry(model, session, stop, entered)
    const row = model.lateEntries[0]!
    const cells = cellsOfEntry(session, row)
    const before = await oldValues(cells)
    book.type('Log!G4', 0.5)
    await expect(writeEntry(String(row.Key), cells, before)).rejects.toThrow(/^The log now shows/)
    book.type('Log!D4', 'Remicade')
    await expect(oldValues(cells)).rejects.toThrow(/sorted or changed/)
    expect(book.values('Log!G4:G4')).toEqual([[0.5]])
  })
})

describe('what would mend the log', () => {
  const log = [
    ['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Route', 'Start', 'Stop'],
    ['E1', 'P1', 46279, 'Krystexa 8mg', '8 mg', 'IV infusion', '9:00', '11:05'],
    ['E2', 'P2', 46279, 'Bortezomab', '2 mg', 'IV push', '9:00', ''],
    ['E3', 'P3', 46279, 'Remicade', '400 mg', 'IV infusion', '9:00', '11:05'],
  ]
  const drugs = () => book.values('Log!D2:D4').map(([drug]) => drug)

  async function proposals() {
    book = await openForAddIn({ sheets: [sheetOf('Log', log)] })
    const session = new Session(() => undefined)
    await session.look()
    await session.code()
    const model = await review(session)
    const items = model.shown().filter(({ proposal }) => proposal !== null)
    return { session, model, items }
  }

  test('is shown old and new, written cell by cell, coded, and undone, also after the pane was closed', async () => {
    const { session, model, items } = await proposals()
    expect(items.map(({ rows }) => rows[0])).toEqual([2, 3])
    const cells = await cellsOfProposals(session, items)
    expect(cells.map(({ before, now }) => [before.shown, now])).toEqual([
      ['Krystexa 8mg', 'Krystexxa 8mg'],
      ['Bortezomab', 'bortezomib'],
    ])
    expect(drugs()).toEqual(['Krystexa 8mg', 'Bortezomab', 'Remicade'])
    await acceptProposals(cells, () => undefined)
    expect(drugs()).toEqual(['Krystexxa 8mg', 'bortezomib', 'Remicade'])
    await session.codeChanges()
    await model.read()
    expect(model.shown().filter(({ id }) => id === 'drug-ambiguous')).toEqual([])
    // Another pane knows what was changed, and the next run too.
    const later = new Session(() => undefined)
    const again = await review(later)
    await later.look()
    expect(again.accepted.map(({ row, before, now }) => [row, before, now])).toEqual([
      [2, 'Krystexa 8mg', 'Krystexxa 8mg'],
      [3, 'Bortezomab', 'bortezomib'],
    ])
    await undoAccepted(later, again.accepted[0]!)
    expect(drugs()).toEqual(['Krystexa 8mg', 'bortezomib', 'Remicade'])
    // What somebody typed since is theirs.
    book.type('Log!D3', 'Velcade')
    await expect(undoAccepted(later, again.accepted[1]!)).rejects.toThrow(/now shows "Velcade"/)
    expect(drugs()).toEqual(['Krystexa 8mg', 'Velcade', 'Remicade'])
    await again.readWritten()
    expect(again.accepted.map(({ row }) => row)).toEqual([3])
  })

  test('is not written over a cell that changed, nor into a row that is another one by now', async () => {
    const { session, items } = await proposals()
    const cells = await cellsOfProposals(session, items)
    book.type('Log!D2', 'Krystexa')
    await expect(acceptProposals(cells, () => undefined)).rejects.toThrow(/^The log now shows "Krystexa" there/)
    book.type('Log!A2', 'E9')
    await expect(cellsOfProposals(session, items)).rejects.toThrow(/sorted or changed/)
    expect(drugs()).toEqual(['Krystexa', 'Bortezomab', 'Remicade'])
  })
})

describe('a row that is selected in the sheet', () => {
  const select = (sheet: string, address: string) =>
    book.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).activate()
      context.workbook.worksheets.getItem(sheet).getRange(address).select()
      await context.sync()
    })

  test('shows its lines and findings, from the log and from our tables', async () => {
    const session = await opened()
    await session.code()
    session.show('review')
    const model = await review(session)
    await book.settle()
    await select('Log', 'B4')
    await vi.waitFor(() => {
      expect(model.selected?.row).toMatchObject({ row: 4, key: null })
    })
    expect(model.selected?.explained?.lines.map(({ line }) => line.code)).toEqual(['96409'])
    expect(model.selected?.explained?.findings.map(({ text }) => text).join()).toContain('no stop time')
    await select('Claim lines', 'E3')
    await vi.waitFor(() => {
      expect(model.selected?.row.key).not.toBeNull()
    })
    expect(model.selected?.explained?.lines.map(({ line }) => line.code)).toEqual(['96415'])
  })
})

describe('claims', () => {
  test('go one visit at a time within the log, are found by number, and become a sheet', async () => {
    const session = await opened()
    await session.code()
    const model = new ClaimsModel(session)
    expect(model.current()).toMatchObject({ number: 1, count: 2 })
    model.step(1)
    model.step(1)
    expect(model.current()).toMatchObject({ number: 2, count: 2 })
    model.look('e1')
    expect(model.current()?.form.visit.encounter.name).toBe('E1')
    await model.send(model.current()!.form, true)
    const row = () => book.values('Claim lines!A1:X5')
    const at = row()[0]!.indexOf('Sent')
    expect(
      row()
        .slice(1)
        .map((line) => line[at] !== ''),
    ).toEqual([true, true, true, false])
    expect(model.sent.size).toBe(3)
    await model.send(model.current()!.form, false)
    expect(model.sent.size).toBe(0)
    model.look('nobody')
    expect(model.current()).toBeNull()
    await model.toSheet()
    expect(book.values('Claim form!A1:D2')[1]).toEqual(['E1', '1001', 'Medicare', 'CMS-1500'])
  })
})

describe('a pane that is opened again', () => {
  test('has the claims of the workbook’s own sheets, finds them, and marks them as sent; nothing is coded', async () => {
    const session = await opened()
    await session.code()
    const first = await review(session)
    const [line] = book.values('Claim lines!A1:Z5').map((row) => row)
    const key = String(book.values('Claim lines!A1:Z5')[2]![line!.indexOf('Key')])
    await first.override(key, { written: '96415-59x3', reason: 'letter', by: 'KL' })
    const later = new Session(() => undefined)
    const model = new ClaimsModel(later)
    await model.read()
    expect([later.coded, model.isRemembered]).toEqual([null, true])
    expect(model.currentRemembered()).toMatchObject({ number: 1, count: 2 })
    const { claim } = model.currentRemembered()!
    expect(claim).toMatchObject({ encounter: 'E1', patient: '1001' })
    expect(claim.lines.map(({ code, units, overrideOf }) => [code, units, overrideOf])).toEqual([
      ['96413', 1, ''],
      ['96415 59', 3, '96415'],
      ['96375', 1, ''],
    ])
    model.step(5)
    expect(model.currentRemembered()).toMatchObject({ number: 2, claim: { encounter: 'E2' } })
    model.look('1001')
    await model.send(model.currentRemembered()!.claim, true)
    expect(model.currentRemembered()!.claim.lines.every(({ sent }) => sent !== '')).toBe(true)
    model.look('nobody')
    expect(model.currentRemembered()).toBeNull()
    // A run takes their place.
    await toLog()
    await later.code()
    model.look('e1')
    expect([model.isRemembered, model.current()?.form.visit.encounter.name]).toEqual([false, 'E1'])
  })

  test('knows that a forecast is there, shows it, and codes the log before it writes another; without one it has nothing to show', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', tenRows)] })
    const session = new Session(() => undefined)
    await session.look()
    await session.code()
    const model = new ForecastModelOfPane(session, new RemittanceModel(session))
    await model.read()
    expect(model.sheet).toBeNull()
    const { coding, found } = session.coded!
    await writeForecast(coding, found.sheet.cells, { basis: 'supported', ahead: 3 })
    const later = new Session(() => undefined)
    const again = new ForecastModelOfPane(later, new RemittanceModel(later))
    await again.read()
    expect(again.sheet).toMatch(/^Forecast/)
    await toLog()
    await again.show()
    expect(book.store.sheets().find(({ id }) => id === book.store.activeSheet())?.name).toBe(again.sheet)
    // What is written is of the log as it is now.
    await again.write()
    expect(later.coded).not.toBeNull()
  })
})

describe('formulas that hang', () => {
  test('are entered anew where they are ours, and nothing else is', async () => {
    book = await openForAddIn({
      sheets: [
        {
          name: 'Log',
          cells: [
            ['=_xldudf_INFUSION_MINUTES(1,2)', '=NOSUCH(1)', 'INFUSION_MINUTES('],
            [1, 2, 3],
          ],
        },
      ],
    })
    const before = book.values('Log!A1:C1')
    const repaired = await book.run((context) =>
      repairFormulas(
        context,
        () => undefined,
        () => false,
      ),
    )
    expect(before[0]![0]).toBe('#NAME?')
    expect(repaired.found).toBe(1)
    expect(book.store.formulas(book.area('Log!A1:C1'))).toEqual([
      ['=INFUSION_MINUTES(1,2)', '=NOSUCH(1)', 'INFUSION_MINUTES('],
    ])
  })
})
