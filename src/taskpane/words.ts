import type { FindingId } from '../engine/explain/finding'
import type { Role } from '../engine/log/columns'

/** Headings of findings as a biller would say them. */
export const findingHeadings: Readonly<Record<FindingId, string>> = {
  'missing-start': 'No start time',
  'missing-stop': 'No stop time',
  'missing-times': 'No times',
  'unreadable-time': 'A time that cannot be read',
  'unreadable-date': 'A date that cannot be read',
  'unreadable-dose': 'A dose that cannot be read',
  'stop-before-start': 'Stop before start',
  'zero-minutes': 'No time passes',
  'crosses-midnight': 'Over midnight',
  'date-conflict': 'Two dates disagree',
  'too-long': 'Very long',
  'duration-conflict': 'Clock and minutes disagree',
  'rounded-times': 'Times look rounded',
  'infusion-is-push': 'Infusion of 15 minutes or less',
  'push-is-long': 'Push of more than 15 minutes',
  'too-short-hydration': 'Hydration too short',
  'concurrent-hydration': 'Hydration beside an infusion',
  overlap: 'Infusions that overlap',
  'second-site-without-reason': 'Second site without a reason',
  'repeat-push': 'Same drug pushed again',
  'one-minute-pushes': 'Pushes in one minute',
  'assumed-primary': 'Main drug assumed',
  'primary-ignored': 'Marked main drug passed over',
  'no-code-for-concurrent': 'No code for a concurrent infusion',
  'encounter-unclear': 'Visit unclear',
  'unknown-drug': 'Unknown drug',
  'drug-ambiguous': 'Drug not clear',
  'route-conflict': 'Route unclear',
  'included-service': 'Included, not billed',
  'edition-older-than-service': 'Later than our newest codes',
  'no-code-set': 'No codes for the date',
  'duplicate-row': 'Row stands twice',
  'ignored-row': 'Rows left out',
  'column-conflict': 'Two columns disagree',
  'setting-unclear': 'Place of service unclear',
  'no-administration-code': 'No administration code',
  'no-date': 'No date of service',
}

/** The columns that decide codes, in the order in which the pane names them. */
export const shownRoles: readonly Role[] = [
  'Encounter',
  'Patient',
  'Date',
  'Drug',
  'Category',
  'Route',
  'Start',
  'Stop',
  'Minutes',
  'Action',
  'Time',
  'Site',
  'Bag',
  'Primary',
  'Setting',
  'Payer',
]

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
