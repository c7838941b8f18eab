import { writeXlsx } from 'hucre'
import { beforeAll, describe, expect, test } from 'vitest'
import { file, run, type Ended } from './run'

/** A second practice, by hand: what its office would hand over, with headers as they come. */

const log = [
  'Visit,MRN,DOS,Medication,Dose,Vials,Lot no,Mode,Start,Stop,Insurance,Charges,Acquisition',
  'V1,101,9/8/2026,Remicade,400 mg,4x100 mg,AA1,IVPB,9:00,11:05,Medicare,"96413, 96415, J1745-JZx40",',
  'V2,101,11/3/2026,Remicade,400 mg,4x100 mg,AA1,IVPB,9:00,11:05,Medicare,"96413, 96415, J1745-JZx40",',
  'V3,102,10/6/2026,Ruxience,500 mg,1x500 mg,RX9,IVPB,9:00,12:00,Medicare,"96413, 96415x2, Q5119-JZx50",',
  'V4,103,9/10/2026,Orencia,750 mg,3x250 mg,,IVPB,9:00,9:40,Aetna PPO,96365,payer ships',
  'V5,103,11/5/2026,Orencia,750 mg,3x250 mg,,IVPB,9:00,9:40,Aetna PPO,"96365, J0129x75",payer ships',
  '',
].join('\r\n')

const invoice = [
  'Invoice date,NDC-11,Vial size,Qty shipped,Lot number,Expiration,Extension,Invoice #,Freight,Transaction type',
  '09012026,57894-030-01,100 mg,11,AA1,12/2026,3201.00,5501,0,',
  '09302026,00069-0249-01,500 mg,1,RX9,12/31/2027,628.00,5517,0,',
  '11102026,57894-030-01,100 mg,2,AA1,,,count,0,counted',
  '',
].join('\r\n')

const prices = [
  'Item,Our quote,Ships,Size',
  '57894-030-01,291.00,in stock,100 mg',
  '00069-0249-01,628.00,in stock,500 mg',
  '',
].join('\r\n')

const workbook = (sheets: Record<string, (string | number | null)[][]>): Promise<Uint8Array> =>
  writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) })

/** Cheaper, and backordered; and the only one who sells vedolizumab, which cannot be counted on. */
const south = [
  'HCPCS,Vendor,Package,Price,Availability',
  'J1745,South,100 mg,288,"backordered until 1/15/2027"',
  'J3380,South,300 mg,8000,"backordered until 1/15/2027"',
  '',
].join('\r\n')

interface Plan {
  readonly orders: readonly Record<string, unknown>[]
  readonly doses: readonly Record<string, unknown>[]
  readonly expiring: readonly Record<string, unknown>[]
  readonly underwater: readonly Record<string, unknown>[]
  readonly atRisk: readonly Record<string, unknown>[]
  readonly shipped: readonly Record<string, unknown>[]
  readonly reconciliation: {
    readonly lots: readonly Record<string, unknown>[]
    readonly findings: readonly { readonly text: string }[]
    readonly withoutPurchase: readonly Record<string, unknown>[]
  }
  readonly said: readonly string[]
}

let ended: Ended
let plan: Plan

beforeAll(async () => {
  const settings = await workbook({
    Settings: [['Kind', 'Name', 'Value']],
    Vendors: [
      ['HCPCS', 'Vendor', 'Package', 'Price', 'Availability'],
      ['J1745', 'South', '100 mg', 290.5, 'backordered until 1/15/2027'],
    ],
    'Vendor columns': [
      ['Vendor', 'Table', 'Header', 'Read as'],
      ['Lakeside', 'Vendors', 'Item', 'NDC'],
      ['Lakeside', 'Vendors', 'Our quote', 'Price'],
      ['Lakeside', 'Vendors', 'Ships', 'Availability'],
    ],
  })
  const words = [
    ...['--settings', file('office.xlsx', settings), '--purchases', file('Lakeside invoice.csv', invoice)],
    ...['--vendors', file('Lakeside prices 2026-11.csv', prices)],
    ...['--vendors', file('south.csv', south)],
    ...[
      '--schedule',
      file('calendar.csv', 'Patient,Appt date,Order,Dosage\r\n102,12/1/2026,,\r\n104,12/8/2026,Entyvio,300 mg\r\n'),
    ],
    ...['--plan', file('plan.xlsx'), '--plan-day', '11/20/2026', '--plan-for', '60', '--json'],
  ]
  ended = await run('code', [file('practice.csv', log), ...words])
  plan = (JSON.parse(ended.stdout) as { purchasePlan: Plan }).purchasePlan
}, 120_000)

