/** What every page beside the pane shares: its head, its style, and text made safe for HTML. */

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** The pages of help, on top of each of them. */
export const navigation = `<nav aria-label="Help">
<a href="start.html">Getting started</a> · <a href="help.html">Functions and search</a> · <a href="findings.html">Findings</a> ·
<a href="tables.html">Log and tables</a> · <a href="policies.html">Choices</a> · <a href="payers.html">Payers</a> ·
<a href="rules.html">Rule book</a> · <a href="changes.html">What changed</a>
</nav>`

/**
 * A page in the style of `assets/help.css`.
 *
 * @param title - plain text; the browser's title and the heading
 * @param main - HTML
 * @param script - a script of the folder's own that the page can do without; none otherwise
 */
export const htmlPage = (title: string, main: string, script?: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${script === undefined ? '' : "script-src 'self'; "}style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="assets/icon-32.png">
<link rel="stylesheet" href="assets/help.css">
${script === undefined ? '' : `<script src="${script}" defer></script>\n`}</head>
<body>
<header><img src="assets/icon-64.png" width="48" height="48" alt=""><h1>${escapeHtml(title)}</h1></header>
<main>
${main}
</main>
</body>
</html>
`
