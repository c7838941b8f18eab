import { describe, expect, test } from 'vitest'
import { lines, says, visit } from './visit'

/** A drug with a class of its own by a written route for so long. */
const by = (route: string, category: string, stop = '10:00') =>
  lines(`Drug | Category | Route | Start | Stop\ndrug A | ${category} | ${route} | 9:00 | ${stop}`)

describe('routes of a therapeutic drug', () => {
  test.each([
    ['IV infusion', '96365'],
    ['drip', '96365'],
    ['IVPB', '96365'],
    ['piggyback', '96365'],
    ['iv INFUSION', '96365'],
    ['IV push', '96374'],
    ['IVP', '96374'],
    ['bolus', '96374'],
    ['IM', '96372'],
    ['SC', '96372'],
    ['subQ', '96372'],
    ['SQ', '96372'],
    ['SC infusion', '96369'],
    ['intra-arterial', '96373'],
    ['on-body injector', '96377'],
    ['flush', ''],
    ['PO', ''],
  ])('%s', (route, expected) => {
    expect(by(route, 'therapeutic')).toBe(expected)
  })
})

describe('routes of chemotherapy', () => {
  test.each([
    ['IV infusion', '10:00', '96413'],
    ['IV push', '9:05', '96409'],
    ['IM', '', '96401'],
    ['SC', '', '96401'],
    ['intra-arterial', '9:10', '96420'],
    ['intra-arterial', '10:00', '96422'],
    ['intra-arterial', '10:31', '96422, 96423'],
    ['intrathecal', '9:10', '96450'],
    ['pump', '', '96416'],
    ['pump', '10:00', '96413'],
  ])('%s to %s', (route, stop, expected) => {
    expect(by(route, 'chemotherapy', stop)).toBe(expected)
  })
})

describe('the column Category overrides the drug table', () => {
  test.each([
    ['chemotherapy', 'IV infusion', '96413'],
    ['complex', 'IV infusion', '96413'],
    ['therapeutic', 'IV infusion', '96365'],
    ['hydration', 'IV infusion', '96360'],
    ['none', 'IV infusion', ''],
    ['hormonal', 'IM', '96402'],
    ['chemotherapy', 'IM', '96401'],
    ['complex', 'SC', '96372'],
    ['therapeutic', 'SC', '96372'],
    ['Chemotherapy', 'IV infusion', '96413'],
    ['THERAPEUTIC', 'IV infusion', '96365'],
  ])('%s by %s', (category, route, expected) => {
    const log = `Drug | Category | Route | Start | Stop\nmeropenem | ${category} | ${route} | 9:00 | 10:00`
    expect(lines(log)).toBe(expected)
  })

  test('a blank one leaves the table', () => {
    const log = `Drug | Category | Route | Start | Stop\nRemicade | | IV infusion | 9:00 | 10:00`
    expect(lines(log)).toBe('96413')
  })
})

describe('drugs by generic name, brand, HCPCS code, or brand in brackets', () => {
  test.each([
    ['infliximab', '96413'],
    ['Remicade', '96413'],
    ['REMICADE', '96413'],
    ['J1745', '96413'],
    ['infliximab (Remicade)', '96413'],
    ['infliximab-dyyb (Inflectra)', '96413'],
    ['Q5103', '96413'],
    ['zoledronic acid (Reclast)', '96365'],
    ['Venofer', '96365'],
    ['rituximab', '96413'],
  ])('%s', (drug, expected) => {
    expect(lines(`Drug | Route | Start | Stop\n${drug} | IV infusion | 9:00 | 10:00`)).toBe(expected)
  })

  test('a drug that we do not know has no code', () => {
    const one = visit('Drug | Route | Start | Stop\nmiraculumab | IV infusion | 9:00 | 10:00')
    expect(one.lines).toBe('')
    expect(one.findings).toContain('unknown-drug 2')
  })
})

describe('injections (reading 14)', () => {
  test.each([
    ['methotrexate', 'SC', '96401'],
    ['methotrexate', 'IM', '96401'],
    ['fulvestrant', 'IM', '96402'],
    ['Prolia', 'SC', '96372'],
    ['Cimzia', 'SC', '96372'],
    ['Orencia', 'SC', '96372'],
    ['Actemra', 'SC', '96372'],
    ['Xolair', 'SC', '96372'],
    ['Kenalog', 'IM', '96372'],
  ])('%s %s', (drug, route, expected) => {
    for (const setting of ['office', 'hospital']) {
      expect(lines(`Drug | Route | Start\n${drug} | ${route} | 9:00`, setting)).toBe(expected)
    }
  })
})

