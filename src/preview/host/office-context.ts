import { themeInfo, type Theme } from './theme'

/** Settings of the document, as Office keeps them: JSON texts by name. */
export type DocumentSettings = Map<string, string>

/** Requirement sets the host says it has; RichApiRuntime is left out on purpose: the client then sends the simple actions. */
const requirementSets = {
  ExcelApi: '1.16',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.7',
  DialogApi: '1.2',
  RibbonApi: '1.1',
  AddinCommands: '1.3',
  ImageCoercion: '1.1',
  Settings: '1.1',
}

let instances = 0

/** What office.js asks its host about itself, each a method of `window.external.GetContext()`. */
export function officeContext(
  theme: () => Theme,
  settings: DocumentSettings,
  sets: Readonly<Record<string, string>> = {},
): Record<string, () => unknown> {
  // office.js caches settings by instance; every page load is an instance of its own.
  const instance = `preview-${Date.now()}-${++instances}`
  const matrix = JSON.stringify({ ...requirementSets, ...sets })
  return {
    GetActivationMode: () => 2,
    GetAppCapabilities: () => 1,
    GetAppDataLocale: () => 'en-US',
    GetAppType: () => 1,
    GetAppUILocale: () => 'en-US',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetCommerceAllowed: () => false,
    GetControlIntegrationLevel: () => 1,
    GetCorrelationId: () => '0',
    GetDocUrl: () => 'Preview.xlsx',
    GetHostFullVersion: () => '16.0.0.0',
    GetInitialDisplayMode: () => 0,
    GetInstanceId: () => instance,
    GetOfficeThemeInfo: () => themeInfo(theme()),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key)
          values.push(value)
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.clear()
        for (const [index, key] of keys.entries()) settings.set(key, values[index]!)
      },
    }),
    GetSolutionRef: () => '',
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => matrix,
    GetTouchEnabled: () => false,
  }
}
