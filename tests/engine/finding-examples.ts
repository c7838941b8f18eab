import type { Reference } from '../../src/reference/reference'
import { testReference } from './drug-tables'
/**
 * One log for each finding that the engine makes: how it is coded, and the rows that the finding must name.
 * Severity stands in the contract, section 3; those below the line are ours.
 */
export interface FindingExample {
  readonly severity: 'error' | 'warning' | 'info'
  readonly how?: string
  /** Tables of its own, where the example must not depend on what is built in. */
  readonly reference?: Reference
  readonly log: string
  /** Empty for a finding about the whole log. */
  readonly rows: readonly number[]
}

const dosed = (row: string) => `Drug | Dose | Vials | NDC | Note | Route | Start | Stop\n${row}`
const one = (row: string) => `Drug | Route | Start | Stop\n${row}`
const two = (first: string, second: string) => `Drug | Route | Start | Stop\n${first}\n${second}`

const regular = Array.from(
  { length: 12 },
  (_, visit) => `E${visit} | 2025-03-04 | vancomycin | IV infusion | 9:${visit * 5 < 10 ? '05' : visit * 5} | 10:30`,
).join('\n')

export const findingExamples: Readonly<Record<string, FindingExample>> = {
  'missing-start': { severity: 'error', log: one('vancomycin | IV infusion | | 10:00'), rows: [2] },
  'missing-stop': { severity: 'error', log: one('vancomycin | IV infusion | 9:00 |'), rows: [2] },
  'missing-times': { severity: 'error', log: one('vancomycin | IV infusion | |'), rows: [2] },
  'unreadable-time': { severity: 'error', log: one('vancomycin | IV infusion | 9:00 | noonish'), rows: [2] },
  'unreadable-date': {
    severity: 'error',
    log: 'Date | Drug | Route | Start | Stop\n2025-02-30 | vancomycin | IV infusion | 9:00 | 10:00',
    rows: [2],
  },
  'unreadable-dose': {
    severity: 'error',
    log: 'Drug | Route | Start | Stop | Dose\nvancomycin | IV infusion | 9:00 | 10:00 | a lot',
    rows: [2],
  },
  'stop-before-start': { severity: 'error', log: one('vancomycin | IV infusion | 20:00 | 8:01'), rows: [2] },
  'zero-minutes': { severity: 'error', log: one('vancomycin | IV infusion | 9:00 | 9:00'), rows: [2] },
  'crosses-midnight': { severity: 'info', log: one('vancomycin | IV infusion | 23:00 | 1:00'), rows: [2] },
  'date-conflict': { severity: 'warning', log: one('vancomycin | IV infusion | 2025-03-05 9:00 | 10:00'), rows: [2] },
  'too-long': { severity: 'warning', log: one('vancomycin | IV infusion | 7:00 | 19:01'), rows: [2] },
  'duration-conflict': {
    severity: 'error',
    log: 'Drug | Route | Start | Stop | Minutes\nvancomycin | IV infusion | 9:00 | 10:00 | 62',
    rows: [2],
  },
  'rounded-times': { severity: 'info', log: `Encounter | Date | Drug | Route | Start | Stop\n${regular}`, rows: [] },
  'infusion-is-push': { severity: 'info', log: one('zoledronic acid | IV infusion | 9:00 | 9:15'), rows: [2] },
  'push-is-long': { severity: 'warning', log: one('fluorouracil | IV push | 9:00 | 9:16'), rows: [2] },
  'too-short-hydration': { severity: 'info', log: one('normal saline | hydration | 9:00 | 9:30'), rows: [2] },
  'concurrent-hydration': {
    severity: 'info',
    log: two('normal saline | hydration | 9:00 | 11:00', 'vancomycin | IV infusion | 9:30 | 10:00'),
    rows: [2],
  },
  overlap: {
    severity: 'warning',
    log: two('vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 10:30 | 11:30'),
    rows: [2, 3],
  },
  'second-site-without-reason': {
    severity: 'warning',
    log: `Drug | Route | Start | Stop | Site
      vancomycin | IV infusion | 9:00 | 11:00 | left
      ceftriaxone | IV infusion | 9:00 | 10:00 | right`,
    rows: [3],
  },
  'repeat-push': {
    severity: 'info',
    log: two('ondansetron | IV push | 9:00 |', 'ondansetron | IV push | 10:00 |'),
    rows: [3],
  },
  'one-minute-pushes': {
    severity: 'warning',
    log: two('ondansetron | IV push | 9:00 |', 'famotidine | IV push | 9:00 |'),
    rows: [2, 3],
  },
  'assumed-primary': {
    severity: 'info',
    log: two('vancomycin | IV infusion | 9:00 | 10:00', 'ondansetron | IV push | 8:50 |'),
    rows: [2],
  },
  'primary-ignored': {
    severity: 'warning',
    log: `Drug | Route | Start | Stop | Primary
      vancomycin | IV infusion | 9:00 | 10:00 | yes
      Remicade | IV infusion | 10:00 | 11:00 |`,
    rows: [2],
  },
  'no-code-for-concurrent': {
    severity: 'warning',
    log: two('rituximab | IV infusion | 9:00 | 11:00', 'cyclophosphamide | IV infusion | 9:30 | 10:30'),
    rows: [3],
  },
  'encounter-unclear': {
    severity: 'warning',
    log: `Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
      E2 | P1 | 2025-03-04 | vancomycin | IV infusion | 15:00 | 16:00
       | P1 | 2025-03-04 | ondansetron | IV push | 8:50 |`,
    rows: [4],
  },
  'drug-ambiguous': { severity: 'error', log: one('Remicaid | IV infusion | 9:00 | 10:00'), rows: [2] },
  'unknown-drug': { severity: 'error', log: one('miraculumab | IV infusion | 9:00 | 10:00'), rows: [2] },
  'route-conflict': { severity: 'warning', log: one('vancomycin | hydration | 9:00 | 10:00'), rows: [2] },
  'included-service': {
    severity: 'info',
    log: two('port access | | 9:00 |', 'vancomycin | IV infusion | 9:00 | 10:00'),
    rows: [2],
  },
  'edition-older-than-service': {
    severity: 'warning',
    log: 'Date | Drug | Route | Start | Stop\n2031-03-04 | vancomycin | IV infusion | 9:00 | 10:00',
    rows: [2],
  },
  'no-code-set': {
    severity: 'error',
    log: 'Date | Drug | Route | Start | Stop\n1999-03-04 | vancomycin | IV infusion | 9:00 | 10:00',
    rows: [2],
  },
  'duplicate-row': {
    severity: 'warning',
    log: two('vancomycin | IV infusion | 9:00 | 10:00', 'vancomycin | IV infusion | 9:00 | 10:00'),
    rows: [2, 3],
  },
  'ignored-row': {
    severity: 'info',
    log: 'Date | Drug | Route | Start | Stop\n2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00\nTotal',
    rows: [3],
  },

  'column-conflict': {
    severity: 'warning',
    log: 'Drug | Route | Time in | Start | Stop\nvancomycin | IV infusion | 8:00 | 9:00 | 10:00',
    rows: [2],
  },
  'setting-unclear': {
    severity: 'warning',
    log: 'Drug | Route | Start | Stop | Setting\nvancomycin | IV infusion | 9:00 | 10:00 | 12',
    rows: [2],
  },
  'no-administration-code': { severity: 'info', log: one('cetirizine | PO | 8:30 |'), rows: [2] },
  'lesions-not-counted': { severity: 'info', log: one('methotrexate | intralesional | |'), rows: [2] },
  'no-date': { severity: 'info', log: 'Encounter | Drug | Route | Start\nE1 | ondansetron | IV push | 9:00', rows: [] },

  'drug-code-not-valid': {
    severity: 'error',
    log: dosed('J9310 | 300 mg | | | | IV infusion | 9:00 | 10:00'),
    rows: [2],
  },
  'dose-missing': {
    severity: 'warning',
    log: dosed('Remicade | 5 mg/kg | | | | IV infusion | 9:00 | 10:00'),
    reference: testReference,
    rows: [2],
  },
  'dose-unit-mismatch': {
    severity: 'error',
    log: dosed('Remicade | 30 mL | | | | IV infusion | 9:00 | 10:00'),
    reference: testReference,
    rows: [2],
  },
  'waste-missing': {
    severity: 'error',
    log: dosed('Remicade | 305 mg | | | | IV infusion | 9:00 | 10:00'),
    reference: testReference,
    rows: [2],
  },
  'waste-conflict': {
    severity: 'error',
    log: dosed('Remicade | 305 mg | 3x100 mg | | | IV infusion | 9:00 | 10:00'),
    reference: testReference,
    rows: [2],
  },
  'no-drug-code': {
    severity: 'warning',
    log: dosed('famotidine | 20 mg | | | | IV push | 9:00 |'),
    reference: testReference,
    rows: [2],
  },
  'drug-not-billed': {
    severity: 'info',
    log: dosed('Remicade | 300 mg | | | white bagged | IV infusion | 9:00 | 10:00'),
    rows: [2],
  },
  'dose-repeated': {
    severity: 'warning',
    log: dosed(
      'Remicade | 300 mg | | | | IV infusion | 9:00 | 9:30\nRemicade | 300 mg | | | | IV infusion | 9:30 | 10:00',
    ),
    reference: testReference,
    rows: [2, 3],
  },
  'ndc-conflict': {
    severity: 'error',
    log: dosed('Remicade | 300 mg | | 50242-0051-21 | | IV infusion | 9:00 | 10:00'),
    reference: testReference,
    rows: [2],
  },
  'unreadable-ndc': {
    severity: 'warning',
    log: dosed('Remicade | 300 mg | | Remicade | | IV infusion | 9:00 | 10:00'),
    reference: testReference,
    rows: [2],
  },
  'twelve-hour-clock': { severity: 'warning', log: one('Remicade | IV infusion | 11:50 | 1:05'), rows: [] },
  'half-day-unclear': {
    severity: 'error',
    log: two('Remicade | IV infusion | 11:50 | 1:05', 'ondansetron | IV push | 6:30 |'),
    rows: [2, 3],
  },
  'not-given': {
    severity: 'info',
    log: 'Drug | Route | Action | Time\nondansetron | IV push | Refused | 9:00',
    rows: [2],
  },
  'unknown-action': {
    severity: 'error',
    log: 'Drug | Route | Action | Time\nvancomycin | IV infusion | Warmed | 9:00',
    rows: [2],
  },
  'order-conflict': {
    severity: 'warning',
    log: `Drug | Route | Running start | Running stop | Action | Time
      vancomycin | IV infusion | 9:00 | 10:40 | |
       | | | | New Bag | 9:00
       | | | | Stopped | 10:31`,
    rows: [2, 3, 4],
  },
}
