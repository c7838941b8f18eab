import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { answer } from '../../src/engine/answer'
import { codeText } from '../../src/engine/claim/lines'
import { code, type CodingOptions } from '../../src/engine/coding'
import { locationsOfCells } from '../../src/sheets/office/locations'

const headers = ['Location', 'Place of service', 'Campus', 'Excepted', 'Rural sole community', '340B entity']
const table = (...rows: Cell[][]) => locationsOfCells([[...headers, 'Locality', 'From', 'Until'], ...rows])

const visit = { Encounter: '1', Patient: 'P1', Payer: 'Medicare', Date: '2/2/2026', Drug: 'Keytruda', Dose: '200 mg' }
const infused = { ...visit, Route: 'IV infusion', Start: '9:00', Stop: '9:30', Location: 'West' }

/** One row at a place: its lines with what is allowed, its setting, and what was found. */
function at(locations: Cell[][], row: Record<string, string> = {}, options: CodingOptions = {}) {
  const cells = { ...infused, ...row }
  const coding = code([Object.keys(cells), Object.values(cells)], { ...options, locations: table(...locations) })
  if ('problem' in coding) throw new Error(coding.problem)
  const { encounters, findings } = answer(coding)
  const [one] = encounters
  if (one === undefined) throw new Error('no visit')
  return {
    setting: one.setting,
    lines: one.lines.map(codeText).join(', '),
    allowed: one.lines.map(({ price }) => ('missing' in price ? price.missing : price.allowed)),
    notes: one.lines.map(({ price }) => ('missing' in price ? '' : price.notes.join(' '))),
    ids: [...one.findings, ...findings].map(({ finding }) => finding).filter((id) => id !== 'no-column'),
    texts: [...one.findings, ...findings].map(({ text }) => text).join(' '),
  }
}

describe('the setting of a place', () => {
  test.each([
    [['West', '11'], 'office', '96413, J9271-JZx200'],
    [['West', '22'], 'hospital', '96413, J9271-JZx200'],
    [['West', '', 'main'], 'hospital', '96413, J9271-JZx200'],
    // Names differ in case and punctuation only.
    [['WEST.', '11'], 'office', '96413, J9271-JZx200'],
  ])('%j is %s', (row, setting, lines) => {
    expect(at([row])).toMatchObject({ setting, lines, ids: [] })
  })

  test('two places of one log, each with its setting, and by its date', () => {
    const rows = [
      { ...infused, Encounter: '1', Location: 'West' },
      { ...infused, Encounter: '2', Location: 'East' },
      { ...infused, Encounter: '3', Location: 'West', Date: '7/1/2026' },
    ]
    const coding = code([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))], {
      locations: table(
        ['West', '11', '', '', '', '', '', '', '6/30/2026'],
        ['West', '22', 'on', '', '', '', '', '7/1/2026', ''],
        ['East', '22', 'on'],
      ),
    })
    if ('problem' in coding) throw new Error(coding.problem)
    expect(answer(coding).encounters.map((one) => one.setting)).toEqual(['office', 'hospital', 'hospital'])
  })

  test('what the log says goes before the table, and the difference is said', () => {
    const one = at([['West', '22', 'on']], { Setting: 'office' })
    expect(one).toMatchObject({ setting: 'office', ids: ['setting-unclear'] })
    expect(one.texts).toContain('The log says office, and the table Locations says otherwise')
  })

  test('a place that the table does not hold is said once, and nothing is assumed of it', () => {
    const one = at([['East', '22', 'on']])
    expect(one).toMatchObject({ setting: 'office', ids: ['location-not-listed'] })
    expect(one.texts).toContain('no row for West on these dates (one row of the log)')
  })
})

