import { citation } from '../../src/rules'
import { describe, expect, test } from 'vitest'
import { codeText } from '../../src/engine/claim/lines'
import { drugVisit } from './drug-tables'
import { visit } from './visit'

/** One infusion of infliximab on 4 March 2025 with what is documented. */
const remicade = (dose: string, vials = '', discarded = '', more = '', how = '') =>
  drugVisit(
    `Date | Drug | Dose | Vials | Discarded | Weight | Payer | Note | Route | Start | Stop
    ${more === '' ? '2025-03-04' : more} | Remicade | ${dose} | ${vials} | ${discarded} | | | | IV infusion | 9:00 | 11:00`,
    how,
  )

describe('rows by vial (reading 22)', () => {
  const coded = (headers: string, ...rows: string[]): string => {
    const all = rows.map((row) => `2025-03-04 | Remicade | 100 mg | IV infusion | 9:00 | 9:31 | ${row}`)
    const one = visit([`Date | Drug | Dose | Route | Start | Stop | ${headers}`, ...all].join('\n'))
    const lines = one.answer.encounters
      .flatMap((each) => each.lines.map(codeText))
      .filter((line) => line.startsWith('J'))
    return `${lines.join(', ')}; ${one.findings.join(', ')}`
  }

  test.each([
    ['Lot', 'A1', 'A2', 'A3'],
    ['Expires', '1/31/2026', '2/28/2026', '3/31/2026'],
    ['NDC', '57894-030-01', '57894-030-02', '57894-030-03'],
  ])('each with a %s of its own: containers of one dose', (header, ...values) => {
    expect(coded(header, ...values)).toBe('J1745-JZx30; ')
    expect(coded(header, ...values.toReversed())).toBe('J1745-JZx30; ')
  })

  test('alike in everything is a question, and coded once', () => {
    expect(coded('Lot', 'A1', 'A1')).toBe('J1745-JZx10; duplicate-row 2 3')
    expect(coded('Lot', '', '')).toBe('J1745-JZx10; duplicate-row 2 3')
  })

  test('a blank beside a value is joined to it, and said', () => {
    expect(coded('Lot', 'A1', '')).toBe('J1745-JZx10; duplicate-row 2 3')
  })

  test('a lot that comes again is the same row again', () => {
    expect(coded('Lot', 'A1', 'A1', 'A2')).toBe('J1745-JZx20; duplicate-row 2 3')
    expect(coded('Lot', 'A1', 'A2', 'A1')).toBe('J1745-JZx20; duplicate-row 2 4')
  })

  test('their vials and waste are added too', () => {
    expect(coded('Lot | Vials | Discarded', 'A1 | 1x100 mg | 0', 'A2 | 1x200 mg | 100 mg')).toBe(
      // Two vials of 100 mg would have left nothing.
      'J1745x20, J1745-JWx10; waste-not-least 2 3',
    )
  })
})

describe('the NDC decides before any name', () => {
  const coded = (name: string, dose: string, ndc: string, date = '2025-11-04'): string => {
    const one = visit(`Date | Drug | Dose | NDC | Route | Start | Stop
      ${date} | ${name} | ${dose} | ${ndc} | IV infusion | 9:00 | 10:00`)
    const lines = one.answer.encounters.flatMap((each) => each.lines.map(codeText)).filter((line) => /^[JQ]/.test(line))
    return `${lines.join(', ')}; ${one.ids.join(', ')}`
  }

  test.each([
    // CMS's crosswalks of October 2025 and January 2026.
    ['infliximab', '300 mg', '57894-030-01', 'J1745-JZx30; '],
    ['infliximab', '300 mg', '0069-0809-01', 'Q5103-JZx30; '],
    ['rituximab', '700 mg', '63459-104-50', 'Q5115-JZx70; '],
    ['bortezomib', '3.5 mg', '0409-1703-01', 'J9049-JZx35; '],
    ['bortezomib', '3.5 mg', '63020-049-01', 'J9041-JZx35; '],
  ])('%s %s from %s', (name, dose, ndc, expected) => {
    expect(coded(name, dose, ndc)).toBe(expected)
  })

  test('ten digits without hyphens, where one package alone fits', () => {
    expect(coded('infliximab', '300 mg', '5789403001')).toBe('J1745-JZx30; ')
    expect(coded('Remicade', '300 mg', '1111111111')).toContain('unreadable-ndc')
  })

  test('without one, or with one that no table knows, the name stays open', () => {
    expect(coded('infliximab', '300 mg', '')).toBe('; drug-ambiguous')
    expect(coded('infliximab', '300 mg', '11111-1111-11')).toBe('; drug-ambiguous')
    expect(coded('bortezomib', '3.5 mg', '')).toContain('drug-assumed')
  })

  test('of another product than the brand: both are named', () => {
    expect(coded('Remicade', '300 mg', '0069-0809-01')).toBe('J1745-JZx30; ndc-conflict')
  })

  test('of another drug: a bare name stays open, and the package does not replace it', () => {
    expect(coded('infliximab', '300 mg', '63459-104-50')).toBe('; drug-ambiguous')
  })

  test('a code that was not in force on the date is not taken', () => {
    expect(coded('rituximab', '700 mg', '63459-104-50', '2018-11-04')).not.toContain('Q5115')
  })
})

