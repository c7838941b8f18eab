import type { Amount } from '../reference'
import { dosageOf } from './dosage'

/**
 * What one unit of a code is, in the words with which a HCPCS Level II description ends: `Injection, pantoprazole sodium,
 * 40 mg` is `40 mg`. Nothing else of a description is taken. Empty where it names two substances or says nothing.
 */
export function unitWords(description: string): string {
  const text = description
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/\bi\.\s?u\.?(?= |$|,)/g, 'iu')
    .replaceAll(/\s+/g, ' ')
    .replace(/ and (?:bera)?hyaluronidase\S*(?: alfa)?$/, '')
    .trim()
  // What an extract keeps of a description reads as the description does.
  if (text === 'one dose' || text === '1 each') return text
  if (/\b(?:less|greater) than\b|\bover \d/.test(text)) return ''
  if (wholeThings.test(text)) return 'one dose'
  if (/\bper (?:single (?:use|dose) )?vial$/.test(text)) return '1 each'
  const amounts = [...text.matchAll(amount)]
  const [only] = amounts
  if (amounts.length === 0) return /\bper (?:factor \w+ )?iu\b/.test(text) ? '1 iu' : perBare(text)
  // Two amounts of two substances, or an amount of a kit: what a unit is then stands in words that no pattern tells.
  if (amounts.length > 1 || only === undefined || /\b(?:and|with)\b/.test(text.slice(only.index))) return ''
  return `${only[1]!} ${only[2]!}`
}

/** `per ml`, `per gm`: one of them. */
const perBare = (text: string): string => {
  const found = /\bper (ml|gm|g|mg|cc|unit|millicurie|microcurie|gram|milligram)\b/.exec(text)
  return found === null ? '' : `1 ${found[1]!}`
}

const measures = 'mg|mcg|micrograms?|milligrams?|grams?|gm|g|ml|cc|(?:usp )?units?|iu|meq|mci|millicuries?|microcuries?'
const amount = new RegExp(
  `(?<![\\w.%/-])(\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+) ?(${measures})(?=[\\s,;]|$)(?! (?:vial|ampule|in ))`,
  'g',
)

/** One of these is one unit, whatever it holds. */
const wholeThings =
  /\bper (?:therapeutic dose|treatment(?: dose)?|implant|infusion|study dose|dose|instillation)(?:$|,)/

/** What the words of `unitWords` come to: null for a code that counts doses, undefined where they tell nothing. */
export function unitIn(description: string): Amount | null | undefined {
  const words = unitWords(description)
  if (words === '') return undefined
  if (words === 'one dose') return null
  return dosageOf(words.replace(/^(\S+) micrograms?$/, '$1 mcg').replace(/^(\S+) milligrams?$/, '$1 mg')) ?? undefined
}
