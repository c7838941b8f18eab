import { normalised } from '../../basics/cell'
import { fluidAdditives } from '../../reference/drugs/fluids'
import { allDrugs } from '../../reference/drugs/all-drugs'
import { unclassifiedCodes } from '../../reference/drugs/codes'
import type { Drug, DrugCategory, UsualRoute } from '../../reference/drugs/drug'
import { clearsCatheter } from '../../reference/procedures'
import { findDrug, type Candidate, type DrugNames, type Found } from './find-drug'
import { alternativesIn, besideEachOther } from './alternatives'
import { mixIdentity } from './mix'

/** What the drug column leaves open, so that no drug can be billed before somebody chooses. */
export interface OpenChoice {
  /**
   * `product`: a name that several products share, each with a code (`infliximab`). `conflict`: two names that are not
   * one drug. `near`: a name that we do not know; the candidates are near it.
   */
  readonly why: 'product' | 'conflict' | 'near'
  readonly written: string
  readonly candidates: readonly Candidate[]
}

/** What a cell of the drug column names: one drug or several in one container. */
export interface Substance {
  /** The same identity is the same drug (or the same mix). */
  readonly identity: string
  /** As a sentence names it. */
  readonly label: string
  /** Null where no drug that we know stands in the cell and no category is given. */
  readonly category: DrugCategory | null
  readonly antineoplastic: boolean
  readonly usual: UsualRoute | null
  /** Part of the administration (flush, tubing, IV start): never billed. */
  readonly included: boolean
  /** The drugs that can be billed, by their names in `drugs/`; several where several were in one container. */
  readonly drugs: readonly string[]
  /** What must be chosen before every drug can be billed; empty where all are clear. */
  readonly open: readonly OpenChoice[]
  /** The HCPCS code, where the cell names one. */
  readonly code: string | null
  /** The cell names a brand, which is one maker's product. */
  readonly brand: boolean
  /** The cell calls it compounded, which is none of the products that have codes. */
  readonly compounded: boolean
  /** The cell names a product that clears blocked catheters and nothing else. */
  readonly clearsCatheter: boolean
  /** The amount that stands with the name (`Solu-Medrol 125 mg`), as written. */
  readonly amount: string | null
}

/** A substance that is no drug to be billed: a service, a name that we do not know. */
export const unbilled = (
  identity: string,
  label: string,
  more: Partial<Omit<Substance, 'identity' | 'label'>> = {},
): Substance => ({
  identity,
  label,
  category: null,
  antineoplastic: false,
  usual: null,
  included: false,
  drugs: [],
  open: [],
  code: null,
  brand: false,
  compounded: false,
  clearsCatheter: false,
  amount: null,
  ...more,
})

const rank: Readonly<Record<DrugCategory, number>> = {
  chemotherapy: 0,
  hormonal: 1,
  // A payer may take a biologic for a therapeutic drug: what is chemotherapy for every payer goes before.
  complex: 2,
  therapeutic: 3,
  hydration: 4,
  none: 5,
}

const allDrugNames: ReadonlySet<string> = new Set(
  allDrugs.flatMap((drug) => [drug.name, ...drug.names].map(normalised)),
)

const amountInName = /\b\d[\d,.]*\s*(?:mg|mcg|g|gm|grams?|ml|l|units?|meq|cc)\b(?:\/\S+)?/i

/** A way that stands with the name (`Tylenol 650 mg PO`) goes before the usual one; a route of its own before both. */
const ways: readonly (readonly [RegExp, UsualRoute])[] = [
  [/\b(?:po|by mouth|oral|orally|tabs?|tablets?|caps?|capsules?)\b/i, 'mouth'],
  [/\b(?:sc|sq|subq|subcut) infusion\b/i, 'subcutaneous infusion'],
  [/\b(?:sc|sq|subq|subcut|subcutaneous|im|intramuscular)\b/i, 'injection'],
  [/\b(?:ivp|iv push)\b/i, 'push'],
  [/\b(?:ivpb|piggyback|drip)\b/i, 'infusion'],
]

