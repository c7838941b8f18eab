import { infusionAudit } from './audit'
import { infusionCodes, infusionWhy } from './codes'
import { infusionLines } from './lines'
import { infusionMinutes } from './minutes'
import { ArgumentProblem, valueError, type Argument, type Result } from './value'
import { infusionPrice } from './price'
import { infusionUnits } from './units'
import { infusionVersion } from './version'

/**
 * Every custom function once: names, parameters, help and examples. Excel's metadata, the help page, the tests and
 * the `call` command are made from it. Ids never change: saved workbooks hold them.
 */
export interface CatalogueEntry {
  readonly id: string
  readonly description: string
  readonly parameters: readonly Parameter[]
  /** Whether the answer is a range where arguments are. */
  readonly spills: boolean
  readonly examples: readonly { readonly formula: string; readonly gives: string }[]
  readonly run: (values: readonly Argument[]) => Result
}

export interface Parameter {
  readonly name: string
  readonly description: string
  readonly optional: boolean
}

const needed = (name: string, description: string): Parameter => ({ name, description, optional: false })
const optional = (name: string, description: string): Parameter => ({ name, description, optional: true })

const decisions = 'A range of two columns, policy and value, or the Payers table with its header row.'

const administration: readonly Parameter[] = [
  needed('start', 'Start of the infusion or push: a time, or a column of times.'),
  needed('stop', 'Stop; empty for a push or an injection.'),
  needed('drug', 'Generic name, brand or HCPCS code.'),
  optional('route', 'IV infusion, IV push, hydration, SC, IM and so on; empty: the drug and the times decide.'),
  optional(
    'encounter',
    'Visit number; rows of one visit share one initial code. Empty: rows of one date are one visit.',
  ),
  optional('dose', 'Dose with its unit, like 300 mg.'),
  optional('site', 'Access site or line; empty: the line of the initial service.'),
  optional('setting', 'office or hospital, or a place of service; empty: office.'),
  optional('date', 'Date of service; empty: the newest code set.'),
  optional('policies', decisions),
  optional('payer', 'Payer of the visit; empty: Medicare.'),
]

export const catalogue: readonly CatalogueEntry[] = [
  {
    id: 'INFUSION_CODES',
    description:
      'The administration codes of each row, knowing the whole visit. Give whole columns: formula by formula every row is its own visit.',
    parameters: administration,
    spills: true,
    examples: [
      { formula: '=INFUSION_CODES("9:00","11:13","Remicade")', gives: '96413, 96415' },
      { formula: '=INFUSION_CODES("9:00","9:15","Remicade")', gives: '96409' },
    ],
    run: infusionCodes,
  },
  {
    id: 'INFUSION_LINES',
    description: 'The claim lines of a log with its header row: code, modifiers, units and why.',
    parameters: [
      needed('log', 'The log with its header row.'),
      optional('setting', 'office or hospital, where the log says nothing.'),
      optional('payer', 'Payer, where the log names none.'),
      optional('policies', decisions),
    ],
    spills: true,
    examples: [{ formula: '=INFUSION_LINES(A1:H40)', gives: 'a table of claim lines' }],
    run: infusionLines,
  },
  {
    id: 'INFUSION_AUDIT',
    description:
      'What is wrong in each row of a log: the record, what was billed against what it supports, and coding edits. As high as the log; empty where nothing is wrong.',
    parameters: [
      needed('log', 'The log with its header row; a column Billed is held against the record.'),
      optional('setting', 'office or hospital, where the log says nothing.'),
      optional('payer', 'Payer, where the log names none.'),
      optional('policies', decisions),
    ],
    spills: true,
    examples: [{ formula: '=INFUSION_AUDIT(A1:S40)', gives: 'a column headed Findings' }],
    run: infusionAudit,
  },
  {
    id: 'INFUSION_MINUTES',
    description: 'Whole minutes from start to stop.',
    parameters: [needed('start', 'Start: a time, or a column of times.'), needed('stop', 'Stop.')],
    spills: true,
    examples: [{ formula: '=INFUSION_MINUTES("9:00","11:13")', gives: '133' }],
    run: infusionMinutes,
  },
  {
    id: 'INFUSION_UNITS',
    description: 'Code, units, discarded units and modifier (JW or JZ) of a dose, in four cells.',
    parameters: [
      needed('drug', 'Generic name, brand or HCPCS code; one or a column.'),
      needed('dose', 'Dose with its unit, like 300 mg.'),
      optional('date', 'Date of service; empty: the newest codes.'),
      optional('vials', 'Vials opened, like 4x100 mg or 1x500 mg + 3x100 mg; waste follows from them.'),
    ],
    spills: true,
    examples: [
      { formula: '=INFUSION_UNITS("Remicade","305 mg","2025-03-04","4x100 mg")', gives: '[["J1745",31,9,"JW"]]' },
      { formula: '=INFUSION_UNITS("Remicade","300 mg")', gives: '[["J1745",30,0,"JZ"]]' },
    ],
    run: infusionUnits,
  },
  {
    id: 'INFUSION_WHY',
    description: 'Why each row has its codes: the rule in words, its source, and other readings.',
    parameters: administration,
    spills: true,
    examples: [
      {
        formula: '=INFUSION_WHY("9:00","9:45","Remicade")',
        gives: '96413: 45 minutes: the first hour of infliximab. …',
      },
    ],
    run: infusionWhy,
  },
  {
    id: 'INFUSION_PRICE',
    description:
      'The amount that the payer allows for one unit of a code on a date; Medicare where no fee says otherwise.',
    parameters: [
      needed('code', 'CPT or HCPCS code, or a column of codes.'),
      needed('date', 'Date of service, or a column of dates.'),
      optional('locality', 'Contractor and locality, like 10112-00, or the ZIP code of the office; empty: national.'),
      optional('setting', 'office or hospital, or a place of service; empty: office.'),
      optional('payer', 'Payer as in the Fees table; empty: Medicare.'),
      optional('fees', 'The Fees table of the office with its header row.'),
      optional('policies', decisions),
    ],
    spills: true,
    examples: [
      { formula: '=INFUSION_PRICE("96413","5/4/2026")', gives: '133.27' },
      { formula: '=INFUSION_PRICE("J1745","8/3/2026")', gives: '31.479' },
    ],
    run: infusionPrice,
  },
  {
    id: 'INFUSION_VERSION',
    description: 'The engine and the editions that it codes with.',
    parameters: [],
    spills: false,
    examples: [{ formula: '=INFUSION_VERSION()', gives: 'engine and editions' }],
    run: infusionVersion,
  },
]

/** Calls a function by its id; what is wrong with the arguments comes back as #VALUE! with a sentence. */
export function callFunction(entry: CatalogueEntry, values: readonly Argument[]): Result {
  const missing = entry.parameters.find((one, index) => !one.optional && index >= values.length)
  if (missing !== undefined) return valueError(`The argument ${missing.name} is missing.`)
  if (values.length > entry.parameters.length) {
    return valueError(`${entry.id} takes ${entry.parameters.length} arguments; ${values.length} were given.`)
  }
  try {
    return entry.run(values)
  } catch (error) {
    if (error instanceof ArgumentProblem) return valueError(error.message)
    throw error
  }
}
