import { describe, expect, test } from 'vitest'
import { why } from './visit'

// The rules that each line names, the rows it rests on and the minutes behind it: what an auditor reads.

const log = (...rows: string[]) =>
  `Drug | Route | Start | Stop | Minutes | Rate | Volume | Bag | Note | Primary\n${rows.join('\n')}`
const dated = (date: string, ...rows: string[]) =>
  `Date | Drug | Route | Start | Stop | Note | Category\n${rows.map((row) => `${date} | ${row}`).join('\n')}`
const fluid = 'normal saline | hydration'

describe('the initial service', () => {
  const rows = log('Remicade | IV infusion | 9:00 | 11:13', 'Solu-Medrol | IV push | 8:50 | 8:52')

  test.each([
    ['office', 'initial.primary-reason'],
    ['hospital', 'initial.hierarchy'],
  ])('says why it is, where there was a choice, %s', (setting, rule) => {
    expect(why(rows, setting)).toEqual([
      `96413 | row 2 | 133 minutes | time.first-hour, initial.one, ${rule}, category.complex`,
      '96415 | row 2 | 133 minutes | time.additional-hour',
      '96375 | row 3 | push.new-drug',
    ])
  })

  test('says nothing of it where there was none', () => {
    expect(why(log('ondansetron | IV push | 9:00'))).toEqual(['96374 | row 2 | push.first'])
    expect(why(log('vancomycin | IV infusion | 9:00 | 10:00'))).toEqual([
      '96365 | row 2 | 60 minutes | time.first-hour',
    ])
  })

  test('a mark that is ignored', () => {
    expect(
      why(log('vancomycin | IV infusion | 9:00 | 10:00 | | | | | | yes', 'Remicade | IV infusion | 10:00 | 11:00')),
    ).toEqual([
      '96413 | row 3 | 60 minutes | time.first-hour, initial.one, initial.primary-ignored, category.complex',
      '96367 | row 2 | 60 minutes | time.first-hour, sequence.new-drug',
    ])
  })

  test('hydration that is marked says that some payers deny it', () => {
    expect(why(log(`${fluid} | 9:00 | 10:00 | | | | | | yes`, 'ondansetron | IV push | 10:05'))).toEqual([
      '96360 | row 2 | 60 minutes | hydration.initial, initial.one, initial.primary-reason, hydration.marked',
      '96375 | row 3 | push.new-drug',
    ])
  })

  test('on a second site the rank decides, and the modifier says why it stands', () => {
    expect(
      why(
        `Drug | Route | Start | Stop | Site | Site reason
          Remicade | IV infusion | 9:00 | 10:00 | left arm |
          vancomycin | IV infusion | 9:00 | 10:00 | right arm | incompatible
          ceftriaxone | IV infusion | 10:00 | 10:40 | right arm | incompatible`,
      ),
    ).toEqual([
      '96365-59 | row 3 | 60 minutes | time.first-hour, initial.one, initial.rank, initial.second-site',
      '96413 | row 2 | 60 minutes | time.first-hour, category.complex',
      '96367 | row 4 | 40 minutes | time.first-hour, sequence.new-drug',
    ])
  })
})

