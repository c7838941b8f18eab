import { auditTexts } from './audit-texts'
import { drugTexts } from './drug-texts'
import type { Finding, FindingId, FindingText } from './finding'
import type { Say } from './parts-of-texts'
import { serviceTexts } from './service-texts'
import { timeTexts } from './time-texts'

export type { FindingText }

const texts: Readonly<Record<FindingId, Say>> = {
  ...timeTexts,
  ...drugTexts,
  ...serviceTexts,
  ...auditTexts,
}

/** The sentences of a finding. */
export const findingText = (finding: Finding): FindingText => texts[finding.finding](finding.facts, finding.rows)
