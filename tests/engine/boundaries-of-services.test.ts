import { describe, expect, test } from 'vitest'
import { lines, says, visit, why } from './visit'

// Boundaries and ties within one visit: each was found by changing one sign of the engine and looking what still passed.

const log = (...rows: string[]) => `Drug | Route | Start | Stop | Minutes | Bag | Primary\n${rows.join('\n')}`
const sites = (...rows: string[]) => `Drug | Route | Start | Stop | Site | Site reason | Primary\n${rows.join('\n')}`
const stay = (...rows: string[]) =>
  `Encounter | Date | Drug | Route | Start | Stop | Minutes\n${rows.map((row) => `E1 | ${row}`).join('\n')}`
const fluid = 'normal saline | hydration'

describe('overlap', () => {
  test.each([
    ['10:20', '96413, 96367'],
    ['10:21', '96413, 96368'],
  ])('more than half of the one reported as concurrent too: 9:00 to %s beside 9:40 to 10:30', (stop, expected) => {
    const rows = log(`vancomycin | IV infusion | 9:00 | ${stop}`, 'rituximab | IV infusion | 9:40 | 10:30')
    expect(lines(rows, 'hospital')).toBe(expected)
  })

  test('the initial keeps its clock, whatever the others rank', () => {
    const rows = log('ceftriaxone | IV infusion | 9:00 | 10:00 | | | yes', 'vancomycin | IV infusion | 9:00 | 10:01')
    expect(why(rows)).toEqual([
      '96365 | row 2 | 60 minutes | time.first-hour, initial.one, initial.primary-reason',
      '96368 | row 3 | 61 minutes | concurrent.overlap, concurrent.once',
    ])
  })

  test('the initial keeps its clock, also where it starts later and ranks lower', () => {
    // 75 shared minutes are all of the initial's and more than half of the other's 120.
    const rows = log('vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 9:30 | 10:45 | | | yes')
    expect(lines(rows)).toBe('96365, 96368')
    // With a third drug that ranks between the two.
    const three = log(
      'vancomycin | IV infusion | 9:00 | 11:00',
      'levetiracetam | IV infusion | 12:00 | 13:30',
      'ceftriaxone | IV infusion | 9:30 | 10:45 | | | yes',
    )
    expect(lines(three)).toBe('96365, 96367, 96368')
  })

  test('beside one drug for long and another for a little it is concurrent with the first', () => {
    const rows = log(
      'vancomycin | IV infusion | 9:00 | 12:00',
      'ceftriaxone | IV infusion | 12:00 | 14:00',
      'meropenem | IV infusion | 10:30 | 12:10',
    )
    expect(why(rows)).toContain('96368 | row 4 | 100 minutes | concurrent.overlap, concurrent.once')
  })

  test.each([
    ['9:46', '96365, 96367'],
    ['9:45', '96365, 96368'],
  ])('deduct: 16 minutes of its own are left, or not, until %s', (stop, expected) => {
    const rows = log('vancomycin | IV infusion | 8:00 | 9:30', `meropenem | IV infusion | 9:10 | ${stop}`)
    expect(lines(rows, 'overlap=deduct')).toBe(expected)
  })

  test.each([
    ['9:46', '96365, 96367x2'],
    ['9:45', '96365, 96367, 96368'],
  ])('deduct: between two others, the second from %s', (start, expected) => {
    const stop = start === '9:46' ? '10:06' : '10:05'
    const rows = log(
      'vancomycin | IV infusion | 8:00 | 9:30',
      `ceftriaxone | IV infusion | ${start} | 11:00`,
      `meropenem | IV infusion | 9:10 | ${stop}`,
    )
    expect(lines(rows, 'overlap=deduct')).toBe(expected)
  })

  test('the joined concurrent line stands where the first of its drugs starts', () => {
    const first = 'vancomycin | IV infusion | 9:00 | 11:00'
    const later = 'ceftriaxone | IV infusion | 9:20 | 10:10'
    const earlier = 'meropenem | IV infusion | 9:10 | 9:50'
    const expected = '96368 | rows 3, 4 | 40 minutes | concurrent.overlap, concurrent.once'
    expect(why(log(first, later, earlier))).toContain(expected)
    expect(why(log(first, earlier, later))).toContain(expected)
  })

  test('once on each date of a stay', () => {
    const rows = stay(
      '2025-03-04 | vancomycin | IV infusion | 9:00 | 11:00',
      '2025-03-04 | ceftriaxone | IV infusion | 9:20 | 10:10',
      '2025-03-05 | meropenem | IV infusion | 9:00 | 10:30',
      '2025-03-05 | cefepime | IV infusion | 9:20 | 10:10',
    )
    expect(lines(rows, 'hospital')).toBe('96365, 96366, 96367, 96368, 96368')
  })
})

