import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { addressOf } from '../../../formula/address'
import { cellArea, type Area } from '../../../formula/area'
import type { CellStore } from '../../store/cell-store'
import type { CustomFunction } from '../../store/function-host'
import { CellPane, placed } from './cells'
import type { PlacedChart } from './chart-of'
import { Charts } from './charts'
import { Headers } from './headers'
import { headerHeight, type Box, type Frame, type Pane } from './frame'
import type { Place } from '../typing/navigation'
import type { CellRule } from './rule-looks'
import { textWidth } from './text-width'

/** What a person does on the stage; pixels count from its corner. */
export interface StageActions {
  readonly scrolled: (x: number, y: number) => void
  readonly pressed: (x: number, y: number, extends_: boolean) => void
  readonly dragged: (x: number, y: number) => void
  readonly opened: () => void
  readonly menu: (x: number, y: number, clientX: number, clientY: number) => void
  readonly resized: (column: number, width: number) => void
  readonly typed: (text: string) => void
  readonly keys: (event: KeyboardEvent) => void
  readonly completed: (called: CustomFunction) => void
  readonly chose: (choice: string) => void
  /** The selected cells as text; null where the text that is being edited is meant. */
  readonly copied: (cut: boolean) => string | null
  /** Whether the text went into cells. */
  readonly pasted: (text: string) => boolean
}

export interface StageProps {
  readonly store: CellStore
  readonly sheet: string
  readonly frame: Frame
  readonly selection: Area
  readonly active: Place
  readonly editing: { readonly place: Place; readonly text: string } | null
  readonly suggestions: readonly CustomFunction[]
  readonly hint: string | null
  readonly choices: readonly string[]
  readonly charts: readonly PlacedChart[]
  readonly rules: readonly CellRule[]
  readonly actions: StageActions
}

/** Headers and cells in a window that scrolls, with the editor over the active cell. */
export function Stage(props: StageProps): JSX.Element {
  const { store, sheet, frame, selection, charts, actions } = props
  const panes = frame.panes()
  const { rows, columns } = frame.layout
  const drag = useRef<'cells' | { column: number; from: number } | null>(null)
  const at = (event: PointerEvent | MouseEvent): { x: number; y: number } => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  return (
    <div
      class="scroller"
      tabIndex={-1}
      // A sheet keeps its own scroll position.
      key={sheet}
      ref={(scroller) => {
        if (scroller === null) return
        if (Math.abs(scroller.scrollLeft - frame.scroll.x) > 1) scroller.scrollLeft = frame.scroll.x
        if (Math.abs(scroller.scrollTop - frame.scroll.y) > 1) scroller.scrollTop = frame.scroll.y
      }}
      onScroll={(event) => {
        actions.scrolled(event.currentTarget.scrollLeft, event.currentTarget.scrollTop)
      }}
    >
      <div
        class="extent"
        style={{ width: `${frame.headerWidth + columns.length}px`, height: `${headerHeight + rows.length}px` }}
      >
        <div
          class="stage"
          role="grid"
          aria-label={`Cells of ${store.sheets().find((one) => one.id === sheet)?.name ?? ''}`}
          aria-rowcount={rows.count}
          aria-colcount={columns.count}
          aria-multiselectable="true"
          style={{ width: `${frame.size.width}px`, height: `${frame.size.height}px` }}
          onPointerDown={(event) => {
            if (event.button !== 0 || (event.target as Element).closest('.editor, .choices, .suggestions')) return
            event.preventDefault()
            const { x, y } = at(event)
            const edge = y < headerHeight ? frame.columnEdgeAt(x) : -1
            drag.current = edge < 0 ? 'cells' : { column: edge, from: x - columns.size(edge) }
            event.currentTarget.setPointerCapture(event.pointerId)
            if (edge < 0) actions.pressed(x, y, event.shiftKey)
          }}
          onPointerMove={(event) => {
            const { x, y } = at(event)
            if (drag.current === null) {
              const overEdge = y < headerHeight && frame.columnEdgeAt(x) >= 0
              event.currentTarget.classList.toggle('over-edge', overEdge)
            } else if (drag.current === 'cells') actions.dragged(x, y)
            else actions.resized(drag.current.column, x - drag.current.from)
          }}
          onPointerUp={() => {
            drag.current = null
          }}
          onDblClick={(event) => {
            if (at(event).y > headerHeight) actions.opened()
          }}
          onContextMenu={(event) => {
            event.preventDefault()
            const { x, y } = at(event)
            actions.menu(x, y, event.clientX, event.clientY)
          }}
        >
          <Headers frame={frame} panes={panes} selection={selection} />
          {panes.map((pane) => (
            <CellPane key={pane.name} {...props} pane={pane}>
              <Charts charts={charts} frame={frame} pane={pane} />
            </CellPane>
          ))}
          <ActiveCell {...props} panes={panes} />
        </div>
      </div>
    </div>
  )
}

