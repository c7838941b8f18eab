import type { Area } from '../../src/formula/area'
import type { Value } from '../../src/formula/value'
import type { CellStore, StoreChange } from '../../src/preview/store/cell-store'
import { PersonEdits } from '../../src/preview/grid/typing/edits'
import { bodyOf } from '../../src/preview/store/tables'

/** A workbook to hold against what Excel does: two sheets, the second of them is shown. */
export interface Workbook {
  readonly store: CellStore
  readonly log: string
  readonly other: string
}

/** One thing that Excel does; `run` answers what was found, to be equal to `expected`. */
export interface Conformance {
  readonly name: string
  readonly run: (book: Workbook) => unknown
  readonly expected: unknown
}

/** What stands on both sheets before each case; formulas, a table and a name speak of the first one from the second. */
export const sheetsAtFirst = [
  {
    name: 'Log',
    cells: [
      ['Visit', 'Drug', 'Minutes'],
      [1, 'Remicade', 133],
      [2, 'Orencia', 31],
      [3, 'Truxima', 312],
      ['', '', ''],
      ['below', '', 7],
    ],
    tables: [{ name: 'LogTable', address: 'A1:C4' }],
  },
  {
    name: 'Other',
    cells: [
      ['=SUM(Log!C2:C4)', '=Log!B3', '=SUM(LogTable[Minutes])'],
      ['mine', 'stays', 'here'],
      ['=Log!C6', '', ''],
    ],
  },
] as const

const at = (sheet: string, row: number, column: number, rows = 1, columns = 1): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
})
const all = ({ store, log }: Workbook): Value[][] => store.values(at(log, 0, 0, 6, 3))
const formulas = ({ store, other }: Workbook): Value[][] => store.formulas(at(other, 0, 0, 3, 3))
const answers = ({ store, other }: Workbook): Value[] => [
  ...store.values(at(other, 0, 0, 1, 3))[0]!,
  store.values(at(other, 2, 0))[0]![0]!,
]
const changes = (book: Workbook, run: () => void): StoreChange[] => {
  const seen: StoreChange[] = []
  const stop = book.store.onChange((change) => seen.push(change))
  run()
  stop()
  return seen
}

