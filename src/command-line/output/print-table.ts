import { encounterAnswer, type EncounterAnswer, type LogFinding } from '../../engine/answer'
import { logFinding } from '../../engine/answer'
import type { Coding } from '../../engine/coding'
import { codeText } from '../../engine/claim/lines'

/**
 * The coding as a table for a terminal: one block a visit with its lines and what needs a person, then a summary.
 * Plain text, no colours, so that it can be saved and searched.
 */
export function* tableParts(coding: Coding, width: number): Generator<string> {
  const counts = new Map<string, number>()
  const units = new Map<string, number>()
  for (const one of coding.encounters) {
    const visit = encounterAnswer(coding, one)
    yield linesText([...visitBlock(visit, width), ''])
    for (const line of visit.lines) {
      const code = codeText({ ...line, units: 1 })
      units.set(code, (units.get(code) ?? 0) + line.units)
    }
    for (const finding of visit.findings) {
      const key = `${finding.severity}\t${finding.finding}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  yield linesText(summary(coding, units, counts, width))
}

const linesText = (lines: readonly string[]): string => `${lines.join('\n')}\n`

function visitBlock(visit: EncounterAnswer, width: number): string[] {
  const title = [
    visit.date ?? 'no date',
    visit.encounter === null ? null : `visit ${visit.encounter}`,
    visit.patient === null ? null : `patient ${visit.patient}`,
    visit.payer,
    visit.setting,
    stateWords[visit.state],
  ]
  const out = [title.filter((part) => part !== null).join('  ·  ')]
  if (visit.lines.length === 0) out.push('  no administration code')
  for (const line of visit.lines) {
    const rows = `${line.rows.length === 1 ? 'row ' : 'rows'} ${line.rows.join(', ')}`
    const head = `  ${codeText(line).padEnd(11)} ${rows.padEnd(14)} `
    const date = line.date === visit.date ? '' : `${line.date ?? ''}: `
    out.push(...hanging(head, date + line.reasons.map((reason) => reason.text).join(' '), width))
  }
  // What is no administration is counted in the summary; a list of tablets would hide what needs a person.
  const told = visit.findings.filter(
    ({ finding, severity }) => finding !== 'no-administration-code' || severity !== 'info',
  )
  for (const finding of told) {
    const highest = finding.supportable.at(-1)
    const coded = visit.lines.some((line) => line.code === highest && line.rows.includes(finding.rows[0] ?? 0))
    out.push(...findingLines(finding, width, coded || highest === undefined ? null : highest))
  }
  return out
}

const stateWords = { ready: 'ready', review: 'needs review', hold: 'hold' } as const

const marks = { error: '!!', warning: '! ', info: 'i ' } as const

function findingLines(finding: LogFinding, width: number, supportable: string | null): string[] {
  const rows = finding.rows.length === 0 ? '' : `row ${finding.rows.slice(0, 12).join(', ')}: `
  const complete = supportable === null ? '' : ` Complete documentation could support ${supportable}.`
  const ask = finding.severity === 'info' ? '' : ` Ask: ${finding.ask}`
  return hanging(`  ${marks[finding.severity]} `, `${rows}${finding.text}${complete}${ask}`, width)
}

/** Text wrapped behind a head, further lines indented below it. */
function hanging(head: string, text: string, width: number): string[] {
  const room = Math.max(30, width - head.length)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines.map((one, index) => (index === 0 ? head : ' '.repeat(head.length)) + one)
}

function summary(
  coding: Coding,
  units: ReadonlyMap<string, number>,
  counts: ReadonlyMap<string, number>,
  width: number,
): string[] {
  const severities = ['error', 'warning', 'info']
  const sorted = [...counts].sort(
    ([a, x], [b, y]) =>
      severities.indexOf(a.split('\t')[0]!) - severities.indexOf(b.split('\t')[0]!) || y - x || (a < b ? -1 : 1),
  )
  const rows = coding.log.rows.count
  return [
    `${rows} rows, ${coding.encounters.length} visits, coded with ${coding.editions.join(', ')}.`,
    '',
    'Units by code',
    ...[...units]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, count]) => `  ${code.padEnd(10)} ${String(count).padStart(6)}`),
    '',
    'What was found',
    ...sorted.map(([key, count]) => {
      const [severity = '', finding = ''] = key.split('\t')
      return `  ${severity.padEnd(8)} ${finding.padEnd(28)} ${String(count).padStart(6)}`
    }),
    ...coding.findings.map(logFinding).flatMap((finding) => findingLines(finding, width, null)),
  ]
}
