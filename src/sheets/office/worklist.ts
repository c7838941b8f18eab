import { dayOfIso, serviceDate, usDate } from '../../basics/date'
import { cents } from '../../basics/money'
import type { Coding } from '../../engine/coding'
import { pricedLines } from '../../engine/price'
import type { Authorization, BilledDose } from '../../payers/authorizations/authorization'
import { leftOf, type Left } from '../../payers/authorizations/left'
import { filingLimit, lastDayToFile } from '../../payers/filing/limit'
import { isPriced } from '../../payment/price'
import type { LivingSheet } from '../model/living-sheet'
import { f, SheetBuilder } from '../model/sheet-builder'
import { billedDoses } from './authorizations'

/** A visit whose claim has a last day. */
export interface Filing {
  readonly encounter: string | null
  readonly patient: string | null
  /** ISO. */
  readonly date: string
  readonly payer: string
  readonly days: number
  readonly by: string
  readonly last: string
  /** Null where the log has no column of what was billed. */
  readonly isBilled: boolean | null
  readonly allowed: number
}

/** What is due as of a day that a person gives. */
export interface Worklist {
  /** ISO. */
  readonly asOf: string
  /** Visits up to that day for which nothing is billed, or nobody says, the nearest last day first. */
  readonly filings: readonly Filing[]
  /** Payers that neither the table nor a document gives a number of days, with their open visits. */
  readonly withoutLimit: ReadonlyMap<string, number>
  readonly authorizations: readonly Left[]
  /** Doses of patients and drugs that have authorizations, none of them on that date. */
  readonly uncovered: readonly BilledDose[]
}

/** What needs somebody first. */
const order: readonly Left['state'][] = ['exceeded', 'used up', 'last dose', 'ended', 'ends soon', 'open', 'not begun']

/** The deadlines and what is left of authorizations, as of a day. */
export function worklistOf(coding: Coding, authorizations: readonly Authorization[], asOf: string): Worklist {
  const { log } = coding
  const filings: Filing[] = []
  const withoutLimit = new Map<string, number>()
  for (const one of coding.encounters) {
    const { encounter, payer } = one
    const date = serviceDate(encounter.day)
    const isBilled = log.rows.hasBilled ? encounter.rows.some((i) => log.rows.billed[i] !== 0) : null
    if (date === null || date > asOf || isBilled === true || one.charges.length === 0) continue
    const name = encounter.payer ?? 'Medicare'
    const limit = filingLimit(payer.decided, payer.asked)
    if (limit === null) {
      withoutLimit.set(name, (withoutLimit.get(name) ?? 0) + 1)
      continue
    }
    const allowed = pricedLines(log, one).reduce((sum, { price }) => sum + (isPriced(price) ? price.allowed : 0), 0)
    filings.push({
      ...{ encounter: encounter.name, patient: encounter.patient, date, payer: name, isBilled },
      ...{ ...limit, last: lastDayToFile(date, limit), allowed: cents(allowed) },
    })
  }
  const { left, uncovered } = leftOf(authorizations, billedDoses(coding), asOf)
  return {
    asOf,
    filings: filings.sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0)),
    withoutLimit,
    authorizations: [...left].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
    uncovered,
  }
}

export const filingSheetName = 'Filing deadlines'
export const authorizationSheetName = 'Authorizations left'

/** The two lists as sheets; the day stands in a cell, and days left follow it. */
export const worklistSheets = (list: Worklist): LivingSheet[] => [
  filingSheet(list),
  ...(list.authorizations.length + list.uncovered.length === 0 ? [] : [authorizationSheet(list)]),
]

/** Days before the last one from which a claim is said to be due. */
const soon = 30

function head(sheet: SheetBuilder, title: string, asOf: string, name: string): string {
  sheet.put(0, 0, [[title]], { role: 'title' })
  sheet.put(2, 0, [['As of']])
  sheet.nameIt(name, sheet.put(2, 1, [[dayOfIso(asOf)]], { number: 'date', role: 'input' }))
  return name
}

