import { readReferenceFile, type FileRead } from '../../loading/read-file'

/** A file for the worker to read. */
export interface FileToRead {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the worker says: how far it is, or what the file came to. */
export type FromWorker = { readonly done: number; readonly of: number } | { readonly reads: readonly FileRead[] }

/** Rows between two reports: the page draws no faster. */
const rowsBetweenReports = 20_000

// Reading takes seconds for the largest files and holds up whoever does it: not the page, whose formulas go on answering.
self.onmessage = ({ data }: MessageEvent<FileToRead>) => {
  let reported = 0
  const say = (message: FromWorker): void => {
    self.postMessage(message)
  }
  void readReferenceFile(data.name, data.bytes, ({ done, of }) => {
    if (done >= reported && done - reported < rowsBetweenReports) return
    reported = done
    say({ done, of })
  }).then((reads) => {
    say({ reads })
  })
}
