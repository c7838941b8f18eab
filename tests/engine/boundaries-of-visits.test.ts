import { describe, expect, test } from 'vitest'
import { lines, says, visit, why } from './visit'

// Which rows are one visit, one run, one event: boundaries and ties.

const visits = (...rows: string[]) => `Encounter | Patient | Date | Drug | Route | Start | Stop\n${rows.join('\n')}`
const log = (...rows: string[]) =>
  `Drug | Route | Start | Stop | Minutes | Bag | Site | Dose | Note | Category\n${rows.join('\n')}`
const names = (text: string, how = '') =>
  visit(text, how).answer.encounters.map((one) => [one.encounter, one.patient, one.date].join(' '))
const vancomycin = 'vancomycin | IV infusion | 9:00 | 10:00'
const ceftriaxone = 'ceftriaxone | IV infusion | 11:00 | 12:00'

describe('which rows are one visit', () => {
  test('a row that says no setting takes that of its number and day, in either order', () => {
    const header = 'Encounter | Patient | Date | Setting | Drug | Route | Start | Stop'
    const one = `E1 | P1 | 2025-03-04 | 11 | ${vancomycin}`
    const other = `E1 | P1 | 2025-03-04 | | ${ceftriaxone}`
    const settings = (...rows: string[]) =>
      visit([header, ...rows].join('\n'), 'hospital').answer.encounters.map((each) => [each.date, each.setting])
    expect(settings(one, other)).toEqual([['2025-03-04', 'office']])
    expect(settings(other, one)).toEqual([['2025-03-04', 'office']])
  })

  test('an account number that lives through office and hospital: each day keeps its own', () => {
    const header = 'Encounter | Patient | Date | Setting | Drug | Route | Start | Stop'
    const rows = [
      `A1 | P1 | 2025-03-04 | 11 | ${vancomycin}`,
      `A1 | P1 | 2025-03-05 | 22 | ${vancomycin}`,
      `A1 | P1 | 2025-03-11 | 11 | ${vancomycin}`,
    ]
    expect(visit([header, ...rows].join('\n')).answer.encounters.map((each) => [each.date, each.setting])).toEqual([
      ['2025-03-04', 'office'],
      ['2025-03-05', 'hospital'],
      ['2025-03-11', 'office'],
    ])
  })

  test('visits come by date, then number by its size, then patient', () => {
    expect(
      names(
        visits(
          `10 | P1 | 2025-03-05 | ${vancomycin}`,
          `9 | P2 | 2025-03-05 | ${vancomycin}`,
          `A9 | P3 | 2025-03-05 | ${vancomycin}`,
          `A10 | P4 | 2025-03-05 | ${vancomycin}`,
          ` | P6 | 2025-03-05 | ${vancomycin}`,
          ` | P5 | 2025-03-05 | ${vancomycin}`,
          `99 | P1 | 2025-03-04 | ${vancomycin}`,
        ),
      ),
    ).toEqual([
      '99 P1 2025-03-04',
      ' P5 2025-03-05',
      ' P6 2025-03-05',
      '9 P2 2025-03-05',
      '10 P1 2025-03-05',
      'A10 P4 2025-03-05',
      'A9 P3 2025-03-05',
    ])
  })

  test('one number for two patients is two visits, and it is said', () => {
    const text = visits(
      `E1 | P1 | 2025-03-04 | ${vancomycin}`,
      `E1 | P2 | 2025-03-04 | ${ceftriaxone}`,
      `E2 | P3 | 2025-03-04 | ${vancomycin}`,
      `E2 | P3 | 2025-03-04 | ${ceftriaxone}`,
    )
    expect(lines(text)).toBe('96365 / 96365 / 96365, 96367')
    expect(says('encounter-unclear', text)).toEqual(['Visit E1 names 2 patients; each is coded separately.'])
    expect(visit(text).findings).toContain('encounter-unclear 2 3')
  })

  test('in an office the same number on another date is another visit, in a hospital one stay', () => {
    const text = visits(`E1 | P1 | 2025-03-04 | ${vancomycin}`, `E1 | P1 | 2025-03-05 | ${ceftriaxone}`)
    expect(lines(text)).toBe('96365 / 96365')
    expect(lines(text, 'hospital')).toBe('96365, 96367')
  })

  test.each([
    ['2025-03-11', []],
    ['2025-03-12', ['Visit E1 runs over 9 days and is coded as one stay with one initial code.']],
  ])('a stay until %s', (date, expected) => {
    const text = visits(`E1 | P1 | 2025-03-04 | ${vancomycin}`, `E1 | P1 | ${date} | ${ceftriaxone}`)
    expect(says('encounter-unclear', text, 'hospital')).toEqual(expected)
    expect(says('encounter-unclear', text)).toEqual([])
  })

  test('a row without a number joins the first of several visits by number, and it is said', () => {
    const text = visits(
      `10 | P1 | 2025-03-04 | ${ceftriaxone}`,
      `9 | P1 | 2025-03-04 | ${vancomycin}`,
      ' | P1 | 2025-03-04 | ondansetron | IV push | 8:50 |',
      ' | P2 | 2025-03-04 | ondansetron | IV push | 8:50 |',
    )
    expect(names(text)).toEqual([' P2 2025-03-04', '9 P1 2025-03-04', '10 P1 2025-03-04'])
    expect(lines(text)).toBe('96374 / 96365, 96375 / 96365-59')
    expect(visit(text).findings).toContain('encounter-unclear 4')
    expect(says('encounter-unclear', text)).toHaveLength(1)
  })

  test('a row without number and date among dated ones cannot be placed', () => {
    const text = visits(`E1 | P1 | 2025-03-04 | ${vancomycin}`, ` | P1 | | ${ceftriaxone}`)
    expect(lines(text)).toBe('96365 / 96365')
    expect(visit(text).findings).toContain('encounter-unclear 3')
    expect(says('encounter-unclear', `Patient | Drug | Route | Start | Stop\nP1 | ${vancomycin}`)).toEqual([])
  })

  test('a row without a date joins the one dated visit of its number', () => {
    const text = visits(`E1 | P1 | 2025-03-04 | ${vancomycin}`, `E1 | P1 | | ${ceftriaxone}`)
    expect(lines(text)).toBe('96365, 96367')
    const two = visits(
      `E1 | P1 | 2025-03-04 | ${vancomycin}`,
      `E1 | P1 | 2025-03-05 | ${vancomycin}`,
      `E1 | P1 | | ${ceftriaxone}`,
    )
    expect(lines(two)).toBe('96365 / 96365 / 96365')
  })

  test('a row without a date and a number of two patients joins its own patient', () => {
    const text = visits(
      `E1 | P1 | 2025-03-04 | ${vancomycin}`,
      `E1 | P2 | 2025-03-05 | ${vancomycin}`,
      `E1 | P2 | | ${ceftriaxone}`,
    )
    expect(lines(text)).toBe('96365 / 96365, 96367')
  })

  test('office and hospital in one visit: the hospital’s rules, and it is said', () => {
    const settings = (first: string, second: string, how = '') => {
      const text = `Encounter | Setting | Drug | Route | Start | Stop | Primary
        E1 | ${first} | ${vancomycin} |
        E1 | ${second} | ondansetron | IV push | 8:00 | | yes`
      return [lines(text, how), ...says('setting-unclear', text, how)]
    }
    const hospital = '96365, 96375'
    const office = '96374, 96367'
    expect(settings('office', 'office')).toEqual([office])
    expect(settings('hospital', 'hospital')).toEqual([hospital])
    expect(settings('', '22')).toEqual([hospital])
    expect(settings('', '', 'hospital')).toEqual([hospital])
    expect(settings('11', '', 'hospital')).toEqual([office])
    expect(settings('office', 'hospital')).toEqual([
      hospital,
      'One visit is marked both office and hospital; it is coded as hospital.',
    ])
    expect(settings('12', '')).toEqual([office, expect.stringContaining('coded as office')])
  })

  test('of several payers the first by name', () => {
    const payers = (first: string, second: string) =>
      visit(
        `Encounter | Payer | Drug | Route | Start | Stop\nE1 | ${first} | ${vancomycin}\nE1 | ${second} | ${ceftriaxone}`,
      ).answer.encounters[0]?.payer
    expect(payers('Cigna', 'Aetna')).toBe('Aetna')
    expect(payers('Aetna', 'Cigna')).toBe('Aetna')
    expect(payers('', 'Cigna')).toBe('Cigna')
    expect(payers('', '')).toBe('Medicare')
  })
})

