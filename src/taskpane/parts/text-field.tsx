/** A field of one line in a form, with its label. */
export function TextField({
  label,
  value,
  onInput,
  hint = '',
  longest = 80,
  required = false,
  wide = false,
}: {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** What somebody may write there. */
  readonly hint?: string
  readonly longest?: number
  readonly required?: boolean
  readonly wide?: boolean
}) {
  return (
    <label class={wide ? 'wide' : ''}>
      {label}
      <input
        value={value}
        required={required}
        placeholder={hint}
        maxLength={longest}
        onInput={(event) => {
          onInput(event.currentTarget.value)
        }}
      />
    </label>
  )
}