describe('infusions', () => {
  test('a further drug and its hour, of one line with the hour of the first', () => {
    expect(why(log('vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 11:00 | 12:31'))).toEqual([
      '96365 | row 2 | 120 minutes | time.first-hour, initial.one, initial.primary-reason',
      '96366x2 | rows 2, 3 | 211 minutes | time.additional-hour, time.additional-hour, sequence.hour-follows-class',
      '96367 | row 3 | 91 minutes | time.first-hour, sequence.new-drug',
    ])
  })

  const overlap = log('vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 10:30 | 12:45')

  test('that share some time', () => {
    expect(why(overlap)).toEqual([
      '96365 | row 3 | 135 minutes | time.first-hour, initial.one, initial.primary-reason',
      '96366x2 | rows 2, 3 | 255 minutes | time.additional-hour, time.additional-hour, sequence.hour-follows-class',
      '96367 | row 2 | 120 minutes | time.first-hour, sequence.new-drug, concurrent.overlap',
    ])
  })

  test('that share some time, where it is deducted: 90 of 120 minutes remain', () => {
    expect(why(overlap, 'overlap=deduct')).toEqual([
      '96365 | row 3 | 135 minutes | time.first-hour, initial.one, initial.primary-reason',
      '96366 | row 3 | 135 minutes | time.additional-hour',
      '96367 | row 2 | 90 minutes | time.first-hour, sequence.new-drug, concurrent.deducted',
    ])
  })

  test('at once', () => {
    expect(why(log('vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 9:30 | 10:30'))[2]).toBe(
      '96368 | row 3 | 60 minutes | concurrent.overlap, concurrent.once',
    )
    expect(why(log('rituximab | IV infusion | 9:00 | 11:00', 'cyclophosphamide | IV infusion | 9:10 | 10:10'))[2]).toBe(
      '96549 | row 3 | 60 minutes | concurrent.chemotherapy',
    )
  })

  test.each([
    [
      'rows that touch',
      ['vancomycin | IV infusion | 9:00 | 9:30', 'vancomycin | IV infusion | 9:30 | 10:00'],
      '96365 | rows 2, 3 | 60 minutes | time.first-hour, run.touching',
    ],
    [
      'one bag that stood still',
      ['vancomycin | IV infusion | 9:00 | 9:30 | | | | 7', 'vancomycin | IV infusion | 9:40 | 10:00 | | | | 7'],
      '96365 | rows 2, 3 | 50 minutes | time.first-hour, run.interrupted',
    ],
    [
      'one bag with two drugs',
      ['ondansetron | IV infusion | 9:00 | 9:30 | | | | A', 'dexamethasone | IV infusion | 9:00 | 9:30 | | | | A'],
      '96365 | rows 2, 3 | 30 minutes | time.first-hour, run.several-drugs',
    ],
    [
      'a documented duration',
      ['vancomycin | IV infusion | | | 45'],
      '96365 | row 2 | 45 minutes | time.first-hour, missing.minutes',
    ],
    [
      'a run over midnight',
      ['vancomycin | IV infusion | 23:00 | 0:30'],
      '96365 | row 2 | 90 minutes | time.first-hour, time.midnight',
    ],
  ])('%s', (_, rows, expected) => {
    expect(why(log(...rows))).toEqual([expected])
  })

  test('a stop worked out from rate and volume', () => {
    expect(why(log('vancomycin | IV infusion | 9:00 | | | 125 | 150'), 'missing-stop=rate')).toEqual([
      '96365 | row 2 | 72 minutes | time.first-hour, missing.rate',
    ])
  })

  test('the same drug again, each or summed', () => {
    const twice = (stop: string) =>
      log('vancomycin | IV infusion | 8:00 | 8:40', `vancomycin | IV infusion | 12:00 | ${stop}`)
    expect(why(twice('13:30'))[1]).toBe('96366 | row 3 | 90 minutes | repeat.each')
    expect(why(twice('13:31'))[1]).toBe('96366x2 | row 3 | 91 minutes | repeat.each, time.additional-hour')
    expect(why(twice('12:40'), 'repeat-infusion=sum')).toEqual([
      '96365 | rows 2, 3 | 80 minutes | time.first-hour, repeat.sum',
    ])
  })

  test.each(['9:10', '9:15'])('abandoned at %s, reported with modifier 53', (stop) => {
    const rows = log(`Remicade | IV infusion | 9:00 | ${stop} | | | | | stopped due to reaction`)
    expect(why(rows, 'abandoned=modifier-53')).toEqual([
      `96413-53 | row 2 | ${stop.slice(2)} minutes | record.abandoned, time.first-hour, category.complex`,
    ])
    expect(why(rows)).toEqual([
      `96409 | row 2 | ${stop.slice(2)} minutes | time.push, push.first, record.abandoned, category.complex`,
    ])
  })
})

describe('pushes', () => {
  test.each([
    ['charted as one', ['ondansetron | IV push | 9:00 | 9:15'], '', ['96374 | row 2 | push.first']],
    [
      'charted as one, 16 minutes',
      ['ondansetron | IV push | 9:00 | 9:16'],
      '',
      ['96374 | row 2 | 16 minutes | push.first, time.charted-push'],
    ],
    [
      'made one by its time',
      ['vancomycin | IV infusion | 9:00 | 9:15'],
      '',
      ['96374 | row 2 | 15 minutes | time.push, push.first'],
    ],
    ['for want of a stop', ['vancomycin | IV infusion | 9:00'], '', ['96374 | row 2 | missing.push, push.first']],
    [
      'of two drugs in one syringe',
      ['ondansetron + dexamethasone | IV push | 9:00'],
      '',
      ['96374 | row 2 | push.first, run.several-drugs'],
    ],
    [
      'again after 31 minutes',
      ['ondansetron | IV push | 9:00', 'ondansetron | IV push | 9:31'],
      'hospital',
      ['96374 | row 2 | push.first', '96376 | row 3 | push.repeat-hospital'],
    ],
    [
      'of a drug that was infused',
      ['levetiracetam | IV infusion | 9:00 | 10:00', 'levetiracetam | IV push | 10:31'],
      'hospital',
      ['96365 | row 2 | 60 minutes | time.first-hour', '96376 | row 3 | push.repeat-hospital'],
    ],
    [
      'of chemotherapy that is infused too',
      ['fluorouracil | IV push | 9:00 | 9:05', 'fluorouracil | IV infusion | 9:05 | 10:05'],
      '',
      [
        '96413 | row 3 | 60 minutes | time.first-hour, initial.one, initial.primary-reason',
        '96411 | row 2 | push.new-drug, push.chemotherapy',
      ],
    ],
  ])('%s', (_, rows, how, expected) => {
    expect(why(log(...rows), how)).toEqual(expected)
  })
})

