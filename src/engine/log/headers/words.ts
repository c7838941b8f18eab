import { visible } from '../../../basics/cell'
import { phrases, senseOf, splitRunOn, type Sense } from './vocabulary'

/** A header in parts: what its words say, and the unit that it gives its cells. */
export interface HeaderWords {
  readonly senses: ReadonlySet<Sense>
  /** As written: `mg`, `mL/h`. Null where the header gives none. */
  readonly unit: string | null
}

/** Units as headers give them, in small letters. */
const unitText =
  /^(?:mg|mgs|mcg|g|gm|units|meq|ml|l|cc|mg\/kg|mcg\/kg|mg\/m2|kg|kgs|lb|lbs|ml\/h|ml\/hr|ml\/hour|min|mins|minutes|h|hr|hrs|hours|g\/dl|%|vials)$/

/** Units that say it without brackets or `in`: `Dose mg`, `Total mg`, `mg Wasted`. A bare `units` names a column of units. */
const bareUnit = /^(?:mg|mcg|meq|ml|kg|lbs?|hrs?|hours)$/

/** Words in brackets that say how a cell is written, not what it is. */
const formText =
  /^(?:s|es|24 ?-?(?:h|hr|hour)s?(?: clock)?|military(?: time)?|am\/pm|hh?:mm(?::ss)?|[mdy/.-]+|y\/n|yes\/no|required|optional|if any|if applicable)$/

/** `Route (IV/IM/SC)`: what the cells may say. */
const listOfRoutes = /^(?:iv|ivp|ivpb|im|sc|sq|subq|po)(?: ?[,/] ?(?:iv|ivp|ivpb|im|sc|sq|subq|po))*$/

/** Longer texts are notes, not headers. */
const longest = 60

/**
 * The words of a header: `MEDADMIN_START_DATE`, `effectivePeriod.start`, `Patient Wt (kg)` and `endtime` fall apart into
 * words, and a unit is kept by itself.
 *
 * @returns null where a word is not one that headers of a log are made of
 */
export function wordsOf(header: string): HeaderWords | null {
  if (header.length > longest) return null
  let unit: string | null = null
  const bracketed = visible(header).replace(/[([]([^()[\]]*)[)\]]/g, (_, inner: string) => {
    const text = inner.trim().toLowerCase()
    if (formText.test(text) || listOfRoutes.test(text)) return ' '
    if (!unitText.test(text)) return ` ${inner} `
    unit ??= inner.trim()
    return ' '
  })
  const behind = /[\s_]((?:ml\/h(?:r|our)?|mc?g\/kg|mg\/m2|g\/dl))\s*$/i.exec(bracketed)
  unit ??= behind?.[1] ?? null
  const words = wordList(behind === null ? bracketed : bracketed.slice(0, behind.index))
  const inUnit = words.at(-2) === 'in' && unitText.test(words.at(-1) ?? '')
  if (inUnit) {
    unit ??= words.at(-1) ?? null
    words.splice(-2)
  }
  const known = new Set<Sense>()
  for (const word of words) {
    if (bareUnit.test(word)) {
      unit ??= word
      continue
    }
    for (const part of senseOf(word) === undefined ? (splitRunOn(word) ?? [word]) : [word]) {
      const sense = senseOf(part)
      if (sense === undefined) return null
      if (sense !== null) known.add(sense)
    }
  }
  return { senses: known, unit }
}

function wordList(text: string): string[] {
  const parted = text
    .replace(/\beMAR\b/g, 'emar')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z](?!s\b)[a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/340 ?b\b/g, ' 340b ')
    .replace(/#/g, ' number ')
    .replace(/[&/+]/g, ' and ')
    .replace(/([a-z])(?=\d)/g, '$1 ')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim()
  const joined = phrases.reduce((words, [phrase, one]) => words.replace(phrase, one), parted)
  return joined.split(' ').filter((word) => word !== '')
}
