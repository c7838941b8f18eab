import { earliestDay } from '../../src/basics/date'
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/engine/visits/encounters'
import { methodOf, methodOfService, named } from '../../src/engine/administrations/method'
import { classOf, hasChemotherapyCodes } from '../../src/engine/administrations/administration'
import { readSubstance } from '../../src/engine/substances/substance'
import { readService } from '../../src/engine/substances/service'
import { readRoute } from '../../src/engine/log/cells/read-route'
import { flag } from '../../src/engine/log/cells/read-words'
import { compareMoments, dayOfMoment, minutesBetween, momentOf } from '../../src/engine/common/moment'
import { outside, secondsOf, stretchesOf } from '../../src/engine/services/intervals'
import { lines, visit } from './visit'

// Sites, methods, moments and names of visits, from both sides of an edge.

describe('two sites are one', () => {
  /** The codes where the second drug ran through a site of that name, with a reason. */
  const through = (one: string, other: string) =>
    lines(`Drug | Route | Start | Stop | Site | Site reason
      vancomycin | IV infusion | 9:00 | 10:00 | ${one} |
      ceftriaxone | IV infusion | 10:00 | 11:00 | ${other} | incompatible`)
  const same = '96365, 96367'
  const apart = '96365, 96365-59'

  test.each([
    ['port, lumen 2', 'port', same],
    ['port lumen a', 'Port', same],
    ['port lumen 2', 'port', same],
    ['proximal port lumen', 'distal port lumen', same],
    ['lumen of the PICC', 'PICC', same],
    ['proximal lumen of PICC', 'PICC', same],
    ['PICC lumen arm', 'PICC arm', same],
    ['first port', 'second port', apart],
    ['PICC proximal lumen', 'PICC distal lumen', same],
    ['PICC red lumen', 'PICC', same],
    ['L hand', 'left hand', same],
    ['Lt hand', 'L. hand', same],
    ['R AC', 'right antecubital', same],
    ['Rt. antecub', 'right ac', same],
    ['left hand', 'right hand', apart],
    ['left hand', 'left arm', apart],
    ['hand', 'left hand', apart],
    ['LEFT  HAND', 'left-hand', same],
    ['line', 'lines', apart],
  ])('%s and %s', (one, other, expected) => {
    expect(through(one, other)).toBe(expected)
  })
})

describe('three sites', () => {
  const three = (second: string, third: string, how = '') =>
    visit(
      `Drug | Route | Start | Stop | Site | Site reason
      vancomycin | IV infusion | 9:00 | 11:00 | port |
      ceftriaxone | IV infusion | 9:30 | 10:30 | left arm | ${second}
      levetiracetam | IV infusion | 11:10 | 11:40 | right arm | ${third}`,
      how,
    )
  test('each needs a reason of its own', () => {
    expect(three('incompatible', 'incompatible').lines).toBe('96365, 96365-59x2, 96366')
    const one = three('incompatible', '')
    expect(one.lines).toBe('96365, 96365-59, 96366, 96367')
    expect(one.findings).toContain('second-site-without-reason 4')
    expect(one.findings).not.toContain('second-site-without-reason 3')
    expect(three('incompatible', 'first IV infiltrated').lines).toBe('96365, 96365-59, 96366, 96367')
  })
})

