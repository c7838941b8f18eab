/**
 * How the built folder has to be served, in one place: the server configurations of `examples/hosting` and the test that
 * fetches and frames the build from another origin are made from it.
 *
 * Excel on the web reads `functions.json`, `functions.js` and `shortcuts.json` from a page of Microsoft's, so that they need a
 * header that allows it, also with a shared runtime (OfficeDev/Excel-Custom-Functions#212, OfficeDev/office-js#3970). It shows
 * the pane in a frame of its own pages: nothing may forbid framing (office-js#3342).
 */
export interface ServingRule {
  readonly files: string
  /** Of a path below the folder, without a slash before it. */
  readonly matches: RegExp
  readonly headers: Readonly<Record<string, string>>
  readonly why: string
}

export const ofAllFiles: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

export const servingRules: readonly ServingRule[] = [
  {
    files: 'functions.js, functions.json, shortcuts.json',
    matches: /^(?:functions\.js|functions\.json|shortcuts\.json)$/,
    headers: { 'Access-Control-Allow-Origin': '*' },
    why: 'Excel on the web reads them from a page of Microsoft’s.',
  },
  {
    files: 'what the manifest names',
    matches: /^[^/]+\.(?:html|json|xml|txt)$|^(?:functions|commands|engine)\.js$/,
    headers: { 'Cache-Control': 'no-cache' },
    why: 'Their names stay the same in every version, so that the browser asks each time whether they changed.',
  },
  {
    files: 'scripts and styles with a hash in their name',
    matches: /^[^/]+\.[0-9a-f]{8,}\.(?:js|css)$/,
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    why: 'Another version has another name.',
  },
  {
    files: 'pictures and the help pages’ style',
    matches: /^assets\//,
    headers: { 'Cache-Control': 'public, max-age=86400' },
    why: 'Office demands that its icons may be kept.',
  },
]

/** Headers that would keep the add-in from working, whoever sends them. */
export const forbidden = ['X-Frame-Options'] as const

/** By the ending of a file's name. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/** The headers of a file. @param path - below the folder, without a slash before it */
export function headersOf(path: string): Record<string, string> {
  const headers: Record<string, string> = { ...ofAllFiles }
  for (const rule of servingRules) if (rule.matches.test(path)) Object.assign(headers, rule.headers)
  return headers
}
