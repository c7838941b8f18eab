import { describe, expect, it } from 'vitest'
import { drugCode } from '../../src/reference/drugs/codes'
import { containerFacts } from '../../src/reference/drugs/containers'
import { visit } from './visit'

const head = 'Date | Drug | Dose | Route | Start | Stop'
const of = (date: string, drug: string, dose: string, route = 'IV infusion', how = '') =>
  visit(`${head}\n${date} | ${drug} | ${dose} | ${route} | 9:00 | 10:00`, how)

/** HCPCS Level II of October 2025 (descriptors and dates) and the crosswalk of October 2025 (names). */
describe('a code named after one maker', () => {
  it.each([
    ['acetaminophen', 'J0131-JZx100', true],
    ['acetaminophen (Fresenius Kabi)', 'J0134-JZx100', false],
    ['acetaminophen Hikma', 'J0137-JZx100', false],
  ])('%s: %s', (drug, line, assumed) => {
    const coded = of('2025-11-04', drug, '1000 mg')
    expect(coded.lines).toContain(line)
    expect(coded.ids.includes('drug-assumed')).toBe(assumed)
  })

  it('is not there before it came: nothing is assumed', () => {
    const coded = of('2022-12-31', 'acetaminophen', '1000 mg')
    expect(coded.lines).toContain('J0131')
    expect(coded.ids).not.toContain('drug-assumed')
    expect(of('2023-01-01', 'acetaminophen', '1000 mg').ids).toContain('drug-assumed')
  })

  it('is asked about where a name is of two of them', () => {
    const coded = of('2025-11-04', 'Adrenalin', '0.3 mg', 'IM')
    expect(coded.lines).toBe('96372')
    expect(coded.ids).toContain('drug-ambiguous')
  })
})

describe('a drug without a code of its own', () => {
  it.each([
    ['norepinephrine', '4 mg', 'J3490'],
    ['dinutuximab', '30 mg', 'J9999'],
    ['evolocumab', '140 mg', 'J3590'],
  ])('%s is one unit of the unclassified code', (drug, dose, code) => {
    const coded = of('2025-11-04', drug, dose)
    expect(coded.lines.split(', ')).toContain(code)
    expect(coded.ids).toContain('unclassified-code')
    expect(of('2025-11-04', drug, dose, 'IV infusion', 'unclassified=none').lines).not.toContain(code)
  })

  it('is none that has one later: nothing is guessed', () => {
    expect(of('2025-09-30', 'tranexamic acid', '1000 mg').lines).not.toContain('J3490')
    expect(of('2025-10-01', 'tranexamic acid', '1000 mg').lines).toContain('J3290')
  })
})

describe('containers by size', () => {
  it.each([
    ['Kanjinti', '150 mg', 'Q5117-JZx15'],
    ['Kanjinti', '420 mg', 'Q5117x42'],
    // No label of the vials of 4 and 20 mg was read: nothing is stated. That of 10 mg without preservative is single-dose.
    ['dexamethasone', '4 mg', 'J1100x4'],
    ['dexamethasone', '10 mg', 'J1100-JZx10'],
    ['dexamethasone', '20 mg', 'J1100x20'],
    ['ondansetron', '4 mg', 'J2405-JZx4'],
    ['ondansetron', '40 mg', 'J2405x40'],
    // Part of a vial may come from the one for several doses: no question, and no JZ.
    ['ondansetron', '2 mg', 'J2405x2'],
    ['famotidine', '20 mg', 'J1308-JZx80'],
    ['famotidine', '40 mg', 'J1308x160'],
    ['enoxaparin', '80 mg', 'J1650-JZx8'],
    ['enoxaparin', '300 mg', 'J1650x30'],
    ['octreotide', '100 mcg', 'J2354-JA-JZx4'],
    ['octreotide', '1 mg', 'J2354-JAx40'],
    ['calcium gluconate', '1 g', 'J0612-JZx100'],
    ['calcium gluconate', '2 g', 'J0612x200'],
    ['Retacrit', '40,000 units', 'Q5106-JZx40'],
    ['Retacrit', '20,000 units', 'Q5106x20'],
  ])('%s %s: %s', (drug, dose, line) => {
    expect(of('2025-11-04', drug, dose).lines.split(', ')).toContain(line)
  })
})

