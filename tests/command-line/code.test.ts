import { describe, expect, test } from 'vitest'
import { policyValues } from '../../src/policies/policies'
import { file, linesOf, run, runByNpm, smallLog } from './run'

const log = file('small.csv', smallLog)
const clean = file(
  'clean.csv',
  'Encounter,Patient,Date,Drug,Dose,Route,Start,Stop\nE1,P1,2025-03-04,Remicade,300 mg,IV infusion,9:02,11:15\n',
)
const warned = file(
  'warned.csv',
  'Encounter,Patient,Date,Drug,Route,Start,Stop\nE1,P1,2025-03-04,fluorouracil,IV push,9:02,9:22\n',
)

const reasons = expect.any(Array) as unknown
const sentence = expect.any(String) as unknown
/** What decides an amount is held by the tests of the office's tables. */
const price = { allowed: expect.any(Number) as unknown, source: 'PFS 2025', notes: expect.any(Array) as unknown }
const standIn = { ...price, standsIn: true }

describe.concurrent('code LOG --json', () => {
  test('has the shape of the contract', async () => {
    const ended = await run('code', [log, '--json'])
    expect(ended).toMatchObject({ exit: 0, stderr: '' })
    const answer = JSON.parse(ended.stdout) as Record<string, unknown>
    expect(Object.keys(answer)).toEqual([
      ...['answer', 'engine', 'editions', 'policies', 'columns', 'encounters', 'findings', 'rules'],
    ])
    expect(answer['engine']).toMatch(/^\d+\.\d+\.\d+/)
    expect(answer['editions']).toContain('CPT 2025')
    const defaults = Object.fromEntries(Object.entries(policyValues).map(([name, values]) => [name, values[0]]))
    expect(answer['policies']).toEqual(defaults)
    expect(answer['encounters']).toEqual([
      {
        encounter: 'E1',
        patient: 'P1',
        date: '2025-03-04',
        setting: 'office',
        payer: 'Aetna',
        payerAssumed: false,
        state: 'review',
        payerKind: 'commercial',
        profile: 'aetna',
        policies: {},
        lines: [
          {
            code: '96413',
            modifiers: [],
            units: 1,
            date: '2025-03-04',
            rows: [3],
            minutes: 133,
            reasons,
            price: standIn,
          },
          {
            code: '96415',
            modifiers: [],
            units: 1,
            date: '2025-03-04',
            rows: [3],
            minutes: 133,
            reasons,
            price: standIn,
          },
          {
            code: '96375',
            modifiers: [],
            units: 1,
            date: '2025-03-04',
            rows: [2],
            minutes: null,
            reasons,
            price: standIn,
          },
        ],
        findings: [],
      },
      {
        encounter: 'E2',
        patient: 'P2',
        date: '2025-03-05',
        setting: 'office',
        payer: 'Medicare',
        payerAssumed: true,
        state: 'review',
        payerKind: 'medicare',
        profile: 'medicare',
        policies: {},
        lines: [
          { code: '96374', modifiers: [], units: 1, date: '2025-03-05', rows: [4], minutes: null, reasons, price },
        ],
        findings: [
          {
            finding: 'missing-stop',
            severity: 'error',
            rows: [4],
            text: sentence,
            ask: sentence,
            supportable: ['96374', '96365'],
            // 2025: 1.79 and 1.05 relative value units at 32.3465.
            atStake: 23.94,
            atStakeSources: ['PFS 2025'],
          },
        ],
      },
    ])
    const [first] = answer['encounters'] as { lines: { reasons: Record<string, unknown>[] }[] }[]
    for (const reason of first?.lines[0]?.reasons ?? []) {
      expect(Object.keys(reason)).toEqual(['rule', 'text'])
    }
    expect(first?.lines[0]?.reasons[0]).toMatchObject({ rule: 'time.first-hour' })
    // Each rule that a line names, once.
    const rules = answer['rules'] as Record<string, { citation: string; rejected: string | null }>
    const named = (answer['encounters'] as (typeof first)[]).flatMap((one) =>
      (one?.lines ?? []).flatMap((line) => line.reasons.map((reason) => String(reason['rule']))),
    )
    expect(Object.keys(rules)).toEqual([...new Set(named)].sort())
    expect(rules['time.first-hour']).toEqual({ citation: sentence, rejected: null })
  })

  test('gives the same bytes twice', async () => {
    const [one, two] = await Promise.all([run('code', [log, '--json']), run('code', [log, '--json'])])
    expect(one.stdout).toBe(two.stdout)
  })

  test('is the same by npm run', async () => {
    const [direct, byNpm] = await Promise.all([run('code', [log, '--json']), runByNpm('code', [log, '--json'])])
    expect(byNpm.stdout).toBe(direct.stdout)
    expect(byNpm.exit).toBe(0)
  })

  test('an encounter without a name is null, and so is a missing date', async () => {
    const path = file('nameless.csv', 'Drug,Route,Start,Stop\nRemicade,IV infusion,9:02,11:15\n')
    const { encounters } = JSON.parse((await run('code', [path, '--json'])).stdout) as {
      encounters: Record<string, unknown>[]
    }
    expect(encounters).toHaveLength(1)
    expect(encounters[0]).toMatchObject({ encounter: null, patient: null, date: null })
  })

  test('--setting, --payer and --policy', async () => {
    const repeat = file(
      'repeat.csv',
      'Date,Drug,Route,Start,Stop\n2025-03-04,morphine,IV push,9:00,\n2025-03-04,morphine,IV push,9:31,\n2025-03-04,Remicade,IV infusion,10:00,11:31\n',
    )
    const [office, hospital, payer, policy] = await Promise.all([
      run('code', [repeat, '--json']),
      run('code', ['--setting', 'hospital', repeat, '--json']),
      run('code', [repeat, '--json', '--payer', 'Aetna']),
      run('code', [repeat, '--json', '--policy', 'complex=therapeutic', '--policy=overlap=any']),
    ])
    expect(linesOf(office)).toBe('96413, 96415, 96375')
    expect(linesOf(hospital)).toBe('96413, 96415, 96375, 96376')
    expect(payer.stdout).toContain('"payer": "Aetna"')
    expect(office.stdout).toContain('"payer": "Medicare"')
    expect(linesOf(policy)).toBe('96365, 96366, 96375')
    expect(policy.stdout).toMatch(/"overlap": "any"/)
  })
})

