import { describe, expect, test } from 'vitest'
import { file, run } from './run'

const log = [
  'Encounter,Patient,Date,Drug,Dose,Vials,Route,Start,Stop,Payer',
  '1,P1,2026-03-04,Remicade,400 mg,4x100 mg,IV infusion,10:00,12:10,Sunrise Health',
  '2,P2,2026-03-04,Remicade,400 mg,4x100 mg,IV infusion,10:00,12:10,Medicare',
].join('\n')

interface Said {
  readonly payers?: { readonly rows: number; readonly problems: readonly string[] }
  readonly encounters: {
    readonly payer: string
    readonly payerKind: string
    readonly profile: string | null
    readonly policies: Record<string, string>
    readonly lines: { readonly code: string }[]
  }[]
}

const codes = (one: Said['encounters'][number] | undefined): string =>
  (one?.lines ?? []).map((line) => line.code).join(', ')

describe.concurrent('--payers FILE', () => {
  test('a made-up payer works at once, and nobody else’s visit changes', async () => {
    const payers = file(
      'sunrise.csv',
      'Payer,Kind,Complex,Source,Decided by\nSunrise Health,Commercial,therapeutic,Contract 2026,Office',
    )
    const ended = await run('code', [file('payers-log.csv', log), '--payers', payers, '--json'])
    expect(ended.stderr).toBe('')
    const said = JSON.parse(ended.stdout) as Said
    const [sunrise, medicare] = said.encounters
    expect([sunrise?.payerKind, sunrise?.policies, codes(sunrise)]).toEqual([
      'commercial',
      { complex: 'therapeutic' },
      '96365, 96366, J1745',
    ])
    expect([medicare?.payerKind, medicare?.profile, medicare?.policies, codes(medicare)]).toEqual([
      'medicare',
      'medicare',
      {},
      '96413, 96415, J1745',
    ])
  })

  test('a payer that nobody knows is asked about, not taken for Medicare', async () => {
    const said = JSON.parse((await run('code', [file('payers-log-2.csv', log), '--json'])).stdout) as Said
    expect(said.encounters[0]).toMatchObject({ payerKind: 'unclear', profile: null, policies: {} })
  })

  test('a wrong cell of a named file ends with 2 and names row and column', async () => {
    const payers = file('wrong.csv', 'Payer,Kind,Complex\nSunrise Health,HMO,therapeutic')
    const ended = await run('code', [file('payers-log-3.csv', log), '--payers', payers])
    expect(ended.exit).toBe(2)
    expect(ended.stderr).toContain('Payers row 2, Kind: "HMO"')
  })
})
