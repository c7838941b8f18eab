import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { codeLog, readLog, type CodingOptions } from '../../src/engine/coding'
import { feesOfCells } from '../../src/sheets/office/fees'
import { matchRemittance } from '../../src/receipts/remittance/match'
import { readRemittance } from '../../src/receipts/remittance/read-remittance'
import { receiptsOf, type Receipt } from '../../src/receipts/receipts'

/** National amounts of 2026 outside APMs, and the limit of 2026Q3, as CMS publishes them. */
const amounts = { '96413': 133.27, '96415': 28.39, J1745: 31.479 } as const
const day = 46235
const advantage = 'Aetna Medicare Advantage'
const { fees } = feesOfCells([
  ['Payer', 'Code', 'Percent of Medicare'],
  [advantage, '', 100],
])
const cents = (amount: number): number => Math.round(amount * 100) / 100
const medicare = (allowed: number): number => cents(allowed * 0.784)

/** 350 mg of four vials of 100 mg: 35 units given, 5 discarded. */
const lines = [
  ['96413', '', amounts['96413']],
  ['96415', '', amounts['96415']],
  ['J1745', '', 35 * amounts.J1745],
  ['J1745', 'JW', 5 * amounts.J1745],
] as const
const all = lines.reduce((sum, [, , allowed]) => sum + allowed, 0)

/** A log of visits on one day, each of another patient; and one of a year's end that says what day it is. */
function logOf(payers: readonly string[], firstDay = day): Cell[][] {
  return [
    ['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Vials', 'Route', 'Start', 'Stop', 'Payer'],
    ...payers.map((payer, index): Cell[] => [
      ...[`0${100 + index}`, `P${index}`, firstDay, 'Remicade', '350 mg', '4x100 mg', 'IV infusion', 0.375],
      ...[0.375 + 130 / 1440, payer],
    ]),
  ]
}

function judged(log: Cell[][], remittance: Cell[][], options: CodingOptions = { fees }) {
  const read = readLog(log, options)
  if ('problem' in read) throw new Error(read.problem)
  const coding = codeLog(read)
  const remit = readRemittance(remittance)
  if ('problem' in remit) throw new Error(remit.problem)
  const matched = matchRemittance(coding, remit)
  return { receipts: receiptsOf(coding, log, 1, matched), matched, remit }
}

const headers = [
  'Acct #',
  'Pt Name',
  'DOS',
  'Payor Name',
  'Proc Code',
  'Mod',
  'Billed',
  'Ins Pmt',
  'Adj Codes',
  'Check Date',
]
/** A line as a practice-management system exports it: numbers without leading zeros, US dates, dollars as text. */
const line = (
  index: number,
  code: string,
  mod: string,
  paid: number,
  reasons: string,
  payer = 'NOVITAS MEDICARE PART B',
): Cell[] => [
  ...[100 + index, `P${index}`, '8/1/2026', payer, code, mod, '$5,000.00', `$${paid.toFixed(2)}`, reasons, '9/20/2026'],
]
const usual = (index: number, change: (code: string, mod: string, due: number) => [number, string]): Cell[][] =>
  lines.map(([code, mod, allowed]) => {
    const [paid, reasons] = change(code, mod, medicare(allowed))
    return line(index, code, mod, paid, reasons)
  })
const paid = (due: number): [number, string] => [due, `CO-45 $900.00, CO-253 $${(due / 49).toFixed(2)}, PR-2 12.00`]

