import { dayOf, lengthOf, startOf, timeOf, wholeMinutes, type Span } from './clock'
import type { Administration, Readings } from './plain'
import { familyOf, longestPush, onceEach } from './runs'
import { furtherHours, type Charge } from './vein'

/** Everything that goes elsewhere than into a vein, and the pumps (readings 12 and 14). */
export function otherRoutes(rows: readonly Administration[], policies: Readings): Charge[] {
  const once = onceEach(rows)
  return [
    ...injections(rows, policies),
    ...subcutaneousInfusion(
      once.filter((row) => row.method === 'sc-infusion'),
      policies,
    ),
    ...once
      .filter((row) => row.method === 'pump' && isProlonged(row, policies))
      .map((row) => charge(row, policies.pump)),
    ...once.filter((row) => row.method === 'on-body').map((row) => charge(row, '96377')),
    ...once.filter((row) => row.method === 'intra-arterial').flatMap((row) => intraArterial(row, policies)),
    ...once
      .filter((row) => row.method === 'intrathecal' && familyOf(row, policies) === 'chemotherapy')
      .map((row) => charge(row, '96450')),
  ]
}

const longestShortPump = 480

/** A pump of chemotherapy that runs over 8 hours, or went home without a documented stop. */
export function isProlonged(row: Administration, policies: Readings): boolean {
  if (row.method !== 'pump' || familyOf(row, policies) !== 'chemotherapy') return false
  const time = timeOf(row, policies)
  if (time.kind === 'failed') return time.stopMissing
  return minutesOf([row], policies) > longestShortPump
}

function charge(row: Administration, code: string, units = 1): Charge {
  const start = startOf(row)
  return { code, units, day: start === null ? row.day : dayOf(start), start, initial: false, modifier: null }
}

function injectionCode({ drugClass }: Administration): string {
  if (drugClass === 'hormonal') return '96402'
  return drugClass === 'chemotherapy' ? '96401' : '96372'
}

/** Each injection counts; one drug in several syringes of one session is one (policy split-injection). */
function injections(rows: readonly Administration[], policies: Readings): Charge[] {
  const all = rows.filter((row) => row.method === 'im' || row.method === 'sc')
  const counted = policies['split-injection'] === 'each' ? all : all.filter((row) => !isSyringeOf(row, all, rows))
  return counted.map((row) => charge(row, injectionCode(row)))
}

const longestSession = 30

/** Whether an earlier syringe of the same session is the injection already. Into muscle and under the skin are two routes. */
function isSyringeOf(row: Administration, all: readonly Administration[], rows: readonly Administration[]): boolean {
  const start = startOf(row)
  return all.some((other) => {
    if (other === row || other.drug !== row.drug || other.method !== row.method) return false
    const earlier = startOf(other)
    if (start === null || earlier === null) return start === earlier && other.day === row.day && other.row < row.row
    if (earlier > start || (earlier === start && other.row > row.row)) return false
    if (wholeMinutes(start - earlier) > longestSession) return false
    return !rows.some((act) => isBetween(act, row, earlier, start))
  })
}

function isBetween(act: Administration, row: Administration, earlier: number, start: number): boolean {
  if (act.drug === row.drug && act.method === row.method) return false
  const at = startOf(act)
  return at !== null && at > earlier && at < start
}

/** Added up per visit: 16 to 90 minutes is the first hour, more earns hours, less is an injection. */
function subcutaneousInfusion(rows: readonly Administration[], policies: Readings): Charge[] {
  const [first] = [...rows].sort((a, b) => (startOf(a) ?? Infinity) - (startOf(b) ?? Infinity))
  if (first === undefined) return []
  const minutes = minutesOf(rows, policies)
  if (minutes <= longestPush) {
    const failed = (row: Administration): boolean => timeOf(row, policies).kind === 'failed'
    const coded = policies['missing-stop'] === 'hold' ? rows.filter((row) => !failed(row)) : rows
    return coded.map((row) => charge(row, injectionCode(row)))
  }
  return [charge(first, '96369'), charge(first, '96370', furtherHours(minutes))].filter(({ units }) => units > 0)
}

function minutesOf(rows: readonly Administration[], policies: Readings): number {
  const times = rows.map((row) => timeOf(row, policies))
  const spans = times.flatMap((time): Span[] => (time.kind === 'clocked' ? [time.span] : []))
  const charted = times.reduce((sum, time) => sum + (time.kind === 'counted' ? time.minutes : 0), 0)
  return wholeMinutes(lengthOf(spans)) + charted
}

/** A therapeutic drug has one code; chemotherapy has one by its time. */
function intraArterial(row: Administration, policies: Readings): Charge[] {
  if (familyOf(row, policies) !== 'chemotherapy') return [charge(row, '96373')]
  const minutes = minutesOf([row], policies)
  if (minutes <= longestPush) {
    const held = policies['missing-stop'] === 'hold' && timeOf(row, policies).kind === 'failed'
    return held ? [] : [charge(row, '96420')]
  }
  return [charge(row, '96422'), charge(row, '96423', furtherHours(minutes))].filter(({ units }) => units > 0)
}
