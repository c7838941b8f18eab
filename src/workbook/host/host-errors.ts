/**
 * What the host refuses, as a sentence that a biller understands and what to do about it. Codes are Office.js's own
 * (Excel.ErrorCodes and the web's payload limits).
 */
const sentences: Readonly<Record<string, string>> = {
  AccessDenied: 'The sheet or the workbook is protected. Unprotect it (Review, Unprotect) and press the button again.',
  InvalidOperationInCellEditMode: 'A cell is being edited. Press Enter or Esc in the sheet, then the button again.',
  InactiveWorkbook: 'The workbook is not active. Click into it and press the button again.',
  ItemNotFound: 'A sheet or table that was there a moment ago is gone. Press the button again.',
  ItemAlreadyExists: 'A sheet or table of that name is there already. Rename it or remove the results first.',
  MergedRangeConflict: 'Merged cells are in the way. Unmerge them and press the button again.',
  FilteredRangeConflict: 'A filter is in the way. Clear the filter of the table and press the button again.',
  OperationCellsExceedLimit:
    'The range is larger than Excel hands over at once. Clear empty formatted rows below the log.',
  RequestPayloadSizeLimitExceeded:
    'Excel on the web took too long a block. Press the button again; smaller blocks are used then.',
  ResponsePayloadSizeLimitExceeded:
    'Excel on the web could not hand over so large a block. Clear unused columns next to the log.',
  ApiNotFound: 'This Excel is too old for what was asked. Update Excel, or open the workbook in Excel on the web.',
}

/** A problem whose message is already a sentence for the user. */
export class WorkbookProblem extends Error {}

/** Any failure of the host as one sentence; nothing of the workbook's contents is in it. */
export function sentenceOf(error: unknown): string {
  if (error instanceof WorkbookProblem) return error.message
  const code = codeOf(error)
  return (
    sentences[code] ??
    `Excel refused with "${code === '' ? 'an unknown error' : code}". Your data was not changed; press the button again, or close and reopen the pane.`
  )
}

/** The code of an OfficeExtension.Error, which is not always an instance of this page's class. */
function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code)
  return error instanceof Error ? error.name : ''
}
