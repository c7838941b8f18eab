import { describe, expect, test } from 'vitest'
import { cellArea } from '../../../src/formula/area'
import { sentenceOf } from '../../../src/workbook/host/host-errors'
import type { OpenWorkbook } from '../../preview/harness'
import { openFor, positionsOf, spreadOver } from './every-position'
import { isLong, longest, positions } from './how-many'
import { firstDifference, stateOf } from './state'
import { isWalked, walks, type Walk } from './walks'

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

/** Turns the rows of the log round, with the columns that stand next to it: a plain range is sorted up to its first empty column. */
const sortsTheLog: Meanwhile = ({ store }) => {
  const sheet = store.sheets().find(({ name }) => name.startsWith('Log'))?.id
  const used = sheet === undefined ? null : store.used(sheet, true)
  if (sheet === undefined || used === null) return false
  const table = store.tables.all().find(({ area }) => area.sheet === sheet)
  const whole = table?.area ?? { ...used, row: 0, column: 0, rows: used.row + used.rows, columns: used.columns }
  const [headers = []] = store.values({ ...whole, rows: 1 })
  const end = headers.indexOf('')
  const columns = end < 0 ? whole.columns : end
  const body = { ...whole, row: whole.row + 1, rows: whole.rows - 1, columns }
  // A sort takes a number that is kept as text along as text.
  const kept = store
    .formulas(body)
    .map((row) => row.map((cell) => (typeof cell === 'string' && /^[\d.]+$/.test(cell) ? `'${cell}` : cell)))
  store.write(body, kept.reverse())
  return true
}

const deeds: Readonly<Record<string, Meanwhile>> = {
  'renames the log': renames('Log'),
  'renames Claim lines': renames('Claim lines'),
  'sorts Claim lines': sorts('InfusionCoder_Claim_lines'),
  'sorts Findings': sorts('InfusionCoder_Findings'),
  'types into Findings': notes('InfusionCoder_Findings', 'Note'),
  'deletes Findings': deletes('Findings'),
  'deletes Claim lines': deletes('Claim lines'),
  'edits the log': (book) => {
    const log = sheetIdOf(book, 'Log')
    if (log !== null) book.type('Log!E2', '400 mg')
    return log !== null
  },
  'sorts the log': sortsTheLog,
  // Excel answers nothing about a workbook that is not in front.
  'brings another workbook to the front': ({ host }) => {
    host.workbook.faults.inject({ member: 'request', code: 'InactiveWorkbook' })
    return true
  },
}

/** At how many requests a deed is done: the run that people repeat every day is looked at more closely. */
const spreadOf = ({ name }: Walk): number => positions(name === 'code again' ? 2 : 1)

/** The short form has each deed in every third walk or so, and all of them in the run that people repeat every day. */
const deedsFor = (walk: Walk): [string, Meanwhile][] =>
  Object.entries(deeds).filter(
    (_, index) => isLong || walk.name === 'code again' || index % 3 === walkNames.indexOf(walk.name) % 3,
  )
const walkNames = Object.values(walks).flatMap((list) => list.map(({ name }) => name))

/**
 * In which order rows stand that somebody sorts while they are written is nobody's promise; that each is whole is ours. What is kept
 * of a run names the log's sheet as it was then: before or after somebody renames it. How far a range of somebody's formula
 * goes follows from where in it a row was put, or behind it.
 */
function anyOrder(state: string): string {
  const ranges = state.replaceAll(/(!\$A\$1:\$C\$)\d+/g, (_, start: string) => `${start}9`)
  const one = JSON.parse(ranges.replaceAll('{\\"sheet\\":\\"Log of May\\"', '{\\"sheet\\":\\"Log\\"')) as {
    sheets: { cells: unknown[][] }[]
  }
  for (const sheet of one.sheets)
    sheet.cells = sheet.cells.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return JSON.stringify(one)
}

async function stateAfter(walk: Walk, ...acts: ((book: OpenWorkbook, coded: never) => unknown)[]): Promise<string> {
  const { book, coded } = await openFor(walk)
  for (const act of acts) {
    await act(book, coded as never)
    book.host.workbook.faults.clear()
    await book.settle()
  }
  const state = JSON.stringify(stateOf(book))
  book.close()
  return state
}

/** What a test does for a walk may find its sheet gone or renamed too. */
const did = async (walk: Walk, ...[book, coded]: Parameters<Walk['then']>): Promise<unknown> =>
  await walk.then(book, coded)

/** What is not as it must be where somebody does something in the middle of a walk. */
async function wrongWith(walk: Walk, what: string, requests: number): Promise<string[]> {
  const deed = deeds[what]!
  const untouched = await stateAfter(walk, deed)
  const wanted = [
    await stateAfter(walk, deed, (book, coded) => did(walk, book, coded).catch(() => null)),
    await stateAfter(walk, (book, coded) => walk.then(book, coded), deed),
  ]
  const wrong: string[] = []
  for (const after of positionsIn(requests, spreadOf(walk))) {
    // Those of the opening are not counted: the workbook is not in anybody's hands yet.
    let answered = -Infinity
    const { book, coded } = await openFor(walk, () => {
      if (answered++ === after) deed(book)
    })
    answered = 0
    const said = await did(walk, book, coded).then(
      () => null,
      (error: unknown) => sentenceOf(error),
    )
    book.host.workbook.faults.clear()
    await book.settle()
    const now = anyOrder(JSON.stringify(stateOf(book)))
    const right = (said === null ? wanted : [untouched]).map(anyOrder)
    if (!right.includes(now))
      wrong.push(`${what}, request ${after}, ${said ?? 'complete'}: ${firstDifference(right[0]!, now)}`)
    book.close()
  }
  return wrong
}

/** @returns the middle where one is asked for */
const positionsIn = (count: number, spread: number): number[] =>
  spread === 1 ? [Math.floor(count / 2)] : spreadOver(count, spread)

describe.each(Object.entries(walks).filter(([, list]) => list.some(isWalked)))('while it runs: %s', (_, list) => {
  test.each(list.filter(isWalked).map((walk) => [walk.name, walk] as const))(
    '%s: as before or complete, and what somebody does meanwhile stays',
    async (__, walk) => {
      const { counts } = await positionsOf(walk)
      const wrong: string[] = []
      for (const [what, deed] of deedsFor(walk)) {
        const { book } = await openFor(walk)
        const isPossible = deed(book)
        book.close()
        if (isPossible) wrong.push(...(await wrongWith(walk, what, counts.request)))
      }
      expect(wrong.join('\n')).toBe('')
    },
    longest,
  )
})
