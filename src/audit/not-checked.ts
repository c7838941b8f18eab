import type { Coding } from '../engine/coding'
import type { Role } from '../engine/log/columns/columns'
import { drugInWay } from '../engine/layers/visit/drug-in-way'
import { doseLimitOf } from '../reference/dose-limits'
import { intervalOf } from '../reference/intervals'
import type { Audit } from './audit'

/** What an audit did not look at, and why: a reader must not take silence for a clean bill. */

/** Columns that questions need, and what is not asked without them. */
const needed: readonly (readonly [Role, string])[] = [
  ['Billed', 'what was billed, unless a list of charges was given'],
  ['Dose', 'drug units and waste'],
  ['Discarded', 'documented waste'],
  ['Vials', 'waste against the vials opened'],
  ['NDC', 'the product against its code'],
  ['Payer', 'payers’ own rules'],
  ['Order', 'orders'],
  ['Ordered', 'doses against orders'],
  ['Arrived', 'times before arrival'],
  ['Left', 'times after leaving'],
  ['Chair', 'two patients in one chair'],
  ['Staff', 'two patients started by one person at once'],
  ['Lot', 'lots'],
  ['Expires', 'expired lots'],
  ['Diagnosis', 'diagnoses'],
  ['Authorization', 'authorizations'],
  ['Weight', 'doses by weight'],
  ['Setting', 'places of service'],
  ['Supplied by', 'drugs that the office did not buy'],
]

/** @returns sentences, the widest first */
export function notChecked({ coding, hasClaims }: Audit): string[] {
  const { columns } = coding.log
  const absent = needed.filter(([role]) => !columns.at.has(role) && !(role === 'Billed' && hasClaims))
  return [
    ...(absent.length === 0
      ? []
      : [`Columns that the log does not have: ${absent.map(([role, what]) => `${role} (${what})`).join(', ')}.`]),
    ...partialEditions(coding),
    ...payersWithoutProfile(coding),
    ...drugsWithoutFacts(coding),
    'Medical necessity, signatures, and credentials were not checked: the log does not hold them.',
  ]
}

/** Editions that hold only part of the codes: limits of units and pairs of other codes may be older than the date. */
function partialEditions({ findings, encounters }: Coding): string[] {
  const older = new Set(
    [...findings, ...encounters.flatMap((one) => one.findings)]
      .filter(({ finding }) => finding === 'edition-older-than-service')
      .map(({ rows }) => rows[0]),
  )
  const unpriced = findings.filter(({ finding }) => finding === 'no-price').length
  return [
    ...(older.size === 0 ? [] : [`${older.size} visits are later than the newest edition at hand.`]),
    ...(unpriced === 0
      ? []
      : ['Some supported lines have no price in the editions at hand; see the findings of the whole log.']),
  ]
}

/** More names than these are counted. */
const mostNames = 12

const namesOf = (names: ReadonlySet<string>): string => {
  const list = [...names].sort()
  const more = list.length - mostNames
  return more > 0 ? `${list.slice(0, mostNames).join(', ')}, and ${more} more` : list.join(', ')
}

function payersWithoutProfile({ encounters }: Coding): string[] {
  const names = new Set(
    encounters.flatMap(({ encounter, payer }) =>
      payer.decided.profile === null && encounter.payer !== null && payer.decided.payer.kind !== 'medicare'
        ? [encounter.payer]
        : [],
    ),
  )
  return names.size === 0
    ? []
    : [`Payers without a profile, held against Medicare’s rules and the office’s policies: ${namesOf(names)}.`]
}

function drugsWithoutFacts({ log: { rows }, encounters }: Coding): string[] {
  const without = new Set<string>()
  const seen = new Set<string>()
  for (const { encounter } of encounters) {
    for (const i of encounter.rows) {
      const label = rows.substance[i]?.label ?? ''
      const key = `${label} ${rows.route[i] ?? ''}`
      if (seen.has(key)) continue
      seen.add(key)
      const drug = drugInWay(rows, i)
      if (drug === null || rows.substance[i]?.included === true || rows.substance[i]?.category === 'hydration') continue
      if (intervalOf(drug.name, drug.way) === null && doseLimitOf(drug.name, drug.way, label) === null)
        without.add(label)
    }
  }
  return without.size === 0
    ? []
    : [`Drugs without figures of their labels, so that doses and intervals were not asked about: ${namesOf(without)}.`]
}
