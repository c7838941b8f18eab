import { describe, expect, test } from 'vitest'
import { code } from '../../src/engine/coding'
import { answer } from '../../src/engine/answer'
import { codeText } from '../../src/engine/claim/lines'
import { dayOfIso } from '../../src/basics/date'
import { findingText } from '../../src/findings/define'
import type { LateEntry } from '../../src/engine/log/late-entries'
import { table } from './visit'

const log = `
  Encounter | Patient | Date | Payer | Drug | Dose | Vials | Discarded | Route | Start | Stop
  E1 | P1 | 2026-07-06 | Medicare | Remicade | 310 mg | 4x100 mg | | IV infusion | 9:00 |
  E2 | P2 | 2026-07-06 | Medicare | Entyvio | 300 mg | 1x300 mg | | IV infusion | 9:05 | 9:20`

const entry = (more: Partial<LateEntry> = {}): LateEntry => ({
  ...{ row: 2, role: 'Stop', value: '11:10', author: 'RN 4', day: dayOfIso('2026-07-07'), place: 'MAR, addendum' },
  ...more,
})

function coded(...lateEntries: LateEntry[]) {
  const cells = table(log)
  const coding = code(cells, { lateEntries })
  if ('problem' in coding) throw new Error(coding.problem)
  const states = answer(coding).encounters.map(({ state, lines }) => `${state} ${lines.map(codeText).join(', ')}`)
  const all = [...coding.encounters.flatMap((one) => one.findings), ...coding.findings]
  const said = all
    .filter(({ finding }) => finding.startsWith('late-entry'))
    .map((finding) => `${finding.finding}: ${findingText(finding).text}`)
  return { states, said, ids: all.map(({ finding }) => finding), cells }
}

describe('a late entry', () => {
  test('completes the record, codes the visit again, keeps it in review, and keeps the old value', () => {
    const before = coded()
    expect(before.states[0]).toMatch(/96409/)
    expect(before.ids).toContain('missing-stop')
    const { states, said, ids, cells } = coded(entry())
    expect(states[0]).toMatch(/^review 96413, 96415/)
    expect(ids).not.toContain('missing-stop')
    expect(said).toEqual([
      'late-entry-used: Stop 11:10 of Remicade is a late entry by RN 4 on 7/7/2026 (MAR, addendum); before: blank.',
    ])
    // The log's own cells are those that were given.
    expect(cells).toEqual(table(log))
  })

  test('an old value is told', () => {
    expect(coded(entry({ row: 3, value: '9:40' })).said).toEqual([
      'late-entry-used: Stop 9:40 of Entyvio is a late entry by RN 4 on 7/7/2026 (MAR, addendum); before: 9:20.',
    ])
  })

  test('a discarded amount is one too', () => {
    const { states } = coded(entry(), entry({ role: 'Discarded', value: '90 mg' }))
    expect(states[0]).toContain('J1745-JWx9')
  })

  describe('of a log that was sorted meanwhile', () => {
    const asked = { account: 'E1', drug: 'Remicade' }
    const [headers = '', first = '', second = ''] = log.trim().split('\n')
    const sorted = (...rows: string[]) => {
      const coding = code(table([headers, ...rows].join('\n')), { lateEntries: [entry(asked)] })
      if ('problem' in coding) throw new Error(coding.problem)
      return [...coding.encounters.flatMap((one) => one.findings), ...coding.findings]
        .filter(({ finding }) => finding.startsWith('late-entry'))
        .map(({ finding, rows: at }) => `${finding} ${at.join(', ')}`)
    }

    test('it is at its row while account and drug are still those', () => {
      expect(sorted(first, second)).toEqual(['late-entry-used 2'])
    })

    test('else where they are met once', () => {
      expect(sorted(second, first)).toEqual(['late-entry-used 3'])
      expect(sorted(second, second.replace('E2', 'E3'), first)).toEqual(['late-entry-used 4'])
    })

    test('another drug of the account is not taken for it, nor is one of several', () => {
      const other = first.replace('Remicade', 'Entyvio')
      expect(sorted(other, second)).toEqual(['late-entry-incomplete 2'])
      expect(sorted(other, first)).toEqual(['late-entry-used 3'])
      expect(sorted(other, first, first)).toEqual(['late-entry-incomplete 2'])
    })
  })

  test.each([
    [{ author: '' }, 'it has no author'],
    [{ day: -1 }, 'it has no date of entry'],
    [{ account: 'E9' }, 'the row is of another visit now'],
    [{ row: 99 }, 'the row is of another visit now'],
    [{ value: 'about noon' }, 'it cannot be read'],
  ] as const)('%o is not used', (more, why) => {
    const { states, said } = coded(entry(more))
    expect(states[0]).toMatch(/96409/)
    expect(said.join()).toContain(`was not used: ${why}`)
  })
})
