import { camelCase } from './write-index'

/** What `npm run new` writes. It compiles as it is; an example without a log, and words in capitals, keep the tests red. */

/** A text in single quotes, or in double ones where it has a single one. */
const quoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`)

export const findingFile = (id: string): string => `import { defineFinding } from '../define'

interface Facts {
  /** As the log writes it. */
  readonly drug: string
}

export const ${camelCase(id)} = defineFinding({
  id: '${id}',
  heading: 'HEADING OF ${id}',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: \`WHAT WAS READ of \${f.drug}, and where.\`,
    ask: 'WHAT TO ASK OR DO?',
  }),
  example: {
    log: \`
      Drug | Route | Start | Stop
      Remicade | IV infusion | 10:00 | 12:00\`,
    rows: [2],
    says: 'WHAT WAS READ of infliximab, and where.',
    asks: 'WHAT TO ASK OR DO?',
  },
})
`

export const policyFile = (id: string, place: number): string => `import { definePolicy } from './define'

export const ${camelCase(id)} = definePolicy({
  id: '${id}',
  place: ${place},
  asks: 'THE QUESTION TO THE BILLER?',
  values: [
    { value: 'usual', says: 'WHAT IT SAYS', heldBy: 'WHO SAYS SO, WHERE' },
    { value: 'other', says: 'WHAT IT SAYS', heldBy: 'WHO SAYS SO, WHERE' },
  ],
  decides: 'WHAT IT DECIDES.',
  audit: 'codes the visit again',
  disputes: [
    {
      log: \`
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 10:00 | 11:00\`,
      values: {
        usual: { lines: 'CODES', shows: [] },
        other: { lines: 'OTHER CODES', shows: [] },
      },
    },
  ],
})
`

export const ruleRecord = (id: string): string => `
  '${id}': {
    kind: 'coding',
    sentence: 'THE RULE IN ONE SENTENCE.',
    settings: ['office', 'hospital'],
    from: '2006-01-01',
    until: null,
    sources: [{ title: 'THE WORK', locator: 'CHAPTER, SECTION OR PAGE' }],
  },`

export const functionFile = (
  name: string,
  place: number,
): string => `import { columnsOfOneHeight } from './arguments/read-argument'
import { defineFunction, needed } from './define'
import { valueError } from './value'

/** \`INFUSION_${name.toUpperCase()}\`: WHAT IT ANSWERS. */
export const ${name} = defineFunction({
  id: 'INFUSION_${name.toUpperCase()}',
  place: ${place},
  description: 'WHAT IT ANSWERS.',
  parameters: { drug: needed('Generic name, brand or HCPCS code; one or a column.') },
  spills: true,
  examples: [{ formula: '=INFUSION_${name.toUpperCase()}("Remicade")', gives: 'THE ANSWER' }],
  answer: (given) => {
    const { height, columns } = columnsOfOneHeight(given)
    return Array.from({ length: height }, (_, row) => [valueError(\`\${columns.drug?.[row]} IS NOT ANSWERED.\`)])
  },
})
`

export const profileFile = (id: string): string => `import { defineProfile, type Source } from './define'

const notice: Source = {
  publisher: 'WHO PUBLISHED IT',
  title: 'THE NOTICE',
  published: '2026-01',
  url: 'https://ADDRESS.example/NOTICE',
  read: 'whole',
}

/** WHOSE MEMBERS IT IS FOR. */
export const ${camelCase(id)} = defineProfile({
  id: '${id}',
  name: 'NAME OF ${id}',
  kinds: ['commercial'],
  carriers: ['CARRIER AS src/payers/names/carriers.ts HAS IT'],
  states: [],
  facts: [{ topic: 'ndc', value: 'all', from: '2026-01-01', source: notice }],
  missing: ['WHAT WAS LOOKED FOR AND NOT FOUND.'],
})
`

/** The case of a profile: what others print, at least three answers. */
export const publishedFile = `# What others print: each answer comes from another source than the fact of the profile that it tests.
# ask, and what can be the answer:
#   ndc               needed | not needed
#   preferred         preferred | held back | nothing
#   supplied-by-payer the payer supplies it | the office buys it
#   site-of-care      not in a hospital | nothing
#   340B, route-modifier, waste-modifiers, drug-basis   the fact's value | nothing
# A fact of any other topic goes under "alone".
answers:
  - payer: NAME AS A LOG HAS IT
    setting: office
    date: '2026-03-02'
    ask: { topic: ndc, code: J1745 }
    answer: needed
    source: { publisher: WHO ELSE PRINTS IT, date: '2026', url: https://ADDRESS.example/OTHER }

# Facts that only their own document prints: "TOPIC FROM", as in "ndc 2026-01-01"; a preferred one "preferred FAMILY FROM".
alone: []
`

/** A drug alone, therapeutic and unverified until somebody reads a source; a code of one's own as a record. */
export function drugLine(
  name: string,
  code: string,
  own: { readonly from: string; readonly unit: string; readonly source: string } | null,
): string {
  return `\n  ...drugsOf('therapeutic', 'unverified', 'vein', [${drugRow(name, code, own)}]),`
}

/** The row of a drug in a group that is there. */
export function drugRow(
  name: string,
  code: string,
  own: { readonly from: string; readonly unit: string; readonly source: string } | null,
): string {
  const codes =
    own === null
      ? quoted(code)
      : `[{ code: ${quoted(code)}, from: ${quoted(own.from)}, unit: ${quoted(own.unit)}, source: ${quoted(own.source)} }]`
  return `[${quoted(name)}, ${codes}]`
}
