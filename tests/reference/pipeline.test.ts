import { zipSync, strToU8 } from 'fflate'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildDrugCodes } from '../../scripts/reference/drug-codes'
import { readList, readSources, sourcesFolder, takeFiles } from '../../scripts/reference/sources'
import { buildTables } from '../../scripts/reference/tables'
import { readCsv } from '../../src/files/csv'
import { drugsOf, type KeptCode } from '../../src/reference/drugs/drug'
import { drugCode, recordOf } from '../../src/reference/drugs/codes'

const committed = (name: string): string => readFileSync(`src/reference/tables/${name}.json`, 'utf8')

describe('the built-in tables', () => {
  it('are what extracts and frozen records come to', () => {
    const sources = readSources()
    const built = buildTables(sources).set('drug-codes', buildDrugCodes(sources).table)
    expect([...built.keys()].sort()).toEqual(
      readdirSync('src/reference/tables')
        .map((name) => name.replace('.json', ''))
        .sort(),
    )
    for (const [name, text] of built) expect(text === committed(name), name).toBe(true)
  })
})

describe('an extract', () => {
  const files = readList()

  it('stands in the list with the sum of its original, and nothing stands beside the list', () => {
    const present = (readdirSync(sourcesFolder, { recursive: true }) as string[])
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.csv'))
    expect(present.sort()).toEqual(files.map(({ file }) => file).sort())
    for (const { original, editions } of files) {
      expect(original.sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(editions.length).toBeGreaterThan(0)
    }
  })

  it.each(files.map(({ file }) => file))('%s carries no descriptors and no notice of copyright', (file) => {
    const cells = readCsv(new Uint8Array(readFileSync(join(sourcesFolder, file)))).flat()
    expect(cells.filter((cell) => /copyright|descript|american medical/i.test(String(cell)))).toEqual([])
    // CMS's longest remark on a payment limit has 85 characters.
    expect(cells.filter((cell) => String(cell).length > 120)).toEqual([])
  })
})

describe('published files', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'reference-'))
    mkdirSync(join(folder, 'in'))
    cpSync(sourcesFolder, join(folder, 'sources'), { recursive: true })
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  const limits = (line: string): string =>
    [
      'Medicare Part B Payment Limit File',
      '"Effective January 1, 2027 through March 31, 2027"',
      'HCPCS Code,Short Description,HCPCS Code Dosage,Payment Limit,Co-insurance Percentage,Notes',
      line,
    ].join('\r\n')

  it('of a few rows are excerpts: a quarter of one code would silence the one before it', async () => {
    writeFileSync(join(folder, 'in', 'asp_2027q1.csv'), limits('J1745,x,10 MG,50,20,'))
    const before = readList(join(folder, 'sources'))
    const [line] = await takeFiles(join(folder, 'in'), join(folder, 'sources'))
    expect(line).toBe('asp_2027q1.csv: nothing taken: it holds 1 of its rows, an excerpt; give the whole file.')
    expect(readList(join(folder, 'sources'))).toEqual(before)
  })

  it('come in as an archive, as CMS packs them, and bring their quarter', async () => {
    const archive = zipSync({
      'section508/january 2027.csv': strToU8(limits('J1745,Infliximab not biosimil,10 MG,31.5,20,')),
    })
    writeFileSync(join(folder, 'in', '2027-asp.zip'), archive)
    const [line] = await takeFiles(join(folder, 'in'), join(folder, 'sources'), 1)
    expect(line).toContain('ASP 2027Q1; 1 rows kept; new.')
    const tables = buildTables(readSources(join(folder, 'sources')))
    const table = JSON.parse(tables.get('payment-limits') ?? '') as {
      quarters: { edition: string }[]
      limits: string[]
    }
    expect(table.quarters.at(-1)?.edition).toBe('ASP 2027Q1')
    expect(table.limits.find((one) => one.startsWith('J1745|'))).toMatch(/\|31\.5$/)
    const extract = readFileSync(join(folder, 'sources', '2027-asp.zip/section508/january-2027.csv'), 'utf8')
    expect(extract).not.toContain('Infliximab')
  })

  it('that contradict what is at hand stop the build, naming code and file', async () => {
    writeFileSync(
      join(folder, 'in', 'asp 2025q4 again.csv'),
      limits('J1745,,10 MG,99,20,').replace('January 1, 2027', 'October 1, 2025'),
    )
    await takeFiles(join(folder, 'in'), join(folder, 'sources'), 1)
    expect(() => buildTables(readSources(join(folder, 'sources')))).toThrow(
      /^reference\/sources\/asp.*: ASP 2025Q4 .*J1745: limit 99, .* limit 31\.09/,
    )
  })
})

describe('a code kept by hand', () => {
  const line = (code: string, rest: Partial<KeptCode> = {}) =>
    drugsOf('therapeutic', 'unverified', 'infusion', [
      ['newdrug', [{ code, from: '2027-01-01', unit: '10 mg', source: 'HCPCS update, January 2027', ...rest }]],
    ])
  const sources = readSources()

  it('is one line, and holds until a file has the code', () => {
    const [drug] = line('J9997', { containers: [100, 400], doses: 'single' })
    const [code] = drug!.codes
    expect(recordOf('newdrug', code!, undefined)).toMatchObject({
      code: 'J9997',
      unit: { amount: 10, measure: 'mg' },
      from: '2027-01-01',
      until: null,
      containers: [
        { amount: 100, measure: 'mg' },
        { amount: 400, measure: 'mg' },
      ],
      source: 'HCPCS update, January 2027',
    })
    expect(buildDrugCodes(sources, [drug!]).said).toEqual([])
  })

  it('is to be deleted once a file says the same', () => {
    const { said } = buildDrugCodes(sources, line('J1745', { from: drugCode('J1745')?.from ?? '' }))
    expect(said).toEqual([expect.stringMatching(/^J1745 of newdrug: .* Write just 'J1745' in its place\.$/)])
  })

  it('that a file contradicts stops the build, naming both', () => {
    expect(() => buildDrugCodes(sources, line('J1745', { unit: '100 mg' }))).toThrow(
      /J1745 of newdrug: the line kept by hand .* says 100 mg.*HCPCS update.*the files say 10 mg/,
    )
  })

  it('without a file and without a line stops the build, naming code and drug', () => {
    const bare = drugsOf('therapeutic', 'unverified', 'infusion', [['newdrug', 'J9997']])
    expect(() => buildDrugCodes(sources, bare)).toThrow(/J9997 of newdrug \(src\/reference\/drugs\): no published file/)
  })
})
