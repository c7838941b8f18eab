import { addressOf } from '../../src/formula/address'
import { maxColumns, maxRows, type Area } from '../../src/formula/area'
import { shownText } from '../../src/formula/number-text'
import { GridView } from '../../src/preview/grid/view/grid-view'
import type { CellStore } from '../../src/preview/store/cell-store'
import { MemoryStore } from '../../src/preview/store/memory'
import { conformance, sheetsAtFirst } from '../preview/store-conformance'

/** What a case answered in the page, and where the grid showed something else than the store held. */
export interface CaseInPage {
  readonly name: string
  readonly found: unknown
  readonly differences: readonly string[]
  /** How often both were compared. */
  readonly compared: number
}

declare global {
  var runConformance: () => Promise<CaseInPage[]>
}

/** Pictures that the grid waits for; they come when the test wants them, so that it looks after every single operation. */
const awaited: FrameRequestCallback[] = []
window.requestAnimationFrame = (draw) => awaited.push(draw)
function picture(): void {
  for (const draw of awaited.splice(0)) draw(performance.now())
}

/** Runs each case of the store's conformance on a workbook that a grid shows. */
globalThis.runConformance = async () => {
  const cases: CaseInPage[] = []
  for (const { name, run } of conformance) cases.push(await inGrid(name, run))
  return cases
}

async function inGrid(name: string, run: (typeof conformance)[number]['run']): Promise<CaseInPage> {
  const place = document.createElement('div')
  place.className = 'workbook'
  document.getElementById('grid')!.replaceChildren(place)
  const store = new MemoryStore(sheetsAtFirst, 25)
  const grid = new GridView(place, store, {
    locked: () => null,
    editing: () => undefined,
    choices: () => [],
    charts: () => [],
    rules: () => [],
    functions: () => [],
    say: () => undefined,
  })
  // The grid learns its size from an observer, whose turn comes with the next picture of the browser.
  while (place.querySelector('[data-cell]') === null) await new Promise((resolve) => setTimeout(resolve, 10))
  const [log = '', other = ''] = store.sheets().map(({ id }) => id)
  store.activate(other)
  const differences: string[] = []
  let compared = 0
  const look = (after: string): void => {
    compared++
    differences.push(...differencesOf(place, store).map((one) => `after ${after}: ${one}`))
  }
  let found: unknown
  try {
    found = run({ store: watched(store, look), log, other })
    for (const sheet of store.sheets().filter(({ visibility }) => visibility === 'Visible')) {
      const tab = [...place.querySelectorAll<HTMLElement>('[role=tab]')].find((one) => one.innerText === sheet.name)
      tab?.click()
      look(`the tab ${sheet.name}`)
    }
  } catch (error) {
    found = String(error)
  }
  grid.close()
  store.close()
  return { name, found, differences, compared }
}

/** The same store; after whatever is asked of it, somebody looks. What belongs together is looked at when it is over. */
function watched<T extends object>(target: T, look: (after: string) => void): T {
  let open = 0
  return new Proxy(target, {
    get(_, name) {
      const part: unknown = Reflect.get(target, name, target)
      if (typeof part !== 'function')
        return ['tables', 'names', 'styles', 'filters'].includes(String(name)) ? watched(part as object, look) : part
      return (...values: unknown[]): unknown => {
        open++
        const answer: unknown = Reflect.apply(part, target, values)
        open--
        if (open === 0) look(String(name))
        return answer
      }
    },
    set: (_, name, value) => Reflect.set(target, name, value, target),
  })
}

/** Where what a person sees differs from what the store holds. */
function differencesOf(place: HTMLElement, store: CellStore): string[] {
  picture()
  const sheet = store.activeSheet()
  const selection = store.selection()
  return [
    ...unlike('the tabs', textsOf(place, '[role=tab]'), visibleNames(store)),
    ...unlike('the tab that is shown', textsOf(place, '[role=tab][aria-selected=true]'), [nameOf(store, sheet)]),
    ...unlike(
      'the name box',
      [place.querySelector<HTMLInputElement>('.name-box')!.value],
      [addressOf(selection, null)],
    ),
    ...cellDifferences(place, store, sheet),
    ...selectionDifferences(place, selection),
  ]
}

const textsOf = (place: HTMLElement, selector: string): string[] =>
  [...place.querySelectorAll<HTMLElement>(selector)].map((one) => one.innerText)
const visibleNames = (store: CellStore): string[] =>
  store
    .sheets()
    .filter(({ visibility }) => visibility === 'Visible')
    .map(({ name }) => name)
const nameOf = (store: CellStore, id: string): string => store.sheets().find((one) => one.id === id)?.name ?? ''

function unlike(what: string, seen: readonly string[], wanted: readonly string[]): string[] {
  const [one, other] = [seen.join(' | '), wanted.join(' | ')]
  return one === other ? [] : [`${what}: ${one} in place of ${other}`]
}

/** Each cell of the window on its own: its text, its colours; none is missing, none of a hidden row is there. */
function cellDifferences(place: HTMLElement, store: CellStore, sheet: string): string[] {
  const cells = new Map(
    [...place.querySelectorAll<HTMLElement>('[data-cell]')].map((one) => [one.dataset['cell'], one]),
  )
  const hidden = store.filters.hiddenRows(sheet)
  const found: string[] = []
  // The window shows at least this much, and all that the cases write.
  for (let row = 0; row < 12; row++) {
    for (let column = 0; column < 6; column++) {
      const area: Area = { sheet, row, column, rows: 1, columns: 1 }
      const name = addressOf(area, null)
      const cell = cells.get(name)
      if (hidden.has(row)) {
        if (cell !== undefined) found.push(`${name} is shown, though a filter hides it`)
        continue
      }
      if (cell === undefined) {
        found.push(`${name} is not shown`)
        continue
      }
      const wanted = shownText(store.values(area)[0]![0]!, store.numberFormats(area)[0]![0]!)
      found.push(...unlike(name, [cell.innerText], [wanted]), ...lookDifferences(name, cell, store, area))
    }
  }
  return found
}

function lookDifferences(name: string, cell: HTMLElement, store: CellStore, area: Area): string[] {
  const paper = store.styles.get(area, 'fill.color')
  const bold = store.styles.get(area, 'font.bold') === true
  const text = cell.querySelector('.text')
  return [
    ...(typeof paper === 'string' ? unlike(`${name}'s colour`, [cell.style.backgroundColor], [rgb(paper)]) : []),
    ...(bold && text !== null && Number(getComputedStyle(text).fontWeight) < 600 ? [`${name} is not bold`] : []),
  ]
}

const rgb = (colour: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(', ')})`

/** The box around the selection is as high and wide as its cells. */
function selectionDifferences(place: HTMLElement, { row, column, rows, columns }: Area): string[] {
  const box = place.querySelector<HTMLElement>('.cells .selection')
  if (box === null) return ['no selection is seen']
  if (rows >= maxRows || columns >= maxColumns) return []
  const first = place.querySelector<HTMLElement>(
    `[data-cell=${addressOf({ row, column, rows: 1, columns: 1, sheet: '' }, null)}]`,
  )
  if (first === null) return []
  const [one, other] = [box.getBoundingClientRect(), first.getBoundingClientRect()]
  const isThere = Math.abs(one.left - other.left) < 2 && Math.abs(one.top - other.top) < 2
  return isThere ? [] : [`the selection is at ${one.left}, ${one.top} and its cell at ${other.left}, ${other.top}`]
}
