import { createReadStream, existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

/** The folders and files a preview is made of. */
export interface Site {
  /** Where the page was built to. */
  readonly page: string
  /** Where page.html is. */
  readonly source: string
  /** The add-in as it is built: taskpane.html, functions.json, scripts, assets. */
  readonly addIn: string
  /** dist/ of @microsoft/office-js. */
  readonly office: string
  readonly manifest: string | null
  readonly workbook: string | null
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
}

/** Nothing from elsewhere and nothing to elsewhere; office.js writes styles into the pane. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Runs in the add-in's page before office.js: the workbook around it becomes its Excel. */
const attachScript = 'window.parent.infusionPreview.attach(window)'

/** The add-in's page with the local office.js in place of Microsoft's server, and the workbook attached before it. */
export function withLocalOffice(html: string): string {
  const tag =
    /<script\b[^>]*\bsrc=["']?https:\/\/appsforoffice\.microsoft\.com\/[^"'\s>]*office(?:\.debug)?\.js["']?[^>]*><\/script>/i
  return html.replace(tag, '<script src="/attach.js"></script><script src="/office/office.js"></script>')
}

/** Listens on localhost, on the next port where one is taken. */
export async function serve(site: Site, port: number): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((request, response) => {
    answer(site, request.url ?? '/', response).catch((error: unknown) => {
      send(response, 500, 'text/plain', error instanceof Error ? error.message : String(error))
    })
  })
  for (let tried = port; ; tried++) {
    try {
      await listen(server, tried)
      return { server, address: `http://localhost:${tried}/` }
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || tried > port + 50) throw error
    }
  }
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function answer(site: Site, url: string, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  const [, folder = '', ...rest] = path.split('/')
  const name = rest.join('/')
  switch (folder) {
    case '':
      send(response, 200, types['.html']!, await readFile(join(site.source, 'page.html')))
      return
    case 'site.json':
      send(response, 200, types['.json']!, JSON.stringify(described(site)))
      return
    case 'attach.js':
      send(response, 200, types['.js']!, attachScript)
      return
    case 'manifest.xml':
      await sendFile(response, site.manifest)
      return
    case 'page':
      await sendFile(response, inside(site.page, name))
      return
    case 'office':
      await sendFile(response, inside(site.office, name))
      return
    case 'workbook':
      await sendFile(response, site.workbook)
      return
    case 'add-in':
      if (name.endsWith('.html')) await sendPage(response, inside(site.addIn, name))
      else await sendFile(response, inside(site.addIn, name))
      return
    default:
      await sendFile(response, null)
  }
}

/** What the page needs to know of its site. */
const described = (site: Site) => ({
  addInFolder: '/add-in/',
  manifest: site.manifest === null ? null : '/manifest.xml',
  metadata: existsSync(join(site.addIn, 'functions.json')) ? '/add-in/functions.json' : null,
  workbook: site.workbook === null ? null : `/workbook/${encodeURIComponent(site.workbook.split(sep).at(-1)!)}`,
})

/** A file of a folder; null for one that lies outside. */
function inside(folder: string, name: string): string | null {
  const path = normalize(join(folder, name))
  return path.startsWith(folder + sep) ? path : null
}

async function sendPage(response: ServerResponse, path: string | null): Promise<void> {
  if (path === null || !existsSync(path)) await sendFile(response, null)
  else send(response, 200, types['.html']!, withLocalOffice(await readFile(path, 'utf8')))
}

async function sendFile(response: ServerResponse, path: string | null): Promise<void> {
  if (path === null || !existsSync(path) || !statSync(path).isFile()) {
    send(response, 404, 'text/plain', 'not found')
    return
  }
  response.writeHead(200, headers(types[extname(path).toLowerCase()] ?? 'application/octet-stream'))
  await new Promise<void>((resolve) => {
    createReadStream(path).pipe(response).on('close', resolve)
  })
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, headers(type))
  response.end(body)
}

const headers = (type: string) => ({
  'content-type': type,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
})
