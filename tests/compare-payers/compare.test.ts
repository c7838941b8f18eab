import { describe, expect, test } from 'vitest'
import { comparePayers } from '../../src/compare-payers/compare'
import { code, type Coding } from '../../src/engine/coding'
import { payersOfCells } from '../../src/sheets/office/payers'
import { table } from '../engine/visit'

const log = `
  Encounter | Date | Drug | Dose | Vials | Route | Start | Stop | Payer
  1 | 3/4/2026 | Remicade | 400 mg | 4x100 mg | IV infusion | 10:00 | 12:10 | Aetna
  2 | 3/4/2026 | Gamifant | 50 mg | 1x50 mg | IV infusion | 10:00 | 11:00 | Aetna`

function coded(): Coding {
  const payers = payersOfCells([
    ['Payer', 'Complex'],
    ['Sunrise', 'therapeutic'],
  ])
  const coding = code(table(log), { payers })
  if ('problem' in coding) throw new Error(coding.problem)
  return coding
}

const compared = (visit: number, ...payers: string[]) => {
  const coding = coded()
  const one = coding.encounters[visit]
  if (one === undefined) throw new Error('No such visit.')
  return comparePayers(coding.log, one, payers)
}

describe('a visit side by side', () => {
  test('the row of Payers behind a difference is named', () => {
    const { codes, others } = compared(0, 'Sunrise')
    expect(codes).toBe('96413, 96415, J1745-JZx40')
    expect(others).toMatchObject([
      {
        codes: '96365, 96366, J1745-JZx40',
        only: '96365, 96366',
        without: '96413, 96415',
        because: ['Payers row 2: complex is therapeutic.'],
      },
    ])
  })

  test('the document behind a difference is quoted, and what is held back', () => {
    const [uhc] = compared(1, 'UHC').others
    expect(uhc).toMatchObject({ codes: '96413', without: 'J9210-JZx50' })
    expect(uhc?.because).toEqual([
      'The payer’s pharmacy supplies and bills these drugs; only the administration is billed. (UnitedHealthcare)',
    ])
    expect(compared(0, 'UHC').others[0]?.because[0]).toContain('UHC restricts J1745 for infliximab as of 2/1/2026')
  })

  test('dollars: Medicare’s own, and borrowed ones said', () => {
    const [medicare, aetna] = compared(0, 'Medicare', 'Aetna').others
    expect(medicare?.standIn).toEqual([])
    expect(aetna?.standIn).toHaveLength(3)
    expect(aetna?.allowed).toBe(medicare?.allowed)
    expect(aetna).toMatchObject({ only: '', without: '', because: [] })
  })
})
