/** What sentences about overridden lines share. */

export interface OverrideFacts {
  /** The line that was overridden, `96413`. */
  readonly of: string
  /** What is billed in its place; empty where nothing is. */
  readonly to: string
  /** Who did; empty where nobody is named. */
  readonly by: string
  /** What the record says to it; null where the line is gone. */
  readonly against: 'another' | 'more' | 'less' | 'modifiers' | 'same' | null
}

/** `96413 was overridden with 96413-59 (by KL).` */
export const overrideText = ({ of, to, by }: OverrideFacts): string =>
  `${of} was overridden${to === '' ? ': nothing is billed for it' : ` with ${to}`}${by === '' ? '' : ` (by ${by})`}.`

const weighed = {
  another: ' Documentation supports the original line, not the override.',
  more: ' This is more than documentation supports.',
  less: ' This is less than documentation supports.',
  modifiers: ' Documentation supports the code without this change of modifiers.',
  same: '',
} as const
export const againstText = ({ against }: OverrideFacts): string => (against === null ? '' : weighed[against])

/** The code of a line: `96413` of `96413-59x2`. */
export const codeIn = (line: string): string => /^[^-x\s]*/.exec(line)?.[0] ?? ''
