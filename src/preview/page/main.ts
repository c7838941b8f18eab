import './page.css'
import { chartsOn } from '../grid/view/chart-of'
import { choicesFor } from '../grid/typing/choices'
import { GridView } from '../grid/view/grid-view'
import type { GridSurroundings } from '../grid/view/surroundings'
import { PreviewHost } from '../host/preview-host'
import type { FunctionsMetadata } from '../host/metadata'
import type { Theme } from '../host/theme'
import type { CellStore } from '../store/cell-store'
import { MemoryStore } from '../store/memory'
import { plainRibbon, readManifest, type Ribbon } from './manifest'
import { openFile, type OpenedFile } from './open-file'
import { buildStrip } from './strip'

/** What the server says is there. */
interface Site {
  readonly addInFolder: string
  readonly manifest: string | null
  readonly metadata: string | null
  readonly workbook: string | null
}

/** For the frame of the add-in, and for tests that drive the page. */
export interface Preview {
  attach(window: Window): void
  readonly host: PreviewHost
  readonly store: CellStore
  open(name: string, bytes: Uint8Array): Promise<void>
  setTheme(theme: Theme): void
}

declare global {
  var infusionPreview: Preview | undefined
}

const element = (id: string): HTMLElement => document.getElementById(id)!

/**
 * `?grid=none`: the workbook lives in memory and is not shown. The add-in alone is at work then, as in Excel, whose grid is a
 * process of its own.
 */
const withoutGrid = new URLSearchParams(location.search).get('grid') === 'none'

/** Milliseconds that formulas are calculated before the page has its turn: half of what a person notices. */
const turn = 25

const emptyWorkbook: OpenedFile = { name: 'Book1.xlsx', sheets: [{ name: 'Sheet1', cells: [] }] }

async function start(): Promise<void> {
  const site = (await (await fetch('/site.json')).json()) as Site
  const [manifest, metadata, workbook] = await Promise.all([
    site.manifest === null ? null : fetchText(site.manifest),
    site.metadata === null ? null : fetchText(site.metadata),
    site.workbook === null ? null : fetchWorkbook(site.workbook),
  ])
  const ribbon = manifest === null ? plainRibbon : readManifest(manifest, site.addInFolder)
  const described = metadata === null ? null : (JSON.parse(metadata) as FunctionsMetadata)
  const page = new Page(site, ribbon, described)
  page.show(workbook ?? emptyWorkbook)
}

/** One workbook and one pane at a time. */
class Page {
  #theme: Theme = 'light'
  /** Null before the first workbook, and where the page shows no grid. */
  #grid: GridView | null = null
  #host: PreviewHost | null = null
  #store: MemoryStore | null = null
  readonly #site: Site
  readonly #metadata: FunctionsMetadata | null
  readonly #ribbon: Ribbon

  constructor(site: Site, ribbon: Ribbon, metadata: FunctionsMetadata | null) {
    this.#site = site
    this.#ribbon = ribbon
    this.#metadata = metadata
    element('pane-title').textContent = ribbon.name
    buildStrip(element('strip'), ribbon, {
      showPane: () => {
        this.#pane(true)
      },
      command: (name, control) => {
        void this.#host?.command(name, control).catch(say)
      },
      theme: (theme) => {
        this.#setTheme(theme)
      },
      file: (file) => {
        void this.#drop(file)
      },
    })
    element('pane-close').addEventListener('click', () => {
      this.#pane(false)
    })
    this.#watchDrops()
  }

  /** Opens a workbook in a new grid, with the add-in's page loaded anew. */
  show(file: OpenedFile): void {
    this.#host?.close()
    this.#store?.close()
    this.#grid?.close()
    const place = document.createElement('div')
    place.className = 'workbook'
    element('grid').replaceChildren(place)
    element('file-name').textContent = file.name
    const store = new MemoryStore(file.sheets, turn)
    const host = new PreviewHost(store, {
      metadata: this.#metadata,
      namespace: this.#ribbon.namespace,
      theme: this.#theme,
      dateSystem: '1900',
      paneState: (visible) => {
        this.#pane(visible)
      },
      answered: () => {
        this.#grid?.refresh()
      },
    })
    this.#grid = withoutGrid ? null : new GridView(place, store, surroundings(host))
    this.#host = host
    this.#store = store
    globalThis.infusionPreview = {
      attach: (window) => {
        host.attach(window)
      },
      host,
      store,
      open: async (name, bytes) => {
        this.show(await openFile(name, bytes))
      },
      setTheme: (theme) => {
        this.#setTheme(theme)
      },
    }
    this.#loadPane()
    this.#pane(true)
  }

  #loadPane(): void {
    element('pane-frame').setAttribute('src', `${this.#site.addInFolder}taskpane.html`)
  }

  #pane(visible: boolean): void {
    element('pane').hidden = !visible
  }

  #setTheme(theme: Theme): void {
    this.#theme = theme
    document.documentElement.dataset['theme'] = theme
    this.#host?.setTheme(theme)
    // Excel hands its colours over when a pane is loaded; a pane that is open is loaded anew.
    if (this.#host !== null) this.#loadPane()
  }

  #watchDrops(): void {
    const veil = element('drop')
    document.addEventListener('dragover', (event) => {
      event.preventDefault()
      veil.hidden = false
    })
    document.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) veil.hidden = true
    })
    document.addEventListener('drop', (event) => {
      event.preventDefault()
      veil.hidden = true
      const file = event.dataTransfer?.files[0]
      if (file !== undefined) void this.#drop(file)
    })
  }

  async #drop(file: File): Promise<void> {
    try {
      this.show(await openFile(file.name, new Uint8Array(await file.arrayBuffer())))
      say('')
    } catch (error) {
      say(error)
    }
  }
}

/** What the grid asks of the workbook's host. */
const surroundings = (host: PreviewHost): GridSurroundings => ({
  locked: (sheet) =>
    host.workbook.protectedSheets.has(sheet) ? 'This sheet is protected. Take the protection away to change it.' : null,
  editing: (isEditing) => {
    host.editCell(isEditing)
  },
  choices: (cell) => choicesFor(host.workbook.rules, cell),
  charts: (sheet) => chartsOn(sheet, host.workbook.charts, host.store),
  rules: (sheet) => host.workbook.rules.filter((rule) => rule.kind === 'conditional-format' && rule.sheet === sheet),
  functions: () => host.functions,
  say,
})

function say(message: unknown): void {
  element('message').textContent = message instanceof Error ? message.message : String(message)
}

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} is not there (${answer.status}).`)
  return await answer.text()
}

async function fetchWorkbook(address: string): Promise<OpenedFile> {
  const answer = await fetch(address)
  return await openFile(address.split('/').at(-1) ?? address, new Uint8Array(await answer.arrayBuffer()))
}

start().catch(say)
