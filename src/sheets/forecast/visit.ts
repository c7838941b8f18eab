import { defineForecastSheet } from './define'
import { keptArea } from './names'
import { putEstimate } from './visit-estimate'
import { f, SheetBuilder } from '../model/sheet-builder'

/** One visit for one drug and dose, payer by payer. */
export const visit = defineForecastSheet({
  name: 'Forecast visit',
  place: 40,
  make: ({ model, kept }, name) => {
    const sheet = new SheetBuilder(name, [30, 12, 13, 13, 13, 13, 13, 13, 13, 13])
    const drugs = model.drugs.filter(({ code }) => code !== null)
    const first = drugs[0]?.drug ?? ''
    sheet.put(0, 0, [['One visit: what it brings, payer by payer']], { role: 'title' })
    sheet.put(
      1,
      0,
      [
        [
          'Services are those of the log’s average visit for this drug and payer, at today’s rates. Blank is not known.',
        ],
      ],
      {
        role: 'note',
      },
    )
    const row = (
      at: number,
      label: string,
      name: string,
      fresh: ReturnType<typeof f> | string | number,
      number: 'text' | 'decimal' | 'factor',
    ) => {
      sheet.put(at, 0, [[label]])
      const area = sheet.put(at, 1, keptArea(kept, name, [[fresh]]), { role: 'input', number })
      sheet.nameIt(name, area)
      return area
    }
    // A list of Excel's takes 255 letters.
    const list: string[] = []
    for (const { drug } of drugs) if ([...list, drug].join(',').length < 250 && !drug.includes(',')) list.push(drug)
    sheet.choose(row(3, 'Drug', 'Visit_drug', first, 'text'), list)
    row(
      4,
      'Units given',
      'Visit_units',
      f(
        'IFERROR(ROUND(SUMIFS(ForecastRates[Units],ForecastRates[Drug],Visit_drug,ForecastRates[Code],Visit_code)/SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Drug],Visit_drug),0),0)',
      ),
      'decimal',
    )
    row(5, 'Units discarded and billed (JW)', 'Visit_discarded', 0, 'decimal')
    row(
      6,
      'Chair hours',
      'Visit_hours',
      f('INDEX(ForecastDrugs_Chair_hours_in_the_log,MATCH(Visit_drug,ForecastDrugs[Drug],0))'),
      'factor',
    )
    sheet.put(7, 0, [['Code']])
    sheet.nameIt(
      'Visit_code',
      sheet.put(7, 1, [[f('INDEX(ForecastDrugs_Code,MATCH(Visit_drug,ForecastDrugs[Drug],0))')]]),
    )
    sheet.put(8, 0, [['Cost per unit']])
    sheet.nameIt(
      'Visit_cost',
      sheet.put(
        8,
        1,
        [
          [
            f(
              'IF(COUNTIFS(ForecastCosts[Code],Visit_code,ForecastCosts[Cost per unit],">=0")=0,"",SUMIFS(ForecastCosts[Cost per unit],ForecastCosts[Code],Visit_code))',
            ),
          ],
        ],
        { number: 'price' },
      ),
    )
    const rate = (column: string, payer: string): string =>
      `SUMIFS(ForecastRates[${column}],ForecastRates[Payer],${payer},ForecastRates[Drug],Visit_drug,ForecastRates[Code],Visit_code)`
    const pair = (column: string, payer: string): string =>
      `SUMIFS(ForecastPairs[${column}],ForecastPairs[Payer],${payer},ForecastPairs[Drug],Visit_drug)`
    sheet.table(
      10,
      0,
      [
        { header: 'Payer', number: 'text', cell: (payer) => payer },
        {
          header: 'Price of a unit',
          number: 'price',
          cell: (_, here) =>
            f(
              `IF(COUNTIFS(ForecastRates[Payer],${here('Payer')},ForecastRates[Drug],Visit_drug,ForecastRates[Code],Visit_code,ForecastRates[Price],">=0")=0,"",${rate('Price', here('Payer'))})`,
            ),
        },
        {
          header: 'Drug',
          number: 'money',
          cell: (_, here) =>
            f(`IF(${here('Price of a unit')}="","",(Visit_units+Visit_discarded)*${here('Price of a unit')})`),
        },
        {
          header: 'Services',
          number: 'money',
          cell: (_, here) =>
            f(`IF(${pair('Treatments', here('Payer'))}=0,"",${pair('Service payment', here('Payer'))})`),
        },
        {
          header: 'Sequestration',
          number: 'money',
          cell: (_, here) =>
            f(
              `IF(OR(${here('Drug')}="",${here('Services')}=""),"",Forecast_sequestration_used*(${here('Drug')}*${rate('Sequestered', here('Payer'))}*(1-${rate('Patient share', here('Payer'))})+${pair('Service Medicare part', here('Payer'))}))`,
            ),
        },
        {
          header: 'Payment',
          number: 'money',
          cell: (_, here) =>
            f(`IF(${here('Sequestration')}="","",${here('Drug')}+${here('Services')}-${here('Sequestration')})`),
        },
        {
          header: 'Drug cost',
          number: 'money',
          cell: (_, here) =>
            f(
              `IF(OR(Visit_cost="",${here('Price of a unit')}=""),"",IF(${here('Price of a unit')}=0,0,(Visit_units+Visit_discarded)*Visit_cost))`,
            ),
        },
        { header: 'Staffing', number: 'money', cell: () => f('Visit_hours*Forecast_staffing_cost_used') },
        {
          header: 'Margin',
          number: 'money',
          cell: (_, here) =>
            f(
              `IF(OR(${here('Payment')}="",${here('Drug cost')}=""),"",${here('Payment')}-${here('Drug cost')}-${here('Staffing')})`,
            ),
        },
        {
          header: 'Margin of a chair hour',
          number: 'money',
          cell: (_, here) => f(`IF(OR(${here('Margin')}="",Visit_hours=0),"",${here('Margin')}/Visit_hours)`),
        },
      ],
      model.payers,
      'ForecastVisit',
    )
    sheet.put(
      sheet.end,
      0,
      [['A drug at a price of 0 is supplied by payer or patient: the office has no cost of it.']],
      {
        role: 'note',
      },
    )
    putEstimate(sheet, sheet.end + 2, model, kept)
    return sheet.build(0)
  },
})
