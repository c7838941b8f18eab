import type { Cells } from '../../src/basics/cell'
import { answer, type LineAnswer } from '../../src/engine/answer'
import { codeText } from '../../src/engine/claim/lines'
import { code } from '../../src/engine/coding'
import { withPolicies } from '../../src/policies/policies'
import { builtIn } from '../../src/reference/built-in'
import type { Amount, DrugCode, DrugPackage, Measure, Reference } from '../../src/reference/reference'
import { table } from './visit'

/**
 * A small table of drug codes of its own, so that these tests say what the engine does with a record and not what the
 * record holds. Units and sizes are those of the products.
 */
const drugCode = (
  name: string,
  drug: string,
  unit: number,
  measure: Measure,
  sizes: readonly number[],
  more: Partial<DrugCode> = {},
): DrugCode => ({
  code: name,
  drug,
  use: null,
  note: null,
  shown: null,
  unit: { amount: unit, measure },
  from: '2000-01-01',
  until: null,
  replacedBy: [],
  containers: sizes.map((amount): Amount => ({ amount, measure })),
  doses: 'single',
  unverified: [],
  source: 'made for a test',
  ...more,
})

const several = { doses: 'multiple' } as const

export const drugCodes: readonly DrugCode[] = [
  drugCode('J1745', 'infliximab', 10, 'mg', [100]),
  drugCode('J3262', 'tocilizumab', 1, 'mg', [80, 200, 400]),
  drugCode('J1756', 'iron sucrose', 1, 'mg', [50, 100, 200]),
  drugCode('J2765', 'metoclopramide', 10, 'mg', [10]),
  drugCode('J1200', 'diphenhydramine', 50, 'mg', [50, 500], { doses: 'mixed' }),
  drugCode('J2405', 'ondansetron', 1, 'mg', [40], several),
  drugCode('J9310', 'rituximab', 100, 'mg', [100, 500], { until: '2018-12-31', replacedBy: ['J9312'] }),
  drugCode('J9312', 'rituximab', 10, 'mg', [100, 500], { from: '2019-01-01' }),
  drugCode('J3111', 'romosozumab-aqqg', 1, 'mg', []),
  drugCode('J7030', 'normal saline', 1000, 'mL', [1000]),
  drugCode('J7040', 'normal saline', 500, 'mL', [500]),
  drugCode('J7050', 'normal saline', 250, 'mL', [250]),
  drugCode('J3480', 'potassium chloride', 2, 'mEq', [], { doses: 'unknown' }),
]

const packageOf = (ndc: string, name: string, item: Amount, units: number): [string, DrugPackage] => [
  ndc,
  { ndc, code: name, item, itemsInPackage: 1, unitsInItem: units, unitsInPackage: units },
]

const always = { edition: 'made for a test', from: '2000-01-01', until: null, source: 'made for a test' }

export const testReference: Reference = {
  ...builtIn,
  drugCodes,
  packages: [
    {
      ...always,
      packages: new Map([
        packageOf('57894003001', 'J1745', { amount: 100, measure: 'mg' }, 10),
        packageOf('50242005121', 'J9312', { amount: 10, measure: 'mL' }, 10),
      ]),
    },
  ],
  hospitalRates: [
    {
      ...always,
      rates: new Map(
        ['J2405', 'J1756', 'J7030', 'J2765']
          .map((name) => [name, { status: 'N', rate: null }] as const)
          .concat([['J1745', { status: 'K', rate: null }] as never]),
      ),
    },
  ],
}

export interface DrugLines {
  /** Every line of every visit, `J1745x31, J1745-JWx9`; visits are parted by ` / `. */
  readonly lines: string
  /** The drug lines alone. */
  readonly drugs: string
  /** `waste-missing 2 warning`, of those that are about drugs. */
  readonly findings: readonly string[]
  readonly texts: string
  readonly drugLines: readonly LineAnswer[]
}

const about = /^(?:dose|waste|drug|ndc|unreadable-(?:dose|ndc)|no-drug)/

/** Codes cells with the tables above. */
export function drugLinesOf(cells: Cells, how = ''): DrugLines {
  const words = how.split(/\s+/).filter((word) => word !== '')
  const coding = code(cells, {
    setting: words.includes('hospital') ? 'hospital' : 'office',
    policies: withPolicies(
      words.filter((word) => word.includes('=')).map((word) => word.split('=') as [string, string]),
    ),
    reference: testReference,
  })
  if ('problem' in coding) throw new Error(coding.problem)
  const said = answer(coding)
  const isDrug = (line: LineAnswer): boolean => /^[JQ]/.test(line.code)
  const all = [...said.findings, ...said.encounters.flatMap((one) => one.findings)].filter((one) =>
    about.test(one.finding),
  )
  return {
    lines: said.encounters.map((one) => one.lines.map(codeText).join(', ')).join(' / '),
    drugs: said.encounters.map((one) => one.lines.filter(isDrug).map(codeText).join(', ')).join(' / '),
    findings: all.map((one) => [one.finding, ...one.rows, one.severity].join(' ')),
    texts: all.map((one) => `${one.text} ${one.ask}`).join('\n'),
    drugLines: said.encounters.flatMap((one) => one.lines.filter(isDrug)),
  }
}

/** Codes a log written as a coder would. */
export const drugVisit = (text: string, how = ''): DrugLines => drugLinesOf(table(text), how)
