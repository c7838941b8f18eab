import type { CellStore } from '../store/cell-store'
import type { CustomFunction } from '../store/function-host'
import { Bridge, type BridgeRequest, type ClientWindow } from './bridge'
import { CustomFunctions, type EmptyCell } from './custom-functions'
import { HostError } from './errors'
import type { HostLimits } from './object-type'
import { functionsByName, unknownFunction, type FunctionsMetadata } from './metadata'
import type { DocumentSettings } from './office-context'
import { processQuery } from './process-query'
import { themeInfo, type Theme } from './theme'
import type { QueryRequest, QueryResponse } from './wire'
import { WorkbookHost } from './workbook-host'

export interface HostOptions {
  /** The add-in's functions.json; without it every associated function takes what it gets. */
  readonly metadata?: FunctionsMetadata | null
  /** The manifest's namespace of functions; none in production. */
  readonly namespace?: string | null
  /** What an empty cell is to a function; null as in newer versions of Excel. */
  readonly emptyCell?: EmptyCell
  readonly limits?: Partial<HostLimits>
  readonly dateSystem?: '1900' | '1904'
  readonly theme?: Theme
  readonly requirementSets?: Readonly<Record<string, string>>
  readonly paneState?: (visible: boolean) => void
  /** A request was carried out; what the host remembers besides the cells may have changed. */
  readonly answered?: () => void
}

/** Excel on the web takes requests up to 5 MB and reads up to five million cells. */
const webLimits: HostLimits = { payloadBytes: 5 * 1024 * 1024, functionBytes: Infinity, readCells: 5_000_000 }

/** A stand-in for Excel: one workbook, and one page at a time in which the real office.js runs. */
export class PreviewHost {
  readonly workbook: WorkbookHost
  /** What `Office.context.document.settings` keeps. */
  readonly documentSettings: DocumentSettings = new Map()
  /** Every request and its answer, newest last, when a test asks for it. */
  traffic: { request: unknown; response: unknown }[] | null = null
  readonly #options: HostOptions
  readonly #functions: CustomFunctions
  readonly #described: ReadonlyMap<string, CustomFunction>
  #window: ClientWindow | null = null
  #bridge: Bridge | null = null
  #theme: Theme
  #commands = new Map<string, () => void>()

  constructor(
    readonly store: CellStore,
    options: HostOptions = {},
  ) {
    this.#options = options
    this.#theme = options.theme ?? 'light'
    this.#described = options.metadata
      ? functionsByName(options.metadata, options.namespace ?? null)
      : new Map<string, CustomFunction>()
    this.#functions = new CustomFunctions(
      (name) => this.#find(name),
      (entries) => this.#bridge?.send(entries),
      options.emptyCell === undefined ? null : options.emptyCell,
    )
    this.workbook = new WorkbookHost(
      store,
      { ...webLimits, ...options.limits },
      {
        functionsReady: () => {
          store.connectFunctions(this.#functions)
        },
        functionResults: (results) => {
          this.#functions.receive(results)
        },
        paneState: (visible) => options.paneState?.(visible),
      },
      (entries) => this.#bridge?.send(entries),
    )
    if (options.dateSystem !== undefined) this.workbook.remembered.set('dateSystem', options.dateSystem)
  }

  /** Connects a window before office.js runs in it; the window that was connected before is forgotten. */
  attach(window: ClientWindow): void {
    this.detach()
    this.#window = window
    this.#bridge = new Bridge(window, {
      theme: () => this.#theme,
      settings: this.documentSettings,
      ...(this.#options.requirementSets === undefined ? {} : { requirementSets: this.#options.requirementSets }),
      answer: (request) => this.#answer(request),
      isCalculating: () => this.store.pending() > 0,
      commandDone: (values) => {
        this.#commandDone(values)
      },
    })
  }

  detach(): void {
    this.#bridge?.close()
    this.#bridge = null
    this.#window = null
    this.#functions.forget()
    this.workbook.forgetClient()
  }

  /** Somebody edits a cell: requests wait until that is done, as in Excel. */
  editCell(editing: boolean): void {
    if (this.#bridge !== null) this.#bridge.editing = editing
  }

  /** Requests, events and calls that are still under way. */
  get busy(): number {
    return (this.#bridge?.open ?? 0) + this.#functions.open + this.store.waiting() + this.store.pending()
  }

  /** The functions a formula can call, for a grid that completes names. */
  get functions(): readonly CustomFunction[] {
    return this.#described.size > 0 ? [...this.#described.values()] : [...this.#associated()].map(unknownFunction)
  }

  get functionHost(): CustomFunctions {
    return this.#functions
  }

  get theme(): Theme {
    return this.#theme
  }

  setTheme(theme: Theme): void {
    this.#theme = theme
    this.#bridge?.themeChanged(themeInfo(theme))
  }

  /** Runs a function behind a ribbon button; done when the function says `event.completed()`. */
  async command(functionName: string, controlId = functionName): Promise<void> {
    const done = new Promise<void>((resolve) => {
      this.#commands.set(controlId, resolve)
    })
    if (this.#bridge?.command(controlId, functionName) !== true)
      throw new Error(`the add-in does not listen for ${functionName}`)
    await done
  }

  close(): void {
    this.detach()
    this.workbook.close()
  }

  #find(name: string): CustomFunction | null {
    if (this.#described.size > 0) return this.#described.get(name.toUpperCase()) ?? null
    const id = [...this.#associated()].find((one) => one.toUpperCase() === name.toUpperCase())
    return id === undefined ? null : unknownFunction(id)
  }

  /** What `CustomFunctions.associate` has filed in the page. */
  #associated(): Iterable<string> {
    const page = this.#window as { CustomFunctions?: { _association?: { mappings?: Record<string, unknown> } } } | null
    return Object.keys(page?.CustomFunctions?._association?.mappings ?? {})
  }

  #commandDone(values: unknown): void {
    const [controlId] = Array.isArray(values) ? (values as unknown[]) : []
    const done = this.#commands.get(String(controlId)) ?? [...this.#commands.values()][0]
    this.#commands.delete(String(controlId))
    done?.()
  }

  #answer({ id, message }: BridgeRequest): string {
    const text = JSON.stringify(message.body)
    const body = this.#carryOut(message.body as QueryRequest, text.length)
    const reply = (response: QueryResponse) =>
      JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: response } })
    this.#options.answered?.()
    this.traffic?.push({ request: JSON.parse(text) as unknown, response: body })
    const answer = reply(body)
    if (answer.length <= this.workbook.limits.payloadBytes) return answer
    return reply(refused(new HostError('ResponsePayloadSizeLimitExceeded')))
  }

  #carryOut(request: QueryRequest, length: number): QueryResponse {
    this.store.origin = 'add-in'
    try {
      const { payloadBytes, functionBytes } = this.workbook.limits
      if (length > (isAboutFunctions(request) ? functionBytes : payloadBytes))
        throw new HostError('RequestPayloadSizeLimitExceeded')
      this.workbook.faults.check('request', 'request')
      return this.store.batch(() => processQuery(request, this.workbook))
    } catch (error) {
      if (error instanceof HostError) return refused(error)
      throw error
    } finally {
      this.store.origin = 'user'
    }
  }
}

const isAboutFunctions = ({ ObjectPaths }: QueryRequest): boolean =>
  Object.values(ObjectPaths).some((path) => path.Name === 'Microsoft.ExcelServices.CustomFunctions')

const refused = ({ code, message, location }: HostError): QueryResponse => ({
  Results: [],
  TraceIds: [],
  Error: { ActionIndex: 0, Code: code, Message: message, Location: location, HttpStatusCode: 400 },
})
