import { usDate } from '../../src/basics/date'
import { profiles } from '../../src/payers/profiles'
import type { Fact, IsoDate, Profile } from '../../src/payers/profiles/define'
import { escapeHtml, htmlPage, navigation } from './html'

/** What a fact says, in words. */
function factWords(fact: Fact): string {
  switch (fact.topic) {
    case 'complex':
      return `Administration of ${fact.codes.join(', ')} takes the codes of therapeutic drugs.`
    case 'preferred':
      return `${fact.family}: ${fact.preferred.join(', ')} before ${fact.heldBack.join(', ') || 'others'}${fact.newStartsOnly === true ? ', for patients who start' : ''}.`
    case 'supplied-by-payer':
      return `The payer’s pharmacy supplies ${fact.codes.join(', ')}: only the administration is billed.`
    case 'waste-modifiers':
      return 'JW and JZ as for Medicare.'
    case 'route-modifier':
      return 'JA and JB on drugs that have an intravenous and a subcutaneous form.'
    case 'split-injection':
      return 'One drug from several syringes in one session is one injection.'
    case 'ndc':
      return fact.value === 'all' ? 'Every drug line carries its NDC.' : 'Unlisted drugs carry their NDC.'
    case '340B':
      return fact.value === 'by entity'
        ? `340B stock: TB for ${fact.usesTB.join(', ')}, JG for others.`
        : `340B stock carries ${fact.value}.`
    case 'self-administered':
      return `${fact.code} given under the skin counts as self-administered.`
    case 'evidence-development':
      return `${fact.code} carries one of ${fact.oneOf.join(' and ')}.`
    case 'drug-basis':
      return 'Drugs are paid at ASP + 6 %, without a limit at AWP − 5 %.'
    case 'timely-filing':
      return `Claims are due ${fact.days} days after the service.`
    case 'site-of-care':
      return `${fact.codes.join(', ')} not in a hospital’s department${fact.afterFirstDose === true ? ', but for the first dose' : ''}.`
  }
}

const dayOf = (date: IsoDate): string => usDate(date)

const factRow = (fact: Fact): string =>
  `<tr><td>${escapeHtml(factWords(fact))}${fact.setting === undefined ? '' : ` (${fact.setting})`}${fact.contractor === undefined ? '' : ` (${escapeHtml(fact.contractor)})`}</td><td>${dayOf(fact.from)}${fact.until === undefined ? '' : ` to ${dayOf(fact.until)}`}</td><td><a href="${escapeHtml(fact.source.url)}">${escapeHtml(`${fact.source.publisher}: ${fact.source.title}`)}</a></td></tr>`

const profileSection = ({ id, name, facts, missing }: Profile): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(name)}</h2>
<p class="scope">In the table Payers: <code>${id}</code>.</p>
<table>
<thead><tr><th scope="col">What it says</th><th scope="col">Dates of service</th><th scope="col">Where</th></tr></thead>
<tbody>
${facts.map(factRow).join('\n')}
</tbody>
</table>
${missing.length === 0 ? '' : `<p>Looked for and not found, or without a date or a source:</p>\n<ul>\n${missing.map((one) => `<li>${escapeHtml(one)}</li>`).join('\n')}\n</ul>`}
</section>`

/** Every payer whose documents are built in: made from the profiles' own files. */
export function payersHtml(): string {
  return htmlPage(
    'Infusion Coder: payers',
    `${navigation}
<p>What payers’ own documents say, with their dates. Nothing that has no date or no source is here; your contract goes before all of it: write
it into the table <a href="tables.html#payers">Payers</a>.</p>
${profiles.map(profileSection).join('\n')}`,
  )
}