/** Only behind an amount or another word: a name of ours holds SC where it is part of the product. */
function wayInName(written: string): UsualRoute | null {
  const text = normalised(written)
  return allDrugNames.has(text) ? null : (ways.find(([pattern]) => pattern.test(text))?.[1] ?? null)
}

/** With the brand, so that whoever chooses knows it: `infliximab-dyyb (Inflectra)`. */
function candidateOf({ name, names }: Drug): Candidate {
  const brand = name.includes('(') ? undefined : names.find((one) => /^[A-Z]/.test(one))
  return { name, label: brand === undefined ? name : `${name} (${brand})` }
}

/** Brands are written with a capital letter in our records; initials (`MTX`) are none. */
function namesBrand({ names }: Drug, written: string): boolean {
  const words = ` ${normalised(written)} `
  return names.some((one) => /^[A-Z][a-z]/.test(one) && words.includes(` ${normalised(one)} `))
}

const compounding = /\bcompound(?:ed|ing)?\b/i

const ofDrug = (drug: Drug, code: string | null, written: string): Substance => ({
  identity: drug.name,
  label: drug.name,
  category: drug.category,
  antineoplastic: drug.antineoplastic,
  usual: wayInName(written) ?? drug.usual,
  included: false,
  drugs: [drug.name],
  open: [],
  code,
  brand: namesBrand(drug, written),
  compounded: compounding.test(written),
  clearsCatheter: clearsCatheter(written),
  amount: amountInName.exec(written)?.[0] ?? null,
})

/** What several candidates have in common is known, though not which of them it was. */
function ofCandidates(
  drugs: readonly Drug[],
  identity: string,
  why: 'product' | 'conflict',
  written: string,
): Substance {
  const common = <T>(read: (drug: Drug) => T): T | null => {
    const [first, ...rest] = drugs.map(read)
    return first !== undefined && rest.every((one) => one === first) ? first : null
  }
  return unbilled(identity, why === 'product' ? identity : written, {
    category: common((drug) => drug.category),
    antineoplastic: common((drug) => drug.antineoplastic) ?? false,
    usual: wayInName(written) ?? common((drug) => drug.usual),
    open: [{ why, written, candidates: drugs.map(candidateOf) }],
    amount: amountInName.exec(written)?.[0] ?? null,
  })
}

function substanceOf(found: Found, written: string): Substance {
  const label = written.trim()
  const text = normalised(written)
  switch (found.kind) {
    case 'drug':
      return ofDrug(found.drug, found.code, label)
    case 'family':
      return ofCandidates(found.family.drugs, found.family.name, 'product', label)
    case 'conflict':
      return ofCandidates(found.drugs, text, 'conflict', label)
    case 'near':
      return unbilled(text, label, { open: [{ why: 'near', written: label, candidates: found.candidates }] })
    case 'none':
      return unbilled(text, label)
  }
}

const noNames: DrugNames = new Map()

/** Whatever is longer is a text, no name; it is not searched. */
const longestName = 300

/**
 * What the drug column of a row names. A name that we do not know keeps its own identity and has no category: nothing
 * near is taken for it, it is only offered.
 *
 * @param names - what the office says that its own names mean
 */
export function readSubstance(written: string, names: DrugNames = noNames): Substance {
  if (written.length > longestName) return unbilled(normalised(written), written.trim())
  const whole = findDrug(written, names)
  if (whole.kind !== 'none' && whole.kind !== 'near') return substanceOf(whole, written)
  const code = written.trim().toUpperCase()
  if (unclassifiedCodes.has(code)) return unclassified(code)
  const parts = written
    .replace(/,?\s*\b(?:in\s+)?(?:the\s+)?(same|one) (bag|syringe)\b/gi, '')
    .split(/\s*(?:\+|&|;|,(?!\d{3}\b)|\/|\band\b|\bwith\b|\bplus\b|\bw\/)\s*/i)
    .filter((part) => part !== '' && !amountOnly.test(part))
  if (parts.length > 1) {
    const read = parts.map((part) => findDrug(part, names))
    const choice = slashOnly.test(written)
      ? alternativesIn(read, parts)
      : joinedByWord.test(written)
        ? besideEachOther(read)
        : null
    if (choice !== null) return ofCandidates(choice, normalised(written), 'conflict', written.trim())
    const found = read.map((one, i) => substanceOf(one, parts[i] ?? ''))
    if (found.every((part) => part.drugs.length > 0 || part.open.length > 0)) {
      const mix = mixOf(found)
      // A part of which nothing is known leaves the class of the whole open.
      return found.some((part) => part.category === null) ? { ...mix, category: null } : mix
    }
  }
  return substanceOf(whole, written)
}

