import { describe, expect, test } from 'vitest'
import { columnsRead } from '../../src/engine/log/columns/columns-read'
import { findColumns } from '../../src/engine/log/columns/columns'
import { rowsOf } from './layouts'
import { codeCells } from './visit'

describe('a name is written once, over all that the patient was given', () => {
  test('a blank patient is the patient above', () => {
    const one = codeCells(
      rowsOf(`
        Patient | Date     | Drug        | Route       | Start | Stop
        Kim     | 3/4/2025 | Remicade    | IV infusion | 9:00  | 11:13
                | 3/4/2025 | Solu-Medrol | IV push     | 8:50  |
        Ortiz   | 3/4/2025 | Remicade    | IV infusion | 9:00  | 11:13
                |          | Solu-Medrol | IV push     | 8:50  |`),
    )
    expect(one.answer.encounters.map(({ patient }) => patient)).toEqual(['Kim', 'Ortiz'])
    expect(one.lines).toBe('96413, 96415, 96375 / 96413, 96415, 96375')
  })

  test('unless a visit number says otherwise', () => {
    const one = codeCells(
      rowsOf(`
        Encounter | Patient | Date     | Drug        | Route       | Start | Stop
        E1        | Kim     | 3/4/2025 | Remicade    | IV infusion | 9:00  | 11:13
        E2        |         | 3/4/2025 | Solu-Medrol | IV push     | 8:50  |`),
    )
    expect(one.answer.encounters.map(({ encounter, patient }) => [encounter, patient])).toEqual([
      ['E1', 'Kim'],
      ['E2', null],
    ])
  })

  test('on another date it is that patient on another visit', () => {
    const one = codeCells(
      rowsOf(`
        Encounter | Patient | Date     | Drug        | Route       | Start | Stop
        E1        | Kim     | 3/4/2025 | Remicade    | IV infusion | 9:00  | 11:13
                  |         | 3/5/2025 | Solu-Medrol | IV push     | 8:50  |`),
    )
    expect(one.answer.encounters.map(({ encounter, patient }) => [encounter, patient])).toEqual([
      ['E1', 'Kim'],
      [null, 'Kim'],
    ])
  })

  test.each(['"', "''", '〃', 'ditto', 'Same', 'as above', 'do.'])('%s stands for what is above', (mark) => {
    const one = codeCells([
      ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop'],
      ['E1', 'Kim', '3/4/2025', 'Remicade', 'IV infusion', '9:00', '11:13'],
      [mark, mark, mark, 'Solu-Medrol', 'IV push', '8:50', null],
      [mark, mark, mark, 'Benadryl', mark, '8:52', null],
    ])
    expect(one.lines).toBe('96413, 96415, 96375x2')
    expect(one.answer.encounters).toHaveLength(1)
  })
})

describe('every column of the log is listed', () => {
  const read = (...rows: (string | number)[][]) => {
    const columns = findColumns(rows)
    if ('problem' in columns) throw new Error(columns.problem)
    return columnsRead(columns).map(
      ({ column, header, role, used }) => `${column} ${header}: ${role ?? '-'}${used ? '' : ' (not used)'}`,
    )
  }

  test('with its role, or none', () => {
    expect(
      read(
        ['Drug', '', 'Begin', 'Start', 'Chair', 'Next visit', 'Amt Given'],
        ['a', '', '9:00', '9:00', '3', '4/4/2025', '1 mg'],
      ),
    ).toEqual([
      'A Drug: Drug',
      'C Begin: Start (not used)',
      'D Start: Start',
      'E Chair: Chair',
      'F Next visit: - (not used)',
      'G Amt Given: Dose',
    ])
  })

  test('cells win over a header that they contradict', () => {
    const column = (header: string, ...cells: (string | number)[]) =>
      read(['Drug', 'Route', header], ...cells.map((cell) => ['vancomycin', 'IV', cell]))[2]
    expect(column('Date', '9:00', '9:30', '10:15')).toBe('C Date: Start')
    expect(column('Start', '3/4/2025', '3/5/2025', '3/6/2025')).toBe('C Start: Date')
    expect(column('Line', 1, 2, 3)).toBe('C Line: - (not used)')
    expect(column('Line', 'L arm', 'port')).toBe('C Line: Site')
    expect(column('Plan', 'FOLFOX', 'R-CHOP', 'FOLFOX')).toBe('C Plan: - (not used)')
    expect(column('Plan', 'Aetna PPO', 'Medicare', 'BCBS of Illinois')).toBe('C Plan: Payer')
    expect(column('Coverage', 'Aetna PPO', 'Medicare', 'BCBS of Illinois')).toBe('C Coverage: Payer')
    expect(column('Other coverage', 'Aetna PPO', 'Medicare', 'BCBS of Illinois')).toBe('C Other coverage: - (not used)')
    expect(column('Class', 'Outpatient', 'Outpatient')).toBe('C Class: - (not used)')
    expect(column('Units', 30, 40)).toBe('C Units: - (not used)')
    expect(column('Units', 'mg', 'mL')).toBe('C Units: Dose unit')
    expect(column('Procedure', '96413, 96415x2', '96365', '96374')).toBe('C Procedure: Billed')
    expect(column('HCPCS', '96413', '96365', '96374')).toBe('C HCPCS: Billed')
    expect(column('IV Start', 'yes', 'no', 'yes')).toBe('C IV Start: - (not used)')
  })
})
