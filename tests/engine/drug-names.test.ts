import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { allDrugs } from '../../src/reference/drugs/all-drugs'
import { families } from '../../src/reference/drugs/families'
import { code } from '../../src/engine/coding'
import { readDrugNames } from '../../src/engine/substances/find-drug'
import { nearNames, slipsBetween } from '../../src/engine/substances/near-names'
import { readSubstance } from '../../src/engine/substances/substance'
import { visit } from './visit'

const drugs = (written: string): string => readSubstance(written).drugs.join(' & ')
const offered = (written: string): string[] =>
  readSubstance(written).open.flatMap((one) => (one.why === 'near' ? one.candidates.map((each) => each.name) : []))

describe('a written name leads to its drug', () => {
  it.each([
    ['Remicade', 'infliximab'],
    ['REMICADE', 'infliximab'],
    ['J1745', 'infliximab'],
    ['j1745', 'infliximab'],
    ['infliximab (Inflectra)', 'infliximab-dyyb'],
    ['Inflectra (infliximab-dyyb)', 'infliximab-dyyb'],
    ['Inflectra (infliximab)', 'infliximab-dyyb'],
    ['infliximab-dyyb', 'infliximab-dyyb'],
    ['infliximab dyyb', 'infliximab-dyyb'],
    ['Remicade infliximab', 'infliximab'],
    ['Remicade/infliximab', 'infliximab'],
    ['Remicade [infliximab] 100 mg vial', 'infliximab'],
    ['trastuzumab-anns (Kanjinti)', 'trastuzumab-anns'],
    ['Solu-Medrol 125 mg', 'methylprednisolone'],
    ['solumedrol 125mg IVP', 'methylprednisolone'],
    ['methylprednisolone sodium succinate', 'methylprednisolone'],
    ['methylprednisolone acetate', 'methylprednisolone acetate'],
    ['ondansetron HCl 4 mg', 'ondansetron'],
    ['piperacillin/tazobactam 3.375 g IVPB', 'piperacillin-tazobactam'],
    ['ceftriaxone 1 g in NS 50 mL', 'ceftriaxone'],
    ['ceftriaxone (in NS)', 'ceftriaxone'],
    ['Privigen 10%', 'immune globulin IV (Privigen)'],
    ['0.9% NaCl 500 mL bolus', 'normal saline'],
    ['vitamin B-12 1,000 mcg', 'cyanocobalamin'],
    ['Aloxi and Dex same bag', 'dexamethasone & palonosetron'],
    ['Benadryl 25 mg, Solu-Medrol 40 mg', 'diphenhydramine & methylprednisolone'],
    ['pertuzumab, trastuzumab and hyaluronidase-zzxf', 'pertuzumab, trastuzumab and hyaluronidase-zzxf'],
    ['dextrose 5%', 'dextrose 5%'],
    ['Lupron Depot 22.5 mg', 'leuprolide 7.5 mg'],
    ['prednisone', 'prednisone'],
    ['prednisolone', 'prednisolone'],
  ])('%s is %s', (written, drug) => {
    expect(drugs(written)).toBe(drug)
  })

  it.each(['', ' ', 'Rmcd', 'Bxq #2', 'sample vial', 'study drug 14', 'miraculumab', 'J1234', 'J3490', '12345', '()'])(
    'nothing is made of "%s"',
    (written) => {
      expect(readSubstance(written)).toMatchObject({ category: null, drugs: [], open: [] })
    },
  )

  it('keeps the code and the amount that stand with the name', () => {
    expect(readSubstance('J2930')).toMatchObject({ code: 'J2930', amount: null })
    expect(readSubstance('Solu-Medrol 125 mg')).toMatchObject({ code: null, amount: '125 mg' })
  })

  it('takes a way that stands with the name before the usual one', () => {
    expect(readSubstance('acetaminophen 650 mg PO').usual).toBe('mouth')
    expect(readSubstance('Orencia 125 mg SC').usual).toBe('injection')
    expect(readSubstance('Orencia').usual).toBe('infusion')
    expect(readSubstance('immune globulin SC (Hizentra)').usual).toBe('subcutaneous infusion')
  })

  it('does not take one salt for another where the salt is the drug', () => {
    for (const name of ['magnesium citrate', 'dexamethasone acetate', 'penicillin G sodium']) {
      expect(readSubstance(name).drugs, name).toEqual([])
    }
    expect(drugs('potassium phosphate 15 mmol in NS 250 mL')).toBe('potassium phosphate')
    expect(drugs('potassium acetate')).toBe('potassium acetate')
    expect(drugs('magnesium sulfate 2 g IVPB')).toBe('magnesium sulfate')
    expect(drugs('dexamethasone sodium phosphate 10 mg')).toBe('dexamethasone')
  })

  it('does not take another strength of a fluid for the fluid', () => {
    expect(drugs('dextrose 50%')).toBe('dextrose 50%')
    expect(drugs('dextrose 10% 500 mL')).toBe('dextrose 10%')
    expect(drugs('3% sodium chloride 250 mL')).toBe('hypertonic saline')
    expect(drugs('dextrose 70%')).toBe('')
  })

  test('every name and every code of every drug leads back to it, unless several share the name', () => {
    const shared = new Set(families.flatMap((family) => family.written))
    for (const drug of allDrugs) {
      for (const name of [drug.name, ...drug.names, ...drug.codes.map((one) => one.code)]) {
        if (!shared.has(name)) expect(drugs(name), name).toBe(drug.name)
      }
    }
  })
})

