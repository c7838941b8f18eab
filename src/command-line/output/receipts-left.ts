import { usDate } from '../../basics/date'
import { cents, dollarsText } from '../../basics/money'
import type { Receipt } from '../../receipts/receipts'

const isOpen = ({ state }: Receipt): boolean =>
  state === 'short' || state === 'denied' || state === 'late' || state === 'paid too much'

/** What each party still owes, the largest first, then how many visits stand how. */
export function receiptsText(receipts: readonly Receipt[]): string {
  const open = receipts.filter(isOpen).toSorted((a, b) => Math.abs(b.off ?? 0) - Math.abs(a.off ?? 0))
  const counts = new Map<string, number>()
  for (const { state } of receipts) counts.set(state, (counts.get(state) ?? 0) + 1)
  return [
    ...open.map(({ one, due, off, party, state, text, next }) =>
      [
        state,
        off === null ? 'amount not known' : dollarsText(Math.abs(off)),
        `visit ${one.encounter.name ?? 'without a number'}, ${usDate(due.date)}, ${due.payerName}`,
        party === null ? 'from: not told' : `from: ${party}`,
        `${text} ${next}`.trim(),
      ].join('  '),
    ),
    `Visits: ${[...counts].map(([state, count]) => `${count} ${state}`).join(', ')}.`,
    '',
  ].join('\n')
}

/** The same for a script: every visit, by party. */
export const receiptsJson = (receipts: readonly Receipt[]): object[] =>
  receipts.map(({ one, due, received, state, party, off, denials, text, next }) => ({
    encounter: one.encounter.name,
    date: due.date,
    payer: due.payerName,
    state,
    party,
    missing: off,
    expected: {
      allowed: cents(due.allowed),
      payer: due.payer === null ? null : cents(due.payer),
      patient: due.patient === null ? null : cents(due.patient),
      sequestered: due.sequestered === null ? null : cents(due.sequestered),
    },
    received: {
      payer: received.paid,
      patient: received.patientPaid,
      secondary: received.secondaryPaid,
      assistance: received.assistance,
      deductible: received.deductible,
    },
    reasons: denials.map(({ group, number, code }) => ({ group, number, means: code?.means ?? null })),
    text,
    next,
  }))
