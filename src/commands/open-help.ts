/** Opens the help page in a browser: the pane keeps its place, and the page may be printed. */
export function openHelp(event: Office.AddinCommands.Event): void {
  const address = new URL('help.html', window.location.href).href
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
    Office.context.ui.openBrowserWindow(address)
  } else {
    window.open(address, '_blank', 'noopener')
  }
  event.completed()
}
