import { describe, expect, test } from 'vitest'
import { code, codeLog, codingSteps, readLog } from '../../src/engine/coding'
import { policyValues, withPolicies } from '../../src/policies/policies'
import { codeCells, lines, says, visit, why } from './visit'

// A whole log: what is said of it, how its rows and columns are found, and the row that leaves something open.

describe('what is said of a whole log', () => {
  test('no log comes back as its problem', () => {
    expect(code([['a', 'b']])).toHaveProperty('problem')
    expect(readLog([['Drug', 'Dose']])).toHaveProperty('problem')
  })

  test('one row without a date is enough to say so, and with what it was coded', () => {
    const text = `Encounter | Patient | Date | Drug | Route | Start
      E1 | P1 | 2025-03-04 | ondansetron | IV push | 9:00
      E2 | P2 | | ondansetron | IV push | 9:00`
    expect(says('no-date', text)).toEqual([expect.stringMatching(/the latest code set \(CPT 20\d\d\)/)])
    expect(visit(text).findings).toContain('no-date')
  })

  test('findings come by row, then by name', () => {
    const one = visit(`Drug | Route | Start | Stop | Minutes | Dose
      vancomycin | IV infusion | 9:00 | 22:00 | 60 | a lot
      xyzzy | IV infusion | 9:00 | 10:00 | |
      ondansetron | IV push | 9:00 | 9:20 | |
      port access | | 8:00 | | |`)
    expect(one.answer.encounters[0]?.findings.map((each) => `${each.rows[0]} ${each.finding}`)).toEqual([
      '2 assumed-primary',
      '2 drug-assumed',
      '2 duration-conflict',
      '2 too-long',
      '2 unreadable-dose',
      '3 unknown-drug',
      '4 dose-missing',
      '4 push-is-long',
      '5 included-service',
    ])
  })

  test('figures of single rows', () => {
    const row = (cells: string) => `Drug | Route | Start | Stop | Minutes | Dose\n${cells}`
    const infusion = row('vancomycin | IV infusion | 9:00 | 22:00 | 60 |')
    expect(says('duration-conflict', infusion)[0]).toMatch(/780 minutes for vancomycin, but the log says 60 minutes/)
    expect(says('too-long', infusion)[0]).toMatch(/Vancomycin runs 780 minutes, more than 12 hours/)
    expect(says('push-is-long', row('ondansetron | IV push | 9:00 | 9:20'))[0]).toMatch(
      /Ondansetron .* took 20 minutes/,
    )
    expect(says('unknown-drug', row('xyzzy | IV infusion | 9:00 | 10:00'))[0]).toContain('"xyzzy"')
    expect(says('unreadable-time', row('vancomycin | IV infusion | | | a while |'))).toEqual([
      'Cannot read "a while" in the column Minutes as a time.',
    ])
    expect(
      says(
        'ignored-row',
        `${row('vancomycin | IV infusion | 9:00 | 10:00')}\nTotal\n\nTotal\nondansetron | IV push | 8:00`,
      )[0],
    ).toBe('3 blank, total or header rows were left out (rows 3, 4 and 5).')
    expect(
      says(
        'date-conflict',
        'Date | Drug | Route | Start | Stop\n2025-03-04 | vancomycin | IV infusion | 2025-03-05 9:00 | 10:00',
      )[0],
    ).toMatch(/3\/4\/2025 but the start is dated 3\/5\/2025/)
  })

  test('editions are named once, in order, those with a code set alone', () => {
    const on = (...dates: string[]) =>
      visit(
        `Date | Drug | Route | Start\n${dates.map((date) => `${date} | ondansetron | IV push | 9:00`).join('\n')}`,
      ).answer.editions.filter((name) => name.startsWith('CPT'))
    expect(on('2025-03-04', '2012-03-04', '2025-03-05')).toEqual(['CPT 2012', 'CPT 2025'])
    expect(on('1999-03-04')).toEqual([])
  })

  describe('times that are too round', () => {
    /** So many times on full five minutes, and so many that are not. */
    const said = (round: number, other: number) => {
      const rows = [
        ...Array.from({ length: round }, (_, n) => `9:${String((n % 12) * 5).padStart(2, '0')}`),
        ...Array.from({ length: other }, () => '9:03'),
      ]
      return says(
        'rounded-times',
        `Encounter | Date | Drug | Route | Start\n${rows.map((time, n) => `E${n} | 2025-03-04 | ondansetron | IV push | ${time}`).join('\n')}`,
      )
    }
    test.each([
      [19, 0, false],
      [20, 0, true],
      [18, 2, true],
      [17, 3, false],
    ])('%i of them and %i others', (round, other, expected) => {
      expect(said(round, other)).toHaveLength(expected ? 1 : 0)
    })
    test('with their share', () => {
      expect(said(19, 2)[0]).toMatch(/^90% of 21 times/)
    })
  })

  test('step by step gives the same as in one go, and says how far it is', () => {
    const cells = [
      ['Encounter', 'Date', 'Drug', 'Route', 'Start'],
      ...Array.from({ length: 401 }, (_, n) => [`E${n}`, '2025-03-04', 'ondansetron', 'IV push', '9:03']),
    ]
    const read = () => {
      const log = readLog(cells)
      if ('problem' in log) throw new Error(log.problem)
      return log
    }
    const steps: unknown[] = []
    const going = codingSteps(read())
    let step = going.next()
    for (; step.done !== true; step = going.next()) steps.push(step.value)
    // What follows the last encounter has steps of its own.
    expect(steps.slice(0, 3)).toEqual([
      { done: 200, of: 401 },
      { done: 400, of: 401 },
      { done: 401, of: 401 },
    ])
    const whole = codeLog(read())
    expect(step.value.encounters.map((one) => one.charges.map((charge) => charge.code))).toEqual(
      whole.encounters.map((one) => one.charges.map((charge) => charge.code)),
    )
    expect(step.value.encounters).toHaveLength(401)
  })

  test('a policy or a value that does not exist is refused by name', () => {
    expect(() => withPolicies([['overlaps', 'any']])).toThrow(/overlaps/)
    expect(() => withPolicies([['overlap', 'sometimes']])).toThrow(/sometimes/)
    expect(withPolicies([]).overlap).toBe(policyValues.overlap[0])
  })
})

