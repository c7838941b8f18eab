import { formula, type LivingSheet } from '../../src/sheets/model/living-sheet'

const empty = { tables: [], names: [], charts: [], choices: [], looks: [], frozenRows: 0, landscape: false, widths: [] }

/** Two sheets that read each other: a table, a named input, a chart. */
export const twoSheets: readonly LivingSheet[] = [
  {
    ...empty,
    name: 'Summary',
    rows: [
      ['What it is', 'Value'],
      ['Growth', 0.1],
      ['Units of 96413', formula('SUMIFS(Demo_lines[Units],Demo_lines[Code],"96413")')],
      ['Grown', formula('ROUND(B3*(1+Demo_growth),2)')],
      ['Next month', formula('EDATE(B6,1)')],
      ['Month', 46000],
      ['=cmd', '007'],
    ],
    widths: [20, 12],
    looks: [
      { row: 0, column: 0, rows: 1, columns: 2, role: 'header' },
      { row: 1, column: 1, rows: 1, columns: 1, role: 'input', number: 'percent' },
      { row: 4, column: 1, rows: 2, columns: 1, number: 'date' },
      { row: 6, column: 1, rows: 1, columns: 1, number: 'text' },
    ],
    names: [{ name: 'Demo_growth', row: 1, column: 1, rows: 1, columns: 1 }],
    choices: [{ row: 6, column: 1, rows: 1, columns: 1, values: ['007', '008'] }],
    frozenRows: 1,
  },
  {
    ...empty,
    name: 'Demo lines',
    rows: [
      ['Code', 'Units', 'Twice'],
      ['96413', 3, formula('B2*2')],
      ['96415', 5, formula('B3*2')],
      ['96413', 4, formula('B4*2')],
    ],
    looks: [{ row: 0, column: 0, rows: 4, columns: 1, number: 'text' }],
    tables: [{ name: 'Demo_lines', row: 0, column: 0, rows: 4, columns: 3 }],
    charts: [
      {
        kind: 'columns',
        title: 'Units by line',
        data: { row: 0, column: 0, rows: 4, columns: 3 },
        at: { row: 6, column: 0, rows: 12, columns: 6 },
        number: 'whole',
        axisTitle: 'Units',
        colours: ['2F5597', 'C55A11'],
      },
    ],
  },
]
