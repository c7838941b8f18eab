import type { Cells } from '../../basics/cell'
import { textOf } from './cells'

/** Files of CMS and others that come in the same downloads and that we do not read, by their words. */
const others: readonly (readonly [words: RegExp, sentence: string])[] = [
  [
    /^HDR .*|NATIONAL PHYSICIAN FEE SCHEDULE.*FIXED/i,
    'it is the relative value file in columns of fixed width; load the .csv or .xlsx from the same download',
  ],
  [
    /^\d{5}[A-Z]{2}\d{2}\S.{25,}\d\.\d{3}\s+\d\.\d{3}\s+\d\.\d{3}/,
    'it is the GPCI file in columns of fixed width; load the .csv or .xlsx from the same download',
  ],
  [/Zip5 Record Layout|Zip9 Record Layout/i, 'it describes the columns of the ZIP code file and holds no data'],
  [
    /Not Otherwise Classified|ASP NOC/i,
    'it prices drugs without a code of their own (NOC), which are priced by invoice here',
  ],
  [/Field Descriptions\/Example/i, 'it explains the columns of the ASP crosswalk and holds no data'],
  [/COUNTIES INCLUDED IN/i, 'it lists the counties of the localities, which are not used'],
  [/DME Supplier Services MUE/i, 'it holds the medically unlikely edits of equipment suppliers, who give no infusions'],
  [/Anesthesia.*Conversion Factor|ANES(?:THESIA)? CONV/i, 'it holds the conversion factors of anesthesia'],
  [/OPPS ?CAP|OPPS Payment Cap/i, 'it holds the OPPS cap on imaging'],
  [/Addendum A\b.*APC/i, 'it is Addendum A, by payment group; load Addendum B, by code'],
  [/Addendum (?:AA|BB)\b|ASC (?:Covered|Payment)/i, 'it holds the rates of surgery centers'],
  [/Clinical (?:Diagnostic )?Lab(?:oratory)? Fee Schedule/i, 'it is the laboratory fee schedule'],
  [/DMEPOS/i, 'it is the fee schedule of equipment and supplies'],
  [
    /PFALL|PHYSICIAN FEE SCHEDULE PAYMENT AMOUNT FILE/i,
    'it is the fee schedule already worked out by locality; load PPRRVU and GPCI',
  ],
  [/Drug Average Sales Price|ASP Data Form/i, 'it is a form for manufacturers'],
]

/** What a file is that no layout knows, as a sentence; null where we cannot tell either. */
export function otherFile(cells: Cells): string | null {
  for (const row of cells.slice(0, 40)) {
    const raw = row.map((cell) => (cell === null || cell === undefined ? '' : String(cell))).join(' ')
    const line = row.length === 1 ? raw : row.map(textOf).join(' ')
    if (line.length > 400) continue
    const found = others.find(([words]) => words.test(line))
    if (found !== undefined) return found[1]
  }
  return null
}