describe('hospital logs without numbers', () => {
  const midnight = (...rows: string[]) =>
    visit(`Patient | Date | Drug | Route | Start | Stop\n${rows.join('\n')}`, 'hospital').findings.filter((one) =>
      one.startsWith('encounter-unclear'),
    )

  test('times that run past midnight', () => {
    expect(midnight('P1 | 2025-03-04 | vancomycin | IV infusion | 23:00 | 1:00')).toEqual(['encounter-unclear 2'])
    expect(
      midnight(
        'P1 | 2025-03-04 | vancomycin | IV infusion | 22:00 | 23:30',
        'P1 | 2025-03-05 | ceftriaxone | IV infusion | 0:30 | 1:30',
      ),
    ).toEqual(['encounter-unclear 2 3'])
  })

  test.each([
    ['another patient', 'P2 | 2025-03-05 | ceftriaxone | IV infusion | 0:30 | 1:30'],
    ['the day after the next', 'P1 | 2025-03-06 | ceftriaxone | IV infusion | 0:30 | 1:30'],
    ['the next afternoon', 'P1 | 2025-03-05 | ceftriaxone | IV infusion | 15:00 | 16:00'],
  ])('%s is another visit', (_, row) => {
    expect(midnight('P1 | 2025-03-04 | vancomycin | IV infusion | 22:00 | 23:30', row)).toEqual([])
  })

  test('names the patient', () => {
    expect(
      says(
        'encounter-unclear',
        'Patient | Date | Drug | Route | Start | Stop\nP1 | 2025-03-04 | vancomycin | IV infusion | 23:00 | 1:00',
        'hospital',
      )[0],
    ).toContain('Patient P1 has times that run past midnight')
  })
})

