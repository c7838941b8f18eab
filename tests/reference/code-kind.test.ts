import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/reference/built-in'
import { isProduct, kindOf } from '../../src/reference/code-kind'

describe('what a code stands for', () => {
  it.each([
    ['96413', 'administration'],
    ['C8957', 'administration'],
    // The hospital codes of 2006 are administration too.
    ['C8950', 'administration'],
    ['90780', 'administration'],
    ['99213', 'visit'],
    ['G0463', 'visit'],
    ['J1745', 'drug'],
    ['J3490', 'drug'],
    ['C9399', 'drug'],
    ['Q0138', 'drug'],
    ['Q5103', 'drug'],
    // In no table here, and in a range that holds nothing but drugs.
    ['J0001', 'drug'],
    // A telehealth site’s facility fee, and stents: the letter alone does not make a drug.
    ['Q3014', 'unknown'],
    ['C9600', 'unknown'],
    ['A4216', 'unknown'],
    ['90653', 'vaccine'],
    ['P9047', 'blood product'],
    ['Q9967', 'other product'],
    ['36415', 'service'],
    ['G0008', 'service'],
    ['0001A', 'service'],
  ])('%s is %s', (code, kind) => {
    expect(kindOf(code, builtIn)).toBe(kind)
  })

  it('is learnt from an edition that an office loaded', () => {
    const limits = new Map([['A4216', { limit: 1, coinsurance: 20 }]])
    const loaded = { ...builtIn, limits: [{ ...builtIn.limits[0]!, limits }] }
    expect(kindOf('A4216', loaded)).toBe('other product')
    expect(isProduct(kindOf('A4216', loaded))).toBe(true)
    expect(isProduct(kindOf('Q3014', loaded))).toBe(false)
  })
})
