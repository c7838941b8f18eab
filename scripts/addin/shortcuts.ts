/** A keyboard shortcut; its action is a name that the page's script associates. */
export interface Shortcut {
  readonly action: string
  readonly name: string
  readonly keys: string
}

/** Three keys held, so that no shortcut of Excel is taken. A host that knows no shortcuts of add-ins passes over them. */
export const shortcuts: readonly Shortcut[] = [
  { action: 'showPane', name: 'Show the Infusion Coder pane', keys: 'Ctrl+Alt+Shift+I' },
  { action: 'codeLogByKey', name: 'Code the log on the active sheet', keys: 'Ctrl+Alt+Shift+L' },
  { action: 'reviewByKey', name: 'Review what needs a person', keys: 'Ctrl+Alt+Shift+R' },
]

/** The file that the manifest's `ExtendedOverrides` names (Microsoft's extended-manifest schema). */
export const shortcutsJson = (): string =>
  `${JSON.stringify(
    {
      actions: shortcuts.map(({ action, name }) => ({ id: action, type: 'ExecuteFunction', name })),
      shortcuts: shortcuts.map(({ action, keys }) => ({ action, key: { default: keys } })),
    },
    null,
    2,
  )}\n`
