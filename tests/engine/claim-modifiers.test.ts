import { describe, expect, test } from 'vitest'
import { answer } from '../../src/engine/answer'
import { codeText } from '../../src/engine/claim/lines'
import { code, type CodingOptions } from '../../src/engine/coding'
import { visit as codedVisit } from './visit'

/** Modifiers and values that Original Medicare wants on a drug line, from both sides of each edge. */

const visit = { Date: '3/4/2025', Route: 'SC', Start: '9:00', Stop: '', Payer: 'Medicare', Setting: '11' }

function said(cells: Readonly<Record<string, string>>, options: CodingOptions = {}): string {
  const row: Readonly<Record<string, string>> = { ...visit, ...cells }
  const coding = code([Object.keys(row), Object.values(row)], options)
  if ('problem' in coding) throw new Error(coding.problem)
  const [one] = answer(coding).encounters
  const lines = (one?.lines ?? []).map(codeText).filter((line) => !/^9/.test(line))
  const ids = (one?.findings ?? []).map(({ finding }) => finding)
  return `${lines.join(', ')}; ${ids.join(', ')}`
}

describe('an ESA that is not for dialysis', () => {
  const retacrit = { Drug: 'Retacrit', Dose: '10,000 units', Hgb: '9.1' }

  test.each([
    ['D64.81', 'EA'],
    ['C50.911, D64.81', 'EA'],
    ['D63.1, N18.30', 'EC'],
    ['D46.9', 'EC'],
  ])('the diagnoses %s say %s', (Diagnosis, modifier) => {
    expect(said({ ...retacrit, Diagnosis })).toBe(`Q5106-${modifier}-JZx10; `)
  })

  test('the note says radiotherapy', () => {
    expect(said({ ...retacrit, Diagnosis: 'C61', Note: 'radiation-induced anemia' })).toBe('Q5106-EB-JZx10; ')
  })

  test('what the office marked is carried', () => {
    expect(said({ ...retacrit, Diagnosis: 'C61', Modifiers: 'EC' })).toBe('Q5106-EC-JZx10; ')
  })

  test.each(['C61', 'D64.9', 'D64.81, D63.1'])('%s does not tell which: asked, none is invented', (Diagnosis) => {
    expect(said({ ...retacrit, Diagnosis })).toBe('Q5106-JZx10; modifier-missing')
  })

  test('the latest value is asked for; either one is enough', () => {
    expect(said({ ...retacrit, Hgb: '', Diagnosis: 'D63.1' })).toBe('Q5106-EC-JZx10; lab-missing')
    expect(said({ ...retacrit, Hgb: '', Hct: '28', Diagnosis: 'D63.1' })).toBe('Q5106-EC-JZx10; ')
  })

  test('before 2008, and of another payer, nothing is asked', () => {
    const procrit = { Drug: 'Procrit', Dose: '10,000 units', Hgb: '', Diagnosis: 'C61' }
    expect(said({ ...procrit, Date: '12/31/2007' })).not.toMatch(/modifier-missing|lab-missing/)
    expect(said({ ...procrit, Date: '1/2/2008' })).toMatch(/lab-missing, modifier-missing/)
    expect(said({ ...procrit, Payer: 'Aetna' })).not.toMatch(/modifier-missing|lab-missing/)
  })
})