describe('doses of two ingredients', () => {
  const unitsOf = (name: string, dose: string, route = 'IV infusion'): string => {
    const one = visit(`Date | Drug | Dose | Route | Start | Stop
      2025-11-04 | ${name} | ${dose} | ${route} | 9:00 | ${route.startsWith('IV') ? '9:40' : ''}`)
    return [
      ...one.answer.encounters.flatMap(({ lines }) => lines.map(codeText)).filter((line) => /^[JQ]/.test(line)),
      ...one.ids,
    ].join()
  }

  test.each([
    ['Zosyn', '3 g/0.375 g', 'J2543-JZx3'],
    ['Zosyn', '3/0.375 g', 'J2543-JZx3'],
    ['Zosyn', '4 g / 0.5 g IVPB', 'J2543-JZx4'],
    ['Unasyn', '2 g/1 g', 'J0295-JZx2'],
    ['Avycaz', '2 g/0.5 g', 'J0714-JZx4'],
    ['Primaxin', '500 mg/500 mg', 'J0743-JZx2'],
    ['Recarbrio', '500 mg/500 mg/250 mg', 'J0742-JZx125'],
    // Trimethoprim is often named first.
    ['Bactrim', '160/800 mg', 'J2865-JZx160'],
    ['Bactrim', '800/160 mg', 'J2865-JZx160'],
  ])('%s %s', (name, dose, line) => {
    expect(unitsOf(name, dose)).toBe(line)
  })

  test.each([
    ['Zosyn', '3 g/1 g'],
    ['Zosyn', '3 g/0.375 units'],
    ['Opdualag', '480 mg/480 mg'],
    ['vancomycin', '1 g/0.5 g'],
    ['Zosyn', '3 g/0.375 g/1 g'],
  ])('%s %s is asked about, and nothing is billed for it', (name, dose) => {
    expect(unitsOf(name, dose)).toContain('dose-missing')
    expect(unitsOf(name, dose)).not.toMatch(/^[JQ]/)
  })

  test('only the strengths that are sold', () => {
    expect(unitsOf('Phesgo', '600 mg/600 mg', 'SC')).toBe('J9316-JZx120')
    expect(unitsOf('Phesgo', '1,200 mg/600 mg/30,000 units', 'SC')).toBe('J9316-JZx180')
    expect(unitsOf('Phesgo', '600 mg/1,200 mg', 'SC')).toContain('dose-missing')
    expect(unitsOf('Phesgo', '900 mg/600 mg', 'SC')).toContain('dose-missing')
  })

  test('an amount in its fluid stays one dose', () => {
    expect(unitsOf('vancomycin', '1 g/250 mL')).toContain('J3373-JZx100')
  })
})

