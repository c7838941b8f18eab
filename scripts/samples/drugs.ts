/**
 * The drugs of the samples: HCPCS code in force from October 2025 to September 2026, unit, sizes of single-dose
 * containers for the vein (CMS ASP files and NDC crosswalk, 2025Q4 and 2026Q3), and the names that logs use.
 */
export type DrugClass = 'chemotherapy' | 'complex' | 'therapeutic' | 'fluid' | 'mouth'

export interface DrugFacts {
  readonly hcpcs: string | null
  /** Amount of one HCPCS unit, in `measure`. */
  readonly unit: number
  readonly measure: 'mg' | 'mL' | 'mEq'
  readonly vials: readonly number[]
  readonly class: DrugClass
  readonly names: readonly string[]
  /** One code for a form given into the vein and one under the skin: JA tells the first. */
  readonly routeModifier?: 'JA'
  /** In a hospital paid with the service (OPPS status N), so that neither JW nor JZ is due. */
  readonly packaged?: true
}

const drug = (
  hcpcs: string,
  unit: number,
  vials: readonly number[],
  of: DrugClass,
  names: readonly string[],
  more: Partial<DrugFacts> = {},
): DrugFacts => ({ hcpcs, unit, measure: 'mg', vials, class: of, names, ...more })

const mouth = (names: readonly string[]): DrugFacts => ({
  hcpcs: null,
  unit: 1,
  measure: 'mg',
  vials: [],
  class: 'mouth',
  names,
})

const packaged = { packaged: true } as const
const fluid = { measure: 'mL', packaged: true } as const
const anyForm = { routeModifier: 'JA' } as const

export const drugs = {
  remicade: drug('J1745', 10, [100], 'complex', ['Remicade', 'infliximab (Remicade)', 'REMICADE']),
  inflectra: drug('Q5103', 10, [100], 'complex', ['Inflectra', 'infliximab-dyyb', 'infliximab-dyyb (Inflectra)']),
  renflexis: drug('Q5104', 10, [100], 'complex', ['Renflexis', 'infliximab-abda', 'infliximab-abda (Renflexis)']),
  avsola: drug('Q5121', 10, [100], 'complex', ['Avsola', 'infliximab-axxq', 'infliximab-axxq (Avsola)']),
  rituxan: drug('J9312', 10, [500, 100], 'chemotherapy', ['Rituxan', 'rituximab (Rituxan)']),
  truxima: drug('Q5115', 10, [500, 100], 'chemotherapy', ['Truxima', 'rituximab-abbs', 'rituximab-abbs (Truxima)']),
  actemra: drug('J3262', 1, [400, 200, 80], 'complex', ['Actemra', 'tocilizumab (Actemra)', 'Actemra IV'], anyForm),
  orencia: drug('J0129', 10, [250], 'complex', ['Orencia', 'abatacept (Orencia)', 'abatacept'], anyForm),
  simponi: drug('J1602', 1, [50], 'complex', ['Simponi Aria', 'golimumab (Simponi Aria)', 'Simponi ARIA']),
  benlysta: drug('J0490', 10, [400, 120], 'complex', ['Benlysta', 'belimumab', 'belimumab (Benlysta)'], anyForm),
  saphnelo: drug('J0491', 1, [300], 'complex', ['Saphnelo', 'anifrolumab-fnia', 'anifrolumab (Saphnelo)']),
  krystexxa: drug('J2507', 1, [8], 'complex', ['Krystexxa', 'pegloticase', 'pegloticase (Krystexxa)']),
  reclast: drug('J3489', 1, [5], 'therapeutic', ['Reclast', 'zoledronic acid', 'zoledronic acid (Reclast)'], packaged),
  solumedrol: drug(
    'J2919',
    5,
    [1000, 500, 125, 40],
    'therapeutic',
    ['Solu-Medrol', 'methylprednisolone', 'methylprednisolone sodium succinate', 'methylpred'],
    packaged,
  ),
  solucortef: drug('J1720', 100, [100], 'therapeutic', ['Solu-Cortef', 'hydrocortisone'], packaged),
  benadryl: drug('J1200', 50, [50], 'therapeutic', ['Benadryl', 'diphenhydramine'], packaged),
  pepcid: drug('J1308', 0.25, [20], 'therapeutic', ['famotidine', 'Pepcid'], packaged),
  prolia: drug('J0897', 1, [60], 'therapeutic', ['Prolia', 'denosumab (Prolia)']),
  cimzia: drug('J0717', 1, [200], 'therapeutic', ['Cimzia', 'certolizumab pegol', 'certolizumab (Cimzia)']),
  tylenol: mouth(['acetaminophen', 'Tylenol']),
  zyrtec: mouth(['cetirizine', 'Zyrtec']),
  saline1000: drug('J7030', 1000, [1000], 'fluid', ['normal saline', 'NS', '0.9% NaCl'], fluid),
  saline500: drug('J7040', 500, [500], 'fluid', ['normal saline', 'NS', '0.9% NaCl'], fluid),
  ringers: drug('J7120', 1000, [1000], 'fluid', ['lactated Ringers', 'LR'], fluid),
  vancomycin: drug('J3373', 10, [500, 750, 1000], 'therapeutic', ['vancomycin'], packaged),
  zosyn: drug('J2543', 1125, [3375, 4500], 'therapeutic', ['piperacillin-tazobactam', 'Zosyn'], packaged),
  ceftriaxone: drug('J0696', 250, [1000, 2000], 'therapeutic', ['ceftriaxone', 'Rocephin'], packaged),
  azithromycin: drug('J0456', 500, [500], 'therapeutic', ['azithromycin', 'Zithromax'], packaged),
  cefepime: drug('J0692', 500, [1000, 2000], 'therapeutic', ['cefepime'], packaged),
  metronidazole: drug('J1836', 10, [500], 'therapeutic', ['metronidazole', 'Flagyl'], packaged),
  ondansetron: drug('J2405', 1, [4], 'therapeutic', ['ondansetron', 'Zofran'], packaged),
  hydromorphone: drug('J1171', 0.1, [1], 'therapeutic', ['hydromorphone', 'Dilaudid'], packaged),
  ketorolac: drug('J1885', 15, [15, 30], 'therapeutic', ['ketorolac', 'Toradol']),
  metoclopramide: drug('J2765', 10, [10], 'therapeutic', ['metoclopramide', 'Reglan'], packaged),
  magnesium: drug('J3475', 500, [2000], 'therapeutic', ['magnesium sulfate'], packaged),
  dexamethasone: drug('J1100', 1, [10], 'therapeutic', ['dexamethasone', 'Decadron'], packaged),
  palonosetron: drug('J2469', 0.025, [0.25], 'therapeutic', ['palonosetron', 'Aloxi'], packaged),
  oxaliplatin: drug('J9263', 0.5, [200, 100, 50], 'chemotherapy', ['oxaliplatin', 'Eloxatin'], packaged),
  leucovorin: drug('J0640', 50, [500, 350, 200, 100, 50], 'therapeutic', ['leucovorin'], packaged),
  fluorouracil: drug('J9190', 500, [500, 1000, 2500], 'chemotherapy', ['fluorouracil', '5-FU'], packaged),
  gamunex: drug('J1561', 500, [10000, 5000, 2500], 'therapeutic', ['Gamunex-C'], anyForm),
  venofer: drug('J1756', 1, [200, 100], 'therapeutic', ['iron sucrose', 'Venofer'], packaged),
} as const satisfies Record<string, DrugFacts>

export type DrugId = keyof typeof drugs

export const factsOf = (id: DrugId): DrugFacts => drugs[id]
