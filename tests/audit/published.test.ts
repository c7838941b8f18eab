import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Cell } from '../../src/basics/cell'
import { audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import { worthOf } from '../../src/findings/define'
import { auditIds } from '../findings/kinds'

/** A visit of which an auditor has said in public what may be billed. */
interface AuditedCase {
  readonly title: string
  readonly source: string
  readonly setting: 'office' | 'hospital'
  readonly log: readonly Readonly<Record<string, Cell>>[]
  readonly billed: string
  /** `over-coded over`: kind and direction, in the order of the alphabet. */
  readonly findings: readonly string[]
  readonly because: string
}

const path = join(import.meta.dirname, 'cases', 'published.yaml')
const cases = parse(readFileSync(path, 'utf8'), { schema: 'core' }) as AuditedCase[]

describe('billed against supported, as auditors have it in public', () => {
  test.each(cases)('$title', ({ setting, log, billed, findings }) => {
    const headers = [...new Set(log.flatMap((row) => Object.keys(row)))]
    const rows = log.map((row, index) => [...headers.map((header) => row[header] ?? ''), index === 0 ? billed : ''])
    const coding = code([[...headers, 'Billed'], ...rows], { setting })
    if ('problem' in coding) throw new Error(coding.problem)
    const found = audit(coding)
      .coding.encounters.flatMap((one) => one.findings)
      .filter((one) => auditIds.has(one.finding) && one.finding !== 'no-price')
      .map((one) => {
        const worth = worthOf(one)
        return `${one.finding} ${worth !== null && 'dollars' in worth ? worth.direction : ''}`.trim()
      })
    expect(found.sort()).toEqual(findings)
  })
})
