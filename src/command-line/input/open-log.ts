import { builtIn } from '../../reference/built-in'
import { referenceAsOf } from '../../reference/as-of'
import type { Reference } from '../../reference/reference'
import type { FileSheet } from '../../files/file-cells'
import type { CodeOptions } from '../options'
import type { Progress } from '../progress'
import { findLogIn, linesAboutLog, type LogFile } from './find-log'
import { linesOf, readOfficeFiles, type OfficeFiles } from './office-files'
import { loadReferenceFolder } from './reference-folder'

export interface OpenedLog {
  readonly found: LogFile
  readonly office: OfficeFiles
  /** What the product brings with it and what `--reference` adds. */
  readonly reference: Reference
}

/**
 * Opens the log of a command with all that it is read with: editions, the office's tables, the options. What is said about
 * them goes to standard error.
 *
 * @param sheets - those of the log's file
 * @throws FileProblem with one sentence
 */
export async function openLog(
  options: CodeOptions,
  sheets: readonly FileSheet[],
  progress: Progress,
): Promise<OpenedLog> {
  const loaded = options.reference === null ? null : await loadReferenceFolder(options.reference, builtIn)
  for (const line of loaded?.lines ?? []) console.error(line)
  const reference = loaded?.reference ?? builtIn
  const office = await readOfficeFiles(options, sheets)
  for (const line of linesOf(office)) console.error(line)
  const found = await findLogIn(
    options.log,
    sheets,
    options,
    {
      ...(options.setting === null ? {} : { setting: options.setting }),
      mapping: options.mapping,
      ...(options.payer === null ? {} : { payer: options.payer }),
      policies: options.policies,
      fees: office.fees,
      payers: office.payers,
      locations: office.locations,
      drugNames: office.drugNames,
      ...(options.locality === null ? {} : { locality: options.locality }),
      reference: options.asOf === null ? reference : referenceAsOf(reference, options.asOf),
    },
    (steps) => progress.through('Reading the log', steps),
  )
  for (const line of linesAboutLog(options.log, found)) console.error(line)
  return { found, office, reference }
}
