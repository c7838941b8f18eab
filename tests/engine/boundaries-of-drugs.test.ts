import { describe, expect, test } from 'vitest'
import { dayOfIso } from '../../src/basics/date'
import { openingText } from '../../src/engine/drug-lines/containers'
import { codeBySize, DrugLookUps, wayOf, type Way } from '../../src/engine/drug-lines/drug-code'
import { nearNames } from '../../src/engine/substances/near-names'
import { readDrugNames } from '../../src/engine/substances/find-drug'
import { packageNumber, packageText, readNdc } from '../../src/engine/log/cells/ndc'
import { readService } from '../../src/engine/substances/service'
import { mayBeOne, mixOf, readCategory, readSubstance } from '../../src/engine/substances/substance'
import { leastWaste } from '../../src/engine/drug-lines/vials'
import { scaled } from '../../src/engine/log/cells/amounts'
import { drugCodes, drugVisit, testReference } from './drug-tables'
import type { Reference } from '../../src/reference/reference'
import { visit } from './visit'

// Drugs from both sides of an edge: their names, codes, doses and containers.

const offered = (written: string): string[] =>
  readSubstance(written).open.flatMap((one) => one.candidates.map((each) => each.label))

describe('two names in one cell', () => {
  test('a drug goes before the fluid or the tablet beside it', () => {
    for (const cell of ['Remicade (normal saline)', 'normal saline (Remicade)', 'Remicade (prednisone)']) {
      expect(readSubstance(cell).drugs, cell).toEqual(['infliximab'])
    }
    expect(readSubstance('normal saline (saline)').drugs).toEqual(['normal saline'])
  })

  test('of two drugs both are named, and none is taken', () => {
    const one = readSubstance('Remicade (rituximab-pvvr)')
    expect(one.drugs).toEqual([])
    expect(one.open).toMatchObject([{ why: 'conflict', written: 'Remicade (rituximab-pvvr)' }])
    expect(offered('Remicade (rituximab-pvvr)')).toEqual(['infliximab (Remicade)', 'rituximab-pvvr (Ruxience)'])
  })

  test('names side by side are one drug where all words are used up and agree', () => {
    expect(readSubstance('infliximab Remicade').drugs).toEqual(['infliximab'])
    expect(readSubstance('Remicade infliximab Remicade').drugs).toEqual(['infliximab'])
    expect(readSubstance('Remicade Rituxan').drugs).toEqual([])
    expect(readSubstance('Remicade clinic').drugs).toEqual([])
    // Eight words are looked at, more are a text.
    expect(readSubstance(Array(8).fill('Remicade').join(' ')).drugs).toEqual(['infliximab'])
    expect(readSubstance(Array(9).fill('Remicade').join(' ')).drugs).toEqual([])
  })

  test('two shared names are one where they are the same', () => {
    expect(readSubstance('infliximab (infliximab)').open).toMatchObject([{ why: 'product' }])
    expect(readSubstance('infliximab (rituximab)').open).toMatchObject([{ why: 'conflict' }])
    expect(readSubstance('infliximab (Rituxan)').open).toMatchObject([{ why: 'conflict' }])
  })

  test('a carrier is left out only where it is a fluid', () => {
    expect(readSubstance('ceftriaxone 1 g in NS 50 mL').drugs).toEqual(['ceftriaxone'])
    expect(readSubstance('ceftriaxone in vancomycin').drugs).toEqual([])
  })

  test('a strength is left out of a drug’s name, not of a fluid’s', () => {
    expect(readSubstance('Privigen 10%').drugs).toEqual(['immune globulin IV (Privigen)'])
    expect(readSubstance('Benadryl 2%').drugs).toEqual(['diphenhydramine'])
    expect(readSubstance('dextrose 20%').drugs).toEqual([])
    expect(readSubstance('normal saline 3%').drugs).toEqual([])
  })
})

