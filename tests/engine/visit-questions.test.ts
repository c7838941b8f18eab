import { describe, expect, test } from 'vitest'
import { code, type CodingOptions } from '../../src/engine/coding'
import { table, visit } from './visit'

/** Rows of the findings of one kind, by visit. */
const found = (id: string, ...log: string[]): string[] =>
  visit(log.join('\n')).answer.encounters.flatMap((one) =>
    one.findings.filter(({ finding }) => finding === id).map(({ rows }) => `${one.encounter ?? ''}: ${rows.join(' ')}`),
  )

describe('doses above the label', () => {
  const head = 'Encounter|Patient|Date|Drug|Dose|Weight|Route|Start|Stop'
  const given = (drug: string, dose: string, route = 'SC', weight = ''): string =>
    `E1|P1|2026-07-06|${drug}|${dose}|${weight}|${route}|9:07|10:16`
  test.each([
    // A fixed dose, and what rounding may add to it.
    [given('Entyvio', '300 mg', 'IV infusion'), []],
    [given('Entyvio', '306 mg', 'IV infusion'), []],
    [given('Entyvio', '307 mg', 'IV infusion'), ['E1: 2']],
    // Two brands of one drug.
    [given('Prolia', '120 mg'), ['E1: 2']],
    [given('Xgeva', '120 mg'), []],
    [given('denosumab', '120 mg'), []],
    [given('denosumab', '1200 mg'), ['E1: 2']],
    // By weight: 10 mg/kg of 70 kg, and a tenth for whole vials.
    [given('Remicade', '770 mg', 'IV infusion', '70 kg'), []],
    [given('Remicade', '771 mg', 'IV infusion', '70 kg'), ['E1: 2']],
    [given('Remicade', '900 mg', 'IV infusion'), []],
    // One way's limit is not the other's, and no record says nothing.
    [given('Orencia', '750 mg', 'IV infusion'), []],
    [given('Orencia', '750 mg'), ['E1: 2']],
    [given('vancomycin', '90 g', 'IV infusion'), []],
  ])('%s', (row, expected) => {
    expect(found('dose-over-label', head, row)).toEqual(expected)
  })
})

describe('vials that leave more than others', () => {
  const head = 'Encounter|Patient|Date|Drug|Dose|Discarded|Vials|Route|Start|Stop'
  const opened = (drug: string, dose: string, discarded: string, vials: string): string =>
    `E1|P1|2026-07-06|${drug}|${dose}|${discarded}|${vials}|IV infusion|9:07|10:16`
  test.each([
    [opened('Benlysta', '480 mg', '320 mg', '2x400 mg'), ['E1: 2']],
    [opened('Benlysta', '480 mg', '', '4x120 mg'), []],
    [opened('Benlysta', '480 mg', '40 mg', '1x400 + 1x120'), ['E1: 2']],
    // One size: no choice. What is given from several doses a vial is never waste.
    [opened('Remicade', '305 mg', '95 mg', '4x100 mg'), []],
    [opened('Kanjinti', '400 mg', '', '1x420 mg'), []],
    [opened('Benlysta', '480 mg', '', ''), []],
  ])('%s', (row, expected) => {
    expect(found('waste-not-least', head, row)).toEqual(expected)
  })
})

describe('notes against a service', () => {
  const head = 'Encounter|Patient|Date|Drug|Dose|Route|Start|Note'
  const noted = (note: string): string => `E1|P1|2026-07-06|Humira|40 mg|SC|9:00|${note}`
  test.each([
    ['no signed order on chart', true],
    ['Given without an order', true],
    ['order not signed', true],
    ['unsigned order, MD notified', true],
    ['order signed', false],
    ['per standing order', false],
    ['order on file', false],
    ['no adverse reaction, order 881', false],
  ])('order: %s', (note, asks) => {
    expect(found('order-missing', head, noted(note))).toEqual(asks ? ['E1: 2'] : [])
  })
  test.each([
    ['pt self-administered', true],
    ['Patient self injected under supervision', true],
    ['self-administration', true],
    ['taught self-injection', false],
    ['patient declined to self-administer', false],
    ['will self-administer in the future', false],
    ['given in left arm', false],
  ])('who gave it: %s', (note, asks) => {
    expect(found('self-given', head, noted(note))).toEqual(asks ? ['E1: 2'] : [])
  })
})

