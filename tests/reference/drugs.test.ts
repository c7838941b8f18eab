import { describe, expect, it } from 'vitest'
import { normalised } from '../../src/basics/cell'
import { allDrugs, drugNamed } from '../../src/reference/drugs/all-drugs'
import { families } from '../../src/reference/drugs/families'

describe('the drugs', () => {
  it('have a usual route, a category and its basis', () => {
    for (const drug of allDrugs) {
      expect(drug.category, drug.name).toBeTruthy()
      expect(drug.basis, drug.name).toBeTruthy()
      expect(drug.usual, drug.name).toBeTruthy()
      // Only what goes by mouth, or belongs to another procedure (anesthesia, a test, a study), has none.
      if (drug.category === 'none') expect(drug.basis, drug.name).toBe('CPT family by analogy')
    }
  })

  it('are chemotherapy or hormonal if and only if they are antineoplastic', () => {
    for (const drug of allDrugs) {
      expect(drug.antineoplastic, drug.name).toBe(drug.category === 'chemotherapy' || drug.category === 'hormonal')
    }
  })

  it('take the antineoplastic section as basis only with a J9 or a Q5 code', () => {
    for (const drug of allDrugs) {
      if (!drug.basis.startsWith('HCPCS antineoplastic section')) continue
      // A hospital's first code names no section: those that came after it do.
      const later = drug.codes.filter(({ code }) => !code.startsWith('C'))
      for (const { code } of later) expect(code, drug.name).toMatch(/^(?:J9|Q5)/)
    }
  })

  it('share a written name only where a family says so', () => {
    const shared = new Set(families.flatMap((family) => family.written.map(normalised)))
    const owners = new Map<string, Set<string>>()
    for (const drug of allDrugs) {
      for (const name of [drug.name, ...drug.names, ...drug.codes.map((one) => one.code)]) {
        const of = owners.get(normalised(name)) ?? new Set()
        owners.set(normalised(name), of.add(drug.name))
      }
    }
    const twice = [...owners].filter(([name, of]) => of.size > 1 && !shared.has(name))
    expect(twice.map(([name, of]) => `${name}: ${[...of].join(', ')}`)).toEqual([])
  })

  it('hold every family with two drugs or more, each written name in one family', () => {
    const written = families.flatMap((family) => family.written.map(normalised))
    expect(new Set(written).size).toBe(written.length)
    for (const family of families) expect(family.drugs.length, family.name).toBeGreaterThan(1)
  })

  it('are given alike within a family of biosimilars, so that a shared name can be coded', () => {
    for (const family of families) {
      if (!family.drugs.every((drug) => drug.name.startsWith(family.name))) continue
      if (['leuprolide', 'corticotropin', 'Rho(D) immune globulin'].includes(family.name)) continue
      const drugs = family.drugs.map(({ name, category, usual }) => `${name}: ${category}, ${usual}`)
      const ways = new Set(family.drugs.map(({ category, usual }) => `${category}, ${usual}`))
      expect(ways.size, `Put each biosimilar into the group of its reference product. ${drugs.join('; ')}`).toBe(1)
    }
  })
})

/** `rules/drug-categories`: the defaults as they were read in their sources. */
describe('categories that sources settle, or leave unsettled', () => {
  it.each([
    ['leuprolide 3.75 mg', 'therapeutic', 'AmeriHealth/IBC notice 21-3144'],
    ['triptorelin', 'therapeutic', 'AmeriHealth/IBC notice 21-3144'],
    ['leuprolide 7.5 mg', 'hormonal', 'CPT family by analogy'],
    ['ocrelizumab', 'complex', 'Manufacturer coding sheet that lists the complex codes first'],
    ['ocrelizumab and hyaluronidase-ocsq', 'therapeutic', 'unsettled'],
    ['vedolizumab', 'complex', 'unsettled'],
    ['reslizumab', 'therapeutic', 'unsettled'],
    ['natalizumab', 'complex', 'AAPC coding alerts'],
    ['denosumab-bbdz', 'therapeutic', 'MAC article NGS A58620'],
    ['luspatercept-aamt', 'therapeutic', 'MAC article NGS A58620'],
    ['methotrexate', 'chemotherapy', 'The Rheumatologist, 2011'],
    ['teprotumumab-trbw', 'complex', 'unverified'],
    ['immune globulin IV (Privigen)', 'therapeutic', 'unverified'],
    ['efgartigimod alfa-fcab', 'complex', 'unsettled'],
  ])('%s is %s: %s', (name, category, basis) => {
    expect(drugNamed(name)).toMatchObject({ category, basis })
  })
})
