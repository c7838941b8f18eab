/** Dollars. Sums and products of figures with three decimals are kept exact to a millionth; cents come at the end. */

/** Without the noise of binary fractions: 35 × 31.479 is 1101.765. */
export const exact = (dollars: number): number => Math.round(dollars * 1e6) / 1e6

/** Whole cents, half a cent up, also where the binary fraction falls just short of the half. */
export const cents = (dollars: number): number => Math.round(dollars * 100 + 1e-6) / 100

/** `$1,234.50`, and `-$1,234.50` for less than nothing. */
export function dollarsText(dollars: number): string {
  const [whole = '0', fraction = '00'] = Math.abs(dollars).toFixed(2).split('.')
  const sign = dollars < 0 && Number(whole + fraction) > 0 ? '-' : ''
  return `${sign}$${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}.${fraction}`
}
