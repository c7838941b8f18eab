import { engineVersion } from '../../engine/version'
import { defaultPolicies } from '../../policies/policies'
import { editionNames } from '../../reference/editions'
import { SheetBuilder, type CellLook } from '../model/sheet-builder'
import { defineAuditSheet } from './define'

/** The trail of a run: log, editions, policies, initials. */
export const trail = defineAuditSheet({
  name: 'Audit trail',
  place: 40,
  make: ({ audit, sample, trail: facts }, name) => {
    if (facts === null) return null
    const { log, editions } = audit.coding
    const sheet = new SheetBuilder(name, [30, 100])
    sheet.put(0, 0, [['Audit trail']], { role: 'title' })
    // All of it is text: numbers would stand at the far end of a wide column, out of sight, and a policy's 59 is no number.
    const fact = (label: string, value: string | number, look: CellLook = {}): void => {
      const row = sheet.end
      sheet.put(row, 0, [[label]])
      sheet.put(row, 1, [[String(value)]], { number: 'text', ...look })
    }
    fact('Initials', facts.initials, { role: 'input' })
    fact('Run at', facts.ranAt)
    fact('Log', facts.log)
    fact('Rows', log.rows.count)
    fact('Visits', audit.visits.length)
    fact('Engine', engineVersion)
    fact('Reference as of', facts.asOf ?? 'all editions at hand')
    fact('Editions used', editions.join(', '), { wrap: true })
    fact('Editions at hand', editionNames(log.reference).join(', '), { wrap: true })
    fact('Locality', log.locality ?? 'national amounts')
    fact('Rows of the office’s fees', log.fees.length)
    fact('Billed from', audit.hasClaims ? 'the log, or a list of charges' : 'nothing: the record alone was audited')
    fact('Sample', sample === null ? 'none' : `${sample.sizeBy}; seed ${sample.seed}`)
    const chosen = Object.entries(log.policies) as [keyof typeof defaultPolicies, string][]
    sheet.table(
      sheet.end + 1,
      0,
      [
        { header: 'Policy', cell: ([policy]) => policy },
        {
          header: 'Value',
          number: 'text',
          cell: ([policy, value]) => (value === defaultPolicies[policy] ? value : `${value} (changed)`),
        },
      ],
      chosen,
    )
    return sheet.build(0, 'portrait')
  },
})
