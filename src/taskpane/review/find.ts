import type { Log } from '../../engine/coding'
import { dateText } from '../../findings/words'
import type { Entry } from './groups'

/** A visit as a card names it: number, patient, date; empty for a finding about the whole log. */
export function visitWords({ visit }: Entry): string {
  if (visit === null) return ''
  const { name, patient, day } = visit.encounter
  return [
    ...(name === null ? [] : [`visit ${name}`]),
    ...(patient === null ? [] : [`patient ${patient}`]),
    ...(day < 0 ? [] : [dateText(day)]),
  ].join(' · ')
}

/** What a finding can be found by: its kind, and its visit with payer, drugs, and who documented. */
export function wordsOf(entry: Entry, log: Log | null): string {
  const { finding, visit } = entry
  if (visit === null) return finding.kind.heading.toLowerCase()
  const { rows, payer } = visit.encounter
  const texts = log === null ? [] : rows.flatMap((row) => [log.rows.drug[row], log.rows.staff[row]])
  return [
    finding.kind.heading,
    visitWords(entry),
    payer ?? '',
    ...new Set(texts.map((text) => log?.rows.texts[text ?? 0] ?? '')),
  ]
    .join(' ')
    .toLowerCase()
}

/** Whether every word that was typed is among those of a finding. */
export const holds = (words: string, typed: string): boolean =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word))
