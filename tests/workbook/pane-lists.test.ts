import { describe, expect, test } from 'vitest'
import { planOf, firstChoices } from '../../src/taskpane/audit/sample-choices'
import { remembered } from '../../src/taskpane/audit/remembered'
import { moneySumText } from '../../src/taskpane/parts/money'
import { fits, noFilters } from '../../src/taskpane/review/filters'
import { groupsOf } from '../../src/taskpane/review/groups'
import { itemOf, type Item } from '../../src/taskpane/review/items'
import { queriesText } from '../../src/taskpane/review/questions'
import { visitsOfRows } from '../../src/taskpane/review/visits'
import { SecondPress } from '../../src/taskpane/session/second-press'
import { Session } from '../../src/taskpane/session/session'
import { unitSteps } from '../../src/taskpane/session/units'
import { isNewer } from '../../src/taskpane/upgrade/changes'
import { code } from '../../src/engine/coding'
import { table } from '../engine/visit'

const item = (more: Partial<Item> = {}): Item => ({
  ...{ key: 'k', id: 'missing-stop', heading: 'Missing stop', severity: 'warning', visit: 'v' },
  ...{ encounter: 'E1', patient: 'Alder', date: '5/4/2026', state: 'review', payer: 'Medicare', drug: 'infliximab' },
  ...{ staff: 'Xu', rows: [2], text: '', ask: 'Bill 96413?', codes: [], atStake: null, question: null, proposal: null },
  ...more,
})

describe('the worklist', () => {
  test('of a kind the sum is of what is known, and what is not is counted', () => {
    const [first, second] = groupsOf([
      item({ heading: 'Often', atStake: 5 }),
      item({ heading: 'Often' }),
      item({ heading: 'Often' }),
      item({ heading: 'Dear', atStake: 100.1 }),
      item({ heading: 'Dear', atStake: 0.2 }),
    ])
    expect([first?.heading, first?.atStake]).toEqual(['Dear', { sum: 100.3, known: 2, unknown: 0 }])
    expect([second?.heading, second?.atStake]).toEqual(['Often', { sum: 5, known: 1, unknown: 2 }])
  })

  test('every word that was typed is in it, and an amount that nobody knows is below any', () => {
    const one = item({ atStake: 50 })
    const typed = (words: string): boolean => fits(one, { ...noFilters, typed: words })
    expect([typed('alder infliximab'), typed('alder rituximab'), typed('  ')]).toEqual([true, false, true])
    const least = (dollars: string, of = one): boolean => fits(of, { ...noFilters, dollars })
    expect([least('50'), least('$50.01'), least('0', item())]).toEqual([true, false, false])
  })

  test('what is resolved, and what only informs, is none of it', () => {
    const row = { Key: 'v-missing-stop', Severity: 'error', State: null, Id: 'missing-stop', Rows: '2, 3' }
    const of = (more: object) => itemOf({ ...row, ...more } as unknown as Parameters<typeof itemOf>[0])
    expect(of({})?.rows).toEqual([2, 3])
    expect([of({ State: 'resolved' }), of({ Severity: 'info' })]).toEqual([null, null])
  })

  test('a message to nurses has their questions, and none of the biller’s', () => {
    const text = queriesText([item({ question: 'When did it stop?' }), item(), item({ question: 'Which vial?' })])
    expect(text).toMatch(/^1\. When did it stop\?\n\n2\. Which vial\?\n\n/)
    expect(text).not.toContain('96413')
    expect(queriesText([item()])).toBeNull()
  })

  test('a visit of an earlier run has all of its codes', () => {
    const line = { Key: 'v-1', Encounter: 'E1', Patient: 'Alder', Date: 46146, Payer: 'Medicare', Status: 'Ready' }
    const lines = ['96413', '96415'].map((code) => ({
      ...line,
      Code: code,
      Modifiers: null,
      Units: 1,
      Drug: 'infliximab',
      Rows: '2',
    }))
    expect(visitsOfRows(lines as never, []).map(({ codes }) => codes)).toEqual(['96413, 96415'])
  })
})

describe('what the pane says of a coding', () => {
  test('units are added up, not lines', () => {
    const coding = code(
      table(`
        Encounter | Date | Drug | Route | Start | Stop
        E1 | 2026-05-04 | Remicade | IV infusion | 9:00 | 12:13
        E2 | 2026-05-05 | Remicade | IV infusion | 9:00 | 11:13`),
    )
    if ('problem' in coding) throw new Error(coding.problem)
    const steps = unitSteps(coding)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    expect(step.value).toEqual([
      ['96413', 2],
      ['96415', 3],
    ])
  })

  test('a sum of which nothing is known is no $0', () => {
    expect(moneySumText({ sum: 0, known: 0, unknown: 3 })).toBe('no price available')
    expect(moneySumText({ sum: 12.5, known: 1, unknown: 3 })).toBe('$12.50, 3 without a price')
  })

  test('differences of an earlier run are those that nobody has resolved', () => {
    const row = {
      Id: 'over-coded',
      State: null,
      Overbilled: 28.39,
      Underbilled: null,
      Staff: 'Xu',
      Date: 46146,
      Rows: '2',
    }
    const rows = [row, { ...row, State: 'resolved' }] as never
    expect(remembered(rows, { all: {} } as never).summary.all).toMatchObject({ findings: 1, over: 28.39 })
  })
})

describe('presses', () => {
  test('the second goes on only where nothing was typed in between', () => {
    const press = new SecondPress()
    const one = [{ sheet: 'Audit', cells: 2 }]
    expect(press.ask('write', [])).toBeNull()
    expect(press.ask('write', one)).toBe('2 cells on Audit')
    expect(press.ask('write', [{ sheet: 'Audit', cells: 3 }])).toBe('3 cells on Audit')
    expect(press.ask('remove', [{ sheet: 'Audit', cells: 3 }])).toBe('3 cells on Audit')
    expect(press.ask('remove', [{ sheet: 'Audit', cells: 3 }])).toBeNull()
    // What was let go once is asked about again.
    expect(press.ask('remove', [{ sheet: 'Audit', cells: 3 }])).toBe('3 cells on Audit')
  })

  test('of two pieces of work the second has to wait for its button', async () => {
    const session = new Session(() => undefined)
    let end = (): void => undefined
    const first = session.work(
      'First',
      () =>
        new Promise<string>(
          (done) =>
            (end = () => {
              done('first')
            }),
        ),
    )
    expect(await session.work('Second', () => Promise.resolve('second'))).toBeNull()
    end()
    expect([await first, session.busy]).toEqual(['first', null])
    expect(await session.work('Third', () => Promise.resolve('third'))).toBe('third')
  })
})

test('a sample of numbers that an auditor gives has some', () => {
  const given = (text: string) => planOf({ ...firstChoices, draw: 'given', given: text })
  expect(given('5, 17; 33')).toMatchObject({ size: 3, draw: [5, 17, 33] })
  expect(given(' ')).toMatchObject({ problem: expect.stringContaining('Write the frame numbers') as unknown })
  expect(given('5, x')).toMatchObject({ problem: expect.stringContaining('"x"') as unknown })
})

test('versions are compared number by number', () => {
  expect(isNewer('1.0.0', '0.9.5')).toBe(true)
  expect(isNewer('0.9.5', '1.0.0')).toBe(false)
  expect(isNewer('0.10.0', '0.9.9')).toBe(true)
  expect(isNewer('1.0.0', '1.0.0')).toBe(false)
})
