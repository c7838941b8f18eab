/** A worksheet table of ours as data: Excel and a file get the same one. */
export interface SheetTable {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export interface SheetColumn {
  readonly header: string
  readonly format: 'text' | 'number' | 'date' | 'money'
  /** Characters. */
  readonly width: number
}

/** Text that a spreadsheet would read as a formula is written as text: the log is not ours to trust. */
export const safeText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
