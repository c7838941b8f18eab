import { strFromU8, strToU8, unzipSync, zipSync, type UnzipFileInfo, type ZipOptions } from 'fflate'

/**
 * Workbooks that Excel opens and that a reader stumbles over, made plain before they are read: names of parts that differ
 * only in case (the packaging standard compares them without it), sheets that are charts, dialogs or macros and hold no
 * cells, and a stray cell in the last row or column, for which a reader would make a million rows.
 */
export interface Mended {
  readonly bytes: Uint8Array
  /** Sheets that hold no cells by nature, by name. */
  readonly passedOver: readonly string[]
  /** What was left out, as sentences: `Sheet Log: what is below row 400, after 1,048,000 blank rows, …`. */
  readonly leftOut: readonly string[]
}

/** Blank rows after which what follows is no part of a log, and the last column that may be one. */
const longestGap = 10_000
const lastColumn = 1_000

/** Sheets larger than this, by the size that they state, are looked at for stray cells. */
const usualCells = 2_000_000

const textOf = (part: Uint8Array | undefined): string => (part === undefined ? '' : strFromU8(part))

/** The workbook as it can be read; the same bytes where nothing is to be mended. */
export function mendedXlsx(bytes: Uint8Array): Mended {
  const listed: UnzipFileInfo[] = []
  const small = unzipSync(bytes, {
    filter: (file) => {
      listed.push(file)
      return /(?:^|\/)(?:workbook\.xml|workbook\.xml\.rels|\[content_types\]\.xml)$/i.test(file.name)
    },
  })
  const partNamed = (name: string): string | undefined =>
    listed.find((file) => file.name.toLowerCase() === name.toLowerCase())?.name
  const book = partNamed('xl/workbook.xml')
  const links = partNamed('xl/_rels/workbook.xml.rels')
  if (book === undefined || links === undefined) return { bytes, passedOver: [], leftOut: [] }
  const relations = relationsOf(textOf(small[links]))
  const renamed = renamedParts(listed, relations)
  const workbook = withoutCellless(textOf(small[book]), relations)
  const sheets = sheetsWithStrays(bytes, listed, relations)
  if (renamed.size === 0 && workbook.passedOver.length === 0 && sheets.length === 0)
    return { bytes, passedOver: [], leftOut: [] }
  const parts = unzipSync(bytes)
  const leftOut = sheets.flatMap((name) => {
    const { xml, left } = withoutStrays(textOf(parts[name]))
    parts[name] = strToU8(xml)
    return left.map((text) => `${workbook.nameOf(relations, name)}: ${text}`)
  })
  if (workbook.passedOver.length > 0) parts[book] = strToU8(workbook.xml)
  const plain = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      renamed.get(name) ?? name,
      [part, { level: 0 }] as [Uint8Array, ZipOptions],
    ]),
  )
  return { bytes: zipSync(plain), passedOver: workbook.passedOver, leftOut }
}

interface Relation {
  readonly id: string
  readonly type: string
  /** Within the package: `xl/worksheets/sheet1.xml`. */
  readonly target: string
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s(?:[a-z0-9]+:)?${name}="([^"]*)"`, 'i').exec(tag)?.[1] ?? ''

function relationsOf(xml: string): Relation[] {
  return Array.from(xml.matchAll(/<Relationship\s[^<>]*>/g), ([tag]) => {
    const target = attribute(tag, 'Target')
    return {
      id: attribute(tag, 'Id'),
      type: attribute(tag, 'Type').split('/').at(-1) ?? '',
      target: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    }
  })
}

/** Parts whose names differ from how the workbook, or the standard, writes them. */
function renamedParts(listed: readonly UnzipFileInfo[], relations: readonly Relation[]): Map<string, string> {
  const wanted = [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    ...relations.map(({ target }) => target),
  ]
  const present = new Set(listed.map(({ name }) => name))
  const byLower = new Map(listed.map(({ name }) => [name.toLowerCase(), name]))
  const renamed = new Map<string, string>()
  for (const name of wanted) {
    const other = byLower.get(name.toLowerCase())
    if (!present.has(name) && other !== undefined) renamed.set(other, name)
  }
  return renamed
}

const cellless = /^(?:chartsheet|dialogsheet|xlmacrosheet|xlintlmacrosheet)$/i