describe('one product, two codes by purpose', () => {
  const retacrit = { Drug: 'Retacrit', Dose: '10,000 units', Hgb: '9.1' }

  test('ESRD and dialysis: the code for dialysis, and the facility is paid', () => {
    expect(said({ ...retacrit, Diagnosis: 'N18.6, Z99.2' })).toBe('Q5105-JZx100; esrd-consolidated')
    expect(said({ ...retacrit, Diagnosis: 'N186 Z992' })).toBe('Q5105-JZx100; esrd-consolidated')
    expect(said({ ...retacrit, Diagnosis: 'N18.6, Z99.2', Modifiers: 'AY' })).toBe('Q5105-AY-JZx100; ')
  })

  test.each(['Z99.2, D63.1', 'N18.6, D63.1'])(
    '%s alone may be another: not for dialysis, and that is said',
    (Diagnosis) => {
      expect(said({ ...retacrit, Diagnosis })).toBe('Q5106-EC-JZx10; drug-assumed')
    },
  )

  test('ferumoxytol likewise', () => {
    const feraheme = { Drug: 'Feraheme', Dose: '510 mg', Route: 'IV infusion', Stop: '9:20' }
    expect(said({ ...feraheme, Diagnosis: 'D50.9' })).toBe('Q0138-JZx510; ')
    expect(said({ ...feraheme, Diagnosis: '' })).toBe('Q0138-JZx510; drug-assumed')
    expect(said({ ...feraheme, Diagnosis: 'N18.6, Z99.2' })).toBe('Q0139-JZx510; esrd-consolidated')
  })
})

describe('antibodies against amyloid', () => {
  const leqembi = { Drug: 'Leqembi', Dose: '700 mg', Route: 'IV infusion', Stop: '10:00', Diagnosis: 'G30.1, Z00.6' }

  test('with everything', () => {
    expect(said({ ...leqembi, Modifiers: 'Q1', Trial: 'NCT06058234' })).toMatch(/J0174-(?:JA-)?Q1-JZx700; $/)
  })

  test('the modifier, the number and the diagnosis are asked for', () => {
    expect(said({ ...leqembi, Modifiers: '', Trial: '06058234' })).toContain('modifier-missing')
    expect(said({ ...leqembi, Modifiers: 'Q0', Trial: '' })).toContain('trial-missing')
    expect(said({ ...leqembi, Modifiers: 'Q0', Trial: '06058234', Diagnosis: 'G30.1' })).toContain('trial-missing')
    expect(said({ ...leqembi, Payer: 'Aetna' })).not.toMatch(/modifier-missing|trial-missing/)
  })
})

describe('340B', () => {
  const hospital = {
    Drug: 'Keytruda',
    Dose: '200 mg',
    Route: 'IV infusion',
    Stop: '9:30',
    Setting: '22',
    '340B': 'yes',
  }

  test('TB in a hospital from 2025', () => {
    expect(said({ ...hospital, Date: '1/2/2025' })).toBe('J9271-TB-JZx200; ')
    expect(said({ ...hospital, Date: '12/31/2024' })).toBe('J9271-JZx200; modifier-missing')
    expect(said({ ...hospital, Date: '12/31/2024', Modifiers: 'JG' })).toBe('J9271-JG-JZx200; ')
    expect(said({ ...hospital, Date: '1/2/2025', Modifiers: 'JG' })).toContain('modifier-not-valid')
  })

  test('not in an office, of another payer, or where the cell says no', () => {
    expect(said({ ...hospital, Setting: '11' })).toBe('J9271-JZx200; ')
    expect(said({ ...hospital, Payer: 'Cigna' })).toBe('J9271-JZx200; ')
    expect(said({ ...hospital, '340B': 'no' })).toBe('J9271-JZx200; ')
  })

  test('the discarded part too', () => {
    const one = said({
      ...hospital,
      Drug: 'Truxima',
      Dose: '450 mg',
      Vials: '1x500 mg',
      Discarded: '50 mg',
      Stop: '10:00',
    })
    expect(one).toBe('Q5115-TBx45, Q5115-TB-JWx5; ')
  })
})

describe('off-campus departments', () => {
  const off = { Drug: 'Keytruda', Dose: '200 mg', Route: 'IV infusion', Stop: '9:30', Setting: '19' }

  test('place of service 19 alone does not tell', () => {
    expect(said(off)).toBe('J9271-JZx200; setting-unclear')
    expect(said({ ...off, Setting: '22' })).toBe('J9271-JZx200; ')
    expect(said({ ...off, Date: '12/31/2015' })).not.toContain('setting-unclear')
  })

  test('what the office marked is on every line', () => {
    const row: Readonly<Record<string, string>> = { ...visit, ...off, Modifiers: 'PN' }
    const coding = code([Object.keys(row), Object.values(row)])
    if ('problem' in coding) throw new Error(coding.problem)
    expect(answer(coding).encounters[0]?.lines.map(codeText)).toEqual(['96413-PN', 'J9271-PN-JZx200'])
  })
})

