import type { ClaimLine } from './model'

/** `96413, 96415x2, J1745-JZx30`. */
export const billedText = (lines: readonly ClaimLine[]): string =>
  lines
    .map(({ code, modifiers, units }) => `${[code, ...modifiers].join('-')}${units === 1 ? '' : `x${units}`}`)
    .join(', ')
