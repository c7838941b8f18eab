import { describe, expect, test } from 'vitest'
import { chanceOf } from './chance'
import { compared, told } from './compare'
import { randomLog } from './generate'
import { opinion } from './opinion'
import { defaultPolicies, policyValues, type PolicyName, type Visit } from './plain'

const seed = 20_250_304
const logs = Array.from({ length: 26 }, (_, index) => randomLog(chanceOf(seed + index), 12))
const visits: readonly Visit[] = logs.flatMap((log, index) =>
  log.visits.map((visit) => ({ ...visit, name: `${index} ${visit.name}`, patient: `${index} ${visit.patient}` })),
)

describe(`random visits of both settings, seed ${seed}`, () => {
  test('are coded by the product as by the second opinion', () => {
    const mismatches = logs.flatMap((log) => compared(log).mismatches.map(told))
    expect(mismatches).toEqual([])
    expect(visits.length).toBeGreaterThanOrEqual(300)
  })

  // What random visits do not reach, they cannot compare.
  test('reach every code of the second opinion', () => {
    const reached = new Set(opinion(visits, defaultPolicies).flatMap(({ lines }) => lines.map((line) => line.code)))
    expect([...reached].sort()).toEqual([
      ...['96360', '96361', '96365', '96366', '96367', '96368', '96369', '96370', '96372', '96373', '96374', '96375'],
      ...['96376', '96377', '96401', '96402', '96409', '96411', '96413', '96415', '96416', '96417', '96420', '96422'],
      ...['96423', '96450', '96549'],
    ])
  })

  test('are coded otherwise by every policy', () => {
    const byDefault = JSON.stringify(opinion(visits, defaultPolicies))
    const values = (Object.keys(policyValues) as PolicyName[]).flatMap((name) =>
      policyValues[name].slice(1).map((value) => ({ name, value })),
    )
    const idle = values.filter(
      ({ name, value }) => JSON.stringify(opinion(visits, { ...defaultPolicies, [name]: value })) === byDefault,
    )
    expect(idle).toEqual([])
  })
})
