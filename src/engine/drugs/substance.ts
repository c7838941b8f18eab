import { fluidAdditives } from '../../reference/drugs/fluids'
import { allDrugs } from '../../reference/drugs/all-drugs'
import type { Drug, DrugCategory, UsualRoute } from '../../reference/drugs/drug'
import { normalised } from '../log/cell'

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
  /** The HCPCS code that the cell itself names. */
  readonly code?: string
}

const byName = new Map<string, Drug>(
  allDrugs.flatMap((drug) =>
    [drug.name, ...drug.names, ...drug.codes.map((one) => one.code)].map((name) => [normalised(name), drug] as const),
  ),
)

/** Words that name a salt, a form or a container, not another drug. */
const besides =
  /\b(sodium succinate|sodium phosphate|hcl|hydrochloride|sulfate|calcium|injection|inj|ivpb|infusion|one bag|same bag|in one bag|in one syringe|same syringe|prepackaged|pre packaged|pre mixed|premixed|iv)\b/g
const doseInName = /\b\d[\d,.]*\s*(mg|mcg|g|gm|ml|l|units?|meq|cc)\b(\/\S+)?/g

/** One written name → drug: as it stands, then the brand in brackets, then without dose, salt and form. */
function findDrug(written: string): Drug | undefined {
  const brackets = /\(([^)]*)\)/.exec(written)
  const outside = written.replace(/\([^)]*\)/g, ' ')
  const forms = [written, brackets?.[1] ?? '', outside]
  for (const form of forms) {
    const drug = byName.get(normalised(form))
    if (drug !== undefined) return drug
  }
  for (const form of forms) {
    const plain = normalised(normalised(form).replace(doseInName, ' ').replace(besides, ' '))
    const drug = plain === '' ? undefined : byName.get(plain)
    if (drug !== undefined) return drug
  }
  return undefined
}

const hcpcsCode = /\b[A-Z]\d{4}\b/i

const rank: Readonly<Record<DrugCategory, number>> = {
  chemotherapy: 0,
  complex: 0,
  hormonal: 1,
  therapeutic: 2,
  hydration: 3,
  none: 4,
}

const ofDrug = (drug: Drug): Substance => ({
  identity: drug.name,
  label: drug.name,
  category: drug.category,
  antineoplastic: drug.antineoplastic,
  usual: drug.usual,
  included: false,
})

/**
 * What the drug column of a row names. A name that we do not know keeps its own identity and has no category:
 * nothing near is taken for it.
 */
export function readSubstance(written: string): Substance {
  const text = normalised(written)
  const drug = findDrug(written)
  if (drug !== undefined) {
    const code = hcpcsCode.exec(written)?.[0].toUpperCase()
    const named = code !== undefined && drug.codes.some((one) => one.code === code)
    return named ? { ...ofDrug(drug), code } : ofDrug(drug)
  }
  const parts = written
    .replace(/,?\s*\b(same|one) (bag|syringe)\b/gi, '')
    .split(/\s*(?:\+|&|;|\band\b|\bwith\b)\s*/i)
    .filter((part) => part !== '')
  if (parts.length > 1) {
    const drugs = parts.map(findDrug)
    if (drugs.every((part) => part !== undefined)) return mixOf(drugs.map(ofDrug))
  }
  return { identity: text, label: written.trim(), category: null, antineoplastic: false, usual: null, included: false }
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
  return {
    ...first,
    identity: unique.map((one) => one.identity).join(' + '),
    label: unique.map((one) => one.label).join(' and '),
    antineoplastic: unique.some((one) => one.antineoplastic),
  }
}

const additives: ReadonlySet<string> = new Set(fluidAdditives)

const rankOf = (substance: Substance): number => (substance.category === null ? 5 : rank[substance.category])

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
