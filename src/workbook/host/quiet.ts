/** Keeps Excel from drawing what is written before it is complete, where this Excel can. */
export function withoutDrawing(context: Excel.RequestContext): void {
  if (supports('1.9')) context.application.suspendScreenUpdatingUntilNextSync()
}

/** Whether this Excel has a version of the interface; a page outside Excel has none. */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version)
