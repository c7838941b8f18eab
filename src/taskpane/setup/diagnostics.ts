import { engineVersion } from '../../engine/version'
import { referenceInForce } from '../../functions/excel/reference-in-force'
import { codeSetYears } from '../../reference/codes/code-set'
import { editionNames } from '../../reference/editions'

/** Requirement sets that decide what the add-in may ask of this Excel. */
const asked: readonly (readonly [set: string, versions: readonly string[]])[] = [
  ['SharedRuntime', ['1.1', '1.2']],
  ['CustomFunctionsRuntime', ['1.1', '1.3', '1.4']],
  ['ExcelApi', ['1.9', '1.14', '1.17', '1.20']],
  ['KeyboardShortcuts', ['1.1']],
]

/** One line of the diagnostics: what, and its value. */
export type Diagnostic = readonly [name: string, value: string]

/**
 * What somebody who helps needs to know: versions and what this Excel can do. Nothing of the workbook but its date
 * system, and nothing of any patient.
 *
 * @param dates1904 - null where it was not found out
 */
export function diagnostics(dates1904: boolean | null): Diagnostic[] {
  const { diagnostics: host, requirements } = Office.context
  const sets = asked.map(([set, versions]) => {
    const newest = versions.filter((version) => requirements.isSetSupported(set, version)).at(-1)
    return `${set} ${newest ?? 'no'}`
  })
  return [
    ['Engine', engineVersion],
    ['Codes', `CPT ${codeSetYears.first} to ${codeSetYears.newest}`],
    ['Editions', editionNames(referenceInForce()).join(', ')],
    // Their types are enumerations, their values texts.
    ['Excel', `${String(host.host)} ${host.version}`],
    ['Platform', String(host.platform)],
    ['Can do', sets.join(', ')],
    ['Date system', dates1904 === null ? 'not asked' : dates1904 ? '1904' : '1900'],
    ['Language', Office.context.displayLanguage],
  ]
}

/** The diagnostics as lines of text, to send to somebody who helps. */
export const diagnosticsText = (lines: readonly Diagnostic[]): string =>
  lines.map(([name, value]) => `${name}: ${value}`).join('\n')
