import { normalised } from '../../basics/cell'
import { allDrugs, drugNamed } from '../../reference/drugs/all-drugs'
import type { Drug } from '../../reference/drugs/drug'
import { families, type Family } from '../../reference/drugs/families'
import { fluidAdditives } from '../../reference/drugs/fluids'
import { fluidOf } from './fluid'
import { nearNames } from './near-names'
import { productWritten } from './maker'
import { joins, namesAlone } from './name-alone'
import { plain, saltless, steps, withoutForm } from './written-name'

/** What is offered where a cell leaves the drug open. */
export interface Candidate {
  /** A drug's name as it stands in `drugs/`, or a name that several share. */
  readonly name: string
  /** As a sentence names it, with the brand that was near: `Remicade (infliximab)`. */
  readonly label: string
}

/** What one written name leads to. */
export type Found =
  | { readonly kind: 'drug'; readonly drug: Drug; readonly code: string | null }
  /** A name that several drugs share, each with a code of its own. */
  | { readonly kind: 'family'; readonly family: Family }
  /** Two names in one cell that are not the same drug: `infliximab-dyyb (Remicade)`. */
  | { readonly kind: 'conflict'; readonly drugs: readonly Drug[] }
  /** No name that we know; these are near it. */
  | { readonly kind: 'near'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'none' }

type Known = Extract<Found, { kind: 'drug' | 'family' }>

/** What an office says that a written name means, by the name in small letters. See `readDrugNames`. */
export type DrugNames = ReadonlyMap<string, Drug>

const none: Found = { kind: 'none' }

function knownNames(): Map<string, Known> {
  const names = new Map<string, Known>()
  for (const drug of allDrugs) {
    for (const name of [drug.name, ...drug.names]) names.set(normalised(name), { kind: 'drug', drug, code: null })
    for (const { code } of drug.codes) names.set(code.toLowerCase(), { kind: 'drug', drug, code })
  }
  // The shared name is that of the whole family, also where one drug bears it: `infliximab` is not yet Remicade.
  for (const family of families)
    for (const name of family.written) names.set(normalised(name), { kind: 'family', family })
  return names
}

const byName: ReadonlyMap<string, Known> = knownNames()

/** Without blanks and hyphens: `Solumedrol` is Solu-Medrol. Letters only, so that no fluid or strength is mistaken. */
const squeezed = (text: string): string => text.replaceAll(' ', '')
const bySqueezed: ReadonlyMap<string, Known | null> = squeezedNames()

function squeezedNames(): Map<string, Known | null> {
  const names = new Map<string, Known | null>()
  for (const [name, known] of byName) {
    const text = squeezed(name.replaceAll('/', ' '))
    if (!/^[a-z]{6,}$/.test(text)) continue
    const other = names.get(text)
    names.set(text, other === undefined || other === known ? known : null)
  }
  return names
}

/** Made when the first name fails. Codes are left out, since a neighbour of a code is just another code. */
let near: ((written: string) => { readonly name: string; readonly of: Known }[]) | undefined
const nearest = (written: string): { readonly name: string; readonly of: Known }[] =>
  (near ??= nearNames([...byName].filter(([name]) => !/^[a-z]\d{4}$/.test(name))))(written)

const bracketed = /[([]([^)\]]*)[)\]]/g

/** As it stands, then with less and less of what stands beside the name (see `steps`). */
const exact = (written: string, names: DrugNames): Known | undefined => {
  for (const { text, drugOnly } of steps(written)) {
    const own = names.get(text)
    if (own !== undefined) return { kind: 'drug', drug: own, code: null }
    const known = ours(text)
    if (known !== undefined && (!drugOnly || !isFluid(known))) return known
  }
  return undefined
}

/** By what is in it: every spelling of a fluid and its potassium. */
function fluid(written: string): Known | undefined {
  const name = fluidOf(written)
  const drug = name === null ? undefined : drugNamed(name)
  return drug === undefined ? undefined : { kind: 'drug', drug, code: null }
}

const ours = (text: string): Known | undefined =>
  byName.get(text) ?? bySqueezed.get(squeezed(text.replaceAll('/', ' '))) ?? undefined

/** Two readings of one cell as one drug: the same, or the one that a shared name leaves open. */
function together(a: Known, b: Known): Known | undefined {
  if (a.kind === 'drug' && b.kind === 'drug') return a.drug === b.drug ? (a.code === null ? b : a) : undefined
  if (a.kind === 'family' && b.kind === 'family') return a.family === b.family ? a : undefined
  const [family, drug] = a.kind === 'family' ? [a, b] : [b, a]
  return family.kind === 'family' && drug.kind === 'drug' && family.family.drugs.includes(drug.drug) ? drug : undefined
}

const isFluid = (found: Known): boolean => found.kind === 'drug' && found.drug.category === 'hydration'

const isDrug = (found: Known): boolean =>
  found.kind === 'family' || (found.drug.category !== 'hydration' && found.drug.category !== 'none')

const drugsIn = (found: Known): readonly Drug[] => (found.kind === 'drug' ? [found.drug] : found.family.drugs)

/**
 * The drug that one written name stands for: brand, generic name, code, with its amount, salt or form, and a name in
 * brackets behind it, which is the brand (contract section 1).
 *
 * @param names - what the office says that a name means; it goes before ours
 */
export function findDrug(written: string, names: DrugNames): Found {
  const found = find(written, names)
  if (found.kind !== 'drug' || found.code !== null || names.has(normalised(written))) return found
  const drug = productWritten(found.drug, written)
  return drug === found.drug ? found : { kind: 'drug', drug, code: null }
}

