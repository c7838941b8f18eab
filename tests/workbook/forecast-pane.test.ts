import { afterEach, describe, expect, test } from 'vitest'
import { chartProblem } from '../../src/charts/draw-chart'
import { forecastChart } from '../../src/taskpane/forecast/chart'
import { ForecastModelOfPane } from '../../src/taskpane/forecast/model'
import { RemittanceModel } from '../../src/taskpane/forecast/remittance-model'
import { Session } from '../../src/taskpane/session/session'
import { steadyLog } from '../forecast/steady-log'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf } from './open-log'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

// Visit 7-1 is of April 2026 and has no payment in the log.
const remittance = [
  'Account,Date of service,CPT,Mod,Paid,Reason,Check date',
  '7-1,2026-04-03,96413,,0,CO-197,2026-05-01',
  '7-1,2026-04-03,96415,,0,CO-197,2026-05-01',
  '7-1,2026-04-03,J1745,,0,CO-197,2026-05-01',
  'X99,2026-04-03,J1745,,100,,2026-05-01',
].join('\n')
const fileOf = (text: string) => {
  const { buffer } = new TextEncoder().encode(text)
  return { name: 'remittance.csv', size: buffer.byteLength, arrayBuffer: () => Promise.resolve(buffer) }
}

async function opened() {
  book = await openForAddIn({ sheets: [sheetOf('Log', steadyLog())] })
  const session = new Session(() => undefined)
  await session.look()
  await session.code()
  const paid = new RemittanceModel(session)
  return { session, paid, model: new ForecastModelOfPane(session, paid) }
}

/** The row of Paid and expected that is about a visit. */
const rowOf = (visit: string) => book.values('Paid and expected!A1:K120').find(([name]) => String(name) === visit)

describe('a remittance chosen in the pane', () => {
  test('is read as the command reads it, and the forecast compares it', async () => {
    const { session, paid, model } = await opened()
    await paid.choose(fileOf(remittance))
    expect(session.noteOf('forecast')).toBeNull()
    expect(paid.said[0]).toMatch(/^remittance\.csv: 4 lines, 1 visit of the log\. Read: .*"Paid"/)
    expect(paid.said[1]).toMatch(/one line fits no visit of the log, or several: row 5/)
    expect(paid.said.at(-1)).toMatch(/denied 1/)
    await model.write()
    // The sentence outlives the reading of the chart.
    const note = session.noteOf('forecast')
    expect([note?.kind, note?.text]).toEqual(['done', expect.stringMatching(/forecasts \d+ months/)])
    expect(rowOf('7-1')?.slice(8, 10)).toEqual(['denied', expect.stringContaining('CO-197')])
  })

  test('left out again, the log’s own columns speak: nothing came for that visit', async () => {
    const { paid, model } = await opened()
    await paid.choose(fileOf(remittance))
    paid.drop()
    await model.write()
    expect(rowOf('7-1')?.[8]).toBe('late')
  })

  test('a file without what was paid says what is missing', async () => {
    const { session, paid } = await opened()
    await paid.choose(fileOf('Name,Town\nA,B'))
    expect(session.noteOf('forecast')?.text ?? session.noteOf('code')?.text ?? '').toContain('remittance.csv:')
    expect(paid.said).toEqual([])
  })
})

describe('the chart of the forecast in the pane', () => {
  test('is that of the page: the log’s payments, then what is expected', async () => {
    const { model } = await opened()
    model.choose({ ahead: 3 })
    await model.write()
    const chart = model.chart!
    expect(chartProblem(chart)).toBeNull()
    expect(chart.categories).toEqual([
      ...['10/2025', '11/2025', '12/2025', '1/2026', '2/2026', '3/2026', '4/2026', '5/2026', '6/2026'],
      ...['7/2026', '8/2026', '9/2026'],
    ])
    const [log, expected, lower] = chart.series
    expect([log!.name, expected!.name, lower!.name]).toEqual(['In the log', 'Expected', 'Lower'])
    expect(log!.values.map((value) => value === null)).toEqual([...Array<boolean>(9).fill(false), true, true, true])
    // Two visits of Medicare's and one of another payer's at 31.479 a unit and 161.66 for services.
    expect(expected!.values[9]).toBeCloseTo((30 * 31.479 + 161.66) * (2 * (1 - 0.016) + 1), 4)
    expect(lower!.values[9]!).toBeLessThan(expected!.values[9]!)
  })

  test('is gone with the forecast', async () => {
    const { model } = await opened()
    await model.write()
    await model.remove()
    expect(model.chart).toBeNull()
  })
})

test('nothing is drawn where nothing is known', () => {
  expect(
    forecastChart([
      ['Month', 'In the log', 'Expected'],
      [46204, '', ''],
    ]),
  ).toBeNull()
  expect(
    forecastChart([
      ['Month', 'In the log', 'Expected'],
      [46204, '', 5],
    ])!.series.map(({ values }) => values),
  ).toEqual([[null], [5]])
})
