import { describe, expect, test } from 'vitest'
import { lines, visit } from './visit'

const log = (...rows: string[]) => `Drug | Route | Start | Stop | Primary\n${rows.join('\n')}`

describe('a therapeutic push marked beside a therapeutic infusion', () => {
  const marked = log('vancomycin | IV infusion | 9:00 | 10:31 |', 'ondansetron | IV push | 8:50 | 8:52 | yes')

  test('is initial in an office', () => {
    expect(lines(marked).split(', ').sort()).toEqual(['96366', '96367', '96374'])
  })

  test('changes nothing in a hospital', () => {
    const one = visit(marked, 'hospital')
    expect(one.lines).toBe('96365, 96366, 96375')
    expect(one.ids).not.toContain('primary-ignored')
    expect(one.ids).not.toContain('assumed-primary')
  })

  test.each(['yes', 'Yes', 'y', 'TRUE', 'x', '1'])('marked with %s', (mark) => {
    expect(lines(marked.replace('yes', mark))).toContain('96374')
  })

  test.each(['no', 'No', 'n', 'false', '0', ''])('"%s" is no mark', (mark) => {
    expect(lines(marked.replace('yes', mark))).toBe('96365, 96366, 96375')
  })
})

describe('hydration marked', () => {
  test('96360 first, the others follow', () => {
    const one = visit(
      log(
        'normal saline | hydration | 9:00 | 10:31 | yes',
        'ondansetron | IV push | 8:50 | 8:52 |',
        'ceftriaxone | IV infusion | 11:00 | 11:30 |',
      ),
    )
    expect(one.lines.split(', ').sort()).toEqual(['96360', '96361', '96367', '96375'])
    expect(one.ids).not.toContain('primary-ignored')
  })

  test('and it is said that some payers deny it', () => {
    const one = visit(log('normal saline | hydration | 9:00 | 10:00 | yes', 'ondansetron | IV push | 10:05 | |'))
    expect(one.lines).toBe('96360, 96375')
    expect(JSON.stringify(one.answer)).toMatch(/some payers: [^"]*den(?:y|ied)/)
  })

  test('in a hospital the hierarchy decides', () => {
    expect(
      lines(log('normal saline | hydration | 9:00 | 10:00 | yes', 'ondansetron | IV push | 8:50 | 8:52 |'), 'hospital'),
    ).toBe('96374, 96361')
  })

  test.each([
    ['rituximab | IV infusion | 11:00 | 12:00 |', '96413, 96361'],
    ['doxorubicin | IV push | 11:00 | 11:05 |', '96409, 96361'],
  ])('is ignored beside chemotherapy: %s', (row, expected) => {
    const one = visit(log('normal saline | hydration | 9:00 | 10:00 | yes', row))
    expect(one.lines).toBe(expected)
    expect(one.findings).toContain('primary-ignored 2')
  })
})

describe('a mark that would leave an add-on without its primary', () => {
  test('a therapeutic drug beside chemotherapy', () => {
    const one = visit(log('vancomycin | IV infusion | 9:00 | 10:00 | yes', 'Remicade | IV infusion | 10:00 | 11:00 |'))
    expect(one.lines).toBe('96413, 96367')
    expect(one.findings).toContain('primary-ignored 2')
    expect(one.answer.encounters[0]?.findings.find((each) => each.finding === 'primary-ignored')?.severity).toBe(
      'warning',
    )
  })

  test('a chemotherapy push beside a chemotherapy infusion', () => {
    const one = visit(log('doxorubicin | IV push | 9:00 | 9:05 | yes', 'rituximab | IV infusion | 10:00 | 11:00 |'))
    expect(one.lines).toBe('96413, 96411')
    expect(one.findings).toContain('primary-ignored 2')
  })

  test('a chemotherapy push beside a therapeutic infusion is first anyway', () => {
    const one = visit(log('doxorubicin | IV push | 9:00 | 9:05 | yes', 'vancomycin | IV infusion | 10:00 | 11:00 |'))
    expect(one.lines).toBe('96409, 96367')
    expect(one.ids).not.toContain('primary-ignored')
  })
})

describe('the mark names the drug', () => {
  test('its highest-ranked IV service is initial, whichever row is marked', () => {
    const one = lines(
      log(
        'vancomycin | IV infusion | 9:00 | 10:00 |',
        'levetiracetam | IV push | 10:00 | 10:05 | yes',
        'levetiracetam | IV infusion | 11:00 | 11:30 |',
      ),
    )
    // The infusion of the marked drug is initial; its push has no code in an office (reading 6).
    expect(one).toBe('96365, 96367')
    expect(
      visit(
        log(
          'vancomycin | IV infusion | 9:00 | 10:00 |',
          'levetiracetam | IV push | 10:00 | 10:05 | yes',
          'levetiracetam | IV infusion | 11:00 | 11:30 |',
        ),
      ).answer.encounters[0]?.lines[0]?.rows,
    ).toContain(4)
  })

  test('a shorter infusion marked goes before a longer one', () => {
    expect(
      lines(log('vancomycin | IV infusion | 9:00 | 10:31 |', 'ceftriaxone | IV infusion | 11:00 | 11:30 | yes')),
    ).toMatch(/^96365/)
    const one = visit(
      log('vancomycin | IV infusion | 9:00 | 10:31 |', 'ceftriaxone | IV infusion | 11:00 | 11:30 | yes'),
    )
    expect(one.answer.encounters[0]?.lines.find((line) => line.code === '96365')?.rows).toEqual([3])
    expect(one.answer.encounters[0]?.lines.find((line) => line.code === '96367')?.rows).toEqual([2])
  })

  test('an injection is never the initial', () => {
    const one = visit(log('vancomycin | IV infusion | 9:00 | 10:00 |', 'Kenalog | IM | 9:10 | | yes'))
    expect(one.lines).toBe('96365, 96372-59')
  })
})

describe('assumed-primary', () => {
  test('where no drug is marked and the choice matters', () => {
    const rows = ['vancomycin | IV infusion | 9:00 | 10:00 |', 'ondansetron | IV push | 8:50 | 8:52 |']
    expect(visit(log(...rows)).ids).toContain('assumed-primary')
    expect(visit(log(...rows), 'hospital').ids).not.toContain('assumed-primary')
  })

  test('not where one is marked', () => {
    const rows = ['vancomycin | IV infusion | 9:00 | 10:00 | yes', 'ondansetron | IV push | 8:50 | 8:52 |']
    expect(visit(log(...rows)).ids).not.toContain('assumed-primary')
  })

  test('not where there is no choice', () => {
    expect(visit(log('vancomycin | IV infusion | 9:00 | 10:00 |')).ids).not.toContain('assumed-primary')
    // Beside chemotherapy no therapeutic drug can be initial.
    expect(
      visit(log('Remicade | IV infusion | 9:00 | 10:00 |', 'ondansetron | IV push | 8:50 | 8:52 |')).ids,
    ).not.toContain('assumed-primary')
  })
})
