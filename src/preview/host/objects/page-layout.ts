import type { HostContext, HostObject } from '../object-type'
import type { PrintedPages } from '../remembered'
import { rememberedPart } from './remembered-part'

const part = rememberedPart<PrintedPages>('PageLayout', (pages) => pages.properties)

/** Excel.PageLayout and the page breaks of a sheet: what is asked of them is kept. */
export function pagesOf(name: 'pageLayout' | 'horizontalPageBreaks' | 'verticalPageBreaks') {
  return (sheet: string, host: HostContext): HostObject => {
    let pages = host.pages.find((one) => one.sheet === sheet)
    if (pages === undefined) {
      pages = { sheet, properties: new Map() }
      host.pages.push(pages)
    }
    return part.lead(name)(pages)
  }
}
