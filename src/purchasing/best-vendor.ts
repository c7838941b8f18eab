import { exact } from '../basics/money'
import { DrugLookUps } from '../engine/drug-lines/drug-code'
import { unitOf } from '../engine/drug-lines/containers'
import { scaled, unitsUp, type Scaled } from '../engine/log/cells/amounts'
import { readSubstance } from '../engine/substances/substance'
import { amountText } from '../findings/words'
import type { DrugCode } from '../reference/reference'
import { chooseContainers, type Buying, type Choice, type Container } from './choose'
import { whyNotOn, type Offer } from './offer'

/** What one vendor would have opened for a dose. */
export interface VendorChoice {
  readonly vendor: string
  /** `1x500 mg + 2x100 mg`. */
  readonly packages: string
  /** Dollars of the containers that are opened; what stays in a package is not counted. */
  readonly cost: number
  /** HCPCS units of the dose, and those that are thrown away; none of a multiple-dose container. */
  readonly units: number
  readonly discarded: number
  /** The sheet's rows that it rests on. */
  readonly rows: readonly number[]
}

/** A row of the drug that cannot be counted on, and why. */
export interface PassedOver {
  readonly row: number
  readonly vendor: string
  readonly because: string
}

export interface VendorChoices {
  /** A choice a vendor, the best first. */
  readonly choices: readonly VendorChoice[]
  readonly passedOver: readonly PassedOver[]
}

/** What is to be bought. */
export interface Wanted {
  readonly code: DrugCode
  readonly dose: Scaled
  /** Excel's day number; below 0 without a date. */
  readonly day: number
  readonly buying: Buying
}

/** Tells which offers are of a code: by the code that the row names, else by its NDC, else by its drug's name. */
export class OffersOfCode {
  constructor(private readonly lookUps: DrugLookUps) {}

  /** The code of an offer on a date; null where the row does not tell it. */
  codeOf({ hcpcs, ndc, drug }: Pick<Offer, 'hcpcs' | 'ndc' | 'drug'>, day: number): string | null {
    if (hcpcs !== null) return hcpcs
    const known = ndc === null ? undefined : this.lookUps.packageOf(ndc, day)
    if (known !== undefined) return known.code
    if (drug === null) return null
    const substance = readSubstance(drug)
    // `rituximab` is not yet Rituxan: nobody buys another product than the one that is authorized.
    if (substance.open.length > 0) return null
    const choice = this.lookUps.choice(substance, 'unstated', day, 'office')
    return choice.kind === 'code' ? choice.code.code : null
  }

  /** Whether a row that names no one product may be of the code: `infliximab` may be Remicade. */
  mayBe({ drug }: Pick<Offer, 'drug'>, code: DrugCode): boolean {
    const open = drug === null ? [] : readSubstance(drug).open
    return open.some(({ candidates }) => candidates.some(({ name }) => name === code.drug))
  }

  /** Content of one container in the measure of the code; null where neither the row nor its NDC tells it. */
  sizeOf({ size, ndc }: Pick<Offer, 'size' | 'ndc'>, code: DrugCode, day: number): Scaled | null {
    if (size !== null) return size.measure === code.unit?.measure ? size.amount : null
    const known = ndc === null ? undefined : this.lookUps.packageOf(ndc, day)
    return known === undefined || !(known.unitsInItem > 0)
      ? null
      : Math.round(known.unitsInItem * scaled(code.unit?.amount ?? 1))
  }
}

/**
 * What each vendor would have opened for a dose, the best first: fewest discarded units, then least cost, or the other way
 * round. Only prices that hold on the date and what is guaranteed or in stock by then are counted on. One vendor a choice:
 * an order goes to one.
 */
export function vendorChoices(wanted: Wanted, offers: readonly Offer[], of: OffersOfCode): VendorChoices {
  const { code, dose, day, buying } = wanted
  const passedOver: PassedOver[] = []
  // Nobody says that the dose is 340B stock: its prices count where an office has no others.
  const ordinary = offers.some((one) => !one.bought340B && of.codeOf(one, day) === code.code)
  const byVendor = new Map<string, { offer: Offer; container: Container }[]>()
  for (const offer of offers) {
    const named = of.codeOf(offer, day)
    if (named === null && of.mayBe(offer, code)) {
      passedOver.push({ row: offer.row, vendor: offer.vendor, because: 'does not say which product it is' })
    }
    if (named !== code.code) continue
    const size = of.sizeOf(offer, code, day)
    const isOther = offer.bought340B && ordinary ? 'has a price for 340B stock' : null
    const because =
      isOther ?? whyNotOn(offer, day) ?? (size === null ? `has no size in ${code.unit?.measure ?? 'units'}` : null)
    if (because !== null || size === null) {
      passedOver.push({ row: offer.row, vendor: offer.vendor, because: because ?? '' })
      continue
    }
    // What a person must not mix stays apart: waste of a multiple-dose container is nobody's.
    const key = `${offer.vendor.toLowerCase()}|${String(isMultiple(offer, code))}`
    byVendor.set(key, [...(byVendor.get(key) ?? []), { offer, container: { size, cost: offer.price / offer.count } }])
  }
  const choices = [...byVendor.values()].flatMap((list): VendorChoice[] => {
    const choice = chooseContainers(
      dose,
      unitOf(code),
      list.map(({ container }) => container),
      buying,
    )
    if (choice !== null) return [describe(choice, list, wanted)]
    for (const { offer } of list) {
      passedOver.push({ row: offer.row, vendor: offer.vendor, because: 'has sizes out of all proportion to the dose' })
    }
    return []
  })
  return { choices: bestOfEach(choices.sort(byWorth(buying))), passedOver }
}

const isMultiple = (offer: Offer, { doses }: DrugCode): boolean => offer.multipleDose || doses === 'multiple'

function describe(
  { opened, cost, discarded }: Choice,
  list: readonly { readonly offer: Offer; readonly container: Container }[],
  { code, dose }: Wanted,
): VendorChoice {
  const { measure } = code.unit ?? { measure: 'unit' as const }
  const chosen = opened.map(({ at, count }) => ({ ...list[at]!, count }))
  const [first] = list
  return {
    vendor: first?.offer.vendor ?? '',
    packages: chosen.map(({ container, count }) => `${count}x${amountText(container.size, measure)}`).join(' + '),
    cost: exact(cost),
    units: unitsUp(dose, unitOf(code)),
    discarded: first !== undefined && isMultiple(first.offer, code) ? 0 : discarded,
    rows: chosen.map(({ offer }) => offer.row),
  }
}

const byWorth =
  (buying: Buying) =>
  (a: VendorChoice, b: VendorChoice): number => {
    const [waste, dollars] = [a.discarded - b.discarded, a.cost - b.cost]
    return (buying === 'least-waste' ? waste || dollars : dollars || waste) || (a.vendor < b.vendor ? -1 : 1)
  }

/** A vendor that sells single and multiple-dose containers stands once, with the better of the two. */
function bestOfEach(choices: readonly VendorChoice[]): VendorChoice[] {
  const seen = new Set<string>()
  return choices.filter(({ vendor }) => {
    const key = vendor.toLowerCase()
    return seen.has(key) ? false : seen.add(key)
  })
}
