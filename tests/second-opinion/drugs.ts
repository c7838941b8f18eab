import type { Chance } from './chance'
import type { DrugClass } from './plain'

export interface Drug {
  readonly name: string
  readonly drugClass: DrugClass
  /** The log leaves its class to the product's drug table. */
  readonly known: boolean
}

const invented = (drugClass: DrugClass, names: readonly string[]): Drug[] =>
  names.map((name) => ({ name, drugClass, known: false }))

const known = (drugClass: DrugClass, names: readonly string[]): Drug[] =>
  names.map((name) => ({ name, drugClass, known: true }))

/** Names that no drug has, classed by the log, and a few drugs whose class nobody disputes. */
const drugs: readonly Drug[] = [
  ...invented('chemotherapy', ['Alpha', 'Bravo']),
  ...known('chemotherapy', ['Oxaliplatin', 'Carboplatin']),
  ...invented('complex', ['Charlie', 'Delta']),
  ...known('complex', ['Abatacept']),
  ...invented('hormonal', ['Echo']),
  ...invented('therapeutic', ['Foxtrot', 'Golf', 'Hotel']),
  ...known('therapeutic', ['Ceftriaxone', 'Ondansetron', 'Famotidine']),
  ...invented('hydration', ['Kilo fluid', 'Lima fluid']),
]

const ofClass = (drugClass: DrugClass): readonly Drug[] => drugs.filter((drug) => drug.drugClass === drugClass)

/** A few drugs for one visit: the fewer, the more often one comes again. */
export function cupboard(chance: Chance): Drug[] {
  const classes = chance.one<readonly DrugClass[]>([
    ['therapeutic', 'therapeutic', 'hydration'],
    ['therapeutic', 'therapeutic', 'therapeutic'],
    ['chemotherapy', 'therapeutic', 'hydration'],
    ['chemotherapy', 'chemotherapy', 'therapeutic', 'hydration'],
    ['complex', 'therapeutic', 'therapeutic'],
    ['complex', 'chemotherapy', 'therapeutic', 'hydration'],
    ['hydration', 'hydration'],
    ['hormonal', 'therapeutic'],
  ])
  return classes.map((drugClass) => chance.one(ofClass(drugClass)))
}
