import { unpackLimits } from '../../files/unpack'
import { putBeside } from '../../loading/put-beside'
import type { FileRead } from '../../loading/read-file'
import {
  editionsInForce,
  keepEditions,
  removeEdition,
  type EditionsInForce,
  type LoadedEdition,
} from '../../workbook/office/loaded-editions'
import { readFile, stopIfCancelled } from './read-in-worker'

/** What a piece of work may say and ask while it runs: the session's turn. */
interface Turn {
  readonly progress: (task: string, done: number | null) => void
  readonly cancelled: () => boolean
}

/** A chosen or dropped file, as the browser gives it. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>

/** What loading came to. */
export interface Loaded {
  readonly inForce: EditionsInForce
  /** For each file a sentence: what it is, what was taken and refused, what became of it. */
  readonly lines: readonly string[]
}

/** What was loaded into this workbook. */
export const loadedEditions = (): Promise<EditionsInForce> => Excel.run((context) => editionsInForce(context))

/**
 * Reads files of CMS, puts them beside what is at hand and keeps them in the workbook. Cancelled or failed, nothing is kept.
 *
 * @throws WorkbookProblem with a sentence; host errors as they come
 */
export async function loadFiles(files: readonly ChosenFile[], turn: Turn): Promise<Loaded> {
  const reads: FileRead[] = []
  for (const [index, file] of files.entries()) {
    const task = files.length === 1 ? `Reading ${file.name}` : `Reading ${file.name} (${index + 1} of ${files.length})`
    const waiting = {
      cancelled: turn.cancelled,
      progress: (done: number | null) => {
        turn.progress(task, done)
      },
    }
    waiting.progress(null)
    stopIfCancelled(waiting)
    reads.push(...(await readOne(file, waiting)))
  }
  return await Excel.run(async (context) => {
    turn.progress('Comparing with what is at hand', null)
    const atHand = await editionsInForce(context)
    const { added, lines } = putBeside(atHand.reference, reads)
    if (added.length === 0) return { inForce: atHand, lines }
    const waiting = {
      cancelled: turn.cancelled,
      progress: (done: number | null) => {
        turn.progress('Writing the editions into the workbook', done)
      },
    }
    const inForce = await keepEditions(context, added, (done) => {
      waiting.progress(done)
      stopIfCancelled(waiting)
      return Promise.resolve()
    })
    return { inForce, lines }
  })
}

async function readOne(file: ChosenFile, waiting: Parameters<typeof readFile>[1]): Promise<readonly FileRead[]> {
  if (file.size > unpackLimits.bytes) {
    return [{ path: file.name, problem: 'it is larger than any download of CMS; download it again' }]
  }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return [{ path: file.name, problem: 'it cannot be opened: it may be a folder, or open elsewhere' }]
  }
  return await readFile({ name: file.name, bytes }, waiting)
}

/** Takes an edition out of the workbook and out of force. */
export const takeOut = (edition: LoadedEdition): Promise<EditionsInForce> =>
  Excel.run((context) => removeEdition(context, edition.head))
