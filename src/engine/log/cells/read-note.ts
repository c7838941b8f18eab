import { centralCatheter, namesPort } from '../../substances/access'
import { rules, valueOn } from '../../../rules'
import { flag } from './read-words'

/** A page of text; what stands beyond is no remark on an infusion. */
export const longestNote = 5_000

/** Up to here the code is that of few lesions. */
const mostFewLesions = valueOn(rules['lesions.count'].values.few, null)

/** A line that failed, or a wish for comfort. Kidneys, hearts and earlier drugs fail too: the word must speak of a line. */
const failed =
  /infiltrat|blew|blown|re-?st(?:ick|uck)|re-?site|lost (?:the )?(?:iv|line|access)|dislodg|pulled out|\b(?:occluded|clotted)\b|convenien|\bspeed|faster|\b(?:p?iv|(?<!first[- ])line|site|access|stick|port|picc|catheter|attempt|insertion)s?\b[^.;]{0,30}\bfail(?:ed|s)\b|^(?:the )?(?:first |1st )?failed$|\bfail(?:ed|s) (?:first |1st |prior |previous )?(?:p?iv|line|site|access|stick|port|picc|catheter|attempt|insertion)|\b(?:first|1st) (?:one )?(?:has |had )?failed\b/i
/** Why there are two lines: that there are two, or that something follows a protocol, is no reason. */
const needed =
  /incompat|dedicated line|cannot (?:be )?(?:mix|run)|clinical(?:ly)? (?:state|necess)|\b(?:protocol|regimen|order)\b[^.;]{0,30}\b(?:two|2|second|2nd|separate|own)\b|\b(?:needs?|needed|requires?|required) (?:a |its |an )?(?:two|2|second|2nd|separate|own)\b[^.;]{0,12}\b(?:sites?|lines?|ivs?|access)\b|\b(?:second|2nd|separate|own|two|2) (?:separate )?(?:sites?|lines?|ivs?|access)\b[^.;]{0,12}\b(?:needed|required|necessary|ordered|because|due to|per protocol|by protocol)\b/i
const supplied =
  /(?:patient|pt\.?|pharmacy|payer|plan|manufacturer|free|study|trial)[- ]?(?:'s own |own )?[- ]?(?:supplied|supply|provided|furnished)|(?:supplied|provided|furnished|shipped|brought(?: in)?) by (?:the )?(?:patient|pt|specialty pharmacy|pharmacy|payer|plan|insur|manufacturer|study)|(?:white|brown)[- ]?bag|(?:patient|pt)(?:'s)? (?:own |brought (?:in )?(?:own |the |his |her |their )*)(?:drug|med|supply|supplies|vial)|specialty pharmacy (?:drug|ship|deliver|supplied)|free (?:drug|goods|sample)|sample (?:drug|vial|pack)|study drug|patient assistance (?:drug|supply|program)/i
/** Said of the infusion: a new line that is started, or another drug that is held, interrupts nothing. */
const interrupted =
  /interrupt|\bpaus(?:e|ed)\b|on hold|(?:^|[,;.:]\s*|\b(?:infusion|drug|drip|bag|pump|was|temporarily|briefly) )held\b(?! (?:this|today|at home))|(?<!\b(?:p?iv|line|access|catheter|site)(?: was)? )\brestart(?!\w*\s+(?:the |a |new )*(?:p?iv|line|access|site|peripheral|catheter)\b)|\bresum/i
/** Taking the line out after an infusion (`IV discontinued`) abandons nothing. */
const abandoned =
  /abandon|abort|stopped (?:early|due|for|because)|(?<!\b(?:p?iv|line|lock|picc|catheter|access|needle|port)(?: was)? )discontinu(?!\w*\s+(?:the )?(?:p?iv|peripheral|line|lock|picc|catheter|access)\b)/i
const completed = /\bcompleted?\b/i
/** Said by a negation: it was begun and not finished. */
const unfinished = /\bnot (?:completed|finished|restarted|resumed)\b|incomplete infusion/i
/** `then KVO` speaks of the time after the fluid, not of the fluid. */
const keptOpen =
  /(?<!\b(?:then|followed by|followed with|after that|until)\s(?:to |at |a )?)(?:\b(?:kvo|tko)\b|keep(?:ing)? (?:the )?(?:vein |line )?open|carrier|diluent)/i
const setUpAgain = /\b(?:second|2nd|another|additional|further|new) (?:pump )?set-?\s?up|pump (?:was )?set up again/i

const negation = /\b(?:no|not|never|without|w\/o|denies|denied|isn't|wasn't|non)\b(?:[\s-]+[\w']+){0,2}[\s-]*$/i
const refused = /\b(?:declined|refused)\b/i

/** Whether a note says something: in a clause that does not deny it a few words before. */
function says(note: string, pattern: RegExp): boolean {
  if (!pattern.test(note)) return false
  const all = new RegExp(pattern.source, 'gi')
  return note.split(/[.;,!?\n]|\bbut\b/i).some((clause) => {
    for (const match of clause.matchAll(all)) if (!negation.test(clause.slice(0, match.index))) return true
    return false
  })
}

/** What a note says that changes the coding, as flags. Words that the note denies say nothing (`no interruptions`). */
export function noteSays(whole: string): number {
  const note = whole.slice(0, longestNote)
  let flags = 0
  const put = (said: boolean, one: number): void => {
    if (said) flags |= one
  }
  put(says(note, interrupted) && !/\bnot (?:restarted|resumed)\b/i.test(note), flag.interrupted)
  put((says(note, abandoned) && !says(note, completed)) || unfinished.test(note), flag.abandoned)
  put(says(note, supplied), flag.supplied)
  put(says(note, keptOpen), flag.keepOpen)
  put(says(note, /\bflush(?:ed|es|ing)?\b/i), flag.flushed)
  put(namesPort(note), flag.port)
  put(centralCatheter.test(note), flag.catheter)
  put(says(note, /counsel/i) && !refused.test(note), flag.counselled)
  put(says(note, setUpAgain), flag.newSetUp)
  const lesions = /\b(\d{1,4})\s{1,5}lesions?\b/i.exec(note)?.[1]
  put(lesions !== undefined, flag.lesionsCounted)
  put(Number(lesions ?? 0) > mostFewLesions, flag.manyLesions)
  const restuck = says(note, failed)
  put(restuck, flag.failedSite)
  put(!restuck && says(note, needed), flag.secondSite)
  return flags
}

const none = /^(?:no|none|n\/?a|-+|unknown|not documented)\.?$/i

/** What a reason for a second site says: a failed first stick, convenience or speed is none (CPT; NCCI chapter XI). */
export function siteReason(whole: string): number {
  const reason = whole.slice(0, longestNote)
  if (none.test(reason.trim())) return 0
  return says(reason, failed) ? flag.failedSite : flag.secondSite
}
