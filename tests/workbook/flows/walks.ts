import type { Cell } from '../../../src/basics/cell'
import type { LoadedTable } from '../../../src/reference/cms-files/shelves/loaded-table'
import { writeBesideLog, type BesideKind } from '../../../src/workbook/beside/beside-log'
import type { FlowName } from '../../../src/workbook/change/flows'
import { repairFormulas } from '../../../src/workbook/formulas/repair-formulas'
import { changeSettings } from '../../../src/workbook/host/settings'
import { WorkbookProblem } from '../../../src/workbook/host/host-errors'
import { quietTurns, stopped } from '../../../src/workbook/host/turns'
import { selectRow } from '../../../src/workbook/log/select-row'
import { keepEditions, removeEdition } from '../../../src/workbook/office/loaded-editions'
import { loadSettings } from '../../../src/workbook/office/workbook-settings'
import { addVendorFile } from '../../../src/workbook/office/vendor-files'
import { protectTables } from '../../../src/workbook/office/protect-tables'
import { makeOfficeTable } from '../../../src/workbook/office/make-office-table'
import { markAnswered, setOverride } from '../../../src/workbook/results/answers'
import type { CodeLogResult } from '../../../src/workbook/results/code-log'
import { removeResults } from '../../../src/workbook/results/remove-results'
import { removeAudit, writeAuditSheets } from '../../../src/workbook/sheets/audit-log'
import { writeCodingChart } from '../../../src/workbook/sheets/write-chart'
import { writeClaimForm } from '../../../src/workbook/sheets/write-claim-form'
import { buyingOfWorkbook, writePurchasing } from '../../../src/workbook/sheets/write-purchasing'
import { writeSecondOpinion, writeWhatChanged, writeWorklist } from '../../../src/workbook/sheets/write-comparisons'
import { removeForecast, writeForecast } from '../../../src/workbook/sheets/write-forecast'
import { writeWorkedVisits } from '../../../src/workbook/sheets/write-worked-visits'
import { payersOfCells } from '../../../src/sheets/office/payers'
import type { OpenWorkbook } from '../../preview/harness'
import { codeLog, records } from '../results'
import { isLong } from './how-many'

/** What writes one cell, one row or nothing, in one call. */
type OneCall = 'answer' | 'override' | 'selection'

/** One way through the add-in: what is there first, and what is done. */
export interface Walk {
  readonly name: string
  /** Whether the log is a table of Excel's. */
  readonly asTable?: true
  /** Thousands of formulas, at whose values nobody looks. */
  readonly lazy?: true
  /** Takes sheets or tables away, so that what speaks of them has nothing to speak of. */
  readonly takesAway?: true
  /** How the workbook may be found so that nothing is left to do. */
  readonly alreadyDoneWhere?: string
  /** Makes what stands before. @returns the last coding, where the walk needs one */
  readonly first: (book: OpenWorkbook) => Promise<CodeLogResult | null>
  /** @param cancelled - asked at every pause */
  readonly then: (book: OpenWorkbook, coded: CodeLogResult | null, cancelled?: () => boolean) => Promise<unknown>
}

const minutes = (start: number, count: number): number => start + count / 1440
const visit = (number: number, more: readonly Cell[]): Cell[] => [
  `E${number}`,
  `P${number}`,
  46030 + 30 * number,
  ...more,
]