describe('names that are near', () => {
  test('are offered with the brand that was near, else by the drug alone', () => {
    expect(offered('Remicaid')).toEqual(['Remicade (infliximab)'])
    expect(offered('vedolizumub')).toEqual(['vedolizumab'])
    expect(offered('Entyvia')).toEqual(['Entyvio (vedolizumab)'])
  })

  const search = (written: string, ...names: string[]) =>
    nearNames(names.map((name) => [name, name] as const))(written).map((one) => [one.name, one.distance])

  test('one slip from five letters, two from eight, of the shorter of the two', () => {
    expect(search('abcd', 'abcx')).toEqual([])
    expect(search('abcde', 'abcdx')).toEqual([['abcdx', 1]])
    expect(search('abcde', 'abcx')).toEqual([])
    expect(search('abcdefg', 'abcdexy')).toEqual([])
    expect(search('abcdefgh', 'abcdefxy')).toEqual([['abcdefxy', 2]])
    expect(search('abcdefgh', 'abcdefx')).toEqual([])
    expect(search('abcdefgh', 'abcdexyz')).toEqual([])
  })

  test('the nearest first, those alike by name, and none that is two slips farther than the nearest', () => {
    expect(search('abcdefgh', 'abcdefgz', 'abcdefgx', 'abcdefxy')).toEqual([
      ['abcdefgx', 1],
      ['abcdefgz', 1],
      ['abcdefxy', 2],
    ])
    expect(search('abcdefgh', 'abcdefgz', 'abcdefgx').map(([name]) => name)).toEqual(
      search('abcdefgh', 'abcdefgx', 'abcdefgz').map(([name]) => name),
    )
    expect(search('abcdefgh', 'abcdefgh', 'abcdefxy')).toEqual([['abcdefgh', 0]])
  })

  test('letters swapped with their neighbour are one slip, at the beginning and at the end', () => {
    expect(search('bacde', 'abcde')).toEqual([['abcde', 1]])
    expect(search('abced', 'abcde')).toEqual([['abcde', 1]])
    expect(search('cbade', 'abcde')).toEqual([])
  })

  test('a number of three digits is no name, two are', () => {
    expect(search('abc123', 'abc124')).toEqual([])
    expect(search('abcd12', 'abcd13')).toEqual([['abcd13', 1]])
  })
})

describe('what an office says of names', () => {
  test.each([
    [['', ' Remicade '], 'A name is missing next to "Remicade".'],
    [[' x ', ' nothing known '], '"x" should mean "nothing known", which is not the name of one drug.'],
    [['x', 'infliximab biosimilar'], '"x" should mean "infliximab biosimilar", which is not the name of one drug.'],
  ] as const)('%j is refused', ([written, meant], problem) => {
    expect(readDrugNames([[written, meant]])).toEqual({ problem })
  })
})

describe('several drugs in one cell', () => {
  test('all must be known, or the cell names nothing', () => {
    expect(readSubstance('Aloxi + xyzzy')).toMatchObject({ drugs: [], category: null })
    expect(readSubstance('Aloxi + dexamethasone')).toMatchObject({
      drugs: ['dexamethasone', 'palonosetron'],
      label: 'dexamethasone and palonosetron',
      category: 'therapeutic',
      antineoplastic: false,
    })
  })

  test('the highest class decides, whatever stands first', () => {
    for (const cell of ['Aloxi + Remicade', 'Remicade + Aloxi']) expect(readSubstance(cell).category).toBe('complex')
    for (const cell of ['dexamethasone + Taxol', 'Taxol + dexamethasone']) {
      expect(readSubstance(cell)).toMatchObject({ category: 'chemotherapy', antineoplastic: true })
    }
    expect(readSubstance('normal saline + dexamethasone').category).toBe('therapeutic')
    expect(readSubstance('prednisone + normal saline').category).toBe('hydration')
  })

  test('potassium in a fluid leaves it a fluid', () => {
    expect(readSubstance('normal saline + potassium chloride')).toMatchObject({
      category: 'hydration',
      label: 'potassium in maintenance fluid',
    })
    expect(readSubstance('potassium chloride + normal saline + dexamethasone').category).toBe('therapeutic')
    expect(readSubstance('potassium chloride + dexamethasone').category).toBe('therapeutic')
  })

  test('one drug twice is that drug', () => {
    expect(readSubstance('Remicade + infliximab (Remicade)').label).toBe('infliximab')
    const remicade = readSubstance('Remicade')
    expect(mixOf([remicade, remicade])).toBe(remicade)
    expect(() => mixOf([])).toThrow()
  })

  test('a name that leaves the product open leaves it open in the mix', () => {
    const one = readSubstance('infliximab + Benadryl')
    expect(one).toMatchObject({ category: 'complex', drugs: ['diphenhydramine'] })
    expect(one.open).toMatchObject([{ why: 'product', written: 'infliximab' }])
  })

  test('an amount between two drugs is no third', () => {
    expect(readSubstance('Aloxi, 0.25 mg, dexamethasone').drugs).toEqual(['dexamethasone', 'palonosetron'])
    expect(readSubstance('Aloxi 1,000 mcg').drugs).toEqual(['palonosetron'])
  })
})