describe('a name that several products share', () => {
  it('is coded, since all are given alike, and leaves the drug to be chosen', () => {
    const bare = readSubstance('infliximab')
    expect(bare).toMatchObject({ category: 'complex', usual: 'infusion', drugs: [], identity: 'infliximab' })
    expect(bare.open).toEqual([
      {
        why: 'product',
        written: 'infliximab',
        // Each biosimilar of it that is listed, so that a new one is offered too.
        candidates: allDrugs
          .filter((drug) => /^infliximab(?:-[a-z]{4})?$/.test(drug.name))
          .map(({ name, names }) => ({ name, label: names.length > 0 ? `${name} (${names[0]})` : name })),
      },
    ])
    expect(bare.open[0]).toMatchObject({
      candidates: expect.arrayContaining([
        { name: 'infliximab', label: 'infliximab (Remicade)' },
        { name: 'infliximab-qbtx', label: 'infliximab-qbtx (Ixifi)' },
      ]) as unknown,
    })
    for (const name of ['rituximab', 'trastuzumab', 'bevacizumab', 'pegfilgrastim 6 mg', 'IVIG 40 g', 'iron']) {
      const one = readSubstance(name)
      expect(one.category, name).not.toBeNull()
      expect(one.drugs, name).toEqual([])
      expect(one.open[0]?.why, name).toBe('product')
    }
  })

  it('has no class where its products have several', () => {
    expect(readSubstance('Lupron Depot').category).toBeNull()
    const { ids, lines } = visit('Drug | Route | Start\nLupron Depot | IM | 9:00')
    expect(ids).toContain('drug-ambiguous')
    expect(lines).toBe('')
  })

  it('is told by a second column that names the product', () => {
    const both = visit(`Drug | HCPCS | Route | Start | Stop
      infliximab | Q5103 | IV infusion | 9:00 | 11:00`)
    expect(both.lines).toBe('96413, 96415')
    expect(both.ids).not.toContain('column-conflict')
    const other = visit(`Drug | HCPCS | Route | Start | Stop
      infliximab | J9312 | IV infusion | 9:00 | 11:00`)
    expect(other.ids).toContain('column-conflict')
  })
})

describe('two names that are not one drug', () => {
  it('are both named, nothing chosen', () => {
    const conflict = readSubstance('infliximab-dyyb (Remicade)')
    expect(conflict.drugs).toEqual([])
    expect(conflict.open[0]).toMatchObject({ why: 'conflict' })
    expect(conflict.open[0]?.candidates.map((one) => one.name)).toEqual(['infliximab-dyyb', 'infliximab'])
    expect(conflict.category).toBe('complex')
    expect(readSubstance('Benadryl (Remicade)').category).toBeNull()
  })
})

