import { rules, valueOn } from '../../rules'
import { isBlank, type Cell } from './cell'

/** What a setting column says: a place that we code for, nothing, or something else. */
export type SettingReading = 'office' | 'hospital' | 'unstated' | 'other'

const settings: Readonly<Record<string, SettingReading>> = {
  office: 'office',
  clinic: 'office',
  physician: 'office',
  'physician office': 'office',
  11: 'office',
  49: 'office',
  hospital: 'hospital',
  'hospital outpatient': 'hospital',
  outpatient: 'hospital',
  hopd: 'hospital',
  facility: 'hospital',
  19: 'hospital',
  22: 'hospital',
  23: 'hospital',
}

/** Places of service as CMS numbers them: 11 and 49 office; 19, 22 and 23 hospital. Others are reported. */
export function readSetting(cell: Cell): SettingReading {
  if (isBlank(cell)) return 'unstated'
  const text = String(cell)
    .trim()
    .toLowerCase()
    .replace(/^pos\s*/, '')
  return Object.hasOwn(settings, text) ? settings[text]! : 'other'
}

/** What a row's marks and words say, as bits. */
export const flag = {
  primary: 1,
  interrupted: 2,
  abandoned: 4,
  secondSite: 8,
  failedSite: 16,
  /** The drug is not the office's own: the patient, a pharmacy or a study supplied it. */
  supplied: 32,
  pump: 64,
  /** The fluid only kept a vein open, carried a drug or flushed a line. */
  keepOpen: 128,
  counselled: 256,
  /** A subcutaneous pump was set up again at new sites. */
  newSetUp: 512,
  manyLesions: 1024,
} as const

/** Up to here the code is that of few lesions. */
const mostFewLesions = valueOn(rules['lesions.count'].values.few, null)

const failed =
  /infiltrat|blew|blown|fail|re-?st(?:ick|uck)|re-?site|lost (?:the )?(?:iv|line|access)|dislodg|occlu|clott|pulled out|convenien|speed|faster/i
const needed =
  /incompat|protocol|second (?:site|line|iv|access)|2nd (?:site|line|iv|access)|separate (?:site|line|iv|access)|dedicated line|cannot (?:be )?(?:mix|run)|clinical(?:ly)? (?:state|necess)/i
const supplied =
  /(?:patient|pt\.?|pharmacy|payer|plan|manufacturer|free|study|trial)[- ]?(?:'s own |own )?[- ]?(?:supplied|supply|provided|furnished)|(?:supplied|provided|furnished|shipped|brought(?: in)?) by (?:the )?(?:patient|pt|specialty pharmacy|pharmacy|payer|plan|insur|manufacturer|study)|(?:white|brown)[- ]?bag|(?:patient|pt)(?:'s)? (?:own |brought (?:in )?(?:own |the |his |her |their )*)(?:drug|med|supply|supplies|vial)|specialty pharmacy (?:drug|ship|deliver|supplied)|free (?:drug|goods|sample)|sample (?:drug|vial|pack)|study drug|patient assistance (?:drug|supply|program)/i
const notSupplied =
  /\b(?:not?|never|isn't|wasn't)\b[^.;,]{0,20}(?:suppl|provided|white|brown|brought|sample|free|study)/i
const none = /^(?:no|none|n\/?a|-+|unknown|not documented)\.?$/i

/** What a note says that changes the coding: an interruption, an abandoned infusion, why a second site was used. */
export function noteSays(note: string): number {
  let says = 0
  if (/interrupt|paus(?:e|ed)|on hold|held|restart|resum/i.test(note)) says |= flag.interrupted
  if (/abandon|discontinu|abort|not completed|stopped (?:early|due|for|because)/i.test(note)) says |= flag.abandoned
  if (supplied.test(note) && !notSupplied.test(note)) says |= flag.supplied
  if (/\b(?:kvo|tko)\b|keep(?:ing)? (?:the )?(?:vein |line )?open|carrier|diluent|\bto flush\b/i.test(note)) {
    says |= flag.keepOpen
  }
  if (/counsel/i.test(note) && !/\b(?:no|not|without|declined)\b[^.;]*counsel/i.test(note)) says |= flag.counselled
  if (/\b(?:second|2nd|another|additional|further|new) (?:pump )?set-?\s?up|pump (?:was )?set up again/i.test(note)) {
    says |= flag.newSetUp
  }
  if (Number(/(\d+)\s+lesions?\b/i.exec(note)?.[1] ?? 0) > mostFewLesions) says |= flag.manyLesions
  if (failed.test(note)) says |= flag.failedSite
  else if (needed.test(note)) says |= flag.secondSite
  return says
}

/** What a reason for a second site says: a failed first stick, convenience or speed is none (CPT; NCCI chapter XI). */
export function siteReason(reason: string): number {
  if (none.test(reason.trim())) return 0
  return failed.test(reason) ? flag.failedSite : flag.secondSite
}
