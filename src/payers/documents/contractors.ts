/**
 * Which contractor pays Medicare's claims of a state (A/B MAC jurisdictions of CMS). Northern Virginia belongs to DC's
 * contractor, so Virginia alone tells none.
 */
const jurisdictions: Readonly<Record<string, readonly string[]>> = {
  'Noridian JE': ['CA', 'NV', 'HI', 'GU'],
  'Noridian JF': ['AK', 'AZ', 'ID', 'MT', 'ND', 'OR', 'SD', 'UT', 'WA', 'WY'],
  'Novitas JH': ['AR', 'CO', 'LA', 'MS', 'NM', 'OK', 'TX'],
  'Novitas JL': ['DE', 'DC', 'MD', 'NJ', 'PA'],
  'Palmetto JJ': ['AL', 'GA', 'TN'],
  'Palmetto JM': ['NC', 'SC', 'WV'],
  'First Coast JN': ['FL', 'PR', 'VI'],
  'NGS J6': ['IL', 'MN', 'WI'],
  'NGS JK': ['CT', 'MA', 'ME', 'NH', 'NY', 'RI', 'VT'],
  'WPS J5': ['IA', 'KS', 'MO', 'NE'],
  'WPS J8': ['IN', 'MI'],
  'CGS J15': ['KY', 'OH'],
}

/** The contractor of a state with its jurisdiction; null where the state does not tell it. */
export const contractorOf = (state: string | null): string | null =>
  Object.entries(jurisdictions).find(([, states]) => state !== null && states.includes(state))?.[0] ?? null
