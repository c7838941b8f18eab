import '../grid.css'
import { render } from 'preact'
import { addressOf } from '../../../formula/address'
import { cellArea, maxRows } from '../../../formula/area'
import type { CellStore, StoreChange } from '../../store/cell-store'
import { Bar } from './bar'
import { GridControl } from '../grid-control'
import { cellMenu, tabMenu } from '../menus/grid-menus'
import { pressed } from '../typing/keys'
import { points } from './layout'
import { Menu, type OpenMenu } from '../menus/menu'
import { addSheet, renameSheet } from '../sheet-names'
import { Stage, type StageActions } from './stage'
import { openCall } from '../typing/suggestions'
import type { GridSurroundings } from './surroundings'
import { Tabs, type TabActions } from './tabs'

/**
 * A window on a workbook: it shows what the store holds and hands what a person does to the store. It keeps no cells of its
 * own, so there is nothing that could differ.
 */
export class GridView {
  readonly #place: HTMLElement
  readonly #store: CellStore
  readonly #around: GridSurroundings
  readonly #control: GridControl
  readonly #closing: (() => void)[] = []
  #menu: OpenMenu | null = null
  /** The sheet whose name is being typed. */
  #naming: string | null = null
  #awaited = false
  #later: ReturnType<typeof setTimeout> | undefined

  constructor(place: HTMLElement, store: CellStore, around: GridSurroundings) {
    this.#place = place
    this.#store = store
    this.#around = around
    this.#control = new GridControl(store, around, () => {
      this.#drawSoon()
    })
    const layOut = (): void => {
      this.#control.window.forget()
      this.#drawSoon()
    }
    const watcher = new ResizeObserver(() => {
      const scroller = place.querySelector('.scroller') ?? place
      this.#control.window.size = { width: scroller.clientWidth, height: scroller.clientHeight }
      this.#draw()
    })
    watcher.observe(place)
    this.#closing.push(
      store.onChange((change) => {
        this.#changed(change)
      }),
      store.tables.onChange(layOut),
      store.filters.onChange(layOut),
      store.styles.onSet(layOut),
      () => {
        watcher.disconnect()
      },
    )
    this.#draw()
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

  #changed(change: StoreChange): void {
    const { cursor, editor, window } = this.#control
    if (change.kind === 'shift') editor.follow(change.shift)
    if (change.kind === 'selection' || change.kind === 'sheet-activated') {
      if (editor.editing !== null && editor.editing.sheet !== window.sheet) this.#control.giveUp()
      cursor.follow()
    }
    if (change.kind === 'calculated' && this.#store.pending() > 0) this.#drawLater()
    else {
      window.forget()
      this.#drawSoon()
    }
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
    const { window, cursor, editor } = this.#control
    const { sheet } = window
    const { row, column } = cursor.active
    const { editing } = editor
    render(
      <>
        <Bar
          address={addressOf(cursor.area, null)}
          content={editing?.text ?? editor.contentOf(sheet, cursor.active)}
          goTo={(address) => {
            this.#control.goTo(address)
            this.#draw()
            this.#focus()
          }}
          edit={(text) => {
            this.#control.type(text, false)
          }}
          keys={(event) => {
            // Before anything is typed its other keys are those of a text field.
            if (editing !== null || ['Enter', 'Tab'].includes(event.key)) this.#keys(event)
          }}
        />
        <Stage
          store={store}
          sheet={sheet}
          frame={window.frame()}
          selection={cursor.area}
          active={cursor.active}
          editing={editing}
          suggestions={this.#control.suggestions()}
          hint={editing === null ? null : openCall(editing.text, this.#around.functions())}
          choices={editing === null ? this.#around.choices(cellArea(sheet, row, column)) : []}
          charts={this.#around.charts(sheet)}
          rules={this.#around.rules(sheet)}
          actions={this.#stageActions}
        />
        <Tabs
          sheets={store.sheets()}
          active={sheet}
          naming={this.#naming}
          pending={store.pending()}
          startNaming={(named) => {
            this.#name(named)
          }}
          actions={this.#tabActions}
        />
        {this.#menu !== null && (
          <Menu
            menu={this.#menu}
            close={() => {
              this.#menu = null
              this.#drawSoon()
              this.#focus()
            }}
          />
        )}
      </>,
      this.#place,
    )
  }

  readonly #stageActions: StageActions = {
    scrolled: (x, y) => {
      this.#control.window.scrollTo(x, y)
      this.#drawSoon()
    },
    pressed: (x, y, extends_) => {
      this.#control.commit()
      const at = this.#control.window.frame().placeAt(x, y)
      this.#control.cursor.select(at, extends_ ? this.#control.cursor.active : at)
      this.#draw()
      this.#focus()
    },
    dragged: (x, y) => {
      const { cursor, window } = this.#control
      cursor.select(window.frame().placeAt(x, y), cursor.active)
      this.#drawSoon()
    },
    opened: () => {
      this.#control.open(false)
      this.#focus()
    },
    menu: (x, y, clientX, clientY) => {
      this.#control.selectForMenu(this.#control.window.frame().placeAt(x, y))
      this.#openMenu(clientX, clientY, 'Cells', cellMenu(this.#control))
    },
    resized: (column, width) => {
      const area = { sheet: this.#control.window.sheet, row: 0, column, rows: maxRows, columns: 1 }
      this.#store.styles.set(area, 'columnWidth', points(Math.max(8, width)))
    },
    typed: (text) => {
      this.#control.type(text, true)
    },
    keys: (event) => {
      this.#keys(event)
    },
    completed: (called) => {
      this.#control.complete(called)
      this.#focus()
    },
    chose: (choice) => {
      this.#control.choose(choice)
      this.#focus()
    },
    copied: (cut) => this.#control.copied(cut),
    pasted: (text) => this.#control.paste(text),
  }

  readonly #tabActions: TabActions = {
    show: (sheet) => {
      this.#control.commit()
      this.#store.activate(sheet)
      this.#focus()
    },
    rename: (sheet, name) => {
      this.#naming = null
      const problem = renameSheet(this.#store, sheet, name)
      if (problem !== null) this.#around.say(problem)
      this.#drawSoon()
    },
    add: () => {
      this.#control.commit()
      this.#store.activate(addSheet(this.#store))
    },
    menu: (sheet, x, y) => {
      this.#openMenu(
        x,
        y,
        'Sheet',
        tabMenu(this.#store, sheet, () => {
          this.#name(sheet)
        }),
      )
    },
  }

  readonly #keys = (event: KeyboardEvent): void => {
    if (!pressed(event, this.#control)) return
    event.preventDefault()
    // At once: what is typed next must not meet the text of before.
    this.#draw()
    // From the formula bar the keyboard goes back to the cells when the typing is over.
    if (this.#control.editor.editing === null) this.#focus()
  }

  #name(sheet: string): void {
    this.#naming = sheet
    this.#drawSoon()
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
}
