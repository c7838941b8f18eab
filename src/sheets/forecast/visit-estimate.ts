import type { ForecastModel } from '../../forecast/model'
import type { NumberLook } from '../model/living-sheet'
import { f, type SheetBuilder } from '../model/sheet-builder'
import { keptArea, type KeptInputs } from './names'

type Row = readonly [label: string, name: string, look: NumberLook, note: string]

const inputs: readonly Row[] = [
  [
    'Deductible that is left',
    'Estimate_deductible',
    'money',
    'Blank: not known. The estimate is then for once it is met.',
  ],
  [
    'Coinsurance',
    'Estimate_coinsurance',
    'percent',
    'Blank: Medicare’s own. No other plan’s is known here: ask the plan.',
  ],
  ['Copay in its place', 'Estimate_copay', 'money', 'Where the plan takes a copay for this visit.'],
  [
    'Most the patient still pays this year',
    'Estimate_most',
    'money',
    'What is left of the plan’s out-of-pocket maximum.',
  ],
  [
    'Second payer takes of it',
    'Estimate_second',
    'percent',
    'A Medigap policy or Medicaid: 100% where it pays all of it.',
  ],
  ['Copay assistance that is left', 'Estimate_assistance', 'money', 'Never counted under a federal program.'],
]

/** MIN leaves an empty cell out instead of taking it as 0, so each blank is asked about. */
const ofVisit = (column: string): string => `SUMIFS(ForecastVisit[${column}],ForecastVisit[Payer],Estimate_payer)`
const ofPayer = (column: string): string =>
  `INDEX(ForecastPayers_${column},MATCH(Estimate_payer,ForecastPayers[Payer],0))`
const isUnpriced =
  'COUNTIFS(ForecastVisit[Payer],Estimate_payer,ForecastVisit[Drug],">=0",ForecastVisit[Services],">=0")=0'

/** Medicare's coinsurance of drug and services, as its own files have it. */
const medicares = (): string => {
  const rate = (column: string): string =>
    `SUMIFS(ForecastRates[${column}],ForecastRates[Payer],Estimate_payer,ForecastRates[Drug],Visit_drug,ForecastRates[Code],Visit_code)`
  const service = `(${ofVisit('Services')}-SUMIFS(ForecastPairs[Service Medicare part],ForecastPairs[Payer],Estimate_payer,ForecastPairs[Drug],Visit_drug))`
  return `IF(${rate('Sequestered')}=0,"",(${ofVisit('Drug')}*${rate('Patient share')}+${service})/Estimate_allowed)`
}

const answers: readonly (readonly [label: string, name: string, look: NumberLook, text: string])[] = [
  [
    'Allowed for the visit',
    'Estimate_allowed',
    'money',
    `IF(${isUnpriced},"",${ofVisit('Drug')}+${ofVisit('Services')})`,
  ],
  [
    'Coinsurance used',
    'Estimate_share',
    'percent',
    `IF(OR(Estimate_allowed="",Estimate_copay<>""),"",IF(Estimate_coinsurance<>"",Estimate_coinsurance,IF(Estimate_allowed=0,0,${medicares()})))`,
  ],
  [
    'Deductible',
    'Estimate_of_deductible',
    'money',
    'IF(Estimate_allowed="","",IF(Estimate_deductible="",0,MIN(Estimate_deductible,Estimate_allowed)))',
  ],
  [
    'Coinsurance or copay',
    'Estimate_of_share',
    'money',
    'IF(Estimate_allowed="","",IF(Estimate_copay<>"",MIN(Estimate_copay,Estimate_allowed-Estimate_of_deductible),IF(Estimate_share="","",(Estimate_allowed-Estimate_of_deductible)*Estimate_share)))',
  ],
  [
    'Patient’s part',
    'Estimate_part',
    'money',
    'IF(Estimate_of_share="","",MIN(Estimate_of_deductible+Estimate_of_share,IF(Estimate_most="",Estimate_allowed,Estimate_most)))',
  ],
  [
    'A second payer pays',
    'Estimate_of_second',
    'money',
    'IF(Estimate_part="","",Estimate_part*IF(Estimate_second="",0,MIN(1,Estimate_second)))',
  ],
  [
    'Copay assistance counted',
    'Estimate_of_assistance',
    'money',
    `IF(Estimate_part="","",IF(AND(${ofPayer('Program')}="not federal",Estimate_assistance<>""),MIN(Estimate_assistance,Estimate_part-Estimate_of_second),0))`,
  ],
  [
    'The patient pays',
    'Estimate_patient',
    'money',
    'IF(Estimate_part="","",ROUND(Estimate_part-Estimate_of_second-Estimate_of_assistance,2))',
  ],
]

const said = [
  'IF(Estimate_allowed="","The price of this visit isn’t known for this payer.",IF(Estimate_part="","The plan’s coinsurance isn’t known: ask the plan, and fill in coinsurance or copay.","The patient pays about "&TEXT(Estimate_patient,"$#,##0.00")&" for this visit."&IF(Estimate_deductible=""," The deductible isn’t known: this is once it is met.","")))',
  `IF(OR(Estimate_assistance="",Estimate_assistance=0),"",IF(${ofPayer('Program')}="federal","Copay assistance isn’t counted: a manufacturer’s may not be used under a federal program.",IF(${ofPayer('Program')}="not known","Copay assistance isn’t counted: nobody knows whether this plan is a federal program.","")))`,
]

/** What the patient of the visit above will owe, before it takes place. */
export function putEstimate(sheet: SheetBuilder, at: number, { payers }: ForecastModel, kept: KeptInputs): void {
  sheet.put(at, 0, [['An estimate for the patient, before the visit']], { role: 'heading' })
  sheet.put(at + 1, 0, [['Payer']])
  const chosen = sheet.put(at + 1, 1, keptArea(kept, 'Estimate_payer', [[payers[0] ?? '']]), {
    role: 'input',
    number: 'text',
  })
  sheet.nameIt('Estimate_payer', chosen)
  const list: string[] = []
  for (const payer of payers) if ([...list, payer].join(',').length < 250 && !payer.includes(',')) list.push(payer)
  sheet.choose(chosen, list)
  inputs.forEach(([label, name, number, note], index) => {
    const row = at + 2 + index
    sheet.put(row, 0, [[label]])
    sheet.nameIt(name, sheet.put(row, 1, keptArea(kept, name, [[null]]), { role: 'input', number }))
    sheet.put(row, 2, [[note]], { role: 'note' })
  })
  const answersAt = at + 3 + inputs.length
  answers.forEach(([label, name, number, text], index) => {
    sheet.put(answersAt + index, 0, [[label]])
    sheet.nameIt(name, sheet.put(answersAt + index, 1, [[f(text)]], { number, role: 'total' }))
  })
  sheet.put(
    answersAt + answers.length,
    0,
    said.map((text) => [f(text)]),
    { bold: true },
  )
}
