import { endedModifiers } from '../../reference/claim-modifiers'
import type { Finding } from '../../findings/define'
import { modifierNotValid } from '../../findings/drugs/modifier-not-valid'
import type { Charge } from '../services/charge'

/** What the record decides itself: a mark changes nothing of it. */
const decidedByRecord = new Set(['JW', 'JZ', 'JA', 'JB', '25', '53', '59', 'XE', 'XP', 'XS', 'XU'])

/** Of a procedure that was reduced or broken off: a drug's units tell what was given, so that its line carries none. */
const ofProcedures: ReadonlySet<string> = new Set(['52', '73', '74'])

/** Of the whole visit, on each of its lines. */
export const departments: ReadonlySet<string> = new Set(['PO', 'PN', 'ER'])

/** The modifiers that a cell marks, in its order. */
export interface Marked {
  readonly modifiers: readonly string[]
  readonly unread: readonly string[]
  /** Modifiers that tell of a procedure, never of a drug. */
  readonly ofProcedure: readonly string[]
}

/** `KX`, `EC, KX`, `-GA`: modifiers of two letters or digits. */
export function markedIn(text: string): Marked {
  const words = text.split(/[\s,;/+-]+/).filter((word) => word !== '')
  const isModifier = (word: string): boolean => /^[A-Z0-9]{2}$/i.test(word)
  const marked = [...new Set(words.filter(isModifier).map((word) => word.toUpperCase()))]
  return {
    modifiers: marked.filter((one) => !decidedByRecord.has(one) && !ofProcedures.has(one)),
    ofProcedure: marked.filter((one) => ofProcedures.has(one)),
    unread: words.filter((word) => !isModifier(word)),
  }
}

/** Those in force on a day; one that ended is reported. */
export function inForceOn(
  date: string | null,
  marked: readonly string[],
  rows: readonly number[],
  findings: Finding[],
): string[] {
  return marked.filter((modifier) => {
    const until = endedModifiers[modifier]
    if (until === undefined || date === null || date <= until) return true
    findings.push(modifierNotValid(rows, { modifier, why: 'ended', until }))
    return false
  })
}

/** What a payer pays by comes first, what it only reads comes last (rule `claim.carried`). */
const order = [
  'EA',
  'EB',
  'EC',
  'JA',
  'JB',
  'Q0',
  'Q1',
  'JG',
  'TB',
  'PO',
  'PN',
  'ER',
  '53',
  '59',
  'XE',
  'XP',
  'XS',
  'XU',
]
const last = ['JW', 'JZ']
const place = (modifier: string): number => {
  if (last.includes(modifier)) return order.length + 1
  const at = order.indexOf(modifier)
  return at < 0 ? order.length : at
}

/** Modifiers that a claim line has room for. */
const mostModifiers = 4

/** A charge with more modifiers, in the order of a claim; what has no room is reported. */
export function withModifiers(charge: Charge, more: readonly string[], findings: Finding[]): Charge {
  const all = [...new Set([...charge.modifiers, ...more])]
  if (all.length === charge.modifiers.length) return charge
  const sorted = all
    .map((modifier, at) => ({ modifier, at }))
    .sort((a, b) => place(a.modifier) - place(b.modifier) || a.at - b.at)
    .map(({ modifier }) => modifier)
  // The waste is told by its modifier: it keeps its place.
  const kept = sorted.filter((one) => last.includes(one))
  const others = sorted.filter((one) => !last.includes(one))
  const room = mostModifiers - kept.length
  for (const modifier of others.slice(room)) {
    if (!isSaid(modifier, charge.rows, findings)) {
      findings.push(modifierNotValid(charge.rows, { modifier, why: 'too many' }))
    }
  }
  return { ...charge, modifiers: [...others.slice(0, room), ...kept] }
}

/** The line of the waste leaves out what that of the dose does. */
const isSaid = (modifier: string, rows: readonly number[], findings: readonly Finding[]): boolean =>
  findings.some(
    (one) =>
      modifierNotValid.is(one) &&
      one.facts.why === 'too many' &&
      one.facts.modifier === modifier &&
      one.rows.join() === rows.join(),
  )
