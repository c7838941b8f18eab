import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { JSDOM, VirtualConsole, type DOMWindow } from 'jsdom'
import { PreviewHost, type HostOptions } from '../../src/preview/host/preview-host'
import type { SheetToOpen } from '../../src/preview/store/cell-store'
import { MemoryStore } from '../../src/preview/store/memory'
import { parseCells, splitSheet } from '../../src/formula/address'
import type { Area } from '../../src/formula/area'
import type { Value } from '../../src/formula/value'

const officeFolder = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist')
const officeScript = (name: string) => readFileSync(join(officeFolder, name), 'utf8')

export interface WorkbookToOpen extends HostOptions {
  readonly sheets?: readonly SheetToOpen[]
  /** Formulas are worked out when somebody reads them, and not before: quicker where nobody looks. */
  readonly lazy?: boolean
  /** A function that is not there when a formula is first worked out is looked for when that is entered anew. */
  readonly namesOnEntry?: boolean
  /** Scripts of the add-in, run after office.js in this order: paths of files, or text that starts with a comment or code and has line breaks. */
  readonly addInScripts?: readonly string[]
  /** The body of the add-in's page. */
  readonly body?: string
}

type OfficeWindow = DOMWindow & { Excel: typeof Excel; Office: typeof Office; CustomFunctions: typeof CustomFunctions }

/** A workbook with the real office.js in a jsdom window, for tests in Node. */
export interface OpenWorkbook {
  readonly window: OfficeWindow
  readonly Excel: typeof Excel
  readonly Office: typeof Office
  readonly host: PreviewHost
  readonly store: MemoryStore
  /** Runs a batch as the add-in would. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>
  /** Waits until nothing is under way: no request, no event, no formula that waits for a function. */
  settle(): Promise<void>
  /** An area by `Sheet1!A1:B2`, or `A1` of the active sheet. */
  area(address: string): Area
  values(address: string): Value[][]
  value(address: string): Value
  /** Types into cells as the user does. */
  type(address: string, cells: Value | readonly (readonly (Value | null)[])[]): void
  /** Errors the page printed. */
  readonly errors: readonly unknown[]
  close(): void
}

/** Opens a workbook; the add-in's page is loaded and `Office.onReady` has answered. */
export async function openWorkbook(options: WorkbookToOpen = {}): Promise<OpenWorkbook> {
  const store = new MemoryStore(options.sheets, options.lazy === true ? 'when read' : Infinity, options.namesOnEntry)
  const host = new PreviewHost(store, options)
  const errors: unknown[] = []
  const virtualConsole = new VirtualConsole()
  virtualConsole.on('jsdomError', (error) => errors.push(error))
  virtualConsole.on('error', (...values: unknown[]) => errors.push(...values))
  const page = new JSDOM(`<!doctype html><html lang="en"><head></head><body>${options.body ?? ''}</body></html>`, {
    url: 'https://localhost/taskpane.html',
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole,
  })
  const window = page.window as unknown as OfficeWindow
  host.attach(window)
  serveScripts(window, options.addInScripts?.find((script) => !script.includes('\n')) ?? null)
  window.eval(officeScript('office.js'))
  for (const script of options.addInScripts ?? [])
    window.eval(/\n/.test(script) ? script : readFileSync(script, 'utf8'))
  await window.Office.onReady()
  const workbook = new JsdomWorkbook(window, host, store, errors)
  await workbook.settle()
  return workbook
}

/**
 * office.js loads its parts with script tags; they come from the installed package, unmodified. The add-in loads its chunks so, from
 * beside its first script.
 */
function serveScripts(window: OfficeWindow, addIn: string | null): void {
  const { document } = window
  // The library finds its folder from the tag it was loaded by.
  const tag = document.createElement('script')
  tag.setAttribute('src', 'https://localhost/office/office.js')
  document.head.append(tag)
  const appended = (node: Node) => {
    const source = (node as Partial<HTMLScriptElement>).src ?? ''
    const name = /\/office\/(.+?)(\?.*)?$/.exec(source)?.[1]
    const chunk = name === undefined && addIn !== null ? /\/([^/]+\.js)$/.exec(source)?.[1] : undefined
    if (name === 'office.js' || (name === undefined && chunk === undefined)) return
    setTimeout(() => {
      window.eval(
        name === undefined ? readFileSync(join(dirname(addIn ?? ''), chunk ?? ''), 'utf8') : officeScript(name),
      )
      node.dispatchEvent(new window.Event('load'))
    }, 0)
  }
  for (const method of ['appendChild', 'insertBefore'] as const) {
    const original = Reflect.get(window.Node.prototype, method) as (this: Node, ...nodes: Node[]) => Node
    Object.defineProperty(window.Node.prototype, method, {
      value(this: Node, ...nodes: Node[]) {
        const added = original.apply(this, nodes)
        if ((nodes[0] as Partial<Element>).tagName === 'SCRIPT') appended(nodes[0]!)
        return added
      },
    })
  }
}

class JsdomWorkbook implements OpenWorkbook {
  constructor(
    readonly window: OfficeWindow,
    readonly host: PreviewHost,
    readonly store: MemoryStore,
    readonly errors: readonly unknown[],
  ) {}

  get Excel(): typeof Excel {
    return this.window.Excel
  }

  get Office(): typeof Office {
    return this.window.Office
  }

  async run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return await this.Excel.run(batch)
  }

  async settle(): Promise<void> {
    // Twice in a row nothing under way: an answer may start the next question.
    for (let quiet = 0; quiet < 2;) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      quiet = this.host.busy === 0 ? quiet + 1 : 0
    }
  }

  area(address: string): Area {
    const { sheet, cells } = splitSheet(address)
    const id = sheet === null ? this.store.activeSheet() : this.store.sheets().find((one) => one.name === sheet)?.id
    const parsed = parseCells(cells)
    if (id === undefined || parsed === null) throw new Error(`${address} is no address of this workbook`)
    return { sheet: id, ...parsed }
  }

  values(address: string): Value[][] {
    return this.store.values(this.area(address))
  }

  value(address: string): Value {
    return this.values(address)[0]![0]!
  }

  type(address: string, cells: Value | readonly (readonly (Value | null)[])[]): void {
    this.store.write(this.area(address), typeof cells === 'object' ? cells : [[cells]])
  }

  close(): void {
    this.host.close()
    this.window.close()
  }
}
