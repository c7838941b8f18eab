/** A change of the product as a person could make it by slip. */
export interface Fault {
  readonly file: string
  /** What stands there: text that the file has exactly once. */
  readonly from: string
  readonly to: string
  /** What a person would have gotten wrong. */
  readonly why: string
  /** Why no test can, or need, notice it. */
  readonly survives?: string
}

/** The faults of one room of `src`. */
export interface Room {
  /** Folders and files of tests that must notice them. */
  readonly suites: readonly string[]
  /** Of these, suites that say nothing about the room and take long. */
  readonly leftOut?: readonly string[]
  /** Its suites start programs: each fault is tried in a copy of the project. */
  readonly inProcesses?: true
  readonly faults: readonly Fault[]
}

/** The text with the fault in it. @throws where the file does not have what is to be changed exactly once */
export function withFault(text: string, { file, from, to }: Fault): string {
  const parts = text.split(from)
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`)
  return parts.join(to)
}
