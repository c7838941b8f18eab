import { afterEach, describe, expect, test } from 'vitest'
import { defaultPolicies } from '../../src/policies/policies'
import { builtIn } from '../../src/reference/built-in'
import { codingOptions, type GatheredOptions } from '../../src/workbook/office/coding-options'
import { makeOfficeTable } from '../../src/workbook/office/make-office-table'
import { changeSettings, readSettings } from '../../src/workbook/host/settings'
import type { SheetToOpen } from '../../src/preview/store/cell-store'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf, smallLog } from './open-log'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const open = async (...sheets: SheetToOpen[]): Promise<void> => {
  book = await openForAddIn({ sheets: [sheetOf('Log', smallLog), ...sheets] })
}
const gather = (): Promise<GatheredOptions> => book.run(codingOptions)

/** A table of Excel's over the cells of a sheet. */
const asTable = (sheet: string, address: string, name: string): Promise<void> =>
  book.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).tables.add(address, true).name = name
    await context.sync()
  })

const feeRows = [
  ['Payer', 'Code', 'From', 'Amount', 'Percent of Medicare', 'Supplied by'],
  ['Aetna', '96413', 46023, 150, null, null],
  ['Cigna', null, null, null, 1.2, null],
]

describe('choices kept in the workbook', () => {
  test('are the defaults until somebody chooses, and stay chosen', async () => {
    await open()
    expect(await book.run(readSettings)).toMatchObject({
      setting: 'office',
      payer: 'Medicare',
      locality: null,
      policies: {},
      mapping: {},
    })
    await book.run((context) =>
      changeSettings(context, { setting: 'hospital', locality: '13202-01', policies: { overlap: 'any' } }),
    )
    const { options, problems } = await gather()
    expect(problems).toEqual([])
    expect(options).toMatchObject({
      setting: 'hospital',
      payer: 'Medicare',
      locality: '13202-01',
      policies: { ...defaultPolicies, overlap: 'any' },
    })
    await book.run((context) => changeSettings(context, { locality: null }))
    expect(await book.run(readSettings)).toMatchObject({ setting: 'hospital', locality: null })
  })

  test('that cannot be read are as if never made', async () => {
    await open()
    await book.run(async (context) => {
      context.workbook.settings.add('InfusionCoder.setting', 'moon')
      context.workbook.settings.add('InfusionCoder.policies', { overlap: 'never', pump: 'G0498', gone: 1 })
      await context.sync()
    })
    expect(await book.run(readSettings)).toMatchObject({ setting: 'office', policies: { pump: 'G0498' } })
  })

  test('a locality that is in no file is said and amounts are national', async () => {
    await open()
    await book.run((context) => changeSettings(context, { locality: '99999-77' }))
    const { options, problems } = await gather()
    expect(options.locality).toBeUndefined()
    expect(problems).toEqual([
      'There is no locality 99999-77 in CMS’s files. Amounts are national until the locality is set in Setup.',
    ])
  })
})