describe('who goes first', () => {
  test.each(['office', 'hospital'])('of two that are alike in all the drug’s name decides, %s', (setting) => {
    const drugs = ['meropenem', 'cefepime']
    for (const order of [drugs, drugs.toReversed()]) {
      const rows = log(...order.map((drug) => `${drug} | IV infusion | 9:00 | 10:00`))
      expect(why(rows, setting)[0]).toContain(`96365 | row ${order.indexOf('cefepime') + 2} |`)
    }
  })

  test('of the same drug twice the earlier is the first hour', () => {
    const rows = log('vancomycin | IV infusion | 13:00 | 13:20', 'vancomycin | IV infusion | 9:00 | 10:40')
    expect(lines(rows)).toBe('96365, 96366x2')
    expect(why(rows)[0]).toContain('96365 | row 3 | 100 minutes')
  })

  test('without a clock: the earlier date, then the longer, then the row', () => {
    const dates = stay(
      '2025-03-05 | vancomycin | IV infusion | | | 40',
      '2025-03-04 | vancomycin | IV infusion | | | 30',
    )
    expect(why(dates, 'hospital')[0]).toContain('96365 | row 3 | 30 minutes')
    const one = (first: number, second: number) =>
      why(log(`vancomycin | IV infusion | | | ${first}`, `vancomycin | IV infusion | | | ${second}`), 'hospital')[0]
    expect(one(40, 100)).toContain('96365 | row 3 | 100 minutes')
    expect(one(40, 40)).toContain('96365 | row 2 | 40 minutes')
  })

  test('a mark on a further bag of the drug marks the drug', () => {
    const rows = log(
      'vancomycin | IV infusion | 9:00 | 9:30',
      'vancomycin | IV infusion | 12:00 | 12:30 | | | yes',
      'ceftriaxone | IV infusion | 10:00 | 11:00',
    )
    for (const how of ['', 'repeat-infusion=sum']) expect(why(rows, how)[0]).toContain('96365 | row')
    expect(why(rows)[0]).toContain('row 2')
    expect(why(rows, 'repeat-infusion=sum')[0]).toContain('rows 2, 3')
  })

  test('a marked drug whose time is missing is initial by its push', () => {
    const rows = log('vancomycin | IV infusion | 9:00 | | | | yes', 'ceftriaxone | IV push | 8:00')
    expect(why(rows)[0]).toBe('96374 | row 2 | missing.push, push.first, initial.one, initial.primary-reason')
  })

  test('a marked push before an infusion, and only the push says so', () => {
    const rows = log('vancomycin | IV infusion | 9:00 | 10:31', 'ondansetron | IV push | 8:50 | | | | yes')
    expect(why(rows)).toEqual([
      '96374 | row 3 | push.first, initial.one, initial.primary-reason',
      '96366 | row 2 | 91 minutes | time.additional-hour, sequence.hour-follows-class',
      '96367 | row 2 | 91 minutes | time.first-hour, sequence.new-drug',
    ])
  })

  test('a mark on the drug that ranks first is never ignored', () => {
    const rows = log(
      'doxorubicin | IV push | 8:00 | 8:10 | | | yes',
      'vancomycin | IV infusion | 9:00 | 10:00',
      'ceftriaxone | IV infusion | 9:00 | 9:40',
    )
    expect(visit(rows).ids).toEqual(['no-code-for-concurrent'])
  })

  test('hydration too short for a code is no choice', () => {
    expect(why(log('ondansetron | IV push | 10:00', `${fluid} | 9:00 | 9:30`))).toEqual(['96374 | row 2 | push.first'])
  })
})

