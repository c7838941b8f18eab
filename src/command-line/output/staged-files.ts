import { randomUUID } from 'node:crypto'
import { copyFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FileProblem } from '../problems'
import type { CheckedTarget } from './targets'

/**
 * Files on their way: each is written whole to a temporary file beside its target and flushed; only when all of them are
 * there do they take their names. Whatever fails until then leaves every target as it was.
 */
export class StagedFiles {
  private readonly staged: { readonly target: CheckedTarget; readonly temporary: string }[] = []
  private written: readonly string[] = []

  /**
   * Writes a target's content beside it.
   *
   * @param content - in parts where it is long
   * @throws FileProblem with one sentence; see `discard` for the files staged before
   */
  async add(
    target: CheckedTarget,
    content: string | Uint8Array | Iterable<string> | AsyncIterable<string>,
  ): Promise<void> {
    const temporary = join(dirname(target.file), `.infusion-coder-${randomUUID()}.part`)
    // Known before it is there, so that a stop in between takes it away too.
    this.staged.push({ target, temporary })
    try {
      const handle = await open(temporary, 'wx', target.before?.mode ?? 0o666)
      try {
        await writeFile(handle, content)
        await handle.sync()
      } finally {
        await handle.close()
      }
    } catch (error) {
      throw writeProblem(target.path, error)
    }
  }

  /**
   * Gives every file its name, in one turn that no signal interrupts. Where one cannot get it, the others get back what
   * stood there.
   *
   * @returns the paths written, as they were named on the command line
   * @throws FileProblem with one sentence
   */
  commit(): readonly string[] {
    const undo: (() => void)[] = []
    const kept: string[] = []
    let at = this.staged[0]?.target
    try {
      for (const { target, temporary } of this.staged) {
        at = target
        refuseChanged(target)
        const { file, before } = target
        const earlier = `${temporary}.before`
        if (before !== null && this.staged.length > 1) {
          kept.push(earlier)
          copyFileSync(file, earlier)
        }
        renameSync(temporary, file)
        undo.unshift(() => {
          if (before === null) rmSync(file)
          else renameSync(earlier, file)
        })
      }
    } catch (error) {
      for (const step of undo) step()
      throw error instanceof FileProblem ? error : writeProblem(at?.path ?? '', error)
    } finally {
      for (const path of kept) rmSync(path, { force: true })
    }
    this.written = this.staged.map(({ target }) => target.path)
    this.staged.length = 0
    return this.written
  }

  /** Names the files in this order, whatever was written first. */
  inOrderOf(targets: readonly CheckedTarget[]): void {
    this.staged.sort((a, b) => targets.indexOf(a.target) - targets.indexOf(b.target))
  }

  /** Takes away what was staged and not committed; in one turn, so that a signal's handler can call it. */
  discard(): void {
    for (const { temporary } of this.staged) rmSync(temporary, { force: true })
    this.staged.length = 0
  }

  /** The paths that have their names. */
  get committed(): readonly string[] {
    return this.written
  }
}

/** Somebody else may have written the target while we worked. */
function refuseChanged({ path, file, before }: CheckedTarget): void {
  const now = statSync(file, { bigint: true, throwIfNoEntry: false })
  const same =
    before === null
      ? now === undefined
      : now !== undefined && `${now.dev}:${now.ino}` === before.identity && now.mtimeNs === before.changed
  if (same) return
  throw new FileProblem(`${path} was changed by another program during this run. Nothing was written; run again.`)
}

const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'it is larger than this disk allows',
  EROFS: 'the disk can only be read',
  EACCES: 'you may not write in its folder',
  EPERM: 'you may not write it, or it is open in another program',
  EBUSY: 'it is open in another program. Close it and run again',
  ENOENT: 'its folder is not there',
  ENAMETOOLONG: 'its name is too long',
}

/** One sentence on why a file cannot be written; nothing of it was. */
export function writeProblem(path: string, error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const cause = causes[code] ?? (error instanceof Error ? error.message : String(error))
  return new FileProblem(`${path} cannot be written: ${cause}. Nothing was written.`, { cause: error })
}
