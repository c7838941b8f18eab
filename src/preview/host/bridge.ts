import { officeContext, type DocumentSettings } from './office-context'
import type { Theme } from './theme'
import type { Entry } from './wire'

/** The part of a window that office.js finds its host in; the window of a frame or of jsdom. */
export interface ClientWindow {
  external: unknown
  _richApiNativeBridge?: NativeBridge
  setTimeout(run: () => void, after: number): unknown
}

interface NativeBridge {
  onMessageFromHost: ((message: string) => void) | null
  sendMessageToHost(message: string): void
}

/** A request of office.js on its way into the host. */
export interface BridgeRequest {
  readonly id: number
  readonly type: number
  readonly message: { readonly url: string; readonly body: unknown }
}

type EventHandler = (id: unknown, values: unknown) => void

/** Numbers of the older Office calls this host knows. */
const officeEvents = { themeChanged: 9, appCommand: 39 } as const
const commandCompleted = 94

export interface BridgeOptions {
  readonly theme: () => Theme
  readonly settings: DocumentSettings
  readonly requirementSets?: Readonly<Record<string, string>>
  readonly answer: (request: BridgeRequest) => string | null
  /** Whether formulas are being calculated; Excel takes no request meanwhile. */
  readonly isCalculating: () => boolean
  readonly commandDone: (values: unknown) => void
}

/** The in-page bridge of Excel on Windows, on one window, before office.js runs in it. */
export class Bridge {
  readonly #window: ClientWindow
  readonly #native: NativeBridge
  readonly #handlers = new Map<number, EventHandler>()
  /** Requests that wait for their turn: settled means none. */
  #open = 0
  readonly #requests: string[] = []
  #closed = false
  /** While a cell is being edited Excel answers nothing. */
  editing = false

  constructor(window: ClientWindow, options: BridgeOptions) {
    this.#window = window
    this.#native = {
      onMessageFromHost: null,
      sendMessageToHost: (message) => {
        this.#requests.push(message)
        this.#next(options)
      },
    }
    window._richApiNativeBridge = this.#native
    const context = officeContext(options.theme, options.settings, options.requirementSets)
    const external = {
      // 3: a shared runtime (1) with custom functions (2).
      GetHostInfo: () => 'Excel$Win32$16.01$en-US$$$disableLogging$3',
      GetContext: () => context,
      GetLoggingAllowed: () => false,
      Execute: (id: number, values: unknown, callback?: (status: number, result: unknown) => void) => {
        if (id === commandCompleted) options.commandDone(values)
        callback?.(0, null)
        return 0
      },
      RegisterEvent: (id: number, _target: unknown, handler: EventHandler, callback?: (status: number) => void) => {
        this.#handlers.set(id, handler)
        callback?.(0)
      },
      UnregisterEvent: (id: number, _target: unknown, callback?: (status: number) => void) => {
        this.#handlers.delete(id)
        callback?.(0)
      },
    }
    // Browsers own `external`; only a property of the window itself hides theirs.
    Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true })
  }

  get open(): number {
    return this.#open
  }

  /** Hands events or calls of functions to office.js. */
  send(entries: readonly Entry[]): void {
    this.#later(() => {
      this.#deliver({ type: 3, message: { entries } })
    })
  }

  /** A button of the ribbon that runs a function was pressed. */
  command(controlId: string, functionName: string): boolean {
    const handler = this.#handlers.get(officeEvents.appCommand)
    const source = JSON.stringify({ source: { id: controlId } })
    handler?.(officeEvents.appCommand, { toArray: () => [controlId, functionName, source] })
    return handler !== undefined
  }

  themeChanged(info: string): void {
    this.#handlers.get(officeEvents.themeChanged)?.(officeEvents.themeChanged, { toArray: () => [info] })
  }

  /** Nothing is answered any more; the page is gone. */
  close(): void {
    this.#closed = true
    this.#native.onMessageFromHost = null
    this.#handlers.clear()
  }

  /**
   * Excel answers in a process of its own, so the host's work and what the page makes of the answer are two tasks here:
   * answering at once would starve events that wait in the queue, and nobody could tell whose work blocks the page.
   */
  #next(options: Pick<BridgeOptions, 'answer' | 'isCalculating'>): void {
    const { answer, isCalculating } = options
    this.#later(() => {
      const message = this.editing || isCalculating() ? undefined : this.#requests.shift()
      if (message === undefined) {
        if (this.#requests.length > 0) this.#next(options)
        return
      }
      const request = JSON.parse(message) as BridgeRequest
      const reply = request.type === 1 ? answer(request) : null
      if (reply === null) return
      this.#later(() => {
        this.#native.onMessageFromHost?.(reply)
      })
    })
  }

  #deliver(message: object): void {
    this.#native.onMessageFromHost?.(JSON.stringify(message))
  }

  #later(run: () => void): void {
    this.#open++
    this.#window.setTimeout(() => {
      this.#open--
      if (!this.#closed) run()
    }, 0)
  }
}