describe('PO and PN', () => {
  const hospital = { Setting: '19' }

  test.each([
    // Off campus and excepted: PO from 2016; not excepted: PN from 2017.
    [['West', '19', 'off', 'yes', 'no'], '2/2/2026', '96413-PO, J9271-PO-JZx200'],
    [['West', '19', 'off', 'no'], '2/2/2026', '96413-PN, J9271-PN-JZx200'],
    [['West', '19', 'off', 'no'], '1/1/2017', '96413-PN, J9271-PNx200'],
    [['West', '19', 'off', 'no'], '12/31/2016', '96413-PO, J9271-POx200'],
    // The drug had no code of its own on the day before.
    [['West', '19', 'off', 'yes'], '12/31/2015', '96413'],
    [['West', '22', 'on'], '2/2/2026', '96413, J9271-JZx200'],
  ])('%j on %s: %s', (row, Date, lines) => {
    const one = at([row], { Date })
    expect(one.lines).toBe(lines)
    expect(one.ids).not.toContain('setting-unclear')
  })

  test('place of service 19 alone never decides, nor a department whose exception nobody knows', () => {
    expect(at([], hospital)).toMatchObject({ lines: '96413, J9271-JZx200', ids: ['setting-unclear'] })
    expect(at([['West', '19', 'off']])).toMatchObject({ lines: '96413, J9271-JZx200', ids: ['setting-unclear'] })
    expect(at([['West', '19']])).toMatchObject({ ids: ['setting-unclear'] })
  })

  test('a mark is kept, and one that the table contradicts is said', () => {
    const one = at([['West', '19', 'off', 'no']], { Modifiers: 'PO' })
    expect(one).toMatchObject({ lines: '96413-PO, J9271-PO-JZx200', ids: ['department'] })
    expect(one.texts).toContain(
      'The lines are marked PO, and by the table Locations (row 2) West takes PN on this date.',
    )
    expect(at([['West', '22', 'on']], { Modifiers: 'PO' }).texts).toContain('is on the campus, where neither PO nor PN')
    expect(at([['West', '19', 'off', 'no']], { Modifiers: 'PN' }).ids).toEqual([])
  })

  test('they are Medicare’s', () => {
    expect(at([['West', '19', 'off', 'yes', 'no']], { Payer: 'Aetna' }).lines).toBe('96413, J9271-JZx200')
  })
})

describe('what an off-campus department is paid', () => {
  // 96413 in a hospital, 2026: 337.46 (OPPS). 40% of it is 134.98.
  test.each([
    ['excepted, no rural sole community hospital', ['West', '19', 'off', 'yes', 'no'], '2/2/2026', 134.98],
    ['excepted, a rural sole community hospital', ['West', '19', 'off', 'yes', 'yes'], '2/2/2026', 337.46],
    ['not excepted', ['West', '19', 'off', 'no'], '2/2/2026', 134.98],
    ['on campus', ['West', '22', 'on'], '2/2/2026', 337.46],
  ])('%s', (_, row, Date, allowed) => {
    expect(at([row], { Date }).allowed[0]).toBe(allowed)
  })

  test('where nobody says which hospital it is, there is no amount', () => {
    expect(at([['West', '19', 'off', 'yes']]).allowed[0]).toMatch(
      /^From 2026 96413 off campus \(PO\) is paid at about 40% .* Say in the table Locations which it is\.$/,
    )
  })

  test('until 2025 an excepted department had the whole rate', () => {
    const before = at([['West', '22', 'on']], { Date: '12/31/2025' }).allowed[0]
    expect(before).toBeGreaterThan(300)
    expect(at([['West', '19', 'off', 'yes']], { Date: '12/31/2025' }).allowed[0]).toBe(before)
    expect(at([['West', '19', 'off', 'no']], { Date: '12/31/2025' }).allowed[0]).toBeCloseTo(Number(before) * 0.4, 1)
  })

  test('the drug is paid apart, as on the campus', () => {
    const on = at([['West', '22', 'on']], { Date: '5/1/2026' })
    const off = at([['West', '19', 'off', 'no']], { Date: '5/1/2026' })
    expect(off.allowed[1]).toBe(on.allowed[1])
    expect(off.notes[0]).toContain('about 40%')
    expect(off.notes[1]).not.toContain('40%')
  })
})

