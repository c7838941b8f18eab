import { expect, test } from 'vitest'
import { audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import { auditSheets } from '../../src/sheets/audit/worksheet'
import { table } from '../engine/visit'

const log = `
  Encounter | Patient | Date | Payer | Drug | Dose | Vials | Route | Start | Stop | Nurse | Billed
  ACC-9001 | Quill, Ada | 2026-07-06 | Medicare | Entyvio | 300 mg | 1x300 mg | IV infusion | 9:07 | 9:41 | Rowan Ash | 96413, J3380-JZx300
  ACC-9002 | Quill, Ada | 2026-07-06 | Medicare | Entyvio | 300 mg | 1x300 mg | IV infusion | 9:07 | 9:41 | Rowan Ash | 96413, J3380-JZx300
  8812345 | Marsh, Tom | 2026-07-06 | Medicare | Entyvio | 300 mg | 1x300 mg | IV infusion | 9:07 | 9:43 | Rowan Ash | 96415, J3380x300, 8812345`

test('no name, account, or nurse is left in a reviewer’s copy, in a sentence or in a column', () => {
  const coding = code(table(log), { setting: 'office' })
  if ('problem' in coding) throw new Error(coding.problem)
  const audited = audit(coding)
  const textOf = (outside: boolean): string =>
    auditSheets(audited, {
      outside,
      sample: { seed: 1, size: 3 },
      trail: { initials: 'XY', ranAt: '', log: '', asOf: null },
    })
      .flatMap((sheet) => sheet.rows.flat())
      .map((cell) => (typeof cell === 'object' ? '' : String(cell)))
      .join('\n')
  const names = /ACC-900\d|Quill|Ada|Marsh|Tom\b|8812345|Rowan|Ash\b/i
  // They stand in sentences of the office's own: which visit was entered twice, whom a nurse started, what was billed.
  for (const name of ['ACC-9001 and ACC-9002', 'Rowan Ash is documented', '8812345'])
    expect(textOf(false)).toContain(name)
  expect(names.exec(textOf(true))).toBeNull()
  expect(textOf(true)).toContain('Visit 2 and Visit 3')
  // Codes, rows, and dollars are no names.
  expect(textOf(true)).toContain('96413, J3380-JZx300')
})
