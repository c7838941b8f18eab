import { settingsDifferences, type SettingsDifference } from '../../sheets/office/settings-differences'
import { readSettingsFile, settingsSheets, type OfficeSettings } from '../../sheets/office/settings-file'
import { sheetsForFile } from '../../sheets/model/living-file'
import { WorkbookProblem } from '../../workbook/host/host-errors'
import {
  loadSettings,
  settingsOfWorkbook,
  undoSettings,
  type SettingsBefore,
} from '../../workbook/office/workbook-settings'
import { today } from '../../workbook/sheets/write-chart'
import { sheetsOfFile } from '../session/sheets-of-file'
import type { ChosenFile } from './reference-model'

/** A settings file that was read and not put in force yet. */
export interface SettingsChosen {
  readonly file: string
  readonly settings: OfficeSettings
  readonly differences: readonly SettingsDifference[]
  /** What of it this version cannot use. */
  readonly notes: readonly string[]
}

/** This workbook's settings as a file. @param by - initials as they were typed */
export async function settingsAsFile(by: string): Promise<Uint8Array> {
  const settings = await Excel.run((context) => settingsOfWorkbook(context, by))
  const { writeXlsxSheets } = await import(/* webpackChunkName: "settings-file" */ '../../files/write-xlsx')
  return await writeXlsxSheets(sheetsForFile(settingsSheets(settings)))
}

/**
 * Reads a settings file and says what it would change.
 *
 * @throws WorkbookProblem with a sentence
 */
export async function chooseSettings(file: ChosenFile): Promise<SettingsChosen> {
  const sheets = await sheetsOfFile(file)
  const read = readSettingsFile(sheets)
  if ('problem' in read) throw new WorkbookProblem(`${file.name}: ${read.problem}`)
  const now = await Excel.run((context) => settingsOfWorkbook(context))
  const { settings, notes } = read
  return { file: file.name, settings, differences: settingsDifferences(now, settings), notes }
}

/** Puts them in force. @param by - initials of whoever presses, kept with the change */
export const putInForce = ({ file, settings, differences }: SettingsChosen, by: string): Promise<SettingsBefore> =>
  Excel.run((context) =>
    loadSettings(context, settings, new Set(differences.map(({ where }) => where)), { file, by, on: today() }),
  )

/** Takes the last load back. */
export const takeBack = (before: SettingsBefore): Promise<void> => Excel.run((context) => undoSettings(context, before))
