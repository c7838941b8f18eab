import { defineFinding, seenIn } from '../define'
import { againstText, codeIn, overrideText, type OverrideFacts } from '../override-words'

export const overridden = defineFinding({
  id: 'overridden',
  heading: 'Line overridden',
  severity: 'info',
  about: 'code',
  forBilled: 'an override',
  apart: ({ of }) => codeIn(of),
  says: (f: OverrideFacts & { readonly reason: string }) => ({
    text: `${overrideText(f)} Reason given: “${f.reason}”.${againstText(f)}`,
    ask: 'Does the documentation show what the reason says?',
  }),
  example: seenIn('tests/audit/overrides.test.ts'),
})
