import { containerKind, isRead, type ContainerKind } from '../../reference/drugs/containers'
import type { DrugCode } from '../../reference/reference'
import { amountText } from '../../findings/words'
import { scaled, type Scaled } from '../log/cells/amounts'
import { leastWaste, type Opening } from './vials'

/** What one HCPCS unit of a code is; a code that counts doses has one dose a unit. */
export const unitOf = (code: DrugCode): Scaled => scaled(code.unit?.amount ?? 1)

/** One unit is one dose, whatever its amount (Q9991, J0577): milligrams say no other number of units. */
export const countsDoses = ({ unit, note }: DrugCode): boolean =>
  unit?.measure === 'each' && /^One unit is one (?:dose|instillation|vial of)/.test(note ?? '')

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

/**
 * The kind of the containers that a dose came from: those that are documented, else those that would leave the least. One
 * for several doses decides, then one of which nothing was read; `assumed` where nothing is known of any.
 */
export function kindOf(code: DrugCode, dose: Scaled, documented: readonly Scaled[] | null): ContainerKind | 'assumed' {
  const sizes = documented ?? openingOf(code, dose)?.vials.map(({ size }) => size) ?? []
  const kinds =
    sizes.length === 0 ? [containerKind(code, NaN)] : sizes.map((size) => containerKind(code, size / scaled(1)))
  return strictest.find((kind) => kinds.includes(kind)) ?? 'assumed'
}

/** Whether the label of every container that a dose comes to with the least waste was read; false where no sizes are known. */
export function labelsRead(code: DrugCode, dose: Scaled): boolean {
  const vials = openingOf(code, dose)?.vials ?? []
  return vials.length > 0 && vials.every(({ size }) => isRead(code.code, size / scaled(1)))
}

const strictest = ['multiple', 'unread', 'assumed', 'single'] as const
