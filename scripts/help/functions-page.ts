import { catalogue } from '../../src/functions/catalogue'
import type { CustomFunction } from '../../src/functions/define'
import { helpAnchor } from '../../src/functions/excel/metadata'
import { escapeHtml, htmlPage, navigation } from './html'
import { searchSection } from './search'

/** The help page, made from the catalogue so that it can never describe another function than Excel has. */

/** What Excel may show instead of an answer, and what to do about it. */
const errors: readonly (readonly [shown: string, meaning: string, remedy: string])[] = [
  [
    '#NAME?',
    'Excel does not know the function: the add-in is not there or has not been started in this workbook.',
    'On a computer without the add-in, install it first. Then open the pane from the Home tab: Setup, Repair formulas; recalculating is not enough.',
  ],
  [
    '#BUSY!',
    'The add-in is starting; the first formulas after opening a workbook wait for it.',
    'Wait a few seconds. If it stays, open the pane, then press Ctrl+Alt+F9.',
  ],
  [
    '#SPILL!',
    'The answer is a column or a table, and a cell in its way is not empty, or the formula stands inside an Excel table.',
    'Empty the cells below and to the right, or put the formula outside the table.',
  ],
  [
    '#VALUE!',
    'An argument can’t be used, or a time such as "25:99" can’t be read. Rest the pointer on the cell’s warning sign: the sentence says which and why.',
    'Correct the argument. Columns must be of one height; a single cell is used for every row.',
  ],
  [
    '#N/A',
    'There is no code for this row: an unknown drug, say. The sentence says what is missing.',
    'Complete the documentation. Nothing is guessed in its place.',
  ],
  [
    '#REF!',
    'Another add-in has a function of the same name.',
    'Remove one of the two; the names of this add-in all start with INFUSION_.',
  ],
]

export function helpPage(): string {
  return htmlPage(
    'Infusion Coder: the functions',
    `${navigation}
${wholeColumns}
${searchSection()}
<nav aria-labelledby="functions"><h2 id="functions">Functions</h2>
<ul>
${catalogue.map((entry) => `<li><a href="#${helpAnchor(entry)}">${entry.id}</a>: ${escapeHtml(entry.description)}</li>`).join('\n')}
</ul>
</nav>
${catalogue.map(functionSection).join('\n')}
<section aria-labelledby="errors"><h2 id="errors">When Excel shows something else</h2>
<table>
<thead><tr><th scope="col">Shown</th><th scope="col">Means</th><th scope="col">Do</th></tr></thead>
<tbody>
${errors.map(([shown, meaning, remedy]) => `<tr><th scope="row"><code>${shown}</code></th><td>${escapeHtml(meaning)}</td><td>${escapeHtml(remedy)}</td></tr>`).join('\n')}
</tbody>
</table>
</section>
<section aria-labelledby="privacy"><h2 id="privacy">Where your data goes</h2>
<p>Nowhere. The functions work inside Excel on this computer; no cell of the workbook is sent or stored.</p>
</section>
<section aria-labelledby="rules"><h2 id="rules">Why a code is billed</h2>
<p>Every reason names a rule. <a href="rules.html">The rule book</a> holds each of them in one sentence, with its dates, its
sources and who reads it otherwise.</p>
</section>`,
    'assets/help-search.js',
  )
}

const wholeColumns = `<section class="first" aria-labelledby="whole-columns"><h2 id="whole-columns">Select whole columns</h2>
<p>Which code a row gets depends on the other rows of its visit: only one drug is the initial service. Give the function
all rows at once, with the visit number, and it answers with one text per row:</p>
<pre><code>=INFUSION_CODES(B2:B200, C2:C200, D2:D200, E2:E200, A2:A200)</code></pre>
<p>A formula in every row, such as <code>=INFUSION_CODES(B2, C2, D2)</code> copied down, can’t see the other rows.
<strong>Copied down row by row, each row is treated as its own visit</strong> and gets an initial code. Use that for a single
question only.</p>
<p>Give the rows that are filled, not <code>B:B</code>: Excel refuses to hand a million cells to an add-in. The answer
needs empty cells below it, outside an Excel table.</p>
</section>`

function functionSection(entry: CustomFunction): string {
  const names = entry.parameters.map((one) => (one.optional ? `[${one.name}]` : one.name))
  const parameters = entry.parameters
    .map(
      (one) =>
        `<dt><code>${one.name}</code>${one.optional ? ' (optional)' : ''}</dt><dd>${escapeHtml(one.description)}</dd>`,
    )
    .join('\n')
  const examples = entry.examples
    .map(({ formula, gives }) => `<tr><td><code>${escapeHtml(formula)}</code></td><td>${cellsOf(gives)}</td></tr>`)
    .join('\n')
  return `<section aria-labelledby="${helpAnchor(entry)}"><h2 id="${helpAnchor(entry)}">${entry.id}</h2>
<p>${escapeHtml(entry.description)}</p>
<pre><code>=${entry.id}(${names.join(', ')})</code></pre>
${parameters === '' ? '' : `<dl>\n${parameters}\n</dl>`}
<table>
<thead><tr><th scope="col">Example</th><th scope="col">Gives</th></tr></thead>
<tbody>
${examples}
</tbody>
</table>
</section>`
}

/** Cells are shown as cells; everything else as its text. */
function cellsOf(gives: string): string {
  if (!gives.startsWith('[[')) return escapeHtml(gives)
  const rows = JSON.parse(gives) as (string | number)[][]
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(String(cell))}</td>`).join('')}</tr>`)
  return `<table class="cells"><tbody>${cells.join('')}</tbody></table>`
}
