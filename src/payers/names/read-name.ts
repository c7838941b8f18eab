import { carrierPhrases, medicaidPhrases, planPhrases } from './carriers'
import { wordsOf, type PlainRole, type Role } from './roles'
import { isAlsoWord, isState, stateNames } from './states'

/** One word or phrase of a name with what it says. */
export type Mention = Role & { readonly words: string }

type Phrase = readonly [words: readonly string[], role: Role]

/** Every phrase that is known, by its first word, the longest first. */
const phrases: ReadonlyMap<string, readonly Phrase[]> = byFirstWord([
  ...Object.entries(wordsOf).flatMap(([role, list]) =>
    list.map((words) => [words, { role: role as keyof typeof wordsOf }] as const),
  ),
  ...medicaidPhrases.map(([words, program]) => [words, { role: 'medicaid', ...program }] as const),
  ...carrierPhrases.map(([words, carrier]) => [words, { role: 'carrier', carrier }] as const),
  ...planPhrases.map(([words, plan]) => [words, { role: 'plan', plan }] as const),
  ...Object.entries(stateNames).map(([words, state]) => [words, { role: 'state', state }] as const),
])

function byFirstWord(all: readonly (readonly [string, Role])[]): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>()
  for (const [text, role] of all) {
    const words = text.split(' ')
    const first = words[0] ?? ''
    const list = map.get(first)
    if (list === undefined) map.set(first, [[words, role]])
    else list.push([words, role])
  }
  // A carrier or plan goes before a plain word of the same length.
  const rank = ([, { role }]: Phrase): number => (role === 'plan' ? 0 : role === 'carrier' ? 1 : 2)
  for (const list of map.values()) list.sort((a, b) => b[0].length - a[0].length || rank(a) - rank(b))
  return map
}

/** What each word of a name says, from left to right, the longest phrase first. */
export function mentionsOf(words: readonly string[]): readonly Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < words.length;) {
    const hit = phrases.get(words[at] ?? '')?.find(([phrase]) => phrase.every((word, i) => words[at + i] === word))
    const length = hit?.[0].length ?? 1
    const text = words.slice(at, at + length).join(' ')
    mentions.push({ ...(hit?.[1] ?? { role: byShape(text) }), words: text })
    at += length
  }
  return mentions.map((one, at) => stateAt(one, mentions[at - 1], mentions[at + 1]))
}

/** Contract numbers of Advantage plans are H or R and four digits; other numbers say nothing. */
const byShape = (word: string): PlainRole =>
  /^[HR]\d{4}$/.test(word) ? 'contract-number' : /^\d+$/.test(word) ? 'number' : 'unknown'

/** What a state's name goes with. */
const goesWithState = new Set<Role['role']>(['medicare', 'medicaid', 'carrier', 'railroad', 'state-employees'])

/** A word of two letters as the state that it names, where its neighbours let it be one. */
function stateAt(one: Mention, before: Mention | undefined, after: Mention | undefined): Mention {
  const { words, role } = one
  if (role !== 'unknown' || !isState(words)) return one
  const state: Mention = { role: 'state', state: words, words }
  if (!isAlsoWord(words)) return state
  const [left, right] = [before, after].map((each) => each !== undefined && goesWithState.has(each.role))
  const fits = before?.words === 'OF' || after?.words === 'STATE'
  // `Medicare or Medicaid`; `Aetna MA`, where MA is as likely Medicare Advantage.
  if (words === 'OR' && left && right) return one
  if (words === 'MA' && !right) return fits ? state : one
  return fits || left || right ? state : one
}
