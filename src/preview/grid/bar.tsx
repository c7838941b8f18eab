import type { JSX } from 'preact'

/** The box with the selection's name, and the bar with what the active cell holds. */
export function Bar(props: {
  readonly address: string
  readonly content: string
  readonly goTo: (address: string) => void
  readonly edit: (text: string) => void
  readonly keys: (event: KeyboardEvent) => void
}): JSX.Element {
  const { address, content, goTo, edit, keys } = props
  return (
    <div class="bar">
      <input
        class="name-box"
        aria-label="Name box"
        autocomplete="off"
        spellcheck={false}
        value={address}
        onFocus={(event) => {
          event.currentTarget.select()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            // The keyboard goes to the cell; the Enter itself must not.
            event.preventDefault()
            goTo(event.currentTarget.value)
          }
          if (event.key !== 'Escape') return
          event.currentTarget.value = address
          event.currentTarget.blur()
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