describe('vials without sizes', () => {
  const lines = (headers: string, ...cells: string[]): string => {
    const one = drugVisit(`Drug | Dose | Route | Start | Stop | ${headers}\n${cells.join(' | ')}`)
    return `${one.drugs}; ${one.findings.join(', ')}`
  }

  test('a count is read where the drug is sold in one size alone', () => {
    expect(lines('No. of Vials', 'Remicade', '305 mg', 'IV infusion', '9:00', '9:31', '4')).toContain(
      'J1745x31, J1745-JWx9; ',
    )
    expect(lines('Vials', 'Remicade', '300 mg', 'IV infusion', '9:00', '9:31', '3 vials')).toContain('J1745-JZx30; ')
  })

  test('of a drug in several sizes it is asked about, and nothing is discarded by it', () => {
    const one = lines('No. of Vials', 'Rituxan', '650 mg', 'IV infusion', '9:00', '9:31', '3')
    expect(one).toContain('J9312x65;')
    expect(one).toContain('unreadable-dose')
    expect(one).not.toContain('JW')
  })

  test.each([
    ['# Vials | Vial Size', '1', '500 mg'],
    ['Vial Size | # Vials', '500 mg', '1'],
  ])('count and size in columns of their own: %s', (headers, ...cells) => {
    expect(lines(headers, 'Rituxan', '450 mg', 'IV infusion', '9:00', '9:31', ...cells)).toContain(
      'J9312x45, J9312-JWx5; ',
    )
  })

  test.each(['0', '3.5', '400', 'a few'])('%s is no count', (cell) => {
    expect(lines('Vials', 'Remicade', '305 mg', 'IV infusion', '9:00', '9:31', cell)).toContain('unreadable-dose')
  })
})

describe('units and waste of one infusion', () => {
  test.each([
    ['305 mg', '4x100 mg', '', 'J1745x31, J1745-JWx9'],
    ['305 mg', '', '95 mg', 'J1745x31, J1745-JWx9'],
    ['305 mg', '4x100 mg', '95 mg', 'J1745x31, J1745-JWx9'],
    ['300 mg', '3x100 mg', '', 'J1745-JZx30'],
    ['300 mg', '', '', 'J1745-JZx30'],
    ['0.3 g', '', '', 'J1745-JZx30'],
    ['300,000 mcg', '', '', 'J1745-JZx30'],
    ['3 vials', '', '', 'J1745-JZx30'],
    ['305 mg', '', '', 'J1745x31'],
    ['305 mg', '4x100 mg', '50 mg', 'J1745x31'],
    ['396 mg', '4x100 mg', '4 mg', 'J1745-JZx40'],
  ])('%s, vials %s, discarded %s: %s', (dose, vials, discarded, expected) => {
    expect(remicade(dose, vials, discarded).drugs).toBe(expected)
  })

  test('drug lines stand behind every line of the administration', () => {
    expect(remicade('305 mg', '4x100 mg').lines).toBe('96413, 96415, J1745x31, J1745-JWx9')
  })

  test('the line says how it was counted, and where that is written', () => {
    const [given, discarded] = remicade('305 mg', '4x100 mg', '95 mg').drugLines
    expect(given).toMatchObject({ minutes: null, rows: [2], date: '2025-03-04' })
    expect(given!.reasons.map((one) => one.text)).toEqual([
      '305 mg of infliximab in units of 10 mg, rounded up: 31 units.',
      'The 9 units left over of the 400 mg opened are billed on a separate JW line.',
    ])
    expect(discarded!.reasons.map((one) => one.text).at(-1)).toBe('9 units of the 400 mg opened were discarded.')
    expect(given!.reasons.map((one) => citation(one.rule)).join()).toMatch(
      /chapter 17, section 10.*chapter 17, section 40/,
    )
  })

  test('waste that follows from the vials alone is a line with a warning, or asked about first', () => {
    expect(remicade('305 mg', '4x100 mg', '95 mg').findings).toEqual([])
    const derived = remicade('305 mg', '4x100 mg')
    expect([derived.drugs, derived.findings]).toEqual(['J1745x31, J1745-JWx9', ['waste-derived 2 warning']])
    const asked = remicade('305 mg', '4x100 mg', '', '', 'derived-waste=ask')
    expect([asked.drugs, asked.findings]).toEqual(['J1745x31', ['waste-missing 2 error']])
    // Whole vials leave nothing to derive.
    expect(remicade('400 mg', '4x100 mg', '', '', 'derived-waste=ask').drugs).toBe('J1745-JZx40')
  })

  test('without a documented rest the least waste is proposed and not billed', () => {
    const one = remicade('305 mg')
    expect(one.findings).toEqual(['waste-missing 2 error'])
    expect(one.texts).toContain('(4x100 mg) it would be J1745-JW x9')
  })

  test('dose and waste against the vials', () => {
    const one = remicade('305 mg', '4x100 mg', '50 mg')
    expect(one.findings).toEqual(['waste-conflict 2 error'])
    expect(one.texts).toContain('45 mg less than the vials hold (400 mg)')
    const overfill = remicade('305 mg', '3x100 mg')
    expect(overfill.findings).toEqual(['waste-conflict 2 error'])
    expect(overfill.drugs).toBe('J1745x30')
  })

  test.each(['three', '4.5', '100 mg'])('vials "%s" cannot be read: asked, and nothing guessed', (vials) => {
    const one = remicade('305 mg', vials)
    expect(one.findings).toEqual(['unreadable-dose 2 error', 'waste-missing 2 error'])
    expect(one.drugs).toBe('J1745x31')
  })

  test('waste below one unit: JZ, or by policy neither; never JW', () => {
    expect(remicade('396 mg', '4x100 mg', '4 mg', '', 'sub-unit-waste=none').drugs).toBe('J1745x40')
    expect(remicade('300 mg', '3x100 mg', '', '', 'sub-unit-waste=none').drugs).toBe('J1745-JZx30')
  })
})

