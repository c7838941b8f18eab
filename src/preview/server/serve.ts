import { createReadStream, existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
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

/** A preview that is being served. */
export interface Served {
  /** What a browser is to open. */
  readonly address: string
  /** Ends it, whoever is connected. */
  readonly close: () => void
}

/** Both ways a browser may take `localhost`. */
const loopbacks = ['127.0.0.1', '::1'] as const

/**
 * Listens on this computer alone, on the next port where one is taken: by either way to localhost, since a browser might
 * take the way on which somebody else answers.
 */
export async function serve(site: Site, port: number): Promise<Served> {
  for (let tried = port; ; tried++) {
    const servers: Server[] = []
    const close = (): void => {
      for (const server of servers) {
        server.closeAllConnections()
        server.close()
      }
    }
    try {
      for (const loopback of loopbacks) {
        const server = createServer((request, response) => {
          respond(site, tried, request, response)
        })
        if (await listen(server, tried, loopback)) servers.push(server)
      }
      if (servers.length === 0) throw new Error('This computer has no address of its own to listen on.')
      return { address: `http://localhost:${tried}/`, close }
    } catch (error) {
      close()
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || tried > port + 50 || tried >= 65_535) throw error
    }
  }
}

/** @returns whether this computer has such an address */
async function listen(server: Server, port: number, address: string): Promise<boolean> {
  return await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(false)
      else reject(error)
    })
    server.listen(port, address, () => {
      resolve(true)
    })
  })
}

/** The names by which this server is asked on this computer; any other comes from a page that wants to read the log. */
const isOwnName = (host: string | undefined, port: number): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].some((name) => host?.toLowerCase() === `${name}:${port}`) ||
  (port === 80 && ['localhost', '127.0.0.1', '[::1]'].includes(host?.toLowerCase() ?? ''))

function respond(site: Site, port: number, request: IncomingMessage, response: ServerResponse): void {
  if (!isOwnName(request.headers.host, port)) {
    send(response, 421, 'text/plain', 'The preview answers to localhost only.')
    return
  }
  const path = pathOf(request.url ?? '/')
  if (path === null) {
    send(response, 400, 'text/plain', 'This is not an address of the preview.')
    return
  }
  answer(site, path, response).catch((error: unknown) => {
    send(response, 500, 'text/plain', error instanceof Error ? error.message : String(error))
  })
}

/** The path of an address; null where it is none. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return null
  }
}

async function answer(site: Site, path: string, response: ServerResponse): Promise<void> {
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
