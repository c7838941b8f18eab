import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

/** The box with the selection's name, and the bar with what the active cell holds. */
export function Bar(props: {
  readonly address: string
  readonly content: string
  readonly goTo: (address: string) => void
  readonly edit: (text: string) => void
  readonly keys: (event: KeyboardEvent) => void
}): JSX.Element {
  const { address, content, goTo, edit, keys } = props
  // What is typed stays while the grid is drawn anew; it is not the selection's name until Enter.
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div class="bar">
      <input
        class="name-box"
        aria-label="Name box"
        autocomplete="off"
        spellcheck={false}
        value={typed ?? address}
        onFocus={(event) => {
          event.currentTarget.select()
        }}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
        }}
        onBlur={() => {
          setTyped(null)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          setTyped(null)
          if (event.key === 'Escape') {
            event.currentTarget.blur()
            return
          }
          // The keyboard goes to the cell; the Enter itself must not.
          event.preventDefault()
          goTo(event.currentTarget.value)
        }}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        class="formula"
        aria-label="Formula bar"
        autocomplete="off"
        spellcheck={false}
        value={content}
        onInput={(event) => {
          edit(event.currentTarget.value)
        }}
        onKeyDown={keys}
      />
    </div>
  )
}
