import { expect, test } from 'vitest'
import { audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import { severityOf } from '../../src/findings/define'
import { findingText } from '../../src/findings/define'
import { claimLineColumns } from '../../src/sheets/claim/claim-lines'
import { keyIn, VisitKeys } from '../../src/sheets/claim/keys'
import { overridesByVisit, readOverrides } from '../../src/sheets/rerun/overrides'
import { cellsAt, layoutOf } from '../../src/sheets/rerun/standing-rows'
import { table } from '../engine/visit'

const log = table(`
  Encounter | Date | Drug | Route | Start | Stop
  E1 | 2026-05-04 | Remicade | IV infusion | 9:00 | 11:13
  E2 | 2026-05-05 | Remicade | IV infusion | 9:00 | 10:00`)

/** The findings about overrides of the second visit's only line. */
function findingsOf(written: string, reason: string, of = '96413', check = '') {
  const coding = code(log, { setting: 'office' })
  if ('problem' in coding) throw new Error(coding.problem)
  const key = keyIn(new VisitKeys().of(coding.encounters[1]!), '96413')
  const layout = layoutOf(claimLineColumns, [
    ...['Key', 'Override', 'Override reason', 'By', 'Override of', 'Override check'],
  ])
  const rows = [
    [key, written, reason, 'KL', of, check],
    [keyIn('gone', '96413'), '96365', 'a visit that the log no longer has', 'KL', '96413', ''],
  ]
  const { overrides } = readOverrides(rows.map((row, index) => ({ row: index + 2, cells: cellsAt(layout, row) })))
  const { encounters } = audit(coding, { overrides: overridesByVisit(coding, overrides) }).coding
  expect(encounters[0]!.findings.filter((one) => one.finding.startsWith('overrid'))).toEqual([])
  return encounters[1]!.findings
    .filter((one) => one.finding.startsWith('overrid'))
    .map((one) => ({ kind: one.finding, rows: one.rows, severity: severityOf(one), ...findingText(one) }))
}

test('an override is named beside the record with its reason, on the rows of its line', () => {
  const [one, ...more] = findingsOf('96413-59', 'second line in the left arm')
  expect(more).toEqual([])
  expect(one).toMatchObject({ kind: 'overridden', rows: [3], severity: 'info' })
  expect(one!.text).toContain('96413 was overridden with 96413-59 (by KL).')
  expect(one!.text).toContain('“second line in the left arm”')
})

test.each([
  ['96413, 96415', 'more than documentation supports'],
  ['none', 'less than documentation supports'],
  ['96365', 'supports the original line, not the override'],
  ['96413-59', 'without this change of modifiers'],
])('what %s is to a record of 96413', (written, says) => {
  expect(findingsOf(written, 'payer asks for it')[0]!.text).toContain(says)
})

test('payment modifiers and the same code are no difference', () => {
  expect(findingsOf('96413-PN', 'off campus')[0]!.text).toMatch(/“off campus”\.$/)
})

test('no reason, and a line that is no longer what it was, ask for a look', () => {
  expect(findingsOf('96365', '')[0]).toMatchObject({ kind: 'override-without-reason', severity: 'warning' })
  expect(findingsOf('96365', 'payer', '96415')[0]).toMatchObject({ kind: 'override-outdated', severity: 'warning' })
  expect(findingsOf('96365', 'payer', '96413', 'was 96409')[0]!.text).toContain('Documentation now supports 96413.')
})

test('edits run on what is billed in place of a line', () => {
  const coding = code(log, { setting: 'office' })
  if ('problem' in coding) throw new Error(coding.problem)
  const orphans = (to: string | null, stands = true): string[] => {
    const lines = to === null ? [] : [{ code: to, modifiers: [], units: 1 }]
    const override = { lines, of: '96415', reason: 'asked', by: 'KL', stands }
    const overrides = new Map([[coding.encounters[0]!, [override]]])
    const { encounters } = audit(coding, to === null ? {} : { overrides }).coding
    return encounters[0]!.findings.filter((one) => one.finding === 'orphan-add-on').map((one) => findingText(one).text)
  }
  expect(orphans(null)).toEqual([])
  // CMS's add-on file lets 96366 follow 96413, and 96370 follow 96369 alone.
  expect(orphans('96366')).toEqual([])
  expect(orphans('96370')).toHaveLength(1)
  expect(orphans('96370')[0]).toContain('96370')
  expect(orphans('96415')).toEqual([])
  // Our line has changed since: what was put in its place is to be decided again.
  expect(orphans('96370', false)).toEqual([])
})
