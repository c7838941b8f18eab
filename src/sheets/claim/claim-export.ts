import type { Coding } from '../../engine/coding'
import { usDate } from '../../basics/date'
import { visitState } from '../../engine/visit-state'
import { claimLines } from '../../engine/claim/lines'
import { statusWords } from './claim-lines'
import { claimForm, type LogCells, type OverridesByKey } from './claim-form'
import { VisitKeys } from './keys'

/**
 * The columns of the export of claim lines for practice-management systems, one line a row. They are documented in `docs/pane.md` and stay:
 * a system's import names them once.
 */
export const exportHeaders = [
  'Account',
  'Patient',
  'Payer',
  'Status',
  'Form',
  'Line',
  'From',
  'To',
  'Place',
  'Revenue',
  'Code',
  'Modifier 1',
  'Modifier 2',
  'Modifier 3',
  'Modifier 4',
  'Units',
  'Charge',
  'Pointer',
  'Diagnosis 1',
  'Diagnosis 2',
  'Diagnosis 3',
  'Diagnosis 4',
  'NDC line',
  'Override of',
] as const

/** The rows of the export, a visit a step; dates as Americans write them, what is missing is empty. */
export function* exportSteps(
  coding: Coding,
  log: LogCells,
  overrides: OverridesByKey,
): Generator<undefined, (string | number)[][]> {
  const rows: (string | number)[][] = []
  const keys = new VisitKeys()
  for (const visit of coding.encounters) {
    const form = claimForm(coding, visit, log, overrides, keys)
    const { name, patient, payer } = visit.encounter
    const status = statusWords[visitState(coding, visit, claimLines(visit.charges).length)]
    form.lines.forEach((line, index) => {
      const date = line.date === null ? '' : usDate(line.date)
      rows.push([
        ...[name ?? '', patient ?? '', payer ?? '', status, form.form, index + 1, date, date],
        ...[line.place ?? '', line.revenue ?? '', line.code],
        ...four(line.modifiers),
        ...[line.units, line.charge ?? '', line.pointer],
        ...four(form.diagnoses),
        ...[line.ndc ?? '', line.override?.of ?? ''],
      ])
    })
    yield
  }
  return rows
}

const four = (list: readonly string[]): string[] => [0, 1, 2, 3].map((at) => list[at] ?? '')
