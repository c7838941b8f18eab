import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { withFault } from './fault'
import { rooms } from './rooms'

const root = join(import.meta.dirname, '../..')

describe.each(Object.entries(rooms))('planted faults of %s', (_, { faults, suites, leftOut = [] }) => {
  test.each(faults.map((fault) => [`${fault.file}: ${fault.why}`, fault] as const))('%s', (_, fault) => {
    const changed = withFault(readFileSync(join(root, fault.file), 'utf8'), fault)
    // What no compiler would take is no slip that a test has to notice.
    expect(() => transformSync(changed, { loader: fault.file.endsWith('x') ? 'tsx' : 'ts' })).not.toThrow()
  })

  test('no fault stands twice, and every suite is there', () => {
    expect(new Set(faults.map(({ file, to, from }) => [file, from, to].join('\n'))).size).toBe(faults.length)
    expect([...suites, ...leftOut].filter((path) => path.endsWith('.ts') && !existsSync(join(root, path)))).toEqual([])
  })
})