describe('the same administration twice', () => {
  const same = 'vancomycin | IV infusion | 9:00 | 10:00 | | 1 | left | 1 g'

  test.each([
    ['another stop', 'vancomycin | IV infusion | 9:00 | 10:10 | | 1 | left | 1 g'],
    ['another bag', 'vancomycin | IV infusion | 9:00 | 10:00 | | 2 | left | 1 g'],
    ['another dose', 'vancomycin | IV infusion | 9:00 | 10:00 | | 1 | left | 2 g'],
    ['another start', 'vancomycin | IV infusion | 9:01 | 10:00 | | 1 | left | 1 g'],
    ['another site', 'vancomycin | IV infusion | 9:00 | 10:00 | | 1 | right | 1 g'],
    ['another drug', 'meropenem | IV infusion | 9:00 | 10:00 | | 1 | left | 1 g'],
    ['another route', 'vancomycin | IV push | 9:00 | 10:00 | | 1 | left | 1 g'],
  ])('%s: not the same', (_, other) => {
    expect(visit(log(same, other)).ids).not.toContain('duplicate-row')
  })

  test('three times is twice too many, whatever stands between', () => {
    const filler = Array.from({ length: 9 }, (_, n) => `ondansetron | IV push | 1${n}:05`)
    expect(visit(log(same, same, same)).findings.filter((one) => one.startsWith('duplicate'))).toEqual([
      'duplicate-row 2 3',
      'duplicate-row 2 4',
    ])
    const long = visit(log(same, ...filler.slice(0, 8), same)).findings
    expect(long.filter((one) => one.startsWith('duplicate'))).toEqual(['duplicate-row 2 11'])
    expect(visit(log('ondansetron | IV push | 8:00', same, 'ondansetron | IV push | 8:00')).findings).toContain(
      'duplicate-row 2 4',
    )
  })

  test('without a clock two rows may be two administrations', () => {
    expect(visit(log('ondansetron | IV push |', 'ondansetron | IV push |')).ids).not.toContain('duplicate-row')
  })

  test('injections without a clock, on one day', () => {
    expect(says('duplicate-row', log('Kenalog | IM |', 'Kenalog | IM |'))).toEqual([
      'Triamcinolone is listed twice in one session (rows 2 and 3) and coded as one injection. Under the policy split-injection=each it is two.',
    ])
    expect(says('duplicate-row', log(same, same))).toEqual([
      'Vancomycin is listed twice with the same times (rows 2 and 3) and coded once.',
    ])
    const days = visits('E1 | P1 | 2025-03-04 | Kenalog | IM | |', 'E1 | P1 | 2025-03-05 | Kenalog | IM | |')
    expect(lines(days, 'hospital')).toBe('96372, 96372')
  })

  test('what is not billed may stand twice', () => {
    expect(
      visit(log('IV start | | 9:00', 'IV start | | 9:00', 'vancomycin | PO | 9:00', 'vancomycin | PO | 9:00')).ids,
    ).not.toContain('duplicate-row')
  })
})