describe.concurrent('--fail-on', () => {
  test.each([
    ['findings alone', [log], 0],
    ['an error under error', [log, '--fail-on', 'error'], 1],
    ['an error under warning', [log, '--fail-on', 'warning'], 1],
    ['a warning under error', [warned, '--fail-on', 'error'], 0],
    ['a warning under warning', [warned, '--fail-on', 'warning'], 1],
    ['nothing under warning', [clean, '--fail-on', 'warning'], 0],
  ] as const)('%s', async (_, args, exit) => {
    const ended = await run('code', [...args, '--json'])
    expect(ended.exit).toBe(exit)
    expect(() => JSON.parse(ended.stdout) as unknown).not.toThrow()
  })
})

describe.concurrent('without --json', () => {
  test('prints a table that a person can read', async () => {
    const ended = await run('code', [log])
    expect(ended).toMatchObject({ exit: 0, stderr: '' })
    for (const word of ['E1', '96413', '96415', '96375', '96374']) {
      expect(ended.stdout).toContain(word)
    }
    expect(ended.stdout).toContain('2025')
    expect(ended.stdout).not.toMatch(/undefined|NaN|\[object/)
  })

  test('--help says how', async () => {
    const ended = await run('code', ['--help'])
    expect(ended.exit).toBe(0)
    expect(ended.stdout).toContain('--policy NAME=VALUE')
  })
})

describe.concurrent('one line on standard error, and exit 2', () => {
  test.each([
    ['no log named', []],
    ['two logs named', [log, log]],
    ['a file that is not there', ['no-such-file.csv', '--json']],
    ['a folder', ['src', '--json']],
    ['an unknown option', [log, '--frobnicate']],
    ['an unknown setting', [log, '--setting', 'spaceship']],
    ['an unknown policy', [log, '--policy', 'weather=fine']],
    ['an unknown value', [log, '--policy', 'overlap=sometimes']],
    ['a policy without a value', [log, '--policy', 'overlap']],
    ['a name every object has', [log, '--policy', 'toString=x']],
    ['an unknown severity', [log, '--fail-on', 'info']],
    ['a sheet that is not there', [log, '--sheet', 'Nowhere']],
    ['a strange kind of file to write', [log, '--out', file('out.pdf')]],
    ['a folder that is not there', [log, '--out', file('no/such/folder.csv')]],
    ['no log in the file', [file('letter.csv', 'Dear colleague,\nno log today.\n'), '--json']],
    ['an empty file', [file('empty.csv', ''), '--json']],
    ['headers without a drug', [file('no-drug.csv', 'Start,Stop,Date\n9:00,10:00,2025-03-04\n'), '--json']],
    ['a damaged workbook', [file('damaged.xlsx', 'PK\u0003\u0004 and then nothing'), '--json']],
    ['a workbook in name only', [file('text.xlsx', 'just text'), '--json']],
    ['an old workbook', [file('old.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)), '--json']],
    [
      'bytes',
      [
        file(
          'bytes.csv',
          Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 256),
        ),
        '--json',
      ],
    ],
  ] as const)('%s', async (_, args) => {
    const ended = await run('code', args)
    expect(ended.exit).toBe(2)
    expect(ended.stdout).toBe('')
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    expect(ended.stderr.trim().length).toBeGreaterThan(15)
    expect(ended.stderr).not.toMatch(/ at .*\.ts:|Error:|is not a function|undefined/)
  })
})
