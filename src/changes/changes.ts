import { profiles } from '../payers/profiles'
import { factSentence } from '../payers/documents/sentence'
import { isPriced } from '../payment/price'
import { medicareAmount } from '../payment/medicare'
import { administrationCodesOn } from './administration-codes'
import { hasCoinsurance, isFound, limitOn } from '../reference/look-ups'
import type { DrugCode, Reference } from '../reference/reference'
import { rules } from '../rules'
import type { RuleRecord } from '../rules/rule'
import type { Change, Changes } from './change'

/** Limits move a little every quarter; below this share nobody wants to read of it. */
const worthSaying = 0.01

/**
 * What is not the same on two dates of service: payment limits and coinsurance, drug codes and their units, national amounts of
 * drug administration, rules, and what payers' documents say.
 *
 * @param from - ISO, the earlier date
 * @param to - ISO, the later date
 */
export function changesBetween(reference: Reference, from: string, to: string): Changes {
  const { limits, open } = limitChanges(reference, from, to)
  return {
    from,
    to,
    changes: [
      ...codeChanges(reference.drugCodes, from, to),
      ...limits,
      ...administrationChanges(reference, from, to),
      ...ruleChanges(from, to),
      ...payerChanges(from, to),
    ],
    open,
  }
}

const inForce = (one: DrugCode, date: string): boolean =>
  (one.from === null || one.from <= date) && (one.until === null || date <= one.until)

function codeChanges(drugCodes: readonly DrugCode[], from: string, to: string): Change[] {
  const ended = drugCodes.filter((one) => inForce(one, from) && !inForce(one, to))
  const added = drugCodes.filter((one) => !inForce(one, from) && inForce(one, to))
  const changes: Change[] = []
  const told = new Set<DrugCode>()
  for (const one of ended) {
    const until = one.until ?? from
    const news = added.filter(({ code }) => one.replacedBy.includes(code))
    for (const next of news) {
      told.add(next)
      const { code, drug, unit } = one
      changes.push({ kind: 'unit', code, drug, newCode: next.code, unit, newUnit: next.unit, until })
    }
    if (news.length === 0) changes.push({ kind: 'code-ended', code: one.code, drug: one.drug, until })
  }
  for (const one of added) {
    if (!told.has(one)) changes.push({ kind: 'code-added', code: one.code, drug: one.drug, from: one.from ?? to })
  }
  return changes
}

function limitChanges(reference: Reference, from: string, to: string): { limits: Change[]; open: string[] } {
  const drugs = new Map(reference.drugCodes.map(({ code, drug }) => [code, drug]))
  const codes = new Set(reference.limits.flatMap((quarter) => [...quarter.limits.keys()]))
  const limits: Change[] = []
  let onlyBefore = 0
  let onlyAfter = 0
  let compared = 0
  let withoutCoinsurance = false
  for (const code of [...codes].sort()) {
    const [before, after] = [limitOn(reference, code, from), limitOn(reference, code, to)]
    if (!isFound(before) || !isFound(after)) {
      if (isFound(before)) onlyBefore++
      if (isFound(after)) onlyAfter++
      continue
    }
    compared++
    const drug = drugs.get(code) ?? ''
    const [old, now] = [before.value, after.value]
    if (Math.abs(now.limit - old.limit) > old.limit * worthSaying) {
      limits.push({ kind: 'limit', code, drug, before: old.limit, after: now.limit })
    }
    if (!hasCoinsurance(reference, before.edition) || !hasCoinsurance(reference, after.edition))
      withoutCoinsurance = true
    else if (old.coinsurance !== now.coinsurance) {
      limits.push({ kind: 'coinsurance', code, drug, before: old.coinsurance, after: now.coinsurance })
    }
  }
  const open: string[] = []
  if (compared === 0) open.push('No payment limit of both dates is here: limits can’t be compared.')
  else if (onlyAfter > 0) open.push(`${onlyAfter} codes have a payment limit on the later date only.`)
  if (onlyBefore > 0) open.push(`${onlyBefore} codes have a payment limit on the earlier date only.`)
  if (withoutCoinsurance) open.push('The coinsurance of one of the quarters isn’t here: it can’t be compared.')
  return { limits, open }
}

function administrationChanges(reference: Reference, from: string, to: string): Change[] {
  const settings = ['office', 'hospital'] as const
  return settings.flatMap((setting) =>
    administrationCodesOn(reference, from, to).flatMap((code): Change[] => {
      const amount = (date: string) =>
        medicareAmount({ code, units: 1 }, { reference, date, setting, locality: null, conversionFactor: 'non-apm' })
      const [before, after] = [amount(from), amount(to)]
      if (!isPriced(before) || !isPriced(after) || before.unit === after.unit) return []
      return [{ kind: 'administration', setting, code, before: before.unit, after: after.unit }]
    }),
  )
}

/** Whether something that holds on these dates begins or ends between the two. */
function turns(
  one: { readonly from: string; readonly until?: string | null },
  from: string,
  to: string,
): { readonly date: string; readonly what: 'begins' | 'ends' } | null {
  const holds = (date: string): boolean =>
    one.from <= date && (one.until === undefined || one.until === null || date <= one.until)
  if (holds(from) === holds(to)) return null
  return holds(to) ? { date: one.from, what: 'begins' } : { date: one.until ?? to, what: 'ends' }
}

function ruleChanges(from: string, to: string): Change[] {
  return Object.entries<RuleRecord>(rules).flatMap(([rule, record]): Change[] => {
    const turn = turns(record, from, to)
    return turn === null ? [] : [{ kind: 'rule', rule, sentence: record.sentence, ...turn }]
  })
}

function payerChanges(from: string, to: string): Change[] {
  return profiles.flatMap(({ id, name, facts }) =>
    facts.flatMap((fact): Change[] => {
      const turn = turns(fact, from, to)
      if (turn === null) return []
      const { sentence, codes } = factSentence(fact)
      return [{ kind: 'payer', profile: id, name, sentence, codes, ...turn }]
    }),
  )
}
