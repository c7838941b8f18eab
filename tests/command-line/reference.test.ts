import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aspFile, gpciFile, mueFile, ptpFile, rvu2026, rvuFile } from '../reference/cms-files/files'
import { file, linesOf, run, smallLog } from './run'

/** A folder of this test run with the given files. */
function folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = file(name)
  for (const [inside, content] of Object.entries({ ...files })) {
    const target = join(path, inside)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
  return path
}

const linesStartingWith = (text: string, name: string) => text.split('\n').filter((line) => line.startsWith(name))

describe.concurrent('--reference', () => {
  test('every file is a line: what it is, its edition, taken, refused', async () => {
    const log = file('reference.csv', smallLog)
    const reference = folder('reference-1', {
      'limits.csv': aspFile.replaceAll('J1745', 'J1746').replace('28.294', 'much'),
      'sub/folder/gpci.txt': gpciFile.replaceAll('2026', '2027').replaceAll(',', '\t'),
      'download.bin': zipSync({
        'PPRRVU2027_JAN.csv': strToU8(
          rvuFile('2027 National Physician Fee Schedule Relative Value File January Release', rvu2026, true),
        ),
        'readme.pdf': strToU8('%PDF-1.7'),
      }),
      'MCR_MUE_PractitionerServices_Eff_01-01-2027.xlsx': await writeXlsx({
        sheets: [
          { name: 'Notes', rows: [['nothing here']] },
          {
            name: 'MUE',
            rows: [
              ['Copyright'],
              ['HCPCS/\nCPT Code', 'Practitioner Services MUE Values', 'MUE Adjudication Indicator', 'MUE Rationale'],
              [96413, 1, '2 Date of Service Edit: Policy', 'x'],
            ],
          },
        ],
      }),
      'page.csv': '<html>licence</html>',
      'empty.csv': '',
    })
    const ended = await run('code', [log, '--reference', reference, '--json'])
    expect(ended.exit).toBe(0)
    expect(ended.stderr.trim().split('\n')).toHaveLength(7)
    expect(linesStartingWith(ended.stderr, 'limits.csv')[0]).toMatch(
      /Medicare Part B payment limits.*2 rows taken, 1 without a payment limit left out, 1 refused \(row 11: Q5107/,
    )
    expect(ended.stderr).toMatch(/sub\/folder\/gpci\.txt: .*3 rows taken.*GPCI 2027 added\./)
    expect(ended.stderr).toMatch(/download\.bin\/PPRRVU2027_JAN\.csv: .*3 rows taken.*PFS 2027Q1 added\./)
    expect(ended.stderr).toMatch(/download\.bin\/readme\.pdf: nothing taken: it is a PDF/)
    expect(ended.stderr).toMatch(/MCR_MUE\S+: .*1 rows taken.*MUE 2027Q1 added\./)
    expect(ended.stderr).toMatch(/page\.csv: nothing taken: it is a web page/)
    expect(ended.stderr).toMatch(/empty\.csv: nothing taken: it is empty/)
    // What was loaded is of other dates: the answer is the one without it.
    expect(ended.stdout).toBe((await run('code', [log, '--json'])).stdout)
  })

  test('loaded pair edits decide on their dates', async () => {
    const log = file(
      'pairs.csv',
      [
        'Encounter,Patient,Date,Drug,Route,Start,Stop',
        'E1,P1,10/6/2026,Remicade,IV infusion,9:00,11:15',
        'E1,P1,10/6/2026,Toradol,IM,9:30,',
        '',
      ].join('\n'),
    )
    const pairs = (deletion: string) =>
      [...ptpFile.split('\r\n').slice(0, 6), `96413\t96372\t\t20090101\t${deletion}\t1\tWhy`, ''].join('\r\n')
    const kept = folder('reference-2', { 'ccipra-v323r0-f1.txt': pairs('*') })
    const ended = folder('reference-3', { 'ccipra-v323r0-f1.txt': pairs('20260930') })
    expect(linesOf(await run('code', [log, '--json', '--reference', kept]))).toContain('96372-59')
    expect(linesOf(await run('code', [log, '--json', '--reference', ended]))).toMatch(/96372(?!-59)/)
  })

  test('other figures of a quarter at hand are refused and said', async () => {
    const log = file('refused.csv', smallLog)
    const reference = folder('reference-4', { 'limits.csv': aspFile.replace('10 MG,29.856', '10 MG,30.000') })
    const { stderr, exit } = await run('code', [log, '--reference', reference])
    expect(exit).toBe(0)
    expect(stderr).toMatch(/ASP 2026Q4 is at hand with other figures \(J1745: limit 29\.856.*limit 30/)
  })

  test('of one quarter twice, the corrected one comes behind the first, whatever their names', async () => {
    const log = file('corrected.csv', smallLog)
    const next = (limit: string) => mueFile('Practitioner').replace('J1885,8,', `J1885,${limit},`)
    const reference = folder('reference-5', {
      'a corrected 2027q1.csv': next('9'),
      'b 2027q1.csv': next('8'),
    })
    const { stderr } = await run('code', [log, '--reference', reference])
    expect(stderr).toMatch(/a corrected 2027q1\.csv: .*MUE 2027Q1 corrected is used in place of MUE 2027Q1/)
    expect(stderr).toMatch(/b 2027q1\.csv: .*MUE 2027Q1 added\./)
  })

  test('a folder that is not there ends with 2 and a clear line', async () => {
    const ended = await run('code', [file('log.csv', smallLog), '--reference', file('nowhere')])
    expect(ended).toMatchObject({ exit: 2, stdout: '' })
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    expect(ended.stderr).toContain('There is no folder')
  })

  test('an empty folder changes nothing', async () => {
    const log = file('empty-folder.csv', smallLog)
    const reference = folder('reference-6', {})
    mkdirSync(reference, { recursive: true })
    const ended = await run('code', [log, '--reference', reference, '--json'])
    expect(ended.exit).toBe(0)
    expect(ended.stderr).toContain('holds no files')
  })
})
