import { describe, expect, test } from 'vitest'
import { audited } from '../../src/audit/audit'
import { answer } from '../../src/engine/answer'
import { code } from '../../src/engine/coding'
import { columnsRead } from '../../src/engine/log/columns/columns-read'
import { codeText } from '../../src/engine/claim/lines'
import { rowsOf } from './layouts'

/** Small logs in the handwriting of systems and clinics, made up; each line worked out by hand from the words. */

function read(text: string) {
  const coding = code(rowsOf(text), { setting: 'office' })
  if ('problem' in coding) throw new Error(coding.problem)
  const said = answer(audited(coding))
  const found = [...said.findings, ...said.encounters.flatMap(({ findings }) => findings)]
  return {
    lines: said.encounters.map((one) => one.lines.map(codeText).join(', ')),
    payers: said.encounters.map(({ payer }) => payer),
    dates: said.encounters.map(({ date }) => date),
    ids: found.map(({ finding }) => finding),
    texts: found.map(({ text }) => text),
    unused: columnsRead(coding.log.columns)
      .filter(({ used }) => !used)
      .map(({ header }) => header),
  }
}

test('an office’s own words for everything: nothing is passed over', () => {
  const one = read(`
    Acct #  | Pt Name | Date of Svc | Med Given | Total Dose (mg) | Rt          | Time Started | Time Ended | Primary Ins | CPT Codes
    B1      | Pt 8    | 4/7/2025    | Remicade  | 400             | IV infusion | 9:00         | 11:31      | Cigna       | 96413, 96415x3, J1745-JZx40`)
  expect(one.payers).toEqual(['Cigna'])
  expect(one.unused).toEqual([])
  // 151 minutes: the first hour, a second, and 31 minutes more.
  expect(one.lines).toEqual(['96413, 96415x2, J1745-JZx40'])
  expect(one.ids).toContain('over-coded')
})

test('`Rt` is a route where its cells are routes', () => {
  const log = (cell: string): string => `
    Encounter | Date     | Drug     | Dose | Rt      | Start | Stop
    1         | 4/7/2025 | Decadron | 8 mg | ${cell} | 9:00  |`
  expect(read(log('oral')).lines[0]).not.toContain('963')
  expect(read(log('IM')).lines[0]).toContain('96372')
  expect(read(log('arm')).unused).toEqual(['Rt'])
})

test('the unit of a dose in the column beside it', () => {
  const one = read(`
    Encounter | Date     | Drug               | Dose | UOM | Route       | Start | Stop
    1         | 4/7/2025 | Remicade           | 400  | MG  | IV infusion | 9:00  | 10:30
    2         | 4/8/2025 | magnesium sulfate  | 4    | g   | IV infusion | 9:00  | 11:00`)
  expect(one.lines).toEqual(['96413, J1745-JZx40', '96365, 96366, J3475-JZx8'])
})

test('fluids and mixtures as a medication list spells them', () => {
  const one = read(`
    Encounter | Date      | Drug                                                | Dose    | Route       | Start | Stop
    1         | 11/4/2025 | sodium chloride 0.9 % infusion                      | 1000 mL | IV infusion | 9:00  | 10:30
    2         | 11/4/2025 | dextrose 5 %-0.45 % sodium chloride infusion        | 1000 mL | IV infusion | 9:00  | 10:30
    3         | 11/4/2025 | leucovorin 600 mg in dextrose 5 % 250 mL infusion   | 600 mg  | IV infusion | 9:00  | 10:30
    4         | 11/4/2025 | potassium chloride 10 mEq in 100 mL IVPB            | 10 mEq  | IV infusion | 9:00  | 10:30
    5         | 11/4/2025 | magnesium sulfate in water IVPB 4 g                 | 4 g     | IV infusion | 9:00  | 10:30`)
  expect(one.lines.map((line) => line.split(', ')[0])).toEqual(['96360', '96360', '96365', '96365', '96365'])
  expect(one.ids).not.toContain('unknown-drug')
})

test.each([
  ['Methylprednisolone Sod Succ', '125 mg', 'IV push', 'J2919'],
  ['Hydrocortisone Sodium Succinate', '100 mg', 'IV push', 'J1720'],
  ['Dexamethasone Na Phosphate', '8 mg', 'IV push', 'J1100'],
  ['Piperacillin-Tazobactam Sodium', '3.375 g', 'IV infusion', 'J2543'],
  ['*NF* Rasburicase', '6 mg', 'IV infusion', 'J2783'],
  ['Kenalog-10', '10 mg', 'IM', 'J3301'],
  ['Daptomycin in NaCl (Baxter)', '350 mg', 'IV infusion', 'J0874'],
  ['Cyclophosphamide (Ingenus)', '800 mg', 'IV infusion', 'J9073'],
  ['Micafungin in Sodium Chloride', '50 mg', 'IV infusion', 'J2246'],
  ['Cefepime HCl in Dextrose', '2 g', 'IV infusion', 'J0703'],
  ['Epinephrine HCl (Belcher)', '0.3 mg', 'IM', 'J0166'],
])('%s is %s %s: %s', (drug, dose, route, hcpcs) => {
  const one = read(`
    Encounter | Date      | Drug    | Dose    | Route    | Start | Stop
    1         | 11/4/2025 | ${drug} | ${dose} | ${route} | 9:00  | ${route === 'IV infusion' ? '9:40' : ''}`)
  expect(one.lines[0]).toContain(hcpcs)
})

