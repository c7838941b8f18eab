import type { DrugCode } from '../../reference/reference'
import { amountText } from '../../findings/words'
import { scaled, type Scaled } from '../log/cells/amounts'
import { leastWaste, type Opening } from './vials'

/** What one HCPCS unit of a code is; a code that counts doses has one dose a unit. */
export const unitOf = (code: DrugCode): Scaled => scaled(code.unit?.amount ?? 1)

const scaledSizes = new WeakMap<DrugCode, readonly Scaled[]>()

/** Label contents of the containers sold, in the measure of the code. */
function sizesOf(code: DrugCode): readonly Scaled[] {
  let sizes = scaledSizes.get(code)
  if (sizes === undefined) {
    sizes = code.containers.filter((one) => one.measure === code.unit?.measure).map((one) => scaled(one.amount))
    scaledSizes.set(code, sizes)
  }
  return sizes
}

const openings = new WeakMap<DrugCode, Map<Scaled, Opening | null>>()

/** The containers with the least waste, worked out once for a code and a dose; null where no sizes are known. */
export function openingOf(code: DrugCode, dose: Scaled): Opening | null {
  let known = openings.get(code)
  if (known === undefined) openings.set(code, (known = new Map<Scaled, Opening | null>()))
  let opening = known.get(dose)
  if (opening === undefined) known.set(dose, (opening = leastWaste(dose, sizesOf(code))))
  return opening
}

const texts = new WeakMap<Opening, string>()

/** The containers with the least waste in words: `1x500 mg + 3x100 mg`; empty where no sizes are known. */
export function openingText(code: DrugCode, dose: Scaled): string {
  const opening = openingOf(code, dose)
  if (opening === null || code.unit === null) return ''
  const { measure } = code.unit
  let text = texts.get(opening)
  if (text === undefined) {
    text = opening.vials.map(({ count, size }) => `${count}x${amountText(size, measure)}`).join(' + ')
    texts.set(opening, text)
  }
  return text
}
