import { isoDate } from '../../../basics/date'
import type { Finding } from '../../../findings/define'
import { unitsOverLimit } from '../../../findings/edits/units-over-limit'
import { areTablesHere } from '../../../reference/late-tables'
import type { Reference } from '../../../reference/reference'
import { unitLimitOn } from '../../../reference/unit-limit'
import { claimLines } from '../../claim/lines'
import type { CodedEncounter } from '../../code-encounter'

/**
 * Drug lines with more units than CMS's maximum of one line (MUE, adjudication indicator 1), with the lines that the units
 * go on. A maximum of a date counts all of the patient's visits, which the audit of the day does.
 */
export function unitsOverLine({ drugs, encounter }: CodedEncounter, reference: Reference): Finding[] {
  // A formula that must answer at once shows no question, and does not wait for the table of maximums.
  if (drugs.length === 0 || !areTablesHere()) return []
  return claimLines(drugs).flatMap(({ code, units, day, rows }) => {
    // Undated services are held against the newest edition, as their codes are.
    const limit = unitLimitOn(reference, encounter.setting, code, day < 0 ? '9999-12-31' : isoDate(day))
    if (limit === null || limit.adjudication !== 1 || units <= limit.units) return []
    const { units: maximum, adjudication: indicator, edition, ofDate } = limit
    return [unitsOverLimit(rows, { code, units, maximum, indicator, edition, ofDate, supported: false })]
  })
}
