import { pageChartName } from '../../sheets/forecast/page'

/**
 * The cells behind the chart of the page for the doctor, as the sheet has them now: what somebody typed since is in them.
 *
 * @returns headers and a row a month; null where there is no forecast in this workbook
 */
export const readForecastChart = (): Promise<readonly (readonly unknown[])[] | null> =>
  Excel.run(async (context) => {
    const range = context.workbook.names.getItemOrNullObject(pageChartName).getRangeOrNullObject()
    range.load('values')
    await context.sync()
    return range.isNullObject ? null : (range.values as unknown[][])
  })
