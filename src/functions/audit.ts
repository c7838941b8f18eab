import { logParameters } from './arguments/log-argument'
import { defineFunction } from './define'
import { lateCode } from './late/at-hand'

/**
 * `INFUSION_AUDIT`: as high as the log, one text a row, the header `Findings` at the header row. The same findings as the
 * command and the pane have; those that only inform are left out.
 */
export const audit = defineFunction({
  id: 'INFUSION_AUDIT',
  place: 30,
  description:
    'What is wrong in each row of a log: the record, what was billed against what it supports, and coding edits. As high as the log; empty where nothing is wrong.',
  parameters: logParameters('The log with its header row; a column Billed is held against the record.'),
  spills: true,
  examples: [{ formula: '=INFUSION_AUDIT(A1:S40)', gives: 'a column headed Findings' }],
  isLate: true,
  answer: (given) => lateCode().auditColumn(given),
})
