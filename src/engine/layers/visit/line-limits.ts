import { isoDate } from '../../../basics/date'
import type { Finding } from '../../../findings/define'
import { unitsOverLimit } from '../../../findings/edits/units-over-limit'
import { areTablesHere } from '../../../reference/late-tables'
import type { Reference } from '../../../reference/reference'
import { unitLimitOn, type UnitLimit } from '../../../reference/unit-limit'
import type { Setting } from '../../../rules/rule'
import { claimLines } from '../../claim/lines'
import type { CodedEncounter } from '../../code-encounter'

/**
 * Drug lines with more units than CMS's maximum of one line (MUE, adjudication indicator 1), with the lines that the units
 * go on. A maximum of a date counts all of the patient's visits, which the audit of the day does.
 */
export function unitsOverLine(reference: Reference): (one: CodedEncounter) => Finding[] {
  const known = new Map<string, UnitLimit | null>()
  const limitOf = (setting: Setting, code: string, day: number): UnitLimit | null => {
    const key = `${setting} ${code} ${day}`
    const before = known.get(key)
    if (before !== undefined) return before
    // Undated services are held against the newest edition, as their codes are.
    const limit = unitLimitOn(reference, setting, code, day < 0 ? '9999-12-31' : isoDate(day))
    const ofLine = limit?.adjudication === 1 ? limit : null
    known.set(key, ofLine)
    return ofLine
  }
  return ({ drugs, encounter: { setting } }) => {
    // A formula that must answer at once shows no question, and does not wait for the table of maximums.
    if (drugs.length === 0 || !areTablesHere()) return []
    // A line has at most what its code has in all: of most visits no line need be made.
    const units = (code: string): number => drugs.reduce((sum, one) => sum + (one.code === code ? one.units : 0), 0)
    if (drugs.every(({ code, day }) => units(code) <= (limitOf(setting, code, day)?.units ?? Infinity))) return []
    return claimLines(drugs).flatMap(({ code, units: own, day, rows }) => {
      const limit = limitOf(setting, code, day)
      if (limit === null || own <= limit.units) return []
      const { units: maximum, adjudication: indicator, edition, ofDate } = limit
      return [unitsOverLimit(rows, { code, units: own, maximum, indicator, edition, ofDate, supported: false })]
    })
  }
}
