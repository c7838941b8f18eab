import { withoutDrawing } from '../host/quiet'

/** A cell on its way to Excel; null leaves the one that is there alone. */
export type HostCell = string | number | boolean | null

/** Characters a block may have as JSON: Excel on the web takes 5 MB at once, and a request of ours never has 1 MB. */
const charactersPerBlock = 400_000
const mostRowsPerBlock = 2000

/** Rows on their way to Excel, as many at once as it takes. */
export class ValueBlocks {
  /** How many rows stand. */
  written = 0
  /** The last row that was written. */
  last: readonly HostCell[] = []
  private rows: HostCell[][] = []
  private size = 0

  /** @param rangeOf - where rows go, by the first one's place and their number */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly rangeOf: (row: number, height: number) => Excel.Range,
    private readonly after: (written: number) => Promise<void> = async () => {},
  ) {}

  async add(row: HostCell[]): Promise<void> {
    // Text beyond ASCII is longer as JSON on its way than it looks.
    for (const cell of row) this.size += typeof cell === 'string' ? cell.length + 3 : 8
    this.rows.push(row)
    if (this.size > charactersPerBlock || this.rows.length >= mostRowsPerBlock) await this.write()
  }

  async write(): Promise<void> {
    if (this.rows.length === 0) return
    withoutDrawing(this.context)
    this.rangeOf(this.written, this.rows.length).values = this.rows
    await this.context.sync()
    this.written += this.rows.length
    this.last = this.rows.at(-1)!
    this.rows = []
    this.size = 0
    await this.after(this.written)
  }
}
