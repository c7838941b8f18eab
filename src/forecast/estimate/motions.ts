import type { Motion } from './month-model'

type Weights = readonly (readonly [value: number, weight: number])[]
type Trends = readonly (readonly [damping: number, turn: number, weight: number])[]

interface Grid {
  /** Variances that a month adds to the level. */
  readonly drifts: Weights
  readonly trends: Trends
  /** Deviations of the months' factors. */
  readonly seasons: Weights
}

/** Ways in which months go on by themselves. */
const undisturbed: Grid = {
  drifts: [
    [0, 0.2],
    [0.01, 0.14],
    [0.05, 0.2],
    [0.2, 0.21],
    [0.8, 0.14],
    [4, 0.11],
  ],
  trends: [
    [0, 0, 0.29],
    [0.85, 0.01, 0.08],
    [0.95, 0.003, 0.14],
    [1, 0, 0.43],
    [1, 0.001, 0.06],
  ],
  seasons: [
    [0, 0.6],
    [0.07, 0.2],
    [0.2, 0.2],
  ],
}

/** Fewer ways suffice to tell what happened once. */
const disturbed: Grid = {
  drifts: [
    [0, 0.3],
    [0.03, 0.3],
    [0.3, 0.3],
    [3, 0.1],
  ],
  trends: [
    [0, 0, 0.4],
    [0.95, 0.003, 0.15],
    [1, 0, 0.45],
  ],
  seasons: [
    [0, 0.6],
    [0.15, 0.4],
  ],
}

/**
 * @param seasonal - whether months of the year may differ
 * @param part - whether it is a part of a sum: a few visits seem to grow by chance, so that a part is held to be steady
 *   more often
 */
const ways = ({ drifts, trends, seasons }: Grid, seasonal: boolean, part: boolean): Motion[] =>
  drifts.flatMap(([drift, ofDrift]) =>
    trends.flatMap(([damping, turn, ofTrend]) =>
      (seasonal ? seasons : ([[0, 1]] as const)).map(([season, ofSeason]) => ({
        drift,
        damping,
        turn,
        season,
        weight: ofDrift * ofTrend * ofSeason * (part && damping === 0 ? 3 : 1),
      })),
    ),
  )

/** All ways that are weighed against each other where nothing happened. */
export const undisturbedWays = (seasonal: boolean, part: boolean): Motion[] => ways(undisturbed, seasonal, part)

/** Those that are weighed around an event. */
export const disturbedWays = (seasonal: boolean, part: boolean): Motion[] => ways(disturbed, seasonal, part)