/** The active cell's frame, and the editor, which holds the keyboard whether anything is edited or not. */
function ActiveCell(props: StageProps & { readonly panes: readonly Pane[] }): JSX.Element {
  const { frame, panes, active, editing, sheet, actions, choices, suggestions, hint } = props
  const place = editing?.place ?? active
  const box = onStage(frame, panes, place)
  const width = Math.max(box?.width ?? 0, Math.min(420, textWidth(editing?.text ?? '') + 24))
  const isOpen = editing !== null && box !== null
  const below = box === null ? {} : { left: `${box.left}px`, top: `${box.top + box.height}px` }
  return (
    <>
      {box !== null && !isOpen && <div class="active" style={placed(box)} />}
      <textarea
        class={`editor${isOpen ? ' open' : ''}`}
        aria-label={`Cell ${addressOf(cellArea(sheet, place.row, place.column), null)}`}
        spellcheck={false}
        rows={1}
        value={editing?.text ?? ''}
        style={box === null ? { left: '0px', top: '0px' } : placed({ ...box, width })}
        onInput={(event) => {
          actions.typed(event.currentTarget.value)
        }}
        onKeyDown={actions.keys}
        onCopy={(event) => {
          toClipboard(event, actions.copied(false))
        }}
        onCut={(event) => {
          toClipboard(event, actions.copied(true))
        }}
        onPaste={(event) => {
          if (actions.pasted(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault()
        }}
      />
      {box !== null && choices.length > 0 && (
        <select
          class="choices"
          aria-label="Choose"
          style={{ left: `${box.left + box.width - 1}px`, top: `${box.top}px`, height: `${box.height}px` }}
          onChange={(event) => {
            actions.chose(event.currentTarget.value)
          }}
        >
          {['', ...choices].map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
      {isOpen && suggestions.length > 0 && (
        <div class="suggestions" role="listbox" aria-label="Functions" style={below}>
          {suggestions.map((one) => (
            <button
              key={one.name}
              type="button"
              role="option"
              aria-selected="false"
              onPointerDown={(event) => {
                event.preventDefault()
                actions.completed(one)
              }}
            >
              <b>{one.name}</b> {one.description}
            </button>
          ))}
        </div>
      )}
      {isOpen && hint !== null && suggestions.length === 0 && (
        <div class="hint" style={below}>
          {hint}
        </div>
      )}
    </>
  )
}

/** Where a cell stands on the stage; null where it is scrolled away. */
function onStage(frame: Frame, panes: readonly Pane[], { row, column }: Place): Box | null {
  const pane = panes.find(
    (one) => row >= one.firstRow && row <= one.lastRow && column >= one.firstColumn && column <= one.lastColumn,
  )
  if (pane === undefined) return null
  const merge = frame.layout.merges.find((one) => one.row === row && one.column === column)
  const box = frame.boxIn(pane, merge ?? { row, column, rows: 1, columns: 1 })
  return { ...box, left: box.left + pane.left, top: box.top + pane.top }
}

function toClipboard(event: ClipboardEvent, text: string | null): void {
  if (text === null) return
  event.clipboardData?.setData('text/plain', text)
  event.preventDefault()
}
