import { describe, expect, test } from 'vitest'
import { randomFrom, whole } from '../../scripts/samples/random'
import type { Cell } from '../../src/basics/cell'
import { codeLog, readLog, type CodingOptions } from '../../src/engine/coding'
import { feesOfCells } from '../../src/sheets/office/fees'
import { priceLine } from '../../src/payment/price-line'
import { isPriced } from '../../src/payment/price'
import { receiptsOf, type Receipt } from '../../src/receipts/receipts'
import { builtIn } from '../../src/reference/built-in'

/** National amounts of 2026 outside APMs, and the limit of 2026Q3, as CMS publishes them. */
const amounts = { '96413': 133.27, '96415': 28.39, J1745: 31.479 } as const
const [day, date] = [46235, '2026-08-01']
const headers = ['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Vials', 'Route', 'Start', 'Stop', 'Payer']

interface Planted {
  readonly kind: string
  readonly payer: string
  /** Units given of four vials of ten each; the rest is wasted. */
  readonly units: number
  readonly paid: number | null
  readonly patientPaid?: number
  readonly secondaryPaid?: number
  readonly denied?: string
}

function receiptsFor(visits: readonly Planted[], options: CodingOptions = {}): Receipt[] {
  const cells: Cell[][] = [[...headers, 'Paid', 'Patient paid', 'Secondary paid', 'Denied']]
  visits.forEach(({ payer, units, paid, patientPaid, secondaryPaid, denied }, index) => {
    const given = ['Remicade', `${units * 10} mg`, '4x100 mg', 'IV infusion', 0.375, 0.375 + 130 / 1440]
    const came = [paid, patientPaid ?? null, secondaryPaid ?? null, denied ?? null]
    cells.push([`E${100 + index}`, `P${index}`, day, ...given, payer, ...came])
  })
  const log = readLog(cells, options)
  if ('problem' in log) throw new Error(log.problem)
  return receiptsOf(codeLog(log), cells)
}

const services = amounts['96413'] + amounts['96415']
const all = 40 * amounts.J1745 + services
const medicare = (allowed: number): number => Math.round(allowed * 0.8 * 0.98 * 100) / 100

const at = (place: string): number =>
  ['96413', '96415'].reduce((sum, code) => {
    const circumstances = { reference: builtIn, date, setting: 'office', locality: place } as const
    const price = priceLine({ code, units: 1 }, null, [], { ...circumstances, conversionFactor: 'non-apm' })
    if (!isPriced(price)) throw new Error(price.missing)
    return sum + price.allowed
  }, 0)

const advantage = 'Aetna Medicare Advantage'
const fees = feesOfCells([
  ['Payer', 'Code', 'Percent of Medicare'],
  [advantage, '', 100],
])

describe('sixty planted shortfalls', () => {
  const random = randomFrom(26)
  const units = (): number => whole(random, 31, 39)
  const ten = (make: (units: number) => Omit<Planted, 'units'>): Planted[] =>
    Array.from({ length: 10 }, () => {
      const given = units()
      return { units: given, ...make(given) }
    })
  const localities = ['01112-05', '13202-01', '06102-16', '15202-00', '10112-00']
  const planted: Planted[] = [
    ...ten((given) => ({ kind: 'JW', payer: 'Medicare', paid: medicare(given * amounts.J1745 + services) })),
    ...ten((given) => {
      const place = localities[given % localities.length]!
      return { kind: place, payer: 'Medicare', paid: medicare(40 * amounts.J1745 + at(place)) }
    }),
    ...ten(() => ({ kind: 'deductible', payer: 'Medicare', paid: medicare(all - whole(random, 2500, 28300) / 100) })),
    ...ten(() => ({ kind: 'twice', payer: 'Medicare', paid: Math.round(medicare(all) * 98) / 100 })),
    ...ten(() => ({ kind: 'denied', payer: 'Medicare', paid: 0, denied: 'CO-197' })),
    ...ten(() => ({
      kind: 'contract',
      payer: advantage,
      paid: medicare(all),
      patientPaid: Math.round(all * 20) / 100,
    })),
  ]
  const found = receiptsFor(planted, { fees: fees.fees })

  test('are all found with party and cause', () => {
    expect(found).toHaveLength(60)
    const said: Readonly<Record<string, RegExp>> = {
      JW: /J1745-JW was not paid/,
      deductible: /of deductible would explain it/,
      twice: /CO-253\) was taken twice/,
      denied: /Denied: CO-197 \(no authorization\)/,
      contract: /The plan withheld 2%/,
    }
    const missed = planted.flatMap((one, index) => {
      const { state, party, text, next } = found[index]!
      const right = (said[one.kind] ?? new RegExp(one.kind)).test(text)
      const whose = one.kind === 'deductible' ? 'patient' : 'payer'
      const acted = state === 'short' || state === 'denied' || state === 'paid too much'
      return right && acted && party === whose && next !== '' ? [] : [`${one.kind}: ${state}, ${party}, ${text}`]
    })
    expect(missed).toEqual([])
  })

  test('with their dollars', () => {
    found.forEach(({ off, state }, index) => {
      const { kind, paid } = planted[index]!
      if (kind === 'contract') expect(off).toBeCloseTo(all * 0.8 * 0.02, 1)
      else if (state === 'denied') expect(off).toBeCloseTo(medicare(all), 1)
      else expect(off).toBeCloseTo(medicare(all) - paid!, 1)
    })
  })
})