describe('by date of service', () => {
  test.each([
    ['2016-12-31', 'J1745x31', []],
    ['2017-01-01', 'J1745x31', ['waste-missing 2 warning']],
    ['2023-06-30', 'J1745x31', ['waste-missing 2 warning']],
    ['2023-09-30', 'J1745x31', ['waste-missing 2 warning']],
    ['2023-10-01', 'J1745x31', ['waste-missing 2 error']],
  ])('%s: what became of the rest is asked', (date, drugs, findings) => {
    const one = remicade('305 mg', '', '', date)
    expect([one.drugs, one.findings]).toEqual([drugs, findings])
  })

  test.each([
    ['2023-06-30', 'J1745x30'],
    ['2023-07-01', 'J1745-JZx30'],
  ])('%s: %s', (date, drugs) => {
    expect(remicade('300 mg', '3x100 mg', '', date).drugs).toBe(drugs)
  })

  test('documented waste is billed before it had to be', () => {
    expect(remicade('305 mg', '4x100 mg', '', '2010-05-04').drugs).toBe('J1745x31, J1745-JWx9')
  })

  test('the code of the date', () => {
    const rituximab = (date: string) =>
      drugVisit(
        `Date | Drug | Dose | Vials | Route | Start | Stop\n${date} | Rituxan | 750 mg | 1x500 + 3x100 mg | IV infusion | 9:00 | 11:00`,
      ).drugs
    expect(rituximab('2018-12-31')).toBe('J9310x8')
    expect(rituximab('2019-01-01')).toBe('J9312x75, J9312-JWx5')
    expect(rituximab('2024-01-01')).toBe('J9312x75, J9312-JWx5')
  })
})

