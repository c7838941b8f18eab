import { audit } from '../../../src/audit/audit'
import { code } from '../../../src/engine/coding'
import { notJudged } from '../../../src/findings/billed/not-judged'
import { severityOf, worthOf, type Finding } from '../../../src/findings/define'
import { inOneGo } from '../../../src/engine/common/steps'
import { errorRatesSteps } from '../../../src/audit/error-rates'
import type { Due } from './mistakes'
import type { SownLog } from './logs'

/** What the audit found of a sown log. */
export interface Measured {
  readonly sown: number
  readonly missed: readonly string[]
  /** Findings with dollars, and those off by more than two cents. */
  readonly priced: number
  readonly wrongDollars: readonly string[]
  readonly cleanVisits: number
  readonly accused: readonly string[]
  readonly warned: readonly string[]
  /** Found on a visit with a mistake and not due there. */
  readonly beside: readonly string[]
  readonly notJudgedShare: number
}

const dollarsOf = (finding: Finding): string => {
  const worth = worthOf(finding)
  return worth !== null && 'dollars' in worth ? `${worth.dollars.toFixed(2)} ${worth.direction}` : ''
}

export function measure(log: SownLog): Measured {
  const coding = code(log.cells, { setting: 'office' })
  if ('problem' in coding) throw new Error(coding.problem)
  const audited = audit(coding, log.charges === null ? {} : { charges: log.charges })
  const byAccount = new Map<string, Finding[]>()
  for (const { encounter, findings } of audited.coding.encounters) {
    const name = encounter.name ?? ''
    byAccount.set(name, [...(byAccount.get(name) ?? []), ...findings])
  }
  const [missed, wrongDollars, beside] = [[] as string[], [] as string[], [] as string[]]
  let [sown, priced] = [0, 0]
  for (const { kind, accounts, due } of log.sown) {
    const found = accounts.flatMap((account) => byAccount.get(account) ?? [])
    const left = [...found]
    for (const one of due) {
      sown++
      const at = bestOf(left, one)
      if (at < 0) {
        missed.push(`${kind}: ${one.finding} (said: ${found.map(({ finding }) => finding).join(', ')})`)
        continue
      }
      const [match] = left.splice(at, 1)
      if (one.dollars === undefined || match === undefined) continue
      priced++
      const [amount = NaN, direction] = dollarsOf(match).split(' ')
      if (Math.abs(Number(amount) - one.dollars) > 0.02 || (direction !== one.direction && one.dollars > 0)) {
        wrongDollars.push(`${kind}: ${one.finding} ${one.dollars} ${one.direction}, found ${dollarsOf(match)}`)
      }
    }
    beside.push(
      ...left.filter((one) => severityOf(one) !== 'info').map((one) => `${kind}: ${one.finding} ${dollarsOf(one)}`),
    )
  }
  const onClean = log.clean.flatMap((account) => (byAccount.get(account) ?? []).map((one) => ({ account, one })))
  const of = (severity: string): string[] =>
    onClean.filter(({ one }) => severityOf(one) === severity).map(({ account, one }) => `${account}: ${one.finding}`)
  const rates = inOneGo(errorRatesSteps(audited))
  const open = audited.coding.encounters
    .flatMap((one) => one.findings)
    .reduce((sum, one) => sum + (notJudged.is(one) ? (one.facts.amount ?? 0) : 0), 0)
  return {
    ...{ sown, missed, priced, wrongDollars, beside },
    cleanVisits: log.clean.length,
    accused: of('error'),
    warned: of('warning'),
    notJudgedShare: rates.billed === 0 ? 0 : open / rates.billed,
  }
}

/** The finding that is due, with its dollars if one has them. */
function bestOf(left: readonly Finding[], { finding, dollars, direction }: Due): number {
  const exact = left.findIndex(
    (one) =>
      one.finding === finding && dollars !== undefined && dollarsOf(one) === `${dollars.toFixed(2)} ${direction}`,
  )
  return exact >= 0 ? exact : left.findIndex((one) => one.finding === finding)
}
