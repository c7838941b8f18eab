import type { Source } from '../../src/rules/rule'
import { escapeHtml, htmlPage, navigation } from '../help/html'
import { book, type Entry, type Section } from './book'

/** The rule book as a page of the add-in: anchors are the ids of rules, so that a reason can lead to its rule. */
export function rulesHtml(): string {
  const { sections, policies, readings } = book()
  return htmlPage(
    'Infusion Coder: the rule book',
    `${navigation}
<p>Each rule in one sentence, with the dates of service for which it holds, where it can be read, and who reads it
otherwise. A reason on a claim line names its rule by the id that stands here. Values are whole minutes, or 1 for yes and
0 for no.
<a href="help.html">The functions</a> have a page of their own.</p>
<nav aria-labelledby="contents"><h2 id="contents">Contents</h2>
<ul>
${sections.map((one) => `<li><a href="#${one.id}">${escapeHtml(one.title)}</a></li>`).join('\n')}
<li><a href="#policies">Policies</a></li>
<li><a href="#readings">Pinned readings</a></li>
</ul>
</nav>
${sections.map(sectionHtml).join('\n')}
<section aria-labelledby="policies"><h2 id="policies">Policies</h2>
<p>Where sources or payers differ, an office sets a policy; the first value is the default.</p>
<table>
<thead><tr><th scope="col">Policy</th><th scope="col">Values</th><th scope="col">Rules</th></tr></thead>
<tbody>
${policies.map((one) => `<tr><th scope="row"><code>${one.name}</code></th><td>${one.values.map((value) => `<code>${value}</code>`).join(', ')}</td><td>${one.rules.map(link).join(', ')}</td></tr>`).join('\n')}
</tbody>
</table>
</section>
<section aria-labelledby="readings"><h2 id="readings">Pinned readings</h2>
<p>Questions that the sources leave open, answered once so that the same log always gives the same lines.</p>
<ol>
${readings.map((one) => `<li value="${one.number}">${escapeHtml(one.about)}: ${one.rules.map(link).join(', ')}</li>`).join('\n')}
</ol>
</section>`,
  )
}

const link = (id: string): string => `<a href="#${id}">${id}</a>`

const sectionHtml = ({ id, title, entries }: Section): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>
${entries.map(entryHtml).join('\n')}
</section>`

const entryHtml = (one: Entry): string =>
  [
    `<article aria-labelledby="${one.id}"><h3 id="${one.id}"><code>${one.id}</code></h3>`,
    `<p>${escapeHtml(one.sentence)}</p>`,
    `<p class="scope">${escapeHtml(one.scope)}</p>`,
    list('', one.details),
    list('Values', one.values),
    list('Read otherwise', one.readings),
    one.notModelled === null ? '' : `<p>Not modelled: ${escapeHtml(one.notModelled)}</p>`,
    `<p>Sources: ${one.sources.map(sourceHtml).join('; ')}.</p>`,
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n')

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  const heading = title === '' ? '' : `<p>${title}:</p>\n`
  return `${heading}<ul>\n${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</ul>`
}

const sourceHtml = ({ title, locator, address }: Source): string => {
  const name = escapeHtml(title)
  const linked = address === undefined ? name : `<a href="${escapeHtml(address)}" rel="noreferrer">${name}</a>`
  return `${linked}, ${escapeHtml(locator)}`
}
