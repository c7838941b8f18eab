// Made from the folder by npm run index.
import { followUp } from './follow-up'
import { frame } from './frame'
import { lines } from './lines'
import { otherFindings } from './other-findings'
import { questions } from './questions'
import { sample } from './sample'
import { sinceLast } from './since-last'
import { summary } from './summary'
import { trail } from './trail'

/** Every sheet of the audit, by the names of the files. */
export const auditSheetList = [followUp, frame, lines, otherFindings, questions, sample, sinceLast, summary, trail]
