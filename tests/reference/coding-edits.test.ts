import { describe, expect, test } from 'vitest'
import { claimLines, codesText } from '../../src/engine/claim/lines'
import { code } from '../../src/engine/coding'
import { builtIn } from '../../src/reference/built-in'
import { codingEditsOn } from '../../src/reference/coding-edits'
import type { AddOnFile, PairFile, Reference } from '../../src/reference/reference'
import { table } from '../engine/visit'

describe('the edits that come with the product', () => {
  test('an add-on may follow what CMS says, and what is no add-on has no list', () => {
    const { mayFollow } = codingEditsOn(builtIn, 'office', '2025-03-04')
    expect(mayFollow('96415')).toEqual(['96413'])
    expect(mayFollow('96371')).toEqual(['96369'])
    expect(mayFollow('96368')).toContain('96416')
    expect(mayFollow('96413')).toBeNull()
  })

  test('a pair that ended holds until its last day and not after', () => {
    const on = (date: string) => codingEditsOn(builtIn, 'office', date).pair('36410', '96372')
    expect(on('2011-09-30')).toBe(1)
    expect(on('2011-10-01')).toBeNull()
    expect(on('2025-03-04')).toBeNull()
  })

  test('indicator 0 is no pair that a modifier opens', () => {
    const edits = codingEditsOn(builtIn, 'office', '2025-03-04')
    expect(edits.pair('96413', '96523')).toBe(0)
    expect(edits.column1Of('96523')?.has('96413') ?? false).toBe(false)
  })
})

/** A reference whose edits change at a date, as when an office loads a newer table. */
const since2026 = (more: Partial<Pick<Reference, 'addOns' | 'pairs'>>): Reference => ({
  ...builtIn,
  addOns: [...builtIn.addOns, ...(more.addOns ?? [])],
  pairs: [...builtIn.pairs, ...(more.pairs ?? [])],
})

const newer = { from: '2026-01-01', until: null, source: 'a table made for this test' }
const coded = (reference: Reference, date: string, rows: string): string => {
  const coding = code(table(`Date | Drug | Route | Start | Stop | Primary\n${rows.replaceAll('DAY', date)}`), {
    reference,
  })
  if ('problem' in coding) throw new Error(coding.problem)
  return coding.encounters.map((one) => codesText(claimLines(one.charges))).join(' / ')
}

describe('a newer edition decides from its date on', () => {
  const pairs: PairFile = {
    ...newer,
    edition: 'NCCI PTP 2026-01-01',
    setting: 'office',
    pairs: [{ column1: '96372', column2: '96413', indicator: 1, from: '2026-01-01', until: null }],
  }
  const rows = 'DAY | Remicade | IV infusion | 9:00 | 10:00 |\nDAY | Toradol | IM | | |'

  test('which code of a pair needs the modifier', () => {
    const reference = since2026({ pairs: [pairs] })
    expect(coded(reference, '2025-12-31', rows)).toBe('96413, 96372-59')
    expect(coded(reference, '2026-01-01', rows)).toBe('96413-59, 96372')
    expect(coded(builtIn, '2026-01-01', rows)).toBe('96413, 96372-59')
  })

  test('what an add-on may follow, and with it whether a marked drug leads', () => {
    const addOns: AddOnFile = {
      ...newer,
      edition: 'NCCI add-on edits 2026-01-01',
      mayFollow: new Map([
        ...builtIn.addOns[0]!.mayFollow,
        ['96417', ['96413', '96365']],
        ['96415', ['96413', '96417']],
      ]),
    }
    const reference = since2026({ addOns: [addOns] })
    const marked =
      'DAY | vancomycin | IV infusion | 9:00 | 10:00 | yes\nDAY | rituximab | IV infusion | 10:00 | 11:00 |'
    expect(coded(reference, '2025-12-31', marked)).toBe('96413, 96367')
    expect(coded(reference, '2026-01-01', marked)).toBe('96365, 96417')
  })
})
