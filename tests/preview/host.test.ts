import { afterEach, describe, expect, it } from 'vitest'
import { openWorkbook, type OpenWorkbook, type WorkbookToOpen } from './harness'

let book: OpenWorkbook
const open = async (options: WorkbookToOpen = {}) => (book = await openWorkbook(options))
afterEach(() => {
  expect(book.host.workbook.problems).toEqual([])
  expect(book.errors).toEqual([])
  book.close()
})

/** A handler that writes down that it was called. */
const note = (seen: string[], text: string) => () => {
  seen.push(text)
  return Promise.resolve()
}

const log = [
  ['Patient', 'Start', 'Stop', 'Drug'],
  ['P1', 0.375, 0.46875, 'Remicade'],
  ['P2', 0.5, 0.54, 'Orencia'],
]

describe('the real office.js on the preview host', () => {
  it('is ready as Excel', async () => {
    const { Office } = await open()
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' })
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(true)
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.17')).toBe(false)
  })

  it('writes values and reads them back', async () => {
    await open()
    const read = await book.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2')
      range.values = [
        ['Code', 'Count'],
        ['96413', "'96413"],
      ]
      range.load('values, valueTypes, address, rowCount, text')
      await context.sync()
      return range.toJSON()
    })
    expect(read).toMatchObject({
      values: [
        ['Code', 'Count'],
        // Excel makes a number of a text that looks like one, unless an apostrophe stands before it.
        [96413, '96413'],
      ],
      valueTypes: [
        ['String', 'String'],
        ['Double', 'String'],
      ],
      address: 'Sheet1!A1:B2',
      rowCount: 2,
    })
  })

  it('refuses an array of the wrong size with Excel’s error', async () => {
    await open()
    const failed = book.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').values = [[1, 2, 3]]
      await context.sync()
    })
    await expect(failed).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values' },
    })
  })

  it('names a member it lacks', async () => {
    await open()
    const failed = book.run(async (context) => {
      context.workbook.pivotTables.load('items/name')
      await context.sync()
    })
    await expect(failed).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: 'preview host: Workbook.pivotTables is not implemented',
    })
  })

  it('gives null objects and ItemNotFound', async () => {
    await open()
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('nope')
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true)
      const table = context.workbook.tables.getItemOrNullObject('nope')
      await context.sync()
      expect([sheet.isNullObject, used.isNullObject, table.isNullObject]).toEqual([true, true, true])
    })
    const failed = book.run(async (context) => {
      context.workbook.worksheets.getItem('nope').load('name')
      await context.sync()
    })
    await expect(failed).rejects.toMatchObject({ code: 'ItemNotFound' })
  })

  it('adds, finds, moves, hides and deletes sheets', async () => {
    await open()
    await book.run(async (context) => {
      const { worksheets } = context.workbook
      const added = worksheets.add('Infusion lines')
      added.tabColor = '#0078D4'
      added.activate()
      added.load('id, name, position, visibility')
      worksheets.load('items/name')
      const active = worksheets.getActiveWorksheet().load('name')
      await context.sync()
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Infusion lines'])
      expect([added.position, added.visibility, active.name]).toEqual([1, 'Visible', 'Infusion lines'])
      added.position = 0
      worksheets.getItem('Sheet1').visibility = 'Hidden'
      await context.sync()
      worksheets.load('items/name, items/visibility')
      await context.sync()
      expect(worksheets.items.map((sheet) => sheet.visibility)).toEqual(['Visible', 'Hidden'])
      worksheets.getItem('Sheet1').visibility = 'Visible'
      added.delete()
      const count = worksheets.getCount()
      await context.sync()
      expect(count.value).toBe(1)
    })
    const twice = book.run(async (context) => {
      context.workbook.worksheets.add('sheet1')
      await context.sync()
    })
    await expect(twice).rejects.toMatchObject({ code: 'ItemAlreadyExists' })
  })

  it('leads from range to range', async () => {
    await open({ sheets: [{ name: 'Log', cells: log }] })
    const address = (find: (sheet: Excel.Worksheet) => Excel.Range) =>
      book.run(async (context) => {
        const range = find(context.workbook.worksheets.getItem('Log')).load('address')
        await context.sync()
        return range.address
      })
    expect(await address((sheet) => sheet.getUsedRange())).toBe('Log!A1:D3')
    expect(await address((sheet) => sheet.getRangeByIndexes(1, 1, 2, 2))).toBe('Log!B2:C3')
    expect(await address((sheet) => sheet.getRange('B2').getResizedRange(1, 2))).toBe('Log!B2:D3')
    expect(await address((sheet) => sheet.getRange('B2').getOffsetRange(1, -1))).toBe('Log!A3')
    expect(await address((sheet) => sheet.getRange('B:C').getIntersection('A2:D2'))).toBe('Log!B2:C2')
    expect(await address((sheet) => sheet.getRange('B2').getBoundingRect('D3'))).toBe('Log!B2:D3')
    expect(await address((sheet) => sheet.getRange('B2').getEntireColumn())).toBe('Log!B:B')
    expect(await address((sheet) => sheet.getRange('B:C').getUsedRange(true))).toBe('Log!B1:C3')
    expect(await address((sheet) => sheet.getRange('B2').getSurroundingRegion())).toBe('Log!A1:D3')
  })

  it('keeps formats and gives them back', async () => {
    await open({ sheets: [{ name: 'Log', cells: log }] })
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Log')
      const times = sheet.getRange('B2:C3')
      times.numberFormat = [['h:mm AM/PM']]
      await context.sync().catch(() => null)
      times.numberFormat = 'h:mm AM/PM' as unknown as string[][]
      const header = sheet.getRange('A1:D1')
      header.format.font.bold = true
      header.format.fill.color = '#FFF2CC'
      header.format.wrapText = true
      sheet.getRange('A:A').format.columnWidth = 90
      header.format.autofitColumns()
      sheet.freezePanes.freezeRows(1)
      times.load('text, numberFormat')
      header.load('format/fill/color, format/font/bold, format/columnWidth')
      const frozen = sheet.freezePanes.getLocation().load('address')
      await context.sync()
      expect(times.text).toEqual([
        ['9:00 AM', '11:15 AM'],
        ['12:00 PM', '12:57 PM'],
      ])
      expect([header.format.fill.color, header.format.font.bold]).toEqual(['#FFF2CC', true])
      expect(frozen.address).toBe('Log!1:1')
    })
  })

  it('makes tables and works with their parts', async () => {
    await open({ sheets: [{ name: 'Log', cells: log }] })
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Log')
      const table = sheet.tables.add('A1:D3', true)
      table.name = 'tLog'
      table.style = 'TableStyleLight9'
      table.showFilterButton = false
      const drugs = table.columns.getItem('Drug').getDataBodyRange().load('values, address')
      table.load('name, style, showFilterButton')
      table.columns.load('items/name')
      table.rows.load('count')
      await context.sync()
      expect(drugs.values).toEqual([['Remicade'], ['Orencia']])
      expect([table.name, table.style, table.showFilterButton]).toEqual(['tLog', 'TableStyleLight9', false])
      expect(table.columns.items.map((column) => column.name)).toEqual(['Patient', 'Start', 'Stop', 'Drug'])
      table.columns.add(undefined, [['Codes'], ['96413'], ['96365']])
      table.rows.add(undefined, [['P3', 0.6, 0.65, 'Entyvio', '96413']])
      const whole = table.getRange().load('address')
      const last = table.rows.getItemAt(2).load('values')
      await context.sync()
      expect(whole.address).toBe('Log!A1:E4')
      expect(last.values).toEqual([['P3', 0.6, 0.65, 'Entyvio', 96413]])
      table.resize('A1:E3')
      context.workbook.tables.load('items/name')
      await context.sync()
      expect(context.workbook.tables.items.map((one) => one.name)).toEqual(['tLog'])
      table.convertToRange()
      const count = context.workbook.tables.getCount()
      await context.sync()
      expect(count.value).toBe(0)
    })
  })

  it('keeps names, settings, charts, rules and protection', async () => {
    await open({ sheets: [{ name: 'Log', cells: log }] })
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Log')
      context.workbook.names.add('Times', sheet.getRange('B2:C3'))
      context.workbook.settings.add('options', { setting: 'office' })
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns')
      chart.name = 'Units'
      chart.title.text = 'Units by drug'
      chart.legend.visible = false
      chart.setPosition('F1', 'L12')
      const rule = sheet.getRange('A2:D3').conditionalFormats.add('Custom')
      rule.custom.rule.formula = '=$B2>$C2'
      rule.custom.format.fill.color = '#FFC7CE'
      sheet.getRange('D2:D3').dataValidation.rule = { list: { inCellDropDown: true, source: 'Remicade,Orencia' } }
      const times = context.workbook.names.getItem('Times').getRange().load('address')
      const setting = context.workbook.settings.getItem('options').load('value')
      await context.sync()
      expect(times.address).toBe('Log!B2:C3')
      expect(setting.value).toEqual({ setting: 'office' })
      sheet.protection.load('protected')
      await context.sync()
      expect(sheet.protection.protected).toBe(false)
      sheet.protection.protect()
      await context.sync()
    })
    const { charts, rules } = book.host.workbook
    expect(charts).toMatchObject([{ name: 'Units', place: { row: 0, column: 5, rows: 12, columns: 7 } }])
    expect(Object.fromEntries(charts[0]!.properties)).toEqual({
      'title.text': 'Units by drug',
      'legend.visible': false,
    })
    expect(Object.fromEntries(rules[0]!.properties)).toEqual({
      'custom.rule.formula': '=$B2>$C2',
      'custom.format.fill.color': '#FFC7CE',
    })
    expect(rules[1]?.properties.get('rule')).toEqual({ list: { inCellDropDown: true, source: 'Remicade,Orencia' } })
    const refused = book.run(async (context) => {
      context.workbook.worksheets.getItem('Log').getRange('A1').values = [[1]]
      await context.sync()
    })
    await expect(refused).rejects.toMatchObject({ code: 'AccessDenied' })
  })

  it('inserts and deletes, and formulas, tables and held ranges follow', async () => {
    await open({
      sheets: [{ name: 'Log', cells: [...log, ['Sum', '=SUM(B2:B3)']], tables: [{ name: 'tLog', address: 'A1:D3' }] }],
    })
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Log')
      const held = sheet.getRange('D3').load('address')
      await context.sync()
      sheet.getRange('2:2').insert('Down')
      held.load('address, values')
      await context.sync()
      expect([held.address, held.values]).toEqual(['Log!D4', [['Orencia']]])
    })
    expect(book.store.formulas(book.area('B5'))).toEqual([['=SUM(B3:B4)']])
    expect(book.store.tables.find('tLog')?.area).toMatchObject({ row: 0, rows: 4 })
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Log').getRange('A:A').delete('Left')
      await context.sync()
    })
    expect(book.store.formulas(book.area('A5'))).toEqual([['=SUM(A3:A4)']])
  })

  it('tells the date system as Excel does', async () => {
    await open({ dateSystem: '1904' })
    await book.run(async (context) => {
      const day = context.workbook.functions.date(2000, 1, 1).load('value')
      await context.sync()
      expect(day.value).toBe(35_064)
    })
  })

  it('keeps document settings', async () => {
    const { Office } = await open()
    Office.context.document.settings.set('look', { page: 1 })
    await new Promise((resolve) => {
      Office.context.document.settings.saveAsync(resolve)
    })
    expect([...book.host.documentSettings.keys()]).toEqual(['look'])
  })
})

