/** Keeps Excel from drawing what is written before it is complete, where this Excel can. */
export function withoutDrawing(context: Excel.RequestContext): void {
  if (supports('1.9')) context.application.suspendScreenUpdatingUntilNextSync()
}

/** Keeps Excel from working formulas out before the next request: many changes are one calculation. */
export function withoutCalculation(context: Excel.RequestContext): void {
  if (supports('1.6')) context.application.suspendApiCalculationUntilNextSync()
}

/** Whether this Excel has a version of the interface; a page outside Excel has none. */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version)