describe('what a name tells besides', () => {
  test('what all products of a shared name have in common', () => {
    expect(readSubstance('trastuzumab')).toMatchObject({ category: 'chemotherapy', antineoplastic: true })
    expect(readSubstance('infliximab')).toMatchObject({ category: 'complex', antineoplastic: false })
  })

  test.each([
    ['J9999', 'chemotherapy', true],
    ['J3490', null, false],
    ['J3590', null, false],
  ])('%s names no drug', (code, category, antineoplastic) => {
    expect(readSubstance(code)).toMatchObject({ category, antineoplastic, drugs: [], code, label: code })
  })

  test('categories by their names, and none by others', () => {
    expect(['Chemo', ' BIOLOGIC ', 'Complex biologic', 'none', 'antineoplastic'].map(readCategory)).toEqual([
      'chemotherapy',
      'complex',
      'complex',
      'none',
      'chemotherapy',
    ])
    for (const word of ['', 'other', 'constructor', 'chemotherapie']) expect(readCategory(word), word).toBeUndefined()
  })

  test('two cells may name one drug', () => {
    const may = (a: string, b: string) => mayBeOne(readSubstance(a), readSubstance(b))
    expect(may('Remicade', 'J1745')).toBe(true)
    expect(may('infliximab', 'Q5103')).toBe(true)
    expect(may('Q5103', 'infliximab')).toBe(true)
    expect(may('infliximab', 'Rituxan')).toBe(false)
    expect(may('Remicade', 'Q5103')).toBe(false)
    // A near name is offered, and is no product.
    expect(may('Remicaid', 'Remicade')).toBe(false)
  })

  test('a text of more than 300 letters is not searched for names', () => {
    const named = (length: number) => `Remicade${' '.repeat(length - 8)}`
    expect(readSubstance(named(300)).drugs).toEqual(['infliximab'])
    expect(readSubstance(named(301))).toMatchObject({ drugs: [], label: 'Remicade' })
  })
})