describe('what is right is not accused', () => {
  test('Medicare at 78.4% of the allowed amount is paid in full, whoever pays the rest', () => {
    const found = receiptsFor([
      { kind: '', payer: 'Medicare', units: 35, paid: medicare(all) },
      { kind: '', payer: 'Medicare', units: 35, paid: medicare(all), secondaryPaid: Math.round(all * 20) / 100 },
      { kind: '', payer: 'Medicare Part B', units: 35, paid: medicare(all), denied: 'CO-253, PR-2, CO-45' },
    ])
    expect(found.map(({ state }) => state)).toEqual(['paid in full', 'paid in full', 'paid in full'])
  })

  test('a cent of rounding is nothing, two dollars are', () => {
    const [cent, dollars] = receiptsFor([
      { kind: '', payer: 'Medicare', units: 35, paid: medicare(all) - 0.01 },
      { kind: '', payer: 'Medicare', units: 35, paid: medicare(all) - 2 },
    ])
    expect(cent!.state).toBe('paid in full')
    expect(dollars).toMatchObject({ state: 'short', off: 2 })
  })

  test('the patient’s open part is the patient’s, never the payer’s', () => {
    const [open] = receiptsFor([{ kind: '', payer: 'Medicare', units: 35, paid: medicare(all), patientPaid: 100 }])
    expect(open).toMatchObject({ state: 'short', party: 'patient' })
    expect(open!.off).toBeCloseTo(all * 0.2 - 100, 1)
  })

  test('a payer without a fee owes nobody knows what', () => {
    const [found] = receiptsFor([{ kind: '', payer: 'Blue Cross', units: 35, paid: 500 }])
    expect(found).toMatchObject({ state: 'not comparable', party: null, off: null })
    expect(found!.text).toMatch(/Fees has no row for Blue Cross/)
  })

  test('a contract whose copay is not known is compared as a whole, or not at all', () => {
    const found = receiptsFor(
      [
        { kind: '', payer: advantage, units: 35, paid: Math.round(all * 80) / 100 },
        {
          kind: '',
          payer: advantage,
          units: 35,
          paid: Math.round(all * 80) / 100,
          patientPaid: Math.round(all * 20) / 100,
        },
      ],
      { fees: fees.fees },
    )
    expect(found.map(({ state }) => state)).toEqual(['not comparable', 'paid in full'])
  })

  test('an amount that cannot be read is quoted, and a blank is nothing yet', () => {
    const cells: Cell[][] = [
      [...headers, 'Paid'],
      ['E1', 'P1', day, 'Remicade', '350 mg', '4x100 mg', 'IV infusion', 0.375, 0.465, 'Medicare', 'see EOB'],
      ['E2', 'P2', day, 'Remicade', '350 mg', '4x100 mg', 'IV infusion', 0.375, 0.465, 'Medicare', null],
    ]
    const log = readLog(cells)
    if ('problem' in log) throw new Error(log.problem)
    const [unread, blank] = receiptsOf(codeLog(log), cells)
    expect(unread).toMatchObject({ state: 'not comparable', text: 'Paid in row 2 is "see EOB", not an amount.' })
    expect(blank).toMatchObject({ state: 'nothing yet' })
  })

  test('what was billed is what a payer owes, not what could have been', () => {
    const cells: Cell[][] = [
      [...headers, 'Billed', 'Paid'],
      [
        'E1',
        'P1',
        day,
        'Remicade',
        '350 mg',
        '4x100 mg',
        'IV infusion',
        0.375,
        0.465,
        'Medicare',
        '96413, J1745x35',
        0,
      ],
    ]
    const billed = medicare(35 * amounts.J1745 + amounts['96413'])
    cells[1]![11] = billed
    const log = readLog(cells)
    if ('problem' in log) throw new Error(log.problem)
    expect(receiptsOf(codeLog(log), cells)[0]).toMatchObject({ state: 'paid in full' })
  })
})
