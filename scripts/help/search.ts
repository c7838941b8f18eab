import { findingKinds } from '../../src/findings'
import { catalogue } from '../../src/functions/catalogue'
import type { HelpEntry } from '../../src/taskpane/help/entries'
import { helpAnchor } from '../../src/functions/excel/metadata'
import { policiesInOrder } from '../../src/policies/policies'
import { profiles } from '../../src/payers/profiles'
import { escapeHtml } from './html'
import { logColumns, tables } from './tables-page'

/** Everything that help knows, by its title. */
export const helpEntries = (): HelpEntry[] =>
  [
    ...catalogue.map((one): HelpEntry => ({ title: one.id, kind: 'function', page: `help.html#${helpAnchor(one)}` })),
    ...[...findingKinds.values()].map(({ id, heading }): HelpEntry => ({
      title: `${heading} (${id})`,
      kind: 'finding',
      page: `findings.html#${id}`,
    })),
    ...policiesInOrder.map(({ id, asks }): HelpEntry => ({
      title: `${asks} (${id})`,
      kind: 'choice',
      page: `policies.html#${id}`,
    })),
    ...profiles.map(({ id, name }): HelpEntry => ({ title: name, kind: 'payer', page: `payers.html#${id}` })),
    ...tables.map(({ id, name }): HelpEntry => ({ title: name, kind: 'table', page: `tables.html#${id}` })),
    ...logColumns.map(({ header, id }): HelpEntry => ({
      title: header,
      kind: 'column of the log',
      page: `tables.html#${id}`,
    })),
  ].toSorted((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1))

/** The list of everything with a field that narrows it; without its script the list is whole. */
export const searchSection = (): string => `<section aria-labelledby="find"><h2 id="find">Find</h2>
<p><label for="words">A word, a code of a finding, a column</label> <input id="words" type="search" autocomplete="off"> <span id="found" role="status"></span></p>
<details><summary>Everything, by name</summary>
<ul id="everything">
${helpEntries()
  .map(
    ({ title, kind, page }) => `<li><a href="${page}">${escapeHtml(title)}</a> <span class="scope">${kind}</span></li>`,
  )
  .join('\n')}
</ul>
</details>
</section>`
