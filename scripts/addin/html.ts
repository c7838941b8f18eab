/** What every page beside the pane shares: its head, its style, and text made safe for HTML. */

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/**
 * A page in the style of `assets/help.css`, without scripts.
 *
 * @param title - plain text; the browser's title and the heading
 * @param main - HTML
 */
export const htmlPage = (title: string, main: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="assets/icon-32.png">
<link rel="stylesheet" href="assets/help.css">
</head>
<body>
<header><img src="assets/icon-64.png" width="48" height="48" alt=""><h1>${escapeHtml(title)}</h1></header>
<main>
${main}
</main>
</body>
</html>
`