describe('events', () => {
  it('arrive for edits by hand and by the add-in, each with a range of its own', async () => {
    await open({ sheets: [{ name: 'Log', cells: log, tables: [{ name: 'tLog', address: 'A1:D3' }] }] })
    const seen: string[] = []
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Log')
      sheet.onChanged.add(async (event) => {
        const value = await book.run(async (inner) => {
          const range = event.getRange(inner).load('values')
          await inner.sync()
          return range.values
        })
        seen.push(`${event.address} ${event.changeType} ${event.triggerSource} ${JSON.stringify(value)}`)
      })
      context.workbook.worksheets.onChanged.add((event) => note(seen, `all ${event.address}`)())
      context.workbook.tables.getItem('tLog').onChanged.add((event) => note(seen, `table ${event.address}`)())
      await context.sync()
    })
    book.type('B2', '9:05')
    await book.settle()
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Log').getRange('F9').values = [['x']]
      await context.sync()
    })
    await book.settle()
    expect(seen.sort()).toEqual(
      [
        'all B2',
        'all F9',
        'table B2',
        `B2 RangeEdited Unknown [[${545 / 1440}]]`,
        'F9 RangeEdited ThisLocalAddin [["x"]]',
      ].sort(),
    )
  })

  it('tell of selections, sheets and tables, and stop on request', async () => {
    await open({ sheets: [{ name: 'Log', cells: log }] })
    const seen: string[] = []
    await book.run(async (context) => {
      const { workbook } = context
      workbook.onSelectionChanged.add(note(seen, 'selection'))
      workbook.worksheets.onSelectionChanged.add((event) => note(seen, `selected ${event.address}`)())
      workbook.worksheets.onAdded.add(note(seen, 'added'))
      workbook.worksheets.onActivated.add(note(seen, 'activated'))
      workbook.worksheets.onDeleted.add(note(seen, 'deleted'))
      workbook.tables.onAdded.add(note(seen, 'table added'))
      await context.sync()
    })
    book.store.select(book.area('B2:C3'))
    await book.settle()
    expect(seen).toEqual(['selection', 'selected B2:C3'])
    seen.length = 0
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Lines')
      sheet.activate()
      sheet.getRange('A1:B1').values = [['Code', 'Units']]
      sheet.tables.add('A1:B2', true)
      sheet.delete()
      await context.sync()
    })
    await book.settle()
    expect(seen).toEqual(['added', 'activated', 'table added', 'deleted', 'activated'])
    seen.length = 0
    await book.run(async (context) => {
      context.runtime.enableEvents = false
      context.workbook.worksheets.add('Quiet')
      await context.sync()
    })
    await book.settle()
    expect(seen).toEqual([])
  })
})