describe('which columns are read', () => {
  test('the two-hundredth row may hold the headers, the one below it not', () => {
    const under = (titles: number) =>
      code([
        ...Array.from({ length: titles }, () => ['Infusion suite']),
        ['Drug', 'Route', 'Start'],
        ['ondansetron', 'IV push', '9:00'],
      ])
    expect(under(20)).not.toHaveProperty('problem')
    expect(under(199)).not.toHaveProperty('problem')
    expect(under(200)).toHaveProperty('problem')
  })

  test('a lone word above the headers is no header row', () => {
    expect(
      codeCells([['Drug'], ['Date', 'Drug', 'Route', 'Start'], ['2025-03-04', 'ondansetron', 'IV push', '9:00']]).lines,
    ).toBe('96374')
  })

  test('"Amount" is a dose where more than half of the filled cells carry units', () => {
    const dosed = (...cells: (string | number | null)[]) =>
      codeCells([
        ['Date', 'Drug', 'Route', 'Start', 'Amount'],
        ...cells.map((cell, n) => ['2025-03-04', 'ondansetron', 'IM', `9:0${n}`, cell]),
      ]).ids.includes('unreadable-dose')
    expect(dosed('4 mg', '4mg', 4)).toBe(true)
    expect(dosed('4 mg', 4)).toBe(false)
    expect(dosed('4 mg', null, '')).toBe(false)
    expect(dosed(null, 'a lot')).toBe(false)
    expect(dosed('4 mg', '8 mg', null, null, 'a lot')).toBe(true)
  })

  test('of two columns of drugs the second helps where the first names none', () => {
    const text = `Medication | Drug | Route | Start | Stop
      rituximab | xyzzy | IV infusion | 9:00 | 10:00
      | xyzzy | IV infusion | 9:00 | 10:00
      rituximab | vancomycin | IV infusion | 10:00 | 11:00`
    const one = visit(text)
    expect(one.lines).toBe('96413, 96367')
    expect(one.findings).toContain('unknown-drug 3')
    expect(one.findings).toContain('column-conflict 4')
  })

  test('columns that cannot be compared, or have a blank, are not in conflict', () => {
    const conflicts = (header: string, first: string, second: string) =>
      visit(`Drug | Route | Start | ${header}\nondansetron | IV push | 9:00 | ${first} | ${second}`).findings.filter(
        (one) => one.startsWith('column-conflict'),
      )
    expect(conflicts('Note | Comment', 'paused', 'resumed')).toEqual([])
    expect(conflicts('Site | IV site', 'left', '')).toEqual([])
    expect(conflicts('Site | IV site', '', 'left')).toEqual([])
    expect(conflicts('Site | IV site', 'left', 'LEFT')).toEqual([])
    expect(conflicts('Site | IV site', 'left', 'right')).toEqual(['column-conflict 2'])
    expect(
      says('column-conflict', 'Drug | Route | Start | Site | IV site\nondansetron | IV push | 9:00 | left | right')[0],
    ).toBe('The columns "Site" and "IV site" disagree in 1 row; "Site" was used.')
  })
})

