import { writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { file, run } from './run'

const log = [
  'Encounter,Patient,Date,Agent given,Dose,Route,Start,Stop,Clinic',
  'E1,P1,5/4/2026,Remicade,300 mg,IV infusion,9:00,11:13,West',
  'E2,P2,5/5/2026,Remicade,300 mg,IV infusion,9:00,11:13,Tower',
  '',
].join('\r\n')

const sheets: Record<string, Cell[][]> = {
  Settings: [
    ['Kind', 'Name', 'Value'],
    ['file', 'Infusion Coder settings', 1],
    ['office', 'payer', 'Plan A'],
    ['office', 'locality', '13202-01'],
    ['policy', 'other-payers-price', 'none'],
    ['policy', 'shape', 'round'],
    ['column', 'Drug', 'Agent given'],
  ],
  Fees: [
    ['Payer', 'Code', 'Amount'],
    ['Plan A', '96413', 150],
  ],
  Payers: [
    ['Payer', 'Kind', 'Profile', 'complex'],
    ['Plan A', 'commercial', null, 'therapeutic'],
  ],
  Locations: [
    ['Location', 'Place of service', 'Campus'],
    ['West', '11', null],
    ['Tower', '22', 'on'],
  ],
}

const workbook = async (of: Record<string, Cell[][]>): Promise<Uint8Array> =>
  await writeXlsx({
    sheets: Object.entries(of).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => row.map((cell) => cell ?? null)),
    })),
  })

interface Answer {
  readonly encounters: readonly {
    readonly payer: string
    readonly setting: string
    readonly lines: readonly { readonly code: string; readonly price: Record<string, unknown> }[]
  }[]
  readonly policies: Record<string, string>
}

test('--settings: payers, fees, locations, columns and policies of one file; what it does not know is said', async () => {
  const settings = file('settings.xlsx', await workbook(sheets))
  const ended = await run('code', [file('settings-log.csv', log), '--settings', settings, '--json'])
  expect(ended).toMatchObject({ exit: 0 })
  expect(ended.stderr).toContain('policy shape = round isn’t known to this version; it is left out.')
  const { encounters, policies } = JSON.parse(ended.stdout) as Answer
  expect(policies['other-payers-price']).toBe('none')
  expect(encounters.map(({ payer, setting }) => [payer, setting])).toEqual([
    ['Plan A', 'office'],
    ['Plan A', 'hospital'],
  ])
  const [first] = encounters
  // Plan A takes biologics as therapeutic drugs, has no fee for that code, and nothing stands in for it.
  expect(first?.lines[0]).toMatchObject({
    code: '96365',
    price: { missing: 'Fees has no row for Plan A and 96365.' },
  })
})

test('what the command line says goes before the file', async () => {
  const settings = file('settings-2.xlsx', await workbook(sheets))
  const words = ['--settings', settings, '--payer', 'Medicare', '--policy', 'other-payers-price=medicare', '--json']
  const ended = await run('code', [file('settings-log-2.csv', log), ...words])
  const { encounters, policies } = JSON.parse(ended.stdout) as Answer
  expect(policies['other-payers-price']).toBe('medicare')
  // Manhattan's amount: the file's locality holds.
  expect(encounters[0]).toMatchObject({
    payer: 'Medicare',
    lines: [{ code: '96413', price: { allowed: 154.93 } }, {}, {}],
  })
})

test('a file that is none, and one with a wrong cell, end with 2 and one line', async () => {
  const path = file('settings-log-3.csv', log)
  const none = await run('code', [path, '--settings', path])
  expect(none).toMatchObject({ exit: 2 })
  expect(none.stderr).toContain('This is not a settings file')
  const wrong = { ...sheets, Locations: [...(sheets['Locations'] ?? []), ['East', '99', null]] }
  const ended = await run('code', [path, '--settings', file('settings-3.xlsx', await workbook(wrong))])
  expect(ended).toMatchObject({ exit: 2 })
  expect(ended.stderr).toContain('Locations row 4, Place of service: "99" isn’t')
})
