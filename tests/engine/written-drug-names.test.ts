import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DrugLookUps, type Way } from '../../src/engine/drug-lines/drug-code'
import { readService } from '../../src/engine/substances/service'
import { readSubstance, type Substance } from '../../src/engine/substances/substance'
import { dayOfIso } from '../../src/basics/date'
import { builtIn } from '../../src/reference/built-in'

/**
 * Names as emergency departments, wards, oncology suites and offices write them, put together before the reader of names was
 * written for them: route, drug and code on the date in the header, by CMS's HCPCS file of October 2025. `svc` is a service,
 * `-` a drug without a code, `fluid` hydration, `size` a code by the size of the container, `open` and `near` a question.
 */
const file = readFileSync(new URL('written-drug-names.tsv', import.meta.url), 'utf8')
const rows = file
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [name: string, route: string, drug: string, code: string])

const day = dayOfIso('2025-11-04')
const lookUps = new DrugLookUps(builtIn)

function codeOf(substance: Substance, route: string): string {
  const way: Way = /^(?:IV|pump)/.test(route) ? 'vein' : /^(?:SC|IM|on-body)/.test(route) ? 'tissue' : 'elsewhere'
  const choice = lookUps.choice(substance, way, day, way === 'vein' ? 'hospital' : 'office')
  if (choice.kind === 'by-size') return 'size'
  return choice.kind === 'code' ? choice.code.code : choice.kind === 'ambiguous' ? choice.codes.join(' or ') : '-'
}

function read(name: string, route: string): string {
  if (readService(name) !== null) return 'svc'
  const substance = readSubstance(name)
  const [open] = substance.open
  if (open !== undefined) return open.why === 'near' ? 'near' : 'open'
  if (substance.drugs.length === 0) return 'unknown'
  return substance.category === 'hydration' ? 'fluid' : codeOf(substance, route)
}

describe('names as people write them', () => {
  it('are three hundred and more', () => {
    expect(rows.length).toBeGreaterThan(300)
  })

  it.each(rows)('%s', (name, route, drug, code) => {
    const found = read(name, route)
    if (code === 'any') expect(found).not.toMatch(/^(?:unknown|near)$/)
    else if (code === 'office-') expect(readSubstance(name).drugs).toEqual([drug])
    else expect(found).toBe(code)
  })
})
