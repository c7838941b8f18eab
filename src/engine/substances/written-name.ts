import { normalised } from '../../basics/cell'

/**
 * What stands in a cell of the drug column beside the drug's name: amounts and concentrations, forms, ways, salts, places,
 * rhythms. Words are taken away step by step, the least first, and every step is looked up: what a name needs is never
 * lost before it was tried.
 */

const unit =
  '(?:mg pe|mg|mcg|ug|[µμ]g|grams?|gm|g|ml|mls|l|liters?|litres?|units?|unit|u|iu|meq|mmol|mm|cc|million units|mu|mci|dose|doses|vials?|amps?|tabs?|puffs?)'
const perWhat = '(?:kg|m2|m²|ml|l|liter|hr?|hour|min|minute|day|dose|week|unit|vial)'
const number = '\\.?\\d[\\d,.]*'
const amount = new RegExp(
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- a name has at most 300 characters
  `(?<![\\w.%/])(?:${number})(?: ?- ?(?:${number}))? ?-?${unit}(?: ?\\/ ?(?:(?:${number}) ?)?(?:${unit}|${perWhat}|(?:${number})))*(?![a-z0-9])`,
  'g',
)
/** `40mg/200`, `600/500`, `1:1000`. */
const ratio = /(?<![\w.])\d[\d.]*(?: ?mg)? ?[/:] ?\d[\d,.]{1,}(?![\w%])/g

const tidySteps: readonly (readonly [RegExp, string])[] = [
  [/\*+\s*n\.?f\.?\s*\*+|\*/g, ' '],
  [/[®™©]/g, ' '],
  [/(\d) +%/g, '$1%'],
  [/(\d) ?(?:percent|pct)\b/g, '$1%'],
  [/\bp\. ?f\.?(?= |$|,)/g, ' pf '],
  [/\b(?:preservative|pres) ?-?free\b/g, ' pf '],
  [/\bw\/o\b/g, ' without '],
  [/\bw\/ ?/g, ' with '],
]

/** Small letters, with the spellings mended that punctuation would otherwise break. */
export function tidy(written: string): string {
  let text = written.toLowerCase()
  for (const [pattern, by] of tidySteps) text = text.replace(pattern, by)
  return text
}

/** Words that name a form, a way, a container, a rhythm or a place, not another drug. */
const besides = new RegExp(
  `\\b(?:${[
    'injection|injectable|inj|infusion|infus|ivpb|ivp|iv|sc|sq|subq|subcut|subcutaneous|im|push|drip|gtt|gtts|piggyback|bolus|intravenous|intramuscular',
    'intra ?articular|intravitreal|intrathecal|intralesional|intravesical|topical',
    'vials?|syringes?|pfs|prefilled|pens?|auto ?injectors?|cartridges?|bags?|one bag|same bag|in one bag|in one syringe|same syringe|sdv|mdv|single dose|multi ?dose|powder|solution|soln|solr|sosy|soaj|kit|amp|ampuls?|ampoules?|ampules?|act o vial|viaflex|carpuject|concentrate|emulsion|suspension|susp|liquid|lyophilized|reconstituted|recon|liq|in (?:sesame |castor )?oil|in (?:cottonseed|grapeseed) oil',
    'po|by mouth|oral|orally|tabs?|tablets?|caps?|capsules?|odt',
    'prepackaged|pre packaged|pre mixed|premixed|premix|pre mix|(?:without )?(?:premed(?:ication)?s?|pre meds?)|loading dose|load|loading|maintenance dose|maintenance|dose|biosimilars?|reference product|brand|generic|rider|protocol|emergency|compounded|pf|ml|adult|pediatric|peds',
    'continuous|intermittent|extended infusion|prolonged infusion|titrated|titration|pca|crrt|impella|iv room|or use only|for injection|in office|given|subdissociative|sub dissociative|cardiac|stroke|tdi|total dose infusion|test dose',
    'stat|once|prn|daily|weekly|monthly|bid|tid|qid|q ?\\d+ ?(?:h|hr|hrs|hours?|d|days?|w|wk|wks|weeks?|mo|months?)|every \\d+ (?:hours?|days?|weeks?|months?)|x ?\\d+',
    // What it was for, behind the name.
    'migraines?|headache|ectopic|pre ?term|eclampsia|preeclampsia|flare|nausea|tmp(?: component)?',
    '(?:pump |it )?refill|intrathecal pump',
    '(?:over|for) \\d+ ?(?:min|mins|minutes|h|hr|hrs|hours?)|(?:at|@) ?\\d+(?: ?ml ?/ ?hr?)?|\\d+ ?(?:hr|hrs|hours?|min|mins|minutes)(?: (?:pump|infusion))?',
    'auc ?\\d*|cycle ?#? ?\\d+|c ?\\d+ ?d ?\\d+|day \\d+|week \\d+|dose ?#? ?\\d+|bag ?#? ?\\d+|\\d+ ?(?:hr|h|hour|bag) protocol',
    '(?:right|left|rt|lt|r|l|bilateral|both)? ?(?:knees?|shoulders?|hips?|deltoids?|arms?|thighs?|glut(?:eal|eus|e)?s?|ventrogluteal|eyes?|abdomen|ankles?|wrists?|elbows?)',
  ].join('|')})\\b`,
  'g',
)

