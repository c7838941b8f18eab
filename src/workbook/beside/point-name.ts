import { formulaOf } from '../change/names'

/** A sheet that is renamed between two requests is asked for its name again. */
const tries = 3

/** Lets a name of ours stand for other cells; nothing is done where it stands for them already. */
export async function pointName(context: Excel.RequestContext, name: string, range: () => Excel.Range): Promise<void> {
  for (let tried = 0; tried < tries; tried++) {
    const item = context.workbook.names.getItem(name)
    const [now, wanted] = [item.getRangeOrNullObject(), range()]
    now.load('address')
    wanted.load('address')
    await context.sync()
    if (!now.isNullObject && now.address === wanted.address) return
    item.formula = formulaOf(wanted.address)
    await context.sync()
  }
}