/** Ten rows, one visit a month and a second row now and then. */
export const tenRows: Cell[][] = [
  ['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Route', 'Start', 'Stop', 'Staff', 'Billed'],
  visit(1, ['Remicade', '300 mg', 'IV infusion', 0.375, minutes(0.375, 133), 'KL', '96413, 96415x3']),
  visit(1, ['Benadryl', '25 mg', 'IV push', 0.36, null, 'KL', null]),
  visit(2, ['Benlysta', '600 mg', 'IV infusion', 0.4, null, 'MN', '96413']),
  visit(3, ['Remicade', '300 mg', 'IV infusion', 0.375, minutes(0.375, 95), 'KL', '96413, 96415']),
  visit(4, ['Remicade', '300 mg', 'IV infusion', 0.375, minutes(0.375, 60), 'MN', '96413']),
  visit(5, ['Entyvio', '300 mg', 'IV infusion', 0.375, minutes(0.375, 31), 'KL', '96413']),
  visit(6, ['Remicade', '300 mg', 'IV infusion', 0.375, minutes(0.375, 125), 'MN', '96413']),
  visit(7, ['ondansetron', '8 mg', 'IV infusion', 0.5, minutes(0.5, 15), 'KL', '96365']),
  visit(8, ['Remicade', '300 mg', 'IV infusion', 0.375, minutes(0.375, 133), 'KL', null]),
  visit(9, ['no such drug', '1 mg', 'IV infusion', 0.375, minutes(0.375, 20), 'KL', null]),
]

const nothing = (): Promise<null> => Promise.resolve(null)
const coded = (book: OpenWorkbook): Promise<CodeLogResult> => codeLog(book)
const never = (): boolean => false
const nobody = (): void => undefined
const codes: Walk['then'] = (book, _, cancelled) => codeLog(book, {}, nobody, cancelled)
/** What only tells how far it is stops by an error. */
const stopIf = (cancelled: () => boolean) => (): Promise<void> =>
  cancelled() ? Promise.reject(stopped()) : Promise.resolve()

/** Times are mended, a visit comes and one goes. */
function mend(book: OpenWorkbook): void {
  book.type('Log!H4', minutes(0.4, 40))
  book.type('Log!A11:J12', [
    visit(10, ['Remicade', '300 mg', 'IV infusion', 0.375, minutes(0.375, 61), 'KL', '96413']) as (string | number)[],
    visit(11, ['Benlysta', '600 mg', 'IV infusion', 0.375, minutes(0.375, 65), 'KL', '96413']) as (string | number)[],
  ])
}

const mended = async (book: OpenWorkbook): Promise<CodeLogResult> => {
  const result = await coded(book)
  await answer(book)
  mend(book)
  return result
}

const keyOf = (book: OpenWorkbook, sheet: string): string => String(records(book, sheet)[0]!['Key'])
const answer = (book: OpenWorkbook): Promise<void> => markAnswered(keyOf(book, 'Findings'), 'nurse added it', 'page 3')
const override = (book: OpenWorkbook): Promise<void> =>
  setOverride(keyOf(book, 'Claim lines'), { written: '96413-59', reason: 'a second line', by: 'KL' })

const beside = (result: CodeLogResult | null, kind: BesideKind, cancelled = never): Promise<string> =>
  writeBesideLog(result!, kind, nobody, cancelled)
const withBeside =
  (kind: BesideKind) =>
  async (book: OpenWorkbook): Promise<CodeLogResult> => {
    const result = await coded(book)
    await beside(result, kind)
    return result
  }

const audit = ({ audit: of }: CodeLogResult, sample: boolean, outside: boolean, cancelled = never): Promise<unknown> =>
  writeAuditSheets(
    of,
    {
      outside,
      sample: sample ? { seed: 7, size: 3 } : null,
      trail: { initials: 'KL', ranAt: '2026-11-02 10:00 UTC', log: outside ? '' : 'Log', asOf: null },
    },
    nobody,
    () => {
      if (cancelled()) throw stopped()
    },
  )

const forecast = ({ coding, found }: CodeLogResult, cancelled = never): Promise<unknown> =>
  writeForecast(coding, found.sheet.cells, { basis: 'supported', ahead: 2 }, stopIf(cancelled))

/** A forecast, and in it what a manager typed. */
const withForecast = async (book: OpenWorkbook): Promise<CodeLogResult> => {
  const result = await coded(book)
  await forecast(result)
  const { area } = book.store.names.find('Forecast_volume_growth')!
  book.store.write({ ...area!, columns: 1 }, [[0.125]])
  return result
}

