import { tidy } from './written-name'

/** Fluids are told by what is in them: every spelling of a base and of an additive is a token. */
const tokens: readonly (readonly [RegExp, string])[] = [
  [/\bplasma ?-?lyte\b(?: ?-?(?:a|148|56))?(?: ph ?7\.4| 7\.4)?/g, ' <PL> '],
  [/\bnormosol\b(?: ?-?(?:r|m))?(?: ph ?7\.4)?/g, ' <PL> '],
  [/\bisolyte\b(?: ?-?(?:s|p))?/g, ' <PL> '],
  [/\b(?:lactated ?ringer(?:'?s)?|ringer(?:'?s)? lactate|hartmann'?s)(?: solution)?\b/g, ' <LR> '],
  [/\bringer(?:'?s)?\b/g, ' <R> '],
  [/\bd5 ?-?lr\b/g, ' <D5> <LR> '],
  [/\blr\b/g, ' <LR> '],
  [/\bd5(?=(?:1\/2|1\/4|1\/3|0?\.\d+|ns|nss)\b)/g, ' <D5> '],
  [
    /\b(?:dextrose|glucose|d) ?-?5%?(?: in)?(?: ?-?w(?:ater)?(?![a-z]))?(?![\d.])|(?<!\d)5% ?(?:dextrose|d)\b(?: in water)?/g,
    ' <D5> ',
  ],
  [/\b(?:dextrose|d) ?-?10%?(?: in)?(?: ?-?w(?:ater)?(?![a-z]))?(?![\d.])|(?<!\d)10% ?dextrose\b/g, ' <D10> '],
  [
    /(?<![\d.])0?\.45%?[ -]*(?:sodium chloride|na ?cl|ns|normal saline|saline)\b|\b(?:sodium chloride|na ?cl|saline) ?0?\.45%|\b(?:1\/2|half) ?-?(?:normal saline|normal|strength)?[ -]*(?:saline|nss?|na ?cl)?(?![a-z])/g,
    ' <HALF> ',
  ],
  [
    /(?<![\d.])0?\.(?:225|2|33|3)%?[ -]*(?:sodium chloride|na ?cl|ns|saline)\b|\b(?:sodium chloride|na ?cl) ?0?\.(?:225|2|33|3)%|\b1\/[34] ?(?:normal )?(?:ns|saline)\b/g,
    ' <QUARTER> ',
  ],
  [
    /(?<![\d.])0?\.(?:9|83)%?[ -]*(?:sodium chloride|na ?cl|ns|normal saline|saline)\b|\b(?:sodium chloride|na ?cl|(?:normal )?saline|nss?) ?0?\.9%|\b(?:isotonic )?(?:sodium chloride|na ?cl|normal saline|saline|nss?)\b(?! ?\d[\d.]*%)/g,
    ' <NS> ',
  ],
  [
    /\b(?:\d+(?:\.\d+)? ?(?:meq)? ?(?:of )?)?(?:potassium chl(?:oride)?|pot chloride|kcl|potassium)\b(?: ?\d+(?:\.\d+)?(?![\d.]| ?(?:l|liters?|ml)\b) ?(?:meq)?(?: ?\/ ?(?:l|liter|\d+ ?ml))?)?/g,
    ' <K> ',
  ],
]
const amounts =
  /\b\d[\d,.]* ?-?(?:meq|mmol|ml|mls|l|liters?|litres?|cc|units?)(?: ?\/ ?(?:\d[\d,.]* ?)?(?:l|liter|ml|h|hr|hour|kg))*(?![a-z0-9])/g
const noise =
  /\b(?:bolus|infusion|iv|ivf|fluids?|maintenance|mivf|solution|soln|injection|inj|bags?|premix(?:ed)?|with|and|in|plus|at|rate|wide open|hydration|pre|post|chemo|over|min|hours?|hrs?|x|excel|viaflex|pf|water|per|ed|continuous|tko|of)\b|\d+(?=x)|@|[+/,;()&-]|\b\d[\d,.]*(?: |$)/g

const named: Readonly<Record<string, string>> = {
  NS: 'normal saline',
  HALF: 'half-normal saline',
  QUARTER: 'quarter-normal saline',
  LR: "lactated Ringer's",
  R: "Ringer's",
  PL: 'balanced electrolyte solution',
  D5: 'dextrose 5%',
  D10: 'dextrose 10%',
  'D5 NS': 'dextrose 5% in saline',
  'D5 HALF': 'dextrose 5% in half-normal saline',
  'D5 QUARTER': 'dextrose 5% in quarter-normal saline',
  'D5 LR': "dextrose 5% in lactated Ringer's",
  'D10 NS': 'dextrose 10% in saline',
  'D10 HALF': 'dextrose 10% in saline',
}

/** A rider of this many millilitres or fewer replaces potassium; a litre with it is a maintenance fluid. */
const largestRider = 250

/**
 * The fluid that a written name is, by what is in it (`D5 1/2 NS + 20 mEq KCl`); null where anything else stands there.
 * Prepackaged potassium keeps it a maintenance fluid (rule `hydration.potassium`); potassium in a small bag is a drug.
 */
export function fluidOf(written: string): string | null {
  let text = tidy(written).replaceAll('_', ' ')
  // Any other strength of salt or sugar is no fluid for hydration.
  if (
    /(?<![\d.])(?:2|3|5|7\.5|14\.6|23\.4|23)% ?(?:sodium|na ?cl|saline|hypertonic)|(?:chloride|na ?cl|saline) ?(?:2|3|5|7\.5|23\.4)%|hypertonic/.test(
      text,
    )
  )
    return null
  if (/\bflush(?:es)?\b|\block\b/.test(text)) return null
  const volume = Math.max(
    0,
    ...[...text.matchAll(/(\d[\d,]*(?:\.\d+)?) ?(ml|cc|l|liters?)\b/g)].map(
      ([, figure, unit]) => Number(figure!.replaceAll(',', '')) * (unit!.startsWith('l') ? 1000 : 1),
    ),
  )
  const potassiumFirst = /^\W*(?:\d[\d.]* ?meq (?:of )?)?(?:potassium|kcl|pot chl)/.test(text)
  for (const [pattern, token] of tokens) text = text.replace(pattern, token)
  const rest = text
    .replaceAll(/<[A-Z0-9]+>/g, ' ')
    .replace(amounts, ' ')
    .replace(noise, ' ')
    .trim()
  if (rest !== '') return null
  const found = new Set([...text.matchAll(/<([A-Z0-9]+)>/g)].map(([, token]) => token!))
  const potassium = found.delete('K')
  const name = named[[...found].sort(byOrder).join(' ')]
  if (name === undefined) return null
  if (!potassium) return name
  const rider = potassiumFirst && volume <= largestRider && riderFluids.has(name)
  return rider ? 'potassium chloride' : 'potassium in maintenance fluid'
}

/** What carries a rider; nobody mixes one into a fluid of several parts. */
const riderFluids: ReadonlySet<string> = new Set(['normal saline', 'dextrose 5%'])

const order = ['D5', 'D10', 'NS', 'HALF', 'QUARTER', 'LR', 'R', 'PL']
const byOrder = (a: string, b: string): number => order.indexOf(a) - order.indexOf(b)
