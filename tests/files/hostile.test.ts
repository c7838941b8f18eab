import { read, utils, write } from '@e965/xlsx'
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { answer } from '../../src/engine/answer'
import { code } from '../../src/engine/coding'
import { readSheets } from '../../src/files/read-sheets'

/**
 * Files that were cut, overwritten, or written by somebody who means harm: each is read, or refused in a sentence. A share of
 * them in `npm test`; `HOSTILE_FILES=10000 npx vitest run tests/files/hostile.test.ts` tries more. The seed is printed by the name.
 */
const tries = Number(process.env.HOSTILE_FILES ?? 240)

const log = [
  ['Encounter', 'Date', 'Drug', 'Dose', 'Route', 'Start', 'Stop', 'Note'],
  ['E1', 45720, 'Remicade', '300 mg', 'IV infusion', 0.375, 0.4673, 'a note, "quoted"'],
  ['E1', 45720, 'Solu-Medrol', '40 mg', 'IV push', 0.36, null, 'line\nbreak'],
  ['E2', 45721, 'Venofer', '200 mg', 'IV infusion', 0.4, 0.42, '<&> é 日'],
]

/** A small source of chance; the same seed gives the same files. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

const bookOf = (type: 'ods' | 'biff8'): Uint8Array => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(log), 'Log')
  return new Uint8Array(write(book, { type: 'array', bookType: type === 'ods' ? 'ods' : 'biff8' }) as ArrayBuffer)
}

const csv = strToU8(
  log.map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\r\n'),
)

/** Bytes turned, cut, doubled or blanked. */
function mangled(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let out = bytes.slice()
  for (let i = random(6); i >= 0; i--) {
    const at = random(out.length)
    const length = 1 + random(Math.min(200, out.length - at))
    switch (random(5)) {
      case 0:
        for (let k = at; k < at + length; k++) out[k] = random(256)
        break
      case 1:
        out = out.slice(0, Math.max(1, at))
        break
      case 2:
        out = Uint8Array.from([...out.slice(0, at), ...out.slice(at, at + length), ...out.slice(at)])
        break
      case 3:
        out.fill(0, at, at + length)
        break
      default:
        out[at]! ^= 1 << random(8)
    }
  }
  return out
}

const pieces = [
  ...[
    'r="XFD1048576"',
    'r="A0"',
    'r="-1"',
    'r="A99999999999"',
    't="s"><v>999999999',
    't="b"><v>x',
    '<v>1e999</v>',
    '<v>NaN</v>',
  ],
  ...[
    '&#0;',
    '&bogus;',
    '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
    ']]>',
    '<',
    '>',
    '"',
    '<row',
    '</row>',
    '<c/>',
    '<is><t>',
  ],
  ...[
    'count="4294967295"',
    '<mergeCell ref="A1:XFD1048576"/>',
    'encoding="UTF-7"',
    '../../../x',
    '<v></v>',
    '<f>1+1</f>',
  ],
]

/** A workbook whose parts say something else than they should, packed as workbooks are. */
function rewritten(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  for (let i = random(4); i >= 0; i--) {
    const name = names[random(names.length)]!
    const part = parts[name]
    if (part === undefined) continue
    const text = strFromU8(part)
    const at = random(text.length + 1)
    switch (random(4)) {
      case 0:
        Reflect.deleteProperty(parts, name)
        break
      case 1:
        parts[name] = strToU8(text.slice(0, at) + pieces[random(pieces.length)]! + text.slice(at))
        break
      case 2:
        parts[name] = strToU8(
          text.replace(/(?:r|ref|t|s|count|name|target|id)="[^"]*"/i, pieces[random(pieces.length)]!),
        )
        break
      default:
        parts[name] = strToU8(text.slice(0, at))
    }
  }
  return zipSync(parts)
}

/** Words of a program, not of a sentence. */
const ofAProgram =
  /cannot read propert|is not a function|undefined|\bnull\b|invalid array|call stack|out of memory|TypeError|RangeError|at \w+ \(/i

async function outcome(bytes: Uint8Array): Promise<string | null> {
  let sheets
  try {
    sheets = await readSheets(bytes)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    return text.length > 5 && text.length < 400 && !ofAProgram.test(text) ? null : `refused with "${text}"`
  }
  try {
    for (const { cells } of sheets) {
      const coding = code(cells)
      if (!('problem' in coding)) JSON.stringify(answer(coding))
    }
    return null
  } catch (error) {
    return `read, then ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  }
}

describe('a mangled file is read or refused in a sentence', () => {
  const sources: readonly (readonly [string, () => Promise<Uint8Array>, typeof mangled])[] = [
    ['csv', () => Promise.resolve(csv), mangled],
    ['xlsx', () => writeXlsx({ sheets: [{ name: 'Log', rows: log }] }), mangled],
    ['xlsx, its parts', () => writeXlsx({ sheets: [{ name: 'Log', rows: log }] }), rewritten],
    ['ods', () => Promise.resolve(bookOf('ods')), mangled],
    ['ods, its parts', () => Promise.resolve(bookOf('ods')), rewritten],
    ['xls', () => Promise.resolve(bookOf('biff8')), mangled],
  ]
  test.each(sources)('%s', async (_, source, change) => {
    const bytes = await source()
    expect(read(bytes, { type: 'array' }).SheetNames).toHaveLength(1)
    expect(await outcome(bytes)).toBeNull()
    const bad: string[] = []
    for (let seed = 1; seed <= Math.ceil(tries / sources.length); seed++) {
      const said = await outcome(change(bytes, randomFrom(seed)))
      if (said !== null) bad.push(`seed ${seed}: ${said}`)
    }
    expect(bad).toEqual([])
  })
})
