import { dollarsText } from '../../basics/money'
import { amountText, dateText } from '../../findings/words'
import type { Scaled } from '../../engine/log/cells/amounts'
import { unitsIn } from '../costs/product'
import type { Offer } from '../offer'
import { toDollars, type Minimum } from '../plan/problem'
import type { CodeProblem, Origin } from './problems'

type OfOffer = Extract<Origin, { kind: 'offer' }>

/** What is bought on one row of `Vendors`. */
export interface LineToExplain {
  readonly origin: OfOffer
  readonly size: Scaled
  /** The first dose that is opened from it. */
  readonly needed: number
  readonly packages: number
  /** Containers that no planned dose needs. */
  readonly over: number
}

/** Other sellers are named as far as a reader takes them in. */
const mostNamed = 2

/**
 * Why a row is bought, with what is cheaper and why it is not: `Cheapest with stock by 12/4/2026; ABC is $0.31 a unit less but is
 * backordered until 12/9/2026.`
 */
export function whyBought(
  line: LineToExplain,
  of: CodeProblem,
  minimums: readonly Minimum[],
  bought: ReadonlySet<Offer>,
): string {
  const { origin, size, needed } = line
  const mine = perUnit(origin.offer, size, of)
  const others = [
    ...of.passedOver.flatMap(({ offer, size: content, because }) =>
      content === null ? [] : [{ offer, content, because }],
    ),
    ...of.origins.flatMap((one, place) =>
      one.kind === 'offer' && !bought.has(one.offer)
        ? [
            {
              offer: one.offer,
              content: of.problem.sources[place]!.size,
              because: whyNot(one, place, line, of, minimums),
            },
          ]
        : [],
    ),
  ]
  const cheaper = others
    .map((one) => ({ ...one, less: mine - perUnit(one.offer, one.content, of) }))
    .filter(({ less }) => less > 0.005)
    .sort((a, b) => b.less - a.less)
  // One vendor is named once, by what is nearest to being bought.
  const named = cheaper.filter(({ offer }, at) => cheaper.findIndex((one) => one.offer.vendor === offer.vendor) === at)
  const parts = named
    .slice(0, mostNamed)
    .map(({ offer, less, because }) => `${offer.vendor} is ${dollarsText(less)} a unit less but ${because}`)
  const first = `${others.length === 0 ? 'The only one' : 'Cheapest'} with stock by ${dateText(needed)}`
  const ordinary = of.bought340B && !origin.offer.bought340B ? ' Vendors has no 340B price of it.' : ''
  return `${[first, ...parts].join('; ')}.${ordinary}${rebateText([origin.offer, ...named.map(({ offer }) => offer)])}${overText(line, minimums)}`
}

/** Rebates that nobody can count on before they are paid, of what is bought and of what is named beside it. */
function rebateText(offers: readonly Offer[]): string {
  const left = offers.flatMap(({ vendor, rebateLeftOut }) =>
    rebateLeftOut === null ? [] : [` The rebate of ${vendor} (${rebateLeftOut}) is not counted.`],
  )
  return [...new Set(left)].join('')
}

const perUnit = ({ price, count }: Offer, size: Scaled, { code }: CodeProblem): number =>
  price / count / unitsIn(size, code)

/** Why something that can be counted on is not bought, though a unit of it costs less. */
function whyNot(
  { offer, order }: OfOffer,
  place: number,
  { size, needed }: LineToExplain,
  { code, problem }: CodeProblem,
  minimums: readonly Minimum[],
): string {
  const source = problem.sources[place]!
  if (order.from > needed) return `arrives ${dateText(order.from)}`
  if (order.until < needed) return `expires ${dateText(order.until)}`
  if (source.size !== size) {
    return `its ${amountText(source.size, code.unit?.measure ?? 'unit')} containers would leave more waste`
  }
  const minimum = minimums.find(({ vendor }) => vendor === offer.vendor)
  if (minimum !== undefined) return `takes no order below ${dollarsText(toDollars(minimum.least))}`
  if (source.least > 1) return `sells no fewer than ${source.least} packages`
  return source.count > 1 ? `sells packages of ${source.count}, more than is needed` : 'leaves more waste'
}

function overText({ origin: { offer }, over, packages }: LineToExplain, minimums: readonly Minimum[]): string {
  if (over === 0) return ''
  const minimum = minimums.find(({ vendor }) => vendor === offer.vendor)
  const why =
    over < offer.count
      ? `It comes in packages of ${offer.count}`
      : minimum !== undefined
        ? `The order must come to ${dollarsText(toDollars(minimum.least))}`
        : `No fewer than ${packages} packages are sold`
  return ` ${why}: ${over} ${over === 1 ? 'container stays' : 'containers stay'} on the shelf.`
}
