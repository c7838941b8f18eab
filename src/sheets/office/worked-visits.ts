import type { Cell } from '../../basics/cell'
import { claimLines, codesText } from '../../engine/claim/lines'
import { code, type Coding } from '../../engine/coding'
import { reasonsOf } from '../../engine/texts/reason-texts'
import type { Setting } from '../../rules/rule'
import type { LivingSheet } from '../model/living-sheet'

/** A visit made up to show one thing, in the columns of a log. Nobody's record. */
interface WorkedVisit {
  readonly shows: string
  readonly setting: Setting
  /** Drug, category, route, start, stop, site, note. */
  readonly rows: readonly (readonly [string, string, string, string, string, string?, string?])[]
}

const visits: readonly WorkedVisit[] = [
  {
    shows: 'One biologic: the first hour, and one more once 31 minutes of it have passed',
    setting: 'office',
    rows: [['infliximab', 'complex', 'IV infusion', '9:00', '11:13']],
  },
  {
    shows: 'Exactly 90 minutes: the second hour needs 91',
    setting: 'office',
    rows: [['vedolizumab', 'complex', 'IV infusion', '9:00', '10:30']],
  },
  {
    shows: '15 minutes hung as a bag are a push',
    setting: 'office',
    rows: [['ondansetron', 'therapeutic', 'IV infusion', '10:00', '10:15']],
  },
  {
    shows: '16 minutes are an infusion',
    setting: 'office',
    rows: [['ondansetron', 'therapeutic', 'IV infusion', '10:00', '10:16']],
  },
  {
    shows: 'Premedication by push before the main drug: one initial code',
    setting: 'office',
    rows: [
      ['diphenhydramine', 'therapeutic', 'IV push', '8:50', ''],
      ['rituximab', 'complex', 'IV infusion', '9:00', '12:06'],
    ],
  },
  {
    shows: 'A second drug after the first: sequential',
    setting: 'office',
    rows: [
      ['methylprednisolone', 'therapeutic', 'IV infusion', '8:30', '8:55'],
      ['ocrelizumab', 'complex', 'IV infusion', '9:00', '11:45'],
    ],
  },
  {
    shows: 'Two therapeutic drugs at the same time: the second is concurrent, once a day',
    setting: 'hospital',
    rows: [
      ['vancomycin', 'therapeutic', 'IV infusion', '9:00', '10:30'],
      ['ceftriaxone', 'therapeutic', 'IV infusion', '9:05', '9:50'],
    ],
  },
  {
    shows: 'Hydration during an infusion counts only where it runs alone',
    setting: 'hospital',
    rows: [
      ['normal saline', 'hydration', 'hydration', '8:00', '10:10'],
      ['iron sucrose', 'therapeutic', 'IV infusion', '8:40', '9:20'],
    ],
  },
  {
    shows: 'In a hospital the hierarchy decides: chemotherapy first, whatever came first',
    setting: 'hospital',
    rows: [
      ['dexamethasone', 'therapeutic', 'IV infusion', '8:30', '8:50'],
      ['paclitaxel', 'chemotherapy', 'IV infusion', '9:00', '12:10'],
    ],
  },
  {
    shows: 'The same drug pushed again more than 30 minutes later: in a hospital only',
    setting: 'hospital',
    rows: [
      ['morphine', 'therapeutic', 'IV push', '9:00', ''],
      ['morphine', 'therapeutic', 'IV push', '9:40', ''],
    ],
  },
  {
    shows: 'A stop that nobody wrote down: a push at most, and a question',
    setting: 'office',
    rows: [['belimumab', 'complex', 'IV infusion', '9:00', '']],
  },
  {
    shows: 'A second access site that the note explains has an initial code of its own',
    setting: 'office',
    rows: [
      ['vancomycin', 'therapeutic', 'IV infusion', '9:00', '10:00', 'left arm'],
      [
        'amphotericin b',
        'therapeutic',
        'IV infusion',
        '9:00',
        '10:00',
        'right arm',
        'drugs not compatible, second line needed',
      ],
    ],
  },
]

const headers = ['Encounter', 'Setting', 'Drug', 'Category', 'Route', 'Start', 'Stop', 'Site', 'Note'] as const
const shown = [...headers, 'Shows', 'Supported codes', 'Why'] as const

/** The worked visits as a log: made up, without dates, so that the newest code set answers. */
export const workedLog = (): Cell[][] => [
  [...headers],
  ...visits.flatMap(({ setting, rows }, index) =>
    rows.map(([drug, category, route, start, stop, site = '', note = '']) => [
      `Example ${index + 1}`,
      setting,
      drug,
      category,
      route,
      start,
      stop,
      site,
      note,
    ]),
  ),
]

/** How many visits there are. */
export const workedVisitCount = visits.length

/**
 * A sheet to learn from: made-up visits in a log's columns, what each shows, its codes and why. Codes and reasons are the
 * engine's, worked out now; the sheet is itself a log and can be changed and coded.
 */
export function workedVisitsSheet(): LivingSheet {
  const log = workedLog()
  const coding = code(log) as Coding
  const answers = new Map(
    coding.encounters.map((one) => {
      const reasons = reasonsOf(one.charges, coding.log.policies)
      return [
        one.encounter.name,
        [codesText(claimLines(one.charges)), reasons.map((reason) => reason.text).join(' ')] as const,
      ]
    }),
  )
  const rows = log.slice(1).map((row, index, all) => {
    const name = row[0] as string
    const first = index === 0 || all[index - 1]![0] !== name
    const visit = visits[Number(name.split(' ')[1]) - 1]
    const [codes = '', why = ''] = answers.get(name) ?? []
    return [...row.map(String), ...(first ? [visit?.shows ?? '', codes, why] : ['', '', ''])]
  })
  const area = { row: 0, column: 0, rows: rows.length + 1, columns: shown.length }
  return {
    name: 'Worked visits',
    rows: [[...shown], ...rows],
    widths: [12, 10, 20, 14, 13, 8, 8, 11, 30, 48, 24, 90],
    looks: [
      { ...area, number: 'text' },
      { ...area, rows: 1, role: 'header' },
      { ...area, row: 1, rows: rows.length, column: 8, columns: 4, wrap: true },
    ],
    tables: [],
    names: [],
    charts: [],
    choices: [],
    frozenRows: 1,
    landscape: true,
  }
}
