import { findingKinds } from '../../src/findings'
import type { FindingKind, Severity } from '../../src/findings/define'
import { escapeHtml, htmlPage, navigation } from './html'

const severities: Readonly<Record<Severity, string>> = {
  error: 'Error: the claim would be denied or wrong as it is.',
  warning: 'Warning: a person should look at it before the claim goes out.',
  info: 'For information.',
}

/** Rows of an example's log: columns apart by bars. */
const rowsOf = (log: string): string[][] =>
  log
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()))

function logTable(log: string): string {
  const [headers = [], ...rows] = rowsOf(log)
  return `<table>
<thead><tr>${headers.map((one) => `<th scope="col">${escapeHtml(one)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>`
}

function findingArticle({ id, heading, severity, example }: FindingKind): string {
  const shown =
    'log' in example
      ? `<p>For example, this log${example.how === undefined ? '' : ` (${escapeHtml(example.how)})`}:</p>
${logTable(example.log)}
<p>${escapeHtml(example.says)}</p>
${example.asks === '' ? '' : `<p><strong>${escapeHtml(example.asks)}</strong></p>`}`
      : ''
  const grave = 'log' in example ? (example.severity ?? severity) : severity
  return `<article aria-labelledby="${id}"><h3 id="${id}">${escapeHtml(heading)}</h3>
<p class="scope">${severities[grave]} In files: <code>${id}</code>.</p>
${shown}
</article>`
}

/** Every finding, by its heading, with the log that shows it: made from the findings' own files. */
export function findingsHtml(): string {
  const kinds = [...findingKinds.values()].toSorted((a, b) => (a.heading < b.heading ? -1 : 1))
  return htmlPage(
    'Infusion Coder: what it asks and finds',
    `${navigation}
<p>Each finding with a log that shows it, what is said there, and the question that completes the record. A finding is never a reason to
change the chart: what is added later is a late entry.</p>
${kinds.map(findingArticle).join('\n')}`,
  )
}