describe('who pays and where', () => {
  const paid = (payer: string, how = '') =>
    drugVisit(
      `Drug | Dose | Payer | Route | Start | Stop\nRemicade | 305 mg | ${payer} | IV infusion | 9:00 | 11:00`,
      how,
    ).findings

  test('a claim comes back from Medicare alone', () => {
    expect(paid('Medicare')).toEqual(['waste-missing 2 error'])
    expect(paid('')).toEqual(['waste-missing 2 error'])
    expect(paid('Commercial plan')).toEqual(['waste-missing 2 warning'])
    expect(paid('Medicare Advantage plan')).toEqual(['waste-missing 2 warning'])
    // By the payer's kind, not by the word Medicare: a Medigap policy's claim is Medicare's, Humana Medicare's is not.
    expect(paid('AARP Medigap')).toEqual(['waste-missing 2 error'])
    expect(paid('MCR')).toEqual(['waste-missing 2 error'])
    expect(paid('Humana Medicare')).toEqual(['waste-missing 2 warning'])
    expect(paid('Aetna Medicare PPO')).toEqual(['waste-missing 2 warning'])
  })

  test('in a hospital: an error where the drug is paid apart, nothing where it is packaged', () => {
    expect(paid('Medicare', 'hospital')).toEqual(['waste-missing 2 error'])
    const iron = (how: string) =>
      drugVisit('Drug | Dose | Vials | Route | Start\niron sucrose | 95 mg | 1x100 mg | IV push | 9:00', how)
    expect(iron('').drugs).toBe('J1756x95, J1756-JWx5')
    expect(iron('hospital').drugs).toBe('J1756x95')
    expect(iron('hospital').findings).toEqual([])
  })

  test('a container with several doses carries neither', () => {
    const one = drugVisit('Drug | Dose | Route | Start\nondansetron | 4 mg | IV push | 9:00')
    expect([one.drugs, one.findings]).toEqual(['J2405x4', []])
  })

  test('sold in both: only a record, or a whole container, shows a single-dose one', () => {
    const benadryl = (vials: string, discarded: string, dose = '25 mg') => {
      const one = drugVisit(
        `Drug | Dose | Vials | Discarded | Route | Start\nBenadryl | ${dose} | ${vials} | ${discarded} | IV push | 9:00`,
      )
      return [one.drugs, ...one.findings]
    }
    expect(benadryl('', '')).toEqual(['J1200'])
    expect(benadryl('1x50 mg', '')).toEqual(['J1200-JZ'])
    expect(benadryl('', '25 mg')).toEqual(['J1200-JZ'])
    expect(benadryl('', '', '50 mg')).toEqual(['J1200-JZ'])
  })
})

describe('several administrations of a drug', () => {
  test('doses of a date are added and rounded up once, at the row where they start', () => {
    const one = drugVisit(`Drug | Dose | Vials | Route | Start | Stop
      metoclopramide | 5 mg | 1x10 mg | IV push | 14:00 |
      metoclopramide | 5 mg | | IV push | 9:00 |
      Remicade | 100 mg | 1x100 mg | IV infusion | 10:00 | 11:00`)
    expect(one.drugs).toBe('J1745-JZx10, J2765-JZ')
    expect(one.drugLines[1]).toMatchObject({ code: 'J2765', rows: [2, 3], units: 1 })
  })

  test('the dates of a stay are apart', () => {
    const one = drugVisit(
      `Encounter | Date | Drug | Dose | Route | Start
      E1 | 2025-03-04 | metoclopramide | 5 mg | IV push | 9:00
      E1 | 2025-03-05 | metoclopramide | 5 mg | IV push | 9:00`,
      'hospital',
    )
    expect(one.drugLines.map((line) => [line.date, line.units])).toEqual([
      ['2025-03-04', 1],
      ['2025-03-05', 1],
    ])
  })

  test('two syringes at one time are one injection and two doses', () => {
    const one = drugVisit(`Drug | Dose | Route | Start
      Evenity | 105 mg | SC | 9:00
      Evenity | 105 mg | SC | 9:00`)
    expect(one.lines).toBe('96372, J3111-JZx210')
  })

  test('a row that is listed twice counts once', () => {
    const one = drugVisit(`Drug | Dose | Route | Start | Stop
      Remicade | 300 mg | IV infusion | 9:00 | 11:00
      Remicade | 300 mg | IV infusion | 9:00 | 11:00`)
    expect(one.drugs).toBe('J1745-JZx30')
  })

  test('rate steps that repeat the dose are one dose, and that is said', () => {
    const one = drugVisit(`Drug | Dose | Route | Start | Stop
      Remicade | 300 mg | IV infusion | 9:00 | 9:30
      Remicade | 300 mg | IV infusion | 9:30 | 11:00`)
    expect([one.drugs, one.findings]).toEqual(['J1745-JZx30', ['dose-repeated 2 3 warning']])
    expect(one.drugLines[0]!.rows).toEqual([2, 3])
  })

  test('rate steps with the dose on the first row', () => {
    const one = drugVisit(`Drug | Dose | Vials | Route | Start | Stop
      Remicade | 305 mg | 4x100 mg | IV infusion | 9:00 | 9:30
      Remicade | | | IV infusion | 9:30 | 11:00`)
    expect([one.drugs, one.findings]).toEqual(['J1745x31, J1745-JWx9', ['waste-derived 2 3 warning']])
  })

  test('bags with numbers of their own are added', () => {
    const one = drugVisit(`Drug | Dose | Bag | Route | Start | Stop
      Remicade | 300 mg | 1 | IV infusion | 9:00 | 10:00
      Remicade | 300 mg | 2 | IV infusion | 10:00 | 11:00`)
    expect([one.drugs, one.findings]).toEqual(['J1745-JZx60', []])
  })

  test('an event log: the dose at the start, the waste at the stop', () => {
    const one = drugVisit(`Drug | Dose | Discarded | Route | Action | Time
      Remicade | 305 mg | | IV infusion | New Bag | 9:00
      Remicade | | | IV infusion | Rate Change | 9:30
      Remicade | | 95 mg | IV infusion | Stopped | 11:00`)
    expect([one.drugs, one.findings]).toEqual(['J1745x31, J1745-JWx9', []])
  })
})

