import { accuracy, type Accuracy } from './measure'

/** `npm run accuracy`: what the engine makes of the published worked visits, by publisher. */
const columns: readonly (readonly [heading: string, value: (one: Accuracy) => string])[] = [
  ['publisher', (one) => one.publisher],
  ['cases', (one) => String(one.cases)],
  ['agree', (one) => String(one.agrees)],
  ['disputed', (one) => String(one.disputed)],
  ['superseded', (one) => String(one.superseded)],
  ['incomplete', (one) => String(one.incomplete)],
  ['as expected', (one) => `${one.asExpected} of ${one.asked}`],
  ['as published', (one) => `${one.asPublished} of ${one.published}`],
  ['under a policy', (one) => String(one.underPolicy)],
]

const rows = [columns.map(([heading]) => heading), ...accuracy().map((one) => columns.map(([, value]) => value(one)))]
const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
const lines = rows.map((row) =>
  row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  '),
)

process.stdout.write(`${lines.join('\n')}

as expected     the engine gives the codes that the case asks of it, today and, for an older source, in the codes of its
                time; cases that ask for an order or for whose claim it is are not asked yet
as published    its administration codes are the publisher's own, today or in the codes of the publisher's time; sources
                that speak of drugs alone are not counted
under a policy  they are when the office sets the policy that the case names
`)
