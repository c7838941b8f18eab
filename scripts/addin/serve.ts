import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { getHttpsServerOptions } from 'office-addin-dev-certs'
import { development } from '../../addin.config'

/**
 * `npm run excel:serve`: the development build over https on localhost, rebuilt as the sources change. Excel loads a
 * page over trusted https only; the certificate is made and trusted on first use, which the system asks the user about.
 */
const folder = resolve('dist-dev')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
}

async function answer(url: string): Promise<{ body: Buffer; type: string } | null> {
  const path = normalize(join(folder, decodeURIComponent(new URL(url, development.url).pathname)))
  const type = types[extname(path)]
  if (!path.startsWith(folder + sep) || type === undefined) return null
  try {
    return { body: await readFile(path), type }
  } catch {
    return null
  }
}

const builder = spawn(
  process.execPath,
  ['--import', 'tsx', 'node_modules/webpack/bin/webpack.js', '--mode', 'development', '--env', 'prefixed', '--watch'],
  { stdio: 'inherit' },
)

const server = createServer(await getHttpsServerOptions(), (request, response) => {
  void answer(request.url ?? '/')
    .catch(() => null)
    .then((found) => {
      // Excel on the web reads functions.json from its own origin; nothing may be kept while developing.
      const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' }
      response.writeHead(
        found === null ? 404 : 200,
        found === null ? headers : { ...headers, 'Content-Type': found.type },
      )
      response.end(found?.body)
    })
})

server.on('error', (error) => {
  console.error(`The add-in cannot be served at ${development.url}: ${error.message}`)
  builder.kill()
  process.exitCode = 1
})
server.listen(Number(new URL(development.url).port), 'localhost', () => {
  console.log(`The add-in is served at ${development.url}. Stop with Ctrl+C.`)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    builder.kill()
    server.close()
    server.closeAllConnections()
  })
}