function find(written: string, names: DrugNames): Found {
  const whole = names.get(normalised(written)) === undefined ? (ours(normalised(written)) ?? fluid(written)) : undefined
  const read = whole ?? exact(written, names)
  if (read !== undefined) return read
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- a name has at most 300 characters
  const carried = /^(.+?)\s+in\s+(.+)$/i.exec(written)
  // `ceftriaxone 1 g in NS 50 mL`: the fluid carries the drug.
  if (carried !== null) {
    const carrier = fluid(carried[2]!) ?? exact(carried[2]!, names)
    if (carrier?.kind === 'drug' && carrier.drug.category === 'hydration') return find(carried[1]!, names)
  }
  const outside = written.replaceAll(bracketed, ' ')
  const inside = [...written.matchAll(bracketed)].map((match) => match[1]!)
  const readings = [outside, ...inside].map((part) => exact(part, names)).filter((one) => one !== undefined)
  const drugs = readings.filter(isDrug)
  // `levetiracetam (in NaCl) wkly`: a fluid in brackets says nothing of a name that is not read yet.
  const [first, ...rest] = drugs.length > 0 || exact(outside, names) === undefined ? drugs : readings
  if (first !== undefined) {
    const one = rest.reduce<Known | undefined>((a, b) => (a === undefined ? undefined : together(a, b)), first)
    return one ?? { kind: 'conflict', drugs: [...new Set([first, ...rest].flatMap(drugsIn))] }
  }
  return inWords(plain(outside)) ?? inWords(withoutForm(outside)) ?? wordless(written) ?? offered([outside, ...inside])
}

/** Words of names that have letters and figures, without and with their hyphens: `b12`, `beta-1a`. */
const figureWords: ReadonlySet<string> = new Set(
  allDrugs
    .flatMap(({ name, names }) => [name, ...names].flatMap((one) => one.toLowerCase().split(/[\s/()]+/)))
    .filter((word) => /\d/.test(word) && /[a-z]/.test(word)),
)

/** Names whose products are told apart by their strength: `Flexbumin` of 5% and of 25%. */
const byStrength: ReadonlySet<string> = new Set(
  [...byName.keys()].filter((name) => name.includes('%')).map((name) => normalised(name.replace(/\b\d[\d.]*%/g, ' '))),
)
const additives: ReadonlySet<string> = new Set(fluidAdditives)

/**
 * Without every word that says nothing of the drug. Fluids, and what is added to them, are told by such words, so that none is
 * found here.
 */
function wordless(written: string): Known | undefined {
  for (const text of namesAlone(written, (word) => figureWords.has(word))) {
    if (written.includes('%') && byStrength.has(text)) continue
    const known =
      byName.get(normalised(text)) ?? (joins(text) ? undefined : (ours(text) ?? inWords(text) ?? ours(saltless(text))))
    if (known === undefined) continue
    return isFluid(known) || (known.kind === 'drug' && additives.has(known.drug.name)) ? undefined : known
  }
  return undefined
}

/** Brand and generic name side by side (`Remicade infliximab`): known names that use up all words and agree. */
function inWords(text: string): Known | undefined {
  const words = text.split(/[ /]+/)
  if (words.length > 8) return undefined
  const from = (at: number): Known[] | undefined => {
    if (at === words.length) return []
    for (let end = words.length; end > at; end--) {
      const one = byName.get(words.slice(at, end).join(' '))
      if (one === undefined) continue
      const rest = from(end)
      if (rest !== undefined) return [one, ...rest]
    }
    return undefined
  }
  const [first, ...rest] = from(0) ?? []
  return first && rest.reduce<Known | undefined>((a, b) => (a === undefined ? undefined : together(a, b)), first)
}

/** The drugs whose names are near, each once, the nearest first. */
function offered(parts: readonly string[]): Found {
  const candidates = new Map<string, Candidate>()
  for (const part of parts) {
    for (const { name, of } of nearest(plain(part))) {
      const meant = of.kind === 'drug' ? of.drug.name : of.family.name
      const brand = of.kind === 'drug' ? of.drug.names.find((one) => normalised(one) === name) : undefined
      const label = brand === undefined ? meant : `${brand} (${meant})`
      if (!candidates.has(meant)) candidates.set(meant, { name: meant, label })
    }
  }
  return candidates.size === 0 ? none : { kind: 'near', candidates: [...candidates.values()].slice(0, 4) }
}

/**
 * What an office says that its own written names mean.
 *
 * @param pairs - a written name, and the drug that it means: a name or a HCPCS code that leads to one drug
 * @returns the names, or a sentence that says which pair cannot be used
 */
export function readDrugNames(
  pairs: Iterable<readonly [written: string, drug: string]>,
): { readonly names: DrugNames } | { readonly problem: string } {
  const names = new Map<string, Drug>()
  for (const [written, meant] of pairs) {
    if (normalised(written) === '') return { problem: `A name is missing next to "${meant.trim()}".` }
    const found = drugNamed(meant) ?? exact(meant, new Map())
    const drug = found === undefined || 'name' in found ? found : found.kind === 'drug' ? found.drug : undefined
    if (drug === undefined) {
      return { problem: `"${written.trim()}" should mean "${meant.trim()}", which is not the name of one drug.` }
    }
    names.set(normalised(written), drug)
  }
  return { names }
}
