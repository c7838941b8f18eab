import { dollarsText } from '../../basics/money'
import { dateText } from '../../findings/words'
import type { VisitChange } from '../../sheets/rerun/difference'

/** `visit 40310, patient 1439, 11/3/2026: 96409 → 96413, 96415x3, +$119.00` */
export const changeText = (visit: VisitChange): string => `${whose(visit)}: ${whatOf(visit)}`

/** Whose visit it is: `visit 40310, patient 1439, 11/3/2026`. */
const whose = ({ encounter, patient, day }: VisitChange): string =>
  [
    encounter === null ? null : `visit ${encounter}`,
    patient === null ? null : `patient ${patient}`,
    day === null ? null : dateText(day),
  ]
    .filter((part) => part !== null)
    .join(', ') || 'The whole log'

/** `96409 → 96413, 96415x3, +$119.00`; where codes stay as they are, what else changed. */
function whatOf({ lines, added, changed, gone }: VisitChange): string {
  if (lines === null) {
    const parts = [
      added === 0 ? '' : `${added} new`,
      changed === 0 ? '' : `${changed} changed`,
      gone === 0 ? '' : `${gone} answered or gone`,
    ]
    return parts.filter((part) => part !== '').join(', ')
  }
  const codes =
    lines.gone.length === 0
      ? `new: ${lines.added.join(', ')}`
      : `${lines.gone.join(', ')} → ${lines.added.length === 0 ? 'no longer supported' : lines.added.join(', ')}`
  return `${codes}, ${lines.dollars === null ? 'no price' : signed(lines.dollars)}`
}

/** `+$119.00`, `−$28.73` */
export const signed = (dollars: number): string =>
  dollars < 0 ? `−${dollarsText(-dollars)}` : `+${dollarsText(dollars)}`
