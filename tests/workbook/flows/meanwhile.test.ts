import { describe, expect, test } from 'vitest'
import { cellArea } from '../../../src/formula/area'
import { sentenceOf } from '../../../src/workbook/host/host-errors'
import type { OpenWorkbook } from '../../preview/harness'
import { openFor, positionsOf, spreadOver } from './every-position'
import { firstDifference, stateOf } from './state'
import { walks, type Walk } from './walks'

/** What somebody does in the workbook while the add-in is at work; false where there is nothing to do it to. */
type Meanwhile = (book: OpenWorkbook) => boolean

const sheetIdOf = ({ store }: OpenWorkbook, name: string): string | null =>
  store.sheets().find((sheet) => sheet.name === name)?.id ?? null

const renames =
  (from: string): Meanwhile =>
  (book) => {
    const id = sheetIdOf(book, from)
    if (id !== null) book.store.changeSheet(id, { name: `${from} of May` })
    return id !== null
  }
const deletes =
  (name: string): Meanwhile =>
  (book) => {
    const id = sheetIdOf(book, name)
    if (id !== null) book.store.deleteSheet(id)
    return id !== null
  }

/** Turns the rows of a table round, as a sort would. */
const sorts =
  (name: string): Meanwhile =>
  ({ store }) => {
    const table = store.tables.find(name)
    if (table === null) return false
    const body = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 }
    store.write(body, store.formulas(body).reverse())
    return true
  }
const notes =
  (name: string, header: string): Meanwhile =>
  ({ store }) => {
    const table = store.tables.find(name)
    if (table === null) return false
    const [headers = []] = store.values({ ...table.area, rows: 1 })
    const { sheet, row, column } = table.area
    store.write(cellArea(sheet, row + 1, column + headers.indexOf(header)), [['typed meanwhile']])
    return true
  }

const deeds: Readonly<Record<string, Meanwhile>> = {
  'renames the log': renames('Log'),
  'renames Claim lines': renames('Claim lines'),
  'sorts Claim lines': sorts('InfusionCoder_Claim_lines'),
  'sorts Findings': sorts('InfusionCoder_Findings'),
  'types into Findings': notes('InfusionCoder_Findings', 'Note'),
  'deletes Findings': deletes('Findings'),
  'edits the log': (book) => {
    book.type('Log!E2', '400 mg')
    return true
  },
}

const walkOf = (list: readonly Walk[], name: string): Walk => list.find((one) => one.name === name)!
const walked: readonly Walk[] = [walkOf(walks.code, 'code again')]
const spread = process.env['EVERY_POSITION'] === '1' ? Infinity : Number(process.env['SPREAD'] ?? 2)

/** In which order rows stand that somebody sorts while they are written is nobody's promise; that each is whole is ours. */
function anyOrder(state: string): string {
  const one = JSON.parse(state) as { sheets: { cells: unknown[][] }[] }
  for (const sheet of one.sheets)
    sheet.cells = sheet.cells.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return JSON.stringify(one)
}

async function stateAfter(walk: Walk, ...acts: ((book: OpenWorkbook, coded: never) => unknown)[]): Promise<string> {
  const { book, coded } = await openFor(walk)
  for (const act of acts) {
    await act(book, coded as never)
    await book.settle()
  }
  const state = JSON.stringify(stateOf(book))
  book.close()
  return state
}

describe.each(walked.map((walk) => [walk.name, walk] as const))('while it runs: %s', (_, walk) => {
  test.each(Object.entries(deeds))(
    'somebody %s: as before or complete, and what they did stays',
    async (__, deed) => {
      const { book: first } = await openFor(walk)
      const isPossible = deed(first)
      first.close()
      if (!isPossible) return
      const { counts } = await positionsOf(walk)
      const untouched = await stateAfter(walk, deed)
      const wanted = [
        await stateAfter(walk, deed, (book, coded) => walk.then(book, coded).catch(() => null)),
        await stateAfter(walk, (book, coded) => walk.then(book, coded), deed),
      ]
      for (const after of spreadOver(counts.request, spread)) {
        // Those of the opening are not counted: the workbook is not in anybody's hands yet.
        let requests = -Infinity
        const { book, coded } = await openFor(walk, () => {
          if (requests++ === after) deed(book)
        })
        requests = 0
        const said = await walk.then(book, coded).then(
          () => null,
          (error: unknown) => sentenceOf(error),
        )
        await book.settle()
        const now = anyOrder(JSON.stringify(stateOf(book)))
        const right = (said === null ? wanted : [untouched]).map(anyOrder)
        const where = `request ${after}, ${said ?? 'complete'}: ${firstDifference(right[0]!, now)}`
        expect(right.includes(now) ? '' : where).toBe('')
        book.close()
      }
    },
    600_000,
  )
})