describe('containers that the record names', () => {
  const log = (drug: string, dose: string, vials: string, discarded: string): string =>
    visit(
      `Date | Drug | Dose | Vials | Discarded | Route | Start\n2025-11-04 | ${drug} | ${dose} | ${vials} | ${discarded} | IV push | 9:00`,
    ).lines

  it.each([
    ['ondansetron', '3 mg', '1x4 mg', '', '96374, J2405x3, J2405-JW'],
    ['ondansetron', '4 mg', '1x40 mg', '', '96374, J2405x4'],
    // Waste that somebody wrote down shows a single-dose vial; a vial alone does not, where both kinds are sold.
    ['dexamethasone', '3 mg', '1x4 mg', '', '96374, J1100x3'],
    ['dexamethasone', '3 mg', '1x4 mg', '1 mg', '96374, J1100x3, J1100-JW'],
    ['famotidine', '20 mg', '1x200 mg', '', '96374, J1308x80'],
  ])('%s %s, vials %s, discarded %s: %s', (drug, dose, vials, discarded, lines) => {
    expect(log(drug, dose, vials, discarded)).toBe(lines)
  })

  const jzReason = (drug: string, dose: string): string =>
    of('2025-11-04', drug, dose, 'IV infusion')
      .answer.encounters.flatMap((one) => one.lines)
      .filter(({ modifiers }) => modifiers.includes('JZ'))
      .flatMap(({ reasons }) => reasons.filter(({ rule }) => rule === 'drug.no-waste').map(({ text }) => text))
      .join(' ')

  it.each([
    ['Remicade', '300 mg'],
    ['Kyprolis', '60 mg'],
    ['Alimta', '600 mg'],
    ['Tepezza', '1,000 mg'],
  ])('a size whose label was read is stated without a doubt: %s %s', (drug, dose) => {
    expect(jzReason(drug, dose)).toBe('No billable amount was discarded: JZ.')
  })

  it.each([
    ['Avsola', '300 mg'],
    ['azacitidine', '100 mg'],
    // The label of 100 and 500 mg was read, that of 750 mg was not.
    ['Alimta', '750 mg'],
  ])('one that was not read is to be checked: %s %s', (drug, dose) => {
    expect(jzReason(drug, dose)).toContain('check that it is single-dose')
  })

  it('sizes that only a label tells are the sizes of the code', () => {
    expect(drugCode('Q5161')?.containers.map(({ amount }) => amount)).toEqual([60, 120])
  })

  it('each fact has its document, or states nothing', () => {
    for (const { codes, kind, source } of containerFacts) expect(source === '', codes).toBe(kind === 'unread')
  })
})

describe('one drug, two codes by purpose', () => {
  it.each([
    ['Feraheme', '510 mg', 'Q0138'],
    ['Procrit', '10000 units', 'J0885'],
    ['Retacrit', '10000 units', 'Q5106'],
    ['Aranesp', '100 mcg', 'J0881'],
    ['Mircera', '100 mcg', 'J0888'],
  ])('%s is not for dialysis unless the record says so', (drug, dose, code) => {
    expect(of('2025-11-04', drug, dose, 'SC').lines).toContain(code)
  })
})

