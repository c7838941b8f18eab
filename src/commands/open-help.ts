/**
 * Opens the help page in a browser: the pane keeps its place, and the page may be printed. Excel on the web cannot open one for us,
 * and a browser may refuse a window that a ribbon button asks for (OfficeDev/office-js#1548): then the pane is shown, whose
 * last line links to help.
 */
export function openHelp(event: Office.AddinCommands.Event): void {
  const address = new URL('help.html', window.location.href).href
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
    Office.context.ui.openBrowserWindow(address)
  } else {
    const opened = window.open(address, '_blank')
    if (opened === null) void Office.addin.showAsTaskpane()
    else opened.opener = null
  }
  event.completed()
}
