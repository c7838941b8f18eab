import { describe, expect, test } from 'vitest'
import { file, linesOf, run, smallLog } from './run'
import { workbook, workbookBy } from './workbooks'

const expected = '96413, 96415, 96375 / 96374'
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe.concurrent('text files as programs save them', () => {
  test.each([
    ['with line ends of Windows', smallLog],
    ['with line ends of Unix', smallLog.replaceAll('\r\n', '\n')],
    ['with a byte-order mark', `\uFEFF${smallLog}`],
    ['with semicolons', smallLog.replaceAll(',', ';')],
    ['with tabs', smallLog.replaceAll(',', '\t')],
    ['with everything quoted', smallLog.replaceAll(/[^,\r\n]+/g, '"$&"')],
    ['without a last line end', smallLog.trimEnd()],
    ['in UTF-16', utf16(smallLog)],
    [
      'in Windows-1252',
      Buffer.from(smallLog.replace('Solu-Medrol,', '"Solu-Medrol",').replace('Payer', 'Payer,Zubehör'), 'latin1'),
    ],
  ])('%s', async (name, content) => {
    const path = file(`${name}.csv`, typeof content === 'string' ? content : new Uint8Array(content))
    const ended = await run('code', [path, '--json'])
    // A column that is not used is named, with its letters as they were typed.
    const unused = name === 'in Windows-1252' ? [expect.stringContaining('Not used: I "Zubehör".') as string] : []
    expect(ended.exit).toBe(0)
    expect(ended.stderr.split('\n').filter(Boolean)).toEqual(unused)
    expect(linesOf(ended)).toBe(expected)
    expect(ended.stdout).toContain('"missing-stop"')
  })

  test('names keep their letters in UTF-8 and Windows-1252', async () => {
    const text = smallLog.replaceAll('P1', 'Müller, José').replaceAll('Müller, José', '"Müller, José"')
    for (const content of [Buffer.from(text, 'utf8'), Buffer.from(text, 'latin1')]) {
      const path = file(`names-${content.length}.csv`, new Uint8Array(content))
      expect((await run('code', [path, '--json'])).stdout).toContain('"patient": "Müller, José"')
    }
  })

  test('blank lines and titles count as rows', async () => {
    const path = file('titles.csv', `Infusion suite\n\n${smallLog.replaceAll('\r\n', '\n')}\n\n`)
    const { encounters } = JSON.parse((await run('code', [path, '--json'])).stdout) as {
      encounters: { lines: { rows: number[] }[] }[]
    }
    expect(encounters.flatMap((one) => one.lines.map((line) => line.rows))).toEqual([[5], [5], [4], [6]])
  })

  test('cells over several lines are one row', async () => {
    const path = file(
      'notes.csv',
      'Date,Note,Drug,Route,Start,Stop\n2025-03-04,"first line\nsecond, line",vancomycin,IV infusion,9:00,\n2025-03-04,,ondansetron,IV push,8:50,\n',
    )
    const { encounters } = JSON.parse((await run('code', [path, '--json'])).stdout) as {
      encounters: { lines: { rows: number[] }[] }[]
    }
    expect(encounters[0]?.lines.map((line) => line.rows)).toEqual([[3], [2]])
  })
})

