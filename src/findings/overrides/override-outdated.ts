import { defineFinding, seenIn } from '../define'
import { codeIn, overrideText, type OverrideFacts } from '../override-words'

export const overrideOutdated = defineFinding({
  id: 'override-outdated',
  heading: 'Override of an earlier line',
  severity: 'warning',
  about: 'code',
  forBilled: 'an override',
  apart: ({ of }) => codeIn(of),
  says: (f: OverrideFacts & { readonly claim: string }) => ({
    text: `${overrideText(f)} The record now supports ${f.claim === '' ? 'no line' : f.claim}.`,
    ask: 'Look at the line again: confirm the override in Claim lines, or take it away.',
  }),
  example: seenIn('tests/audit/overrides.test.ts'),
})
