import Papa from 'papaparse'
import type { PlantedFinding, Setting, Visit } from './model'

/** A log in another house's handwriting, with the rows of its file on which something is due. */
export interface Handwritten {
  readonly name: string
  readonly setting: Setting
  readonly visits: readonly Visit[]
  readonly rows: readonly {
    /** The file's own row number. */
    readonly row: number
    readonly encounter: string
    readonly findings: readonly PlantedFinding[]
  }[]
  readonly file: 'csv' | 'xlsx'
  readonly bytes: () => Uint8Array | Promise<Uint8Array>
}

/** What is due on which row, as the key files of the other logs: `row,encounter,finding,dollars`. */
export const keyOf = ({ rows }: Handwritten): string =>
  Papa.unparse(
    [
      ['row', 'encounter', 'finding', 'dollars'],
      ...rows.flatMap(({ row, encounter, findings }) =>
        [...new Set(findings)].sort().map((finding) => [String(row), encounter, finding, '']),
      ),
    ],
    { newline: '\n' },
  ) + '\n'