describe('pushes', () => {
  test('go by the clock, not by the row', () => {
    const rows = log('morphine | IV push | 10:00', 'morphine | IV push | 9:00', 'morphine | IV push | 9:20')
    const one = visit(rows, 'hospital')
    expect(one.answer.encounters[0]?.lines.map((line) => line.rows)).toEqual([[3], [2]])
    expect(one.findings).toEqual(['repeat-push 4'])
  })

  test('without a time: the one with a time first, then the earlier date, the longest, then the row', () => {
    const first = (text: string) => visit(text, 'hospital').answer.encounters[0]?.lines[0]?.rows
    expect(first(log('morphine | IV push |', 'morphine | IV push | 9:00'))).toEqual([3])
    expect(first(stay('2025-03-05 | morphine | IV push |', '2025-03-04 | morphine | IV push |'))).toEqual([3])
    expect(first(log('morphine | IV push | | | 2', 'morphine | IV push | | | 3'))).toEqual([3])
    expect(first(log('morphine | IV push |', 'morphine | IV push |'))).toEqual([2])
  })

  test.each([
    ['without its own time', 'levetiracetam | IV push |', '9:00 | 11:00', '96365, 96366'],
    ['in the middle of it', 'levetiracetam | IV push | 9:50', '9:00 | 11:00', '96365, 96366'],
    ['as it starts', 'levetiracetam | IV push | 9:00', '9:00 | 11:00', '96365, 96366'],
    ['as it stops', 'levetiracetam | IV push | 11:00', '9:00 | 11:00', '96365, 96366'],
    ['long after, but its clock is missing', 'levetiracetam | IV push | 15:00', '| | 100', '96365, 96366'],
  ])('beside an infusion of the drug, %s: no repeat', (_, push, times, expected) => {
    const one = visit(log(`levetiracetam | IV infusion | ${times}`, push), 'hospital')
    expect(one.lines).toBe(expected)
    expect(one.findings).toContain('repeat-push 3')
  })

  test('far enough from one run of the drug, not from the other', () => {
    const rows = log(
      'levetiracetam | IV infusion | 9:00 | 10:00',
      'levetiracetam | IV push | 11:00',
      'levetiracetam | IV infusion | 11:20 | 11:50',
    )
    expect(lines(rows, 'hospital')).toBe('96365, 96366')
  })

  test('charted and timed ones make one line with the minutes of the timed', () => {
    const rows = log(
      'ondansetron | IV push | 8:50',
      'morphine | IV push | 9:00',
      'vancomycin | IV infusion | 9:05 | 9:15',
    )
    expect(why(rows)[1]).toBe('96375x2 | rows 3, 4 | 10 minutes | time.push, push.new-drug, push.new-drug')
  })

  test('a drug with two times and no route is pushed without a remark, chemotherapy with one', () => {
    const rows = log('vancomycin | | 9:00 | 9:10', 'rituximab | | 10:00 | 10:10')
    expect(visit(rows).findings.filter((one) => one.startsWith('infusion-is-push'))).toEqual(['infusion-is-push 3'])
  })

  test('infusions made pushes by their time are not drugs pushed in one minute', () => {
    const rows = log('vancomycin | IV infusion | 9:00 | 9:10', 'ceftriaxone | IV infusion | 9:00 | 9:10')
    expect(visit(rows).ids).not.toContain('one-minute-pushes')
    expect(visit(log('ondansetron | IV push |', 'famotidine | IV push |')).ids).not.toContain('one-minute-pushes')
  })
})