function filingSheet({ asOf, filings, withoutLimit }: Worklist): LivingSheet {
  const sheet = new SheetBuilder(filingSheetName, [14, 14, 12, 24, 10, 24, 12, 10, 12, 14, 12])
  const day = head(sheet, 'Visits not billed yet, and the last day for their claims', asOf, 'Filing_as_of')
  const open = [...withoutLimit].map(([payer, visits]) => `${payer} (${visits})`)
  const notes = [
    'Days left follow the date above. Days count from the date of service, by the table Payers (Filing days), else by what the payer prints.',
    ...(filings.some(({ isBilled }) => isBilled === null)
      ? ['The log has no column of what was billed: every visit is listed.']
      : []),
    ...(open.length === 0
      ? []
      : [
          `Not listed, since no number of days is known for their payer: ${open.join(', ')}. Fill in Filing days in Payers.`,
        ]),
  ]
  sheet.put(
    3,
    0,
    notes.map((note) => [note]),
    { role: 'note' },
  )
  sheet.table(
    4 + notes.length,
    0,
    [
      { header: 'Encounter', number: 'text', cell: (one: Filing) => one.encounter },
      { header: 'Patient', number: 'text', cell: (one) => one.patient },
      { header: 'Date', number: 'date', cell: (one) => dayOfIso(one.date) },
      { header: 'Payer', number: 'text', cell: (one) => one.payer },
      { header: 'Days to file', number: 'whole', cell: (one) => one.days },
      { header: 'By', number: 'text', cell: (one) => one.by },
      { header: 'Last day', number: 'date', cell: (_, here) => f(`${here('Date')}+${here('Days to file')}`) },
      { header: 'Days left', number: 'whole', cell: (_, here) => f(`${here('Last day')}-${day}`) },
      {
        header: 'State',
        number: 'general',
        cell: (_, here) => f(`IF(${here('Days left')}<0,"late",IF(${here('Days left')}<=${soon},"due soon","open"))`),
      },
      {
        header: 'Billed',
        number: 'text',
        cell: ({ isBilled }) => (isBilled === null ? 'not in the log' : 'no'),
      },
      { header: 'Allowed', number: 'money', cell: (one) => one.allowed },
    ],
    filings,
    'FilingDeadlines',
  )
  return sheet.build(0)
}

function authorizationSheet({ asOf, authorizations, uncovered }: Worklist): LivingSheet {
  const sheet = new SheetBuilder(authorizationSheetName, [18, 14, 20, 10, 12, 12, 12, 12, 12, 12, 12])
  const day = head(sheet, 'What is left of the authorizations', asOf, 'Authorizations_as_of')
  sheet.put(
    3,
    0,
    [['Units and visits are those of the log up to the date that was given; days left follow the date above.']],
    {
      role: 'note',
    },
  )
  sheet.table(
    5,
    0,
    [
      { header: 'Number', number: 'text', cell: ({ authorization }: Left) => authorization.number },
      { header: 'Patient', number: 'text', cell: ({ authorization }) => authorization.patient },
      { header: 'Drug', number: 'text', cell: ({ authorization }) => authorization.drug },
      { header: 'Code', number: 'text', cell: ({ authorization }) => authorization.code },
      { header: 'Units used', number: 'whole', cell: ({ usedUnits }) => usedUnits },
      { header: 'Units left', number: 'whole', cell: ({ units }) => units },
      { header: 'Visits left', number: 'whole', cell: ({ visits }) => visits },
      { header: 'Doses left', number: 'whole', cell: ({ doses }) => doses },
      {
        header: 'Until',
        number: 'date',
        cell: ({ authorization: { until } }) => (until === null ? null : dayOfIso(until)),
      },
      {
        header: 'Days left',
        number: 'whole',
        cell: ({ authorization: { until } }, here) => (until === null ? null : f(`${here('Until')}-${day}`)),
      },
      { header: 'State', number: 'text', cell: ({ state }) => state },
    ],
    authorizations,
    'AuthorizationsLeft',
  )
  if (uncovered.length > 0) {
    sheet.put(sheet.end + 1, 0, [['Given on dates for which this patient has no authorization']], { role: 'heading' })
    sheet.put(
      sheet.end,
      0,
      uncovered.map(({ patient, code, units, date }) => [`Patient ${patient}: ${code} x${units} on ${usDate(date)}`]),
    )
  }
  return sheet.build(0)
}
