import type { Payer, Program } from '../payer'
import { wholeNames } from './carriers'
import { decide, is, isFederal } from './decide'
import { mentionsOf } from './read-name'
import { Said } from './said'
import { wordsOfName } from './words'

/**
 * Who a payer is, by the words of its name and their roles. What the words do not tell is `unclear` and comes with the
 * question to ask once; an Advantage plan is never taken for Original Medicare.
 *
 * @param written - the cell of the payer column; null where the log has none, and Medicare is assumed
 */
export function payerOf(written: string | null): Payer {
  const name = written?.trim() ?? ''
  if (name === '') {
    return { ...nobody, kind: 'medicare', because: 'The log names no payer; Medicare is assumed.' }
  }
  const known = remembered.get(name)
  if (known !== undefined) return known
  const payer = read(name)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(name, payer)
  return payer
}

const nobody = { written: null, carrier: null, state: null, program: null } as const

/** A log repeats a few names thousands of times. */
const remembered = new Map<string, Payer>()
const mostRemembered = 500

function read(written: string): Payer {
  const words = wordsOfName(written)
  const whole = wholeNames[words.join(' ')]
  const said = new Said(mentionsOf(words), /[/;,&|+]| and /i.test(written))
  const plan = whole ?? said.plan
  const verdict = whole === undefined ? decide(said) : is(whole.kind, `${whole.carrier} sells Advantage plans only.`)
  return {
    written,
    carrier: said.has('va') ? null : (plan?.carrier ?? said.carrier?.name ?? null),
    state: said.state ?? plan?.state ?? said.medicaid?.state ?? said.carrier?.state ?? null,
    program: plan?.program ?? programOf(said),
    ...verdict,
  }
}

function programOf(said: Said): Program | null {
  if (said.has('railroad')) return 'railroad'
  if (isFederal(said)) return 'federal-employees'
  if (said.has('state-employees')) return 'state-employees'
  if (said.has('special-needs', 'dual')) return 'dual-eligible'
  return said.has('marketplace') ? 'marketplace' : null
}
