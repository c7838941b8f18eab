import type { Cells } from '../../basics/cell'
import type { CodingOptions } from '../../engine/coding'
import type { DrugNames } from '../../engine/substances/find-drug'
import type { Mapping } from '../../engine/log/columns/columns'
import { withPolicies, type Policies } from '../../policies/policies'
import type { Fee } from '../../payment/fees'
import { placeProblem } from '../../reference/locality'
import type { Reference } from '../../reference/reference'
import type { Setting } from '../../rules/rule'
import { drugNamesOfCells } from '../../sheets/office/drug-names'
import { noPayersTable, type PayersTable } from '../../payers/table/payer-row'
import { noLocations, type LocationsTable } from '../../engine/visits/locations/location'
import type { Authorization } from '../../payers/authorizations/authorization'
import { authorizationsOfCells } from '../../sheets/office/authorizations'
import { locationsOfCells } from '../../sheets/office/locations'
import { payersOfCells } from '../../sheets/office/payers'
import { feesOfCells } from '../../sheets/office/fees'
import { loadedEditions, officeTables } from '../../sheets/office/office-tables'
import { readLateEntries } from './late-entries'
import { editionsInForce } from './loaded-editions'
import { findOfficeTables, type Found } from './office-tables'
import { readSettings, type SettingsLoaded } from '../host/settings'

/** Everything that coding needs beyond the log, as this workbook has it. */
export interface WorkbookCodingOptions extends CodingOptions {
  readonly setting: Setting
  readonly payer: string
  readonly policies: Policies
  readonly reference: Reference
  readonly fees: readonly Fee[]
  readonly payers: PayersTable
  readonly locations: LocationsTable
  readonly authorizations: readonly Authorization[]
  readonly drugNames: DrugNames
  readonly mapping: Mapping
}

/** The options, and where they come from. */
export interface GatheredOptions {
  readonly options: WorkbookCodingOptions
  /** Sheets on which the office's own tables were found and used; null where there is none, or none that can be used. */
  readonly feesOn: string | null
  readonly payersOn: string | null
  readonly locationsOn: string | null
  readonly authorizationsOn: string | null
  readonly drugNamesOn: string | null
  /** The settings file that was loaded last. */
  readonly settingsLoaded: SettingsLoaded | null
  /**
   * What a person must know, as sentences with sheet, row and column. A table with a problem is not used at all: half of a
   * contract would price its other half as Medicare does, without a word.
   */
  readonly problems: readonly string[]
}

/** Gathers what coding needs beyond the log: kept choices, the office's own tables, the editions in force. */
export async function codingOptions(context: Excel.RequestContext): Promise<GatheredOptions> {
  const settings = await readSettings(context)
  const [editionsFound = null, ...found] = await findOfficeTables(context, [
    loadedEditions,
    officeTables.Fees,
    officeTables.Payers,
    officeTables['Drug names'],
    officeTables.Locations,
    officeTables.Authorizations,
  ])
  const { reference, problems: ofEditions } = await editionsInForce(context, editionsFound)
  const problems = [...ofEditions]
  const { fees, payers, drugNames, locations, authorizations } = await readTables(found, reference, problems)
  const wrongPlace = settings.locality === null ? null : placeProblem(reference, settings.locality)
  if (wrongPlace !== null) problems.push(`${wrongPlace} Amounts are national until the locality is set in Setup.`)
  return {
    options: {
      setting: settings.setting,
      payer: settings.payer,
      policies: withPolicies(Object.entries(settings.policies)),
      reference,
      fees: fees?.value ?? [],
      payers: payers?.value ?? noPayersTable,
      locations: locations?.value ?? noLocations,
      authorizations: authorizations?.value.rows ?? [],
      drugNames: drugNames?.value ?? new Map(),
      lateEntries: await readLateEntries(context),
      mapping: settings.mapping,
      ...(settings.locality === null || wrongPlace !== null ? {} : { locality: settings.locality }),
    },
    feesOn: fees?.on ?? null,
    payersOn: payers?.on ?? null,
    locationsOn: locations?.on ?? null,
    authorizationsOn: authorizations?.on ?? null,
    drugNamesOn: drugNames?.on ?? null,
    settingsLoaded: settings.settingsLoaded,
    problems,
  }
}

/** The office's own tables as their readers understand them. @param problems - what is said of them is added */
async function readTables(found: readonly Found[], reference: Reference, problems: string[]) {
  const [feesFound = null, payersFound = null, namesFound = null, placesFound = null, authorizationsFound = null] =
    found
  const fees = await used(feesFound, 'Fees', 'Amounts are Medicare’s until then', problems, (cells, firstRow) => {
    const read = feesOfCells(cells, firstRow)
    return { value: read.fees, problems: read.problems }
  })
  const payers = await decided(payersFound, 'No payer’s policies are used until then', problems, payersOfCells)
  const withoutPlaces = 'No location’s setting is used until then'
  const locations = await decided(placesFound, withoutPlaces, problems, (cells, firstRow) =>
    locationsOfCells(cells, firstRow, reference),
  )
  const withoutAny = 'No authorization is used until then'
  const authorizations = await decided(authorizationsFound, withoutAny, problems, authorizationsOfCells)
  const ownNames = 'Names are read by the built-in list until then'
  const drugNames = await used(namesFound, 'Drug names', ownNames, problems, (cells, firstRow) => {
    const read = drugNamesOfCells(cells, firstRow)
    return { value: read.names, problems: read.problems }
  })
  return { fees, payers, locations, authorizations, drugNames }
}

/** A table of which a row that cannot be read is left out whole and said, since the others decide only what they name. */
async function decided<Table extends { readonly problems: readonly string[] }>(
  found: Found,
  meanwhile: string,
  problems: string[],
  read: (cells: Cells, firstRow: number) => Table,
): Promise<{ readonly value: Table; readonly on: string } | null> {
  if (found === null) return null
  if ('problem' in found) {
    problems.push(`${found.problem} ${meanwhile}.`)
    return null
  }
  const value = read(await found.read(), found.area.rowIndex + 1)
  problems.push(...value.problems.map((sentence) => `Sheet ${found.sheetName}: ${sentence}`))
  return { value, on: found.sheetName }
}

/** A found table as its reader understands it; null where there is none, or one with problems, which are said. */
async function used<Value>(
  found: Found,
  name: string,
  meanwhile: string,
  problems: string[],
  read: (cells: Cells, firstRow: number) => { readonly value: Value; readonly problems: readonly string[] },
): Promise<{ readonly value: Value; readonly on: string } | null> {
  if (found === null) return null
  if ('problem' in found) {
    problems.push(`${found.problem} ${meanwhile}.`)
    return null
  }
  const { value, problems: wrong } = read(await found.read(), found.area.rowIndex + 1)
  if (wrong.length === 0) return { value, on: found.sheetName }
  problems.push(...wrong.map((sentence) => `Sheet ${found.sheetName}: ${sentence}`))
  problems.push(`The table ${name} is not used until this is corrected. ${meanwhile}.`)
  return null
}