describe('runs', () => {
  test('overlapping rows of a drug are one run, its time counted once', () => {
    expect(why(log('vancomycin | IV infusion | 9:00 | 10:00', 'vancomycin | IV infusion | 9:30 | 10:20'))).toEqual([
      '96365 | rows 2, 3 | 80 minutes | time.first-hour, run.touching',
    ])
    expect(
      why(
        log(
          'vancomycin | IV infusion | 9:00 | 10:30',
          'vancomycin | IV infusion | 9:30 | 10:00',
          'vancomycin | IV infusion | 10:30 | 11:00',
        ),
      ),
    ).toEqual([
      '96365 | rows 2, 3, 4 | 120 minutes | time.first-hour, run.touching',
      '96366 | rows 2, 3, 4 | 120 minutes | time.additional-hour',
    ])
  })

  test('seconds of the parts are added before minutes are counted', () => {
    expect(
      why(log('vancomycin | IV infusion | 9:00:00 | 9:30:30', 'vancomycin | IV infusion | 9:30:30 | 10:00:00')),
    ).toEqual(['96365 | rows 2, 3 | 60 minutes | time.first-hour, run.touching'])
    expect(
      why(
        log(
          'vancomycin | IV infusion | 9:00:00 | 9:30:30 | | 1',
          'vancomycin | IV infusion | 9:40:00 | 10:10:30 | | 1',
        ),
      ),
    ).toEqual(['96365 | rows 2, 3 | 61 minutes | time.first-hour, run.interrupted'])
  })

  test('one bag without a clock: its minutes are added', () => {
    expect(why(log('vancomycin | IV infusion | | | 40 | 1', 'vancomycin | IV infusion | | | 51 | 1'))).toEqual([
      '96365 | rows 2, 3 | 91 minutes | time.first-hour, run.touching, missing.minutes',
      '96366 | rows 2, 3 | 91 minutes | time.additional-hour',
    ])
    expect(why(log('vancomycin | IV infusion | 9:00 | 9:40 | | 1', 'vancomycin | IV infusion | | | 51 | 1'))).toEqual([
      '96365 | rows 2, 3 | 91 minutes | time.first-hour, run.touching',
      '96366 | rows 2, 3 | 91 minutes | time.additional-hour',
    ])
  })

  test('without a clock and bag two rows are two runs', () => {
    expect(lines(log('vancomycin | IV infusion | | | 40', 'vancomycin | IV infusion | | | 41'))).toBe('96365, 96366')
    expect(lines(log('vancomycin | IV infusion | 9:00 | 9:40', 'vancomycin | IV infusion | | | 41'))).toBe(
      '96365, 96366',
    )
  })

  test('an interruption may stand in the note of either part', () => {
    const parts = (first: string, second: string) =>
      lines(
        log(
          `vancomycin | IV infusion | 9:00 | 9:40 | | | | | ${first}`,
          `vancomycin | IV infusion | 10:00 | 10:40 | | | | | ${second}`,
        ),
      )
    expect(parts('', '')).toBe('96365, 96366')
    expect(parts('paused', '')).toBe('96365')
    expect(parts('', 'resumed')).toBe('96365')
  })

  test('a bag on one row alone joins what touches', () => {
    expect(lines(log('vancomycin | IV infusion | 9:00 | 9:40 | | 1', 'vancomycin | IV infusion | 9:40 | 10:20'))).toBe(
      '96365',
    )
  })

  test('drugs of one bag at different times are two infusions', () => {
    expect(
      lines(log('ondansetron | IV infusion | 9:00 | 9:30 | | A', 'dexamethasone | IV infusion | 9:30 | 10:00 | | A')),
    ).toBe('96365, 96367')
  })

  test('the highest class in a bag decides, wherever it stands', () => {
    const bag = (...drugs: string[]) => why(log(...drugs.map((drug) => `${drug} | IV infusion | 9:00 | 10:00 | | A`)))
    expect(bag('ondansetron', 'doxorubicin')).toEqual([
      '96413 | rows 2, 3 | 60 minutes | time.first-hour, run.several-drugs',
    ])
    expect(bag('doxorubicin', 'ondansetron')).toEqual(bag('ondansetron', 'doxorubicin'))
  })

  test('a marked drug in a bag marks the bag', () => {
    const text = `Drug | Route | Start | Stop | Bag | Primary
      ondansetron | IV infusion | 9:00 | 9:30 | A |
      dexamethasone | IV infusion | 9:00 | 9:30 | A | yes
      vancomycin | IV infusion | 10:00 | 11:00 | |`
    expect(why(text)[0]).toMatch(/^96365 \| rows 2, 3/)
  })
})

