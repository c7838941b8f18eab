import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { production, productionAt } from '../../addin.config'
import { hostingFiles } from '../../scripts/addin/hosting'
import { buttons, iconFile, iconSizes } from '../../scripts/addin/ribbon'
import { forbidden, headersOf, mediaTypes, servingRules } from '../../scripts/addin/serving'
import { unifiedManifest } from '../../scripts/addin/unified-manifest'
import { openBrowser, type OpenBrowser } from '../browser/browser'
import { everything, parseXml } from '../xml-tree'

const root = join(import.meta.dirname, '../..')
const base = 'https://apps.example.org/clinic/infusion/'
const folder = join(mkdtempSync(join(tmpdir(), 'release-')), 'site')

beforeAll(async () => {
  const webpack = ['--import', 'tsx', 'node_modules/webpack/bin/webpack.js', '--mode', 'production']
  await promisify(execFile)(process.execPath, [...webpack, '--env', `out=${folder}`, '--env', `base=${base}`], {
    cwd: root,
  })
}, 240_000)
afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true })
})

const names = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
const text = (name: string): string => readFileSync(join(folder, name), 'utf8')

describe('a release', () => {
  test('has the address filled in wherever Excel reads one, and no other', () => {
    for (const name of ['manifest.xml', 'manifest.json', 'functions.json']) {
      expect(text(name), name).toContain(base)
      expect(text(name), name).not.toContain(production.url)
    }
    for (const { helpUrl } of (JSON.parse(text('functions.json')) as { functions: { helpUrl: string }[] }).functions) {
      expect(helpUrl.startsWith(`${base}help.html#`)).toBe(true)
    }
  })

  test('holds every file that the manifests and the page name', () => {
    const urls = [
      ...everything(parseXml(text('manifest.xml'))).flatMap(({ attributes }) => Object.values(attributes)),
      ...(text('manifest.json').match(/https:[^"#]+/g) ?? []),
      ...[...text('taskpane.html').matchAll(/(?:src|href)="([^"]+)"/g)].map((one) => new URL(one[1] ?? '', base).href),
    ].filter((one) => one.startsWith(base))
    expect(urls.length).toBeGreaterThan(50)
    for (const url of new Set(urls)) {
      const path = url.slice(base.length)
      if (path !== '') expect(names(), path).toContain(path)
    }
  })

  test('keeps the names that saved workbooks hold, and hashes every chunk', () => {
    const scripts = names().filter((name) => /^[^/]+\.(?:js|css)$/.test(name))
    expect(scripts).toContain('functions.js')
    expect(scripts).toContain('commands.js')
    for (const name of scripts) if (!/^(?:functions|commands)\.js$/.test(name)) expect(name).toMatch(/\.[0-9a-f]{12}\./)
  })

  test('has nothing of development in it', () => {
    for (const name of names().filter((one) => /\.(?:js|json|html|xml|css|txt)$/.test(one))) {
      expect(text(name), name).not.toMatch(/localhost|INFDEV|sourceMappingURL|dist-dev|webpack-dev|\(development\)/)
      expect(text(name).includes(root), name).toBe(false)
    }
    expect(names().filter((name) => name.endsWith('.map') || name.includes('.dev.'))).toEqual([])
  })

  test('says which packages ship and under which license', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    for (const name of Object.keys(dependencies))
      expect(text('licenses.txt')).toMatch(new RegExp(`^${name}\\nMIT\\n`, 'm'))
    expect(text('license.txt')).toContain('American Medical Association')
  })
})

describe('an address', () => {
  test.each([
    ['https://apps.example.org', 'https://apps.example.org/'],
    ['https://apps.example.org/a/b', 'https://apps.example.org/a/b/'],
  ])('%s', (given, url) => {
    expect(productionAt(given).url).toBe(url)
  })

  test.each([
    ['http://apps.example.org', 'not https'],
    ['apps.example.org', 'is not an address'],
    ['https://apps.example.org/?v=2', 'more than a folder'],
  ])('%s is refused with a sentence', (given, sentence) => {
    expect(() => productionAt(given)).toThrow(sentence)
  })
})

describe('the unified manifest', () => {
  const manifest = JSON.parse(unifiedManifest(productionAt(base), '1.2.3')) as TeamsManifest

  test('is valid by Microsoft’s schema', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([])
  })

  test('offers the same buttons as the XML one, each with pictures that are there', () => {
    const json = JSON.stringify(manifest)
    for (const { id, label, tip } of buttons) {
      for (const words of [label, tip]) expect(json).toContain(JSON.stringify(words))
      for (const size of iconSizes) expect(names()).toContain(iconFile(id, size))
    }
    expect(names()).toContain('assets/icon-192.png')
    expect(names()).toContain('assets/outline-32.png')
  })
})

describe('the server configurations', () => {
  test.each(Object.keys(hostingFiles))('examples/hosting/%s is what serving.ts says now (npm run hosting)', (name) => {
    expect(readFileSync(join(root, 'examples/hosting', name), 'utf8')).toBe(hostingFiles[name]?.())
  })

  test('every file has a rule and a media type', () => {
    for (const name of names()) {
      expect(
        servingRules.some(({ matches }) => matches.test(name)),
        name,
      ).toBe(true)
      expect(mediaTypes[extname(name)], name).toBeDefined()
    }
  })
})

/** Excel on the web is a page of Microsoft's: it reads the functions from there and shows the pane in a frame. */
describe('served as the configurations say, seen from another origin', () => {
  let servers: Server[]
  let browser: OpenBrowser
  const address = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  beforeAll(async () => {
    const site = createServer((request, response) => {
      const path = (request.url ?? '/').replace(/^\/clinic\/infusion\//, '').replace(/[?#].*$/, '')
      if (!names().includes(path)) {
        response.writeHead(404).end()
        return
      }
      const type = mediaTypes[extname(path)] ?? 'application/octet-stream'
      response.writeHead(200, { ...headersOf(path), 'Content-Type': type }).end(readFileSync(join(folder, path)))
    })
    const other = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>other</title><body></body>')
    })
    servers = [site, other]
    for (const server of servers) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    browser = await openBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    for (const server of servers) server.close()
  })

  test('the functions can be read, the pane can be framed, and nothing else is given away', async () => {
    const [site, other] = servers.map(address)
    const page = await browser.browser.newPage()
    await page.goto(`${other ?? ''}/`)
    const read = (name: string) =>
      page.evaluate(
        async (url) => {
          const answer = await fetch(url).catch(() => null)
          return answer?.ok === true ? (await answer.text()).length : null
        },
        `${site ?? ''}/clinic/infusion/${name}`,
      )
    for (const name of ['functions.json', 'functions.js', 'shortcuts.json']) {
      expect(await read(name), name).toBeGreaterThan(100)
    }
    expect(await read('help.html')).toBeNull()

    await page.evaluate(
      (url) => {
        const frame = document.createElement('iframe')
        frame.src = url
        document.body.append(frame)
      },
      `${site ?? ''}/clinic/infusion/taskpane.html`,
    )
    await page.frameLocator('iframe').getByText('Starting').waitFor({ timeout: 20_000 })
    await page.close()
  }, 60_000)

  test('no file forbids what Excel needs', () => {
    for (const name of names())
      for (const header of forbidden) expect(Object.keys(headersOf(name))).not.toContain(header)
  })
})
