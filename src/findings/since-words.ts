import { usDate } from '../basics/date'

/** ` as of 1/1/2026`; nothing where no date is told. */
export const since = (from: string | null): string => (from === null ? '' : ` as of ${usDate(from)}`)
