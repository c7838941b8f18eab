import { WorkbookProblem } from '../host/host-errors'

/** What a run has done to the workbook, so that it can be taken back: all of it is written, or nothing. */
export class Undo {
  private readonly steps: (() => Promise<void>)[] = []

  /** @param back - takes back what was done last */
  add(back: () => Promise<void>): void {
    this.steps.push(back)
  }

  /**
   * Takes everything back, the last first. What cannot be taken back does not keep the rest from being so.
   *
   * @throws WorkbookProblem where something stays
   */
  async all(): Promise<void> {
    let failed = 0
    for (const back of this.steps.reverse()) {
      try {
        await back()
      } catch {
        failed++
      }
    }
    this.steps.length = 0
    if (failed === 0) return
    throw new WorkbookProblem(
      'Excel refused to write our results, and refused to take back what was written already. Your log and your own columns are as they were; our tables may be half new. Press Code log again, or remove our results.',
    )
  }
}
