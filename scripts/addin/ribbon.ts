/** The ribbon's group, from which both manifests are made. */

/** A button of the ribbon. */
export interface RibbonButton {
  readonly id: string
  readonly label: string
  readonly tip: string
  /** The name that the page's script associates; null shows the pane. */
  readonly runs: string | null
}

/** The ribbon offers what exists and nothing else. */
export const buttons: readonly RibbonButton[] = [
  { id: 'OpenPane', label: 'Open pane', tip: 'Shows the log that was found and what came of it.', runs: null },
  {
    id: 'CodeLog',
    label: 'Code log',
    tip: 'Codes the log on the active sheet into tables on sheets of their own. Your log stays as it is.',
    runs: 'codeLog',
  },
  {
    id: 'CodingChart',
    label: 'Coding chart',
    tip: 'Writes the chart for the wall: the codes of today with times, order and amounts, and the drugs of your log.',
    runs: 'codingChart',
  },
  {
    id: 'Audit',
    label: 'Audit',
    tip: 'Opens the pane on what was billed against what the log supports.',
    runs: 'showAudit',
  },
  {
    id: 'Forecast',
    label: 'Forecast',
    tip: 'Opens the pane on what infusions will pay.',
    runs: 'showForecast',
  },
  { id: 'Help', label: 'Help', tip: 'The functions with examples, and what errors mean.', runs: 'openHelp' },
]

/** Sizes that Excel asks for: at 100 %, at 200 %, and large. */
export const iconSizes = [16, 32, 80] as const

/** A picture by the button it belongs to; null is the add-in's own mark. */
export const iconFile = (button: string | null, size: number): string =>
  `assets/icon-${button === null ? '' : `${kebab(button)}-`}${size}.png`

const kebab = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
