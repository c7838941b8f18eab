import { describe, expect, test } from 'vitest'
import { lines, visit } from './visit'

/** One row: drug, route, start, stop, note. */
const one = (row: string, how = '', date = '2025-03-04'): ReturnType<typeof visit> =>
  visit(`Date | Drug | Route | Start | Stop | Note\n${date} | ${row}`, how)

describe('subcutaneous infusion', () => {
  const sc = (rows: string, how = ''): string => lines(`Drug | Route | Start | Stop | Note\n${rows}`, how)
  test.each([
    [15, '96372'],
    [16, '96369'],
    [90, '96369'],
    [91, '96369, 96370'],
    [150, '96369, 96370'],
    [151, '96369, 96370x2'],
  ])('%i minutes: %s', (minutes, expected) => {
    const stop = `${9 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
    expect(sc(`Hizentra | SC infusion | 9:00 | ${stop} |`)).toBe(expected)
  })
  test('a further pump set-up at new sites has its code, once', () => {
    expect(
      sc(
        'Hizentra | SC infusion | 9:00 | 9:40 |\nHizentra | SC infusion | 9:45 | 10:00 | second pump set-up, new sites\nHizentra | SC infusion | 10:00 | 10:20 | additional setup',
      ),
    ).toBe('96369, 96371')
  })
  test('several sites of one set-up are one', () => {
    expect(sc('Hizentra | SC infusion | 9:00 | 10:00 | two sites, abdomen and thigh')).toBe('96369')
  })
})

describe('RSV antibodies', () => {
  test.each([
    ['2023-10-05', '', '96372'],
    ['2023-10-06', '', '96381'],
    ['2023-10-06', 'counselling by the physician', '96380'],
    ['2023-10-05', 'counselling by the physician', '96372'],
    ['2025-01-08', 'no counseling today', '96381'],
    ['2025-01-08', 'parent declined counseling', '96381'],
  ])('%s, note "%s": %s', (date, note, expected) => {
    expect(one(`Beyfortus | IM | | | ${note}`, '', date).lines).toBe(expected)
    expect(one(`nirsevimab-alip (Beyfortus) | IM | | | ${note}`, '', date).lines).toBe(expected)
  })
})

describe('lesions and cavities', () => {
  test.each([
    ['7 lesions', '96405'],
    ['8 lesions', '96406'],
    ['', '96405'],
  ])('chemotherapy into lesions, "%s": %s', (note, expected) => {
    expect(one(`methotrexate | intralesional | | | ${note}`).lines).toBe(expected)
  })
  test.each([
    ['intrapleural', '96440'],
    ['intraperitoneal', '96446'],
    ['Ommaya reservoir', '96542'],
    ['intrathecal', '96450'],
  ])('chemotherapy, %s: %s', (route, expected) => {
    expect(one(`methotrexate | ${route} | | |`).lines).toBe(expected)
  })
  test.each(['intralesional', 'intrapleural', 'intraperitoneal', 'Ommaya', 'intrathecal'])(
    'what is no chemotherapy belongs to the procedure, %s',
    (route) => {
      const coded = one(`triamcinolone | ${route} | | |`)
      expect(coded.lines).toBe('')
      expect(coded.findings).toContain('no-administration-code 2')
    },
  )
  test('the code for the peritoneal cavity changed in 2011', () => {
    expect(one('methotrexate | intraperitoneal | | |', '', '2010-12-31').lines).toBe('96445')
    expect(one('methotrexate | intraperitoneal | | |', '', '2011-01-01').lines).toBe('96446')
  })
  test.each(['intra-articular', 'intravitreal', 'intravesical', 'trigger point', 'epidural', 'intradermal'])(
    'a procedure with a code of its own is left to it, %s',
    (route) => {
      const coded = one(`Kenalog | ${route} | | |`)
      expect(coded.lines).toBe('')
      expect(coded.findings).toContain('procedure-code 2')
    },
  )
  test('into a muscle it is an injection again, but a toxin stays a procedure', () => {
    expect(one('Kenalog | IM | | |').lines).toBe('96372')
    expect(one('Botox | IM | | |').lines).toBe('')
  })
})

describe('pumps and ports', () => {
  test.each([
    ['portable pump refill', '96521'],
    ['refill of implanted pump', '96522'],
    ['96521', '96521'],
  ])('%s: %s', (drug, expected) => {
    expect(one(`${drug} | | | |`).lines).toBe(expected)
  })
  test('a refill of a pump that nobody names has no code and a question', () => {
    const coded = one('pump refill | | | |')
    expect(coded.lines).toBe('')
    expect(coded.answer.encounters[0]!.findings[0]!.ask).toBe('Was the pump portable or implanted?')
  })
  test('a refill on the day on which the pump is started is part of that', () => {
    const coded = one('fluorouracil | pump | 9:00 | |\n2025-03-04 | portable pump refill | | | |')
    expect(coded.lines).toBe('96416')
    expect(coded.findings).toContain('included-service 3')
  })
  test('the flush of a port stands alone or not at all, and once', () => {
    expect(one('port flush | | | |').lines).toBe('96523')
    expect(one('heparin | flush | | |').lines).toBe('')
    for (const line of ['PICC', 'left Hickman', 'central line']) {
      const flushed = visit(`Drug | Route | Site\nheparin | flush | ${line}`)
      expect([line, flushed.lines, flushed.findings]).toEqual([line, '', ['no-administration-code 2']])
      // Beside anything else it is a part of that, and asks nobody.
      const beside = visit(
        `Drug | Route | Start | Stop | Site\nvancomycin | IV infusion | 9:00 | 10:10 | ${line}\nheparin | flush | 10:12 | | ${line}`,
      )
      expect([line, beside.lines, beside.findings]).toEqual([line, '96365', ['included-service 3']])
    }
    expect(lines('Drug | Route | Site\nheparin | flush | right chest port\nsaline | flush | right chest port')).toBe(
      '96523',
    )
    expect(one('port flush | | | |\n2025-03-04 | ondansetron | IV push | 9:00 | |').lines).toBe('96374')
    expect(one('port flush | | | |\n2025-03-04 | Neulasta | SC | | |').lines).toBe('96372')
    // A drug that nobody knows may have been a service of the day.
    expect(one('port flush | | | |\n2025-03-04 | xyzzy | IV push | 9:00 | |').lines).toBe('')
  })
  test('the flush of another visit of the day falls away as well', () => {
    const coded = visit(
      'Encounter | Patient | Date | Drug | Route | Start | Stop\nE1 | P1 | 2025-03-04 | port flush | | |\nE2 | P1 | 2025-03-04 | Remicade | IV infusion | 14:00 | 16:00',
    )
    expect(coded.lines).toBe(' / 96413, 96415')
    expect(coded.findings).toContain('included-service 2')
    const twice = visit(
      'Encounter | Patient | Date | Drug | Route\nE1 | P1 | 2025-03-04 | port flush |\nE2 | P1 | 2025-03-04 | port flush |',
    )
    expect(twice.lines).toBe('96523 / ')
  })
  test('a prolonged pump of what is no chemotherapy: C8957 in a hospital, in an office only the unlisted code is named', () => {
    expect(one('ceftriaxone | pump | 8:00 | 17:00 |', 'hospital').lines).toBe('C8957')
    const office = one('ceftriaxone | pump | 8:00 | 17:00 |')
    expect(office.lines).toBe('')
    expect(office.answer.encounters[0]!.findings.map((f) => f.text).join()).toContain('96379')
  })
})

describe('services with codes of their own', () => {
  test.each([
    ['Shingrix', 'a vaccine'],
    ['influenza vaccine 0.5 mL', 'a vaccine'],
    ['90686', 'a vaccine'],
    ['allergy shot', 'an allergen'],
    ['Omnipaque 100 mL', 'a contrast agent'],
    ['A9585', 'a contrast agent'],
    ['PRBCs', 'a blood product'],
    ['venipuncture', 'a blood draw'],
    ['36593', 'the clearing of a clotted line'],
    ['sotrovimab', 'a COVID-19 antibody'],
  ])('%s is %s', (drug, what) => {
    const coded = one(`${drug} | | 9:00 | 9:30 |`)
    expect(coded.lines).toBe('')
    expect(coded.ids).toEqual(['no-administration-code'])
    expect(coded.answer.encounters[0]!.findings[0]!.text).toContain(what)
  })
  test('an antibody names the code that was in force on the date', () => {
    const said = (date: string): string =>
      one('bamlanivimab | IV infusion | 9:00 | 10:00 |', '', date).answer.encounters[0]!.findings[0]!.text
    expect(said('2021-04-16')).toContain('M0239')
    expect(said('2021-04-17')).toContain('none of which was in force')
  })
})

describe('included services', () => {
  test.each([
    'IV start',
    'Port access',
    'Huber needle',
    'lidocaine 1% local',
    'EMLA cream',
    'NS flush 10 mL',
    'Heparin lock flush 500 units',
    'J1642',
    'A4216',
    '36000',
    '36591',
    'IV tubing',
    'syringe',
    'supplies',
    'diluent',
    'sterile water for injection',
    'chemo prep',
    'NS at KVO',
    '99070',
  ])('%s', (drug) => {
    const coded = one(`${drug} | | | |\n2025-03-04 | Remicade | IV infusion | 9:00 | 10:00 |`)
    expect(coded.lines).toBe('96413')
    expect(coded.findings).toContain('included-service 2')
  })
  test.each(['KVO', 'to keep vein open', 'carrier for the antibiotic', 'ran TKO between drugs'])(
    'fluid that the note calls "%s" is no hydration',
    (note) => {
      const coded = one(`normal saline | hydration | 9:00 | 11:00 | ${note}`)
      expect(coded.lines).toBe('')
      expect(coded.findings).toContain('included-service 2')
    },
  )
})