describe('sixty planted shortfalls in a remittance', () => {
  interface Kind {
    readonly name: string
    readonly payer: string
    readonly rows: (index: number) => Cell[][]
    readonly state: Receipt['state']
    readonly party: Receipt['party']
    readonly off: number | null
    readonly says: RegExp
  }
  const kinds: readonly Kind[] = [
    {
      name: 'a JW line refused',
      payer: 'Medicare',
      rows: (index) => usual(index, (_, mod, due) => (mod === 'JW' ? [0, 'CO-50'] : paid(due))),
      ...{ state: 'short', party: 'payer', off: medicare(5 * amounts.J1745) },
      says: /J1745-JW was not paid \(\$123\.40\): CO-50 \(not medically necessary by the payer’s policy\)/,
    },
    {
      name: 'a denial of everything',
      payer: 'Medicare',
      rows: (index) => usual(index, () => [0, 'CO-197']),
      ...{ state: 'denied', party: 'payer', off: medicare(all) },
      says: /Denied: CO-197 \(no authorization\)/,
    },
    {
      name: 'one hour included in another service',
      payer: 'Medicare',
      rows: (index) => usual(index, (code, _, due) => (code === '96415' ? [0, 'CO-97 $28.39'] : paid(due))),
      ...{ state: 'short', party: 'payer', off: medicare(amounts['96415']) },
      says: /96415 was not paid \(\$22\.26\): CO-97 \(included in another service\)/,
    },
    {
      name: 'a line paid short',
      payer: 'Medicare',
      rows: (index) =>
        usual(index, (code, mod, due) => (code === 'J1745' && mod === '' ? [due - 40, 'CO-59'] : paid(due))),
      ...{ state: 'short', party: 'payer', off: 40 },
      says: /J1745 was paid short \(\$40\.00\): CO-59/,
    },
    {
      name: 'a plan that withholds what only Medicare may',
      payer: advantage,
      rows: (index) => [
        line(index, '', '', medicare(all), 'CO-253', 'AETNA MEDICARE ADVANTAGE'),
        [...patientRow(index, all * 0.2)],
      ],
      ...{ state: 'short', party: 'payer', off: cents(all * 0.8 * 0.02) },
      says: /The plan withheld 2%/,
    },
    {
      name: 'a card of a manufacturer under Medicare',
      payer: 'Medicare',
      rows: (index) => [
        ...usual(index, (_, __, due) => paid(due)),
        line(index, '', '', 150, '', 'ACME COPAY ASSISTANCE'),
      ],
      ...{ state: 'paid too much', party: 'patient', off: -150 },
      says: /\$150\.00 of copay assistance came for a patient of Original Medicare/,
    },
  ]
  function patientRow(index: number, amount: number): Cell[] {
    return [
      100 + index,
      `P${index}`,
      '8/1/2026',
      'AETNA MEDICARE ADVANTAGE',
      '',
      '',
      '',
      '',
      '',
      '9/20/2026',
      cents(amount),
    ]
  }
  const planted = Array.from({ length: 60 }, (_, index) => kinds[index % kinds.length]!)
  const remittance: Cell[][] = [
    [...headers, 'Patient payments'],
    ...planted.flatMap((kind, index) => kind.rows(index)),
    ['Total', '', '', '', '', '', '', '$99,999.00', '', '', ''],
  ]
  const { receipts, matched, remit } = judged(logOf(planted.map(({ payer }) => payer)), remittance)

  test('are all found, with party, cause, dollars and what to do', () => {
    const missed = planted.flatMap(({ name, state, party, off, says }, index) => {
      const found = receipts[index]!
      const right =
        found.state === state &&
        found.party === party &&
        says.test(found.text) &&
        found.next !== '' &&
        (off === null ? found.off === null : Math.abs((found.off ?? 1e9) - off) <= 0.03)
      return right ? [] : [`${name}: ${found.state}, ${found.party}, ${found.off}, ${found.text}`]
    })
    expect(missed).toEqual([])
  })

  test('every line finds its visit; the total finds none and is no line', () => {
    expect(matched.unmatched.map(({ encounters }) => encounters)).toEqual([['Total']])
    expect(matched.byVisit.size).toBe(60)
    expect(remit.columns.filter(({ role }) => role === null).map(({ header }) => header)).toEqual(['Billed'])
  })
})

