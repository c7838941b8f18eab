import { columnLetters } from '../../basics/rectangle'
import type { ChangedAnswer } from '../../workbook/upgrade/answers'
import type { OpenedByAnother } from '../../workbook/upgrade/at-opening'
import { plural } from '../words'

/** `Log, K4`. */
export const placeOf = ({ sheet, row, column }: ChangedAnswer): string => `${sheet}, ${columnLetters(column)}${row + 1}`

const shown = (value: ChangedAnswer['now']): string => {
  const text = String(value)
  return text === '' ? 'blank' : text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** `96409 → 96413, 96415`. */
export const changeOf = ({ old, now }: ChangedAnswer): string =>
  old === null ? `another text before; now ${shown(now)}` : `${shown(old)} → ${shown(now)}`

/** Our function in a formula, the first where there are several. */
export const functionOf = ({ formula }: ChangedAnswer): string =>
  /INFUSION_[A-Z]+/i.exec(formula)?.[0].toUpperCase() ?? formula

/** What could not be compared, as sentences. */
export function limitsOf({ unknown, unanswered, beyond, tooLarge }: OpenedByAnother): string[] {
  return [
    unknown === 0
      ? ''
      : `${plural(unknown, 'formula')} could not be compared: what ${unknown === 1 ? 'it' : 'they'} showed before was not remembered.`,
    unanswered === 0 ? '' : `${plural(unanswered, 'formula')} did not answer yet: Setup, Repair formulas.`,
    beyond === 0 ? '' : `The workbook has more formulas than are remembered: ${plural(beyond, 'formula')} left out.`,
    tooLarge.length === 0 ? '' : `Not looked through, too many formulas: ${tooLarge.join(', ')}.`,
  ].filter((one) => one !== '')
}