describe('services in the column of drugs', () => {
  test.each([
    ['pump refill', 'refill', 'unclear'],
    ['refill of the pump', 'refill', 'unclear'],
    ['pump (Medtronic) refill', 'refill', 'unclear'],
    ['refilled the CADD pump', null, null],
    ['refill, CADD pump', 'refill', 'portable'],
    ['ambulatory pump refill', 'refill', 'portable'],
    ['implanted pump refill', 'refill', 'implanted'],
    ['reservoir pump refill', 'refill', 'implanted'],
    ['96521', 'refill', 'portable'],
    ['96522', 'refill', 'implanted'],
    ['96523', 'port flush', null],
    ['port flush 500 units', 'port flush', null],
    ['PICC flushed', 'catheter flush', null],
    ['PICC port flushed', 'catheter flush', null],
    ['flush, chest port', 'port flush', null],
    ['port irrigation', 'port flush', null],
    ['flush', 'included', null],
    ['saline lock flush', 'included', null],
    ['TKO', 'included', null],
    ['keep the vein open', 'included', null],
    ['A4215', 'included', null],
    ['36000', 'included', null],
    ['influenza vaccine', 'own codes', null],
    ['Beyfortus', 'antibody', null],
    ['nirsevimab (Beyfortus) 50 mg', 'antibody', null],
    ['portal', null, null],
    ['Remicade', null, null],
    [' ', null, null],
  ])('%s', (written, kind, pump) => {
    const service = readService(written)
    expect(service?.kind ?? null).toBe(kind)
    if (pump !== null) expect(service).toMatchObject({ pump, label: written })
  })
})

describe('the code of a drug by its way', () => {
  const codes = drugCodes.map((one) =>
    one.code === 'J1745'
      ? { ...one, use: 'IV' as const }
      : one.code === 'J3111'
        ? { ...one, drug: 'infliximab', use: 'SC' as const }
        : one,
  )
  const lookUps = new DrugLookUps({ ...testReference, drugCodes: codes })
  const remicade = readSubstance('Remicade')
  const day = dayOfIso('2025-03-04')
  const codeBy = (way: Way, drug = remicade) => {
    const choice = lookUps.choice(drug, way, day, 'office')
    return choice.kind === 'code' ? choice.code.code : choice
  }

  test('one for the vein, one for under the skin, and elsewhere it is open', () => {
    expect(codeBy('vein')).toBe('J1745')
    expect(codeBy('tissue')).toBe('J3111')
    expect(codeBy('elsewhere')).toEqual({ kind: 'ambiguous', codes: ['J1745', 'J3111'] })
    expect(codeBy('unstated')).toEqual({ kind: 'ambiguous', codes: ['J1745', 'J3111'] })
  })

  test('a drug with one code has it by every way', () => {
    for (const way of ['vein', 'tissue', 'elsewhere', 'unstated'] as const) {
      expect(codeBy(way, readSubstance('ondansetron'))).toBe('J2405')
    }
  })

  test('of other dates, and of none', () => {
    const of = (name: string, iso: string) => lookUps.choice(readSubstance(name), 'vein', dayOfIso(iso), 'office')
    expect(of('Rituxan', '2018-12-31')).toMatchObject({ code: { code: 'J9310' } })
    expect(of('Rituxan', '2019-01-01')).toMatchObject({ code: { code: 'J9312' } })
    expect(of('Rituxan', '1999-12-31')).toEqual({ kind: 'no-code-on-date', before: null, after: 'J9310' })
    expect(of('famotidine', '2025-03-04')).toEqual({ kind: 'unknown' })
    expect(lookUps.choice(readSubstance('Rituxan'), 'vein', -1, 'office')).toMatchObject({ code: { code: 'J9312' } })
  })

  test('the way of each method', () => {
    expect((['infusion', 'push', 'hydration', 'pump'] as const).map(wayOf)).toEqual(Array(4).fill('vein'))
    expect((['injection', 'subcutaneous infusion', 'on-body'] as const).map(wayOf)).toEqual(Array(3).fill('tissue'))
    expect((['artery', 'intrathecal', 'pleural', 'lesions'] as const).map(wayOf)).toEqual(Array(4).fill('elsewhere'))
  })

  test('fluids by the size of their bag: the least left over, then the fewest units', () => {
    const fluids = drugCodes.filter((one) => one.drug === 'normal saline')
    const sized = (mL: number) => codeBySize(fluids, mL, (one) => one.unit!.amount)?.code
    expect([1000, 2000, 500, 1500, 250, 750, 100, 900].map(sized)).toEqual([
      'J7030',
      'J7030',
      'J7040',
      'J7040',
      'J7050',
      'J7050',
      'J7050',
      'J7030',
    ])
    expect(codeBySize(fluids, 1000, () => NaN)).toBeNull()
    expect(codeBySize(fluids, 1000, () => 0)).toBeNull()
    expect(codeBySize([], 1000, () => 1)).toBeNull()
  })
})

