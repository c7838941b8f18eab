import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A fault that a room's suites noticed in one process; null where none did there. */
interface Line {
  readonly number: number
  readonly by: string | null
}

/** A test that takes longer than this with a fault runs on for ever. */
const longest = 300_000

/** The child says with this code that something of a fault stayed, and a new process has to go on. */
const goOn = 3

/**
 * Tries faults by suites that are loaded once into one process: tenths of a second each.
 *
 * @param root - the project
 * @param tell - told of each fault as it is tried
 * @returns who noticed each fault; what is missing was not noticed here
 */
export async function triedInOneProcess(
  root: string,
  room: string,
  numbers: readonly number[],
  tell: (number: number, by: string) => void,
): Promise<ReadonlyMap<number, string>> {
  const noticed = new Map<number, string>()
  let todo = [...numbers]
  while (todo.length > 0) {
    const { tried, code } = await oneProcess(root, room, todo, ({ number, by }) => {
      if (by === null) return
      noticed.set(number, by)
      tell(number, by)
    })
    const first = todo.find((number) => !tried.has(number))
    todo = todo.filter((number) => !tried.has(number))
    if (code === goOn) continue
    // A fault that never ends is noticed: the others go on without it.
    if (code === null && first !== undefined) {
      noticed.set(first, 'a test that did not end')
      tell(first, 'a test that did not end')
      todo = todo.filter((number) => number !== first)
      continue
    }
    if (code !== 0) throw new Error(`The suites of ${room} cannot be run in one process (code ${code ?? 'none'}).`)
    break
  }
  return noticed
}

/** @returns how the process ended; null where it was stopped since it said nothing for long */
function oneProcess(root: string, room: string, numbers: readonly number[], each: (line: Line) => void) {
  const words = [join(root, 'scripts/mutation/faults-in-one-process.js'), room, ...numbers.map(String)]
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const tried = new Set<number>()
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const watch = (): void => {
    clearTimeout(timer)
    // The first answer comes when all tests ran once.
    timer = setTimeout(
      () => {
        stopped = true
        child.kill('SIGKILL')
      },
      tried.size === 0 ? longest * 6 : longest,
    )
  }
  watch()
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text) as Line
    tried.add(line.number)
    each(line)
    watch()
  })
  return new Promise<{ readonly tried: ReadonlySet<number>; readonly code: number | null }>((done) => {
    child.on('close', (code) => {
      clearTimeout(timer)
      done({ tried, code: stopped ? null : (code ?? -1) })
    })
  })
}
