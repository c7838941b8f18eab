import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly ndc: string
  readonly other: string
  readonly code: string
  readonly drug: string
}

export const ndcConflict = defineFinding({
  id: 'ndc-conflict',
  heading: 'NDC of a different drug',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `NDC ${f.ndc} belongs to ${f.other}, but the drug line is ${f.code} (${f.drug}).`,
    ask: 'Which one was given? Correct the NDC or the drug.',
  }),
  // The built-in tables hold no packages; a loaded crosswalk does.
  example: seenIn('tests/engine/drug-lines.test.ts'),
})