describe('which rows are read', () => {
  test('blank rows at the end are nothing, those between are named', () => {
    const rows = [
      ['Date', 'Drug', 'Route', 'Start'],
      ['2025-03-04', 'ondansetron', 'IV push', '9:00'],
      [],
      ['2025-03-04', 'famotidine', 'IV push', '9:05'],
      [null, ' '],
      [],
    ]
    expect(codeCells(rows).findings.filter((one) => one.startsWith('ignored'))).toEqual(['ignored-row 3'])
    expect(codeCells([rows[0]!, [], []]).ids).toEqual([])
  })

  test('a drug that begins like a total is none', () => {
    expect(visit('Drug | Route | Start\nTotalumab | IV push | 9:00').ids).toContain('unknown-drug')
    expect(
      visit('Encounter | Date | Drug | Route | Start\nE1 count | 2025-03-04 | ondansetron | IV push | 9:00').lines,
    ).toBe('96374')
    expect(visit('Encounter | Date | Drug | Route | Start\nE1 counted | 2025-03-04 | | IV push | 9:00').ids).toContain(
      'unknown-drug',
    )
  })

  test('a number before the word says that it is no total', () => {
    const one = codeCells([
      ['Encounter', 'Date', 'Drug', 'Route', 'Minutes', 'Note'],
      [1, '2025-03-04', 'vancomycin', 'IV infusion', 60, 'Total'],
    ])
    expect(one.lines).toBe('96365')
  })

  test.each<[unknown, string]>([
    [true, '96374, 96367'],
    ['TRUE', '96374, 96367'],
    [' Yes ', '96374, 96367'],
    [1, '96374, 96367'],
    ['x', '96374, 96367'],
    [false, '96365, 96375'],
    ['no', '96365, 96375'],
    [null, '96365, 96375'],
    [0, '96365, 96375'],
  ])('a mark written as %s', (mark, expected) => {
    const one = codeCells([
      ['Date', 'Drug', 'Route', 'Start', 'Stop', 'Primary'],
      ['2025-03-04', 'vancomycin', 'IV infusion', '9:00', '10:00', null],
      ['2025-03-04', 'ondansetron', 'IV push', '8:00', null, mark as string],
    ])
    expect(one.lines).toBe(expected)
  })

  test('names with blanks around them, and numbers, are one text', () => {
    const one = codeCells([
      ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop'],
      [' 7', 'P1', '2025-03-04', 'vancomycin', 'IV infusion', '9:00', '10:00'],
      [7, 'P1 ', '2025-03-04', 'ondansetron', 'IV push', '8:00', null],
    ])
    expect(one.lines).toBe('96365, 96375')
    expect(one.answer.encounters[0]).toMatchObject({ encounter: '7', patient: 'P1' })
  })

  test('a date stands in the stop alone', () => {
    const one = visit(
      'Patient | Date | Drug | Route | Start | Stop\nP1 | | vancomycin | IV infusion | 9:00 | 2025-03-05 10:00',
    )
    expect(one.answer.encounters[0]?.date).toBe('2025-03-05')
    expect(one.lines).toBe('96365')
  })

  test('a date mistyped in one start makes no second visit', () => {
    const one = visit(`Patient | Date | Drug | Route | Start | Stop
      P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
      P1 | 2025-03-04 | ceftriaxone | IV infusion | 2025-03-05 10:00 | 11:00`)
    expect(one.answer.encounters).toHaveLength(1)
    expect(one.ids).toContain('date-conflict')
  })

  test('a stop from rate and volume is whole minutes above none', () => {
    const by = (rate: string, volume: string) =>
      visit(
        `Drug | Route | Start | Rate | Volume\nvancomycin | IV infusion | 9:00 | ${rate} | ${volume}`,
        'missing-stop=rate',
      ).lines
    expect(by('125', '250')).toBe('96365, 96366')
    expect(by('100', '26')).toBe('96374')
    expect(by('100', '1')).toBe('96374')
    expect(by('100', '')).toBe('96374')
    expect(by('0.001', '10000')).toBe('96374')
  })
})

