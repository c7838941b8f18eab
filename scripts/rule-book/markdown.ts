import { format, resolveConfig } from 'prettier'
import type { Source } from '../../src/rules/rule'
import { book, type Entry, type Section } from './book'

/** Where the page stands, from the repository's root. */
export const rulesPage = 'docs/rules.md'

/** The rule book as `docs/rules.md` holds it, formatted as every page of the repository. */
export async function rulesMarkdown(): Promise<string> {
  const { sections, policies, readings } = book()
  const text = `# The rule book

Made from the records in \`src/rules\` by \`npm run rules\`; change the records, not this page. Each rule is one sentence
in our words, with the dates of service for which it holds, where it can be read, and who reads it otherwise. A reason on
a claim line names its rule by the id that stands here. Rules that are told and not decided are what a coder has to know
beside the codes. Values are whole minutes, or 1 for yes and 0 for no. CPT guidance is cited by section, since its text
is the American Medical Association's.

${sections.map((one) => `- [${one.title}](#${one.id}) (${one.entries.length})`).join('\n')}
- [Policies](#policies)
- [Pinned readings](#readings)

${sections.map(sectionText).join('\n')}

## <a id="policies"></a>Policies

Where sources or payers differ, an office sets a policy; the first value is the default.

| policy | values | rules |
| --- | --- | --- |
${policies.map((one) => `| \`${one.name}\` | ${one.values.map((value) => `\`${value}\``).join(', ')} | ${one.rules.map(link).join(', ')} |`).join('\n')}

## <a id="readings"></a>Pinned readings

Questions that the sources leave open, answered once so that the same log always gives the same lines.

| | question | rules |
| --- | --- | --- |
${readings.map((one) => `| ${one.number} | ${one.about} | ${one.rules.map(link).join(', ')} |`).join('\n')}
`
  return format(text, { ...(await resolveConfig(rulesPage)), parser: 'markdown' })
}

const link = (id: string): string => `[${id}](#${id})`

const sectionText = ({ id, title, entries }: Section): string =>
  `## <a id="${id}"></a>${title}\n\n${entries.map(entryText).join('\n')}`

const entryText = (one: Entry): string =>
  [
    `### <a id="${one.id}"></a>${one.id}`,
    escape(one.sentence),
    `_${one.scope}_`,
    list('', one.details),
    list('Values', one.values),
    list('Read otherwise', one.readings),
    one.notModelled === null ? '' : `Not modelled: ${escape(one.notModelled)}`,
    `Sources: ${one.sources.map(sourceText).join('; ')}.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n') + '\n'

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  const lines = items.map((item) => `- ${escape(item)}`).join('\n')
  return title === '' ? lines : `${title}:\n\n${lines}`
}

const sourceText = ({ title, locator, address }: Source): string =>
  address === undefined
    ? `${escape(title)}, ${escape(locator)}`
    : `[${escape(title)}](<${address}>), ${escape(locator)}`

/** Characters that Markdown would read as marks. */
const escape = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&')