describe('whether a hospital is paid for a drug apart', () => {
  const rates = (from: string, until: string | null, status: string) => ({
    edition: from,
    from,
    until,
    source: 'made for a test',
    rates: new Map([['J1745', { status, rate: null }]]),
  })
  const lookUps = new DrugLookUps({
    ...testReference,
    hospitalRates: [rates('2024-01-01', '2024-12-31', 'K'), rates('2025-01-01', null, 'N')] as never,
  })
  test('by the newest rates up to the date, by the oldest where all are later, unknown where none name it', () => {
    const packaged = (iso: string) => lookUps.packaged('J1745', dayOfIso(iso))
    expect(['2023-06-01', '2024-06-01', '2024-12-31', '2025-01-01', '2025-06-01'].map(packaged)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
    expect(lookUps.packaged('J1745', -1)).toBe(true)
    expect(lookUps.packaged('J0000', dayOfIso('2025-06-01'))).toBeNull()
  })
})

describe('the package of a date', () => {
  const file = (from: string, until: string | null, code: string) => ({
    edition: from,
    from,
    until,
    source: 'made for a test',
    packages: new Map([
      ['11111111111', { ndc: '11111111111', code, item: null, itemsInPackage: 1, unitsInItem: 1, unitsInPackage: 1 }],
    ]),
  })
  const lookUps = new DrugLookUps({
    ...testReference,
    packages: [file('2024-01-01', '2024-06-30', 'J0001'), file('2024-07-01', '2024-12-31', 'J0002')] as never,
  })
  test('as its table has it, outside of all as the first', () => {
    const on = (iso: string) => lookUps.packageOf('11111111111', dayOfIso(iso))?.code
    expect(['2024-01-01', '2024-06-30', '2024-07-01', '2024-12-31', '2025-03-04'].map(on)).toEqual([
      'J0001',
      'J0001',
      'J0002',
      'J0002',
      'J0001',
    ])
    expect(lookUps.packageOf('22222222222', dayOfIso('2024-06-30'))).toBeUndefined()
  })
})

describe('National Drug Codes', () => {
  test.each([
    ['57894-030-01', '57894003001'],
    ['57894-0030-01', '57894003001'],
    ['0409-1234-01', '00409123401'],
    ['12345-678-9', 'unreadable'],
    ['12345-6789-1', '12345678901'],
    ['NDC 57894-030-01', '57894003001'],
    ['NDC:57894-030-01', '57894003001'],
    ['ndc #  57894-030-01', '57894003001'],
    ['N457894003001', '57894003001'],
    ['N4 57894-030-01', '57894003001'],
    [' 57894003001 ', '57894003001'],
    ['57894*030*01', '57894003001'],
    ['57894 030 01', '57894003001'],
    ['5789403001', 'unreadable'],
    ['578940030011', 'unreadable'],
    ['57894-030-01 x', 'unreadable'],
    ['x57894-030-01', 'unreadable'],
    ['', 'missing'],
  ])('%s', (cell, expected) => {
    expect(readNdc(cell)).toBe(expected)
  })

  const item = (amount: number, measure: 'mg' | 'mL', unitsInItem: number) =>
    ({ ndc: '1', code: 'J1', item: { amount, measure }, itemsInPackage: 1, unitsInItem, unitsInPackage: 1 }) as never

  test('vials of a powder, milliliters of a liquid, to three decimals', () => {
    expect(packageNumber('12345678901', item(100, 'mg', 10), 31)).toEqual({
      text: 'N412345678901 UN3.1',
      ndc: '12345678901',
      qualifier: 'UN',
      quantity: 3.1,
    })
    expect(packageNumber('12345678901', item(10, 'mL', 3), 1)).toMatchObject({ qualifier: 'ML', quantity: 3.333 })
    expect(packageNumber('12345678901', item(10, 'mL', 0), 1)).toMatchObject({ qualifier: null, quantity: null })
  })

  test('several packages are named one after the other, without a quantity', () => {
    const known = { ndc: '12345678901', known: item(100, 'mg', 10) }
    expect(packageText([], 1)).toBeNull()
    expect(packageText([known], 10)?.text).toBe('N412345678901 UN1')
    expect(packageText([known, { ndc: '22222222222', known: undefined }], 10)).toEqual({
      text: 'N412345678901, N422222222222',
      ndc: '12345678901',
      qualifier: null,
      quantity: null,
    })
  })

  test('of the rows of one line each package once', () => {
    const one = drugVisit(`Drug | Dose | NDC | Route | Start | Stop
      Remicade | 100 mg | 57894-030-01 | IV infusion | 9:00 | 10:00
      Remicade | 100 mg | 57894-0030-01 | IV infusion | 11:00 | 12:00
      Remicade | 100 mg | 11111-1111-11 | IV infusion | 13:00 | 14:00`)
    expect(one.drugLines.map((line) => [line.units, line.ndc?.text])).toEqual([[30, 'N457894003001, N411111111111']])
  })
})

describe('containers', () => {
  const mg = (...amounts: number[]) => amounts.map(scaled)

  test('sizes of nothing are none', () => {
    expect(leastWaste(scaled(300), [])).toBeNull()
    expect(leastWaste(scaled(300), [0])).toBeNull()
    expect(leastWaste(0, mg(100))).toBeNull()
    expect(leastWaste(NaN, mg(100))).toBeNull()
    expect(leastWaste(scaled(300), mg(0, 100))).toEqual({
      vials: [{ count: 3, size: scaled(100) }],
      total: scaled(300),
    })
  })

  test('in words', () => {
    const sized = (dose: number, ...sizes: number[]) =>
      openingText(
        { ...drugCodes[0]!, containers: sizes.map((amount) => ({ amount, measure: 'mg' as const })) },
        scaled(dose),
      )
    expect(sized(780, 100, 500)).toBe('1x500 mg + 3x100 mg')
    expect(sized(1, 0.5)).toBe('2x0.5 mg')
    expect(sized(300)).toBe('')
    // A container of another measure says nothing of the dose.
    const inMilliliters = { ...drugCodes[0]!, containers: [{ amount: 10, measure: 'mL' as const }] }
    expect(openingText(inMilliliters, scaled(300))).toBe('')
  })
})

describe('rows of one infusion that repeat what they say', () => {
  const rows = (...cells: string[]) =>
    drugVisit(
      `Drug | Dose | Vials | Discarded | Route | Start | Stop\n${cells
        .map((one, n) => `Remicade | ${one} | IV infusion | ${9 + n}:00 | ${10 + n}:00`)
        .join('\n')}`,
    )

  test('dose, containers and waste count once', () => {
    const one = rows('305 mg | 4x100 mg | 95 mg', '305 mg | 4x100 mg | 95 mg')
    expect([one.drugs, one.findings]).toEqual(['J1745x31, J1745-JWx9', ['dose-repeated 2 3 warning']])
    expect(one.texts).toContain('305 mg')
  })

  test('on rows without a dose too', () => {
    const one = rows('305 mg | 4x100 mg | 95 mg', ' | 4x100 mg | 95 mg')
    expect([one.drugs, one.findings]).toEqual(['J1745x31, J1745-JWx9', []])
  })

  test('what differs is added', () => {
    const one = rows('105 mg | 2x100 mg | 95 mg', '200 mg | 1x200 mg | 0')
    expect([one.drugs, one.findings]).toEqual(['J1745x31, J1745-JWx9', []])
    const two = rows('105 mg | 2x100 mg |', '205 mg | 3x100 mg |')
    expect(two.drugs).toBe('J1745x31, J1745-JWx19')
  })

  test('a dose that cannot be counted leaves no line, wherever it stands', () => {
    expect(rows('305 mg | |', '30 mL | |')).toMatchObject({ drugs: '', findings: ['dose-unit-mismatch 3 error'] })
    expect(rows('305 mg | |', 'a lot | |')).toMatchObject({ drugs: '', findings: ['unreadable-dose 3 error'] })
    expect(rows(' | |', ' | 4x100 mg |')).toMatchObject({ drugs: '', findings: [] })
    const none = rows(' | 4x100 mg |', ' | |', '')
    expect(none.drugs).toBe('')
  })

  test('a gap, another line or another way begins anew', () => {
    const two = (second: string) =>
      drugVisit(`Drug | Dose | Vials | Site | Site reason | Route | Start | Stop
        Remicade | 305 mg | 4x100 mg | left arm | | IV infusion | 9:00 | 10:00
        Remicade | 305 mg | 4x100 mg | ${second}`)
    expect(two('left arm | | IV infusion | 10:00 | 11:00').drugs).toBe('J1745x31, J1745-JWx9')
    expect(two('left arm | | IV infusion | 10:01 | 11:00').drugs).toBe('J1745x61, J1745-JWx19')
    expect(two('right arm | incompatible | IV infusion | 10:00 | 11:00').drugs).toBe('J1745x61, J1745-JWx19')
    expect(two('left arm | | IV push | 10:00 | ').drugs).toBe('J1745x61, J1745-JWx19')
  })
})

describe('what cannot be counted is named with its column', () => {
  const row = (dose: string, vials: string, discarded: string, drug = 'Remicade') =>
    drugVisit(
      `Drug | Dose | Vials | Discarded | Route | Start | Stop\n${drug} | ${dose} | ${vials} | ${discarded} | IV infusion | 9:00 | 10:00`,
    )
  test.each([
    ['30 mL', '', '', 'Dose', 'mL'],
    ['305 mg', '4x10 mL', '', 'Vials', 'mL'],
    ['305 mg', '', '10 mL', 'Discarded', 'mL'],
    ['305 mg', '', '5 units', 'Discarded', 'units'],
  ])('%s, vials %s, discarded %s', (dose, vials, discarded, column, measure) => {
    const one = row(dose, vials, discarded)
    expect(one.findings).toContain('dose-unit-mismatch 2 error')
    expect(one.texts).toContain(column)
    expect(one.texts).toContain(measure)
  })

  test('waste in containers counts where their size is known', () => {
    expect(row('300 mg', '', '1 vial').drugs).toBe('J1745x30, J1745-JWx10')
    // Three sizes: which one was thrown away is open.
    const open = row('300 mg', '', '1 vial', 'Venofer')
    expect(open.findings).toContain('dose-unit-mismatch 2 error')
  })
})

describe('syringes of unknown size', () => {
  const evenity = (how: string, route = 'SC') =>
    drugVisit(`Drug | Dose | Route | Start\nEvenity | 210 mg | ${route} | 9:00`, how)
  test('under the skin in an office they are given whole, in a hospital nobody knows', () => {
    expect(evenity('office').drugs).toBe('J3111-JZx210')
    expect(evenity('hospital').drugs).toBe('J3111x210')
    expect(evenity('hospital').findings.join()).toContain('waste-missing 2')
  })
  test('into a vein nothing shows it', () => {
    expect(evenity('office', 'IV push').drugs).toBe('J3111x210')
  })
  test('a known size shows what was left', () => {
    const one = drugVisit('Drug | Dose | Route | Start\nVenofer | 60 mg | SC | 9:00')
    expect(one.drugs).toBe('J1756x60')
    expect(one.findings.join()).toContain('waste-missing 2')
  })
  // Contract reading 15: the syringe is another form than the vials of 80, 200 and 400 mg.
  test('a syringe beside vials of other sizes is given whole in an office, unless something was left', () => {
    const actemra = (how: string, discarded = '') =>
      drugVisit(`Drug | Dose | Discarded | Route | Start\nActemra | 162 mg | ${discarded} | SC | 9:00`, how)
    expect(actemra('office')).toMatchObject({ drugs: 'J3262-JB-JZx162', findings: [] })
    expect(actemra('office', '38 mg').drugs).toBe('J3262-JBx162, J3262-JB-JWx38')
    expect(actemra('hospital').findings.join()).toContain('waste-missing 2')
    const vein = drugVisit('Drug | Dose | Route | Start | Stop\nActemra | 162 mg | IV infusion | 9:00 | 10:00')
    expect(vein.drugs).toBe('J3262-JAx162')
  })
})

describe('what leaves no drug line, and what is said', () => {
  test('a shared name is asked about once where its dose stands, and not at all without one', () => {
    const one = (dose: string) =>
      drugVisit(`Drug | Dose | Route | Start | Stop
        infliximab | ${dose} | IV infusion | 9:00 | 10:00
        Remicade | 100 mg | IV infusion | 11:00 | 12:00`)
    expect(one('300 mg')).toMatchObject({ drugs: 'J1745-JZx10', findings: ['drug-ambiguous 2 error'] })
    expect(one('')).toMatchObject({ drugs: 'J1745-JZx10', findings: [] })
  })

  test('a near name with a class is asked about once', () => {
    const one = drugVisit(`Drug | Category | Dose | Route | Start | Stop
      Remicaid | complex | 300 mg | IV infusion | 9:00 | 10:00`)
    expect(one).toMatchObject({ lines: '96413', findings: ['drug-ambiguous 2 error'] })
  })

  test('a second column that is blank takes no name away', () => {
    const one = visit(`Drug | HCPCS | Route | Start | Stop
      xyzzy | | IV infusion | 9:00 | 10:00
      xyzzy | J1745 | IV infusion | 11:00 | 12:00`)
    const said = one.answer.encounters[0]!.findings.filter(({ finding }) => finding === 'unknown-drug')
    expect(said.map(({ rows, text }) => [rows, /"xyzzy"/.test(text)])).toEqual([[[2], true]])
  })

  test('a second column that names the product gives its code', () => {
    const one = visit(`Drug | HCPCS | Dose | Route | Start | Stop
      infliximab | Q5103 | 300 mg | IV infusion | 9:00 | 11:00`)
    expect(one.lines).toBe('96413, 96415, Q5103-JZx30')
    const reversed = visit(`HCPCS | Drug | Dose | Route | Start | Stop
      Q5103 | infliximab | 300 mg | IV infusion | 9:00 | 11:00`)
    expect(reversed.lines).toBe(one.lines)
  })

  test('a drug without a code on the date: it never had one, has one later, or had one earlier', () => {
    const only = (from: string, until: string | null) => ({
      ...testReference,
      drugCodes: drugCodes.filter((one) => one.code === 'J9312').map((one) => ({ ...one, from, until })),
    })
    const text = (drug: string, reference: Reference) =>
      visit(`Date | Drug | Dose | Route | Start\n2025-03-04 | ${drug} | 500 mg | IV push | 9:00`, '', reference)
        .answer.encounters.flatMap((one) => one.findings)
        .filter((one) => one.finding === 'no-drug-code')
        .map((one) => one.text.replace(/(?:, so there is|\. There is) no drug line\.$/, ''))
    expect(text('ondansetron', only('2000-01-01', null))).toEqual(['No HCPCS code is on file for ondansetron'])
    const none = 'No HCPCS code is on file for rituximab on the date of service; J9312 was valid'
    expect(text('Rituxan', only('2025-03-05', null))).toEqual([`${none} later`])
    expect(text('Rituxan', only('2000-01-01', '2025-03-03'))).toEqual([`${none} earlier`])
    expect(text('Rituxan', only('2025-03-04', '2025-03-04'))).toEqual([])
  })
})
