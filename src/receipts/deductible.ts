/**
 * Medicare's Part B deductible of a calendar year, as CMS announces it each fall (fact sheets "Medicare Parts A & B Premiums and
 * Deductibles"). It only bounds what a shortfall may be: whether a patient has met it stands on the remittance.
 */
const yearly: Readonly<Record<string, number>> = { '2023': 226, '2024': 240, '2025': 257, '2026': 283 }

/** Dollars of the year of an ISO date; null where the year's is not at hand. */
export const partBDeductible = (date: string): number | null => yearly[date.slice(0, 4)] ?? null
