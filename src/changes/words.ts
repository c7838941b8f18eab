import { usDate } from '../basics/date'
import type { Amount } from '../reference/reference'
import type { Change, ChangeKind } from './change'

/** What a biller calls each kind of change. */
export const changeNames: Readonly<Record<ChangeKind, string>> = {
  limit: 'Payment limit',
  coinsurance: 'Coinsurance',
  unit: 'New code, new unit',
  'code-ended': 'Code ended',
  'code-added': 'New code',
  administration: 'Administration fee',
  rule: 'Coding rule',
  payer: 'Payer',
  office: 'Your own tables',
}

const unitText = (unit: Amount | null): string => (unit === null ? 'a dose' : `${unit.amount} ${unit.measure}`)

/** A change as a person reads it: its code, its drug, and what it was and is. */
export function changeWords(change: Change): {
  readonly code: string
  readonly drug: string
  readonly before: string | number
  readonly after: string | number
  readonly text: string
} {
  switch (change.kind) {
    case 'limit':
    case 'coinsurance': {
      const { code, drug, before, after, kind } = change
      const share = before === 0 ? '' : ` (${after > before ? '+' : ''}${(100 * (after / before - 1)).toFixed(1)}%)`
      return {
        code,
        drug,
        before,
        after,
        text: kind === 'limit' ? `One unit${share}.` : 'Percent that the patient owes.',
      }
    }
    case 'administration': {
      const { code, before, after, setting } = change
      const share = ` (${after > before ? '+' : ''}${(100 * (after / before - 1)).toFixed(1)}%)`
      return { code, drug: '', before, after, text: `National ${setting} amount${before === 0 ? '' : share}.` }
    }
    case 'unit': {
      const { code, drug, newCode, unit, newUnit, until } = change
      return {
        code,
        drug,
        before: unitText(unit),
        after: unitText(newUnit),
        text: `${code} ends on ${usDate(until)}; ${newCode} takes its place. One unit was ${unitText(unit)} and is ${unitText(newUnit)}.`,
      }
    }
    case 'code-ended':
      return {
        code: change.code,
        drug: change.drug,
        before: 'in force',
        after: 'ended',
        text: `Last day ${usDate(change.until)}.`,
      }
    case 'code-added':
      return {
        code: change.code,
        drug: change.drug,
        before: '',
        after: 'in force',
        text: `From ${usDate(change.from)}.`,
      }
    case 'rule':
    case 'payer':
    case 'office':
      return sentenceWords(change)
  }
}

/** What is a sentence of its own, with its date. */
function sentenceWords(change: Extract<Change, { kind: 'rule' | 'payer' | 'office' }>) {
  switch (change.kind) {
    case 'rule':
      return { code: '', drug: '', before: '', after: '', text: `${turn(change)}: ${change.sentence}` }
    case 'payer':
      return {
        code: change.codes.join(', '),
        drug: '',
        before: '',
        after: '',
        text: `${change.name}, ${turn(change)}: ${change.sentence}`,
      }
    case 'office': {
      const { table, row, payer, says } = change
      return {
        code: '',
        drug: '',
        before: '',
        after: '',
        text: `${table} row ${row}, ${payer}, ${turn(change)}: ${says}.`,
      }
    }
  }
}

const turn = ({ what, date }: { readonly what: 'begins' | 'ends'; readonly date: string }): string =>
  what === 'begins' ? `from ${usDate(date)}` : `until ${usDate(date)}`

/** Rows as a person looks them up, the first of many. */
export const rowsText = (rows: readonly number[], most = 40): string =>
  rows.length <= most ? rows.join(', ') : `${rows.slice(0, most).join(', ')} and ${rows.length - most} more`