describe('event logs', () => {
  const events = (...rows: string[]) =>
    `Encounter | Date | Drug | Route | Action | Time | Site\n${rows.map((row) => `E1 | 2025-03-04 | ${row}`).join('\n')}`
  const drug = 'vancomycin | IV infusion'

  test('a stop at the moment of the next bag comes first', () => {
    const rows = [
      `${drug} | New Bag | 9:00`,
      `${drug} | New Bag | 10:00`,
      `${drug} | Stopped | 10:00`,
      `${drug} | Stopped | 10:31`,
    ]
    expect(why(events(...rows))[0]).toBe('96365 | rows 2, 3, 4, 5 | 91 minutes | time.first-hour, run.touching')
  })

  test('a change of rate at the moment of the start belongs to it', () => {
    const one = visit(events(`${drug} | Rate Change | 9:00`, `${drug} | New Bag | 9:00`, `${drug} | Stopped | 10:00`))
    expect(one.lines).toBe('96365')
    expect(one.ids).toEqual([])
  })

  test('Restarted without an earlier Stopped begins a run', () => {
    expect(lines(events(`${drug} | Restarted | 9:00`, `${drug} | Stopped | 10:00`))).toBe('96365')
  })

  test('each site has its own run', () => {
    const one = visit(
      events(
        `${drug} | New Bag | 9:00 | left`,
        `${drug} | New Bag | 9:10 | right`,
        `${drug} | Stopped | 10:00 | left`,
        `${drug} | Stopped | 10:10 | right`,
      ),
    )
    expect(one.ids).not.toContain('missing-stop')
    expect(one.lines).toBe('96365')
  })

  test.each(['New Bag', 'Stopped'])('%s at a time that cannot be read is no usable time', (action) => {
    const rows = [`${drug} | New Bag | 9:00`, `${drug} | Stopped | 10:00`].map((row) =>
      row.includes(action) ? row.replace(/\d+:00/, 'noonish') : row,
    )
    const one = visit(events(...rows))
    expect(one.lines).toBe('96374')
    expect(one.ids).toContain('unreadable-time')
  })

  test('a stop alone at a time that cannot be read', () => {
    expect(visit(events(`${drug} | Stopped | noonish`)).ids).toEqual(['unreadable-time'])
  })

  test('a change of rate alone tells when it ran, not for how long', () => {
    const one = visit(events(`${drug} | Rate Change | 9:00`))
    expect(one.lines).toBe('96374')
    expect(one.findings).toEqual(['missing-stop 2'])
  })

  test('a dose given in between ends no run', () => {
    expect(visit(events(`${drug} | New Bag | 9:00`, `${drug} | Given | 9:30`, `${drug} | Stopped | 10:00`)).lines).toBe(
      '96365',
    )
  })
})
