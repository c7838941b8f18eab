import { serviceDate } from '../../basics/date'
import type { Asked } from '../../payers/documents/answers'
import { decidedFor, policiesFor, type Decided } from '../../payers/table/decide'
import type { PayersTable } from '../../payers/table/payer-row'
import { withPolicies, type Policies } from '../../policies/policies'
import type { DecidingVisit } from '../visits/encounters'

/** Who pays a visit, and what that decides of it. */
export interface VisitPayer {
  readonly decided: Decided
  /** How the payer's documents are asked; an undated visit is of no date that they speak of. */
  readonly asked: Asked
  /** The office's policies with those that its `Payers` table has for this payer and date. */
  readonly policies: Policies
}

/**
 * Who pays a visit by the log's cell and the office's table.
 *
 * @param policies - those of the log, which hold where the table decides nothing
 */
export function visitPayer(encounter: DecidingVisit, policies: Policies, table: PayersTable): VisitPayer {
  const date = serviceDate(encounter.day)
  const { setting } = encounter
  const decided = decidedFor(table, encounter.payer, { date, setting })
  return {
    decided,
    asked: { payer: decided.payer, profile: decided.profile, setting, date },
    policies: changed(policies, policiesFor(decided, [])),
  }
}

/** Policies with the values that the table has for all drugs. */
function changed(policies: Policies, decided: ReturnType<typeof policiesFor>): Policies {
  if (decided.size === 0) return policies
  const pairs = [...decided].map(([policy, { value }]) => [policy, value] as const)
  return withPolicies([...Object.entries(policies), ...pairs])
}