/** Pairs that the lists of confused drug names hold: each name is exactly one of them, and a slip offers, never takes. */
const lookAlikes: readonly (readonly [string, string])[] = [
  ['vinblastine', 'vincristine'],
  ['hydroxyzine', 'hydralazine'],
  ['prednisone', 'prednisolone'],
  ['carboplatin', 'cisplatin'],
  ['Taxol', 'Taxotere'],
  ['paclitaxel', 'docetaxel'],
  ['Prolia', 'Prolastin'],
  ['doxorubicin', 'daunorubicin'],
  ['idarubicin', 'epirubicin'],
  ['rituximab', 'infliximab'],
  ['trastuzumab', 'ado-trastuzumab emtansine'],
  ['pemetrexed', 'pralatrexate'],
  ['metoprolol', 'metoclopramide'],
  ['cefazolin', 'cefoxitin'],
  ['ceftriaxone', 'ceftazidime'],
  ['morphine', 'hydromorphone'],
  ['fluorouracil', 'floxuridine'],
  ['azacitidine', 'azithromycin'],
  ['eribulin', 'epirubicin'],
  ['Avastin', 'Alymsys'],
  ['Solu-Medrol', 'Solu-Cortef'],
  ['Solu-Medrol', 'Depo-Medrol'],
  ['diphenhydramine', 'dimenhydrinate'],
  ['Cerezyme', 'Cerebyx'],
  ['ocrelizumab', 'omalizumab'],
  ['benralizumab', 'belimumab'],
  ['Nplate', 'Neulasta'],
  ['Aranesp', 'Aralast'],
  ['ixabepilone', 'ifosfamide'],
  ['mitomycin', 'mitoxantrone'],
]

describe('names that look alike', () => {
  it.each(lookAlikes)('%s is not %s', (one, other) => {
    const [a, b] = [readSubstance(one).identity, readSubstance(other).identity]
    expect(a).not.toBe(b)
    expect(readSubstance(one).category).not.toBeNull()
    expect(readSubstance(other).category).not.toBeNull()
  })

  it('one slip in a name offers that drug among few, and takes none', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split(''))
    const names = allDrugs.map((drug) => drug.name).filter((name) => /^[a-z]{6,}$/.test(name))
    const slip = fc
      .tuple(fc.constantFrom(...names), fc.nat(), fc.constantFrom('drop', 'add', 'change', 'swap'), letter)
      .map(([name, at, kind, by]): [string, string] => {
        const i = at % (name.length - 1)
        const [head, one, next, tail] = [name.slice(0, i), name[i]!, name[i + 1]!, name.slice(i + 2)]
        if (kind === 'drop') return [name, head + next + tail]
        if (kind === 'add') return [name, head + by + one + next + tail]
        if (kind === 'change') return [name, head + by + next + tail]
        return [name, head + next + one + tail]
      })
    fc.assert(
      fc.property(slip, ([name, written]) => {
        const read = readSubstance(written)
        if (read.drugs.length > 0 || read.open[0]?.why === 'product') {
          // The slip made another name that we know, or left the name as it was: then it must be exactly that.
          const known = allDrugs.flatMap((drug) => [drug.name, ...drug.names]).map((one) => one.toLowerCase())
          expect([...known, ...families.flatMap((one) => one.written.map((each) => each.toLowerCase()))]).toContain(
            written,
          )
          return
        }
        expect(read.category).toBeNull()
        const candidates = offered(written)
        expect(candidates.length).toBeLessThanOrEqual(4)
        if (written.length >= 5) expect(candidates.some((one) => one === name || one.startsWith(name))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['Remicaid', ['infliximab']],
    ['vincrastine', ['vincristine', 'vinblastine']],
    ['vinclastine', ['vinblastine', 'vincristine']],
    ['cisplatn', ['cisplatin']],
    ['Prolica', ['denosumab']],
    ['Evinity', ['romosozumab-aqqg']],
    ['inflximab', ['infliximab']],
  ])('%s offers %j', (written, names) => {
    expect(offered(written)).toEqual(names)
    expect(readSubstance(written).category).toBeNull()
  })

  it('says which drug is near, and codes nothing', () => {
    const one = visit('Drug | Route | Start | Stop\nRemicaid | IV infusion | 9:00 | 11:00')
    expect(one.lines).toBe('')
    const [finding] = one.answer.encounters.flatMap((each) => each.findings)
    expect(finding).toMatchObject({ finding: 'drug-ambiguous', severity: 'error', rows: [2] })
    expect(finding?.text).toContain('Remicade (infliximab)')
  })

  it('codes a near name by the class that the log gives', () => {
    const one = visit('Drug | Category | Route | Start | Stop\nRemicaid | complex | IV infusion | 9:00 | 11:00')
    expect(one.lines).toBe('96413, 96415')
  })
})

describe('slips between two words', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'abcd', 1],
    ['abcd', 'abc', 1],
    ['abc', 'axc', 1],
    ['ca', 'abc', 3],
    ['remicaid', 'remicade', 2],
  ])('%s and %s: %i', (a, b, slips) => {
    expect(slipsBetween(a, b, 9)).toBe(slips)
  })

  it('are the same in both directions, and never fewer than the lengths differ', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const slips = slipsBetween(a, b, 9)
        expect(slips).toBe(slipsBetween(b, a, 9))
        expect(slips).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
        expect(slips === 0).toBe(a === b)
      }),
    )
  })

  it('offer nothing for words too short to be told apart, or with numbers', () => {
    const search = nearNames([
      ['abcd', 1],
      ['abcdefgh', 2],
    ])
    expect(search('abcx')).toEqual([])
    expect(search('abcdefgx').map((one) => one.of)).toEqual([2])
    expect(search('abcd123')).toEqual([])
  })
})

