import type { Audit } from '../../audit/audit'
import { drawSample, type SamplePlan } from '../../audit/sample'
import { auditLinesSheet, type Readers } from './lines'
import { auditSampleSheet } from './sample'
import { auditSummarySheet } from './summary'
import { auditTrailSheet, type TrailFacts } from './trail'
import type { LivingSheet } from '../model/living-sheet'

/** Every sheet that an audit may make. */
export const auditSheetNames = ['Audit summary', 'Audit', 'Audit sample', 'Audit trail'] as const

export interface WorksheetOptions extends Readers {
  readonly sample: SamplePlan | null
  readonly trail: TrailFacts | null
}

/** The audit's sheets as data: the same in Excel and in a file. */
export function auditSheets(audit: Audit, options: WorksheetOptions): LivingSheet[] {
  const sample = options.sample === null ? null : drawSample(audit, options.sample)
  return [
    auditSummarySheet(audit, options),
    auditLinesSheet(audit, options),
    ...(sample === null ? [] : [auditSampleSheet(audit, sample, options)]),
    ...(options.trail === null ? [] : [auditTrailSheet(audit, options.trail, sample)]),
  ]
}
