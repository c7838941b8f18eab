import { builtIn } from '../../reference/built-in'
import type { Reference } from '../../reference/reference'

/**
 * The reference in force in this workbook: what the product brings with it, and the editions loaded beside it. It is the one
 * thing that functions read and that is no argument (contract section 4), so that it stands in one place; whoever changes it
 * has the formulas worked out anew.
 */
let inForce: Reference = builtIn
const listeners = new Set<() => void>()

export const referenceInForce = (): Reference => inForce

/** Puts another reference in force; answers that were remembered under the old one are forgotten. */
export function putInForce(reference: Reference): void {
  if (reference === inForce) return
  inForce = reference
  for (const listener of listeners) listener()
}

/** Calls the listener whenever another reference is put in force. */
export function onReferenceChange(listener: () => void): void {
  listeners.add(listener)
}
