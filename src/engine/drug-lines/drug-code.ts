import { isoDate } from '../../basics/date'
import { codeSetYears } from '../../reference/codes/code-set'
import { productsOf } from '../../reference/drugs/all-drugs'
import { codesOf, drugCodeOn, inForce, writtenCodeOn } from '../../reference/drugs/codes'
import { codeOfNdc } from '../../reference/drugs/ndc-products'
import { ndcsOfTen, readNdc } from '../log/cells/ndc'
import type { CodeUse } from '../../reference/drugs/drug'
import type { DrugCode, DrugPackage, Reference, Setting } from '../../reference/reference'
import type { Method } from '../administrations/administration'
import type { Substance } from '../substances/substance'

/** Where the drug went, as far as its code depends on it. */
export type Way = 'vein' | 'tissue' | 'elsewhere' | 'unstated'

export const wayOf = (method: Method): Way => {
  switch (method) {
    case 'infusion':
    case 'push':
    case 'hydration':
    case 'pump':
      return 'vein'
    case 'injection':
    case 'subcutaneous infusion':
    case 'on-body':
      return 'tissue'
    default:
      return 'elsewhere'
  }
}

/** The HCPCS code of a drug on a date, or why there is none. */
export type DrugChoice =
  /** `sure: false`: no file shows the code in force on the date, none excludes it. */
  | { readonly kind: 'code'; readonly code: DrugCode; readonly sure: boolean }
  /** One drug, a code for each size of container: which one follows from the dose. */
  | { readonly kind: 'by-size'; readonly codes: readonly DrugCode[] }
  /** The log names a code that was not in force; `valid` are those of the drug that were. */
  | { readonly kind: 'not-valid'; readonly written: string; readonly valid: readonly string[] }
  /** Several codes fit, and nothing in the row decides. */
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[] }
  /** Known by codes of other dates only: the last that ended before, the first that began later. */
  | { readonly kind: 'no-code-on-date'; readonly before: string | null; readonly after: string | null }
  /** Our tables hold no code of the drug at all. */
  | { readonly kind: 'unknown' }

/** What drug lines look up. */
export type DrugTables = Pick<Reference, 'drugCodes' | 'packages' | 'hospitalRates'>

/** The date of a day number; an undated service takes the newest codes. */
export const isoOf = (day: number): string => (day < 0 ? `${codeSetYears.newest}-12-31` : isoDate(day))

const holds = (one: { from: string; until: string | null }, date: string): boolean =>
  one.from <= date && (one.until === null || date <= one.until)

const known = new WeakMap<DrugTables, DrugLookUps>()

/** The look-ups of a reference, shared by all that is coded under it. */
export function lookUpsOf(tables: DrugTables): DrugLookUps {
  const before = known.get(tables)
  if (before !== undefined) return before
  const made = new DrugLookUps(tables)
  known.set(tables, made)
  return made
}

/** Each look-up made once for a drug and a date. */
export class DrugLookUps {
  readonly #choices = new WeakMap<Substance, Map<number, DrugChoice>>()
  readonly #packaged = new Map<string, boolean | null>()
  readonly #makers = new Map<string, string>()

  constructor(private readonly tables: DrugTables) {}