describe('how an administration is coded', () => {
  const times = { start: -1, stop: -1, badStart: false, badStop: false, datedStop: false }
  const method = (drug: string, route: string, more: Partial<typeof times> = {}, minutes = -1, flags = 0) => {
    const way = readRoute(route)
    return methodOf(named(readSubstance(drug), way), way, { ...times, ...more }, minutes, flags)
  }

  test.each([
    ['vancomycin', 'IV infusion', 'infusion'],
    ['normal saline', 'IV infusion', 'hydration'],
    ['normal saline', 'hydration', 'hydration'],
    ['vancomycin', 'hydration', 'infusion'],
    ['vancomycin', 'IV push', 'push'],
    ['normal saline', 'IV push', 'included'],
    ['vancomycin', 'bolus', 'push'],
    ['normal saline', 'bolus', 'hydration'],
    ['vancomycin', 'IM', 'injection'],
    ['normal saline', 'SC', 'none'],
    ['fluorouracil', 'pump', 'pump'],
    ['Remicade', 'pump', 'pump'],
    ['vancomycin', 'pump', 'infusion'],
    ['normal saline', 'pump', 'hydration'],
    ['cisplatin', 'intra-arterial', 'artery'],
    ['cisplatin', 'intra-arterial push', 'artery'],
    ['methotrexate', 'intrathecal', 'intrathecal'],
    ['methotrexate', 'Ommaya', 'reservoir'],
    ['bleomycin', 'intrapleural', 'pleural'],
    ['cisplatin', 'IP', 'peritoneal'],
    ['bleomycin', 'intralesional', 'lesions'],
    ['Kenalog', 'intra-articular', 'procedure'],
    ['morphine', 'pump refill', 'refill'],
    ['morphine', 'portable pump refill', 'portable refill'],
    ['morphine', 'implanted pump refill', 'implanted refill'],
    ['Neulasta', 'on-body injector', 'on-body'],
    ['xyzzy', 'on-body injector', 'on-body'],
    ['vancomycin', 'PO', 'none'],
    ['xyzzy', 'PO', 'none'],
    ['vancomycin', 'flush', 'included'],
    ['xyzzy', 'IV infusion', 'unknown-drug'],
    ['xyzzy', 'hydration', 'hydration'],
    ['prednisone', 'IV push', 'none'],
    ['lidocaine', 'SC', 'included'],
    ['lidocaine HCl 1% 0.5 mL', 'SC', 'included'],
    ['Bupivacaine 0.25 %', 'IM', 'included'],
    ['lidocaine', 'IV push', 'push'],
    ['lidocaine + Kenalog', 'IM', 'injection'],
    ['immune globulin SC (Hizentra)', '', 'subcutaneous infusion'],
    ['immune globulin SC (Hizentra)', 'IV', 'infusion'],
    ['Prolia', '', 'injection'],
    ['Prolia', 'IV', 'infusion'],
    ['acetaminophen 650 mg PO', '', 'none'],
    ['ondansetron', '', 'push'],
    ['ondansetron', 'IV', 'push'],
    ['ondansetron', 'with care', 'push'],
    ['vancomycin', '', 'infusion'],
    ['normal saline', '', 'hydration'],
    ['', 'hydration', 'hydration'],
  ])('%s by "%s": %s', (drug, route, expected) => {
    expect(method(drug, route)).toBe(expected)
  })

  test('a stop, one that cannot be read, or minutes show that it was infused', () => {
    expect(method('ondansetron', '', { stop: 0 })).toBe('infusion')
    expect(method('ondansetron', '', { badStop: true })).toBe('infusion')
    expect(method('ondansetron', '', {}, 0)).toBe('infusion')
    expect(method('ondansetron', '', { start: 0, badStart: true })).toBe('push')
    expect(method('vancomycin', '', { stop: 0 })).toBe('infusion')
  })

  test('what the note says of a fluid and of heparin', () => {
    const flushed = flag.flushed
    expect(method('normal saline', 'IV', {}, -1, flushed)).toBe('included')
    expect(method('normal saline', 'IV', { stop: 0 }, -1, flushed)).toBe('hydration')
    expect(method('normal saline', 'IV infusion', {}, -1, flushed)).toBe('hydration')
    expect(method('heparin', 'IV', { stop: 0 }, -1, flushed)).toBe('included')
    expect(method('heparin', 'IV infusion', {}, -1, flushed)).toBe('infusion')
    expect(method('vancomycin', 'IV', {}, -1, flushed)).toBe('infusion')
    expect(method('normal saline', 'hydration', {}, -1, flag.keepOpen)).toBe('included')
    expect(method('vancomycin', 'IV infusion', {}, -1, flag.keepOpen)).toBe('infusion')
  })

  test('services by what they are', () => {
    const of = (name: string, route = '') => methodOfService(readService(name)!, readRoute(route))
    expect(of('Beyfortus')).toBe('antibody')
    expect(of('Beyfortus', 'PO')).toBe('none')
    expect(of('pump refill')).toBe('refill')
    expect(of('portable pump refill')).toBe('portable refill')
    expect(of('implanted pump refill')).toBe('implanted refill')
    expect(of('port flush')).toBe('port flush')
    expect(of('flush')).toBe('included')
    expect(of('Shingrix')).toBe('own codes')
  })

  test('classes of services and codes', () => {
    expect(classOf('complex', 'complex')).toBe('chemotherapy')
    expect(classOf('complex', 'therapeutic')).toBe('therapeutic')
    expect(classOf('hormonal', 'therapeutic')).toBe('chemotherapy')
    expect(classOf('hydration', 'complex')).toBe('hydration')
    expect([classOf('none', 'complex'), classOf(null, 'complex')]).toEqual(['therapeutic', 'therapeutic'])
    expect((['chemotherapy', 'hormonal', 'complex'] as const).every(hasChemotherapyCodes)).toBe(true)
    expect((['therapeutic', 'hydration', 'none', null] as const).some(hasChemotherapyCodes)).toBe(false)
  })

  test('a row without a name is spoken of by its class', () => {
    const blank = readSubstance('')
    expect(named(blank, 'hydration').label).toBe('hydration fluid')
    expect(named(blank, 'infusion').label).toBe('')
    expect(named({ ...blank, category: 'complex' }, 'hydration').label).toBe('the complex drug')
    expect(named(readSubstance('Remicade'), 'hydration').label).toBe('infliximab')
  })
})