/** Salts that a drug's name may carry. Acetate is none of them: that of a steroid is another drug with another code. */
const salts =
  /\b(?:sodium succinate|sodium phosphate|sodium|sod|na|succinate|succ|phosphate|phos|hcl|hydrochloride|hydrobromide|sul[fp]h?ate|calcium|mesylate|tartrate|bitartrate|maleate|fumarate|citrate|lactate|gluceptate|edisylate|tromethamine|hyclate|disodium|bromide|besylate|besilate|nitrate|tosylate|isethionate|lactobionate|cit|bitart|porcine|human|recombinant)\b/g
/** What is told apart by its salt, so that none may be taken away. */
const bySalt = new Set([
  'potassium',
  'magnesium',
  'iron',
  'penicillin g',
  'hydrochloric acid',
  'testosterone',
  'estradiol',
  '',
])

/** Fluids that carry a drug, as they stand behind its name. */
const carrier =
  '(?:(?:0?\\.9|0?\\.45|0\\.9|5)%? ?)?(?:sodium chloride|na ?cl|normal saline|saline|nss?|iso ?(?:osm(?:otic)?|os)? dextrose|dextrose(?: (?:iso|5)(?:[ -]?osm?(?:otic)?)?)?|d ?5 ?w|d5|dextrose 5%|5% dextrose|lr|lactated ringers?|sterile water|swfi|water(?: for injection)?|sw|mannitol water|mannitol|d5ns|d5 ns|1/2 ns|d5 1/2 ?ns|diluent|iso osm|iso os|iso osmotic)(?: ?(?:0?\\.9|0?\\.45|5)%)?(?: ?pf)?(?: iso(?:[ -]?osm?(?:otic)?)?)?'
const carrierBehind = new RegExp(`(?: in| with| and|,|-|/)* (?:${carrier})$`)
const diluentBehind = /(?: in| with| and)+ (?:lido(?:caine)?|xylocaine)(?: \d%)?$/

/** Without what is left hanging where words were taken away. */
const trimmed = (text: string): string =>
  normalised(text).replace(/^(?:[ /+.-]|(?:in|with|and|of)(?= ))+|(?:[ /+.-]|(?<= )(?:in|with|and|of))+$/g, '')

/** A diagnosis that stands behind the name (`Solu-Medrol 1 gram MS`); alone such letters may well be a drug. */
const forWhat = /(?<=[a-z]) (?:ms|ra|cidp|mmn|pnh|ahus|gca|sle|itp|ibd|uc|cd)$/

/** Without amounts and concentrations. */
export const withoutAmounts = (tidied: string): string => trimmed(tidied.replace(amount, ' ').replace(ratio, ' '))

/** A written name without its amount, form and way; empty where nothing else stands there. */
export const withoutForm = (written: string): string => trimmed(withoutAmounts(tidy(written)).replace(besides, ' '))

/** Numbers that stand alone behind a name are amounts without their unit: `Solumedrol 125`, `Aloxi 0.25`. */
const bareNumber = /(?<=[a-z)+] )\.?\d[\d.,]*k?(?= |$)(?!%)/g

/** The same without its salt. */
export function plain(written: string): string {
  const named = trimmed(withoutForm(written).replace(bareNumber, ' '))
  const bare = trimmed(named.replace(salts, ' '))
  return bySalt.has(bare) ? named : bare
}

/** A step in taking words away. `drugOnly`: what it finds must be a drug, since the words tell fluids apart. */
export interface Step {
  readonly text: string
  readonly drugOnly: boolean
}

/** The texts under which a written name is looked up, the fullest first. */
export function steps(written: string): readonly Step[] {
  const found: Step[] = []
  const add = (text: string, drugOnly: boolean): void => {
    if (text !== '' && !found.some((one) => one.text === text)) found.push({ text, drugOnly })
  }
  const tidied = tidy(written)
  add(normalised(written), false)
  add(normalised(tidied), false)
  const bare = withoutAmounts(tidied)
  add(bare, false)
  const formless = trimmed(bare.replace(besides, ' '))
  add(formless, false)
  const numberless = trimmed(formless.replace(bareNumber, ' ')).replace(forWhat, '')
  add(numberless, true)
  for (const text of [formless, numberless]) add(saltless(text), true)
  for (const text of [bare, formless, numberless]) {
    const carried = withoutCarrier(text)
    if (carried === text) continue
    add(carried, true)
    const rest = trimmed(carried.replace(besides, ' ').replace(bareNumber, ' '))
    add(rest, true)
    add(saltless(rest), true)
  }
  // `Privigen 10%`: a strength says nothing new of a drug; of a fluid it says which one it is.
  for (const one of [...found]) {
    const weak = trimmed(one.text.replace(/\b\d[\d.]*\s*%/g, ' '))
    if (weak !== one.text) {
      add(weak, true)
      add(saltless(weak), true)
    }
  }
  return found
}

/** Without its salt, unless the salt tells the drug. */
export function saltless(text: string): string {
  const bare = trimmed(text.replace(salts, ' '))
  return bySalt.has(bare) ? text : bare
}

/** `heparin 25 000 units d5w` without the fluid that carries it; the text itself where none stands behind it. */
function withoutCarrier(text: string): string {
  // `dexamethasone + normal saline` names two.
  if (text.includes('+')) return text
  let rest = text
  for (;;) {
    const shorter = trimmed(
      rest
        .replace(/ (?:for|at|@) .*$/, '')
        .replace(bareNumber, ' ')
        .replace(diluentBehind, '')
        .replace(carrierBehind, ''),
    )
    if (shorter === rest || shorter === '') return rest
    rest = shorter
  }
}
