import { policyValues } from '../policies/policies'

/** What `--help` prints. */
export const usage = `npm run --silent code -- LOG [--sheet NAME] [--range A1:N400] [--column ROLE=HEADER]...
  [--setting office|hospital] [--payer NAME] [--policy NAME=VALUE]... [--locality MAC-NN] [--fees FILE] [--payers FILE] [--drug-names FILE] [--settings FILE] [--reference DIR]
  [--charges FILE] [--remittance FILE] [--late-entries FILE.xlsx] [--as-of DATE] [--json] [--out FILE] [--chart FILE.xlsx] [--fail-on error|warning]
  [--audit FILE.xlsx [--sample NUMBER | --sample CONFIDENCE,PRECISION] [--seed NUMBER] [--draw ours|2010|NUMBERS] [--strata NUMBER | --stages month,6,5] [--spares NUMBER] [--last-audit FILE.xlsx] [--initials TEXT] [--without-patients]]
  [--forecast FILE.xlsx [--basis supported|billed] [--purchases FILE]... [--drug-costs FILE]] [--what-changed FROM TO [--changes FILE.xlsx]] [--compare-payers [--comparison FILE.xlsx]] [--due DATE [--authorizations FILE] [--worklist FILE.xlsx]] [--replace] [--workers NUMBER]
  [--plan FILE.xlsx [--vendors FILE]... [--purchases FILE]... [--drug-costs FILE] [--shortages FILE] [--schedule FILE] [--plan-day DATE] [--plan-for day|week|month|DAYS]]

LOG is an infusion log as .xlsx or .csv; of several logs in it the longest of the first sheet with one is read, unless
--sheet and --range name another, and the others are named on standard error. --column "Drug=Agent given" says which
column holds what, --column Primary= that none does. DIR holds files as CMS publishes them, also in .zip; one line a file says on
standard error what was read. Fees, payers and drug names are tables as .xlsx or .csv; without them the sheets Fees, Payers and Drug names
of the log's own workbook are used, and its Locations and Authorizations. --settings takes all of them, and setting, payer, locality,
columns and policies, from one workbook that Setup saved; what is said on the command line goes before it. Charges are a list from the billing system (Encounter, Date, Code, Modifiers, Units)
that is audited in place of a column Billed; late entries are the answers on the sheet Nurse questions of an audit's workbook; --as-of takes later editions away. --audit writes the audit worksheet, with a
random sample of visits where one is asked for: a number, or 0.95,0.05 for a share within 5% with 95% confidence;
--strata 3 draws from thirds of the billed dollars, each by itself, --spares 5 names five further visits; --draw 2010 draws as the government auditors' program RAT-STATS did until 2010, --draw 5,17,33 takes these visits of the frame. The answer is a table, or JSON with --json; --out writes a new .xlsx or .csv;
--remittance takes what came in, columns as a practice-management system exports them, and says by party what is short, denied, late
or too much, with the cause and what to do next; with --forecast the sheet Paid and expected holds it.
--chart the coding chart of the log's drugs by its newest date, ready to print. --what-changed 2026Q3 2026Q4 (or two dates) says
in place of the table what changed between the two and which visits of the log it touches; --changes writes it with a chart.
--compare-payers shows each visit side by side for every payer of the table Payers, --comparison writes it as a workbook;
--plan writes what to order from whom for the coming doses, with margins and a reconciliation of the shelf: from price files, invoices,
a list of shortages, a schedule of coming visits (Patient, Appointment, Drug, Dose), or the sheets Vendors, Purchases, Drug costs, and Schedule of the log's workbook, as of --plan-day or the last day with documented times.
--workers 2 codes parts of a long log in as many workers, with --json or --out FILE.csv, and gives the same bytes.
--due says as of a date what is left of authorizations (units, visits, days) and which visits are not billed, with the last day for
their claims; --worklist writes both as a workbook. A workbook that Infusion Coder wrote is written
over as long as nobody changed it; a .csv that is there, or a workbook that was changed, only with --replace; a forecast keeps the
inputs that were typed into the earlier one. Another program's workbook, or a file that is read in this run, never is.

Policies and their values, the default first:
${Object.entries(policyValues)
  .map(([name, values]) => `  --policy ${name}=${values.join('|')}`)
  .join('\n')}`
