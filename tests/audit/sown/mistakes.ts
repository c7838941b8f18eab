import { claimOf, courses, fee, limit, type Center, type Course, type SownVisit } from './visits'

/** What must be said of a visit: the finding, and dollars with their direction where it has some. */
export interface Due {
  readonly finding: string
  readonly dollars?: number
  readonly direction?: 'over' | 'under'
}

/** A mistake that somebody makes, and what an auditor must say of it; worked out here by hand, from the amounts of `visits.ts`. */
export interface Mistake {
  readonly kind: string
  readonly make: (center: Center) => { readonly visits: readonly SownVisit[]; readonly due: readonly Due[] }
}

const cents = (dollars: number): number => Math.round(dollars * 100) / 100
const over = (finding: string, dollars: number): Due => ({ finding, dollars: cents(dollars), direction: 'over' })
const under = (finding: string, dollars: number): Due => ({ finding, dollars: cents(dollars), direction: 'under' })
const said = (finding: string): Due => ({ finding })

type Made = ReturnType<Mistake['make']>
const one = (visit: SownVisit, ...due: Due[]): Made => ({ visits: [visit], due })

const { remicade, inflectra, entyvio, tysabri, benlysta, ocrevus, keytruda, injectafer, ceftriaxone } = courses
const short: readonly Course[] = [entyvio, tysabri, benlysta, keytruda]
const complexPush = fee[96413] - fee[96409]

/** A course with other lines billed. */
const billed = (center: Center, of: Course, lines: readonly string[], ...due: Due[]): Made =>
  one(center.visit([center.row(of)], [...lines]), ...due)

/** A short course of which the times fail: it supports a push. */
function badTimes(center: Center, change: (visit: SownVisit) => void, ...due: Due[]): Made {
  const visit = center.clean(center.pick(short))
  change(visit)
  return one(visit, ...due, over('wrong-code', complexPush))
}

/** A biologic, and ceftriaxone after it. */
function sequence(center: Center, lines: readonly string[], ...due: Due[]): Made {
  const of = center.pick(short)
  const first = center.row(of)
  const second = center.row(ceftriaxone, (first.stop ?? 0) + 4)
  return one(center.visit([first, second], [...lines, of.line, ceftriaxone.line]), ...due)
}

/** A biologic with diphenhydramine pushed before it. */
function premedicated(center: Center, lines: readonly string[], ...due: Due[]): Made {
  const of = center.pick(short)
  const row = center.row(of)
  const push = center.push('Benadryl', '50 mg', (row.start ?? 0) - 9)
  return one(center.visit([push, row], [...lines, of.line, 'J1200-JZ']), ...due)
}

const prolia = (center: Center, lines: readonly string[], ...due: Due[]): Made =>
  one(center.visit([center.shot('Prolia', '60 mg', 'SC')], [...lines]), ...due)

const wasted = (center: Center, lines: readonly string[], ...due: Due[]): Made =>
  one(center.visit([{ ...center.row(remicade), dose: '310 mg', waste: '90 mg' }], ['96413', '96415', ...lines]), ...due)

/** A clean visit with one thing changed. */
function changed(center: Center, change: (visit: SownVisit) => void, ...due: Due[]): Made {
  const visit = center.clean(center.pick([entyvio, keytruda, benlysta]))
  change(visit)
  return one(visit, ...due)
}

const row = (visit: SownVisit) => {
  const [first] = visit.rows
  if (first === undefined) throw new Error('A visit without rows.')
  return first
}

const total = (of: Course): number => fee[of.first] + of.hours * fee[of.hour] + of.units * limit[of.code]

