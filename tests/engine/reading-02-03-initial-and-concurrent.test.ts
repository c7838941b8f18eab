import { describe, expect, test } from 'vitest'
import { lines, visit } from './visit'

/** The drug of the row at which the first line stands. */
function initialRow(log: string, how = ''): number | undefined {
  return visit(log, how).answer.encounters[0]?.lines[0]?.rows[0]
}

describe.each(['office', 'hospital'])('reading 2 in the %s: who is initial', (setting) => {
  test('chemotherapy before therapeutic, though shorter and later', () => {
    const log = `Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | 11:31
      Remicade | IV infusion | 12:00 | 12:30`
    expect(initialRow(log, setting)).toBe(3)
    expect(lines(log, setting).split(', ').sort()).toEqual(['96366x2', '96367', '96413'])
  })

  test('of one class the longest, then the earliest', () => {
    expect(
      initialRow(
        `Drug | Route | Start | Stop
          vancomycin | IV infusion | 9:00 | 9:59
          ceftriaxone | IV infusion | 10:00 | 11:00`,
        setting,
      ),
    ).toBe(3)
    expect(
      initialRow(
        `Drug | Route | Start | Stop
          vancomycin | IV infusion | 10:00 | 11:00
          ceftriaxone | IV infusion | 9:00 | 10:00`,
        setting,
      ),
    ).toBe(3)
  })

  test('among pushes the earliest, not the longest', () => {
    expect(
      initialRow(
        `Drug | Route | Start | Stop
          ondansetron | IV push | 9:10 | 9:15
          famotidine | IV push | 9:00 | 9:01`,
        setting,
      ),
    ).toBe(3)
  })

  test('of two that are alike in all the name decides, never the order of rows', () => {
    const drugs = ['vancomycin', 'ceftriaxone', 'meropenem']
    const names = new Set<string>()
    for (const order of [drugs, drugs.toReversed(), [drugs[1], drugs[0], drugs[2]]]) {
      const log = `Drug | Route | Start | Stop
        ${order.map((drug) => `${drug} | IV infusion | 9:00 | 10:00`).join('\n')}`
      names.add(order[(initialRow(log, setting) ?? 0) - 2] ?? '')
      expect(lines(log, setting)).toBe('96365, 96368')
    }
    expect(names.size).toBe(1)
  })

  test('an infusion before a push of one class', () => {
    expect(
      lines(
        `Drug | Route | Start | Stop
          ondansetron | IV push | 8:00 | 8:02
          vancomycin | IV infusion | 9:00 | 9:16`,
        setting,
      ),
    ).toBe('96365, 96375')
  })

  test('hydration comes last', () => {
    expect(
      lines(
        `Drug | Route | Start | Stop
          normal saline | hydration | 7:00 | 9:00
          ondansetron | IV push | 9:30 | 9:32`,
        setting,
      ),
    ).toBe('96374, 96361x2')
  })
})

describe('reading 3: no concurrent code', () => {
  test('chemotherapy beside chemotherapy is 96549 for each such drug', () => {
    const one = visit(`Drug | Route | Start | Stop
      rituximab | IV infusion | 9:00 | 11:00
      cyclophosphamide | IV infusion | 9:10 | 10:10
      cisplatin | IV infusion | 9:20 | 10:20`)
    expect(one.lines).toBe('96413, 96415, 96549x2')
    expect(one.findings).toContain('no-code-for-concurrent 3')
    expect(one.findings).toContain('no-code-for-concurrent 4')
  })

  test('therapeutic beside chemotherapy is concurrent', () => {
    const one = visit(`Drug | Route | Start | Stop
      oxaliplatin | IV infusion | 9:00 | 11:00
      leucovorin | IV infusion | 9:00 | 11:00`)
    expect(one.lines).toBe('96413, 96415, 96368')
    expect(one.ids).not.toContain('no-code-for-concurrent')
  })

  /** Two therapeutic drugs side by side after a push of chemotherapy: 96367 alone carries no 96368. */
  const afterPush = (stop: string, more = '') => `Drug | Route | Start | Stop
    doxorubicin | IV push | 8:00 | 8:10
    vancomycin | IV infusion | 9:00 | ${stop}
    ceftriaxone | IV infusion | 9:00 | 9:40${more}`

  test.each(['office', 'hospital'])('96368 needs a code that it may follow, %s', (setting) => {
    const without = visit(afterPush('10:30'), setting)
    expect(without.lines).toBe('96409, 96367')
    expect(without.ids).toContain('no-code-for-concurrent')
    const withHour = visit(afterPush('10:31'), setting)
    expect(withHour.lines.split(', ').sort()).toEqual(['96366', '96367', '96368', '96409'])
    expect(withHour.ids).not.toContain('no-code-for-concurrent')
  })

  test('96368 may follow a pump (reading 12)', () => {
    const one = visit(afterPush('10:00', '\nfluorouracil | pump | 11:00 |'))
    expect(one.lines.split(', ').sort()).toEqual(['96367', '96368', '96409', '96416'])
  })

  test('once per date, however many drugs', () => {
    expect(
      lines(`Drug | Route | Start | Stop
        vancomycin | IV infusion | 9:00 | 11:00
        ceftriaxone | IV infusion | 9:10 | 10:10
        meropenem | IV infusion | 9:20 | 10:20`),
    ).toBe('96365, 96366, 96368')
  })

  test('once per patient and date, over sites and visits (reading 10)', () => {
    expect(
      lines(`Drug | Route | Start | Stop | Site | Site reason
        vancomycin | IV infusion | 9:00 | 11:00 | left arm |
        ceftriaxone | IV infusion | 9:10 | 10:10 | left arm |
        meropenem | IV infusion | 9:00 | 10:30 | right arm | incompatible
        cefepime | IV infusion | 9:20 | 10:20 | right arm | incompatible`),
    ).toBe('96365, 96365-59, 96366, 96368')
    const visits = `Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 11:00
      E1 | P1 | 2025-03-04 | ceftriaxone | IV infusion | 9:10 | 10:10
      E2 | P1 | 2025-03-04 | vancomycin | IV infusion | 15:00 | 17:00
      E2 | P1 | 2025-03-04 | ceftriaxone | IV infusion | 15:10 | 16:10`
    expect(lines(visits)).toBe('96365, 96366, 96368 / 96365-59, 96366')
  })

  test('hydration and pushes are never concurrent', () => {
    expect(
      lines(`Drug | Route | Start | Stop
        vancomycin | IV infusion | 9:00 | 10:00
        normal saline | hydration | 9:00 | 10:00
        ondansetron | IV push | 9:10 | 9:12`),
    ).toBe('96365, 96375')
  })
})