const quarter = (edition: string, from: string): LoadedTable => ({
  kind: 'limits',
  corrected: false,
  table: {
    edition,
    from,
    until: null,
    source: 'October 2026',
    complete: true,
    limits: new Map([['J1745', { limit: 31.5, coinsurance: 20 }]]),
  },
})
const load = (book: OpenWorkbook, one: LoadedTable, cancelled = never): Promise<unknown> =>
  book.run((context) => keepEditions(context, [one], stopIf(cancelled)))
const claimForm = ({ coding, found }: CodeLogResult, cancelled = never): Promise<unknown> =>
  writeClaimForm(coding, { cells: found.sheet.cells, firstRow: 1 }, quietTurns(cancelled))

/** The chart lists the drugs of the log that is in sight. */
function chart(book: OpenWorkbook): Promise<unknown> {
  book.store.activate(book.area('Log!A1').sheet)
  return writeCodingChart({ date: '2026-10-05', drugs: 'own' })
}

/** Three fees, a payer and a choice, as a colleague saved them. */
const loadSettingsFile = (book: OpenWorkbook): Promise<unknown> =>
  book.run((context) =>
    loadSettings(
      context,
      {
        choices: { payer: 'Plan A', policies: { overlap: 'any' }, mapping: {} },
        tables: new Map([
          [
            'Fees',
            [
              ['Payer', 'Code', 'Amount'],
              ['Plan A', '96413', 150],
              ['Plan A', '96415', 40],
              ['Plan A', '96365', 90],
            ],
          ],
          [
            'Payers',
            [
              ['Payer', 'Kind', 'Profile'],
              ['Plan A', 'commercial', null],
            ],
          ],
        ]),
        by: 'KL',
      },
      new Set(['Fees', 'Payers']),
      { file: 'settings.xlsx', by: 'KL', on: '2026-11-27' },
    ),
  )

/** Two rows of a price file, and what was said of one of its columns. */
const addPriceFile = (book: OpenWorkbook): Promise<unknown> =>
  book.run((context) =>
    addVendorFile(
      context,
      {
        ...{ table: 'Vendors', vendor: 'Besse', columns: [], problems: [] },
        headers: ['Drug', 'NDC', 'Vendor', 'Package', 'Price', 'Until'],
        rows: [
          ['Remicade', '57894-0030-01', 'Besse', '100 mg', 291, 46400],
          ['Rituxan', '50242-0051-21', 'Besse', '100 mg', 702, null],
        ],
      },
      [{ vendor: 'Besse', table: 'Vendors', header: 'Our quote', as: 'Price' }],
    ),
  )

/** Forecasts take seconds each: the short form refuses once in them, and leaves the rest to the long form. */
export const isWalked = ({ lazy }: Walk): boolean => lazy !== true || isLong

