import { numberOf, type Scalar } from './result'

const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2)

/** Excel's order: numbers before texts before truth values; texts without regard to case; empty equals 0 and "". */
export function compare(left: Scalar, right: Scalar): number {
  const a = left ?? (typeof right === 'string' ? '' : typeof right === 'boolean' ? false : 0)
  const b = right ?? (typeof a === 'string' ? '' : typeof a === 'boolean' ? false : 0)
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (typeof a === 'string' && typeof b === 'string') {
    const x = a.toLowerCase()
    const y = b.toLowerCase()
    return x < y ? -1 : x > y ? 1 : 0
  }
  return numberOf(a) - numberOf(b)
}

/** A criterion takes a text that reads as a number for that number: codes of claims are texts. */
const same = (value: Scalar, wanted: string | number): boolean => {
  if (value === null || value === '') return false
  if (typeof wanted === 'number' && typeof value === 'string') return value.trim() !== '' && Number(value) === wanted
  return compare(value, wanted) === 0
}

/** The test that a criterion of COUNTIF and its like stands for: `">5"`, `"<>"`, `"J*"`, or a value. */
export function criterion(wanted: Scalar): (value: Scalar) => boolean {
  if (typeof wanted === 'number') return (value) => same(value, wanted)
  if (typeof wanted !== 'string') return (value) => value !== null && value !== '' && compare(value, wanted) === 0
  const [, operator = '', rest = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(wanted) ?? []
  const number = rest.trim() === '' ? NaN : Number(rest)
  const target: Scalar = Number.isNaN(number) ? rest : number
  const wild = /[*?]/.test(rest)
    ? new RegExp(
        `^${rest
          .replace(/[.+^${}()|[\]\\]/g, '\\$&')
          .replace(/\*/g, '.*')
          .replace(/\?/g, '.')}$`,
        'is',
      )
    : null
  const equal = (value: Scalar): boolean => {
    if (wild !== null) return typeof value === 'string' && wild.test(value)
    if (rest === '') return value === null || value === ''
    return same(value, target)
  }
  switch (operator) {
    case '':
    case '=':
      return equal
    case '<>':
      return (value) => !equal(value)
    default: {
      const holds = {
        '<': (x: number) => x < 0,
        '>': (x: number) => x > 0,
        '<=': (x: number) => x <= 0,
        '>=': (x: number) => x >= 0,
      }[operator]!
      return (value) => value !== null && typeof value === typeof target && holds(compare(value, target))
    }
  }
}
