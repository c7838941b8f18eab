import type { Cell } from '../../src/basics/cell'

/** Logs as offices and hospitals keep them: each with what must come of it. Small enough to be checked by hand. */
export interface Layout {
  readonly name: string
  readonly setting: 'office' | 'hospital'
  readonly cells: readonly (readonly Cell[])[]
  /** The lines of each visit, parted by ` / `. */
  readonly lines: string
  /** Findings with their rows, but for what is no administration. */
  readonly findings: readonly string[]
}

/** Rows as a person would type them, cells parted by `|`. */
export const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))

export const layouts: readonly Layout[] = [
  {
    name: 'one column for start and stop',
    setting: 'office',
    cells: rowsOf(`
      Patient | DOS      | Medication   | Dose   | Mode        | Infusion time
      1001    | 3/4/2025 | Benadryl     | 50 mg  | IV push     | 8:50
      1001    | 3/4/2025 | Remicade     | 300 mg | IV infusion | 9:03-11:16
      1002    | 3/4/2025 | Solu-Medrol  | 125 mg | IVPB        | 13:05 to 13:35
      1003    | 3/5/2025 | vancomycin   | 1 g    | drip        | 0900–1031`),
    // 133 minutes are the first hour and one more; 30 and 91 by the same edges.
    lines: '96413, 96415, 96375, J1200-JZ, J1745-JZx30 / 96365, J2919-JZx25 / 96365, 96366, J3370-JZx2',
    findings: ['drug-assumed 5'],
  },
  {
    name: 'a hospital system’s record of administrations',
    setting: 'hospital',
    cells: [
      ['Medication administrations 03/04/2025'],
      [],
      ...rowsOf(`
        MRN | CSN | Medication             | Dose   | Route       | Action      | Time             | Comments
        77  | 501 | infliximab (REMICADE)  | 300 mg | IV infusion |             |                  |
            |     |                        |        |             | New Bag     | 03/04/2025 0903  |
            |     |                        |        |             | Rate Change | 03/04/2025 0918  |
            |     |                        |        |             | Paused      | 03/04/2025 1000  | vomiting
            |     |                        |        |             | Restarted   | 03/04/2025 1015  |
            |     |                        |        |             | Stopped     | 03/04/2025 1131  |
        77  | 501 | diphenhydramine        | 50 mg  | IV push     | Given       | 03/04/2025 0850  |
        77  | 501 | acetaminophen          | 650 mg | PO          | Refused     | 03/04/2025 0845  |`),
    ],
    // 57 minutes before the pause and 76 after it are 133.
    lines: '96413, 96415, 96375, J1200, J1745-JZx30',
    findings: ['not-given 11'],
  },
  {
    name: 'a start and a duration',
    setting: 'office',
    cells: rowsOf(`
      Visit | Date      | Drug       | Route       | Start | Duration
      E1    | 3/4/2025  | Remicade   | IV infusion | 9:00  | 2 h 13
      E2    | 3/4/2025  | vancomycin | IV infusion | 10:00 | 90 min
      E3    | 3/4/2025  | vancomycin | IV infusion | 11:00 | 1:31`),
    lines: '96413, 96415 / 96365 / 96365, 96366',
    findings: ['missing-stop 2', 'missing-stop 3', 'missing-stop 4'],
  },
  {
    name: 'a clock of 12 hours without am or pm',
    setting: 'office',
    cells: rowsOf(`
      Name | Date     | Drug        | Method      | Time in | Time out
      A    | 3/4/2025 | Remicade    | IV infusion | 11:50   | 2:03
      A    | 3/4/2025 | Solu-Medrol | IV push     | 11:40   |
      B    | 3/4/2025 | vancomycin  | IV infusion | 1:05    | 2:36`),
    lines: '96413, 96415, 96375 / 96365, 96366',
    findings: ['twelve-hour-clock'],
  },
  {
    name: 'titles, headers in two rows, units in headers and a total',
    setting: 'office',
    cells: [
      ['Infusion suite, March 2025'],
      [],
      ['Patient', '', 'Visit', 'Drug', '', 'Infusion', '', 'Weight kg'],
      ['Name', 'MRN', 'Date', 'Name', 'Dose (mg)', 'Start', 'Stop', ''],
      ['A', 11, 45720, 'Remicade', 300, 0.375, 9.468 / 20, 61.2],
      [],
      ['B', 12, 45721, 'Remicade', 200, 0.375, 0.4375, 60],
      ['Total', '', '', '', 500, '', '', ''],
    ],
    lines: '96413, 96415, J1745-JZx30 / 96413, J1745-JZx20',
    findings: ['ignored-row 6 8'],
  },
]
