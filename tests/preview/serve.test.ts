import { createServer, request, type Server } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { serve, withLocalOffice, type Served } from '../../src/preview/server/serve'

const address = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

test.each([
  ['as it is written', `<script src="${address}"></script>`],
  ['as a release minifies it', `<script src=${address}></script>`],
])('the page %s takes Office.js from this computer', (_, tag) => {
  const page = withLocalOffice(`<head>${tag}<script defer src=functions.js></script></head>`)
  expect(page).toBe(
    '<head><script src="/attach.js"></script><script src="/office/office.js"></script><script defer src=functions.js></script></head>',
  )
})

const root = join(import.meta.dirname, '../..')
const site = {
  page: join(root, 'src/preview/page'),
  source: join(root, 'src/preview/page'),
  addIn: join(root, 'tests/preview/fixture-add-in'),
  office: join(root, 'node_modules/@microsoft/office-js/dist'),
  manifest: null,
  workbook: join(root, 'examples/rheumatology-office.xlsx'),
}

describe('the preview’s server', () => {
  let served: Served | null = null
  let other: Server | null = null
  afterEach(() => {
    served?.close()
    other?.close()
  })

  /** What a path answers to somebody who calls the server by this name. */
  const status = (path: string, host?: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(served!.address)
      const headers = host === undefined ? {} : { host: host.replace('PORT', port) }
      // A connection of its own: the next test's server may have the same port.
      const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      asked.on('error', reject)
      asked.end()
    })

  test.each(['localhost:PORT', '127.0.0.1:PORT', '[::1]:PORT', 'LOCALHOST:PORT'])('answers to %s', async (host) => {
    served = await serve(site, 4310)
    expect(await status('/site.json', host)).toBe(200)
    expect(await status('/workbook/rheumatology-office.xlsx', host)).toBe(200)
  })

  test.each(['evil.example', 'evil.example:PORT', 'localhost', 'localhost:1', 'localhost.evil.example:PORT'])(
    'gives nothing to a page that calls it %s',
    async (host) => {
      served = await serve(site, 4310)
      for (const path of ['/', '/site.json', '/workbook/rheumatology-office.xlsx'])
        expect(await status(path, host)).toBe(421)
    },
  )

  test.each(['/%', '/page/%zz', '/%E0%A4%A', '//'])('says that %s is no address, and goes on', async (path) => {
    served = await serve(site, 4310)
    expect(await status(path)).toBe(400)
    expect(await status('/')).toBe(200)
  })

  test('gives nothing from outside its folders', async () => {
    served = await serve(site, 4310)
    expect(await status('/page/../../../package.json')).toBe(404)
    expect(await status('/page/%2e%2e/%2e%2e/%2e%2e/package.json')).toBe(404)
  })

  test('takes another port where somebody else listens, on either way to localhost', async () => {
    other = createServer()
    await new Promise<void>((resolve) => {
      other!.listen(4310, '127.0.0.1', () => {
        resolve()
      })
    })
    served = await serve(site, 4310)
    expect(served.address).not.toBe('http://localhost:4310/')
    expect(await status('/')).toBe(200)
  })
})