describe('what a dose must say', () => {
  const dose = (text: string, weight = '') =>
    drugVisit(
      `Drug | Dose | Weight | Route | Start | Stop
      Remicade | ${text} | ${weight} | IV infusion | 9:00 | 11:00
      ondansetron | 4 mg | | IV push | 8:50 |`,
    )

  test('by weight, in kilograms or pounds', () => {
    expect(dose('5 mg/kg', '61.2 kg').drugs).toBe('J1745x31, J2405x4')
    expect(dose('5 mg/kg', '60 kg').drugs).toBe('J1745-JZx30, J2405x4')
    expect(dose('3 mg/kg', '135 lb').drugs).toBe('J1745x19, J2405x4')
  })

  test.each([
    ['', '', 'dose-missing 2 warning'],
    ['5 mg/kg', '', 'dose-missing 2 warning'],
    ['75 mg/m2', '80 kg', 'dose-missing 2 warning'],
    ['30 mL', '', 'dose-unit-mismatch 2 error'],
    ['300 units', '', 'dose-unit-mismatch 2 error'],
    ['300', '', 'unreadable-dose 2 error'],
  ])('%s with weight "%s": %s, and no line', (text, weight, finding) => {
    const one = dose(text, weight)
    expect([one.lines, one.findings]).toEqual(['96413, 96415, 96375, J2405x4', [finding]])
  })

  test('a log that tells no dose at all has neither lines nor findings', () => {
    for (const log of [
      'Drug | Route | Start | Stop\nRemicade | IV infusion | 9:00 | 11:00',
      'Drug | Dose | Route | Start | Stop\nRemicade | | IV infusion | 9:00 | 11:00',
    ]) {
      const one = drugVisit(log)
      expect([one.lines, one.findings]).toEqual(['96413, 96415', []])
    }
  })

  test('a drug without a code in the tables says so', () => {
    const one = drugVisit('Drug | Dose | Route | Start\nfamotidine | 20 mg | IV push | 9:00')
    expect([one.lines, one.findings]).toEqual(['96374', ['no-drug-code 2 warning']])
  })
})

