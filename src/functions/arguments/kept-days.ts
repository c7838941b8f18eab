import { CodedDays } from '../../engine/layers/day/coded-days'

/** Visits that formulas asked about, so that an edited cell codes its own visit and no other. */
export const keptDays = new CodedDays(100_000)
