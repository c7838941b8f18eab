import { defineFinding, seenIn } from '../define'
import { againstText, codeIn, overrideText, type OverrideFacts } from '../override-words'

export const overrideWithoutReason = defineFinding({
  id: 'override-without-reason',
  heading: 'Override without a reason',
  severity: 'warning',
  about: 'code',
  forBilled: 'an override',
  apart: ({ of }) => codeIn(of),
  says: (f: OverrideFacts) => ({
    text: `${overrideText(f)} No reason is given.${againstText(f)}`,
    ask: 'Enter the reason next to the override in Claim lines, or remove the override.',
  }),
  example: seenIn('tests/audit/overrides.test.ts'),
})
