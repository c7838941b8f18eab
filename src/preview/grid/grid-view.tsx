import './grid.css'
import { render } from 'preact'
import { addressOf, parseCells, splitSheet } from '../../formula/address'
import { bounding, cellArea, contains, maxColumns, maxRows, sameArea, type Area } from '../../formula/area'
import type { CellStore } from '../store/cell-store'
import type { CustomFunction } from '../store/function-host'
import { Bar } from './bar'
import { textToEdit } from './cell-look'
import type { PlacedChart } from './chart-of'
import { copiedText, pastedCells } from './clipboard'
import { PersonEdits } from './edits'
import { Frame } from './frame'
import { cellMenu, tabMenu } from './grid-menus'
import { layoutOf, points, type SheetLayout } from './layout'
import { Menu, type OpenMenu } from './menu'
import { edgeFrom, stepFrom, type Direction, type Place } from './navigation'
import { Stage } from './stage'
import { completedWith, openCall, suggestedFor } from './suggestions'
import { Tabs } from './tabs'

/** What the grid asks of the page around it. */
export interface GridSurroundings {
  /** Why a person cannot change a sheet's cells, as a sentence; null where nothing is in the way. */
  readonly locked: (sheet: string) => string | null
  /** What an add-in lets a cell be chosen from. */
  readonly choices: (cell: Area) => readonly string[]
  /** What an add-in wants drawn over a sheet. */
  readonly charts: (sheet: string) => readonly PlacedChart[]
  /** Functions that a formula can be completed to. */
  readonly functions: () => readonly CustomFunction[]
  readonly say: (message: string) => void
}

/** A cell while somebody types into it. */
interface Editing {
  readonly sheet: string
  readonly place: Place
  readonly before: string
  readonly text: string
  /** Typed over: arrows end it. Opened with F2 or a double click: arrows move in the text. */
  readonly overtyped: boolean
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * A window on a workbook: it shows what the store holds and hands what a person does to the store. It keeps no cells of its
 * own, so there is nothing that could differ.
 */
export class GridView {
  readonly #place: HTMLElement
  readonly #store: CellStore
  readonly #around: GridSurroundings
  readonly #edits: PersonEdits
  readonly #scrolls = new Map<string, { x: number; y: number }>()
  readonly #closing: (() => void)[] = []
  #layout: SheetLayout | null = null
  #size = { width: 0, height: 0 }
  #active: Place = { row: 0, column: 0 }
  #editing: Editing | null = null
  #menu: OpenMenu | null = null
  #naming: string | null = null
  #awaited = false
  #later: ReturnType<typeof setTimeout> | undefined
  /** While the person selects here, nobody leads anywhere. */
  #selecting = false

