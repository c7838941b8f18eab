import { describe, expect, test } from 'vitest'
import { audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import { lineWithOverride, outlivedLine } from '../../src/sheets/claim/overridden-lines'
import { sentLine, sentOutlived } from '../../src/sheets/claim/sent-lines'
import { masked } from '../../src/sheets/audit/masked'
import { answersOfSlips, hidden, signature, written } from '../../src/sheets/audit/slips'
import { keptInputs } from '../../src/sheets/forecast/kept-inputs'
import { keptNames } from '../../src/sheets/forecast/names'
import type { LivingSheet } from '../../src/sheets/model/living-sheet'
import { safeText } from '../../src/sheets/model/table'
import { drugNamesOfCells } from '../../src/sheets/office/drug-names'
import { settingsDifferences } from '../../src/sheets/office/settings-differences'
import { noSettings, readSettingsFile } from '../../src/sheets/office/settings-file'
import { linesChanged } from '../../src/sheets/rerun/billed-lines'
import { readOverride } from '../../src/sheets/rerun/read-override'
import { table } from '../engine/visit'

describe('lines that a run changed', () => {
  test('equal lines count each once; dollars are what came less what went', () => {
    const push = { text: '96375', allowed: 15.7 }
    const hour = { text: '96413', allowed: 133.27 }
    expect(linesChanged([push, push], [push, hour])).toEqual({ gone: ['96375'], added: ['96413'], dollars: 117.57 })
    expect(linesChanged([hour], [])).toEqual({ gone: ['96413'], added: [], dollars: -133.27 })
    expect(linesChanged([{ text: 'J9999', allowed: null }], [])?.dollars).toBeNull()
    expect(linesChanged([push, hour], [hour, push])).toBeNull()
  })
})

describe('what people put in place of a line', () => {
  const line = {
    Code: '96415',
    Modifiers: null,
    Units: 2,
    Minutes: 133,
    Allowed: 56.78,
    Why: '',
    Drug: '',
    Payer: '',
    Date: 46146,
  }
  const row = {
    ...line,
    Override: '96415x3',
    'Override of': '96415x2',
    'Override check': null,
    Sent: null,
    Correction: null,
  }

  test('an override stands while our line is what it was; a line that changed is asked about', () => {
    expect(lineWithOverride(row, row, () => 85.17)).toMatchObject({ 'Override check': null, Allowed: 85.17 })
    const now = lineWithOverride({ ...row, Units: 1 }, row, () => null)
    expect(now['Override of']).toBe('96415x2')
    expect(now['Override check']).toBe(
      'The suggested line was 96415x2 when this was put in its place; now it is 96415. Decide again.',
    )
  })

  test('a line that is no longer supported keeps nothing that could be added up', () => {
    const { Code, Units, Minutes, Allowed, Why } = outlivedLine(row)
    expect([Code, Units, Minutes, Allowed]).toEqual([null, null, null, null])
    expect(Why).toContain('No longer supported: 96415x2 was here.')
  })

  test('a line that was sent stays as it was sent, and a correction is asked for where the log says something else', () => {
    const sent = { ...row, Sent: 'yes' }
    expect(sentLine(row, sent).Correction).toBeNull()
    const corrected = sentLine({ ...row, Units: 1 }, sent)
    expect([corrected.Units, corrected.Correction]).toEqual([
      2,
      'Sent as 96415x2; the log now supports 96415. Send a corrected claim.',
    ])
    expect(sentOutlived(sent)?.Correction).toContain('Send a corrected or void claim.')
    expect(sentOutlived(row)).toBeNull()
  })

  test('no units, or ten thousand, cannot be billed', () => {
    expect(readOverride('96415x0')).toEqual({ problem: '0 units of 96415 cannot be billed.' })
    expect(readOverride('96415x10000')).toEqual({ problem: '10000 units of 96415 cannot be billed.' })
    expect(readOverride('96415x9999')).toMatchObject({ lines: [{ units: 9999 }] })
  })
})

describe('answers on slips', () => {
  const slip = (answer: string | number | null) => {
    const row: (string | number | null)[] = []
    row[written.answer] = answer
    row[hidden.row] = 7
    row[hidden.role] = 'Stop'
    return answersOfSlips([row, [signature, 'RN 4']])
  }

  test('every minute that Excel keeps as a fraction of a day is that minute', () => {
    for (let minute = 0; minute < 1440; minute++) {
      const clock = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
      expect(slip(minute / 1440)[0]?.value).toBe(clock)
    }
  })

  test('a slip that nobody filled in is no answer', () => {
    expect([slip(null), slip('')]).toEqual([[], []])
  })
})

test('a reviewer’s copy says no patient’s name, however it is written', () => {
  const coding = code(
    table(`
      Encounter | Patient | Date | Drug | Route | Start | Stop
      ACC-9001 | Alderidge | 2026-07-06 | Remicade | IV infusion | 9:00 | 10:00`),
  )
  if ('problem' in coding) throw new Error(coding.problem)
  const rows = [['Alderidge was in two chairs; ALDERIDGE, acc-9001']]
  const [sheet] = masked([{ rows } as unknown as LivingSheet], audit(coding))
  expect(sheet?.rows).toEqual([['a patient was in two chairs; a patient, Visit 1']])
})

describe('what an office wrote, read back', () => {
  test('of an earlier forecast a number is kept, a formula of ours is not', () => {
    const [name, other] = keptNames
    const { names } = keptInputs(
      new Map([
        [name, [[0.05]]],
        [other, [['=A1']]],
      ]),
      new Map(),
    )
    expect([...names]).toEqual([[name, [[0.05]]]])
  })

  test('the mark that kept a text from being a formula goes when a settings file is read', () => {
    const fees = [
      ['Payer', 'Code', 'Amount'],
      ["'=Aetna", '96413', 150],
    ]
    const read = readSettingsFile([{ name: 'Fees', cells: fees }])
    expect('settings' in read ? read.settings.tables.get('Fees')?.[1] : read).toEqual(['=Aetna', '96413', 150])
  })

  test('a date as a number and as text is the same date', () => {
    const fees = (from: string | number) => ({
      ...noSettings,
      tables: new Map([
        [
          'Fees',
          [
            ['Payer', 'Code', 'From', 'Amount'],
            ['Aetna', '96413', from, 150],
          ],
        ],
      ]),
    })
    expect(settingsDifferences(fees(46023), fees('1/1/2026'))).toEqual([])
    expect(settingsDifferences(fees(46023), fees('1/2/2026'))).not.toEqual([])
  })

  test('a name of an office’s that several products share is the question, not its answer', () => {
    const means = (drug: string) =>
      drugNamesOfCells([
        ['Written name', 'Means'],
        ['the yellow bag', drug],
      ])
    expect(means('Inflectra').problems).toEqual([])
    expect(means('infliximab').problems).toEqual([
      'Drug names row 2, Means: "infliximab" is not the name of one drug. Write a brand or a HCPCS code.',
    ])
  })

  test.each(['=1+1', '+1', '-5 mg given', '@cell', '\tx'])('%j is written as text', (text) => {
    expect(safeText(text)).toBe(`'${text}`)
  })
})
