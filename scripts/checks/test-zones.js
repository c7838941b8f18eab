import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

/**
 * `npm run test:zones`: what reads dates and times, in three zones of the machine: one whose clock changes, one off by half
 * an hour, one where it is tomorrow already. A log means the same in each.
 */
const root = resolve(import.meta.dirname, '../..')
const tests = [
  'tests/engine/reading-',
  'tests/engine/half-days',
  'tests/engine/edges-of-time',
  'tests/engine/written-cells',
]
for (const zone of ['America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati']) {
  console.log(zone)
  const { status } = spawnSync(join(root, 'node_modules/.bin/vitest'), ['run', ...tests, '--reporter', 'dot'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