describe('--plan with --json', () => {
  test('what to order, from whom, by when', () => {
    expect([ended.exit, plan.orders]).toEqual([
      0,
      [
        {
          ...{ vendor: 'Lakeside', code: 'Q5119', drug: 'rituximab-pvvr', ndc: '00069024901', bought340B: false },
          ...{ package: '500 mg', packages: 1, price: 628, orderBy: '2026-11-29', arrives: '2026-11-22' },
          ...{ patients: '102 12/1/2026', why: 'The only one with stock by 12/1/2026.' },
        },
        {
          ...{ vendor: 'Lakeside', code: 'J1745', drug: 'infliximab', ndc: '57894003001', bought340B: false },
          ...{ package: '100 mg', packages: 2, price: 291, orderBy: '2026-12-27', arrives: '2026-11-22' },
          ...{
            patients: '101 12/29/2026',
            why: 'Cheapest with stock by 12/29/2026; South is $0.30 a unit less but is backordered until 1/15/2027.',
          },
        },
      ],
    ])
  })

  test('the shelf by lot and month, what expires, and what is underwater', () => {
    expect(plan.reconciliation.lots.map(({ lot, month, bought, billed }) => [lot, month, bought, billed])).toEqual(
      [
        ['RX9', '2026-09', 50, 0],
        ['RX9', '2026-10', 0, 50],
        ['AA1', '2026-09', 110, 40],
        ['AA1', '2026-11', 0, 40],
      ].toSorted((a, b) => (a[0] === b[0] ? 0 : a[0] === 'AA1' ? -1 : 1)),
    )
    expect(plan.expiring.map(({ lot, expires, planned }) => [lot, expires, planned])).toEqual([
      ['AA1', '2026-12-31', 2],
    ])
    expect(
      plan.underwater.flatMap(({ code, quarter, underwater }) =>
        underwater === true ? [`${String(code)} ${String(quarter)}`] : [],
      ),
    ).toEqual(['Q5119 2026Q4'])
  })

  test('who is at risk, the missing vial, and the patient whose payer ships, billed nonetheless', () => {
    expect(plan.atRisk.map(({ patient, code, text }) => [patient, code, text])).toEqual([
      ['104', 'J3380', 'Nothing to count on: South is backordered until 1/15/2027, too late.'],
    ])
    const { findings, withoutPurchase, lots } = plan.reconciliation
    expect(findings.map(({ text }) => text)).toEqual([
      'Missing: 1 of 100 mg, lot AA1. It went between 9/1/2026 and 11/10/2026: 3 should have been there, 2 were counted (Lakeside invoice.csv row 4).',
    ])
    expect(lots.flatMap(({ between }) => between)).toEqual([['2026-09-01', '2026-11-10']])
    expect(plan.shipped.map(({ patient, code, by }) => [patient, code, by])).toEqual([['103', 'J0129', 'payer']])
    expect(withoutPurchase).toMatchObject([{ code: 'J0129', units: 75, rows: [6] }])
  })

  test('columns that nothing is read of are named, and how the others were read', () => {
    expect(plan.said).toContain('Lakeside invoice.csv: not read: Freight.')
    expect(plan.said).toContain(
      'Lakeside prices 2026-11.csv: read Item as NDC, Our quote as Price, Ships as Availability, Size as Package.',
    )
  })
})

test('without --vendors the settings file’s own Vendors are read', async () => {
  const words = [
    '--settings',
    file('office.xlsx'),
    '--plan',
    file('plan2.xlsx'),
    '--plan-day',
    '11/20/2026',
    '--plan-for',
    '60',
    '--json',
  ]
  const { stdout } = await run('code', [file('practice.csv'), ...words])
  const { purchasePlan } = JSON.parse(stdout) as { purchasePlan: { orders: unknown[]; atRisk: { text: string }[] } }
  expect([purchasePlan.orders, purchasePlan.atRisk[0]?.text]).toEqual([
    [],
    'Nothing to count on: South is backordered until 1/15/2027, too late.',
  ])
}, 60_000)
