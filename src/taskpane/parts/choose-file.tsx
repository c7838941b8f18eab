/** Files that a table is read from. */
export const tableFiles = '.csv,.xlsx,.xls,.ods'

/** A field for one file; the same file may be chosen again, once it is mended. */
export function ChooseFile({
  label,
  accept,
  disabled,
  onChoose,
}: {
  readonly label: string
  readonly accept: string
  readonly disabled: boolean
  readonly onChoose: (file: File) => Promise<void>
}) {
  return (
    <label class="drop">
      <span>{label}</span>
      <input
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const input = event.currentTarget
          const [file] = [...(input.files ?? [])]
          if (file === undefined) return
          void onChoose(file).finally(() => {
            input.value = ''
          })
        }}
      />
    </label>
  )
}
