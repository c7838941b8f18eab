import type { AuditedVisit } from '../../audit/audited-visit'
import { SheetBuilder } from '../model/sheet-builder'
import { accountNames, dayCell, defineAuditSheet } from './define'

/** The frame of a sample, numbered and kept: whoever has the seed can draw the sample again. */
export const frame = defineAuditSheet({
  name: 'Audit frame',
  place: 35,
  make: ({ audit, outside, sample }, name) => {
    if (sample === null) return null
    const sheet = new SheetBuilder(name, [8, 26, 14, 10])
    sheet.put(0, 0, [['Audit frame: all visits that were drawn from']], { role: 'title' })
    sheet.put(1, 0, [[sample.drawnBy]], { role: 'note' })
    const account = accountNames(audit, { outside })
    const drawn = new Set(sample.visits)
    const numbers = new Map(sample.frame.map((visit, index) => [visit, index + 1]))
    sheet.table(
      2,
      0,
      [
        { header: 'No', number: 'whole', cell: (visit: AuditedVisit) => numbers.get(visit) ?? null },
        { header: 'Account', number: 'text', cell: ({ one }) => account(one) },
        { header: 'Date', number: 'date', cell: ({ one }) => dayCell(one) },
        { header: 'Drawn', cell: (visit) => (drawn.has(visit) ? 'yes' : '') },
      ],
      sample.frame,
      'Audit_frame',
    )
    return sheet.build(3)
  },
})