  constructor(place: HTMLElement, store: CellStore, around: GridSurroundings) {
    this.#place = place
    this.#store = store
    this.#around = around
    this.#edits = new PersonEdits(store)
    this.#closing.push(
      store.onChange((change) => {
        if (!this.#selecting && (change.kind === 'selection' || change.kind === 'sheet-activated')) this.#follow()
        if (change.kind === 'calculated' && store.pending() > 0) this.#drawLater()
        else {
          this.#layout = null
          this.#drawSoon()
        }
      }),
    )
    store.styles.onSet(() => {
      this.#layout = null
      this.#drawSoon()
    })
    this.#closing.push(
      store.tables.onChange(() => {
        this.#drawSoon()
      }),
    )
    const watcher = new ResizeObserver(([entry]) => {
      if (entry === undefined) return
      const scroller = this.#scroller()
      this.#size = { width: scroller.clientWidth, height: scroller.clientHeight }
      this.#draw()
    })
    watcher.observe(place)
    this.#closing.push(() => {
      watcher.disconnect()
    })
    this.#draw()
  }

  /** Whether a person is typing into a cell. */
  get isEditing(): boolean {
    return this.#editing !== null
  }

  /** Something that is drawn over the cells changed. */
  refresh(): void {
    this.#drawSoon()
  }

  close(): void {
    for (const close of this.#closing) close()
    this.#awaited = true
    render(null, this.#place)
  }

  get #sheet(): string {
    return this.#store.activeSheet()
  }

  #scroller(): HTMLElement {
    return this.#place.querySelector('.scroller') ?? this.#place
  }

  #frame(): Frame {
    this.#layout ??= layoutOf(this.#store, this.#sheet)
    return new Frame(this.#layout, this.#scrolls.get(this.#sheet) ?? { x: 0, y: 0 }, this.#size)
  }

  /** Many changes come at once; they are drawn together before the next picture. */
  #drawSoon(): void {
    if (this.#awaited) return
    this.#awaited = true
    requestAnimationFrame(() => {
      this.#awaited = false
      if (this.#place.isConnected) this.#draw()
    })
  }

  /** In the middle of a long calculation: drawing must not take its time from it. */
  #drawLater(): void {
    if (this.#later !== undefined) return
    this.#later = setTimeout(() => {
      this.#later = undefined
      this.#drawSoon()
    }, 250)
  }

  #draw(): void {
    const store = this.#store
    const selection = store.selection()
    const frame = this.#frame()
    const editing = this.#editing
    const functions = editing === null || !editing.text.startsWith('=') ? [] : this.#around.functions()
    render(
      <>
        <Bar
          address={addressOf(selection, null)}
          content={editing?.text ?? this.#contentOf(this.#active)}
          goTo={(address) => {
            this.#goTo(address)
          }}
          edit={(text) => {
            this.#typing(text, false)
          }}
          keys={(event) => {
            this.#keysWhileEditing(event)
          }}
        />
        <Stage
          store={store}
          sheet={this.#sheet}
          frame={frame}
          selection={selection}
          active={this.#active}
          editing={editing}
          suggestions={editing === null ? [] : suggestedFor(editing.text, functions)}
          hint={editing === null ? null : openCall(editing.text, functions)}
          choices={
            editing === null ? this.#around.choices(cellArea(this.#sheet, this.#active.row, this.#active.column)) : []
          }
          charts={this.#around.charts(this.#sheet)}
          actions={this.#stageActions}
        />
        <Tabs
          sheets={store.sheets()}
          active={this.#sheet}
          naming={this.#naming}
          pending={store.pending()}
          startNaming={(sheet) => {
            this.#naming = sheet
            this.#draw()
          }}
          actions={this.#tabActions}
        />
        {this.#menu !== null && (
          <Menu
            menu={this.#menu}
            close={() => {
              this.#menu = null
              this.#draw()
              this.#focus()
            }}
          />
        )}
      </>,
      this.#place,
    )
  }

  readonly #stageActions = {
    scrolled: (x: number, y: number): void => {
      this.#scrolls.set(this.#sheet, { x, y })
      this.#drawSoon()
    },
    pressed: (x: number, y: number, extends_: boolean): void => {
      this.#commit()
      const at = this.#frame().placeAt(x, y)
      this.#select(at, extends_ ? this.#active : at)
      this.#focus()
    },
    dragged: (x: number, y: number): void => {
      this.#select(this.#frame().placeAt(x, y), this.#active)
    },
    opened: (): void => {
      this.#open(false)
      this.#focus()
    },
    menu: (x: number, y: number, clientX: number, clientY: number): void => {
      const at = this.#frame().placeAt(x, y)
      const selection = this.#store.selection()
      const inside = contains(selection, Math.max(at.row, 0), Math.max(at.column, 0))
      const part = at.row < 0 ? selection.rows >= maxRows : at.column < 0 ? selection.columns >= maxColumns : true
      if (!inside || !part) this.#select(at, at)
      this.#openMenu(
        clientX,
        clientY,
        'Cells',
        cellMenu(this.#store, this.#edits, this.#active, (change) => {
          this.#change(change)
        }),
      )
    },
    resized: (column: number, width: number): void => {
      const area = { sheet: this.#sheet, row: 0, column, rows: maxRows, columns: 1 }
      this.#store.styles.set(area, 'columnWidth', points(Math.max(8, width)))
    },
    typed: (text: string): void => {
      this.#typing(text, true)
    },
    keys: (event: KeyboardEvent): void => {
      if (this.#editing === null) this.#keysInGrid(event)
      else this.#keysWhileEditing(event)
    },
    completed: (called: CustomFunction): void => {
      if (this.#editing !== null) this.#typing(completedWith(this.#editing.text, called), this.#editing.overtyped)
      this.#focus()
    },
    chose: (choice: string): void => {
      this.#change(() => {
        this.#edits.type(cellArea(this.#sheet, this.#active.row, this.#active.column), [[choice]])
      })
      this.#focus()
    },
    copied: (cut: boolean): string | null => {
      if (this.#editing !== null) return null
      const selection = this.#store.selection()
      const text = copiedText(this.#store, selection)
      if (cut)
        this.#change(() => {
          this.#edits.clear(selection)
        })
      return text
    },
    pasted: (text: string): boolean => {
      if (this.#editing !== null) return false
      this.#paste(text)
      return true
    },
  }

  readonly #tabActions = {
    show: (sheet: string): void => {
      this.#commit()
      this.#store.activate(sheet)
      this.#focus()
    },
    rename: (sheet: string, name: string): void => {
      this.#naming = null
      const wanted = name.trim()
      const others = this.#store.sheets().filter((one) => one.id !== sheet)
      if (
        wanted === '' ||
        wanted.length > 31 ||
        /[\\/?*[\]:]/.test(wanted) ||
        others.some((one) => one.name.toLowerCase() === wanted.toLowerCase())
      )
        this.#around.say(
          `A sheet cannot be called "${wanted}": the name is empty, too long, taken, or holds one of \\ / ? * [ ] :`,
        )
      else this.#store.changeSheet(sheet, { name: wanted })
      this.#drawSoon()
    },
    add: (): void => {
      const names = new Set(this.#store.sheets().map((one) => one.name.toLowerCase()))
      let number = names.size + 1
      while (names.has(`sheet${number}`)) number++
      this.#store.activate(this.#store.addSheet(`Sheet${number}`).id)
    },
    menu: (sheet: string, x: number, y: number): void => {
      this.#openMenu(
        x,
        y,
        'Sheet',
        tabMenu(this.#store, sheet, () => {
          this.#naming = sheet
          this.#draw()
        }),
      )
    },
  }

  #openMenu(x: number, y: number, label: string, items: OpenMenu['items']): void {
    const { innerWidth, innerHeight } = window
    this.#menu = {
      x: Math.min(x, innerWidth - 230),
      y: Math.min(y, innerHeight - 30 * items.length - 16),
      label,
      items,
    }
    this.#draw()
  }

  /** The editor has the keyboard even while nothing is edited: what is typed lands in it. */
  #focus(): void {
    this.#place.querySelector<HTMLElement>('.editor')?.focus({ preventScroll: true })
  }

  /** The selection was moved by somebody else, or the sheet was changed. */
  #follow(): void {
    const selection = this.#store.selection()
    if (this.#editing !== null && this.#editing.sheet !== selection.sheet) this.#editing = null
    if (!contains(selection, this.#active.row, this.#active.column)) {
      this.#active = { row: selection.row, column: selection.column }
    }
    this.#layout = null
    this.#reveal(this.#active, true)
  }

  /** Scrolls until a cell is seen: just so far, or to a third of the window where somebody else leads there. */
  #reveal(place: Place, isLed = false): void {
    const frame = this.#frame()
    if (this.#size.height === 0) return
    const scroll = frame.scrolledTo({
      row: Math.min(place.row, frame.layout.rows.count - 1),
      column: Math.min(place.column, frame.layout.columns.count - 1),
    })
    if (scroll.x === frame.scroll.x && scroll.y === frame.scroll.y) return
    const lead = isLed && scroll.y > frame.scroll.y ? Math.round(this.#size.height / 2) : 0
    this.#scrolls.set(this.#sheet, { x: scroll.x, y: scroll.y + lead })
    this.#drawSoon()
  }

  /** Selects from one place to another; a header stands for all of its row or column. */
  #select(to: Place, from: Place): void {
    const sheet = this.#sheet
    const whole = (place: Place): Area => ({
      sheet,
      row: Math.max(0, place.row),
      column: Math.max(0, place.column),
      rows: to.row < 0 ? maxRows : 1,
      columns: to.column < 0 ? maxColumns : 1,
    })
    const area = bounding(whole(to), whole(from))
    this.#active = { row: Math.max(0, from.row), column: Math.max(0, from.column) }
    if (!sameArea(area, this.#store.selection())) {
      this.#selecting = true
      this.#store.select(area)
      this.#selecting = false
    }
    this.#drawSoon()
  }

  /** @returns nothing; where the text names no cells, the page says so */
  #goTo(text: string): void {
    this.#commit()
    const { sheet, cells } = splitSheet(text.trim())
    const on =
      sheet === null
        ? this.#sheet
        : this.#store.sheets().find((one) => one.name.toLowerCase() === sheet.toLowerCase())?.id
    const parsed = parseCells(cells)
    const named = this.#store.names.find(text)?.area ?? this.#store.tables.find(text)?.area
    const area = parsed !== null && on !== undefined ? { sheet: on, ...parsed } : named
    if (area === undefined) this.#around.say(`"${text}" is not the address of a cell or the name of a range.`)
    else {
      this.#store.activate(area.sheet)
      this.#active = { row: area.row, column: area.column }
      this.#store.select(area)
    }
    this.#draw()
    this.#focus()
  }

  #contentOf({ row, column }: Place): string {
    const cell = cellArea(this.#sheet, row, column)
    const value = this.#store.shown(cell)[0]?.[0] ?? ''
    const content = this.#store.formulas(cell)[0]?.[0] ?? ''
    return textToEdit(content, value, this.#store.numberFormats(cell)[0]?.[0] ?? 'General')
  }

  /** Opens the active cell for typing; null where the sheet is protected, which the page says. */
  #open(overtyped: boolean): Editing | null {
    const locked = this.#around.locked(this.#sheet)
    if (locked !== null) {
      this.#around.say(locked)
      return null
    }
    const before = this.#contentOf(this.#active)
    const editing = { sheet: this.#sheet, place: this.#active, before, text: overtyped ? '' : before, overtyped }
    this.#editing = editing
    this.#reveal(this.#active)
    this.#draw()
    return editing
  }

  #typing(text: string, overtyped: boolean): void {
    const editing = this.#editing ?? this.#open(overtyped)
    if (editing !== null) this.#editing = { ...editing, text }
    this.#draw()
  }

  /** Ends editing and writes what was typed, where it differs from what stood there. */
  #commit(): void {
    const editing = this.#editing
    if (editing === null) return
    this.#editing = null
    if (editing.text !== editing.before || (editing.overtyped && editing.text === ''))
      this.#change(() => {
        this.#edits.type(cellArea(editing.sheet, editing.place.row, editing.place.column), [[editing.text]])
      })
    this.#drawSoon()
  }

  /** Does what a person asked for, where the sheet may be changed. */
  #change(change: () => void): void {
    const locked = this.#around.locked(this.#sheet)
    if (locked === null) change()
    else this.#around.say(locked)
  }

  #paste(text: string): void {
    const cells = pastedCells(text)
    const width = Math.max(0, ...cells.map((row) => row.length))
    if (width === 0) return
    const { row, column, sheet } = this.#store.selection()
    const area = { sheet, row, column, rows: cells.length, columns: width }
    this.#change(() => {
      this.#edits.type(
        area,
        cells.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? '')),
      )
      this.#store.select(area)
    })
  }

  #move(direction: Direction, count = 1): void {
    const at = stepFrom(this.#active, direction, this.#frame().layout, count)
    this.#select(at, at)
    this.#reveal(at)
  }

  #keysWhileEditing(event: KeyboardEvent): void {
    const editing = this.#editing
    const direction = arrows[event.key]
    if (event.key === 'Escape') {
      this.#editing = null
      this.#draw()
      this.#focus()
    } else if (event.key === 'Enter' && event.altKey) {
      return
    } else if (
      event.key === 'Tab' &&
      editing !== null &&
      suggestedFor(editing.text, this.#around.functions()).length > 0
    ) {
      this.#stageActions.completed(suggestedFor(editing.text, this.#around.functions())[0]!)
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.#commit()
      this.#move(event.key === 'Enter' ? (event.shiftKey ? 'up' : 'down') : event.shiftKey ? 'left' : 'right')
      this.#draw()
      this.#focus()
    } else if (direction !== undefined && editing?.overtyped === true && !editing.text.startsWith('=')) {
      this.#commit()
      this.#move(direction)
    } else return
    event.preventDefault()
  }

  #keysInGrid(event: KeyboardEvent): void {
    if (!this.#carriedOut(event)) return
    event.preventDefault()
    this.#drawSoon()
  }

  /** Whether a key meant something to the grid. */
  #carriedOut(event: KeyboardEvent): boolean {
    const direction = arrows[event.key]
    const control = event.ctrlKey || event.metaKey
    if (direction !== undefined) {
      this.#arrow(direction, event.shiftKey, control)
      return true
    }
    const used = this.#store.used(this.#sheet, true)
    switch (event.key) {
      case 'Enter':
      case 'Tab':
        this.#move(event.key === 'Enter' ? (event.shiftKey ? 'up' : 'down') : event.shiftKey ? 'left' : 'right')
        return true
      case 'Home':
        this.#jump({ row: control ? 0 : this.#active.row, column: 0 })
        return true
      case 'End':
        if (control && used !== null)
          this.#jump({ row: used.row + used.rows - 1, column: used.column + used.columns - 1 })
        return control
      case 'PageDown':
      case 'PageUp':
        this.#move(event.key === 'PageDown' ? 'down' : 'up', Math.max(1, Math.floor(this.#size.height / 20) - 3))
        return true
      case 'F2':
        this.#open(false)
        return true
      case 'Backspace':
      case 'Delete':
        this.#change(() => {
          this.#edits.clear(this.#store.selection())
        })
        return true
      case 'a':
        if (control && used !== null) this.#store.select({ ...used, sheet: this.#sheet })
        return control
      case 'z':
        if (control) this.#edits.undo()
        return control
      default:
        return false
    }
  }

  #arrow(direction: Direction, extends_: boolean, toEdge: boolean): void {
    const { layout } = this.#frame()
    const selection = this.#store.selection()
    // The corner across from the active cell is the one that moves.
    const corner = {
      row: selection.row < this.#active.row ? selection.row : selection.row + selection.rows - 1,
      column: selection.column < this.#active.column ? selection.column : selection.column + selection.columns - 1,
    }
    const from = extends_ ? corner : this.#active
    const to = toEdge ? edgeFrom(from, direction, layout, this.#store, this.#sheet) : stepFrom(from, direction, layout)
    this.#select(to, extends_ ? this.#active : to)
    this.#reveal(to)
  }

  #jump(place: Place): void {
    this.#select(place, place)
    this.#reveal(place)
  }
}
