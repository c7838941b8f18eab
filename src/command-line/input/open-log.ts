import { builtIn } from '../../reference/built-in'
import { referenceAsOf } from '../../reference/as-of'
import { placeProblem } from '../../reference/locality'
import type { Reference } from '../../reference/reference'
import type { FileSheet } from '../../files/file-cells'
import type { CodeOptions } from '../options'
import { authorizationsIn } from './authorizations-file'
import { FileProblem } from '../problems'
import type { Progress } from '../progress'
import { findLogIn, linesAboutLog, type LogFile } from './find-log'
import type { Choices } from '../../sheets/office/settings-file'
import type { CodingOptions } from '../../engine/coding'
import { withPolicies } from '../../policies/policies'
import { readLateEntries } from './late-entries-file'
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
 * @param say - takes what a person must know of them
 * @throws FileProblem with one sentence
 */
export async function openLog(
  options: CodeOptions,
  sheets: readonly FileSheet[],
  progress: Progress,
  say: (line: string) => void = console.error,
): Promise<OpenedLog> {
  const loaded = options.reference === null ? null : await loadReferenceFolder(options.reference, builtIn)
  for (const line of loaded?.lines ?? []) say(line)
  const reference = loaded?.reference ?? builtIn
  const office = await readOfficeFiles(options, sheets)
  const wrongPlace = office.choices.locality === undefined ? null : placeProblem(reference, office.choices.locality)
  if (wrongPlace !== null) throw new FileProblem(`${options.settings ?? ''}: ${wrongPlace}`)
  for (const line of linesOf(office)) say(line)
  const found = await findLogIn(
    options.log,
    sheets,
    options,
    {
      ...chosen(options, office.choices),
      fees: office.fees,
      payers: office.payers,
      locations: office.locations,
      authorizations:
        options.authorizations === null ? office.authorizations.rows : await authorizationsIn(options.authorizations),
      ...(options.due === null ? {} : { due: options.due }),
      drugNames: office.drugNames,
      lateEntries: options.lateEntries === null ? [] : await readLateEntries(options.lateEntries),
      reference: options.asOf === null ? reference : referenceAsOf(reference, options.asOf),
    },
    (steps) => progress.through('Reading the log', steps),
  )
  for (const line of linesAboutLog(options.log, found)) say(line)
  return { found, office, reference }
}

/** What the command line says, else the settings file. */
function chosen(options: CodeOptions, choices: Choices): CodingOptions {
  const setting = options.setting ?? choices.setting
  const payer = options.payer ?? choices.payer
  const locality = options.locality ?? choices.locality
  const said = Object.entries(options.policies).filter(([name]) => options.saidPolicies.has(name))
  return {
    ...(setting === undefined ? {} : { setting }),
    ...(payer === undefined ? {} : { payer }),
    ...(locality === undefined ? {} : { locality }),
    mapping: { ...choices.mapping, ...options.mapping },
    policies: withPolicies([...Object.entries(choices.policies), ...said]),
  }
}
