import { ehrExport } from './ehr-export'
import type { Handwritten } from './handwritten'
import { paperLog } from './paper-log'

/** The same kind of visits as other people write them. */
export const handwrittenLogs = (): Handwritten[] => [ehrExport(), paperLog()]