describe('hydration', () => {
  test('of three bags the shared time counts once', () => {
    const rows = log(`${fluid} | 9:00 | 10:00 | | A`, `${fluid} | 9:00 | 10:00 | | B`, `${fluid} | 9:30 | 10:30 | | C`)
    expect(why(rows)).toEqual(['96360 | rows 2, 3, 4 | 90 minutes | hydration.initial, hydration.sum'])
  })

  test('through two lines counts once, on the line of the initial', () => {
    const rows = sites(
      'vancomycin | IV infusion | 7:00 | 8:00 | left arm |',
      `${fluid} | 9:00 | 10:00 | right arm | incompatible`,
      `${fluid} | 9:00 | 10:00 | left arm |`,
    )
    expect(why(rows)).toContain('96361 | row 4 | 60 minutes | hydration.secondary')
    expect(lines(rows)).toBe('96365, 96361')
  })

  test('through two lines at different times: what the other line counted is not counted again', () => {
    const rows = sites(
      'vancomycin | IV infusion | 7:00 | 8:00 | left arm |',
      `${fluid} | 9:00 | 10:00 | left arm |`,
      `${fluid} | 11:00 | 12:00 | left arm |`,
      `${fluid} | 9:30 | 10:30 | right arm | incompatible`,
    )
    expect(lines(rows)).toBe('96365, 96361x2')
  })

  test('beside infusions that follow or overlap each other', () => {
    // 9:00 to 13:00 less 9:30 to 11:00 and 11:00 to 11:30: 120 minutes remain.
    const beside = (...rows: string[]) => why(log(`${fluid} | 9:00 | 13:00`, ...rows)).at(-1)
    expect(beside('vancomycin | IV infusion | 11:00 | 11:30', 'ceftriaxone | IV infusion | 9:30 | 11:00')).toContain(
      '| 120 minutes |',
    )
    expect(beside('vancomycin | IV infusion | 10:00 | 11:30', 'ceftriaxone | IV infusion | 9:30 | 11:00')).toContain(
      '| 120 minutes |',
    )
    expect(beside('vancomycin | IV infusion | 9:30 | 11:30', 'ceftriaxone | IV infusion | 10:00 | 11:00')).toContain(
      '| 120 minutes |',
    )
    expect(beside('vancomycin | IV infusion | 8:00 | 9:00', 'ceftriaxone | IV infusion | 13:00 | 14:00')).toContain(
      '| 240 minutes |',
    )
  })

  test('only what ran beside an infusion is left out, and it is said how much', () => {
    const rows = log(`${fluid} | 9:00 | 12:00`, 'vancomycin | IV infusion | 9:30 | 10:15')
    const reasons = visit(rows).answer.encounters[0]?.lines.flatMap((line) => line.reasons.map((one) => one.text))
    expect(reasons).toContain('45 minutes during another infusion are left out.')
    expect(visit(log(`${fluid} | 9:00 | 10:00`, 'vancomycin | IV infusion | 10:00 | 11:00')).ids).not.toContain(
      'concurrent-hydration',
    )
  })

  test('wholly beside an infusion it is left out, not too short', () => {
    const rows = log(`${fluid} | 9:00 | 10:00`, 'vancomycin | IV infusion | 9:00 | 10:00')
    expect(visit(rows).ids).toEqual(['concurrent-hydration'])
  })

  test('without a stop it counts nothing', () => {
    expect(why(log(`${fluid} | 9:00 | 9:31`, `${fluid} | 11:00 |`))).toEqual([
      '96360 | row 2 | 31 minutes | hydration.initial',
    ])
  })

  test('of two dates of a stay the longer is initial', () => {
    const rows = stay(`2025-03-04 | ${fluid} | 9:00 | 9:40`, `2025-03-05 | ${fluid} | 9:00 | 10:30`)
    expect(why(rows, 'hospital')).toEqual([
      '96360 | row 3 | 90 minutes | hydration.initial, initial.one, initial.hierarchy',
      '96361 | row 2 | 40 minutes | hydration.secondary',
    ])
  })

  test('one marked bag marks it', () => {
    const rows = log(`${fluid} | 9:00 | 9:40 | | | yes`, `${fluid} | 11:00 | 11:40`, 'ondansetron | IV push | 10:00 |')
    expect(lines(rows)).toBe('96360, 96375')
  })

  test.each([
    ['a push without minutes takes none off', '9:00 | 10:30', '9:30 |', '96374, 96361'],
    ['one as the fluid starts is taken off', '9:00 | 10:33', '9:00 | 9:03', '96374, 96361'],
    ['one as the fluid stops is not', '9:00 | 10:31', '10:31 | 10:34', '96374, 96361x2'],
  ])('deduct: %s', (_, times, push, expected) => {
    const rows = log(`${fluid} | ${times}`, `ondansetron | IV push | ${push}`)
    expect(lines(rows, 'push-minutes-in-hydration=deduct')).toBe(expected)
  })
})

