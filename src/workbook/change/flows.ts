/**
 * Everything that the add-in writes into a workbook. Whoever writes names the flow, and a test walks each of them with an Excel
 * that refuses at every call: a flow that is not in this list cannot write, and one that no test walks does not compile.
 */
export interface Flow {
  /** What is being written, as it stands in a sentence. */
  readonly what: string
  /** What a person does where Excel refuses everything and a part is left. */
  readonly left: string
}

const settlesItself = 'Open this pane again: it takes that part away.'

export const flows = {
  code: {
    what: 'the coding',
    left: 'Our tables may be half new; what you typed into them is kept. Reopen the workbook and press Code log again: it finishes them.',
  },
  beside: {
    what: 'the columns next to the log',
    left: 'Reopen the workbook and press Code log again: the columns are then as they should be.',
  },
  remove: { what: 'taking the results out', left: 'Press Delete results again: it finishes.' },
  audit: { what: 'the audit', left: settlesItself },
  'remove audit': { what: 'taking the audit out', left: settlesItself },
  forecast: { what: 'the forecast', left: settlesItself },
  'remove forecast': { what: 'taking the forecast out', left: settlesItself },
  chart: { what: 'the coding chart', left: settlesItself },
  'claim form': { what: 'the claim form', left: settlesItself },
  'worked visits': { what: 'the sheet of worked visits', left: settlesItself },
  'office table': { what: 'the sheet for your own table', left: settlesItself },
  editions: { what: 'the loaded editions', left: `${settlesItself} Then load the files again.` },
  'remove edition': { what: 'taking the edition out', left: 'Press Remove next to the edition again: it finishes.' },
  choices: { what: 'your choices', left: 'Open Setup and choose again.' },
  'second opinion': { what: 'the second opinion', left: settlesItself },
  'what changed': { what: 'the sheet What changed', left: settlesItself },
  worklist: { what: 'the list of deadlines', left: settlesItself },
  'purchase plan': { what: 'the purchase plan', left: settlesItself },
  settings: {
    what: 'the loaded settings',
    left: 'The tables may be half changed. Open Setup and load the file again: it completes them.',
  },
  protection: { what: 'the protection of your tables', left: 'Open Setup and press the button again.' },
  'vendor file': { what: 'the rows of a vendor’s file', left: 'Open the tab Forecast and add the file again.' },
  repair: { what: 'repairing the formulas', left: 'Press Repair again.' },
} as const satisfies Readonly<Record<string, Flow>>

export type FlowName = keyof typeof flows
