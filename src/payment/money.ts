/** Dollars. Sums and products of figures with three decimals are kept exact to a millionth; cents come at the end. */

/** Without the noise of binary fractions: 35 × 31.479 is 1101.765. */
export const exact = (dollars: number): number => Math.round(dollars * 1e6) / 1e6

/** Whole cents, half a cent up. */
export const cents = (dollars: number): number => Math.round(exact(dollars) * 100 + 1e-6) / 100