describe("the office's Fees", () => {
  test('none: Medicare everywhere, and nothing to say', async () => {
    await open()
    const { options, feesOn, problems } = await gather()
    expect([options.fees, feesOn, problems]).toEqual([[], null, []])
    expect(options.reference).toBe(builtIn)
  })

  test('are found on their sheet as a plain range, with their own row numbers', async () => {
    await open(sheetOf('Fees', [['Our contracts'], [], ...feeRows]))
    const { options, feesOn, problems } = await gather()
    expect(problems).toEqual([])
    expect(feesOn).toBe('Fees')
    expect(options.fees.map((fee) => [fee.row, fee.payer, fee.code, fee.from])).toEqual([
      [4, 'Aetna', '96413', '2026-01-01'],
      [5, 'Cigna', null, null],
    ])
  })

  test('are found by their headers where sheet and table have other names, in another order of columns', async () => {
    const moved = feeRows.map((row) => [null, null, ...[...row].reverse()])
    await open(sheetOf('Contracts 2026', [[], [], [], ...moved]))
    await asTable('Contracts 2026', 'C4:H6', 'OurDeals')
    const { options, feesOn } = await gather()
    expect(feesOn).toBe('Contracts 2026')
    expect(options.fees).toMatchObject([
      { row: 5, payer: 'Aetna', terms: { kind: 'amount', amount: 150 } },
      { row: 6, payer: 'Cigna', terms: { kind: 'percent of Medicare', percent: 120 } },
    ])
  })

  test('a log that has columns Payer, Code and Amount is no table of fees', async () => {
    await open(
      sheetOf('Charges', [
        ['Payer', 'Code', 'Amount', 'Charge'],
        ['Aetna', '96413', 1, 2],
      ]),
    )
    expect((await gather()).feesOn).toBeNull()
  })

  test('one that cannot be read is not half used, and the sentence says sheet, row and column', async () => {
    await open(sheetOf('Fees', [...feeRows, ['Humana', '96365', 'soon', 12, null, null]]))
    const { options, feesOn, problems } = await gather()
    expect([options.fees, feesOn]).toEqual([[], null])
    expect(problems).toEqual([
      'Sheet Fees: Fees row 4, From: "soon" is not a date. Write it like 1/31/2026.',
      'The table Fees is not used until this is corrected. Amounts are Medicare’s until then.',
    ])
  })

  test('two of them are a question', async () => {
    await open(sheetOf('North', feeRows), sheetOf('South', feeRows))
    const { feesOn, problems } = await gather()
    expect(feesOn).toBeNull()
    expect(problems).toEqual([
      'There are 2 tables Fees (on the sheets North, South). Keep one, or name the one that holds Fees. Amounts are Medicare’s until then.',
    ])
  })

  test('the one that is named goes before another with the same headers', async () => {
    await open(sheetOf('Last year', feeRows), sheetOf('Fees', feeRows.slice(0, 2)))
    const { options, feesOn } = await gather()
    expect([feesOn, options.fees.length]).toEqual(['Fees', 1])
  })

  test('an empty one is made on request, fills up, and is shown rather than made again', async () => {
    await open()
    expect(await book.run((context) => makeOfficeTable(context, 'Fees'))).toEqual({ sheet: 'Fees', made: true })
    expect((await gather()).problems).toEqual([])
    book.type('Fees!A2:B2', [['Aetna', '96413']])
    book.type('Fees!E2', 150)
    expect((await gather()).options.fees).toMatchObject([{ row: 2, payer: 'Aetna', code: '96413' }])
    expect(await book.run((context) => makeOfficeTable(context, 'Fees'))).toEqual({ sheet: 'Fees', made: false })
    const rule = book.host.workbook.rules.find((one) => one.kind === 'data-validation')
    expect(rule?.properties.get('rule')).toEqual({
      list: { inCellDropDown: true, source: 'buy and bill,payer,patient' },
    })
  })
})

describe("the office's drug names", () => {
  test('lead to the drugs that it means', async () => {
    await open(
      sheetOf('Drug names', [
        ['Means', 'Written name'],
        ['Q5103', 'infliximab'],
        ['Remicade', 'The Blue One'],
      ]),
    )
    const { options, drugNamesOn, problems } = await gather()
    expect([drugNamesOn, problems]).toEqual(['Drug names', []])
    expect(options.drugNames.get('infliximab')?.name).toBe('infliximab-dyyb')
    expect(options.drugNames.get('the blue one')?.name).toBe('infliximab')
  })

  test('that lead nowhere, or to two drugs, are not used', async () => {
    await open(
      sheetOf('Drug names', [
        ['Written name', 'Means'],
        ['infliximab', 'infliximab'],
        ['house mix', ''],
        ['', 'Remicade'],
        ['blue', 'Remicade'],
        ['Blue', 'Inflectra'],
      ]),
    )
    const { options, drugNamesOn, problems } = await gather()
    expect([options.drugNames.size, drugNamesOn]).toEqual([0, null])
    expect(problems).toEqual([
      'Sheet Drug names: Drug names row 2, Means: "infliximab" is not the name of one drug. Write a brand or a HCPCS code.',
      'Sheet Drug names: Drug names row 3, Means: say which drug "house mix" is, as a name or a HCPCS code.',
      'Sheet Drug names: Drug names row 4, Written name: the name is missing next to "Remicade".',
      'Sheet Drug names: Drug names rows 5 and 6 say two things of "Blue". Keep one.',
      'The table Drug names is not used until this is corrected. Names are read by the built-in list until then.',
    ])
  })
})