/** The workbook without the sheets that hold no cells. */
function withoutCellless(xml: string, relations: readonly Relation[]) {
  const passed = new Set(relations.filter(({ type }) => cellless.test(type)).map(({ id }) => id))
  const passedOver: string[] = []
  const names = new Map<string, string>()
  const plain = xml.replace(/<sheet\s[^<>]*>/g, (tag) => {
    names.set(attribute(tag, 'id'), attribute(tag, 'name'))
    if (!passed.has(attribute(tag, 'id'))) return tag
    passedOver.push(attribute(tag, 'name'))
    return ''
  })
  const nameOf = (all: readonly Relation[], part: string): string =>
    `Sheet ${names.get(all.find(({ target }) => target.toLowerCase() === part.toLowerCase())?.id ?? '') ?? part}`
  return { xml: plain, passedOver, nameOf }
}

/** Worksheets that state more cells than their bytes could hold. */
function sheetsWithStrays(
  bytes: Uint8Array,
  listed: readonly UnzipFileInfo[],
  relations: readonly Relation[],
): string[] {
  const worksheets = new Set(
    relations.filter(({ type }) => type === 'worksheet').map(({ target }) => target.toLowerCase()),
  )
  return listed
    .filter(({ name, originalSize }) => {
      if (!worksheets.has(name.toLowerCase())) return false
      const part = unzipSync(bytes, { filter: (file) => file.name === name })[name] ?? new Uint8Array()
      const cells = lastRowOf(part) * widest(part)
      // A filled cell takes some 20 bytes and more.
      return cells > usualCells && cells > originalSize
    })
    .map(({ name }) => name)
}

/** The number of a worksheet's last row; its end is looked at first, the whole where a row is longer. */
function lastRowOf(part: Uint8Array): number {
  for (const text of [textOf(part.subarray(-65_536)), textOf(part)]) {
    const at = text.lastIndexOf('<row ')
    if (at >= 0) return Number(/\sr="(\d+)"/.exec(text.slice(at, at + 500))?.[1] ?? 0)
  }
  return 0
}

/** The last column that the sheet states. */
function widest(part: Uint8Array): number {
  const stated = /<dimension\s+ref="[A-Z]+\d+:([A-Z]+)\d+"/.exec(textOf(part.subarray(0, 4096)))?.[1]
  return stated === undefined ? 26 : columnNumber(stated)
}

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** A worksheet without what stands far from its cells; what was no blank is told. */
function withoutStrays(xml: string): { xml: string; left: string[] } {
  const left: string[] = []
  const [before, ...rows] = xml.split(/(?=<row[\s>])/)
  if (before === undefined || rows.length === 0) return { xml, left }
  const last = rows.at(-1) ?? ''
  const end = last.lastIndexOf('</sheetData>')
  const after = end < 0 ? '' : last.slice(end)
  rows[rows.length - 1] = end < 0 ? last : last.slice(0, end)
  const kept: string[] = []
  let previous = 0
  for (const row of rows) {
    const number = Number(/^<row[^>]*\sr="(\d+)"/.exec(row)?.[1] ?? previous + 1)
    if (number - previous > longestGap) {
      if (holdsText(row)) left.push(`row ${number} is far below the other rows and was left out`)
      continue
    }
    kept.push(withoutFarCells(row, number, left))
    previous = number
  }
  const dimensionless = before.replace(/<dimension\s[^<>]*>/, '')
  return { xml: `${dimensionless}${kept.join('')}${after}`, left }
}

function withoutFarCells(row: string, number: number, left: string[]): string {
  const [before = '', ...cells] = row.split(/(?=<c\s)/)
  const kept = cells.filter((cell) => {
    const column = columnNumber(/^<c\s[^<>]*\br="([A-Z]{1,3})\d/.exec(cell)?.[1] ?? 'A')
    if (column > lastColumn && holdsText(cell)) left.push(`a cell far to the right in row ${number} was left out`)
    return column <= lastColumn
  })
  if (kept.length === cells.length) return row
  return `${before}${kept.join('')}${kept.at(-1)?.includes('</row>') === true ? '' : '</row>'}`
}

/** Whether cells hold something that is no blank. */
const holdsText = (xml: string): boolean => xml.replace(/<[^<>]*>/g, '').trim() !== ''