/** No other word or sign than a slash between the names. */
const slashOnly = /^(?!.*(?:\+|&|;|\band\b|\bwith\b|\bplus\b|\bw\/|\bsame\b|\bone\b)).*\//i

/** Drugs of one row that a word joins, where the row does not say that they were in one container. */
const joinedByWord = /^(?!.*(?:\+|;|\b(?:same|one) (?:bag|syringe)\b)).*(?:&|\band\b|\bwith\b|\bplus\b|\bw\/)/i

const amountOnly = /^[\d,.]+\s*(?:mg|mcg|g|gm|grams?|ml|l|units?|meq|cc)?$/i

/** A code that names no drug. That for antineoplastics tells the class all the same. */
function unclassified(code: string): Substance {
  const antineoplastic = code === 'J9999'
  return unbilled(code.toLowerCase(), code, { category: antineoplastic ? 'chemotherapy' : null, antineoplastic, code })
}

/** Several drugs in one bag or syringe: the highest class in it (rule `run.several-drugs`). */
export function mixOf(substances: readonly Substance[]): Substance {
  const unique = [...new Map(substances.map((one) => [one.identity, one])).values()].sort((a, b) =>
    a.identity < b.identity ? -1 : 1,
  )
  // Potassium in a fluid does not make a drug of it (rule `hydration.potassium`).
  const fluid = unique.find((one) => one.category === 'hydration')
  const plain = fluid !== undefined && unique.every((one) => one === fluid || additives.has(one.identity))
  const first = plain ? fluid : unique.toSorted((a, b) => rankOf(a) - rankOf(b))[0]
  if (first === undefined) throw new Error('A mix needs at least one drug.')
  if (unique.length === 1) return first
  return {
    ...first,
    identity: mixIdentity(unique.map((one) => one.identity)),
    label: unique.map((one) => one.label).join(' and '),
    antineoplastic: unique.some((one) => one.antineoplastic),
    drugs: unique.flatMap((one) => one.drugs),
    open: unique.flatMap((one) => one.open),
    code: null,
    amount: null,
  }
}

const additives: ReadonlySet<string> = new Set(fluidAdditives)
/** Whether two cells may name one drug: the same, or a shared name and one of its products. */
export function mayBeOne(a: Substance, b: Substance): boolean {
  const leaves = (open: Substance, one: Substance): boolean =>
    one.drugs.length === 1 &&
    open.open.some((choice) => choice.why === 'product' && choice.candidates.some((each) => each.name === one.identity))
  return a.identity === b.identity || leaves(a, b) || leaves(b, a)
}

const rankOf = (substance: Substance): number => rank[substance.category ?? 'none']

const categories: Readonly<Record<string, DrugCategory>> = {
  chemotherapy: 'chemotherapy',
  chemo: 'chemotherapy',
  antineoplastic: 'chemotherapy',
  hormonal: 'hormonal',
  complex: 'complex',
  biologic: 'complex',
  'complex biologic': 'complex',
  therapeutic: 'therapeutic',
  hydration: 'hydration',
  none: 'none',
}

/** The category that the log itself gives; undefined for words that are none. */
export function readCategory(written: string): DrugCategory | undefined {
  const text = normalised(written)
  return Object.hasOwn(categories, text) ? categories[text] : undefined
}