/** Every flow of the add-in, each with the ways that lead into it. */
export const walks: Readonly<Record<FlowName | OneCall, readonly Walk[]>> = {
  code: [
    { name: 'code', first: nothing, then: codes },
    { name: 'code again', first: mended, then: codes },
    {
      name: 'new rows only',
      first: mended,
      then: (book, _, cancelled) => codeLog(book, { write: 'new' }, nobody, cancelled),
    },
    {
      name: 'code with plain columns beside the log',
      first: async (book) => {
        const result = await withBeside('values')(book)
        mend(book)
        return result
      },
      then: codes,
    },
    {
      name: 'code with the live column beside the log',
      first: async (book) => {
        const result = await withBeside('formula')(book)
        mend(book)
        return result
      },
      then: codes,
    },
    { name: 'code a log that is a table, with columns in it', asTable: true, first: withBeside('values'), then: codes },
  ],
  beside: [
    { name: 'plain columns', first: coded, then: (_, result, cancelled) => beside(result, 'values', cancelled) },
    {
      name: 'plain columns in a table',
      asTable: true,
      first: coded,
      then: (_, result, cancelled) => beside(result, 'values', cancelled),
    },
    {
      name: 'plain columns again',
      first: withBeside('values'),
      then: (_, result, cancelled) => beside(result, 'values', cancelled),
    },
    { name: 'the live column', first: coded, then: (_, result, cancelled) => beside(result, 'formula', cancelled) },
    {
      name: 'the live column again',
      first: withBeside('formula'),
      then: (_, result, cancelled) => beside(result, 'formula', cancelled),
    },
    {
      name: 'live over plain',
      first: withBeside('values'),
      then: (_, result, cancelled) => beside(result, 'formula', cancelled),
    },
    {
      name: 'plain over live',
      first: withBeside('formula'),
      then: (_, result, cancelled) => beside(result, 'values', cancelled),
    },
  ],
  remove: [
    { name: 'remove', takesAway: true, first: withBeside('values'), then: (book) => book.run(removeResults) },
    {
      name: 'remove beside columns of the office’s own',
      takesAway: true,
      first: async (book) => {
        const result = await coded(book)
        await book.run(async (context) => {
          const table = context.workbook.tables.getItem('InfusionCoder_Claim_lines')
          table.columns.add(undefined, undefined, 'Biller')
          table.columns.getItem('Biller').getDataBodyRange().getCell(0, 0).values = [['Ann']]
          await context.sync()
        })
        return result
      },
      then: (book) => book.run(removeResults),
    },
  ],
  audit: [
    { name: 'audit', first: coded, then: (_, result, cancelled) => audit(result!, false, false, cancelled) },
    {
      name: 'audit with a sample, again',
      first: async (book) => {
        const result = await coded(book)
        await audit(result, true, false)
        return result
      },
      then: (_, result, cancelled) => audit(result!, true, false, cancelled),
    },
    { name: 'a reviewer’s copy', first: coded, then: (_, result, cancelled) => audit(result!, true, true, cancelled) },
  ],
  'remove audit': [
    {
      name: 'remove the audit',
      takesAway: true,
      first: async (book) => {
        const result = await coded(book)
        await audit(result, true, false)
        return result
      },
      then: removeAudit,
    },
  ],
  forecast: [
    { name: 'forecast', lazy: true, first: coded, then: (_, result, cancelled) => forecast(result!, cancelled) },
    {
      name: 'a second forecast',
      lazy: true,
      first: withForecast,
      then: (_, result, cancelled) => forecast(result!, cancelled),
    },
  ],
  'remove forecast': [
    { name: 'remove the forecast', lazy: true, takesAway: true, first: withForecast, then: removeForecast },
  ],
  chart: [
    { name: 'coding chart', first: nothing, then: chart },
    {
      name: 'coding chart again',
      first: async (book) => {
        await chart(book)
        return null
      },
      then: chart,
    },
  ],
  'claim form': [{ name: 'claim form', first: coded, then: (_, result, cancelled) => claimForm(result!, cancelled) }],
  'worked visits': [{ name: 'worked visits', first: nothing, then: writeWorkedVisits }],
  'office table': [
    { name: 'fees', first: nothing, then: (book) => book.run((context) => makeOfficeTable(context, 'Fees')) },
    {
      name: 'drug names',
      first: nothing,
      then: (book) => book.run((context) => makeOfficeTable(context, 'Drug names')),
    },
  ],
  editions: [
    {
      name: 'the first edition',
      first: nothing,
      then: (book, _, cancelled) => load(book, quarter('ASP 2027Q1', '2027-01-01'), cancelled),
    },
    {
      name: 'a second edition, above a note',
      first: async (book) => {
        await load(book, quarter('ASP 2027Q1', '2027-01-01'))
        book.type('Loaded editions!A9', 'our note')
        return null
      },
      then: (book, _, cancelled) => load(book, quarter('ASP 2027Q2', '2027-04-01'), cancelled),
    },
  ],
  'remove edition': [
    {
      name: 'one edition of two',
      first: async (book) => {
        await load(book, quarter('ASP 2027Q1', '2027-01-01'))
        await load(book, quarter('ASP 2027Q2', '2027-04-01'))
        return null
      },
      then: async (book) => {
        const rows = records(book, 'Loaded editions')
        const of = ['Edition', 'Kind', 'For', 'Release'].map((name) => String(rows[0]?.[name] ?? ''))
        await book.run((context) => removeEdition(context, of as unknown as Parameters<typeof removeEdition>[1]))
      },
    },
  ],
  choices: [
    {
      name: 'choices',
      first: async (book) => {
        await book.run((context) => changeSettings(context, { payer: 'Aetna' }))
        return null
      },
      then: (book) =>
        book.run((context) => changeSettings(context, { setting: 'hospital', payer: 'Plan A', locality: '13202-01' })),
    },
  ],
  'second opinion': [
    {
      name: 'second opinion',
      first: (book) => codeLog(book, { payers: payersOfCells([['Payer'], ['Aetna']]) }),
      then: (_, result, cancelled) => writeSecondOpinion(result!.coding, quietTurns(cancelled)),
    },
  ],
  'purchase plan': [
    {
      name: 'purchase plan',
      first: coded,
      then: async (_, result, cancelled) => {
        const log = { cells: [], firstRow: 1 }
        const buying = await buyingOfWorkbook(result!.coding, log, { day: null, days: 90 })
        return await writePurchasing(buying, quietTurns(cancelled))
      },
    },
  ],
  'what changed': [
    {
      name: 'what changed',
      first: coded,
      then: (_, result, cancelled) =>
        writeWhatChanged(result!.coding, '2026-07-01', '2026-10-01', quietTurns(cancelled)),
    },
  ],
  worklist: [
    {
      name: 'deadlines and authorizations',
      first: (book) =>
        codeLog(book, {
          payers: payersOfCells([
            ['Payer', 'Filing days'],
            ['Medicare', 365],
          ]),
          authorizations: [
            {
              ...{ row: 2, number: 'A1', patient: 'P1', payer: null, drug: null, code: 'J1745' },
              ...{ units: 60, visits: null, from: null, until: null },
            },
          ],
        }),
      then: (_, result, cancelled) => writeWorklist(result!.coding, '2027-02-01', quietTurns(cancelled)),
    },
  ],
  settings: [
    { name: 'settings into a workbook without tables', first: nothing, then: loadSettingsFile },
    {
      name: 'settings over a table with a note below',
      first: async (book) => {
        await book.run((context) => makeOfficeTable(context, 'Fees'))
        book.type('Fees!A2:C2', [['Aetna', '96413', null]])
        book.type('Fees!A5', 'our note')
        return null
      },
      then: loadSettingsFile,
    },
  ],
  protection: [
    {
      name: 'the office’s tables are protected',
      first: async (book) => {
        for (const name of ['Fees', 'Vendors'] as const) await book.run((context) => makeOfficeTable(context, name))
        return null
      },
      then: (book) => book.run((context) => protectTables(context, { by: 'KL', on: '2026-11-27' })),
      // Whoever protected them before, it was not this press: nobody is noted for it.
      alreadyDoneWhere: 'every sheet is protected',
    },
  ],
  'vendor file': [
    { name: 'a price file into a workbook without Vendors', first: nothing, then: addPriceFile },
    {
      name: 'a price file over Vendors with a note below',
      first: async (book) => {
        await book.run((context) => makeOfficeTable(context, 'Vendors'))
        book.type('Vendors!A2:D2', [['Remicade', 'J1745', null, 'Besse']])
        book.type('Vendors!A5', 'our note')
        return null
      },
      then: addPriceFile,
    },
  ],
  repair: [
    {
      name: 'repair',
      first: (book) => {
        book.type('Log!L2:L3', [['=_xldudf_INFUSION_MINUTES(G2,H2)'], ['=_xldudf_INFUSION_MINUTES(G3,H3)']])
        return nothing()
      },
      then: async (book, _, cancelled = never) => {
        const { protectedSheets } = await book.run((context) => repairFormulas(context, nobody, cancelled))
        // The pane says so.
        if (protectedSheets.length > 0) throw new WorkbookProblem(`${protectedSheets.join()} is protected`)
      },
    },
  ],
  answer: [{ name: 'an answer', first: coded, then: answer }],
  override: [{ name: 'an override', first: coded, then: override }],
  selection: [{ name: 'a row is shown', first: nothing, then: (book) => selectRow(book.area('Log!A1').sheet, 3) }],
}