describe('what is not billed', () => {
  test.each([
    'white bagged',
    'Patient supplied drug',
    'drug supplied by specialty pharmacy',
    'brown-bag',
    'study drug',
  ])('the note says "%s"', (note) => {
    const one = drugVisit(
      `Drug | Dose | Note | Route | Start | Stop\nRemicade | 300 mg | ${note} | IV infusion | 9:00 | 11:00`,
    )
    expect([one.lines, one.findings]).toEqual(['96413, 96415', ['drug-not-billed 2 info']])
  })

  test.each(['not white bagged', 'patient tolerated well', 'patient brought snacks', 'free of pain', ''])(
    'the note "%s" says nothing of the kind',
    (note) => {
      const one = drugVisit(
        `Drug | Dose | Note | Route | Start | Stop\nRemicade | 300 mg | ${note} | IV infusion | 9:00 | 11:00`,
      )
      expect(one.drugs).toBe('J1745-JZx30')
    },
  )

  test('fluid: hydration of its own is, by the size of its bag; a flush, a carrier and a companion are not', () => {
    const fluid = (rows: string) => drugVisit(`Drug | Dose | Route | Start | Stop | Note\n${rows}`).drugs
    expect(fluid('normal saline | 1,000 mL | hydration | 9:00 | 11:00 |')).toBe('J7030-JZ')
    expect(fluid('normal saline | 1 L | hydration | 9:00 | 11:00 |')).toBe('J7030-JZ')
    expect(fluid('normal saline | 500 mL | hydration | 9:00 | 11:00 |')).toBe('J7040-JZ')
    expect(fluid('normal saline | 250 mL | hydration | 9:00 | 11:00 |')).toBe('J7050-JZ')
    expect(fluid('normal saline | 10 mL | flush | 9:00 | |')).toBe('')
    expect(fluid('normal saline | 250 mL | hydration | 9:00 | 11:00 | KVO')).toBe('')
    const beside = (start: string) =>
      fluid(`vancomycin | | IV infusion | 9:00 | 11:00 |
        normal saline | 500 mL | hydration | ${start} | 10:30 |`)
    expect(beside('9:30')).toBe('')
    expect(beside('8:00')).toBe('J7040-JZ')
  })
})

describe('the form: JA into the vein, JB under the skin', () => {
  const actemra = (route: string, how = '') =>
    drugVisit(`Drug | Dose | Vials | Route | Start | Stop\nActemra | 380 mg | 1x400 mg | ${route} | 9:00 | 10:00`, how)
      .drugs

  test('on both lines', () => {
    expect(actemra('IV infusion')).toBe('J3262-JAx380, J3262-JA-JWx20')
    expect(actemra('SC')).toBe('J3262-JBx380, J3262-JB-JWx20')
    expect(actemra('IV infusion', 'route-modifier=none')).toBe('J3262x380, J3262-JWx20')
  })

  test('two forms on one date are two lines', () => {
    const one = drugVisit(`Drug | Dose | Route | Start | Stop
      Actemra | 400 mg | IV infusion | 9:00 | 10:00
      Actemra | 200 mg | SC | 10:30 |`)
    expect(one.drugs).toBe('J3262-JA-JZx400, J3262-JB-JZx200')
  })
})

describe('the package', () => {
  const named = (drug: string, dose: string, ndc: string, vials = '') =>
    drugVisit(
      `Drug | Dose | Vials | NDC | Route | Start | Stop\n${drug} | ${dose} | ${vials} | ${ndc} | IV infusion | 9:00 | 10:00`,
    )

  test('as a claim writes it, with its own quantity on each line', () => {
    const one = named('Remicade', '305 mg', '57894-030-01', '4x100 mg')
    expect(one.drugLines.map((line) => line.ndc?.text)).toEqual(['N457894003001 UN3.1', 'N457894003001 UN0.9'])
    expect(named('Rituxan', '100 mg', '50242-0051-21').drugLines[0]!.ndc).toMatchObject({
      qualifier: 'ML',
      quantity: 10,
    })
    expect(named('Remicade', '300 mg', '11111-1111-11').drugLines[0]!.ndc?.text).toBe('N411111111111')
    expect(named('Remicade', '300 mg', '').drugLines[0]).not.toHaveProperty('ndc')
  })

  test('of another code, and one that cannot be read', () => {
    expect(named('Remicade', '300 mg', '50242-0051-21').findings).toEqual(['ndc-conflict 2 error'])
    // Another drug's package counts nothing of this line.
    expect(named('Remicade', '300 mg', '50242-0051-21').drugLines.map(({ ndc }) => ndc?.text)).toEqual([
      'N450242005121',
    ])
    expect(named('Remicade', '300 mg', '5789403001').findings).toEqual([])
    expect(named('Remicade', '300 mg', '1234567890').findings).toEqual(['unreadable-ndc 2 warning'])
  })
})
