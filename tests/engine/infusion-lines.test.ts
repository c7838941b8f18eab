import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../src/engine/claim/lines'
import { readSubstance } from '../../src/engine/substances/substance'
import { namesAlone } from '../../src/engine/substances/name-alone'
import { allDrugs } from '../../src/reference/drugs/all-drugs'
import { codeCells } from './visit'

/**
 * 250 cells of the drug column as an ED, an infusion office and an oncology suite type them in 2026, with doses, rhythms, days,
 * sites and containers beside the name, and what their lines are on November 10, 2026: codes and units by CMS's payment limits of
 * that quarter, JW and JZ by what was discarded. Written before the reader of names was mended for them; one line that the list
 * had wrong is corrected (cefazolin in Galaxy is Baxter's product by CMS's crosswalk).
 * `~`: JZ is not asked. `?`: known, nothing else asked. `!`: must be asked about, no drug line. `=`: what stays unknown or open.
 */
const rows = readFileSync(new URL('infusion-lines.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [name: string, route: string, dose: string, discarded: string, lines: string])

const header = ['Date', 'Payer', 'Drug', 'Route', 'Dose', 'Discarded', 'Start', 'Stop']
const noStop = /^(?:IVP|IM|SC|SQ|intravesical|intracatheter|on-body injector|pump)$/

function drugLines([name, route, dose, discarded]: readonly string[]): {
  ids: readonly string[]
  all: string[]
  bare: string[]
} {
  const cells = [
    '2026-11-10',
    'Medicare',
    name ?? '',
    route ?? '',
    dose ?? '',
    discarded ?? '',
    '9:00',
    noStop.test(route ?? '') ? '' : '10:05',
  ]
  const coded = codeCells([header, cells])
  const lines = coded.answer.encounters
    .flatMap((one) => one.lines)
    .filter(({ code }) => !/^(?:9\d{4}|G\d{4})$/.test(code))
  const text = (marked: boolean): string[] =>
    lines.map((one) =>
      codeText({ ...one, modifiers: marked ? one.modifiers.filter((each) => !/^J[AB]$/.test(each)) : [] }),
    )
  return { ids: coded.ids, all: text(true), bare: text(false) }
}

describe('cells as an infusion suite types them', () => {
  it('are 250', () => {
    expect(rows).toHaveLength(250)
  })

  it.each(rows)('%s', (name, route, dose, discarded, lines) => {
    const { ids, all, bare } = drugLines([name, route, dose, discarded])
    const asked = ids.filter((id) => id === 'unknown-drug' || id === 'drug-ambiguous')
    if (lines === '!') {
      expect(all).toEqual([])
      expect(asked).not.toEqual([])
      return
    }
    if (lines === '=') {
      expect(all).toEqual([])
      return
    }
    expect(asked).toEqual([])
    if (lines === '?') return
    if (lines.startsWith('~')) expect(bare.join(', ')).toBe(lines.slice(1))
    else expect(all.join(', ')).toBe(lines)
  })
})

describe('words beside a name', () => {
  it('never turn one product into another', () => {
    const noisy = ' q2wkly maint slow C3D15'
    const changed = allDrugs.flatMap((drug) =>
      [drug.name, ...drug.names].flatMap((name) => {
        const [bare, beside] = [readSubstance(name), readSubstance(name + noisy)]
        return beside.drugs.length > 0 && beside.identity !== bare.identity ? [`${name}: ${beside.identity}`] : []
      }),
    )
    expect(changed).toEqual([])
  })

  it('keep an unknown word unknown, and what says that nothing was given', () => {
    for (const name of [
      'Tecentriq Zarvexo 1200 mg',
      'Remicade held 500 mg',
      'Entyvio refused',
      'Keytruda LAR 200',
      'Opdivo not given',
    ]) {
      expect(readSubstance(name).drugs, name).toEqual([])
    }
  })

  it('leave what may tell a strength before they take it', () => {
    expect(namesAlone('Lupron Depot 3-mo 22.5mg kit', () => false)[0]).toBe('lupron depot 22.5')
    expect(readSubstance('Flexbumin 5% 250 mL over 1 hr q8h').identity).toBe('albumin 5%')
    expect(readSubstance('Flexbumin 25% 100 mL over 1 hr q8h').identity).toBe('albumin 25%')
  })
})

describe('a slash between two names', () => {
  it.each([
    'Doxil/Adriamycin',
    'doxorubicin/Doxil',
    'Taxol/Abraxane 200',
    'Avastin/Mvasi',
    'Venofer/Injectafer',
    'Procrit/Aranesp',
    'Neulasta/Udenyca',
    'Prolia/Reclast',
    'ceftriaxone/Ancef',
    'trastuzumab/Perjeta',
    'Keytruda/Opdivo',
    'Solu-Medrol/Decadron',
    'Gamunex-C/Privigen',
    'Heparin/Lovenox',
  ])('is a question where it must be one or the other: %s', (name) => {
    const read = readSubstance(name)
    expect(read.drugs).toEqual([])
    expect(read.open.map(({ why }) => why)).toEqual(['conflict'])
  })

  it.each([
    ['ondansetron/dexamethasone', ['dexamethasone', 'ondansetron']],
    ['Benadryl 25/Pepcid 20', ['diphenhydramine', 'famotidine']],
    ['Doxil + Adriamycin', ['doxorubicin', 'doxorubicin liposomal']],
    ['rituximab/Truxima', ['rituximab-abbs']],
    ['trastuzumab/Ogivri', ['trastuzumab-dkst']],
    ['Prolia/denosumab', ['denosumab']],
    ['Taxol/NS', ['paclitaxel']],
  ])('is none where one container holds both, or both are one drug: %s', (name, drugs) => {
    expect(readSubstance(name).drugs).toEqual(drugs)
  })
})

describe('a maker in the name', () => {
  it.each([
    ['meropenem 1 g duplex', 'meropenem (B. Braun)'],
    ['meropenem 1 g', 'meropenem'],
    ['cefazolin Galaxy 2 g', 'cefazolin (Baxter)'],
    ['cefazolin duplex 2 g', 'cefazolin'],
    ['levetiracetam 1,500 mg premix', 'levetiracetam (in sodium chloride)'],
    ['levetiracetam 1,500 mg in NS', 'levetiracetam'],
    ['acetaminophen IV Fresenius 1 g', 'acetaminophen (Fresenius Kabi)'],
    ['acetaminophen IV Sandoz', 'acetaminophen'],
  ])('is that maker’s product where it has a code: %s', (name, identity) => {
    const read = readSubstance(name)
    expect(read.drugs.length === 0 ? 'none' : read.identity).toBe(identity)
  })
})
