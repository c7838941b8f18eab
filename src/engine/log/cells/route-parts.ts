import { qualifies } from './route-qualifiers'
import type { Route } from './route'

/** What a word of a route says: into what, and how. Words that only qualify the way say nothing. */
const senses = {
  vein: 'iv, intravenous, intravenously, venous',
  /** The access says that it went into a vein. */
  access: 'port, portacath, mediport, picc, piv, midline, cvc, hickman, central, peripheral',
  push: 'push, pushed, ivp',
  infusion: 'infusion, infuse, infused, infusing, inf, drip, gtt, piggyback, ivpb, pb',
  muscle: 'im, intramuscular, intramuscularly',
  skin: 'sc, sq, subq, subcut, subcutaneous, subcutaneously, scig',
  needle: 'injection, injections, inj, injected, inject, shot',
  pump: 'pump',
} as const satisfies Record<string, string>

type Sense = keyof typeof senses

const senseOf = new Map<string, Sense>(
  Object.entries(senses).flatMap(([sense, words]) => words.split(', ').map((word) => [word, sense as Sense] as const)),
)

/** What the words name together, all of them; nothing else may be said. */
const ways: readonly (readonly [said: string, route: Route])[] = [
  ['push', 'push'],
  ['push vein', 'push'],
  ['needle push vein', 'push'],
  ['needle vein', 'push'],
  ['infusion', 'infusion'],
  ['infusion vein', 'infusion'],
  ['vein', 'vein'],
  ['muscle', 'intramuscular'],
  ['muscle needle', 'intramuscular'],
  ['skin', 'subcutaneous'],
  ['needle skin', 'subcutaneous'],
  ['infusion skin', 'subcutaneous infusion'],
  ['pump skin', 'subcutaneous infusion'],
  ['infusion pump skin', 'subcutaneous infusion'],
  ['muscle skin', 'injection'],
  ['muscle needle skin', 'injection'],
]
const byWays = new Map(ways)

/**
 * The way that the words of a route name: `Slow IVP`, `intravenous piggyback`, `intramuscularly`, `via port`. Undefined where
 * one word is not known, or where they name two ways.
 */
export function routeOfWords(text: string): Route | undefined {
  const said = new Set<Sense>()
  const words = text.replace(/\bsub q\b/g, 'subq').replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
  for (const word of words.split(/[\s,;()./-]+/)) {
    const sense = senseOf.get(word)
    if (sense !== undefined) said.add(sense)
    else if (word !== '' && !qualifies(word)) return undefined
  }
  // A port of the arm or the chest is a vein's; under the skin it is only a place.
  if (said.delete('access') && !said.has('skin') && !said.has('muscle')) said.add('vein')
  return byWays.get([...said].sort().join(' '))
}
