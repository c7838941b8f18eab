import { forecastSheetNames } from '../../src/sheets/forecast/sheets'
import { afterEach, describe, expect, test } from 'vitest'
import { removeForecast, writeForecast } from '../../src/workbook/sheets/write-forecast'
import { coded, steadyLog } from '../forecast/steady-log'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf } from './open-log'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const cells = steadyLog()
const coding = coded(cells)
const write = () => writeForecast(coding, cells, { basis: 'supported', ahead: 6 })
/** The cell that a name of one cell stands for, shifted. */
const at = (name: string, column = 0): string => {
  const { area } = book.store.names.find(name)!
  const sheet = book.store.sheets().find((one) => one.id === area!.sheet)!.name
  return `${sheet}!${String.fromCharCode(65 + area!.column + column)}${area!.row + 1}`
}
const rowOf = (sheet: string, label: string): number =>
  book.values(`${sheet}!A1:A120`).findIndex(([cell]) => cell === label) + 1

describe('the forecast in the workbook', () => {
  test('every figure follows when inputs change, as an own calculation says', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', cells)] })
    const { model } = await write()
    const price = (payer: string, code: string) =>
      model.rates.find((one) => one.payer === payer && one.code === code)!.price!
    // July to September have the limit of 2026Q3, the months from October on that of 2026Q4, as CMS publishes them.
    const known = (step: number): number => (step <= 3 ? 1 : 29.856 / 31.479)
    const visit = (payer: string, step: number) => ({
      drug: 30 * price(payer, 'J1745') * known(step),
      service: price(payer, '96413') + price(payer, '96415'),
    })
    const inputs = { growth: 0.1, limit: -0.08, contract: 0.05, staff: 60, cost: 20, collected: 0.9 }
    book.type(at('Forecast_volume_growth'), inputs.growth)
    book.type(at('Forecast_limit_change'), inputs.limit)
    book.type(at('Forecast_contract_change'), inputs.contract)
    book.type(at('Forecast_staffing_cost'), inputs.staff)
    book.type(`Forecast inputs!C${rowOf('Forecast inputs', 'J1745')}`, inputs.cost)
    book.type(`Forecast inputs!G${rowOf('Forecast inputs', 'Plan A')}`, inputs.collected)
    const first = rowOf('Forecast', 'Month') + 1
    for (let step = 1; step <= 6; step++) {
      const growth = (1 + inputs.growth) ** (step / 12)
      const limit = (1 + inputs.limit) ** (step / 12)
      const medicare = visit('Medicare', step)
      const plan = visit('Plan A', step)
      // Sequestration takes two percent of Medicare's four fifths.
      const fromMedicare = 2 * growth * (medicare.drug * limit + medicare.service) * (1 - 0.02 * 0.8)
      const fromPlan = growth * (plan.drug * limit + plan.service) * (1 + inputs.contract)
      const [month = []] = book.values(`Forecast!A${first + step - 1}:L${first + step - 1}`)
      expect(month[1]).toBeCloseTo(3 * growth, 9)
      expect(month[4]).toBeCloseTo(fromMedicare + fromPlan, 6)
      expect(month[7]).toBeCloseTo(fromMedicare + fromPlan * inputs.collected, 6)
      expect(month[9]).toBeCloseTo(3 * growth * 30 * inputs.cost, 6)
      expect(month[10]).toBeCloseTo(3 * growth * (130 / 60) * inputs.staff, 6)
      expect(month[11]).toBeCloseTo(Number(month[7]) - Number(month[9]) - Number(month[10]), 6)
    }
    const before = book.value(`Forecast!E${first}`)
    book.type(at('Forecast_scenario'), 'Low')
    expect(book.value(`Forecast!E${first}`)).not.toBe(before)
    const side = rowOf('Forecast', 'Payment')
    expect(book.value(`Forecast!C${side + 1}`)).toBeCloseTo(Number(book.value(`Forecast!E${first}`)), 6)
    expect(book.value(`Forecast!B${side + 1}`)).toBeCloseTo(Number(before), 6)
  })

  test('without its cost a drug has no margin, and a second forecast keeps what was changed', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', cells)] })
    await write()
    const first = rowOf('Forecast', 'Month') + 1
    expect(book.value(`Forecast!L${first}`)).toBe('')
    expect(book.value('Forecast!A6')).toMatch(/cost of some drugs is not known/)
    book.type(at('Forecast_volume_growth', 3), 0.25)
    book.type(`Forecast inputs!C${rowOf('Forecast inputs', 'J1745')}`, 18)
    const again = await write()
    expect(again.kept).toBe(true)
    expect(book.value(at('Forecast_volume_growth', 3))).toBe(0.25)
    expect(book.value(`Forecast inputs!C${rowOf('Forecast inputs', 'J1745')}`)).toBe(18)
    expect(book.value('Forecast!A6')).toBe('')
    expect(book.host.workbook.charts.map((chart) => chart.properties.get('title.text'))).toContain(
      'Payment a month, by scenario',
    )
    // No sheet of places: the log names none.
    expect(await removeForecast()).toBe(forecastSheetNames.length - 1)
    expect(book.store.sheets().map((sheet) => sheet.name)).toEqual(['Log'])
  })

  test('a remittance on a sheet of the workbook goes before the log’s own payments, and what was read of it is said', async () => {
    const remittance = [
      ['Posted by clerk'],
      ['Acct #', 'Ins Pmt', 'Adj Codes', 'Batch'],
      ['1-1', 0, 'CO-197', 'B7'],
      ['9-9', 5, '', ''],
    ]
    book = await openForAddIn({ sheets: [sheetOf('Log', cells), sheetOf('Remittance', remittance)] })
    const { model, notes } = await write()
    const [denied] = model.receipts!.filter(({ state }) => state === 'denied')
    expect(denied?.one.encounter.name).toBe('1-1')
    expect(denied?.text).toMatch(/^Denied: CO-197 \(no authorization\)\. The log says \$900\.00 was paid/)
    expect(notes.join(' ')).toMatch(
      /2 lines, 1 visit of the log\. Read: .*Not read: "Batch"\..*one line fits no visit.*row 4/,
    )
  })
})