describe('settings', () => {
  /** A repeat push an hour later tells the two apart. */
  const log = (setting: string) => `Drug | Route | Start | Setting
    ondansetron | IV push | 9:00 | ${setting}
    ondansetron | IV push | 10:00 | ${setting}`

  test.each(['office', 'Office', '11', '49'])('%s is an office', (setting) => {
    expect(visit(log(setting), 'hospital').answer.encounters[0]?.setting).toBe('office')
    expect(lines(log(setting), 'hospital')).toBe('96374')
    expect(visit(log(setting), 'hospital').ids).not.toContain('setting-unclear')
  })

  test.each(['hospital', 'HOSPITAL', '19', '22', '23'])('%s is a hospital', (setting) => {
    expect(visit(log(setting)).answer.encounters[0]?.setting).toBe('hospital')
    expect(lines(log(setting))).toBe('96374, 96376')
    // Place of service 19 alone does not tell PO, PN or neither (contract reading 25).
    expect(visit(log(setting)).ids.includes('setting-unclear')).toBe(setting === '19')
  })

  test.each(['12', '21', '31', 'home'])('%s is neither and reported', (setting) => {
    expect(visit(log(setting)).ids).toContain('setting-unclear')
  })

  // Contract section 1, Setting: others are reported.
  test('a word that every object knows is reported like any other', () => {
    expect(visit(log('constructor')).ids).toContain('setting-unclear')
  })

  test('where the log says nothing the default holds', () => {
    expect(lines(log(''))).toBe('96374')
    expect(lines(log(''), 'hospital')).toBe('96374, 96376')
  })
})

describe('a drug charted by a way that it is not given by', () => {
  const said = (row: string): string[] => says('route-conflict', `Drug | Route | Start | Stop\n${row}`)
  const skin = 'is charted as given IV; it is given under the skin only'
  const muscle = 'is charted as given IV; it is given into muscle only'
  const vein = 'is charted as given SC or IM; it is given into a vein only'
  test.each([
    ['Prolia | IV infusion | 9:00 | 9:30', `Denosumab ${skin} (label of Prolia, FDALabel). It is coded as charted.`],
    ['denosumab | IVPB | 9:00 | 9:30', `Denosumab ${skin}`],
    ['Evenity | IV infusion | 9:00 | 9:30', `Romosozumab-aqqg ${skin}`],
    ['Cimzia | IV infusion | 9:00 | 9:30', `Certolizumab pegol ${skin}`],
    ['Xolair | IV | 9:00 | 9:30', `Omalizumab ${skin}`],
    ['Faslodex | IV push | 9:00 |', `Fulvestrant ${muscle}`],
    ['Bicillin L-A | IV push | 9:00 |', `Penicillin G benzathine ${muscle}`],
    [
      'Depo-Medrol | IV push | 9:00 |',
      'Methylprednisolone acetate is charted as given IV; it is given into muscle, a joint or soft tissue only',
    ],
    ['Injectafer | IM | 9:00 |', `Ferric carboxymaltose ${vein}`],
    ['Venofer | SC | 9:00 |', `Iron sucrose ${vein}`],
    ['Remicade | IM | 9:00 |', `Infliximab ${vein}`],
    ['J3357 | IV infusion | 9:00 | 10:00', `Ustekinumab (J3357) ${skin} (HCPCS descriptor of J3357)`],
    ['J3358 | SC | 9:00 |', `Ustekinumab (J3358) ${vein} (HCPCS descriptor of J3358)`],
  ])('%s', (row, text) => {
    expect(said(row)).toHaveLength(1)
    expect(said(row)[0]).toContain(text)
  })

  // Both ways are known, or nothing is: unknown is not wrong.
  test.each([
    'Prolia | SC | 9:00 |',
    'Prolia | | 9:00 |',
    'denosumab | SC | 9:00 |',
    'Stelara | SC | 9:00 |',
    'Stelara | IV infusion | 9:00 | 10:00',
    'Injectafer | IVPB | 9:00 | 9:20',
    'infliximab | SC | 9:00 |',
    'Inflectra | SC | 9:00 |',
    'Actemra | SC | 9:00 |',
    'Orencia | IV infusion | 9:00 | 9:30',
    'methotrexate | IV push | 9:00 |',
    'ketorolac | IM | 9:00 |',
    'Retacrit | IV push | 9:00 |',
    'Ocrevus Zunovo | SC | 9:00 |',
    'Rituxan Hycela | SC | 9:00 |',
    'Kenalog | intra-articular | 9:00 |',
    'Neulasta Onpro | on-body injector | 9:00 |',
  ])('%s says nothing', (row) => {
    expect(said(row)).toEqual([])
  })
})
