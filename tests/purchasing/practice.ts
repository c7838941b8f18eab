import type { Cell, Cells } from '../../src/basics/cell'
import { dayOfIso } from '../../src/basics/date'
import { code, type Coding, type CodingOptions } from '../../src/engine/coding'
import { readVendors } from '../../src/purchasing/read-vendors'
import { purchasePlan, type BuyingTables, type PurchasePlan } from '../../src/purchasing/schedule/purchase-plan'
import { readPurchases } from '../../src/purchasing/tables/read-purchases'

/** A table as it is easiest to read: columns apart by bars, the headers first. */
export const table = (text: string): Cells =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell): Cell => (cell.trim() === '' ? null : cell.trim())))

export const day = dayOfIso

/** A hand-made practice: one nurse, four patients, two vendors. */
export const log = `
Encounter | Patient | Date | Drug | Dose | Vials | Lot | Route | Start | Stop | Payer | Supplied by
A1 | Alder | 9/8/2026 | Remicade | 400 mg | 4x100 mg | L1 | IV infusion | 9:00 | 11:05 | Medicare |
A2 | Alder | 11/3/2026 | Remicade | 400 mg | 4x100 mg | L1 | IV infusion | 9:00 | 11:05 | Medicare |
B1 | Birch | 9/15/2026 | Rituxan | 750 mg | 1x500 mg + 3x100 mg | | IV infusion | 9:00 | 13:00 | Medicare |
B2 | Birch | 9/29/2026 | Rituxan | 750 mg | 1x500 mg + 3x100 mg | | IV infusion | 9:00 | 13:00 | Medicare |
C1 | Cedar | 9/10/2026 | Remicade | 300 mg | 3x100 mg | L1 | IV infusion | 9:00 | 11:05 | Aetna PPO | payer ships
C2 | Cedar | 11/5/2026 | Remicade | 300 mg | 3x100 mg | | IV infusion | 9:00 | 11:05 | Aetna PPO | payer ships
D1 | Dogwood | 11/30/2026 | Rituxan | 700 mg | | | IV infusion | | | Medicare |`

export const vendors = `
Drug | HCPCS | Vendor | Package | Count | Price | Availability | Lead days | Minimum order
Remicade | J1745 | North | 100 mg | 1 | 400 | in stock | 2 |
Remicade | J1745 | South | 100 mg | 1 | 397 | backordered until 12/9/2026 | 2 |
Rituxan | J9312 | North | 500 mg | 1 | 3500 | in stock | 2 |
Rituxan | J9312 | North | 100 mg | 1 | 720 | in stock | 2 |`

export const purchases = `
Date | Vendor | NDC | Package | Count | Lot | Expires | Cost | Invoice | HCPCS | Kind
9/1/2026 | North | 57894-030-01 | 100 mg | 10 | L1 | 1/15/2027 | 4000 | 1001 | J1745 |
11/20/2026 | | 57894-030-01 | 100 mg | 2 | L1 | | | | J1745 | counted`

export function coded(cells: Cells, options: CodingOptions = {}): Coding {
  const coding = code(cells, options)
  if ('problem' in coding) throw new Error(coding.problem)
  return coding
}

export const tablesOf = (offers: string, bought = 'Date | NDC | Count'): BuyingTables => ({
  offers: readVendors(table(offers)).offers,
  purchases: readPurchases(table(bought)).purchases,
  typedCosts: [],
})

export function planned(
  text: string,
  tables: BuyingTables,
  [today, until]: readonly [string, string],
  options: CodingOptions = {},
): PurchasePlan {
  const cells = table(text)
  return purchasePlan(coded(cells, options), { cells, firstRow: 1 }, tables, { today: day(today), until: day(until) })
}