describe('marks', () => {
  const push = { Drug: 'ondansetron', Dose: '4 mg', Route: 'IV push', Payer: 'Aetna' }

  test('are carried onto the drug’s line and never invented', () => {
    expect(said({ ...push, Modifiers: 'KX, GA' })).toBe('J2405-KX-GA-JZx4; ')
    expect(said(push)).toBe('J2405-JZx4; ')
  })

  test('what the record decides is not taken from a mark', () => {
    expect(said({ ...push, Modifiers: 'JZ 59' })).toBe('J2405-JZx4; ')
  })

  test('what is none is quoted', () => {
    expect(said({ ...push, Modifiers: 'waiver' })).toBe('J2405-JZx4; modifier-not-valid')
  })

  test('four have room; the waste keeps its place', () => {
    const keytruda = { Drug: 'Keytruda', Dose: '200 mg', Route: 'IV infusion', Stop: '9:30' }
    expect(said({ ...keytruda, Modifiers: 'KX GA AY' })).toBe('J9271-KX-GA-AY-JZx200; ')
    expect(said({ ...keytruda, Modifiers: 'KX GA AY GX' })).toBe('J9271-KX-GA-AY-JZx200; modifier-not-valid')
  })
})

describe('the four modifiers that a line has room for', () => {
  const given = (marks: string, discarded = '') =>
    codedVisit(
      `Date | Payer | Drug | Dose | Discarded | Modifiers | Route | Start | Stop\n2025-11-04 | Medicare | Orencia | 750 mg | ${discarded} | ${marks} | IV infusion | 9:00 | 10:00`,
    )

  test.each([
    ['KX', '96413, J0129-JA-KX-JZx75', []],
    ['KX, GA', '96413, J0129-JA-KX-GA-JZx75', []],
    // What a payer pays by comes first, JZ keeps its place, the rest in the office's order.
    ['KX, GA, GY', '96413, J0129-JA-KX-GA-JZx75', ['modifier-not-valid 2']],
    ['GY, KX, GA, AY', '96413, J0129-JA-GY-KX-JZx75', ['modifier-not-valid 2', 'modifier-not-valid 2']],
  ])('%s: %s', (marks, lines, findings) => {
    const coded = given(marks)
    expect([coded.lines, coded.findings.filter((one) => one.startsWith('modifier-not-valid'))]).toEqual([
      lines,
      findings,
    ])
  })

  test('what has no room on the line of the waste either is said once', () => {
    const coded = given('KX, GA, GY, AY', '250 mg')
    expect(coded.lines).toBe('96413, J0129-JA-KX-GA-GYx75, J0129-JA-KX-GA-JWx25')
    const said = coded.answer.encounters.flatMap((one) => one.findings).map(({ text }) => text)
    expect(said.filter((text) => text.includes('AY was left out'))).toHaveLength(1)
    expect(said.filter((text) => text.includes('GY was left out'))).toHaveLength(1)
  })
})

describe('self-administered forms by contractor and date', () => {
  const orencia = { Drug: 'Orencia', Dose: '125 mg', Vials: '1x125 mg' }

  test.each([
    ['01112-05', '4/5/2021', true],
    ['01112-05', '4/4/2021', false],
    ['02402-02', '4/5/2021', false],
  ])('abatacept under the skin in %s on %s: %s', (locality, Date, excluded) => {
    expect(said({ ...orencia, Date }, { locality }).includes('self-administered')).toBe(excluded)
  })

  test('into a vein it is not, and without a place nobody is accused', () => {
    const vein = { Drug: 'Orencia', Dose: '750 mg', Route: 'IV infusion', Stop: '9:30' }
    expect(said(vein, { locality: '01112-05' })).not.toContain('self-administered')
    expect(said(orencia)).not.toContain('self-administered')
  })
})