describe('moments', () => {
  test('are seconds since the first day, and lead back to it', () => {
    expect(momentOf(earliestDay, 0)).toBe(0)
    expect(momentOf(earliestDay + 1, 60)).toBe(86_460)
    expect([dayOfMoment(0), dayOfMoment(86_399), dayOfMoment(86_400)]).toEqual([
      earliestDay,
      earliestDay,
      earliestDay + 1,
    ])
    expect([minutesBetween(0, 59), minutesBetween(0, 60), minutesBetween(30, 149)]).toEqual([0, 1, 1])
  })
  test('the unknown come last', () => {
    expect([-1, 5, 0, -1, 3].sort(compareMoments)).toEqual([0, 3, 5, -1, -1])
    expect(compareMoments(-1, -1)).toBe(0)
    expect(compareMoments(-1, 0)).toBeGreaterThan(0)
    expect(compareMoments(0, -1)).toBeLessThan(0)
    expect(compareMoments(4, 4)).toBe(0)
  })
})

describe('stretches of time', () => {
  const at = (start: number, stop: number) => ({ start, stop })
  test('touching and overlapping ones are one, in whatever order', () => {
    expect(stretchesOf([at(5, 9), at(0, 3), at(3, 4), at(6, 7), at(8, 12)])).toEqual([at(0, 4), at(5, 12)])
    expect(stretchesOf([])).toEqual([])
    expect(secondsOf([at(0, 4), at(5, 12)])).toBe(11)
  })
  test('what lies outside of them', () => {
    const taken = [at(2, 4), at(6, 8)]
    expect(outside(at(0, 10), taken)).toEqual([at(0, 2), at(4, 6), at(8, 10)])
    expect(outside(at(2, 8), taken)).toEqual([at(4, 6)])
    expect(outside(at(3, 7), taken)).toEqual([at(4, 6)])
    expect(outside(at(4, 6), taken)).toEqual([at(4, 6)])
    expect(outside(at(2, 4), taken)).toEqual([])
    expect(outside(at(7, 8), taken)).toEqual([])
    expect(outside(at(8, 9), taken)).toEqual([at(8, 9)])
    expect(outside(at(0, 2), taken)).toEqual([at(0, 2)])
    expect(outside(at(0, 1), [])).toEqual([at(0, 1)])
  })
})

describe('names of visits', () => {
  test('numbers by their size, everything else letter by letter', () => {
    expect(['10', '9', '9a', 'E10', 'E9', '', '010'].sort(compare)).toEqual(
      ['', '9', '010', '10', '9a', 'E10', 'E9'].sort(compare),
    )
    expect(compare('9', '10')).toBeLessThan(0)
    expect(compare('10', '9')).toBeGreaterThan(0)
    expect(compare('9a', '10')).toBeGreaterThan(0)
    expect(compare('E9', 'E10')).toBeGreaterThan(0)
    expect(compare('9', '9')).toBe(0)
    expect(compare('9', '9.0')).toBeLessThan(0)
    expect(compare('', '0')).toBeLessThan(0)
    expect(compare('9', ':')).toBeLessThan(0)
    expect(compare('5', 'A')).toBeLessThan(0)
  })
})

describe('a stay of many dates', () => {
  const stay = (last: string, how = 'hospital') =>
    visit(
      `Encounter | Date | Drug | Route | Start
      E1 | 2025-03-04 | ondansetron | IV push | 9:00
      E1 | ${last} | ondansetron | IV push | 9:00`,
      how,
    )
  test('a week is one, a day more is doubted', () => {
    expect(stay('2025-03-11').ids).not.toContain('encounter-unclear')
    expect(stay('2025-03-12').findings).toContain('encounter-unclear 2 3')
    expect(stay('2025-03-12', 'office').ids).not.toContain('encounter-unclear')
    const said = stay('2025-03-12').answer.encounters[0]!.findings.find((one) => one.finding === 'encounter-unclear')
    expect(said?.text).toContain('9')
  })
})
