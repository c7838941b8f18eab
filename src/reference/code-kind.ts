import { administrationCode } from './codes/code-set'
import { drugCode, unclassifiedCodes } from './drugs/codes'
import type { Reference } from './reference'

/**
 * What a code stands for on a claim. `other product`: contrast agents, radiopharmaceuticals and whatever else a file of
 * payment limits prices. `unknown`: no table at hand names the code, and its range holds products and services (Q3014 is a
 * facility fee, Q0138 a drug).
 */
export type CodeKind =
  'drug' | 'vaccine' | 'blood product' | 'other product' | 'administration' | 'visit' | 'service' | 'unknown'

/** Ranges of Level II that hold nothing but drugs: J, biosimilars, and C9 below the procedures (C9600 and up). */
const drugRanges = /^(?:J\d{4}|Q5\d{3}|C9[0-5]\d\d)$/

/** Evaluation and management visits that stand on infusion claims; G0463 is the hospital's clinic visit. */
const visits = /^(?:G0463|99(?:20[2-5]|21[1-5]|24[1-5]|28[1-5]))$/

export const isVisit = (code: string): boolean => visits.test(code)

/** The kind of a code, by the reference in force: its own tables, the office's editions, then the code's range. */
export function kindOf(code: string, reference: Pick<Reference, 'drugCodes' | 'limits'>): CodeKind {
  if (administrationCode(code) !== undefined) return 'administration'
  if (isVisit(code)) return 'visit'
  if (/^P9\d{3}$/.test(code)) return 'blood product'
  if (drugRanges.test(code) || unclassifiedCodes.has(code) || drugCode(code, reference) !== undefined) return 'drug'
  const hasLimit = reference.limits.some(({ limits }) => limits.has(code))
  if (/^\d{4}[0-9A-Z]$/.test(code)) return hasLimit ? 'vaccine' : 'service'
  if (hasLimit) return 'other product'
  return /^[GST]\d{4}$/.test(code) ? 'service' : 'unknown'
}

/** Whether the office buys and bills it as a thing: what a payment limit prices, where there is one. */
export const isProduct = (kind: CodeKind): boolean =>
  kind === 'drug' || kind === 'vaccine' || kind === 'blood product' || kind === 'other product'
