import { readReferenceFile, type FileRead } from '../../loading/read-file'
import { WorkbookProblem } from '../../workbook/host/host-errors'
import type { FileToRead, FromWorker } from './reference-worker'

/** What whoever waits may be told and asked; the pane's own turn fits. */
export interface Waiting {
  /** @param done - 0 to 1, null where nobody can tell */
  readonly progress: (done: number | null) => void
  readonly cancelled: () => boolean
}

/** Milliseconds between two looks at Cancel. */
const lookAgain = 100

/** @throws WorkbookProblem where it was cancelled */
export function stopIfCancelled({ cancelled }: Waiting): void {
  if (cancelled()) throw new WorkbookProblem('Canceled. Nothing was loaded.')
}

/**
 * Reads a file as one of CMS's beside the page, so that the workbook goes on answering; where this Excel has no workers, in
 * the page.
 *
 * @throws WorkbookProblem where it was cancelled
 */
export async function readFile(file: FileToRead, waiting: Waiting): Promise<readonly FileRead[]> {
  if (typeof Worker === 'undefined') {
    const reads = await readReferenceFile(file.name, file.bytes)
    stopIfCancelled(waiting)
    return reads
  }
  const worker = new Worker(
    /* webpackChunkName: "reference-worker" */ new URL('./reference-worker.ts', import.meta.url),
  )
  let watch: ReturnType<typeof setInterval> | undefined
  try {
    return await new Promise<readonly FileRead[]>((resolve, reject) => {
      watch = setInterval(() => {
        if (waiting.cancelled()) reject(new WorkbookProblem('Canceled. Nothing was loaded.'))
      }, lookAgain)
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if ('reads' in data) resolve(data.reads)
        else waiting.progress(data.of === 0 ? null : data.done / data.of)
      }
      worker.onerror = () => {
        const problem = 'it is too large for this page; unpack it and load the files one by one'
        resolve([{ path: file.name, problem }])
      }
      worker.postMessage(file, [file.bytes.buffer as ArrayBuffer])
    })
  } finally {
    clearInterval(watch)
    worker.terminate()
  }
}
