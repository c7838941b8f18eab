import { defineFinding, seenIn } from '../define'
import { codeIn, overrideText, type OverrideFacts } from '../override-words'

export const overrideOutdated = defineFinding({
  id: 'override-outdated',
  heading: 'Override no longer matches',
  severity: 'warning',
  about: 'code',
  forBilled: 'an override',
  apart: ({ of }) => codeIn(of),
  says: (f: OverrideFacts & { readonly claim: string }) => ({
    text: `${overrideText(f)} Documentation now supports ${f.claim === '' ? 'no line' : f.claim}.`,
    ask: 'Check the line again: confirm the override in Claim lines, or remove it.',
  }),
  example: seenIn('tests/audit/overrides.test.ts'),
})
