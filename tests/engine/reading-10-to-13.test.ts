import { describe, expect, test } from 'vitest'
import { lines, visit } from './visit'

const log = (...rows: string[]) => `Drug | Route | Start | Stop | Bag\n${rows.join('\n')}`
const sorted = (text: string) => text.split(', ').sort().join(', ')

describe('reading 10: the date of a line', () => {
  test('is the day its run starts', () => {
    const one = visit(
      `Encounter | Date | Drug | Route | Start | Stop
        E1 | 2025-03-04 | vancomycin | IV infusion | 22:00 | 23:30
        E1 | 2025-03-04 | ceftriaxone | IV infusion | 23:40 | 1:30
        E1 | 2025-03-05 | meropenem | IV infusion | 2:00 | 2:30`,
      'hospital',
    )
    const dates = one.answer.encounters[0]?.lines.map((line) => [line.code, line.units, line.date])
    // Ceftriaxone, 110 minutes, is the longest and so the initial.
    expect(dates).toContainEqual(['96365', 1, '2025-03-04'])
    expect(dates).toContainEqual(['96366', 1, '2025-03-04'])
    expect(dates).toContainEqual(['96367', 1, '2025-03-04'])
    expect(dates).toContainEqual(['96367', 1, '2025-03-05'])
    expect(dates).toHaveLength(4)
  })
})

describe('reading 11: bags', () => {
  test('the same drug and bag are one interrupted administration', () => {
    expect(
      lines(log('vancomycin | IV infusion | 9:00 | 9:30 | 1', 'vancomycin | IV infusion | 11:00 | 11:30 | 1')),
    ).toBe('96365')
    expect(
      lines(log('vancomycin | IV infusion | 9:00 | 9:30 | 1', 'vancomycin | IV infusion | 11:00 | 11:30 | 2')),
    ).toBe('96365, 96366')
  })

  test('parts of 15 minutes or less of one bag are one infusion', () => {
    expect(lines(log('vancomycin | IV infusion | 9:00 | 9:10 | 1', 'vancomycin | IV infusion | 9:30 | 9:40 | 1'))).toBe(
      '96365',
    )
  })

  test('different drugs with the same bag and times are one administration of the highest class', () => {
    expect(
      lines(log('ondansetron | IV infusion | 9:00 | 9:30 | A', 'dexamethasone | IV infusion | 9:00 | 9:30 | A')),
    ).toBe('96365')
    expect(
      lines(log('doxorubicin | IV infusion | 9:00 | 10:00 | A', 'ondansetron | IV infusion | 9:00 | 10:00 | A')),
    ).toBe('96413')
  })

  test('without a bag they are two', () => {
    expect(lines(log('ondansetron | IV infusion | 9:00 | 9:30 |', 'dexamethasone | IV infusion | 9:00 | 9:30 |'))).toBe(
      '96365, 96368',
    )
  })

  test('two drugs written as one bag', () => {
    expect(lines(log('ondansetron + dexamethasone | IV infusion | 9:00 | 9:30 |'))).toBe('96365')
  })

  test('a bag joins infusions, never pushes', () => {
    expect(lines(log('ondansetron | IV push | 9:00 | | A', 'dexamethasone | IV push | 9:00 | | A'))).toBe(
      '96374, 96375',
    )
    expect(lines(log('morphine | IV push | 9:00 | | A', 'morphine | IV push | 9:31 | | A'), 'hospital')).toBe(
      '96374, 96376',
    )
  })

  test('numbers of other visits do not meet', () => {
    expect(
      lines(`Encounter | Patient | Date | Drug | Route | Start | Stop | Bag
        E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00 | 1
        E2 | P2 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00 | 1`),
    ).toBe('96365 / 96365')
  })
})

describe('reading 12: subcutaneous infusion and pumps', () => {
  test('minutes are summed per encounter', () => {
    expect(lines(log('Hizentra | SC infusion | 9:00 | 9:50 |', 'Hizentra | SC infusion | 10:00 | 10:41 |'))).toBe(
      '96369, 96370',
    )
    expect(lines(log('Hizentra | SC infusion | 9:00 | 9:50 |', 'Hizentra | SC infusion | 10:00 | 10:40 |'))).toBe(
      '96369',
    )
  })

  test('15 minutes or less are an injection of its class', () => {
    expect(lines(log('Hizentra | SC infusion | 9:00 | 9:15 |'))).toBe('96372')
    expect(lines('Drug | Category | Route | Start | Stop\ndrug A | chemotherapy | SC infusion | 9:00 | 9:15')).toBe(
      '96401',
    )
  })

  test.each([
    ['', '96416'],
    ['2025-03-06 7:00', '96416'],
    ['17:01', '96416'],
    ['17:00', '96413, 96415x7'],
    ['10:00', '96413'],
  ])('a pump of chemotherapy until "%s"', (stop, expected) => {
    for (const setting of ['office', 'hospital']) {
      expect(lines(log(`fluorouracil | pump | 9:00 | ${stop} |`), setting)).toBe(expected)
    }
  })

  test('G0498: the office’s own pump goes home', () => {
    expect(lines(log('fluorouracil | pump | 9:00 | |'), 'pump=G0498')).toBe('G0498')
    expect(
      lines(log('oxaliplatin | IV infusion | 7:00 | 9:00 |', 'fluorouracil | pump | 9:00 | |'), 'pump=G0498'),
    ).toBe('96413, 96415, G0498')
    expect(lines(log('fluorouracil | pump | 9:00 | 10:00 |'), 'pump=G0498')).toBe('96413')
  })

  test('the pump keeps no other code from being the initial', () => {
    expect(
      sorted(
        lines(
          log(
            'fluorouracil | pump | 9:00 | |',
            'vancomycin | IV infusion | 7:00 | 8:00 |',
            'ondansetron | IV push | 8:30 | |',
          ),
        ),
      ),
    ).toBe('96365-59, 96375, 96416')
  })
})

