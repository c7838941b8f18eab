import { usDate } from '../../basics/date'
import type { Coding } from '../../engine/coding'
import { leftOf, type Left } from '../../payers/authorizations/left'
import { authorizationsOfCells, billedDoses } from '../../sheets/office/authorizations'
import { sheetsOf } from '../input/sheets-of'
import { FileProblem } from '../problems'

/** What needs somebody first. */
const order: readonly Left['state'][] = ['exceeded', 'used up', 'last dose', 'ended', 'ends soon', 'open', 'not begun']

/**
 * What is left of the office's authorizations on a day, worst first, and doses that none covers.
 *
 * @throws FileProblem with one sentence where the file holds no such table, or a row of it cannot be read
 */
export async function authorizationsText(coding: Coding, path: string, asOf: string): Promise<string> {
  const [sheet] = await sheetsOf(path)
  const { rows, problems } = authorizationsOfCells(sheet?.cells ?? [])
  if (problems[0] !== undefined) throw new FileProblem(`${path}: ${problems[0]}`)
  const { left, uncovered } = leftOf(rows, billedDoses(coding), asOf)
  const sorted = [...left].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const missing = uncovered.map(
    ({ patient, code, units, date }) => `no authorization  patient ${patient}  ${code} x${units} on ${usDate(date)}`,
  )
  return `Authorizations as of ${usDate(asOf)}\n${[...sorted.map(lineOf), ...missing].join('\n')}\n`
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