  /** The code of a drug by the way that it was given; an undated service takes the newest codes. */
  choice(substance: Substance, way: Way, day: number, setting: Setting, dialysis = false): DrugChoice {
    const key = day * 16 + ways[way] * 4 + (setting === 'hospital' ? 2 : 0) + (dialysis ? 1 : 0)
    let known = this.#choices.get(substance)
    if (known === undefined) this.#choices.set(substance, (known = new Map<number, DrugChoice>()))
    let choice = known.get(key)
    if (choice === undefined) known.set(key, (choice = this.#choose(substance, way, isoOf(day), setting, dialysis)))
    return choice
  }

  #choose(
    { identity, code, category }: Substance,
    way: Way,
    date: string,
    setting: Setting,
    dialysis: boolean,
  ): DrugChoice {
    const written = code === null ? undefined : writtenCodeOn(this.tables, code, date)
    if (written?.valid === true) return { kind: 'code', code: written.code, sure: written.sure }
    if (written?.valid === false) {
      return { kind: 'not-valid', written: written.code.code, valid: written.instead.map((one) => one.code) }
    }
    // Where a drug has a code for the vein or for under the skin, the way decides which.
    const uses = new Set(codesOf(identity, this.tables).map((one) => one.use))
    const use = useOf(uses, way, dialysis)
    const found = drugCodeOn(this.tables, identity, date, use, setting)
    switch (found.found) {
      case 'code':
        return { kind: 'code', code: found.code, sure: found.sure }
      case 'several':
        return found.why === 'amount' &&
          (category === 'hydration' || found.codes.every((one) => one.unit?.measure === 'mL'))
          ? { kind: 'by-size', codes: found.codes }
          : { kind: 'ambiguous', codes: found.codes.map((one) => one.code) }
      case 'not in force':
        return { kind: 'no-code-on-date', before: found.before?.code ?? null, after: found.after?.code ?? null }
      case 'unknown':
        return { kind: 'unknown' }
    }
  }

  /** The hospital's own code of a drug for one use; null where none is in force on the day. */
  hospitalCode(drug: string, use: CodeUse, day: number): DrugCode | null {
    const date = isoOf(day)
    const own = codesOf(drug, this.tables).filter((one) => one.use === use)
    return own.find((one) => inForce(one, date) === 'yes') ?? null
  }

  /** The codes of other makers' products of the drug that are in force, as a sentence names them; empty where there are none. */
  makers(substance: Substance, day: number, setting: Setting): string {
    const date = isoOf(day)
    return this.makersOn(substance.identity, date, setting)
  }

  private makersOn(drug: string, date: string, setting: Setting): string {
    const key = `${drug} ${date} ${setting}`
    const known = this.#makers.get(key)
    if (known !== undefined) return known
    const found = productsOf(drug).flatMap((product) => {
      const use = useOf(new Set(product.codes.map((one) => one.use)), 'unstated')
      const on = drugCodeOn(this.tables, product.name, date, use, setting)
      const maker = product.name.slice(drug.length + 2, -1)
      return on.found === 'code' ? [`${maker} ${on.code.code}`] : []
    })
    const text = found.length < 2 ? found.join('') : `${found.slice(0, -1).join(', ')} and ${found.at(-1)}`
    this.#makers.set(key, text)
    return text
  }

  /**
   * Whether a hospital is paid for the drug with the service (OPPS status N) by the newest rates up to the date, or the
   * oldest where all are later; null where no rates name the code.
   */
  packaged(code: string, day: number): boolean | null {
    const key = `${code} ${day}`
    const known = this.#packaged.get(key)
    if (known !== undefined) return known
    const date = isoOf(day)
    let status: string | null = null
    for (const file of this.tables.hospitalRates) {
      const named = file.rates.get(code)?.status
      if (named !== undefined && (status === null || file.from <= date)) status = named
    }
    const packaged = status === null ? null : status === 'N'
    this.#packaged.set(key, packaged)
    return packaged
  }

  /**
   * The code of a package that is in force on the day: by a loaded crosswalk, else by the products that are built in. Null where
   * neither tells one.
   */
  codeOfNdc(ndc: string, day: number): DrugCode | null {
    const code = this.packageOf(ndc, day)?.code ?? codeOfNdc(ndc)
    const written = code === undefined ? undefined : writtenCodeOn(this.tables, code, isoOf(day))
    return written?.valid === true ? written.code : null
  }

  /** The NDC of a cell; of ten digits without hyphens, the one package that is known among those that they may be. */
  ndcOf(cell: string | undefined, day: number): string {
    const ndc = readNdc(cell)
    if (ndc !== 'unreadable') return ndc
    const known = ndcsOfTen(cell).filter(
      (one) => this.packageOf(one, day) !== undefined || codeOfNdc(one) !== undefined,
    )
    return known.length === 1 ? (known[0] ?? ndc) : ndc
  }

  /** The package of an NDC in the tables of the date; of several that hold, the last. */
  packageOf(ndc: string, day: number): DrugPackage | undefined {
    const date = isoOf(day)
    let found: DrugPackage | undefined
    for (const file of this.tables.packages) {
      if (found === undefined || holds(file, date)) found = file.packages.get(ndc) ?? found
    }
    return found
  }
}

/** Which use the record tells: by the way, and not for dialysis unless the record says so (contract reading 17). */
function useOf(uses: ReadonlySet<CodeUse | null>, way: Way, dialysis = false): CodeUse | null {
  if (dialysis && uses.has('ESRD')) return 'ESRD'
  if (uses.has('non-ESRD')) return 'non-ESRD'
  // A code for one way is none for the other: Cosentyx under the skin is not J3247, whose description says intravenous.
  if (way === 'vein') return uses.has('IV') || uses.has('SC') ? 'IV' : null
  if (way === 'tissue') return uses.has('SC') ? 'SC' : uses.has('IM') ? 'IM' : uses.has('IV') ? 'SC' : null
  return null
}

const ways: Readonly<Record<Way, number>> = { vein: 0, tissue: 1, elsewhere: 2, unstated: 3 }

/**
 * The code of a fluid by the size of its bag: the one whose units hold it with the least left over, of those the one
 * with the fewest units.
 *
 * @param amount - in the measure of the codes, in any scale
 * @param unitOf - what one unit of a code is, in the same scale
 */
export function codeBySize(
  codes: readonly DrugCode[],
  amount: number,
  unitOf: (code: DrugCode) => number,
): DrugCode | null {
  let best: { code: DrugCode; over: number; units: number } | null = null
  for (const code of codes) {
    const unit = unitOf(code)
    if (!(unit > 0)) continue
    const units = Math.ceil(amount / unit)
    const over = units * unit - amount
    if (best === null || over < best.over || (over === best.over && units < best.units)) best = { code, over, units }
  }
  return best?.code ?? null
}
