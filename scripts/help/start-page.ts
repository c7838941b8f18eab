import { htmlPage, navigation } from './html'

/** Getting started, for each of the three who use it. Buttons and tabs are named as the pane names them. */
export function startHtml(): string {
  return htmlPage(
    'Infusion Coder: getting started',
    `${navigation}
<section class="first" aria-labelledby="first"><h2 id="first">The first five minutes</h2>
<ol>
<li>Open the workbook with your infusion log. On the Home tab press <strong>Open pane</strong>.</li>
<li>The pane says which log it found, how many rows and visits, and which columns it did not understand. Where a column is in other words, press
<strong>Change columns</strong>.</li>
<li>Press <strong>Code this log</strong>. Your log stays as it is; the sheets <em>Claim lines</em> and <em>Findings</em> are new.</li>
<li>Open <strong>Review</strong>: visits that are Ready, need review, or are on Hold, and what to answer, the most money first.</li>
</ol>
<p>No log at hand? Type <code>=INFUSION_CODES("9:00","11:13","Remicade")</code> into a cell: 96413, 96415.</p>
</section>
<section aria-labelledby="billers"><h2 id="billers">Billers</h2>
<ul>
<li><strong>One question</strong>: <code>=INFUSION_CODES(start, stop, drug)</code> in any cell; <code>=INFUSION_WHY(…)</code> says why, with the
source. Over whole columns each row knows its visit: see <a href="help.html#whole-columns">functions</a>.</li>
<li><strong>A whole log</strong>: <strong>Code this log</strong>. Press it again after new rows came: what you answered, overrode, or added stays.</li>
<li><strong>Review</strong>: each question with its rows. <strong>Copy query</strong> puts the question to the nurse on the clipboard, without a
code or an amount. <strong>Mark answered</strong> keeps the answer; a time that was added to the chart is a <strong>late entry</strong>.</li>
<li><strong>Claims</strong>: one visit at a time by the box numbers of the claim form; print it, export all lines, mark what was sent.</li>
<li><strong>Your own rules</strong>: the tables <a href="tables.html#payers">Payers</a> and <a href="tables.html#fees">Fees</a>, made under Setup.</li>
</ul>
</section>
<section aria-labelledby="auditors"><h2 id="auditors">Auditors</h2>
<ul>
<li>A column <em>Billed</em> next to the log (96413, 96415x2, J1745x30) is enough; or a list of charges from another system.</li>
<li><strong>Audit</strong>: overbilled and underbilled apart, in dollars, each difference with its row, its reason and its source.</li>
<li>The worksheet has room for your decision, and a random sample that can be drawn again with the same seed.</li>
<li>What was not checked, and why, is on the worksheet’s summary.</li>
</ul>
</section>
<section aria-labelledby="managers"><h2 id="managers">Managers</h2>
<ul>
<li><strong>Forecast</strong>: what infusions will pay, month by month, on sheets with live formulas: change an assumption, and the months and
charts change. The range next to each month is meant to hold four times in five.</li>
<li><strong>Vendors</strong>: <code>=INFUSION_VENDOR(drug, dose, prices)</code> names the best price with guaranteed availability and the vials to
open.</li>
<li>Each quarter: drop CMS’s new files under Setup. What is not loaded is said, never guessed.</li>
</ul>
</section>
<section aria-labelledby="promise"><h2 id="promise">What it does not do</h2>
<ul>
<li>It never changes your log, except a late entry that you press to write. No cell leaves this computer.</li>
<li>It never codes what the documentation does not support. It asks.</li>
<li>It does not replace a code book: codes and their official descriptors are the American Medical Association’s.</li>
</ul>
</section>`,
  )
}
