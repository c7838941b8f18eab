import { type Here, f, SheetBuilder } from '../model/sheet-builder'

/** A drug of one payer's patients. */
export interface DrugOfPayer {
  readonly drug: string
  readonly payer: string
  readonly code: string | null
}

type Header = 'Drug' | 'Payer' | 'Treatments' | 'Collected' | 'Staffing' | 'Drug cost' | 'Left' | 'Units'

const inUse = (column: string, here: Here<Header>): string =>
  `SUMIFS(ForecastMonths[${column}],ForecastMonths[Drug],${here('Drug')},ForecastMonths[Payer],${here('Payer')})`

/**
 * What every drug leaves with every payer over the months to come, in the scenario in use, and what would mend it: the cost of a
 * unit, or the rise of the payment, at which nothing is lost.
 */
export function putMargins(sheet: SheetBuilder, at: number, pairs: readonly DrugOfPayer[]): void {
  sheet.put(at, 0, [['Left by drug and payer']], { role: 'heading' })
  sheet.put(
    at + 1,
    0,
    [
      [
        'Left is what is collected less the drug and staffing. Blank: the cost of the drug, or its volume, is not known. Break-even cost: what a unit may cost before money is lost. Raise needed: how much more the payer would have to pay.',
      ],
    ],
    { role: 'note' },
  )
  sheet.table(
    at + 2,
    0,
    [
      { header: 'Drug', number: 'text', cell: ({ drug }: DrugOfPayer) => drug },
      { header: 'Payer', number: 'text', cell: ({ payer }) => payer },
      { header: 'Treatments', number: 'decimal', cell: (_, here) => f(inUse('Treatments in use', here)) },
      { header: 'Collected', number: 'dollars', cell: (_, here) => f(inUse('Collected in use', here)) },
      { header: 'Staffing', number: 'dollars', cell: (_, here) => f(inUse('Staffing in use', here)) },
      {
        header: 'Drug cost',
        number: 'dollars',
        cell: (_, here) => f(`IF(${inUse('Cost unknown', here)}>0,"",${inUse('Drug cost in use', here)})`),
      },
      {
        header: 'Left',
        number: 'dollars',
        cell: (_, here) =>
          f(
            `IF(OR(${here('Drug cost')}="",${here('Treatments')}=0),"",${here('Collected')}-${here('Drug cost')}-${here('Staffing')})`,
          ),
      },
      {
        header: 'Left a treatment',
        number: 'money',
        cell: (_, here) => f(`IF(${here('Left')}="","",${here('Left')}/${here('Treatments')})`),
      },
      {
        header: 'Units',
        number: 'whole',
        cell: ({ code }, here) =>
          code === null
            ? null
            : f(
                `SUMIFS(ForecastRates[Units],ForecastRates[Drug],${here('Drug')},ForecastRates[Payer],${here('Payer')},ForecastRates[Code],"${code}")/SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Drug],${here('Drug')},ForecastTreatments[Payer],${here('Payer')})*${here('Treatments')}`,
              ),
      },
      {
        header: 'Break even cost of a unit',
        number: 'price',
        cell: ({ code }, here) =>
          code === null
            ? null
            : f(`IF(${here('Units')}=0,"",(${here('Collected')}-${here('Staffing')})/${here('Units')})`),
      },
      {
        header: 'Raise needed',
        number: 'percent',
        cell: (_, here) =>
          f(
            `IF(${here('Left')}="","",IF(OR(${here('Left')}>=0,${here('Collected')}<=0),"",-${here('Left')}/${here('Collected')}))`,
          ),
      },
    ],
    pairs,
    'ForecastMargins',
  )
}