describe.concurrent('workbooks', () => {
  test.each([
    ['with dates and times', workbook()],
    ['by another program', Promise.resolve(workbookBy(false))],
    ['that counts from 1904', Promise.resolve(workbookBy(true))],
  ])('%s', async (name, made) => {
    const ended = await run('code', [file(`${name}.xlsx`, await made), '--json'])
    expect(ended).toMatchObject({ exit: 0, stderr: '' })
    expect(linesOf(ended)).toBe(expected)
    expect(ended.stdout).toContain('"date": "2025-03-04"')
    expect(ended.stdout).toContain('"minutes": 133')
    expect(ended.stdout).not.toContain('unreadable')
  })

  test('with formulas: their values count', async () => {
    const bytes = workbookBy(false, (sheet) => {
      sheet['G3'] = { t: 'n', v: 675 / 1440, f: 'F3+133/1440', z: 'h:mm' }
      sheet['D3'] = { t: 's', v: 'Remicade', f: '"Remi"&"cade"' }
    })
    expect(linesOf(await run('code', [file('formulas.xlsx', bytes), '--json']))).toBe(expected)
  })

  test('with an error in a cell: the time cannot be read', async () => {
    const bytes = workbookBy(false, (sheet) => {
      sheet['G3'] = { t: 'e', v: 0x0f, w: '#VALUE!' }
    })
    const ended = await run('code', [file('errors.xlsx', bytes), '--json'])
    expect(ended.exit).toBe(0)
    expect(linesOf(ended)).toBe('96409, 96375 / 96374')
  })

  test('the first sheet that holds a log, or the one that is named', async () => {
    const path = file('sheets.xlsx', await workbook(['Cover', 'Prices'], 'March'))
    const [found, named, small, wrong] = await Promise.all([
      run('code', [path, '--json']),
      run('code', [path, '--json', '--sheet', 'March']),
      run('code', [path, '--json', '--sheet', 'march']),
      run('code', [path, '--json', '--sheet', 'Cover']),
    ])
    for (const ended of [found, named, small]) expect(linesOf(ended)).toBe(expected)
    expect(wrong.exit).toBe(2)
    expect(wrong.stderr).toContain('Cover')
  })

  test('a sheet that is not there names those that are', async () => {
    const ended = await run('code', [file('named.xlsx', await workbook(['Cover'], 'March')), '--sheet', 'April'])
    expect(ended.exit).toBe(2)
    expect(ended.stderr).toMatch(/April.*Cover.*March/)
  })

  test('a workbook whose name says .csv is read as what it is', async () => {
    expect(linesOf(await run('code', [file('really.csv', await workbook()), '--json']))).toBe(expected)
  })

  test('a workbook cut short is damaged', async () => {
    const whole = await workbook()
    const ended = await run('code', [file('cut.xlsx', whole.slice(0, whole.length / 2)), '--json'])
    expect(ended.exit).toBe(2)
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    expect(ended.stderr).toContain('cut.xlsx')
  })
})

describe.concurrent('the zone of the machine', () => {
  /** The clock is put forward on 2025-03-09 and back on 2025-11-02 in New York. */
  const nights = file(
    'nights.csv',
    [
      'Encounter,Date,Drug,Route,Start,Stop',
      'E1,2025-03-09,vancomycin,IV infusion,1:30,3:30',
      'E2,2025-03-08,vancomycin,IV infusion,23:00,3:00',
      'E3,2025-11-02,vancomycin,IV infusion,0:30,2:30',
      'E4,2025-11-01,vancomycin,IV infusion,2025-11-01 23:00,2025-11-02 03:00',
      'E5,3/9/2025,normal saline,hydration,2:15,2:50',
    ].join('\n'),
  )

  test.each(['America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    '%s changes nothing',
    async (zone) => {
      const [there, here] = await Promise.all([
        run('code', [nights, '--json'], { TZ: zone }),
        run('code', [nights, '--json'], { TZ: 'UTC' }),
      ])
      expect(there.stdout).toBe(here.stdout)
      expect(linesOf(there)).toBe('96365, 96366x3 / 96365, 96366 / 96360 / 96365, 96366x3 / 96365, 96366')
    },
  )

  test('nor in a workbook, read or written', async () => {
    const path = file('zone.xlsx', await workbook())
    const old = file('zone-1904.xlsx', workbookBy(true))
    for (const log of [path, old]) {
      const [there, here] = await Promise.all([
        run('code', [log, '--json'], { TZ: 'America/New_York' }),
        run('code', [log, '--json'], { TZ: 'UTC' }),
      ])
      expect(there.stdout).toBe(here.stdout)
      expect(linesOf(there)).toBe(expected)
    }
  })
})
