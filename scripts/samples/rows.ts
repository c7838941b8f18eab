import { billedText } from './billed'
import { minutesPerDay } from './calendar'
import { claimOf } from './claim'
import { clockCell, momentCell, number, text } from './cells'
import { vialsText } from './doses'
import { factsOf } from './drugs'
import type { Act, LogCell, PlantedFinding, Visit } from './model'
import { costOf, paidFor } from './payment'
import type { Random } from './random'

/** One row of a log by its headers, with the findings that are due on it. */
export interface LogRow {
  readonly cells: Readonly<Record<string, LogCell>>
  readonly encounter: string
  readonly findings: readonly PlantedFinding[]
  /** What the billing mistake on this row costs, where that is known. */
  readonly dollars: number | null
}

/** How a time of day is written. */
export type Clock = typeof clockCell

interface Draft {
  readonly at: number
  readonly cells: Record<string, LogCell>
  readonly findings: PlantedFinding[]
}

/** The rows of a visit as the log holds them: by the clock, codes and payment on the first row of each date. */
export function rowsOf(visit: Visit, random: Random, clock: Clock = clockCell): LogRow[] {
  const { lines, remarks } = claimOf(visit)
  const billed = visit.mistake?.billed ?? lines
  const drafts = visit.acts
    .flatMap((act) => {
      const own = remarks.filter((remark) => remark.act === act).map(({ finding }) => finding)
      const rows = visit.form === 'events' ? eventRows(visit, act, random, clock) : timeRows(visit, act, random, clock)
      rows[0]!.findings.unshift(...own)
      return rows
    })
    .sort((a, b) => a.at - b.at)
  const days = [...new Set(billed.map((line) => line.day))]
  for (const day of days) {
    const first = drafts.find((draft) => Math.floor(draft.at / minutesPerDay) === day) ?? drafts[0]!
    first.cells.Billed = text(billedText(billed.filter((line) => line.day === day)))
  }
  const first = drafts[0]!
  if (!visit.unpaid) first.cells.Paid = paidFor(visit, billed)
  first.findings.push(...(visit.mistake?.findings ?? []))
  const { mistake } = visit
  const dollars = mistake?.findings.length === 1 ? costOf(visit, mistake.billed, lines) : null
  return drafts.map((draft) => ({
    cells: draft.cells,
    encounter: visit.encounter,
    findings: draft.findings,
    dollars: draft === first ? dollars : null,
  }))
}

/** What every row of the visit repeats, and what stands once for each act. */
function commonCells(visit: Visit, act: Act, at: number): Record<string, LogCell> {
  return {
    Encounter: /^\d+$/.test(visit.encounter) ? number(Number(visit.encounter)) : text(visit.encounter),
    Patient: number(visit.patient),
    Date: { kind: 'date', day: visit.day + Math.floor(at / minutesPerDay) },
    Setting: /^\d+$/.test(visit.place) ? number(Number(visit.place)) : text(visit.place),
    Drug: text(act.name),
    Route: text(act.route),
    Site: text(act.site),
    'Site reason': text(act.siteReason),
    Payer: text(visit.payer),
    Diagnosis: text(visit.diagnosis),
    Staff: text(visit.staff),
  }
}

function doseCells({ dose, drug, gap }: Act): Record<string, LogCell> {
  if (dose === null) return {}
  const { measure, vials } = factsOf(drug)
  // Containers are charted where something was left of them, and for the drugs that come by the vial.
  const charted =
    gap?.loses !== 'waste' && vials.length > 0 && measure === 'mg' && (dose.weight !== '' || dose.discarded > 0)
  return {
    Dose: text(dose.text),
    Weight: text(dose.weight),
    Vials: text(charted ? vialsText(dose.vials, measure) : ''),
    Discarded: text(charted && dose.discarded > 0 ? `${dose.discarded} mg` : ''),
  }
}

function timeRows(visit: Visit, act: Act, random: Random, written: Clock): Draft[] {
  const clock = (minutes: number | null): LogCell =>
    minutes === null ? null : act.dated ? momentCell(visit.day, minutes) : written(visit.setting, minutes, random)
  const ends = act.pauses.map(([from]) => from)
  const begins = act.pauses.map(([, to]) => to)
  const first: Draft = {
    at: act.start,
    cells: {
      ...commonCells(visit, act, act.start),
      ...doseCells(act),
      Primary: text(act.primary ? 'yes' : ''),
      Start: clock(act.start),
      Stop: clock(ends[0] ?? act.stop),
      Minutes: act.minutesShown && act.stop !== null ? number(act.stop - act.start) : null,
      Note: text(act.pauses.length > 0 ? 'itching, infusion paused' : act.note),
      ...act.gap?.cells,
    },
    findings: act.gap === null ? [] : [act.gap.finding],
  }
  const rest = begins.map((begin, i): Draft => ({
    at: begin,
    cells: {
      ...commonCells(visit, act, begin),
      Primary: text(act.primary ? 'yes' : ''),
      Start: clock(begin),
      Stop: clock(ends[i + 1] ?? act.stop),
      Note: text('same bag restarted at half rate'),
    },
    findings: [],
  }))
  const copy: Draft[] = act.twice
    ? [{ at: act.start + 0.5, cells: { ...first.cells }, findings: ['duplicate-row'] }]
    : []
  return [first, ...copy, ...rest]
}

/** New Bag, changes of rate, interruptions and the end, or one moment for what is given at once. */
function eventRows(visit: Visit, act: Act, random: Random, clock: Clock): Draft[] {
  const event = (action: string, at: number, more: Record<string, LogCell> = {}): Draft => ({
    at,
    cells: {
      ...commonCells(visit, act, at),
      Action: text(action),
      Time: clock(visit.setting, at, random),
      ...more,
    },
    findings: [],
  })
  const dose = doseCells(act)
  const note = { Note: text(act.note) }
  if (act.way === 'push' || act.way === 'injection') return [event('Given', act.start, { ...dose, ...note })]
  const begin = event('New Bag', act.start, {
    ...dose,
    ...note,
    ...(act.way === 'infusion' ? { Rate: text('100 mL/h') } : {}),
  })
  if (act.stop === null) return [begin]
  const { gap } = act
  const end = event('Stopped', act.stop)
  if (gap?.finding === 'missing-start') return [{ ...end, cells: { ...end.cells, ...dose }, findings: [gap.finding] }]
  const events = [begin]
  if (gap === null && act.pauses.length === 0 && act.stop - act.start > 45)
    events.push(event('Rate Change', act.start + 15, { Rate: text('150 mL/h') }))
  for (const [from, to] of act.pauses) events.push(event('Stopped', from), event('Restarted', to))
  if (gap !== null) begin.findings.push(gap.finding)
  return gap?.finding === 'missing-stop' ? events : [...events, end]
}
