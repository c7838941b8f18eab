import { defineFinding } from '../define'

interface Facts {
  /** What is written, and by which name it may be meant: a shared name, two names that are not one drug, a near miss. */
  readonly written: string
  readonly why: 'product' | 'conflict' | 'near' | 'codes'
  readonly candidates: readonly string[]
}

export const drugAmbiguous = defineFinding({
  id: 'drug-ambiguous',
  heading: 'Drug unclear',
  severity: 'error',
  about: 'rows',
  forBilled: 'an open drug',
  says: ({ written, why, candidates }: Facts) => {
    const either =
      candidates.length > 1 ? `${candidates.slice(0, -1).join(', ')} or ${candidates.at(-1)}` : candidates.join('')
    switch (why) {
      case 'codes':
        return {
          text: `${written} could be ${either}, and the row does not say which, so there is no drug line.`,
          ask: 'Which product was given? Enter its brand or HCPCS code in the column Drug.',
        }
      case 'near':
        return {
          text: `"${written}" is not a recognized drug, so it has no code. It is close to ${either}.`,
          ask: `Was it ${either}? Correct the name.`,
        }
      case 'conflict':
        return {
          text: `"${written}" names different drugs: ${candidates.join(', ')}.`,
          ask: 'Which one was given? Correct the name. If both were given, enter each in a row of its own.',
        }
      case 'product':
        return {
          text: `"${written}" could be ${either}; each has its own code.`,
          ask: 'Which product was given? Enter its brand, full name or HCPCS code, or say once what the name means in this office.',
        }
    }
  },
  forNurse: (f) => ({
    shows: `The drug is written as "${f.written}".`,
    asks: 'Which product was given (brand or full name)?',
  }),
  // A near miss of one name; which of several products it was, nobody can tell from here.
  proposes: ({ written, why, candidates: [only, ...others] }) =>
    why !== 'near' || only === undefined || others.length > 0
      ? null
      : { column: 'Drug', written, instead: only.replace(/ \(.*\)$/, '') },
  example: {
    log: `
      Drug | Route | Start | Stop
      Remicaid | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: '"Remicaid" is not a recognized drug, so it has no code. It is close to Remicade (infliximab).',
    asks: 'Was it Remicade (infliximab)? Correct the name.',
  },
})