describe('what is right is not accused', () => {
  test('the deductible that the remittance names is the patient’s, and the rest is paid in full', () => {
    const due = (all - 210) * 0.784
    const [whole, short] = judged(logOf(['Medicare', 'Medicare']), [
      ['Account', 'Paid amount', 'Deductible'],
      ['0100', cents(due), 210],
      ['0101', cents(due), ''],
    ]).receipts
    expect(whole).toMatchObject({ state: 'paid in full', party: null })
    expect(whole!.due.patient).toBeCloseTo(210 + (all - 210) * 0.2, 2)
    // Without the word of the remittance it is only possible.
    expect(short).toMatchObject({ state: 'short', party: 'patient' })
    expect(short!.text).toMatch(/\$210\.0\d of deductible would explain it/)
  })

  test('sequestration and the charge above the fee are nobody’s debt', () => {
    const { receipts } = judged(logOf(['Medicare']), [headers, ...usual(0, (_, __, due) => paid(due))])
    expect(receipts[0]).toMatchObject({ state: 'paid in full', off: 0 })
  })

  test('a second payer closes the patient’s part; who is second is told by order or by name', () => {
    const rows = (order: boolean): Cell[][] => [
      ['Encounter', 'Payer', ...(order ? ['Order'] : []), 'Paid'],
      ['0100', 'Medicare', ...(order ? ['Primary'] : []), medicare(all)],
      ['0100', 'Blue Cross Blue Shield of Texas', ...(order ? ['Secondary'] : []), cents(all * 0.2)],
    ]
    for (const order of [true, false]) {
      const [found] = judged(logOf(['Medicare']), rows(order)).receipts
      expect(found).toMatchObject({ state: 'paid in full', off: 0 })
      expect(found!.received.secondaryPaid).toBeCloseTo(all * 0.2, 2)
    }
  })

  test('two payers of which none is the log’s are not guessed at', () => {
    const [found] = judged(logOf(['Medicare']), [
      ['Encounter', 'Payer', 'Paid'],
      ['0100', 'Aetna', 500],
      ['0100', 'Cigna', 400],
    ]).receipts
    expect(found).toMatchObject({ state: 'not comparable', off: null })
    expect(found!.text).toMatch(/names Aetna and Cigna, and neither is Medicare/)
  })

  test('copay assistance of a commercial plan pays the patient’s part', () => {
    const own = feesOfCells([
      ['Payer', 'Code', 'Percent of Medicare'],
      ['Aetna', '', 100],
    ]).fees
    const [found] = judged(
      logOf(['Aetna']),
      [
        ['Encounter', 'Payer', 'Paid'],
        ['0100', 'Aetna', cents(all * 0.9)],
        ['0100', 'Acme Copay Card', cents(all * 0.1)],
      ],
      { fees: own },
    ).receipts
    expect(found).toMatchObject({ state: 'paid in full' })
  })

  test('a visit that a taken-back payment leaves unpaid is short by all of it', () => {
    const [found] = judged(logOf(['Medicare']), [
      ['Encounter', 'Paid'],
      ['0100', medicare(all)],
      ['0100', `(${medicare(all).toFixed(2)})`],
    ]).receipts
    expect(found).toMatchObject({ state: 'short' })
    expect(found!.off).toBeCloseTo(medicare(all), 2)
  })
})

describe('what a remittance leaves open is said', () => {
  test('late: nothing came 46 days after the visit, and 45 are not late', () => {
    const on = (paidOn: number): Receipt[] =>
      judged(
        [...logOf(['Medicare', 'Medicare'])],
        [
          ['Encounter', 'Paid', 'Check date'],
          ['0100', medicare(all), paidOn],
        ],
      ).receipts
    expect(on(day + 45)[1]).toMatchObject({ state: 'nothing yet' })
    expect(on(day + 46)[1]).toMatchObject({ state: 'late', party: 'payer' })
    expect(on(day + 46)[1]!.off).toBeCloseTo(medicare(all), 2)
    expect(on(day + 46)[1]!.next).toMatch(/filing limit/)
  })

  test('by patient and date where no number is there; two visits of a day are not guessed at', () => {
    const log = logOf(['Medicare', 'Medicare'])
    log.push(['0200', 'P0', day, 'Remicade', '350 mg', '4x100 mg', 'IV infusion', 0.6, 0.7, 'Medicare'])
    const { matched } = judged(log, [
      ['Patient', 'Service date', 'Payment'],
      ['P0', '08/01/2026', 10],
      ['P1', '2026-08-01', 20],
      ['P9', '2026-08-01', 30],
    ])
    expect(matched.unmatched.map(({ row }) => row)).toEqual([2, 4])
    expect([...matched.byVisit.keys()].map(({ encounter }) => encounter.name)).toEqual(['0101'])
  })

  test('an amount that is none is quoted, and another than the log’s is said', () => {
    const log = logOf(['Medicare', 'Medicare'])
    log[0]!.push('Paid')
    log[1]!.push(100)
    log[2]!.push(200)
    const { receipts } = judged(log, [
      ['Encounter', 'Paid'],
      ['0100', 'see note'],
      ['0101', medicare(all)],
    ])
    expect(receipts[0]).toMatchObject({ state: 'not comparable' })
    expect(receipts[0]!.text).toContain('Paid in row 2 of the remittance is "see note", not an amount.')
    expect(receipts[1]!.state).toBe('paid in full')
    expect(receipts[1]!.text).toMatch(/The log says \$200\.00 was paid, the remittance \$1,\d{3}\.\d\d, which is used/)
  })

  test('a file without the columns that it takes says which', () => {
    expect(
      readRemittance([
        ['Name', 'Amount'],
        ['x', 1],
      ]),
    ).toMatchObject({
      problem: expect.stringMatching(/needs a paid amount/) as string,
    })
  })
})