describe('reading 13: the hospital hierarchy', () => {
  test.each([
    [
      'chemotherapy infusion over chemotherapy push',
      'doxorubicin | IV push | 9:00 | |',
      'rituximab | IV infusion | 10:00 | 10:30 |',
      '96411, 96413',
    ],
    [
      'chemotherapy push over therapeutic infusion',
      'doxorubicin | IV push | 9:00 | |',
      'vancomycin | IV infusion | 10:00 | 11:00 |',
      '96367, 96409',
    ],
    [
      'therapeutic infusion over therapeutic push',
      'ondansetron | IV push | 9:00 | |',
      'vancomycin | IV infusion | 10:00 | 11:00 |',
      '96365, 96375',
    ],
    [
      'therapeutic push over hydration',
      'normal saline | hydration | 9:00 | 10:00 |',
      'ondansetron | IV push | 10:00 | |',
      '96361, 96374',
    ],
    [
      'hydration with an injection',
      'normal saline | hydration | 9:00 | 10:00 |',
      'Kenalog | IM | 10:00 | |',
      '96360, 96372-59',
    ],
    [
      'chemotherapy injection takes no part',
      'methotrexate | IM | 9:00 | |',
      'vancomycin | IV infusion | 10:00 | 11:00 |',
      '96365, 96401',
    ],
    [
      'nor does a subcutaneous infusion',
      'Hizentra | SC infusion | 9:00 | 10:00 |',
      'ondansetron | IV push | 10:00 | |',
      '96369, 96374',
    ],
  ])('%s', (_, first, second, expected) => {
    expect(sorted(lines(log(first, second), 'hospital'))).toBe(expected)
    expect(sorted(lines(log(second, first), 'hospital'))).toBe(expected)
  })
})

describe('injections', () => {
  test('one drug in two syringes at one time is one injection', () => {
    const rows = log('Evenity | SC | 9:00 | |', 'Evenity | SC | 9:00 | |')
    expect(lines(rows)).toBe('96372')
    expect(visit(rows).findings).toContain('duplicate-row 2 3')
    expect(lines(rows, 'split-injection=each')).toBe('96372x2')
    expect(visit(rows, 'split-injection=each').ids).not.toContain('duplicate-row')
  })

  test('syringes of one session are one: no other act between them, and at most 30 minutes', () => {
    const two = (later: string, ...others: string[]) =>
      log('Evenity | SC | 9:00 | |', `Evenity | SC | ${later} | |`, ...others)
    expect(lines(two('9:30'))).toBe('96372')
    expect(lines(two('9:31'))).toBe('96372x2')
    expect(lines(log('Evenity | SC | 9:00 | |', 'Evenity | SC | 9:20 | |', 'Evenity | SC | 9:40 | |'))).toBe('96372')
    expect(lines(two('9:20', 'Kenalog | IM | 9:10 | |'))).toBe('96372x3')
    expect(lines(two('9:20', 'Kenalog | IM | 9:20 | |'))).toBe('96372x2')
    expect(lines(two('9:20'), 'split-injection=each')).toBe('96372x2')
    expect(lines(two('9:20'))).toBe(lines(log('Evenity | SC | 9:20 | |', 'Evenity | SC | 9:00 | |')))
  })

  test('at two times, or of two drugs, they are two', () => {
    expect(lines(log('Evenity | SC | 9:00 | |', 'Evenity | SC | 11:00 | |'))).toBe('96372x2')
    expect(lines(log('Prolia | SC | 9:00 | |', 'Kenalog | IM | 9:00 | |'))).toBe('96372x2')
  })
})

describe('complex=therapeutic: the payer does not accept the codes for biologics', () => {
  test.each([
    ['Remicade | IV infusion | 9:00 | 11:13 |', '96413, 96415', '96365, 96366'],
    ['Remicade | IV infusion | 9:00 | 9:15 |', '96409', '96374'],
    ['rituximab | IV infusion | 9:00 | 11:13 |', '96413, 96415', '96413, 96415'],
  ])('%s', (row, complex, therapeutic) => {
    for (const setting of ['office', 'hospital']) {
      expect(lines(log(row), setting)).toBe(complex)
      expect(lines(log(row), `${setting} complex=therapeutic`)).toBe(therapeutic)
    }
  })

  test('a biologic then joins the therapeutic drugs of the visit', () => {
    const rows = log('Remicade | IV infusion | 9:00 | 10:00 |', 'vancomycin | IV infusion | 10:00 | 11:01 |')
    expect(lines(rows)).toBe('96413, 96367')
    expect(lines(rows, 'complex=therapeutic')).toBe('96365, 96367')
  })
})
