/**
 * How much of the walks is walked. `npm test` has the short form: a few positions of each kind. `npm run flows` has all of them,
 * `npm run flows -- --positions 40` so many of each kind, and both have the flows that take seconds each.
 */
const { EVERY_POSITION: every, POSITIONS: asked } = process.env

/** Whether the long form is asked for, or a share of it. */
export const isLong = every === '1' || asked !== undefined

/** At how many positions of a kind something is done. @param short - how many in the short form */
export const positions = (short: number): number =>
  every === '1' ? Infinity : asked === undefined ? short : Number(asked)

/** A walk with all of its positions: hours for a forecast. */
export const longest = 24 * 3_600_000
