import type { FrameLocator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Preview } from '../../src/preview/page/main'
import { startPreview } from '../../src/preview/server/preview'
import { parseCells } from '../../src/formula/address'
import type { Value } from '../../src/formula/value'
import { openBrowser, type OpenBrowser } from './browser'

type PreviewWindow = Window & { infusionPreview: Preview }

/** The preview in a real browser, with what a person does there. */
export class PreviewPage {
  /** Requests that left this computer, and errors of the page: both to stay empty. */
  readonly outside: string[] = []
  readonly mistakes: string[] = []
  readonly pane: FrameLocator

  private constructor(
    readonly page: Page,
    private readonly stop: () => void,
    private readonly browser: OpenBrowser,
    readonly address: string,
  ) {
    this.pane = page.frameLocator('#pane-frame')
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(address) && !/^(data|blob):/.test(url)) this.outside.push(url)
    })
    page.on('pageerror', (error) => {
      this.mistakes.push(error.message)
    })
    page.on('console', (message) => {
      if (message.type() === 'error') this.mistakes.push(message.text())
    })
  }

  /**
   * Serves the preview and opens it at 1366×768.
   *
   * @param query - `?grid=none` keeps the workbook in memory and shows no grid
   * @param before - what is done with the page before it is opened
   */
  static async open(
    options: Parameters<typeof startPreview>[0],
    query = '',
    before: (page: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<PreviewPage> {
    const { address, close } = await startPreview(options)
    const browser = await openBrowser()
    const page = await browser.browser.newPage({ viewport: { width: 1366, height: 768 } })
    const preview = new PreviewPage(page, close, browser, address)
    await before(page)
    await page.goto(address + query)
    return preview
  }

  async close(): Promise<void> {
    await this.browser.close()
    this.stop()
  }

  /** Cells of the sheet that is shown, as the store has them; rows and columns from 0. */
  cells(row: number, column: number, rows: number, columns: number): Promise<Value[][]> {
    return this.page.evaluate(
      (area) => {
        const { store } = (window as unknown as PreviewWindow).infusionPreview
        return store.values({ sheet: store.activeSheet(), ...area })
      },
      { row, column, rows, columns },
    )
  }

  /** All that a sheet holds, whichever sheet is shown: formulas and values from A1 on. */
  sheet(name: string): Promise<Value[][]> {
    return this.page.evaluate((wanted) => {
      const { store } = (window as unknown as PreviewWindow).infusionPreview
      const id = store.sheets().find((sheet) => sheet.name === wanted)?.id
      const used = id === undefined ? null : store.used(id, true)
      if (used === null) return []
      return store.formulas({
        ...used,
        row: 0,
        column: 0,
        rows: used.row + used.rows,
        columns: used.column + used.columns,
      })
    }, name)
  }

  /** Shows a sheet. */
  show(name: string): Promise<void> {
    return this.page.evaluate((wanted) => {
      const { store } = (window as unknown as PreviewWindow).infusionPreview
      store.activate(store.sheets().find((sheet) => sheet.name === wanted)!.id)
    }, name)
  }

  /**
   * Types into a cell as a person does: goes there by the name box, sees the cell selected and the cursor in the grid,
   * types, presses Enter, and looks whether it stands there.
   */
  async type(cell: string, text: string): Promise<void> {
    const wanted = await this.goTo(cell)
    await this.page.keyboard.type(text, { delay: 5 })
    await this.page.keyboard.press('Enter')
    await expect.poll(() => this.content(wanted), { timeout: 30_000 }).not.toBe('')
  }

  /** Goes to a cell by the name box, and sees it selected and the cursor in the grid. @returns where it is, from 0 */
  async goTo(cell: string): Promise<{ row: number; column: number }> {
    const name = this.page.locator('#grid input').first()
    await name.click()
    await name.fill(cell)
    await name.press('Enter')
    const { row, column } = parseCells(cell)!
    await until(() => this.selected(), { row, column })
    await until(() => name.evaluate((box) => document.activeElement === box), false)
    return { row, column }
  }

  /** The first selected cell; rows and columns from 0. */
  private selected(): Promise<{ row: number; column: number }> {
    return this.page.evaluate(() => {
      const { row, column } = (window as unknown as PreviewWindow).infusionPreview.store.selection()
      return { row, column }
    })
  }

  /** The formula or value of a cell. */
  private async content({ row, column }: { row: number; column: number }): Promise<Value> {
    return this.page.evaluate(
      (at) => {
        const { store } = (window as unknown as PreviewWindow).infusionPreview
        return store.formulas({ sheet: store.activeSheet(), rows: 1, columns: 1, ...at })[0]![0]!
      },
      { row, column },
    )
  }

  /** Drops a file onto the page. */
  async drop(name: string, content: Uint8Array | string): Promise<void> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const transfer = await this.page.evaluateHandle(
      (file) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(file.bytes)], file.name))
        return data
      },
      { name, bytes: [...bytes] },
    )
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
    await this.page.locator('#file-name').filter({ hasText: name }).waitFor()
  }
}

/** Waits until something reads as wanted. */
export const until = (read: () => Promise<unknown>, wanted: unknown): Promise<void> =>
  expect.poll(read, { timeout: 30_000 }).toEqual(wanted)
