import { expect, test } from 'vitest'
import { allDrugs } from '../../src/reference/drugs/all-drugs'
import { labelledWays, onlyWay } from '../../src/reference/drugs/labelled-ways'

const roots = new Set(allDrugs.flatMap(({ name }) => [name, name.replace(/-[a-z]{4}$/, '')]))

test('every name of the lists is a drug of ours, and stands once', () => {
  const names = labelledWays.map(([drug]) => drug)
  expect(names.filter((name) => !roots.has(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('every fact says where it was read: a label, a descriptor, a directory', () => {
  const where =
    /^(?:(?:labels?|patient information|prescribing information|dosing page|approval) of \w|HCPCS descriptor of [A-Z]\d{4}$|NDC directory, \w|\w.* on \w)/
  expect(labelledWays.filter(([, source]) => !where.test(source))).toEqual([])
})

test('biosimilars go as their reference product; what is given in several ways says nothing', () => {
  const to = (drug: string): string | null => onlyWay(drug)?.to ?? null
  expect(['denosumab', 'denosumab-bbdz', 'pegfilgrastim-jmdb'].map(to)).toEqual(Array(3).fill('tissue'))
  expect(['rituximab-abbs', 'natalizumab-sztn'].map(to)).toEqual(['vein', 'vein'])
  expect(['abatacept', 'infliximab-dyyb', 'ketorolac', 'no drug'].map(onlyWay)).toEqual([null, null, null, null])
})

test('the only way is the one that our tables take where the log says none', () => {
  const other = allDrugs.filter(({ name, usual }) => {
    const way = onlyWay(name)?.to ?? null
    return way !== null && (way === 'tissue') !== (usual === 'injection')
  })
  expect(other.map(({ name }) => name)).toEqual([])
})