test('a brand whose presentations have codes of their own is asked about, and never another maker’s', () => {
  const one = read(`
    Encounter | Date      | Drug      | Dose   | Route | Start | Stop
    1         | 11/4/2025 | Adrenalin | 0.3 mg | IM    | 9:00  |`)
  expect(one.lines).toEqual(['96372'])
  expect(one.ids).toContain('drug-ambiguous')
})

test.each(['Infusion Stop', 'Bag Completed', 'IV Stop', 'Stopped (Dual Sign)', 'FinishedRunning', 'End Bag'])(
  'an event "%s" ends the infusion',
  (action) => {
    const one = read(`
      Encounter | Medication | MAR Action | Taken Time       | Dose   | Route
      1         | Remicade   | Bag Hung   | 11/4/2025 09:00  | 400 mg | IV infusion
      1         | Remicade   | ${action}  | 11/4/2025 10:31  | 400 mg | IV infusion`)
    expect(one.lines).toEqual(['96413, 96415, J1745-JZx40'])
  },
)

describe('dollars under Billed are no codes', () => {
  test('in one row, and in the whole column', () => {
    const log = (billed: string): string => `
      Encounter | Date      | Drug     | Dose   | Route       | Start | Stop  | Payer    | Billed
      1         | 11/4/2025 | Remicade | 400 mg | IV infusion | 9:00  | 10:31 | Medicare | $1,250.00
      2         | 11/5/2025 | Remicade | 400 mg | IV infusion | 9:00  | 10:31 | Medicare | ${billed}`
    expect(read(log('96413, 96415, J1745-JZx40')).ids).toEqual(['unreadable-billed'])
    expect(read(log('1250.00')).ids).toEqual(['billed-not-codes'])
  })
})

test.each([
  ['25/03/2025', '05/03/2025'],
  ['25.03.2025', '05.03.2025'],
])('a column that shows its days first (%s) is asked about as a whole', (first, second) => {
  const one = read(`
    Encounter | Date      | Drug     | Dose   | Route       | Start | Stop  | Payer
    1         | ${first}  | Remicade | 400 mg | IV infusion | 9:00  | 10:31 | Medicare
    2         | ${second} | Remicade | 400 mg | IV infusion | 9:00  | 10:31 | Medicare`)
  expect(one.dates).toEqual([null, null])
  expect(one.ids).toContain('day-first-dates')
})

test('headers below forty lines of parameters', () => {
  const parameters = Array.from({ length: 40 }, (_, index) => `Parameter ${index} | on`).join('\n')
  const one = read(`
    ${parameters}
    Encounter | Date      | Drug     | Dose   | Route       | Start | Stop  | Payer
    1         | 11/4/2025 | Remicade | 400 mg | IV infusion | 9:00  | 10:31 | Medicare`)
  expect(one.lines).toEqual(['96413, 96415, J1745-JZx40'])
})

test('an intensive care unit’s export: its LABEL is the drug, by the cells, and that is said', () => {
  const one = read(`
    ROW_ID | SUBJECT_ID | HADM_ID | STARTTIME           | ENDTIME             | ITEMID | LABEL              | AMOUNT | AMOUNTUOM | RATEUOM | ORDERCATEGORYNAME | PATIENTWEIGHT
    1      | 71         | 901     | 2025-03-04 09:00:00 | 2025-03-04 10:31:00 | 225    | Vancomycin         | 1      | g         |         | 08-Antibiotics    | 70
    2      | 71         | 901     | 2025-03-04 11:00:00 | 2025-03-04 11:01:00 | 226    | Furosemide (Lasix) | 20     | mg        |         | 05-Med Bolus      | 70
    3      | 71         | 901     | 2025-03-04 12:00:00 | 2025-03-04 12:01:00 | 227    | Gastric Meds       | 60     | ml        |         | 14-Oral           | 70`)
  expect(one.lines[0]).toContain('96365, 96366')
  expect(one.lines[0]).toContain('J1940-JZ')
  expect(one.texts).toContain('The column "LABEL" was read as Drug: its cells look like it.')
  expect(one.unused).toEqual(['ROW_ID', 'ITEMID', 'RATEUOM', 'ORDERCATEGORYNAME'])
})

test('a label that is no drug stays unread, and so does one beside a drug', () => {
  const log = (label: string, header = 'Label'): string => `
    Encounter | Date      | ${header} | Route       | Start | Stop
    1         | 11/4/2025 | ${label}  | IV infusion | 9:00  | 10:31`
  expect(() => read(log('blue'))).toThrow('no column Drug')
  expect(() => read(log('Remicade', 'Next'))).toThrow('no column Drug')
  expect(
    read(`
      Encounter | Date      | Drug     | Label      | Route       | Start | Stop
      1         | 11/4/2025 | Remicade | vancomycin | IV infusion | 9:00  | 10:31`).unused,
  ).toEqual(['Label'])
})

test('lines of an order are no sites, a regimen is no payer, a patient’s class is no drug class', () => {
  const one = read(`
    Encounter | Line | Plan   | Date      | Drug        | Dose   | Route       | Start | Stop  | Class
    1         | 1    | FOLFOX | 11/4/2025 | oxaliplatin | 150 mg | IV infusion | 9:00  | 11:00 | Outpatient
    1         | 2    | FOLFOX | 11/4/2025 | Benadryl    | 50 mg  | IV push     | 8:50  |       | Outpatient
    1         | 3    | FOLFOX | 11/4/2025 | Pepcid      | 20 mg  | IV push     | 8:55  |       | Outpatient`)
  expect(one.unused).toEqual(['Line', 'Plan', 'Class'])
  expect(one.payers).toEqual(['Medicare'])
  expect(one.ids.filter((id) => id === 'column-by-cells')).toHaveLength(3)
  expect(one.ids).not.toContain('second-site-without-reason')
})
