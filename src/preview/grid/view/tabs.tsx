import type { JSX } from 'preact'
import type { SheetInfo } from '../../store/cell-store'

export interface TabActions {
  readonly show: (sheet: string) => void
  readonly rename: (sheet: string, name: string) => void
  readonly add: () => void
  readonly menu: (sheet: string, x: number, y: number) => void
}

/** The sheets' tabs below the grid; a double click renames one. */
export function Tabs(props: {
  readonly sheets: readonly SheetInfo[]
  readonly active: string
  /** The sheet whose name is being typed. */
  readonly naming: string | null
  /** Formulas that are still to be calculated. */
  readonly pending: number
  readonly startNaming: (sheet: string) => void
  readonly actions: TabActions
}): JSX.Element {
  const { sheets, active, naming, pending, startNaming, actions } = props
  return (
    <div class="tabs">
      <div class="tab-list" role="tablist" aria-label="Sheets">
        {sheets
          .filter((sheet) => sheet.visibility === 'Visible')
          .map((sheet) =>
            sheet.id === naming ? (
              <TabName key={sheet.id} sheet={sheet} rename={actions.rename} />
            ) : (
              <button
                key={sheet.id}
                type="button"
                role="tab"
                class="tab"
                aria-selected={sheet.id === active}
                ref={(tab) => {
                  if (sheet.id === active) tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
                }}
                style={sheet.tabColor === '' ? {} : { borderBottomColor: sheet.tabColor }}
                onClick={() => {
                  actions.show(sheet.id)
                }}
                onDblClick={() => {
                  startNaming(sheet.id)
                }}
                onContextMenu={(event) => {
                  event.preventDefault()
                  actions.menu(sheet.id, event.clientX, event.clientY)
                }}
              >
                {sheet.name}
              </button>
            ),
          )}
      </div>
      <button type="button" class="tab-add" aria-label="New sheet" onClick={actions.add}>
        +
      </button>
      <span class="calculating" role="status">
        {pending > 0 ? `Calculating: ${pending.toLocaleString('en-US')} formulas to go` : ''}
      </span>
    </div>
  )
}

function TabName(props: { readonly sheet: SheetInfo; readonly rename: TabActions['rename'] }): JSX.Element {
  const { sheet, rename } = props
  return (
    <input
      class="tab-name"
      aria-label={`New name of ${sheet.name}`}
      value={sheet.name}
      ref={(input) => {
        input?.select()
      }}
      onBlur={(event) => {
        rename(sheet.id, event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = sheet.name
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
