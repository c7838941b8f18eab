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

/**
 * Reads what was billed, however it is written: `96413, 96415x2, J1745-JW x1`, `96415 (2)`, `96415*2`, `2x96415`,
 * `96413; 96415 X 2 units`, `96372 59`, `J1745:40`. Equal codes with equal modifiers are one line.
 */
export function readBilled(text: string): Billed {
  const lines = new Map<string, BilledLine>()
  const unread: string[] = []
  let open: { code: string; modifiers: string[]; units: number | null } | null = null
  let before: number | null
  const close = (): void => {
    if (open === null) return
    const key = [open.code, ...open.modifiers.toSorted()].join('-')
    const units = (lines.get(key)?.units ?? 0) + (open.units ?? 1)
    lines.set(key, { code: open.code, modifiers: open.modifiers, units })
    open = null
  }
  for (const part of text.toUpperCase().split(/[,;\n\r|+]+/)) {
    close()
    before = null
    for (const written of tokensOf(part)) {
      const token = written.replace(/^-/, '')
      if (open !== null && written !== token && modifier.test(token)) open.modifiers.push(token)
      else if (code.test(token)) {
        close()
        open = { code: token, modifiers: [], units: before }
        before = null
      } else if (/^X?\d+(?:\.0+)?$/.test(token) && isUnits(token, open)) {
        const units = Number(token.replace('X', ''))
        if (open === null) before = units
        else open.units = units
      } else if (open !== null && modifier.test(token)) open.modifiers.push(token)
      else if (!/^(?:X|UNITS?|UN|EA|QTY|AND|\/|\*|:)$/.test(token)) unread.push(token)
    }
  }
  close()
  return { lines: [...lines.values()], unread }
}

/** Blanks, brackets and signs part tokens; a hyphen before two characters announces a modifier. */
const tokensOf = (part: string): string[] =>
  part
    .replace(/(\d)\s*[X*×]\s*(?=\d{5}|[A-WYZ]\d{4})/g, '$1 ')
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