it('a brand is one maker’s product: nothing is assumed of it, as of the bare name', () => {
  const assumed = (drug: string): boolean =>
    visit(`Drug | Dose | Route\n${drug} | 500 mg | IM`).ids.includes('drug-assumed')
  expect(['fulvestrant', 'Faslodex', 'fulvestrant (Faslodex)', 'Faslodex 500 mg', 'J9395'].map(assumed)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

/** Medicare Claims Processing Manual, chapter 17, section 90.2; HCPCS October 2025; FDA, Novel Drug Approvals for 2025. */
describe('a drug before its first code', () => {
  const log = (day: string, place: string, payer: string, drug = 'Datroway'): ReturnType<typeof visit> =>
    visit(
      `Date | Payer | Setting | Drug | Dose | Discarded | NDC | Route | Start | Stop\n${day} | ${payer} | ${place} | ${drug} | 380 mg | 20 mg | 65597-0801-01 | IV infusion | 9:00 | 10:00`,
    )

  it.each([
    // Not approved: nothing is billed.
    ['2025-01-16', 'hospital', 'Medicare', '96413'],
    ['2025-01-17', 'hospital', 'Medicare', '96413, C9399'],
    ['2025-06-30', 'hospital', 'Medicare', '96413, C9399'],
    ['2025-07-01', 'hospital', 'Medicare', '96413, C9174x380, C9174-JWx20'],
    ['2025-10-01', 'hospital', 'Medicare', '96413, J9011x380, J9011-JWx20'],
    // C codes are a hospital's, and Original Medicare's.
    ['2025-01-17', 'office', 'Medicare', '96413, J9999'],
    ['2025-09-30', 'office', 'Medicare', '96413, J9999'],
    ['2025-10-01', 'office', 'Medicare', '96413, J9011x380, J9011-JWx20'],
    ['2025-01-17', 'hospital', 'Aetna', '96413, J9999'],
  ])('%s in %s, %s: %s', (day, place, payer, lines) => {
    expect(log(day, place, payer).lines).toBe(lines)
  })

  it('says what the claim’s note must carry', () => {
    const [found] = log('2025-03-04', 'hospital', 'Medicare').answer.encounters.flatMap(({ findings }) =>
      findings.filter(({ finding }) => finding === 'unclassified-code'),
    )
    expect(found?.text).toContain('C9399, one unit, without JW or JZ')
    expect(found?.ask).toContain(
      'datopotamab deruxtecan-dlnk, 380 mg, IV infusion, 20 mg discarded, NDC 65597-0801-01, FDA approval 1/17/2025.',
    )
  })

  it.each([
    // Approved long before 2004, and no date of approval on file: never C9399.
    ['hospital', 'norepinephrine', '96365, J3490'],
    ['office', 'norepinephrine', '96365, J3490'],
    // Its only code is a hospital's, paid with the service.
    ['hospital', 'lacosamide', '96365, C9254x380'],
    ['office', 'lacosamide', '96365, J3490'],
    ['office', 'compounded ketamine', '96365, J7999'],
    ['hospital', 'compounded ketamine', '96365, J3490'],
    ['office', 'ketamine', '96365, J3490'],
  ])('in %s, %s: %s', (place, drug, lines) => {
    expect(log('2025-03-04', place, 'Medicare', drug).lines).toBe(lines)
  })

  it('bevacizumab for the eye comes from a pharmacy’s syringe: in an office J7999, and no vial is asked about', () => {
    const eye = visit(
      'Date | Payer | Drug | Dose | Route | Start\n2025-03-04 | Medicare | Avastin | 1.25 mg | intravitreal | 9:00',
    )
    expect([eye.lines, eye.ids.includes('waste-missing')]).toEqual(['J7999', false])
    const vein = visit(
      'Date | Payer | Drug | Dose | Route | Start | Stop\n2025-03-04 | Medicare | Avastin | 400 mg | IV infusion | 9:00 | 10:00',
    )
    expect(vein.lines).toBe('96413, J9035-JZx40')
  })

  it('a compounded drug is J7999 from 2016 on', () => {
    expect(log('2015-12-31', 'office', 'Medicare', 'compounded ketamine').lines).toBe('96365, J3490')
    expect(log('2016-01-01', 'office', 'Medicare', 'compounded ketamine').lines).toBe('96365, J7999')
  })
})

/**
 * Contract reading 22 and policy split-injection: syringes of one session are one injection and one dose; only rows alike in
 * everything may be the same row again. Faslodex: dosing by the label of 2019, two injections of 250 mg, one in each buttock.
 */
describe('one dose in several syringes', () => {
  const rows = (...list: readonly string[]): ReturnType<typeof visit> =>
    visit(`Date | Drug | Dose | Route | Site | Lot | Start\n${list.map((one) => `2025-11-04 | ${one}`).join('\n')}`)

  it.each<[string, string[], string, string[]]>([
    [
      'two sites at one time',
      ['Faslodex | 250 mg | IM | left glut | | 9:00', 'Faslodex | 250 mg | IM | right glut | | 9:00'],
      '96402, J9395-JZx20',
      [],
    ],
    [
      'alike in everything, and the label makes them one dose',
      ['Faslodex | 250 mg | IM | | | 9:00', 'Faslodex | 250 mg | IM | | | 9:00'],
      '96402, J9395-JZx20',
      [],
    ],
    [
      'the whole dose twice',
      ['Faslodex | 500 mg | IM | | | 9:00', 'Faslodex | 500 mg | IM | | | 9:00'],
      '96402, J9395-JZx40',
      ['duplicate-row 2 3'],
    ],
    [
      'two sites, of a drug whose label was not read',
      ['Xolair | 150 mg | SC | left arm | | 9:00', 'Xolair | 150 mg | SC | right arm | | 9:00'],
      '96372, J2357-JZx60',
      [],
    ],
    [
      'two lots',
      ['Xolair | 150 mg | SC | | A1 | 9:00', 'Xolair | 150 mg | SC | | A2 | 9:00'],
      '96372, J2357-JZx60',
      [],
    ],
    [
      'two minutes apart',
      ['Xolair | 150 mg | SC | | | 9:00', 'Xolair | 150 mg | SC | | | 9:02'],
      '96372, J2357-JZx60',
      [],
    ],
    [
      'alike in everything',
      ['Xolair | 150 mg | SC | | A1 | 9:00', 'Xolair | 150 mg | SC | | A1 | 9:00'],
      '96372, J2357-JZx60',
      ['duplicate-row 2 3'],
    ],
  ])('%s', (_, list, lines, findings) => {
    const coded = rows(...list)
    expect([coded.lines, coded.findings.filter((one) => one.startsWith('duplicate-row'))]).toEqual([lines, findings])
  })

  it('the line has the rows of all syringes and says why it is one', () => {
    const [line] =
      rows('Xolair | 150 mg | SC | | | 9:00', 'Xolair | 150 mg | SC | | | 9:02').answer.encounters[0]?.lines ?? []
    expect([line?.code, line?.rows, line?.reasons.map(({ rule }) => rule)]).toEqual([
      '96372',
      [2, 3],
      ['injection.therapeutic', 'injection.split'],
    ])
  })

  it('three rows by vial with one clock are one dose; without anything that tells them apart they are a question', () => {
    const vial = (lot: string): string => `2025-11-04 | Remicade | 100 mg | ${lot} | 9:00 | 10:00`
    const log = (...lots: readonly string[]) =>
      visit(`Date | Drug | Dose | Lot | Start | Stop\n${lots.map(vial).join('\n')}`)
    expect(log('A1', 'A2', 'A3').lines).toBe('96413, J1745-JZx30')
    expect(log('A1', 'A2', 'A3').ids).not.toContain('duplicate-row')
    expect(log('', '', '').lines).toBe('96413, J1745-JZx10')
    expect(log('', '', '').ids).toContain('duplicate-row')
  })
})

/** CMS's NDC-HCPCS crosswalks of October 2025 and January 2026. */
describe('the NDC of a drug whose makers have no codes of their own', () => {
  const keytruda = '00006-3026-02'
  const given = (drug: string, ndc: string) =>
    visit(
      `Date | Drug | Dose | NDC | Route | Start | Stop\n2025-11-04 | ${drug} | 200 mg | ${ndc} | IV infusion | 9:00 | 9:30`,
    )

  it.each([
    ['Keytruda', keytruda, []],
    ['Keytruda', '0006-3026-02', []],
    // Ten digits without hyphens: one package alone is known among those that they may be.
    ['Keytruda', '0006302602', []],
    ['Opdivo', keytruda, ['ndc-conflict 2']],
    ['Keytruda', '00003-3772-11', ['ndc-conflict 2']],
    ['Keytruda', '12345-678-90', []],
    ['Keytruda', '1234', ['unreadable-ndc 2']],
  ])('%s with %s', (drug, ndc, findings) => {
    expect(given(drug, ndc).findings.filter((one) => one.includes('ndc'))).toEqual(findings)
  })

  it('another drug’s package counts nothing of the line', () => {
    const lines = given('Opdivo', keytruda).answer.encounters.flatMap((one) => one.lines)
    expect(lines.flatMap(({ ndc }) => ndc ?? [])).toEqual([
      { text: 'N400006302602', ndc: '00006302602', qualifier: null, quantity: null },
    ])
  })
})

/** HCPCS October 2025: J3247, J3380, J1602 and J2327 are described as intravenous, J3357 as for under the skin. */
describe('a code for one way is none for the other', () => {
  const given = (drug: string, dose: string, route: string): string =>
    visit(`Date | Drug | Dose | Route | Start | Stop\n2025-11-04 | ${drug} | ${dose} | ${route} | 9:00 | 10:00`).lines

  it.each([
    ['Cosentyx', '125 mg', 'IV infusion', '96413, J3247-JZx125'],
    ['Cosentyx', '150 mg', 'SC', '96372, J3590'],
    ['Entyvio', '300 mg', 'IV infusion', '96413, J3380-JZx300'],
    ['Entyvio', '108 mg', 'SC', '96372, J3590'],
    ['Stelara', '90 mg', 'SC', '96372, J3357-JZx90'],
    ['Stelara', '390 mg', 'IV infusion', '96413, J3358-JZx390'],
    ['Orencia', '125 mg', 'SC', '96372, J0129-JB-JZx13'],
    ['Orencia', '750 mg', 'IV infusion', '96413, J0129-JA-JZx75'],
  ])('%s %s %s: %s', (drug, dose, route, lines) => {
    expect(given(drug, dose, route)).toBe(lines)
  })

  // Q9991 and Q9992, by their descriptors.
  it.each([
    ['100 mg', '96372, Q9991-JZ'],
    ['101 mg', '96372, Q9992-JZ'],
    ['300 mg', '96372, Q9992-JZ'],
  ])('Sublocade %s: %s', (dose, lines) => {
    expect(given('Sublocade', dose, 'SC')).toBe(lines)
  })

  it('a stress agent is billed beside the test, which has the push', () => {
    const coded = visit('Date | Drug | Dose | Route | Start\n2025-11-04 | Lexiscan | 0.4 mg | IV push | 9:00')
    expect([coded.lines, coded.ids]).toEqual(['J2785-JZx4', ['procedure-code']])
  })
})
