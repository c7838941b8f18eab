/** What several drugs in one bag or syringe are known by: the names of all, in their order. */
const between = ' + '

export const mixIdentity = (identities: readonly string[]): string => identities.join(between)

export const isMix = (identity: string): boolean => identity.includes(between)

/** The drugs of a mix, or the one drug. */
export const drugsIn = (identity: string): readonly string[] => identity.split(between)
