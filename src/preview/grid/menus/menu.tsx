import type { JSX } from 'preact'

export interface MenuItem {
  readonly label: string
  readonly run: () => void
}

/** A menu where the pointer is; Escape or a press elsewhere closes it. */
export interface OpenMenu {
  readonly x: number
  readonly y: number
  readonly label: string
  readonly items: readonly MenuItem[]
}

export function Menu(props: { readonly menu: OpenMenu; readonly close: () => void }): JSX.Element {
  const { menu, close } = props
  return (
    <>
      <div
        class="menu-veil"
        onPointerDown={close}
        onContextMenu={(event) => {
          event.preventDefault()
          close()
        }}
      />
      <div
        class="menu"
        role="menu"
        aria-label={menu.label}
        style={{ left: `${menu.x}px`, top: `${menu.y}px` }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          const items = [...event.currentTarget.querySelectorAll('button')]
          const at = items.findIndex((item) => item === document.activeElement)
          items.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % items.length)?.focus()
        }}
      >
        {menu.items.map(({ label, run }, at) => (
          <button
            key={label}
            type="button"
            role="menuitem"
            ref={(button) => {
              if (at === 0) button?.focus()
            }}
            onClick={() => {
              close()
              run()
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </>
  )
}
