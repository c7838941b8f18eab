import { defineFinding } from '../define'
import type { Measure } from '../../reference/reference'

interface Facts {
  readonly drug: string
  readonly code: string
  /** The measure of the cell, and the one that the code counts. */
  readonly written: Measure
  readonly counted: Measure
  readonly column: 'Dose' | 'Vials' | 'Discarded'
  /** What more the code's drug says of its unit; empty for most. */
  readonly note: string
}

export const doseUnitMismatch = defineFinding({
  id: 'dose-unit-mismatch',
  heading: 'Dose in a different unit',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ column }) => column,
  says: (f: Facts) => ({
    text:
      `The column ${f.column} gives ${f.drug} in ${measureWord(f.written)}, but ${f.code} is counted in ` +
      `${measureWord(f.counted)}, so ${f.column === 'Dose' ? 'there is no drug line' : 'it was left out'}.`,
    ask: `How many ${measureWord(f.counted)} was it?${f.note === '' ? '' : ` ${f.note}`}`,
  }),
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      Remicade | 30 mL | | | | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'The column Dose gives infliximab in mL, but J1745 is counted in mg, so there is no drug line.',
    asks: 'How many mg was it?',
  },
})

const words: Partial<Record<Measure, string>> = {
  unit: 'units',
  each: 'pieces',
  cell: 'cells',
  microcurie: 'microcuries',
}
const measureWord = (measure: Measure): string => words[measure] ?? measure