describe('what an office says that its names mean', () => {
  const office = (...pairs: [string, string][]) => {
    const read = readDrugNames(pairs)
    if ('problem' in read) throw new Error(read.problem)
    return read.names
  }

  it('goes before ours, for shared names and for names that nobody else knows', () => {
    const names = office(['infliximab', 'Q5103'], ['Rmcd', 'Remicade'], ['magic bag', 'ceftriaxone'])
    expect(readSubstance('infliximab', names)).toMatchObject({ drugs: ['infliximab-dyyb'], open: [] })
    expect(readSubstance('Infliximab 300 mg', names).drugs).toEqual(['infliximab-dyyb'])
    expect(readSubstance('infliximab (Remicade)', names).drugs).toEqual([])
    expect(readSubstance('RMCD', names).drugs).toEqual(['infliximab'])
    expect(readSubstance('Magic bag + Benadryl', names).drugs).toEqual(['ceftriaxone', 'diphenhydramine'])
  })

  it('reaches the log', () => {
    const cells = [
      ['Drug', 'Route', 'Start', 'Stop'],
      ['Rmcd', 'IV infusion', '9:00', '11:00'],
    ]
    const coding = code(cells, { drugNames: office(['Rmcd', 'J1745']) })
    if ('problem' in coding) throw new Error(coding.problem)
    expect(coding.encounters.flatMap((one) => one.findings).map((one) => one.finding)).not.toContain('unknown-drug')
    expect(coding.encounters[0]?.charges.length).toBeGreaterThan(0)
  })

  it.each([
    ['x', 'no such drug'],
    ['x', 'infliximab biosimilar'],
    ['', 'Remicade'],
  ])('"%s" meaning "%s" is refused with a sentence', (written, meant) => {
    const read = readDrugNames([[written, meant]])
    expect('problem' in read && read.problem).toMatch(/\.$/)
  })

  it('takes the drug itself where a name is also shared', () => {
    expect(readSubstance('infliximab', office(['infliximab', 'infliximab'])).drugs).toEqual(['infliximab'])
  })
})

describe('hostile cells', () => {
  it('never throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const one = readSubstance(text)
        expect(typeof one.identity).toBe('string')
      }),
      { numRuns: 500 },
    )
  })

  // A pattern that goes back and forth over such a text would run into the time limit of every test.
  it.each([`${'remicade '.repeat(2000)}x`, 'a'.repeat(50_000), '('.repeat(20_000), `${'1,'.repeat(20_000)}mg`])(
    'a cell as long as a page is read to its end: %#',
    (text) => {
      expect(typeof readSubstance(text).identity).toBe('string')
    },
  )

  it('thousands of names that nobody knows stay unknown', () => {
    for (let i = 0; i < 2000; i++) {
      expect(readSubstance(`zqx${i.toString(26).replace(/\d/g, 'k')}vumab`).category).toBeNull()
    }
  })
})