describe('orders of a test', () => {
  it('fail the third write', async () => {
    await open()
    book.host.workbook.faults.inject({ member: 'write', after: 2, code: 'AccessDenied' })
    const write = (row: number) =>
      book.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getCell(row, 0).values = [[row]]
        await context.sync()
      })
    await write(0)
    await write(1)
    await expect(write(2)).rejects.toMatchObject({ code: 'AccessDenied', debugInfo: { errorLocation: 'Range.values' } })
    await write(3)
    expect(book.values('A1:A4')).toEqual([[0], [1], [''], [3]])
  })

  it('fail a whole request', async () => {
    await open()
    book.host.workbook.faults.inject({ member: 'request', code: 'InvalidOperationInCellEditMode' })
    const failed = book.run(async (context) => {
      context.workbook.load('name')
      await context.sync()
    })
    await expect(failed).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' })
  })

  it('refuse a request above 5 MB', async () => {
    await open()
    const failed = book.run(async (context) => {
      const cells = Array.from({ length: 6000 }, () => ['x'.repeat(1000)])
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:A6000').values = cells
      await context.sync()
    })
    await expect(failed).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' })
  })
})

describe('100,000 rows', () => {
  it('are written and read in blocks within seconds', async () => {
    await open()
    const rows = 100_000
    const columns = 20
    const started = performance.now()
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      for (let row = 0; row < rows; row += 5000) {
        sheet.getRangeByIndexes(row, 0, 5000, columns).values = Array.from({ length: 5000 }, (_, r) =>
          Array.from({ length: columns }, (__, c) => (c % 3 === 0 ? `P${row + r}` : (row + r) / 1440 + c)),
        )
        await context.sync()
      }
    })
    const written = performance.now()
    let sum = 0
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      const used = sheet.getUsedRange(true).load('rowCount, columnCount')
      await context.sync()
      expect([used.rowCount, used.columnCount]).toEqual([rows, columns])
      for (let row = 0; row < rows; row += 5000) {
        const block = sheet.getRangeByIndexes(row, 0, 5000, columns).load('values')
        await context.sync()
        sum += block.values.length
      }
    })
    const read = performance.now()
    console.log(`write ${Math.round(written - started)} ms, read ${Math.round(read - written)} ms`)
    expect(sum).toBe(rows)
    expect(read - started).toBeLessThan(30_000)
  })
})
