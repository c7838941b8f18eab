import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../src/engine/claim/lines'
import { codeCells } from './visit'

/**
 * Names as ED, observation, infusion, oncology, pain and ob/gyn staff write them, with what their lines are on November 10, 2026:
 * codes and units by CMS's payment limits of that quarter and the HCPCS file of October 2025, JW and JZ by what was discarded.
 * The list was made before the drug tables were looked at; what it had wrong is corrected. `~`: whether JZ stands there is not
 * asked, since no label or crosswalk at hand tells the container. `-`: no line. `?`: known, and nothing else asked.
 */
const rows = readFileSync(new URL('ward-lines.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [name: string, route: string, dose: string, discarded: string, lines: string])

const header = ['Date', 'Payer', 'Drug', 'Route', 'Dose', 'Discarded', 'Start', 'Stop']
const unmarked = /^(?:JA|JB)$/

describe('names as people write them, with units and waste', () => {
  it('are three hundred and more', () => {
    expect(rows.length).toBeGreaterThan(300)
  })

  it.each(rows)('%s', (name, route, dose, discarded, lines) => {
    const stop = /^(?:IVP|IV push|IM|SC|SQ|intra-articular|intrathecal)$/.test(route) ? '' : '10:05'
    const coded = codeCells([header, ['2026-11-10', 'Medicare', name, route, dose, discarded, '9:00', stop]])
    expect(coded.ids.filter((id) => id === 'unknown-drug' || id === 'drug-ambiguous')).toEqual([])
    const drugs = coded.answer.encounters
      .flatMap((one) => one.lines)
      .filter(({ code }) => !/^(?:9\d{4}|G\d{4})$/.test(code))
      .map((one) => ({ ...one, modifiers: one.modifiers.filter((each) => !unmarked.test(each)) }))
    if (lines === '?') return
    if (lines.startsWith('~')) {
      expect(drugs.map((one) => codeText({ ...one, modifiers: [] })).join(', ')).toBe(lines.slice(1))
    } else expect(drugs.map(codeText).join(', ') || '-').toBe(lines)
  })
})
