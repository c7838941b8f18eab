import { LocaleType, LogLevel, mergeLocales, Univer, UniverInstanceType, type IWorkbookData } from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import english from '@univerjs/preset-sheets-core/locales/en-US'
import { defaultTheme } from '@univerjs/themes'

/** A running Univer with one workbook in a part of the page. */
export interface Grid {
  readonly univer: Univer
  readonly api: FUniver
  dispose(): void
}

/** Starts Univer's free edition: grid, formula bar, sheet tabs; no toolbar, the page has its own strip. */
export function openGrid(container: HTMLElement, snapshot: Partial<IWorkbookData>, dark: boolean): Grid {
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: dark,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(english) },
    logLevel: LogLevel.WARN,
  })
  const preset = UniverSheetsCorePreset({ container, header: true, toolbar: false, ribbonType: 'simple' })
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1] as never)
    else univer.registerPlugin(plugin)
  }
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot)
  const api = FUniver.newAPI(univer)
  return {
    univer,
    api,
    dispose: () => {
      univer.dispose()
    },
  }
}