describe('hydration', () => {
  const push = 'ondansetron | IV push'

  test('initial, with its hour', () => {
    expect(why(log(`${fluid} | 9:00 | 10:31`))).toEqual([
      '96360 | row 2 | 91 minutes | hydration.initial',
      '96361 | row 2 | 91 minutes | time.additional-hour',
    ])
  })

  test.each([
    ['beside nothing', [`${push} | 8:30 | 8:33`], '96361x2 | row 2 | 93 minutes | hydration.secondary'],
    [
      'with a push in it',
      [`${push} | 9:30 | 9:33`],
      '96361x2 | row 2 | 93 minutes | hydration.secondary, hydration.pushes',
    ],
    ['with a push of unknown length in it', [`${push} | 9:30 |`], '96361x2 | row 2 | 93 minutes | hydration.secondary'],
  ])('secondary, %s', (_, rows, expected) => {
    expect(why(log(`${fluid} | 9:00 | 10:33`, ...rows))[1]).toBe(expected)
  })

  test('without the minutes of pushes', () => {
    const rows = log(`${fluid} | 9:00 | 10:33`, `${push} | 9:30 | 9:33`)
    expect(why(rows, 'push-minutes-in-hydration=deduct')[1]).toBe(
      '96361 | row 2 | 90 minutes | hydration.secondary, hydration.pushes-deducted',
    )
  })

  test('without the minutes beside an infusion', () => {
    expect(why(log(`${fluid} | 9:00 | 12:00`, 'vancomycin | IV infusion | 9:30 | 10:30'))[1]).toBe(
      '96361x2 | row 2 | 120 minutes | hydration.secondary, hydration.beside, hydration.sum',
    )
  })

  test('summed, or each run for itself, the longest first', () => {
    const rows = log(`${fluid} | 9:00 | 9:40`, `${fluid} | 11:00 | 13:00`)
    expect(why(rows)).toEqual([
      '96360 | rows 2, 3 | 160 minutes | hydration.initial, hydration.sum',
      '96361x2 | rows 2, 3 | 160 minutes | time.additional-hour',
    ])
    expect(why(rows, 'hydration-segments=each')).toEqual([
      '96360 | rows 2, 3 | 120 minutes | hydration.initial, hydration.each',
      '96361x2 | rows 2, 3 | 160 minutes | time.additional-hour, hydration.secondary, hydration.each',
    ])
  })
})

