import { visible } from '../../basics/cell'

/** One line as it was billed. */
export interface BilledLine {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
}

export interface Billed {
  readonly lines: readonly BilledLine[]
  /** What stands in the cell and is no code, modifier or number of units: quoted in a finding. */
  readonly unread: readonly string[]
}

/** A code; an X before figures is no letter of one, it counts units. */
const code = /^(?:\d{5}|[A-WYZ]\d{4}|\d{4}[A-Z])$/
const modifier = /^(?:\d\d|[A-Z][A-Z0-9])$/

/** Dollars: with their sign, or with cents that are no round number of units. */
const money =
  /\$\s?\d[\d,]{0,11}(?:\.\d{1,2})?|(?<![\d.,])\d{1,3}(?:,\d{3}){1,3}(?:\.\d\d)?(?![\d,])|(?<![\d.,])\d{1,9}\.(?!0+(?!\d))\d{1,2}(?![\d.])(?!,\d)/g

/** A word of a descriptor: `CHEMO`, `INFUSION`. Two letters may be a modifier. */
const word = /^[A-Z][A-Z'.-]{2,}$/
const countsUnits = /^(?:X|UNITS?|UN|EA|QTY|AND|\/|\*|:)$/

/** Longer texts are notes. */
const longest = 2000

/**
 * Reads what was billed, however it is written: `96413, 96415x2, J1745-JW x1`, `96415 (2)`, `96415*2`, `2x96415`,
 * `96413; 96415 X 2 units`, `96372 59`, `J1745:40`. Equal codes with equal modifiers are one line. A descriptor and an amount
 * beside a code (`96413 Chemo infusion, first hour $150.00`) are read over; an amount alone is no code, and unread.
 */
export function readBilled(text: string): Billed {
  if (text.length > longest) return { lines: [], unread: [text.slice(0, 40)] }
  const plain = visible(text).toUpperCase()
  const claim = new ClaimText()
  let described = false
  for (const part of plain.replace(money, ' ').split(/[,;\n\r|+]+/)) {
    const tokens = tokensOf(part)
    const holdsCode = tokens.some((token) => code.test(token.replace(/^-/, '')))
    const holdsWords = tokens.some((token) => word.test(token) && !countsUnits.test(token))
    described = holdsCode ? holdsWords : described
    claim.add(tokens, described)
  }
  const { lines, unread } = claim.close()
  // Nothing is left of a cell that holds an amount alone.
  const amounts = lines.length > 0 ? [] : [...(plain.match(money) ?? []), ...claim.numbers]
  return { lines, unread: [...amounts, ...unread] }
}

/** One cell on its way to lines. */
class ClaimText {
  /** Numbers without a code: amounts, or nothing that can be told. */
  readonly numbers: string[] = []
  readonly #lines = new Map<string, BilledLine>()
  readonly #unread: string[] = []
  #open: { code: string; modifiers: string[]; units: number | null } | null = null

  /** @param described - the part holds words beside its code: only a hyphen makes a modifier, only an x counts units */
  add(tokens: readonly string[], described: boolean): void {
    if (!described || tokens.some((token) => code.test(token))) this.#end()
    let before: number | null = null
    let number = ''
    for (const written of tokens) {
      const token = written.replace(/^-/, '')
      if (this.#open !== null && written !== token && modifier.test(token)) this.#open.modifiers.push(token)
      else if (code.test(token)) {
        this.#end()
        this.#open = { code: token, modifiers: [], units: before }
        before = null
      } else if (/^X\d+$/.test(token) || (!described && /^\d+(?:\.0+)?$/.test(token) && isUnits(token, this.#open))) {
        const units = Number(token.replace('X', ''))
        if (this.#open === null) [before, number] = [units, token]
        else this.#open.units = units
      } else if (described) continue
      else if (this.#open !== null && modifier.test(token)) this.#open.modifiers.push(token)
      else if (!countsUnits.test(token)) this.#unread.push(token)
    }
    if (before !== null) this.numbers.push(number)
  }

  close(): Billed {
    this.#end()
    return { lines: [...this.#lines.values()], unread: this.#unread }
  }

  #end(): void {
    const open = this.#open
    if (open === null) return
    const key = [open.code, ...open.modifiers.toSorted()].join('-')
    const units = (this.#lines.get(key)?.units ?? 0) + (open.units ?? 1)
    this.#lines.set(key, { code: open.code, modifiers: open.modifiers, units })
    this.#open = null
  }
}

/** Blanks, brackets and signs part tokens; a hyphen before two characters announces a modifier. */
const tokensOf = (part: string): string[] =>
  part
    // A count before its code; the last figures of a code count nothing: `J7192x12000` has 12,000 units.
    .replace(/(?<![A-Z\d])(\d{1,4})\s*[X*×]\s*(?=\d{5}|[A-WYZ]\d{4})/g, '$1 ')
    .replace(/[X*×]\s*(\d)/g, ' X$1')
    .replace(/[()[\]:=@#]/g, ' ')
    .replace(/-\s*/g, ' -')
    .split(/[\s/]+/)
    .filter((token) => token !== '' && token !== '-')

/** A bare number behind a procedure may be its modifier (`96372 59`); behind a drug it counts units. */
const isUnits = (token: string, open: { readonly code: string } | null): boolean =>
  token.startsWith('X') || open === null || !/^\d{5}$/.test(open.code) || !separating.has(token)

/** Numeric modifiers that a drug-administration line may carry; no office gives 59 units without an x. */
const separating: ReadonlySet<string> = new Set([
  '25',
  '26',
  '50',
  '51',
  '52',
  '53',
  '58',
  '59',
  '73',
  '74',
  '76',
  '77',
  '78',
  '79',
  '91',
])
