import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** Browsers people have installed; one of them is preferred to the one that comes with npm. */
const installed: readonly string[] = [
  process.env['CHROME_PATH'] ?? '',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Quiet, without a screen, and without calls of its own. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const nssPlaces = [
  '/usr/lib/x86_64-linux-gnu/libnss3.so',
  '/lib/x86_64-linux-gnu/libnss3.so',
  '/usr/lib64/libnss3.so',
  '/usr/lib/libnss3.so',
]

export interface OpenBrowser {
  readonly browser: Browser
  close(): Promise<void>
}

/** A Chromium: the installed one, or the one of @sparticuz/chromium, unpacked into a folder of its own. */
export async function openBrowser(): Promise<OpenBrowser> {
  const path = installed.find((one) => one !== '' && existsSync(one))
  if (path !== undefined) {
    const browser = await chromium.launch({ executablePath: path, args: quiet })
    return { browser, close: () => browser.close() }
  }
  const folder = mkdtempSync(join(tmpdir(), 'preview-browser-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  // Where the system has no libnss3 the package unpacks its own, but only when it believes to run on AWS.
  if (!nssPlaces.some((place) => existsSync(place))) process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  // What the package takes from a browser for the cloud's sake: a page from another origin must be one here too.
  const unwanted = ['--single-process', '--disable-web-security']
  const args = [...packed.args.filter((arg) => !unwanted.includes(arg) && !arg.startsWith('--headless')), ...quiet]
  const browser = await chromium.launch({ executablePath, args, headless: true })
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  return {
    browser,
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