describe('subcutaneous infusion, missing-stop=hold', () => {
  test.each([
    ['Hizentra | SC infusion | 9:00 |', [], '', []],
    ['Hizentra | SC infusion | 9:00 |', ['Hizentra | SC infusion | 10:00 | 10:10'], '96372', [3]],
    ['Hizentra | SC infusion | 9:00 |', ['Hizentra | SC infusion | 10:00 | 10:40'], '96369', [3]],
  ])('%s is held, the others are coded', (held, more, expected, rows) => {
    const one = visit(log(held, ...more), 'missing-stop=hold')
    expect(one.lines).toBe(expected)
    expect(one.answer.encounters[0]?.lines.flatMap((line) => line.rows)).toEqual(rows)
  })
})

describe('codes that stand only alone', () => {
  test('the flush of a port beside what is included in it', () => {
    const one = visit(log('port flush', 'port access'))
    expect(one.lines).toBe('96523')
    expect(one.findings).toEqual(['included-service 3'])
    expect(visit(log('port flush')).findings).toEqual([])
  })

  test.each(['portable pump refill', 'refill of implanted pump'])('%s, not beside the start of a pump', (refill) => {
    expect(lines(log(refill, 'fluorouracil | pump | 9:00'))).toBe('96416')
    expect(lines(log(refill, 'vancomycin | IV infusion | 9:00 | 10:00'))).toMatch(/^96365, 9652[12]$/)
  })
})

describe('the order of the claim', () => {
  test('hours stand behind their own initial code, else with what they follow', () => {
    expect(lines(log('Remicade | IV infusion | 9:00 | 11:13', 'vancomycin | IV infusion | 11:13 | 12:50'))).toBe(
      '96413, 96415, 96366, 96367',
    )
    expect(lines(log('ondansetron | IV push | 8:00', 'morphine | IV push | 8:10', `${fluid} | 9:00 | 10:00`))).toBe(
      '96374, 96375, 96361',
    )
  })

  test('equal codes with different modifiers by their rows', () => {
    const two = (...rows: string[]) => why(sites(...rows)).map((line) => line.split(' | ').slice(0, 2).join(' '))
    const short = 'ceftriaxone | IV infusion | 9:00 | 10:00 | right arm | incompatible'
    const long = 'vancomycin | IV infusion | 9:00 | 10:20 | left arm |'
    expect(two(short, long)).toEqual(['96365-59 row 2', '96365 row 3'])
    expect(two(long, short)).toEqual(['96365 row 2', '96365-59 row 3'])
  })

  test('a pair says why its modifier stands', () => {
    const rows = log('vancomycin | IV infusion | 9:00 | 10:00', 'Kenalog | IM | 9:30')
    expect(why(rows)[1]).toBe('96372-59 | row 3 | injection.therapeutic, injection.each, line.pair')
  })
})

describe('earlier code sets', () => {
  const on2006 = (...rows: string[]) =>
    `Encounter | Date | Drug | Route | Start | Stop\n${rows.map((row) => `E1 | ${row}`).join('\n')}`

  test('hospitals and Medicare in 2006: fluid follows an infusion of a drug, and leads beside anything else', () => {
    const beside = (row: string) =>
      lines(on2006(`2006-05-01 | ${row}`, `2006-05-01 | ${fluid} | 10:00 | 11:00`), 'hospital')
    expect(beside('vancomycin | IV infusion | 8:00 | 9:00')).toBe('C8950, C8951')
    expect(beside('ondansetron | IV push | 8:00 |')).toBe('C8950, C8952')
    expect(beside('rituximab | IV infusion | 8:00 | 9:00')).toBe('C8950, C8954')
  })

  test('the first fluid that is long enough leads', () => {
    const rows = on2006(`2006-05-01 | ${fluid} | 10:00 | 10:10`, `2006-05-02 | ${fluid} | 10:00 | 11:00`)
    expect(why(rows, 'hospital').map((line) => line.slice(0, 13))).toEqual(['C8950 | row 3'])
  })
})

test('a visit of several findings names each once', () => {
  expect(
    says('missing-stop', log('vancomycin | IV infusion | 9:00 |', 'ceftriaxone | IV infusion | 10:00 |')),
  ).toHaveLength(2)
})
