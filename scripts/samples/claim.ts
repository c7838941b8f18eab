import { minutesPerDay } from './calendar'
import { drugLines } from './drug-lines'
import type { Act, ClaimLine, PlantedFinding, Setting, Visit } from './model'
import { alone, givenOf, shared, type Given } from './record'

/**
 * What a visit's record supports, counted without the engine: first hour 16 to 90 minutes, further hours from 31
 * minutes past each, pushes, injections, hydration, drugs. It also says what an attentive reader would remark.
 */
export interface Claim {
  readonly lines: readonly ClaimLine[]
  readonly remarks: readonly { readonly act: Act; readonly finding: PlantedFinding }[]
}

const furtherHours = (minutes: number): number => (minutes <= 90 ? 0 : Math.floor((minutes - 31) / 60))

const codes = {
  complex: { first: '96413', hour: '96415', next: '96417', push: '96409', nextPush: '96411' },
  therapeutic: { first: '96365', hour: '96366', next: '96367', push: '96374', nextPush: '96375' },
} as const

const order = ['complex', 'therapeutic', 'fluid']

/** Marked first in an office, then class, infusion before push before hydration, longest, earliest. */
const byRank =
  (setting: Setting) =>
  (a: Given, b: Given): number =>
    (setting === 'office' ? Number(b.act.primary) - Number(a.act.primary) : 0) ||
    order.indexOf(a.class) - order.indexOf(b.class) ||
    Number(a.way === 'push') - Number(b.way === 'push') ||
    (a.way === 'push' ? 0 : b.minutes - a.minutes) ||
    a.start - b.start

/** The claim of a visit; `acts` are another telling of it, where one is wanted. */
export function claimOf(visit: Visit, acts: readonly Act[] = visit.acts): Claim {
  const remarks: { act: Act; finding: PlantedFinding }[] = []
  const remark = (one: Given, finding: PlantedFinding): void => void remarks.push({ act: one.act, finding })
  const lines: ClaimLine[] = []
  const add = (one: Given, code: string, units = 1, modifiers: readonly string[] = []): void => {
    if (units > 0) lines.push({ code, units, modifiers, day: one.day })
  }
  const given = givenOf(acts)
  for (const one of given) {
    const clocked = one.way === 'infusion' || one.way === 'hydration'
    if (clocked && !Number.isNaN(one.stop) && one.day !== Math.floor(one.stop / minutesPerDay))
      remark(one, 'crosses-midnight')
    if (one.way === 'infusion' && one.minutes <= 15) remark(one, 'infusion-is-push')
    if (one.way === 'push' && one.minutes > 15) remark(one, 'push-is-long')
  }
  const infusions = given.filter((one) => one.way === 'infusion' && one.minutes > 15)
  const pushes = given.filter((one) => one.way === 'push' || (one.way === 'infusion' && one.minutes <= 15))
  const reported = reportedPushes(pushes, visit.setting, remark)
  const hydration = measured(given, infusions, remark)

  for (const line of [0, 1]) {
    const services = [
      ...infusions.filter((one) => one.act.line === line && isFirst(one, infusions)),
      ...reported.flatMap(({ one, again }) =>
        again || one.act.line !== line ? [] : [{ ...one, way: 'push' as const }],
      ),
      ...(line === 0 ? hydration.map(({ one, minutes }) => ({ ...one, minutes })) : []),
    ].sort(byRank(visit.setting))
    const initial = services[0]?.act
    const separate = line === 1 || visit.ofDay === 'second' ? ['59'] : []
    const keeping: Given[] = []
    for (const one of services) {
      if (one.class === 'fluid') {
        const first = one.act === initial
        if (first) add(one, '96360', 1, separate)
        add(one, '96361', furtherHours(one.minutes) + (first ? 0 : 1))
        continue
      }
      const names = codes[one.class]
      if (one.way === 'push') {
        add(one, one.act === initial ? names.push : names.nextPush, 1, one.act === initial ? separate : [])
        continue
      }
      if (one.act !== initial && keeping.some((kept) => isConcurrent(one, kept))) {
        if (!lines.some((other) => other.code === '96368' && other.day === one.day)) add(one, '96368')
        continue
      }
      add(one, one.act === initial ? names.first : names.next, 1, one.act === initial ? separate : [])
      add(one, names.hour, furtherHours(one.minutes))
      keeping.push(one)
    }
  }
  for (const one of infusions)
    if (one.class !== 'fluid' && !isFirst(one, infusions))
      add(one, codes[one.class].hour, 1 + furtherHours(one.minutes))
  for (const { one, again } of reported) if (again) add(one, '96376')
  for (const one of given) {
    if (one.way === 'pump') add(one, '96416')
    if (one.way === 'injection')
      add(one, '96372', 1, lines.some((line) => besideInjection.has(line.code)) ? ['59'] : [])
  }
  return { lines: inOrder([...lines, ...drugLines(given, visit.setting)]), remarks }
}

