import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * `npm run test:fast [room…]`: the tests of a room, or of the rooms in which something changed since main, without those
 * that take long (whole samples, random logs, a browser, commands as processes): for between two edits. `npm test` runs all.
 */
const root = resolve(import.meta.dirname, '../..')
const long = ['tests/browser/**', '**/properties/**', '**/*sample*', 'tests/command-line/**', 'tests/upgrade/**']

const words = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const flags = process.argv.slice(2).filter((word) => word.startsWith('-'))
const rooms = words.length > 0 ? words : changedRooms()
const missing = rooms.filter((room) => !existsSync(join(root, 'tests', room)))
for (const room of missing) console.log(`There are no tests of ${room}.`)
const tested = rooms.filter((room) => !missing.includes(room))
if (tested.length === 0) {
  console.log(words.length > 0 ? '' : 'Nothing was changed since main. Name a room: npm run test:fast engine')
  process.exit(missing.length > 0 ? 1 : 0)
}
console.log(`Rooms: ${tested.join(', ')}`)
// A room that was named is meant, though its tests take long.
const left = long.filter((pattern) => !words.some((room) => pattern.startsWith(`tests/${room}/`)))
const { status } = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  ['run', ...tested.map((room) => `tests/${room}/`), ...left.flatMap((pattern) => ['--exclude', pattern]), ...flags],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
)
process.exit(status ?? 1)

/** `engine` of `src/engine/claim/lines.ts` and of `tests/engine/…`. */
function changedRooms() {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n')
  const base = ['main', 'origin/main'].find((name) => {
    return spawnSync('git', ['rev-parse', '--verify', '--quiet', name], { cwd: root }).status === 0
  })
  const changed = [
    ...(base === undefined ? git('diff', '--name-only', 'HEAD') : git('diff', '--name-only', '--merge-base', base)),
    ...git('ls-files', '--others', '--exclude-standard'),
  ]
  return [...new Set(changed.flatMap((path) => /^(?:src|tests)\/([^/]+)\//.exec(path)?.[1] ?? []))].sort()
}
