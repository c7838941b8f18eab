import { dateOf } from './shelves/calendar'
import { codeOf, quoted, textOf } from './cells'
import { isInfusionClaimCode } from './shelves/kept-codes'
import { isCorrected, layout, needsQuarter, quarterFor, rowsOf, sourceOf } from './layout'

/** What the add-on file writes where the contractor decides which primary codes it takes (its type 2). */
const anyPrimary = 'CCCCC'

type Column = 'addOn' | 'primary' | 'addOnDeleted' | 'primaryDeleted' | 'effective' | 'deleted'

/** NCCI's add-on code edits: which code an add-on code may follow. Dates are year and day of the year. */
export const addOnEdits = layout<Column>({
  what: 'NCCI add-on code edits (AOC)',
  columns: {
    addOn: (own) => own === 'ADD ON CODE',
    primary: (own) => own === 'PRIMARY CODE',
    addOnDeleted: (own) => /^AOC DEL ?DT/.test(own),
    primaryDeleted: (own) => /^PRIMARY CODE DEL ?DT/.test(own),
    effective: (own) => /^AOC EDIT EFF ?DT/.test(own),
    deleted: (own) => /^AOC EDIT DEL ?DT/.test(own),
  },
  required: ['addOn', 'primary'],
  *read(source) {
    const { at, tally } = source
    const period = quarterFor(source)
    if (period === null) return needsQuarter
    const mayFollow = new Map<string, string[]>()
    yield* rowsOf(source, 'addOn', (row, index) => {
      const addOn = codeOf(row[at.get('addOn')!])
      const primaryText = textOf(row[at.get('primary')!]).toUpperCase()
      const primary = codeOf(primaryText)
      if (addOn === null || (primary === null && primaryText !== anyPrimary)) {
        tally.refuse(
          index,
          `${quoted(row[at.get('addOn')!])} after ${quoted(primaryText)} is not an add-on code with a primary code.`,
        )
        return
      }
      const dates: (string | null)[] = []
      for (const column of ['addOnDeleted', 'primaryDeleted', 'deleted', 'effective'] as const) {
        const cell = at.has(column) ? row[at.get(column)!] : null
        const date = dateOf(cell)
        if (date === null && textOf(cell) !== '' && textOf(cell) !== '*') {
          tally.refuse(index, `${addOn} after ${primaryText}: ${quoted(cell)} is not a date.`)
          return
        }
        dates.push(date)
      }
      const [addOnDeleted, primaryDeleted, deleted, effective] = dates
      if (primary === null) {
        tally.leave('whose primary codes the contractor decides')
      } else if (!isInfusionClaimCode(addOn)) {
        tally.leave('about other services than drug administration')
      } else if (
        [addOnDeleted, primaryDeleted, deleted].some((date) => typeof date === 'string' && date < period.from) ||
        (typeof effective === 'string' && effective > period.until)
      ) {
        tally.leave(`not in force in ${period.name}`)
      } else {
        const primaries = mayFollow.get(addOn) ?? []
        if (primaries.includes(primary)) {
          tally.leave('standing twice')
          return
        }
        mayFollow.set(addOn, [...primaries, primary])
        tally.taken++
      }
    })
    return [
      {
        kind: 'addOns',
        corrected: isCorrected(source),
        table: {
          edition: `NCCI add-on edits ${period.from}`,
          from: period.from,
          until: period.until,
          source: sourceOf(source),
          mayFollow,
        },
      },
    ]
  },
})
