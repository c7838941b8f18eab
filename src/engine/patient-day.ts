import { pairIndicator } from '../reference/ncci'
import type { RuleId } from '../rules'
import { isInitial, type Charge } from './charge'
import type { CodedEncounter } from './code-encounter'
import { compareStart } from './administration'
import { compare } from './encounters'
import type { Policies } from './policies'
import { dayNumber } from './read-date'

/**
 * What only the patient's whole day shows: modifiers of a second site or visit, the concurrent code once over all
 * visits, pairs that need a modifier (readings 3 and 8).
 */

/** Since July 2019 the modifier of a pair may stand on either code; before, on the column 2 code. */
const eitherCodeSince = dayNumber(2019, 7, 1)

/** A charge that modifiers may still join. */
type Open = { -readonly [Key in keyof Charge]: Charge[Key] }

const separates = (modifier: string): boolean => /^(?:59|X[EPSU])$/.test(modifier)
const isSeparate = (charge: Charge): boolean => charge.modifiers.some(separates)

/**
 * The encounters with their charges as a claim of each patient's days carries them.
 *
 * @returns one list of charges per encounter, in the order of the encounters given
 */
export function onPatientDays(coded: readonly CodedEncounter[], policies: Policies): (readonly Charge[])[] {
  const result: (readonly Charge[])[] = coded.map((one) => one.charges)
  const days = new Map<string, { index: number; charges: Open[] }[]>()
  coded.forEach((one, index) => {
    const open = one.charges.map((charge): Open => ({ ...charge }))
    result[index] = open
    const byDay = new Map<number, Open[]>()
    for (const charge of open) {
      const list = byDay.get(charge.day)
      if (list === undefined) byDay.set(charge.day, [charge])
      else list.push(charge)
    }
    for (const [day, charges] of byDay) {
      // A patient that the log does not name shares no day with anybody.
      const key = one.encounter.patient === null ? `#${index}/${day}` : `${one.encounter.patient}/${day}`
      const entry = { index, charges }
      const list = days.get(key)
      if (list === undefined) days.set(key, [entry])
      else list.push(entry)
    }
  })
  for (const entries of days.values()) {
    if (entries.length > 1) {
      entries.sort(
        (a, b) =>
          compareStart(coded[a.index]!.begins, coded[b.index]!.begins) ||
          compare(coded[a.index]!.encounter.name ?? '', coded[b.index]!.encounter.name ?? ''),
      )
    }
    const dropped = new Set<Charge>()
    let initialBefore = false
    let concurrentBefore = false
    for (const { charges } of entries) {
      markSecondSites(charges, policies)
      if (initialBefore) markSecondVisit(charges, policies)
      for (const charge of charges) {
        if (isInitial(charge.slot)) initialBefore = true
        if (charge.slot !== 'therapeutic.concurrent') continue
        if (concurrentBefore) dropped.add(charge)
        concurrentBefore = true
      }
    }
    const all = entries.flatMap((entry) => entry.charges)
    if (all.length > 1) markPairs(all, coded[entries[0]!.index]!.setting, policies)
    if (dropped.size > 0) {
      for (const { index } of entries) result[index] = result[index]!.filter((charge) => !dropped.has(charge))
    }
  }
  return result
}

const add = (charge: Open, modifier: string, rule: RuleId): void => {
  if (!charge.modifiers.includes(modifier)) charge.modifiers = [...charge.modifiers, modifier]
  if (!charge.rules.includes(rule)) charge.rules = [...charge.rules, rule]
}

function markSecondSites(charges: readonly Open[], policies: Policies): void {
  const modifier = policies['second-initial'] === 'X' ? 'XS' : '59'
  for (const charge of charges) {
    if (charge.line === 0) continue
    if (isInitial(charge.slot) || policies['second-initial-hours'] === 'all') {
      add(charge, modifier, 'initial.second-site')
    }
  }
}

function markSecondVisit(charges: readonly Open[], policies: Policies): void {
  const modifier = policies['second-initial'] === 'X' ? 'XE' : '59'
  const takesPart = (charge: Open): boolean =>
    isInitial(charge.slot) ||
    (policies['second-initial-hours'] === 'all' &&
      /\.(?:hour|sequential|concurrent|next-push|repeat-push)$/.test(charge.slot))
  for (const charge of charges) {
    if (takesPart(charge) && !isSeparate(charge)) add(charge, modifier, 'initial.second-visit')
  }
}

/** Pairs of the NCCI table with indicator 1, both separately given: the modifier on the column 2 code (rule `line.pair`). */
function markPairs(charges: readonly Open[], setting: 'office' | 'hospital', policies: Policies): void {
  for (const column1 of charges) {
    for (const column2 of charges) {
      if (column1.code === column2.code) continue
      if (pairIndicator(setting, column1.code, column2.code) !== '1') continue
      if (isSeparate(column2)) continue
      if (isSeparate(column1)) {
        const either = column1.day < 0 || column1.day >= eitherCodeSince
        if (either) continue
        column1.modifiers = column1.modifiers.filter((modifier) => !separates(modifier))
      }
      add(column2, policies['second-initial'] === 'X' ? 'XU' : '59', 'line.pair')
    }
  }
}