describe('340B by the kind of entity', () => {
  const bought = { '340B': 'yes', Setting: '22' }
  const entity = (kind: string, more: string[] = ['22', 'on', '', '']) => [['West', ...more, kind]]

  test.each([
    // 2024: America's Essential Hospitals, March 21, 2023. TB for everybody from 2025.
    ['other', '3/4/2025', 'TB'],
    ['other', '3/4/2024', 'JG'],
    ['children', '3/4/2024', 'TB'],
    ['critical access', '3/4/2024', 'TB'],
    ['maryland', '3/4/2024', 'TB'],
    ['rural sole community', '3/4/2021', 'TB'],
    ['cancer', '3/4/2021', 'TB'],
    ['other', '3/4/2021', 'JG'],
  ])('%s on %s: %s', (kind, Date, modifier) => {
    const one = at(entity(kind), { ...bought, Date })
    expect(one.lines).toContain(`J9271-${modifier}`)
    expect(one.ids).not.toContain('modifier-missing')
  })

  test.each([
    ['', '3/4/2024'],
    ['none', '3/4/2024'],
    ['critical access', '3/4/2021'],
  ])('"%s" on %s is asked about', (kind, Date) => {
    const one = at(entity(kind), { ...bought, Date })
    expect(one.lines).not.toMatch(/JG|TB/)
    expect(one.ids).toContain('modifier-missing')
  })

  test('a department that is not excepted reports TB in 2024', () => {
    const one = at(entity('other', ['19', 'off', 'no', '']), { '340B': 'yes', Date: '3/4/2024' })
    expect(one.lines).toContain('J9271-TB-PN')
  })
})

describe('the table', () => {
  test.each<[Cell[], string]>([
    [['', '22'], 'Locations row 2 names no location.'],
    [['West', '12'], 'Place of service: "12" isn’t 11, 19, 22, 23, or 49'],
    [['West', '19', 'on'], 'Place of service: "19" is off campus, and Campus says otherwise.'],
    [['West', '22', 'off'], 'Place of service: "22" is on campus, and Campus says off.'],
    [['West', '22', 'near'], 'Campus: "near" isn’t one of main, on, off.'],
    [['West', '11', 'off'], 'Campus: "off" is asked of hospitals alone.'],
    [['West', '22', 'on', 'yes'], 'Excepted: "yes" is asked of departments off campus alone.'],
    [['West', '19', 'off', 'perhaps'], 'Excepted: "perhaps" is neither yes nor no.'],
    [['West', '22', 'on', '', '', 'yes'], '340B entity: "yes" isn’t one of none, critical access'],
    [['West', '22', 'on', '', '', '', '99999-99'], 'Locality: "99999-99" isn’t a ZIP code'],
    [['West', '22', 'on', '', '', '', '', 'soon'], 'From: "soon" isn’t a date.'],
    [['West', '22', 'on', '', '', '', '', '2/1/2026', '1/1/2026'], 'Until: "1/1/2026" is before From.'],
  ])('%j is left out and said', (row, sentence) => {
    const { rows, problems } = table(row, ['East', '11'])
    expect(rows.map(({ name }) => name)).toEqual(['East'])
    expect(problems.join()).toContain(sentence)
  })

  test('two rows of one place at one time decide nothing', () => {
    const { rows, problems } = table(['West', '11'], ['west', '22', 'on', '', '', '', '', '1/1/2026'], ['East', '11'])
    expect(rows.map(({ name }) => name)).toEqual(['East'])
    expect(problems).toEqual([
      'Locations rows 2 and 3 are both West from 1/1/2026. Give one of them an end; until then neither is applied.',
    ])
  })

  test('a locality of its own prices the place', () => {
    // 96413 in Manhattan, May 2026: 154.93; national 133.27.
    const place = ['West', '11', '', '', '', '', '13202-01']
    expect(at([place], { Date: '5/4/2026' }).allowed[0]).toBe(154.93)
    expect(at([place], { Date: '5/4/2026' }, { locality: '01112-05' }).allowed[0]).toBe(154.93)
  })
})