describe('other routes', () => {
  test.each([
    ['Kenalog | IM | 9:00', ['96372 | row 2 | injection.therapeutic, injection.each']],
    ['methotrexate | SC | 9:00', ['96401 | row 2 | injection.antineoplastic, injection.each']],
    ['drug A | SC | 9:00 | | | chemotherapy', ['96401 | row 2 | injection.antineoplastic, injection.each']],
    ['fulvestrant | IM | 9:00', ['96402 | row 2 | injection.hormonal, injection.each']],
    ['Beyfortus | IM | | | counselled by the physician', ['96380 | row 2 | antibody.respiratory']],
    ['Neulasta | on-body injector | 9:00', ['96377 | row 2 | on-body.applied']],
    ['portable pump refill', ['96521 | row 2 | pump.refill']],
    ['refill of implanted pump', ['96522 | row 2 | pump.refill']],
    ['port flush', ['96523 | row 2 | port.sole-service']],
    ['fluorouracil | pump | 9:00', ['96416 | row 2 | pump.prolonged']],
    ['methotrexate | intralesional | | | 8 lesions', ['96406 | row 2 | lesions.count']],
    ['methotrexate | intrapleural | | | 8 lesions', ['96440 | row 2 | cavity.chemotherapy']],
    ['vancomycin | intra-arterial | 9:00 | 10:00', ['96373 | row 2 | intra-arterial.family']],
    ['drug A | intra-arterial | 9:00 | 9:15 | | chemotherapy', ['96420 | row 2 | 15 minutes | intra-arterial.family']],
    ['drug A | intra-arterial | 9:00 | 10:00 | | hormonal', ['96422 | row 2 | 60 minutes | intra-arterial.family']],
    ['drug A | intra-arterial | 9:00 | 10:00 | | complex', ['96422 | row 2 | 60 minutes | intra-arterial.family']],
    [
      'drug A | intra-arterial | 9:00 | 17:00 | | chemotherapy',
      [
        '96422 | row 2 | 480 minutes | intra-arterial.family',
        '96423x7 | row 2 | 480 minutes | intra-arterial.family, time.additional-hour',
      ],
    ],
    [
      'drug A | intra-arterial | 9:00 | 17:01 | | chemotherapy',
      ['96425 | row 2 | 481 minutes | intra-arterial.family'],
    ],
  ])('%s', (row, expected) => {
    expect(why(dated('2025-03-04', row))).toEqual(expected)
  })

  test('a pump of what is no chemotherapy is an infusion up to 8 hours', () => {
    const until = (stop: string) => why(dated('2025-03-04', `ceftriaxone | pump | 8:00 | ${stop}`), 'hospital')
    expect(until('16:00')).toEqual([
      '96365 | row 2 | 480 minutes | time.first-hour',
      '96366x7 | row 2 | 480 minutes | time.additional-hour',
    ])
    expect(until('16:01')).toEqual(['C8957 | row 2 | 481 minutes | pump.prolonged'])
  })

  test('a subcutaneous infusion set up again', () => {
    expect(
      why(
        dated(
          '2025-03-04',
          'Hizentra | SC infusion | 9:00 | 10:00',
          'Hizentra | SC infusion | 10:00 | 10:31 | second pump set-up',
        ),
      ),
    ).toEqual([
      '96369 | rows 2, 3 | 91 minutes | sc-infusion.time',
      '96370 | rows 2, 3 | 91 minutes | sc-infusion.time, time.additional-hour',
      '96371 | row 3 | sc-infusion.set-up',
    ])
  })
})

describe('codes of earlier dates', () => {
  const one = 'vancomycin | IV infusion | 8:00 | 9:00'

  test.each([
    ['2005-12-31', '', 'G0347 | row 2 | 60 minutes | history.medicare-codes, history.read-back'],
    ['2005-12-31', 'hospital', '90780 | row 2 | 60 minutes | history.to-2005, history.read-back'],
    ['2006-01-01', '', '90765 | row 2 | 60 minutes | time.first-hour, history.renumbered'],
    ['2006-12-31', 'hospital', 'C8950 | row 2 | 60 minutes | time.first-hour, history.medicare-codes'],
    ['2008-12-31', '', '90765 | row 2 | 60 minutes | time.first-hour, history.renumbered'],
    ['2009-01-01', '', '96365 | row 2 | 60 minutes | time.first-hour'],
  ])('%s %s', (date, setting, expected) => {
    expect(why(dated(date, one), setting)).toEqual([expected])
  })

  test('hydration needed 16 minutes until 2007', () => {
    const short = (date: string, stop: string) => why(dated(date, `${fluid} | 8:00 | ${stop}`))
    expect(short('2007-12-31', '8:16')).toEqual([
      '90760 | row 2 | 16 minutes | history.short-hydration, history.renumbered, history.read-back',
    ])
    expect(short('2007-12-31', '8:15')).toEqual([])
    expect(short('2008-01-01', '8:30')).toEqual([])
  })

  test.each([
    ['Aetna', '90780'],
    ['Humana Medicare Advantage', '90780'],
    ['Railroad Medicare', 'G0347'],
    ['', 'G0347'],
  ])('in 2005 the codes of Medicare are for Medicare alone: %s', (payer, code) => {
    expect(
      why(`Date | Drug | Route | Start | Stop | Payer\n2005-05-01 | ${one} | ${payer}`).map((line) => line.slice(0, 5)),
    ).toEqual([code])
  })

  test('drugs of one class are one infusion where no code was made for a further drug', () => {
    // In 2006 hospitals sent Medicare one first hour: 9:00 to 10:31, the shared half hour once, then 40 minutes more.
    expect(
      why(
        dated(
          '2006-05-01',
          'meropenem | IV infusion | 11:00 | 11:40',
          'ceftriaxone | IV infusion | 9:30 | 10:31',
          'vancomycin | IV infusion | 9:00 | 10:00',
          'rituximab | IV infusion | 12:00 | 13:00',
        ),
        'hospital',
      ),
    ).toEqual([
      'C8950 | rows 2, 3, 4 | 131 minutes | time.first-hour, history.added-time, history.medicare-codes',
      'C8954 | row 5 | 60 minutes | time.first-hour, history.medicare-codes',
      'C8951 | rows 2, 3, 4 | 131 minutes | time.additional-hour, history.medicare-codes',
    ])
  })
})
