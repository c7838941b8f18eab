// Every flow of the add-in with an Excel that refuses at every position, and writes the table of docs/flows.md. All of it takes
// many hours; `--positions 40` tries so many of each kind, and what else is written goes to the tests: `-t 'code again'`.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const given = process.argv.slice(2)
const at = given.indexOf('--positions')
const share = at < 0 ? { EVERY_POSITION: '1' } : { POSITIONS: given[at + 1] ?? '40' }
const rest = at < 0 ? given : given.toSpliced(at, 2)
const { status } = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  ['run', ...(rest.some((one) => one.endsWith('.ts')) ? [] : ['tests/workbook/flows']), ...rest],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, WRITE_FLOWS: '1', ...share },
  },
)
process.exit(status ?? 1)
