import { usDate } from '../../basics/date'
import type { Coding } from '../../engine/coding'
import { writeXlsxSheets } from '../../files/write-xlsx'
import type { Left } from '../../payers/authorizations/left'
import { sheetsForFile } from '../../sheets/model/living-file'
import { worklistOf, worklistSheets, type Filing, type Worklist } from '../../sheets/office/worklist'

/** What is left of the office's authorizations on a day, worst first, doses that none covers, and claims not filed yet. */
export function worklistText(coding: Coding, asOf: string): string {
  const { filings, withoutLimit, authorizations, uncovered } = worklistOf(coding, coding.log.authorizations, asOf)
  const missing = uncovered.map(
    ({ patient, code, units, date }) => `no authorization  patient ${patient}  ${code} x${units} on ${usDate(date)}`,
  )
  const open = [...withoutLimit].map(([payer, visits]) => `${payer} (${counted(visits, 'visit')})`)
  const ofAuthorizations = [...authorizations.map(lineOf), ...missing]
  return [
    ...(ofAuthorizations.length === 0 ? [] : [`Authorizations as of ${usDate(asOf)}`, ...ofAuthorizations, '']),
    `Claims not filed as of ${usDate(asOf)}`,
    ...(filings.length === 0 ? ['none whose last day is known'] : filings.map((one) => filingLine(one, asOf))),
    ...(open.length === 0
      ? []
      : [`Without a number of filing days: ${open.join(', ')}. Fill in Filing days in Payers.`]),
    '',
  ].join('\n')
}

/** The same as a workbook. */
export const worklistWorkbook = async (coding: Coding, asOf: string): Promise<Uint8Array> =>
  writeXlsxSheets(sheetsForFile(worklistSheets(worklistOf(coding, coding.log.authorizations, asOf))))

/** For a script. */
export const worklistJson = (coding: Coding, asOf: string): string => {
  const list: Worklist = worklistOf(coding, coding.log.authorizations, asOf)
  return `${JSON.stringify({ worklist: { ...list, withoutLimit: Object.fromEntries(list.withoutLimit) } }, null, 2)}\n`
}

function filingLine({ encounter, patient, date, payer, days, by, last, isBilled }: Filing, asOf: string): string {
  const left = Math.round((Date.parse(last) - Date.parse(asOf)) / 86_400_000)
  return [
    left < 0 ? 'late' : left <= 30 ? 'due soon' : 'open',
    encounter === null ? '' : `visit ${encounter}`,
    patient === null ? '' : `patient ${patient}`,
    `${usDate(date)}  ${payer}`,
    `last day ${usDate(last)} (${days} days, ${by})`,
    left < 0 ? `${counted(-left, 'day')} ago` : `${counted(left, 'day')} left`,
    isBilled === null ? 'the log does not say whether it was billed' : '',
  ]
    .filter((part) => part !== '')
    .join('  ')
}

function lineOf({ authorization, units, visits, days, doses, state }: Left): string {
  const { number, patient, drug, code } = authorization
  const parts = [
    units === null
      ? ''
      : `${leftText(units, 'unit')}${doses === null || units < 0 ? '' : ` (${counted(doses, 'dose')})`}`,
    visits === null ? '' : leftText(visits, 'visit'),
    days === null ? '' : days < 0 ? `ended ${counted(-days, 'day')} ago` : `${counted(days, 'day')} left`,
  ]
  return [state, number, `patient ${patient}`, code ?? drug ?? '', ...parts].filter((part) => part !== '').join('  ')
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

const leftText = (count: number, what: string): string =>
  count < 0 ? `${counted(-count, what)} more than allowed` : `${counted(count, what)} left`
