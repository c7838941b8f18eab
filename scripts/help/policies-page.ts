import { policiesInOrder } from '../../src/policies/policies'
import type { PolicyValue } from '../../src/policies/define'
import { rules } from '../../src/rules'
import { escapeHtml, htmlPage, navigation } from './html'

/** Where a value is read; a rule is linked to its place in the rule book. */
function whereRead(one: PolicyValue): string {
  if ('says' in one) return `${escapeHtml(one.says)} <span class="scope">${escapeHtml(one.heldBy)}</span>`
  const id = 'rule' in one ? one.rule : one.readIn
  const link = `<a href="rules.html#${id}">${escapeHtml('rule' in one ? 'The rule' : 'Read otherwise')}</a>`
  return 'rule' in one ? `${escapeHtml(rules[id].sentence)} ${link}` : link
}

/** Every choice that sources or payers leave open: made from the policies' own files. */
export function policiesHtml(): string {
  return htmlPage(
    'Infusion Coder: choices where sources differ',
    `${navigation}
<p>An office decides these once, in the pane under Code, or by payer and date in the table <a href="tables.html#payers">Payers</a>. The first
value is used where nobody decides. In a formula they are the argument <code>policies</code>.</p>
${policiesInOrder
  .map(
    ({ id, asks, decides, values }) => `<article aria-labelledby="${id}"><h3 id="${id}">${escapeHtml(asks)}</h3>
<p>${escapeHtml(decides)} <span class="scope">In files: <code>${id}</code>.</span></p>
<table>
<thead><tr><th scope="col">Value</th><th scope="col">Where it is read</th></tr></thead>
<tbody>
${values.map((one: PolicyValue, at) => `<tr><th scope="row"><code>${one.value}</code>${at === 0 ? ' (unless decided)' : ''}</th><td>${whereRead(one)}</td></tr>`).join('\n')}
</tbody>
</table>
</article>`,
  )
  .join('\n')}`,
  )
}
