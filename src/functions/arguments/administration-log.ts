import type { Cell } from '../../basics/cell'
import { code, type Coding } from '../../engine/coding'
import { needed, optional, policiesParameter, type Given } from '../define'
import { referenceInForce } from '../excel/reference-in-force'
import { ArgumentProblem } from '../value'
import { columnsOfOneHeight, decisionsArgument } from './read-argument'

/** The parameters of INFUSION_CODES and INFUSION_WHY, in their order. */
export const administrationParameters = {
  start: needed('Start of the infusion or push: a time, or a column of times.'),
  stop: needed('Stop; empty for a push or an injection.'),
  drug: needed('Generic name, brand or HCPCS code.'),
  route: optional('IV infusion, IV push, hydration, SC, IM and so on; empty: the drug and the times decide.'),
  encounter: optional('Visit number; rows of one visit share one initial code. Empty: rows of one date are one visit.'),
  dose: optional('Dose with its unit, like 300 mg.'),
  site: optional('Access site or line; empty: the line of the initial service.'),
  setting: optional('office or hospital, or a place of service; empty: office.'),
  date: optional('Date of service; empty: the newest code set.'),
  policies: policiesParameter,
  payer: optional('Payer of the visit; empty: Medicare.'),
}

export type GivenAdministrations = Given<keyof typeof administrationParameters>

/** The column of the log that each parameter is; the policies are none. */
const headers = {
  start: 'Start',
  stop: 'Stop',
  drug: 'Drug',
  route: 'Route',
  encounter: 'Encounter',
  dose: 'Dose',
  site: 'Site',
  setting: 'Setting',
  date: 'Date',
  payer: 'Payer',
} as const satisfies Readonly<Record<Exclude<keyof typeof administrationParameters, 'policies'>, string>>

/** Columns of arguments coded as one log. Row n of the arguments is row n of the coding, from 1. */
export interface CodedArguments {
  readonly height: number
  readonly coding: Coding
  /** Rows whose start or stop is 0: a blank cell of an old host, or midnight. */
  readonly blankOrMidnight: ReadonlySet<number>
}

/**
 * Codes columns of arguments.
 *
 * @throws ArgumentProblem with a sentence for columns of unequal height or an unknown policy
 */
export function codeArguments({ policies, ...given }: GivenAdministrations): CodedArguments {
  const { height, columns } = columnsOfOneHeight(given)
  const decisions = decisionsArgument(policies)
  const blankOrMidnight = new Set<number>()
  const present = (Object.keys(headers) as (keyof typeof headers)[])
    .map((name) => ({ name, cells: columns[name] }))
    .filter((one) => one.cells !== null || !administrationParameters[one.name].optional)
  const rows: Cell[][] = [present.map((one) => headers[one.name])]
  for (let row = 0; row < height; row++) {
    rows.push(
      present.map(({ name, cells }) => {
        const cell = cells?.[row] ?? null
        if (cell !== 0) return cell
        if (name === 'start' || name === 'stop') blankOrMidnight.add(row + 1)
        return null
      }),
    )
  }
  // The header is row 0, so that the first row of the arguments is row 1.
  const coding = code(rows, { ...decisions, firstRow: 0, reference: referenceInForce() })
  if ('problem' in coding) throw new ArgumentProblem(coding.problem)
  return { height, coding, blankOrMidnight }
}
