import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { payerOf } from '../../src/payers/names/who-pays'
import { isOriginalMedicare } from '../../src/payers/payer'

interface Spelling {
  readonly written: string
  readonly kind: string
  readonly carrier?: string
  readonly state?: string
}

/** A list of names with what each is, worked out by people before the code that reads names. */
const listOf = (file: string): readonly Spelling[] =>
  Papa.parse<Spelling>(readFileSync(join(import.meta.dirname, file), 'utf8'), { header: true, skipEmptyLines: true })
    .data

describe.each(['known-names.csv', 'spellings.csv'])('the names of %s', (file) => {
  const list = listOf(file)
  const read = list.map((one) => ({ ...one, answer: payerOf(one.written) }))

  test('none is taken for another kind', () => {
    const wrong = read.filter(({ kind, answer }) => answer.kind !== kind && answer.kind !== 'unclear')
    expect(wrong.map(({ written, kind, answer }) => `${written}: ${kind}, read as ${answer.kind}`)).toEqual([])
  })

  test('at most one in fifty is asked about that its words tell', () => {
    const asked = read.filter(({ kind, answer }) => answer.kind === 'unclear' && kind !== 'unclear')
    expect(asked.length, asked.map(({ written }) => written).join(', ')).toBeLessThanOrEqual(list.length / 50)
  })

  test('only Original Medicare and what pays after it follows Medicare’s own rules', () => {
    for (const { written, kind, answer } of read) {
      expect(isOriginalMedicare(answer) && !['medicare', 'supplement'].includes(kind), written).toBe(false)
    }
  })

  test('carrier and state, where the list has them', () => {
    const wrong = read.filter(
      ({ carrier = '', state = '', answer }) =>
        (carrier !== '' && answer.carrier !== carrier) || (state !== '' && answer.state !== state),
    )
    expect(wrong.map(({ written, answer }) => `${written}: ${answer.carrier} ${answer.state}`)).toEqual([])
  })
})

describe('names that look like something else', () => {
  const kinds = (names: readonly string[]): string[] => names.map((name) => `${name}: ${payerOf(name).kind}`)
  const all = (names: readonly string[], kind: string): string[] => names.map((name) => `${name}: ${kind}`)

  test('are asked about where two readings are left', () => {
    const names = [
      'UHC / Medicare',
      'Cigna; Medicare',
      'UHC Medicare secondary',
      'Medicare secondary',
      'Medicare plan B',
      'BCBS Plan F',
      'Medicare / Tricare for Life',
      'Healthy Blue Medicare',
      'Anthem HealthKeepers Plus',
      'Priority Health Choice',
      'Ambetter Gold Plus',
      'BCBS 65',
      'UHC Comm Plan',
      'WC Medicare Adv',
      'Federal BOP',
      'First Coast Health',
      'NGS',
      'Star Health',
      'WellCare of Kentucky',
      'Aflac supplemental',
      'Sunrise Medicare',
      'Self-insured employer',
      'PA MA',
      'Primary Care Plus',
      'UHC SCO',
      'Humana PPO',
      'Cash / BCBS',
      'PIP',
    ]
    expect(kinds(names)).toEqual(all(names, 'unclear'))
  })

  test('Virginia is a state beside Medicare, Medicaid and insurers', () => {
    expect(payerOf('Medicare VA')).toMatchObject({ kind: 'medicare', state: 'VA' })
    expect(payerOf('Anthem VA')).toMatchObject({ kind: 'commercial', state: 'VA' })
    expect(payerOf('VA')).toMatchObject({ kind: 'va', state: null })
  })

  test('a letter behind Advantage is no Medigap plan, and one behind commercial none either', () => {
    expect(payerOf('Medicare Advantage plan G').kind).toBe('advantage')
    expect(payerOf('Medicare Advantage plan A').kind).toBe('advantage')
    expect(payerOf('Commercial plan G').kind).toBe('commercial')
  })

  test('the railroad’s own employees’ plan is not railroad Medicare', () => {
    expect(payerOf('UHC Railroad').kind).toBe('commercial')
  })

  test('an Advantage plan’s own supplement words decide for Medigap', () => {
    expect(kinds(['AARP Medicare Supplement Plan N by UHC', 'Blue Medicare Supplement'])).toEqual([
      'AARP Medicare Supplement Plan N by UHC: supplement',
      'Blue Medicare Supplement: supplement',
    ])
  })

  test('one letter wrong in a long word is read; a short one is not guessed at', () => {
    expect(kinds(['Medicre', 'Medcare B', 'Medicare Advantge', 'Medica'])).toEqual([
      'Medicre: medicare',
      'Medcare B: medicare',
      'Medicare Advantge: advantage',
      'Medica: unclear',
    ])
  })

  test('a missing payer is assumed to be Medicare, and says so', () => {
    expect(payerOf(null)).toMatchObject({ kind: 'medicare', written: null })
    expect(payerOf('  ').because).toContain('assumed')
  })

  test('every unclear name has its question', () => {
    for (const name of ['Humana', 'x', 'HMO']) {
      const payer = payerOf(name)
      expect(payer.kind === 'unclear' && payer.ask.endsWith('?'), name).toBe(true)
    }
  })
})
