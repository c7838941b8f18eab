import type { DrugCode } from '../../reference/reference'
import { ingredientsOf, type Ingredient, type Ingredients } from '../../reference/drugs/ingredients'
import { scaled, type Scaled } from '../log/cells/amounts'
import type { DoseInParts } from '../log/cells/dose-parts'

/** Written amounts are rounded: 44 mg and 100 mg are one to 2.27. */
const tolerance = 0.01

/**
 * A dose of several ingredients in the measure of its code (contract reading 16): 3 g and 0.375 g are 3,375 mg of J2543,
 * 600 mg and 900 mg are 300 units of J0741.
 *
 * @returns null where the code does not count such a dose, or the amounts are not in its proportion
 */
export function compoundAmount({ parts }: DoseInParts, code: DrugCode): Scaled | null {
  const ingredients = ingredientsOf[code.code]
  if (ingredients === undefined || code.unit === null) return null
  const amounts = parts.map(({ amount }) => amount)
  const inOrder = orderOf(parts, ingredients)
  if (inOrder === null) return null
  const counted = inOrder.map((at) => amounts[at] ?? 0)
  if (!isSold(counted, ingredients)) return null
  switch (ingredients.counts) {
    case 'first':
      return scaled(counted[0] ?? 0)
    case 'sum':
      return scaled(counted.reduce((all, one, at) => (isCounted(ingredients.parts[at]) ? all + one : all), 0))
    case 'proportion':
      // The measure of the code counts the product: one unit for one share of each.
      return scaled(Math.round(((counted[0] ?? 0) / (ingredients.parts[0]?.share ?? 1)) * 100) / 100)
  }
}

const isCounted = (one: Ingredient | undefined): boolean => one !== undefined && one.optional !== true

/** The written parts in the order of the ingredients; trimethoprim is often named before sulfamethoxazole. */
function orderOf(written: DoseInParts['parts'], { parts }: Ingredients): number[] | null {
  const needed = parts.filter(isCounted).length
  if (written.length < Math.min(2, parts.length) || written.length < needed || written.length > parts.length)
    return null
  const straight = written.map((_, at) => at)
  return [straight, straight.toReversed()].find((order) => fits(order, written, parts)) ?? null
}

function fits(order: readonly number[], written: DoseInParts['parts'], parts: readonly Ingredient[]): boolean {
  let times: number | null = null
  for (const [at, from] of order.entries()) {
    const [dose, ingredient] = [written[from], parts[at]]
    if (dose === undefined || ingredient === undefined) return false
    if ((dose.unit === 'units' ? 'unit' : dose.unit) !== ingredient.measure) return false
    if (ingredient.share === null) continue
    const own = dose.amount / ingredient.share
    times ??= own
    if (Math.abs(own - times) > times * tolerance) return false
  }
  return true
}

const isSold = (amounts: readonly number[], { sold }: Ingredients): boolean =>
  sold === undefined || sold.some((strength) => strength.every((one, at) => one === amounts[at]))

/** The proportion of a code's ingredients as a sentence names it; null where doses in parts are not known of it. */
export function proportionText(code: DrugCode): string | null {
  const ingredients = ingredientsOf[code.code]
  if (ingredients === undefined) return null
  const { parts, sold } = ingredients
  if (sold !== undefined) return sold.map((strength) => strength.map((one) => `${one} mg`).join(' and ')).join(', or ')
  return parts.every(({ share }) => share !== null)
    ? parts
        .map(({ name, share, measure }) => `${share ?? ''} ${measure === 'unit' ? 'unit' : measure} ${name}`)
        .join(' to ')
    : parts.map(({ name }) => name).join(' and ')
}
