import type { Drug } from './drugs/drug'
import type { DrugCode } from './reference'

/**
 * The code for a drug that has none of its own: J9999 for antineoplastics, J3590 for biologics, J3490 for everything else
 * (HCPCS; Palmetto on unclassified drugs). One unit, no JW or JZ; the claim's note says what it was. C9399 depends on the
 * date of the drug's approval, which is not at hand: it is never chosen here.
 */
export function unclassifiedFor(drug: Drug): DrugCode | null {
  if (drug.category === 'none' || drug.category === 'hydration' || drug.codes.length > 0) return null
  if (codesElsewhere.test(drug.name) || mixtures.test(drug.name)) return null
  const known = records.get(drug.name)
  if (known !== undefined) return known
  const made = record(drug.antineoplastic ? 'J9999' : biologic.test(drug.name) ? 'J3590' : 'J3490', drug.name)
  records.set(drug.name, made)
  return made
}

/** One record a drug, so that its administrations of a day are one line. */
const records = new Map<string, DrugCode>()

/** The four letters of a biological product, and the stems of antibodies, receptors, enzymes and cells. */
const biologic =
  /-[a-z]{4}$|(?:mab|cept|leucel|kinra|globulin|antitoxin|antivenin|plasminogen)\b|^(?:botulism|black widow)/

/** They have codes that count what our records do not (areas, viral genomes, 90378). */
const codesElsewhere =
  /^(?:palivizumab|urokinase|capsaicin|talimogene|aminolevulinic|voretigene|taurolidine|bupivacaine and|acetaminophen and|copper IUD|sodium iodide|technetium|fludeoxyglucose|hyaluronan|lifileucel|interferon|IV iron|immune globulin|albumin$|prothrombin complex$|sodium thio)/

/** Several drugs or a fluid under one name: compounded (J7999) or part of another benefit. */
const mixtures =
  /^(?:banana bag|Myers|parenteral nutrition|amino acids|fat emulsion|dialysis|citrate|trace|multivitamin|lipotropic|calcium replacement|vitamin B complex|hydrochloric|sodium acetate|potassium acetate|oxygen|hetastarch)/

const record = (code: string, drug: string): DrugCode => ({
  code,
  drug,
  use: null,
  unit: null,
  note: 'One unit is one dose, whatever its amount.',
  from: null,
  until: null,
  shown: null,
  replacedBy: [],
  containers: [],
  doses: 'unknown',
  unverified: [],
  source: 'HCPCS, unclassified codes',
})