export const mistakes: readonly Mistake[] = [
  // Times
  { kind: 'no stop', make: (c) => badTimes(c, (v) => (row(v).stop = null), said('missing-stop')) },
  { kind: 'no start', make: (c) => badTimes(c, (v) => (row(v).start = null), said('missing-start')) },
  {
    kind: 'no times',
    make: (c) =>
      badTimes(
        c,
        (v) => ([row(v).start, row(v).stop, v.arrived, v.left] = [null, null, null, null]),
        said('missing-times'),
      ),
  },
  {
    kind: 'stop before start',
    make: (c) => badTimes(c, (v) => (row(v).stop = (row(v).start ?? 0) - 21), said('stop-before-start')),
  },
  { kind: 'no minutes', make: (c) => badTimes(c, (v) => (row(v).stop = row(v).start), said('zero-minutes')) },
  {
    kind: 'fifteen minutes billed as an infusion',
    make: (c) => one(c.visit([c.row(entyvio, c.clock(), 15)], claimOf(entyvio)), over('wrong-code', complexPush)),
  },
  {
    kind: 'sixteen minutes billed as a push',
    make: (c) =>
      one(c.visit([c.row(entyvio, c.clock(), 16)], ['96409', entyvio.line]), under('wrong-code', complexPush)),
  },
  {
    kind: 'minutes against the clock',
    make: (c) => changed(c, (v) => (row(v).minutes = '95'), said('duration-conflict')),
  },
  {
    kind: 'half a day',
    make: (c) => one(c.visit([c.row(ceftriaxone, 7 * 60 + 2, 13 * 60)], ['96365', ceftriaxone.line]), said('too-long')),
  },
  {
    kind: 'a clock that is none',
    make: (c) => changed(c, (v) => (row(v).startText = 'after lunch'), said('unreadable-time')),
  },
  // Hours
  {
    kind: 'an hour too many',
    make: (c) => billed(c, tysabri, ['96413', '96415', tysabri.line], over('over-coded', fee[96415])),
  },
  {
    kind: 'two hours too many',
    make: (c) => billed(c, remicade, ['96413', '96415x3', remicade.line], over('over-coded', 2 * fee[96415])),
  },
  {
    kind: 'ninety minutes billed with an hour more',
    make: (c) =>
      one(c.visit([c.row(tysabri, c.clock(), 90)], ['96413', '96415', tysabri.line]), over('over-coded', fee[96415])),
  },
  {
    kind: 'ninety-one minutes billed without',
    make: (c) =>
      one(c.visit([c.row(tysabri, c.clock(), 91)], ['96413', tysabri.line]), under('missing-line', fee[96415])),
  },
  {
    kind: 'an hour forgotten',
    make: (c) => billed(c, inflectra, ['96413', inflectra.line], under('missing-line', fee[96415])),
  },
  {
    kind: 'one of two hours',
    make: (c) => billed(c, ocrevus, ['96413', '96415', ocrevus.line], under('under-coded', fee[96415])),
  },
  {
    kind: 'hours of the other class',
    make: (c) => billed(c, remicade, ['96413', '96366', remicade.line], under('wrong-code', fee[96415] - fee[96366])),
  },
  {
    kind: 'hours without the first',
    make: (c) =>
      billed(c, remicade, ['96415', remicade.line], under('missing-line', fee[96413]), said('orphan-add-on')),
  },
  // Class
  {
    kind: 'a biologic as therapeutic',
    make: (c) => billed(c, entyvio, ['96365', entyvio.line], under('wrong-code', fee[96413] - fee[96365])),
  },
  {
    kind: 'iron as chemotherapy',
    make: (c) => billed(c, injectafer, ['96413', injectafer.line], over('wrong-code', fee[96413] - fee[96365])),
  },
  {
    kind: 'a sequence as chemotherapy',
    make: (c) => sequence(c, ['96413', '96417'], over('wrong-code', fee[96417] - fee[96367])),
  },
  {
    kind: 'a push as chemotherapy',
    make: (c) => premedicated(c, ['96413', '96411'], over('wrong-code', fee[96411] - fee[96375])),
  },
  {
    kind: 'an infusion as hydration',
    make: (c) => billed(c, ceftriaxone, ['96360', ceftriaxone.line], under('wrong-code', fee[96365] - fee[96360])),
  },
  // Injections
  {
    kind: 'denosumab as chemotherapy',
    make: (c) => prolia(c, ['96401', 'J0897-JZx60'], over('wrong-code', fee[96401] - fee[96372])),
  },
  {
    kind: 'denosumab as a hormone',
    make: (c) => prolia(c, ['96402', 'J0897-JZx60'], over('wrong-code', fee[96402] - fee[96372])),
  },
  {
    kind: 'denosumab as an infusion',
    make: (c) => prolia(c, ['96365', 'J0897-JZx60'], over('wrong-code', fee[96365] - fee[96372])),
  },
  {
    kind: 'denosumab as an on-body injector',
    make: (c) => prolia(c, ['96377', 'J0897-JZx60'], over('wrong-code', fee[96377] - fee[96372])),
  },
  { kind: 'an injection forgotten', make: (c) => prolia(c, ['J0897-JZx60'], under('missing-line', fee[96372])) },
  { kind: 'an injection twice', make: (c) => prolia(c, ['96372x2', 'J0897-JZx60'], over('over-coded', fee[96372])) },
  {
    kind: 'a hormone as any injection',
    make: (c) =>
      one(
        c.visit([c.shot('Faslodex', '500 mg', 'IM', '2x250 mg')], ['96372', 'J9395-JZx20']),
        under('wrong-code', fee[96402] - fee[96372]),
      ),
  },
  {
    kind: 'an injection as a push',
    make: (c) =>
      one(
        c.visit([c.shot('Xolair', '150 mg', 'SC', '1x150 mg')], ['96374', 'J2357-JZx30']),
        over('wrong-code', fee[96374] - fee[96372]),
      ),
  },
  {
    kind: 'an infusion as an injection',
    make: (c) => billed(c, ceftriaxone, ['96372', ceftriaxone.line], under('wrong-code', fee[96365] - fee[96372])),
  },
  // Several services
  {
    kind: 'two initial infusions',
    make: (c) => sequence(c, ['96413', '96365'], over('two-initial', fee[96365] - fee[96367])),
  },
  {
    kind: 'an initial push beside',
    make: (c) => premedicated(c, ['96413', '96374'], over('two-initial', fee[96374] - fee[96375])),
  },
  {
    kind: 'the initial code twice',
    make: (c) => billed(c, entyvio, ['96413x2', entyvio.line], over('two-initial', fee[96413])),
  },
  {
    kind: 'a sequence as concurrent',
    make: (c) => sequence(c, ['96413', '96368'], under('wrong-code', fee[96367] - fee[96368])),
  },
  { kind: 'a sequence forgotten', make: (c) => sequence(c, ['96413'], under('missing-line', fee[96367])) },
  {
    kind: 'a sequence twice for an hour',
    make: (c) => {
      const first = c.row(entyvio)
      const second = c.row(ceftriaxone, (first.stop ?? 0) + 4, 97)
      return one(
        c.visit([first, second], ['96413', '96367x2', entyvio.line, ceftriaxone.line]),
        over('wrong-code', fee[96367] - fee[96366]),
      )
    },
  },
  {
    kind: 'a push as an infusion',
    make: (c) => premedicated(c, ['96413', '96367'], over('wrong-code', fee[96367] - fee[96375])),
  },
  { kind: 'a push forgotten', make: (c) => premedicated(c, ['96413'], under('missing-line', fee[96375])) },
  { kind: 'a push too many', make: (c) => premedicated(c, ['96413', '96375x2'], over('over-coded', fee[96375])) },
  { kind: 'a hospital’s repeated push', make: (c) => premedicated(c, ['96413', '96375', '96376'], said('over-coded')) },
  {
    kind: 'a push alone as one more',
    make: (c) =>
      one(
        c.visit([c.push('Benadryl', '50 mg', c.clock())], ['96375', 'J1200-JZ']),
        under('wrong-code', fee[96374] - fee[96375]),
      ),
  },
  {
    kind: 'a flush billed',
    make: (c) =>
      billed(c, keytruda, ['96413', '96523', keytruda.line], over('over-coded', fee[96523]), said('pair-edit')),
  },
  {
    kind: 'fluid that carried',
    make: (c) => {
      const first = c.row(entyvio)
      const fluid = {
        drug: 'normal saline',
        dose: '250 mL',
        route: 'IV infusion',
        start: first.start,
        stop: first.stop,
        note: 'KVO',
      }
      return one(c.visit([first, fluid], ['96413', '96361', entyvio.line]), over('over-coded', fee[96361]))
    },
  },
  {
    kind: 'thirty minutes of fluid',
    make: (c) => {
      const first = c.row(ceftriaxone)
      const start = (first.stop ?? 0) + 3
      const fluid = { drug: 'normal saline', dose: '500 mL', route: 'hydration', start, stop: start + 30 }
      return one(c.visit([first, fluid], ['96365', '96361', ceftriaxone.line, 'J7040']), over('over-coded', fee[96361]))
    },
  },
  {
    kind: 'an hour of fluid forgotten',
    make: (c) => {
      const first = c.row(ceftriaxone)
      const start = (first.stop ?? 0) + 3
      const fluid = { drug: 'normal saline', dose: '1000 mL', route: 'hydration', start, stop: start + 58 }
      return one(c.visit([first, fluid], ['96365', ceftriaxone.line, 'J7030']), under('missing-line', fee[96361]))
    },
  },
  // Office visits
  {
    kind: 'a nurse visit beside',
    make: (c) => prolia(c, ['99211', '96372', 'J0897-JZx60'], over('em-99211', fee[99211])),
  },
  {
    kind: 'an office visit without 25',
    make: (c) => billed(c, entyvio, ['99213', ...claimOf(entyvio)], over('em-needs-25', fee[99213])),
  },
  {
    kind: 'a longer office visit without 25',
    make: (c) => prolia(c, ['99214', '96372', 'J0897-JZx60'], over('em-needs-25', fee[99214])),
  },
  // Drugs
  { kind: 'a drug forgotten', make: (c) => billed(c, tysabri, ['96413'], under('missing-line', 300 * limit.J2323)) },
  {
    kind: 'the administration forgotten',
    make: (c) => billed(c, entyvio, [entyvio.line], under('missing-line', fee[96413])),
  },
  {
    kind: 'a whole visit forgotten',
    make: (c) => {
      const of = c.pick([entyvio, tysabri, ocrevus, benlysta])
      return one(c.visit([c.row(of)], []), under('missing-line', total(of)))
    },
  },
  {
    kind: 'a tenth of the units',
    make: (c) => billed(c, remicade, ['96413', '96415', 'J1745-JZx4'], under('under-coded', 36 * limit.J1745)),
  },
  {
    kind: 'thirty units too many',
    make: (c) => billed(c, entyvio, ['96413', 'J3380-JZx330'], over('over-coded', 30 * limit.J3380)),
  },
  {
    kind: 'ten times the units',
    make: (c) =>
      billed(
        c,
        benlysta,
        ['96413', 'J0490-JA-JZx480'],
        over('over-coded', 432 * limit.J0490),
        said('units-over-limit'),
      ),
  },
  {
    kind: 'the reference for a biosimilar',
    make: (c) =>
      billed(c, inflectra, ['96413', '96415', remicade.line], over('wrong-code', 40 * (limit.J1745 - limit.Q5103))),
  },
  {
    kind: 'a biosimilar for the reference',
    make: (c) =>
      billed(c, remicade, ['96413', '96415', inflectra.line], under('wrong-code', 40 * (limit.J1745 - limit.Q5103))),
  },
  {
    kind: 'a drug that nobody gave',
    make: (c) => billed(c, entyvio, [...claimOf(entyvio), 'J0897-JZx60'], over('over-coded', 60 * limit.J0897)),
  },
  {
    kind: 'a drug that the payer sent',
    make: (c) => {
      const visit = c.clean(entyvio)
      visit.by = 'payer'
      return one(visit, over('over-coded', 300 * limit.J3380))
    },
  },
  { kind: 'an unknown drug', make: (c) => changed(c, (v) => (row(v).drug = 'Zzyvanta'), said('unknown-drug')) },
  {
    kind: 'no dose',
    make: (c) => {
      const visit = c.clean(tysabri)
      Object.assign(row(visit), { dose: '', vials: '' })
      return one(visit, said('dose-missing'), over('over-coded', 300 * limit.J2323))
    },
  },
  {
    kind: 'a dose in words',
    make: (c) => changed(c, (v) => Object.assign(row(v), { dose: 'as ordered', vials: '' }), said('unreadable-dose')),
  },
  {
    kind: 'an injected drug that ran',
    make: (c) => {
      const start = c.clock()
      return one(
        c.visit(
          [{ drug: 'Prolia', dose: '60 mg', route: 'IV infusion', start, stop: start + 33 }],
          ['96365', 'J0897-JZx60'],
        ),
        said('route-conflict'),
      )
    },
  },
  {
    kind: 'another product’s NDC',
    make: (c) => {
      const visit = c.clean(remicade)
      row(visit).ndc = '0069-0809-01'
      return one(visit, said('ndc-conflict'))
    },
  },
  {
    kind: 'twice the label',
    make: (c) => {
      const visit = c.visit([{ ...c.row(entyvio), dose: '600 mg', vials: '2x300 mg' }], ['96413', 'J3380-JZx600'])
      return one(visit, said('dose-over-label'), said('units-over-limit'))
    },
  },
  // Waste
  { kind: 'waste forgotten', make: (c) => wasted(c, ['J1745x31'], under('missing-line', 9 * limit.J1745)) },
  { kind: 'waste within the units', make: (c) => wasted(c, ['J1745-JZx40'], said('modifier-difference')) },
  { kind: 'JZ beside waste', make: (c) => wasted(c, ['J1745-JZx31', 'J1745-JWx9'], said('modifier-difference')) },
  { kind: 'waste too high', make: (c) => wasted(c, ['J1745x31', 'J1745-JWx19'], over('over-coded', 10 * limit.J1745)) },
  {
    kind: 'waste that was none',
    make: (c) =>
      billed(c, remicade, ['96413', '96415', remicade.line, 'J1745-JWx10'], over('over-coded', 10 * limit.J1745)),
  },
  { kind: 'JZ forgotten', make: (c) => billed(c, entyvio, ['96413', 'J3380x300'], said('modifier-difference')) },
  { kind: 'JA forgotten', make: (c) => billed(c, benlysta, ['96413', 'J0490-JZx48'], said('modifier-difference')) },
  {
    kind: 'waste undocumented',
    make: (c) =>
      one(
        c.visit([{ ...c.row(remicade), dose: '310 mg', vials: '' }], ['96413', '96415', 'J1745x31']),
        said('waste-missing'),
      ),
  },
  {
    kind: 'waste that does not add up',
    make: (c) =>
      one(
        c.visit([{ ...c.row(remicade), dose: '310 mg', waste: '50 mg' }], ['96413', '96415', 'J1745x31']),
        said('waste-conflict'),
      ),
  },
  {
    kind: 'waste from the vials alone',
    make: (c) =>
      one(
        c.visit([{ ...c.row(remicade), dose: '310 mg' }], ['96413', '96415', 'J1745x31', 'J1745-JWx9']),
        said('waste-derived'),
      ),
  },
  // Modifiers and places
  {
    kind: '59 that separates nothing',
    make: (c) => billed(c, remicade, ['96413', '96415-59', remicade.line], said('modifier-difference')),
  },
  {
    kind: 'a modifier that ended',
    make: (c) => billed(c, entyvio, ['96413', 'J3380-JG-JZx300'], said('modifier-not-valid')),
  },
  {
    kind: 'a modifier that is none',
    make: (c) => billed(c, entyvio, ['96413-ZZ', entyvio.line], said('modifier-not-valid')),
  },
  {
    kind: 'a repeat of nothing',
    make: (c) => billed(c, keytruda, ['96413-76', keytruda.line], said('modifier-not-valid')),
  },
  {
    kind: 'a hospital’s department',
    make: (c) => billed(c, keytruda, ['96413-PO', keytruda.line], said('department')),
  },
  { kind: 'a hospital’s place', make: (c) => changed(c, (v) => (v.place = '22'), said('place-of-service')) },
  { kind: 'a home', make: (c) => changed(c, (v) => (v.place = '12'), said('setting-unclear')) },
  // The record's other columns
  { kind: 'no order', make: (c) => changed(c, (v) => (v.order = ''), said('order-missing')) },
  {
    kind: 'more than ordered',
    make: (c) => {
      const visit = c.clean(entyvio)
      visit.ordered = '200 mg'
      return one(visit, said('dose-conflict'))
    },
  },
  {
    kind: 'an order unsigned',
    make: (c) => changed(c, (v) => (row(v).note = 'no signed order in chart'), said('order-missing')),
  },
  {
    kind: 'given by the patient',
    make: (c) => {
      const visit = c.visit([c.shot('Prolia', '60 mg', 'SC')], ['96372', 'J0897-JZx60'])
      row(visit).note = 'pt self-administered'
      return one(visit, said('self-given'))
    },
  },
  { kind: 'an expired lot', make: (c) => changed(c, (v) => (v.expires = '2026-08-31'), said('expired-lot')) },
  {
    kind: 'before arrival',
    make: (c) => changed(c, (v) => (v.arrived = (row(v).start ?? 0) + 7), said('start-before-arrival')),
  },
  {
    kind: 'after leaving',
    make: (c) => changed(c, (v) => (v.left = (row(v).stop ?? 0) - 6), said('stop-after-leaving')),
  },
  { kind: 'no diagnosis', make: (c) => changed(c, (v) => (v.diagnosis = ''), said('diagnosis-missing')) },
  {
    kind: 'a billed word',
    make: (c) => billed(c, entyvio, [...claimOf(entyvio), 'PENDING'], said('unreadable-billed')),
  },
  // Between visits
  {
    kind: 'two patients in a chair',
    make: (c) => {
      const [first, second] = [c.clean(tysabri), c.clean(tysabri)]
      second.day = first.day
      const start = (row(first).start ?? 0) + 13
      Object.assign(row(second), { start, stop: start + 62 })
      const chair = `Bay ${first.account}`
      Object.assign(second, { chair, arrived: start - 15, left: start + 90, nurse: `${first.nurse} B` })
      first.chair = chair
      return { visits: [first, second], due: [said('chair-overlap')] }
    },
  },
  {
    kind: 'two patients in a minute',
    make: (c) => {
      const [first, second] = [c.clean(entyvio), c.clean(keytruda)]
      const start = row(first).start ?? 0
      Object.assign(row(second), { start, stop: start + 37 })
      const nurse = `${first.nurse} ${first.account}`
      Object.assign(second, { day: first.day, nurse, arrived: start - 15, left: start + 60 })
      first.nurse = nurse
      return { visits: [first, second], due: [said('staff-overlap')] }
    },
  },
  {
    kind: 'one patient twice at once',
    make: (c) => {
      const [first, second] = [c.clean(tysabri), c.clean(ceftriaxone)]
      const start = (row(first).start ?? 0) + 11
      Object.assign(row(second), { start, stop: start + 35 })
      Object.assign(second, { patient: first.patient, day: first.day, arrived: start - 15, left: start + 60 })
      second.billed = ['96365-59', ceftriaxone.line]
      return { visits: [first, second], due: [said('patient-overlap')] }
    },
  },
  {
    kind: 'sooner than the label',
    make: (c) => {
      const [first, second] = [c.clean(tysabri), c.clean(tysabri)]
      Object.assign(second, { patient: first.patient, day: first.day + 13 })
      return { visits: [first, second], due: [said('too-soon')] }
    },
  },
  {
    kind: 'a copied visit',
    make: (c) => {
      const [first, second] = [c.clean(entyvio), c.clean(entyvio)]
      Object.assign(row(second), { start: row(first).start, stop: row(first).stop })
      Object.assign(second, { patient: first.patient, day: first.day + 63, arrived: first.arrived, left: first.left })
      return { visits: [first, second], due: [said('copied-visit')] }
    },
  },
  {
    kind: 'a visit entered twice',
    make: (c) => {
      const first = c.clean(injectafer)
      const second = { ...first, account: `${first.account}9`, rows: [{ ...row(first) }] }
      return {
        visits: [first, second],
        due: [said('duplicate-row'), over('over-coded', fee[96365]), over('over-coded', 750 * limit.J1439)],
      }
    },
  },
  {
    kind: 'a row twice',
    make: (c) => {
      const visit = c.clean(ceftriaxone)
      visit.rows.push({ ...row(visit) })
      visit.billed = ['96365', 'J0696-JZx8']
      return one(visit, said('duplicate-row'), over('over-coded', 4 * limit.J0696))
    },
  },
  { kind: 'charged on another date', make: (c) => changed(c, (v) => (v.chargedLater = 2), said('charge-date')) },
]