export const conformance: readonly Conformance[] = [
  {
    name: 'reads what was opened, and calculates it',
    run: (book) => [all(book)[1], answers(book)],
    expected: [
      [1, 'Remicade', 133],
      [476, 'Orencia', 476, 7],
    ],
  },
  {
    name: 'reads empty cells outside of what is used',
    run: ({ store, log }) => store.values(at(log, 999, 40, 1, 2)),
    expected: [['', '']],
  },
  {
    name: 'writes as typing does, and leaves a cell of null alone',
    run: (book) => {
      book.store.write(at(book.log, 1, 0, 1, 3), [["'007", null, '1:30']])
      return [book.store.values(at(book.log, 1, 0, 1, 3)), book.store.numberFormats(at(book.log, 1, 2))]
    },
    expected: [[['007', 'Remicade', 0.0625]], [['h:mm']]],
  },
  {
    name: 'keeps a text in a cell that is formatted as text',
    run: ({ store, log }) => {
      store.writeFormats(at(log, 1, 0), '@')
      store.write(at(log, 1, 0), [['=1+1']])
      return [store.values(at(log, 1, 0)), store.formulas(at(log, 1, 0))]
    },
    expected: [[['=1+1']], [['=1+1']]],
  },
  {
    name: 'inserts rows on a sheet that is not shown; formulas, the table and names of it follow, the shown one stays',
    run: (book) => {
      book.store.names.set({ name: 'Below', formula: '', area: at(book.log, 5, 2), comment: '', visible: true })
      book.store.shift({ area: at(book.log, 2, 0, 2, 16_384), kind: 'insert', along: 'rows' })
      return [
        all(book),
        formulas(book),
        answers(book),
        book.store.tables.find('LogTable')!.area.rows,
        book.store.names.find('Below')!.area!.row,
      ]
    },
    expected: [
      [
        ['Visit', 'Drug', 'Minutes'],
        [1, 'Remicade', 133],
        ['', '', ''],
        ['', '', ''],
        [2, 'Orencia', 31],
        [3, 'Truxima', 312],
      ],
      [
        ['=SUM(Log!C2:C6)', '=Log!B5', '=SUM(LogTable[Minutes])'],
        ['mine', 'stays', 'here'],
        ['=Log!C8', '', ''],
      ],
      [476, 'Orencia', 476, 7],
      6,
      7,
    ],
  },
  {
    name: 'deletes rows on a sheet that is not shown, and nowhere else',
    run: (book) => {
      book.store.shift({ area: at(book.log, 2, 0, 1, 16_384), kind: 'delete', along: 'rows' })
      return [all(book), formulas(book), answers(book), book.store.tables.find('LogTable')!.area.rows]
    },
    expected: [
      [
        ['Visit', 'Drug', 'Minutes'],
        [1, 'Remicade', 133],
        [3, 'Truxima', 312],
        ['', '', ''],
        ['below', '', 7],
        ['', '', ''],
      ],
      [
        ['=SUM(Log!C2:C3)', '=#REF!', '=SUM(LogTable[Minutes])'],
        ['mine', 'stays', 'here'],
        ['=Log!C5', '', ''],
      ],
      [445, '#REF!', 445, 7],
      3,
    ],
  },
  {
    name: 'shifts the cells of a block and leaves those beside it where they are',
    run: (book) => {
      book.store.shift({ area: at(book.log, 1, 1, 1, 2), kind: 'delete', along: 'rows' })
      return all(book)
    },
    expected: [
      ['Visit', 'Drug', 'Minutes'],
      [1, 'Orencia', 31],
      [2, 'Truxima', 312],
      [3, '', ''],
      ['', '', 7],
      ['below', '', ''],
    ],
  },
  {
    name: 'inserts and deletes columns, with the way back',
    run: (book) => {
      const shift = { area: at(book.log, 0, 1, 1_048_576, 1), along: 'columns' } as const
      book.store.shift({ ...shift, kind: 'insert' })
      const between = [book.store.values(at(book.log, 0, 0, 2, 4)), formulas(book)[0]]
      book.store.shift({ ...shift, kind: 'delete' })
      return [between, all(book)[1], formulas(book)[0]]
    },
    expected: [
      [
        [
          ['Visit', '', 'Drug', 'Minutes'],
          [1, '', 'Remicade', 133],
        ],
        ['=SUM(Log!D2:D4)', '=Log!C3', '=SUM(LogTable[Minutes])'],
      ],
      [1, 'Remicade', 133],
      ['=SUM(Log!C2:C4)', '=Log!B3', '=SUM(LogTable[Minutes])'],
    ],
  },
  {
    name: 'formats follow their cells',
    run: ({ store, log }) => {
      store.writeFormats(at(log, 2, 2), '0.00')
      store.shift({ area: at(log, 1, 0, 1, 16_384), kind: 'insert', along: 'rows' })
      return store.numberFormats(at(log, 2, 2, 2, 1))
    },
    expected: [['General'], ['0.00']],
  },
  {
    name: 'clears contents and keeps formats, clears formats and keeps contents',
    run: ({ store, log }) => {
      store.writeFormats(at(log, 1, 2, 2, 1), '0.00')
      store.clear(at(log, 1, 2), 'contents')
      store.clear(at(log, 2, 2), 'formats')
      return [store.values(at(log, 1, 2, 2, 1)), store.numberFormats(at(log, 1, 2, 2, 1))]
    },
    expected: [
      [[''], [31]],
      [['0.00'], ['General']],
    ],
  },
  {
    name: 'finds tables and names whatever their case, and a table’s body',
    run: ({ store }) => [
      store.tables.find('logTABLE')?.name,
      bodyOf(store.tables.find('LogTable')!).rows,
      store.names.find('nothing'),
    ],
    expected: ['LogTable', 3, null],
  },
  {
    name: 'follows a name that is set, moved and deleted',
    run: ({ store, log, other }) => {
      const name = (row: number) => ({ name: 'Chosen', formula: '', area: at(log, row, 1), comment: '', visible: true })
      store.names.set(name(1))
      store.write(at(other, 4, 0), [['=Chosen']])
      const first = store.values(at(other, 4, 0))[0]![0]
      store.names.set(name(3))
      const second = store.values(at(other, 4, 0))[0]![0]
      store.names.delete('Chosen')
      return [first, second, store.values(at(other, 4, 0))[0]![0]]
    },
    expected: ['Remicade', 'Truxima', '#NAME?'],
  },
  {
    name: 'spills an array, and takes it back when its cell is emptied',
    run: ({ store, other }) => {
      store.write(at(other, 4, 0), [['=Log!A2:B3']])
      const spilled = [store.values(at(other, 4, 0, 2, 2)), store.spill(other, 5, 1)?.area.rows]
      store.clear(at(other, 4, 0), 'contents')
      return [spilled, store.values(at(other, 4, 0, 2, 2))]
    },
    expected: [
      [
        [
          [1, 'Remicade'],
          [2, 'Orencia'],
        ],
        2,
      ],
      [
        ['', ''],
        ['', ''],
      ],
    ],
  },
  {
    name: 'calculates changes that belong together once, at their end, and at once for who reads between',
    run: (book) => {
      const read: unknown[] = []
      const seen = changes(book, () => {
        book.store.batch(() => {
          book.store.write(at(book.log, 1, 2), [[100]])
          book.store.write(at(book.log, 2, 2), [[100]])
          read.push(answers(book)[0])
          book.store.write(at(book.log, 3, 2), [[100]])
        })
      })
      return [read, answers(book)[0], seen.filter(({ kind }) => kind === 'calculated').length]
    },
    expected: [[512], 300, 2],
  },
  {
    name: 'adds, renames, moves, hides and deletes sheets; what spoke of a deleted one says so',
    run: (book) => {
      const { store } = book
      const added = store.addSheet('Third')
      const isShown = store.activeSheet() === book.other
      store.changeSheet(book.log, { name: 'Log of May' })
      store.changeSheet(added.id, { position: 0, visibility: 'Hidden' })
      const named = store.sheets().map(({ name, visibility }) => `${name} ${visibility}`)
      const answered = answers(book)[2]
      store.deleteSheet(book.log)
      return [isShown, named, answered, store.tables.all().length, store.sheets().length]
    },
    expected: [true, ['Third Hidden', 'Log of May Visible', 'Other Visible'], 476, 0, 2],
  },
  {
    name: 'a formula by the name of cells that are gone says so',
    run: ({ store, log, other }) => {
      store.names.set({ name: 'Chosen', formula: '', area: at(log, 1, 1), comment: '', visible: true })
      store.write(at(other, 4, 0), [['=Chosen&"!"']])
      const before = store.values(at(other, 4, 0))[0]![0]
      store.deleteSheet(log)
      store.write(at(other, 5, 0), [['=Chosen']])
      return [before, store.values(at(other, 4, 0, 2, 1))]
    },
    expected: ['Remicade!', [['#REF!'], ['#REF!']]],
  },
  {
    name: 'a header that is typed anew is followed by what speaks of its column',
    run: ({ store, other }) => {
      store.tables.add(at(other, 10, 0, 3, 2), 'Doses')
      store.write(at(other, 10, 0, 3, 2), [
        ['Given', 'Left'],
        [3, 1],
        [4, 2],
      ])
      store.write(at(other, 14, 0, 2, 1), [['=SUM(Doses[Given])'], ['=SUM(Doses[[#All],[Given]:[Left]])']])
      store.write(at(other, 10, 0), [['Dose']])
      const followed = [store.formulas(at(other, 14, 0, 2, 1)), store.values(at(other, 14, 0, 2, 1))]
      store.write(at(other, 11, 0), [[30]])
      return [followed, store.values(at(other, 14, 0, 2, 1))]
    },
    expected: [
      [
        [['=SUM(Doses[Dose])'], ['=SUM(Doses[[#All],[Dose]:[Left]])']],
        [[7], [10]],
      ],
      [[34], [37]],
    ],
  },
  {
    name: 'selects on the sheet of the selection, and each sheet keeps its own',
    run: ({ store, log, other }) => {
      store.select(at(other, 2, 1))
      store.select(at(log, 3, 1, 2, 2))
      const first = store.activeSheet() === log
      store.activate(other)
      const back = store.selection()
      return [first, back.row, back.column, back.sheet === other]
    },
    expected: [true, 2, 1, true],
  },
  {
    name: 'tells of each change, where it was, and who made it',
    run: (book) => {
      const { store, log, other } = book
      const seen = changes(book, () => {
        store.write(at(log, 1, 1), [['Inflectra']])
        store.origin = 'add-in'
        store.shift({ area: at(log, 4, 0, 1, 16_384), kind: 'delete', along: 'rows' })
        store.origin = 'user'
        store.select(at(other, 0, 1))
      })
      return seen
        .filter(({ kind }) => kind !== 'calculated')
        .map((change) => {
          if (change.kind === 'cells')
            return [change.kind, change.area.sheet === log, change.origin, change.before, change.after]
          if (change.kind === 'shift') return [change.kind, change.shift.area.row, change.origin]
          return [change.kind]
        })
    },
    expected: [['cells', true, 'user', 'Remicade', 'Inflectra'], ['shift', 4, 'add-in'], ['selection']],
  },
  {
    name: 'says what is used, by contents',
    run: ({ store, log, other }) => {
      const empty = store.addSheet('Empty').id
      const { rows, columns } = store.used(log, true)!
      return [rows, columns, store.used(empty, true), store.used(other, true)!.rows]
    },
    expected: [6, 3, null, 3],
  },
  {
    name: 'remembers looks, the last one that covers a cell; they follow their cells and go with them',
    run: ({ store, log }) => {
      store.styles.set(at(log, 0, 0, 1, 3), 'font.bold', true)
      store.styles.set(at(log, 2, 1), 'fill.color', '#ffe9e9')
      store.styles.set(at(log, 2, 1), 'fill.color', '#dce6f1')
      store.shift({ area: at(log, 1, 0, 1, 16_384), kind: 'insert', along: 'rows' })
      const looks = [
        store.styles.get(at(log, 0, 1), 'font.bold'),
        store.styles.get(at(log, 2, 1), 'fill.color'),
        store.styles.get(at(log, 3, 1), 'fill.color'),
        store.styles.get(at(log, 0, 0, 2, 1), 'font.bold'),
      ]
      store.shift({ area: at(log, 3, 0, 1, 16_384), kind: 'delete', along: 'rows' })
      return [looks, store.styles.get(at(log, 3, 1), 'fill.color')]
    },
    expected: [[true, undefined, '#dce6f1', null], undefined],
  },
  {
    name: 'hides rows that a filter leaves out, until it is cleared; they follow their cells, and nothing in them changes',
    run: (book) => {
      const { store, log } = book
      const table = store.tables.find('LogTable')!
      store.activate(log)
      const hidden = () => [...store.filters.hiddenRows(log)]
      store.filters.set(table, 1, { texts: ['orencia'] })
      const first = [hidden(), store.filters.isFiltered(table), answers(book)[0]]
      store.shift({ area: at(log, 0, 0, 1, 16_384), kind: 'insert', along: 'rows' })
      const moved = hidden()
      store.filters.set(table, 2, { criteria: ['>100'], join: 'and' })
      const both = hidden()
      store.filters.set(table, 1, null)
      const one = hidden()
      store.filters.clear(table)
      return [first, moved, both, one, hidden(), store.filters.isFiltered(table), answers(book)[0]]
    },
    expected: [[[1, 3], true, 476], [2, 4], [2, 3, 4], [3], [], false, 476],
  },
  {
    name: 'what a person clears, deletes or sorts is what a filter shows; what it hides stays',
    run: (book) => {
      const { store, log } = book
      const edits = new PersonEdits(store)
      const table = store.tables.find('LogTable')!
      store.activate(log)
      store.filters.set(table, 2, { criteria: ['>100'], join: 'and' })
      edits.clear(at(log, 1, 1, 3, 1))
      const cleared = all(book).map((row) => row[1])
      edits.undo()
      edits.sort(log, 1, 2, -1)
      const sorted = all(book).map((row) => row[2])
      edits.undo()
      edits.remove({ area: at(log, 1, 0, 3, 16_384), along: 'rows' })
      const left = all(book).map((row) => row[1])
      edits.undo()
      return [cleared, sorted, left, all(book).map((row) => row[1])]
    },
    expected: [
      ['Drug', '', 'Orencia', '', '', ''],
      ['Minutes', 312, 31, 133, '', 7],
      ['Drug', 'Orencia', '', '', '', ''],
      ['Drug', 'Remicade', 'Orencia', 'Truxima', '', ''],
    ],
  },
  {
    name: 'every step of a person can be taken back, and the cells stand as before',
    run: (book) => {
      const { store, log } = book
      const edits = new PersonEdits(store)
      const steps: (() => void)[] = [
        () => {
          edits.type(at(log, 1, 0, 1, 3), [["'007", '=1+1', '1:30']])
        },
        () => {
          edits.clear(at(log, 1, 0, 3, 3))
        },
        () => {
          edits.insert({ area: at(log, 2, 0, 2, 16_384), along: 'rows' })
        },
        () => {
          edits.insert({ area: at(log, 0, 1, 1_048_576, 1), along: 'columns' })
        },
        () => {
          edits.remove({ area: at(log, 2, 0, 1, 16_384), along: 'rows' })
        },
        () => {
          edits.sort(log, 1, 2, -1)
        },
        () => {
          edits.filter(store.tables.find('LogTable')!, 1, { texts: ['Orencia'] })
        },
      ]
      const before = () => JSON.stringify([all(book), store.numberFormats(at(log, 0, 0, 6, 3))])
      const first = before()
      return steps.map((step) => {
        step()
        edits.undo()
        return before() === first && store.filters.hiddenRows(log).size === 0
      })
    },
    expected: [true, true, true, true, true, true, true],
  },
]
