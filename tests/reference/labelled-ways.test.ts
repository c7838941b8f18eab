import { expect, test } from 'vitest'
import { allDrugs } from '../../src/reference/drugs/all-drugs'
import { labelledDrugs, onlyWay } from '../../src/reference/drugs/labelled-ways'

const roots = new Set(allDrugs.flatMap(({ name }) => [name, name.replace(/-[a-z]{4}$/, '')]))

test('every name of the lists is a drug of ours, and stands once', () => {
  expect(labelledDrugs.filter((name) => !roots.has(name))).toEqual([])
  expect(new Set(labelledDrugs).size).toBe(labelledDrugs.length)
})

test('biosimilars go as their reference product; what is given in several ways says nothing', () => {
  expect([onlyWay('denosumab'), onlyWay('denosumab-bbdz'), onlyWay('pegfilgrastim-jmdb')]).toEqual(
    Array(3).fill('tissue'),
  )
  expect([onlyWay('rituximab-abbs'), onlyWay('natalizumab-sztn')]).toEqual(['vein', 'vein'])
  expect(['abatacept', 'infliximab-dyyb', 'ketorolac', 'no drug'].map(onlyWay)).toEqual([null, null, null, null])
})

test('the only way is the one that our tables take where the log says none', () => {
  const other = allDrugs.filter(({ name, usual }) => {
    const way = onlyWay(name)
    return way !== null && (way === 'tissue') !== (usual === 'injection')
  })
  expect(other.map(({ name }) => name)).toEqual([])
})
