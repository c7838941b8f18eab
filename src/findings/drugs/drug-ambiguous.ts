import { defineFinding } from '../define'

interface Facts {
  /** What is written, and by which name it may be meant: a shared name, two names that are not one drug, a near miss. */
  readonly written: string
  readonly why: 'product' | 'conflict' | 'near' | 'codes'
  readonly candidates: readonly string[]
}

export const drugAmbiguous = defineFinding({
  id: 'drug-ambiguous',
  heading: 'Drug not clear',
  severity: 'error',
  about: 'rows',
  forBilled: 'an open drug',
  says: ({ written, why, candidates }: Facts) => {
    const either =
      candidates.length > 1 ? `${candidates.slice(0, -1).join(', ')} or ${candidates.at(-1)}` : candidates.join('')
    switch (why) {
      case 'codes':
        return {
          text: `${written} may be ${candidates.join(', ')}, and nothing in the row decides: no drug line.`,
          ask: 'Which product was given? Write its brand or its HCPCS code in the column Drug.',
        }
      case 'near':
        return {
          text: `"${written}" is no drug that we know: no code. It is near ${either}.`,
          ask: candidates.length > 1 ? `Was it ${either}? Correct the name.` : `Was ${either} meant? Correct the name.`,
        }
      case 'conflict':
        return {
          text: `"${written}" names drugs that are not the same: ${candidates.join(', ')}.`,
          ask: 'Which of them was given? Correct the name.',
        }
      case 'product':
        return {
          text: `"${written}" may be ${either}; each has a code of its own.`,
          ask: 'Which product was given? Write its brand, its full name or its HCPCS code, or say once what the name means in this office.',
        }
    }
  },
  example: {
    log: `
      Drug | Route | Start | Stop
      Remicaid | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: '"Remicaid" is no drug that we know: no code. It is near Remicade (infliximab).',
    asks: 'Was Remicade (infliximab) meant? Correct the name.',
  },
})