describe('a class given in the log', () => {
  const injected = (drug: string, category: string) =>
    lines(`Drug | Category | Route | Start\n${drug} | ${category} | SC | 9:00`)

  test('is kept apart for each drug and each class', () => {
    expect(
      why(`Drug | Category | Route | Start
      drug A | chemotherapy | IM | 9:00
      drug B | therapeutic | IM | 9:10
      drug A | therapeutic | IM | 9:20`).map((line) => line.split(' | ').slice(0, 2).join(' ')),
    ).toEqual(['96372-59x2 rows 3, 4', '96401 row 2'])
  })

  test.each([
    ['methotrexate', '', '96401'],
    ['methotrexate', 'chemotherapy', '96401'],
    ['methotrexate', 'therapeutic', '96372'],
    ['methotrexate', 'complex', '96372'],
    ['methotrexate', 'nonsense', '96401'],
    ['Prolia', 'complex', '96372'],
    ['Prolia', 'chemotherapy', '96401'],
    ['drug A', 'complex', '96372'],
  ])('%s as "%s": %s', (drug, category, expected) => {
    expect(injected(drug, category)).toBe(expected)
  })
})

describe('a row that names no route', () => {
  const open = (row: string) => lines(`Drug | Route | Start | Stop | Minutes\n${row}`)

  test.each([
    ['a drug that is pushed, one time', 'ondansetron | | 9:00 |', '96374'],
    ['a drug that is pushed, two times', 'ondansetron | | 9:00 | 9:30', '96365'],
    ['a drug that is pushed, with minutes', 'ondansetron | | 9:00 | | 30', '96365'],
    ['a drug that is infused', 'vancomycin | | 9:00 | 10:00', '96365'],
    ['a drug that is injected', 'Prolia | | 9:00 |', '96372'],
    ['a drug that is swallowed', 'cetirizine | | 9:00 |', ''],
    ['a drug that runs under the skin', 'Hizentra | | 9:00 | 10:00', '96369'],
    ['a fluid', 'normal saline | | 9:00 | 10:00', '96360'],
    ['an injected drug into a vein all the same', 'Kenalog | IV | 9:00 |', '96374'],
    ['an antibody by mouth', 'Beyfortus | PO | 9:00 |', ''],
  ])('%s', (_, row, expected) => {
    expect(open(row)).toBe(expected)
  })

  test('a stop that cannot be read shows that it was infused', () => {
    expect(visit('Drug | Route | Start | Stop\nondansetron | | 9:00 | later').findings).toEqual(['unreadable-time 2'])
    expect(
      visit('Drug | Route | Start | Stop\nondansetron | | 9:00 | later').answer.encounters[0]?.lines[0]?.reasons[0]
        ?.rule,
    ).toBe('missing.push')
  })

  test('a row of hydration that names no fluid', () => {
    const text = 'Drug | Route | Start | Stop\n| hydration | 9:00 | 10:00'
    expect(lines(text)).toBe('96360')
    expect(visit(text).ids).toEqual([])
  })

  test('a row that names a class alone is spoken of by it', () => {
    expect(
      says('infusion-is-push', 'Drug | Category | Route | Start | Stop\n| therapeutic | IV infusion | 9:00 | 9:10'),
    ).toEqual(['The therapeutic drug ran 10 minutes; 15 minutes or less is coded as a push.'])
    expect(says('unknown-drug', 'Drug | Route | Start | Stop\n| IV infusion | 9:00 | 10:00')).toEqual([
      'The row names no drug, so it has no code.',
    ])
  })
})
