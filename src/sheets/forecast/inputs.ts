import { defineForecastSheet } from './define'
import { putDrugs } from './inputs-drugs'
import { putPayers } from './inputs-payers'
import { keptArea, keptCell } from './names'
import { isFormula, type LivingCell } from '../model/living-sheet'
import { f, SheetBuilder } from '../model/sheet-builder'

/** What is assumed of each drug, payer, code and month of the year. What a manager may change has the colour of an input. */
export const inputs = defineForecastSheet({
  name: 'Forecast inputs',
  place: 20,
  make: ({ model, kept, costs }, name) => {
    const sheet = new SheetBuilder(
      name,
      [28, 20, 11, 11, 11, 11, 11, 11, 12, 12, 14, 12, 40, 12, 12, 12, 12, 12, 12, 12, 18],
    )
    sheet.put(0, 0, [['What is assumed: by drug, payer, code and month of the year']], { role: 'title' })
    sheet.put(
      1,
      0,
      [['Cells of this color are inputs; everything follows from them. A new forecast keeps what you typed.']],
      {
        role: 'note',
      },
    )
    sheet.put(1, 6, [['input']], { role: 'input' })
    putDrugs(sheet, kept, model)
    putPayers(sheet, sheet.end + 2, kept, model)
    const costsAt = sheet.end + 1
    const drugRows = model.history.rows.filter(({ kind }) => kind === 'drug')
    // What a drug may be switched to has a cost too, behind what the log holds.
    const inLog = [...new Set(drugRows.map((row) => row.code))].sort()
    const others = [...new Set(model.products.map(({ code }) => code))].filter((code) => !inLog.includes(code))
    const codes = [...inLog, ...others]
    sheet.table(
      costsAt,
      0,
      [
        { header: 'Code', number: 'text', cell: (code) => code },
        {
          header: 'Units in the log',
          number: 'whole',
          cell: (_, here) => f(`SUMIFS(ForecastHistory[Units],ForecastHistory[Code],${here('Code')})`),
        },
        {
          header: 'Cost per unit',
          number: 'price',
          input: true,
          // What a person typed stays; else the list of drug costs, as it is now.
          cell: (code, here) => {
            const typed = keptCell(kept, 'ForecastCosts', code, 'Cost per unit', null)
            return typed !== null && !isFormula(typed) ? typed : costs.has(code) ? f(here('In Drug costs')) : null
          },
        },
        { header: 'In Drug costs', number: 'price', cell: (code) => costs.get(code) ?? null },
      ],
      codes,
      'ForecastCosts',
    )
    sheet.put(
      sheet.end,
      0,
      [
        [
          'What the office pays for one unit: what you type, else Drug costs, which Purchases fills. Blank is not known: a drug without its cost has no margin. Codes with no units in the log are what a drug may be switched to.',
        ],
      ],
      {
        role: 'note',
      },
    )
    const seasonAt = sheet.end + 1
    sheet.put(seasonAt, 0, [['Seasonality, times the forecast', ...monthNames]], { role: 'header' })
    const place = (index: number): string => String.fromCharCode(66 + index)
    const { season } = model.visits
    const ofLog = season === null ? 'In the log: takes six months' : 'In the log'
    const read = (row: number, index: number): string => `${place(index)}${seasonAt + row}`
    sheet.put(
      seasonAt + 1,
      0,
      [
        [ofLog, ...monthNames.map((_, index): LivingCell => season?.[index] ?? null)],
        ['Your own; blank is the log’s'],
        [
          'In use; 1 is an ordinary month',
          ...monthNames.map((_, index) => {
            const [log, own] = [read(2, index), read(3, index)]
            return f(`IF(${own}="",IF(${log}="",1,${log}),${own})`)
          }),
        ],
        [
          'In use, times the log’s',
          ...monthNames.map((_, index) => f(`${read(4, index)}/IF(${read(2, index)}="",1,${read(2, index)})`)),
        ],
        ['Month of the year', ...monthNames.map((_, index) => f(String(index + 1)))],
      ],
      { number: 'factor' },
    )
    const own = keptArea(kept, 'Forecast_own_season', [monthNames.map((): LivingCell => null)])
    sheet.nameIt('Forecast_log_season', { row: seasonAt + 1, column: 1, rows: 1, columns: 12 })
    sheet.nameIt('Forecast_own_season', sheet.put(seasonAt + 2, 1, own, { role: 'input', number: 'factor' }))
    const inUse = { row: seasonAt + 3, column: 1, rows: 1, columns: 12 }
    sheet.look(inUse, { role: 'total' })
    sheet.nameIt('Forecast_season', inUse)
    sheet.nameIt('Forecast_season_change', { ...inUse, row: seasonAt + 4 })
    sheet.look({ ...inUse, row: seasonAt + 5 }, { number: 'whole', role: 'note' })
    return sheet.build(4)
  },
})

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