describe('diagnoses', () => {
  const head = 'Encounter|Patient|Date|Payer|Drug|Dose|Route|Start|Stop|Diagnosis'
  const row = (at: number, drug: string, diagnosis: string, payer = 'Medicare', date = '2026-07-06'): string =>
    `E${at}|P${at}|${date}|${payer}|${drug}|700 mg|IV infusion|9:0${at}|10:1${at}|${diagnosis}`
  test('one of the payer’s list is enough, with or without its dot', () => {
    expect(found('diagnosis-not-covered', head, row(1, 'Leqembi', 'G30.0, Z00.6'))).toEqual([])
    expect(found('diagnosis-not-covered', head, row(1, 'Leqembi', 'Z006; G3184'))).toEqual([])
    expect(found('diagnosis-not-covered', head, row(1, 'Leqembi', 'M81.0'))).toEqual(['E1: 2'])
    // Another payer's list was not read, nor one before its first day.
    expect(found('diagnosis-not-covered', head, row(1, 'Leqembi', 'M81.0', 'Aetna'))).toEqual([])
    expect(found('diagnosis-not-covered', head, row(1, 'Leqembi', 'M81.0', 'Medicare', '2023-07-05'))).toEqual([])
  })
  test('a blank one is asked about where the list wants one, or where half of the visits have one', () => {
    expect(found('diagnosis-missing', head, row(1, 'Leqembi', ''))).toEqual(['E1: 2'])
    expect(found('diagnosis-missing', head, row(1, 'vancomycin', ''))).toEqual([])
    expect(found('diagnosis-missing', head, row(1, 'vancomycin', 'L03.115'), row(2, 'vancomycin', ''))).toEqual([
      'E2: 3',
    ])
    expect(
      found(
        'diagnosis-missing',
        head,
        row(1, 'vancomycin', 'L03.115'),
        row(2, 'vancomycin', ''),
        row(3, 'vancomycin', ''),
      ),
    ).toEqual([])
  })
})

describe('places of service', () => {
  const head = 'Encounter|Patient|Date|Drug|Route|Start|Stop|POS'
  const at = (place: string, i: number): string =>
    `E${i}|P${i}|2026-07-06|vancomycin|IV infusion|9:0${i}|10:1${i}|${place}`
  const said = (places: readonly string[], options: CodingOptions = {}): number[] => {
    const coding = code(table([head, ...places.map((place, i) => at(place, i + 1))].join('\n')), options)
    if ('problem' in coding) throw new Error(coding.problem)
    return coding.encounters
      .flatMap((one) => one.findings)
      .filter(({ finding }) => finding === 'place-of-service')
      .flatMap(({ rows }) => [...rows])
  }
  test('one in five at a hospital’s place is odd, two in five are a mixed log', () => {
    expect(said(['11', '11', '22', '11', '11'])).toEqual([4])
    expect(said(['11', '19', '22', '11', '11'])).toEqual([])
    expect(said(['22', '22', '22', '22', '22'])).toEqual([])
  })
  test('a caller who says office is told of each', () => {
    expect(said(['22', '11'], { setting: 'office' })).toEqual([2])
    expect(said(['22', '11'], { setting: 'hospital' })).toEqual([])
  })
})

test('one patient in two visits at once, and one after the other', () => {
  const head = 'Encounter|Patient|Date|Drug|Route|Start|Stop'
  const two = (start: string, stop: string, patient = 'P1'): string[] =>
    found(
      'patient-overlap',
      head,
      'E1|P1|2026-07-06|vancomycin|IV infusion|9:00|10:00',
      `E2|${patient}|2026-07-06|ceftriaxone|IV infusion|${start}|${stop}`,
    )
  expect(two('9:59', '10:30')).toEqual(['E2: 2 3'])
  expect(two('10:00', '10:30')).toEqual([])
  expect(two('9:30', '10:30', 'P2')).toEqual([])
})

test('a stop that is worked out from rate and volume is said under that policy alone', () => {
  const log = 'Drug|Route|Start|Stop|Rate|Volume\nRemicade|IV infusion|9:00||125 mL/h|250 mL'
  const ids = (how: string): string[] =>
    visit(log, how).answer.encounters.flatMap(({ findings }) => findings.map(({ finding }) => finding))
  expect(ids('missing-stop=rate')).toContain('calculated-stop')
  expect(ids('')).not.toContain('calculated-stop')
})
