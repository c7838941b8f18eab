/* global Excel, Office */
const element = (id) => document.getElementById(id)

Office.actions.associate('fixtureStamp', async (event) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('H1').values = [['stamped']]
    await context.sync()
  })
  event.completed()
})

Office.onReady(async () => {
  element('theme').textContent = Office.context.officeTheme.bodyBackgroundColor
  element('write').addEventListener('click', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Fixture lines')
      const range = sheet.getRange('A1:C4')
      range.values = [
        ['Code', 'Units', 'Day'],
        ["'96413", 1, 45292],
        ["'96415", 2, 45293],
        ['J1745', 30, 45294],
      ]
      sheet.getRange('C2:C4').numberFormat = 'm/d/yyyy'
      const table = sheet.tables.add('A1:C4', true)
      table.name = 'FixtureLines'
      table.style = 'TableStyleLight9'
      range.getEntireColumn().format.autofitColumns()
      sheet.freezePanes.freezeRows(1)
      sheet.activate()
      await context.sync()
    })
    element('done').textContent = 'Written'
  })
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      element('changed').textContent = event.address
    })
    context.workbook.worksheets.onSelectionChanged.add(async (event) => {
      element('selected').textContent = event.address
    })
    await context.sync()
  })
})