/** Beside these an injection needs to be told apart. */
const besideInjection = new Set(['96360', '96365', '96374', '96409', '96413', '96416'])

/** True for a drug's first infusion through its line; later ones are repeats. */
const isFirst = (one: Given, infusions: readonly Given[]): boolean =>
  !infusions.some(
    (other) => other.act.drug === one.act.drug && other.act.line === one.act.line && other.start < one.start,
  )

/** More than half of the later one and more than half of the one that would be concurrent ran together. */
function isConcurrent(one: Given, kept: Given): boolean {
  const together = shared(one, kept)
  const later = one.start > kept.start || (one.start === kept.start && one.minutes < kept.minutes) ? one : kept
  return together * 2 > later.minutes && together * 2 > one.minutes
}

/** The first push of each drug, and in a hospital one more than 30 minutes after the last that was reported. */
function reportedPushes(
  pushes: readonly Given[],
  setting: Setting,
  remark: (one: Given, finding: PlantedFinding) => void,
): { one: Given; again: boolean }[] {
  const last = new Map<string, number>()
  const list: { one: Given; again: boolean }[] = []
  for (const one of pushes.toSorted((a, b) => a.start - b.start)) {
    const before = last.get(one.act.drug)
    if (before !== undefined && (setting === 'office' || one.start - before <= 30)) {
      remark(one, 'repeat-push')
      continue
    }
    list.push({ one, again: before !== undefined })
    last.set(one.act.drug, one.start)
  }
  return list
}

/** Hydration of 31 minutes or more beside nothing else, a sum for each day. */
function measured(
  given: readonly Given[],
  infusions: readonly Given[],
  remark: (one: Given, finding: PlantedFinding) => void,
): { one: Given; minutes: number }[] {
  const days = new Map<number, { one: Given; minutes: number }>()
  for (const one of given.filter(({ way }) => way === 'hydration')) {
    const minutes = alone(one, infusions)
    if (minutes < one.minutes) remark(one, 'concurrent-hydration')
    const before = days.get(one.day)
    days.set(one.day, { one: before?.one ?? one, minutes: minutes + (before?.minutes ?? 0) })
  }
  const sums = [...days.values()]
  for (const { one, minutes } of sums) if (minutes > 0 && minutes <= 30) remark(one, 'too-short-hydration')
  return sums.filter(({ minutes }) => minutes > 30)
}

const claimOrder = [
  ...['96413', '96409', '96365', '96374', '96360', '96415', '96366', '96417', '96367', '96368'],
  ...['96411', '96375', '96376', '96372', '96361', '96416'],
]

/** Equal code, modifiers and day as one line, in the order of a claim. */
function inOrder(lines: readonly ClaimLine[]): ClaimLine[] {
  const joined = new Map<string, ClaimLine>()
  for (const line of lines) {
    const key = `${line.day}/${line.code}/${line.modifiers.join()}`
    const before = joined.get(key)
    joined.set(key, { ...line, units: line.units + (before?.units ?? 0) })
  }
  const place = ({ code }: ClaimLine): number =>
    claimOrder.includes(code) ? claimOrder.indexOf(code) : claimOrder.length
  return [...joined.values()].sort(
    (a, b) => a.day - b.day || place(a) - place(b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  )
}
