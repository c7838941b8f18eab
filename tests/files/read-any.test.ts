import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { readAny, type AnyFile } from '../../src/files/read-any'
import { unpack, unpackLimits } from '../../src/files/unpack'

const bytes = (text: string): Uint8Array => strToU8(text)
const table = 'HCPCS Code,Payment Limit\r\nJ1745,29.856\r\n'
const cells = [
  ['HCPCS Code', 'Payment Limit'],
  ['J1745', '29.856'],
]

const problemOf = (files: readonly AnyFile[]): string => {
  const [file] = files
  return file !== undefined && 'problem' in file ? file.problem : 'read'
}

/** The rows that are not blank. */
const rowsOf = (file: AnyFile | undefined) =>
  file === undefined || 'problem' in file
    ? file
    : file.sheets.flatMap((sheet) => sheet.cells.filter((row) => row.some((cell) => cell !== '' && cell !== null)))

const workbook = () =>
  writeXlsx({
    sheets: [
      {
        name: 'Limits',
        rows: [
          ['HCPCS Code', 'Payment Limit'],
          ['J1745', 29.856],
        ],
      },
    ],
  })

describe('what a file is decides its content', () => {
  test.each(['limits.csv', 'limits.xlsx', 'limits.zip', 'limits'])('text named %s', async (name) => {
    expect(rowsOf((await readAny(name, bytes(table)))[0])).toEqual(cells)
  })

  test.each(['limits.csv', 'limits.zip'])('a workbook named %s', async (name) => {
    const [file] = await readAny(name, await workbook())
    expect(rowsOf(file)).toEqual([cells[0], ['J1745', 29.856]])
  })

  test('an archive named .csv, with folders, several files and one archive inside', async () => {
    const packed = zipSync({
      'a/b/limits.csv': bytes(table),
      'readme.pdf': bytes('%PDF-1.7 …'),
      '__MACOSX/._x': bytes('x'),
      'inner.zip': zipSync({ 'limits.txt': bytes('Code\tLimit\tNote\nJ1745\t29.856\tx\n') }),
      'book.xlsx': await workbook(),
    })
    const files = await readAny('data.csv', packed)
    expect(files.map((one) => one.path)).toEqual([
      'data.csv/a/b/limits.csv',
      'data.csv/readme.pdf',
      'data.csv/inner.zip/limits.txt',
      'data.csv/book.xlsx',
    ])
    expect(rowsOf(files[0])).toEqual(cells)
    expect(problemOf(files.slice(1))).toContain('PDF')
    expect(rowsOf(files[2])).toEqual([
      ['Code', 'Limit', 'Note'],
      ['J1745', '29.856', 'x'],
    ])
  })

  test('an archive that was written as a stream', async () => {
    const parts: Uint8Array[] = []
    const zip = new Zip((_, part) => parts.push(part))
    for (const name of ['one.csv', 'two.csv']) {
      const file = new ZipDeflate(name)
      zip.add(file)
      file.push(bytes(table), true)
    }
    zip.end()
    const files = await readAny('stream.zip', new Uint8Array(Buffer.concat(parts)))
    expect(files.map(rowsOf)).toEqual([cells, cells])
  })

  test.each([
    ['UTF-16 with mark', Buffer.from(`\uFEFF${table}`, 'utf16le')],
    ['UTF-16 without mark', Buffer.from(table, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(table, 'utf16le').swap16()],
    ['UTF-8 with mark', Buffer.from(`\uFEFF${table}`)],
    ['Windows-1252', Buffer.concat([Buffer.from(table), Buffer.from([0xa0, 0x96])])],
  ])('text in %s', async (_, buffer) => {
    const rows = rowsOf((await readAny('x', new Uint8Array(buffer)))[0]) as string[][]
    expect(rows.slice(0, 2)).toEqual(cells)
  })
})

describe('what cannot be read says so in a sentence', () => {
  test.each([
    ['', 'empty'],
    ['   \r\n', 'empty'],
    ['<!DOCTYPE html><html><body>Not found</body></html>', 'web page'],
    ['\uFEFF\n<html>', 'web page'],
    ['%PDF-1.4 …', 'PDF'],
    ['Rar!\u001a', '.rar'],
  ])('%s', async (text, words) => {
    const problem = problemOf(await readAny('limits.csv', bytes(text)))
    expect(problem).toContain(words)
    expect(problem.split(' ').length).toBeGreaterThan(5)
  })

  test('half an archive, half a workbook', async () => {
    const packed = zipSync({ 'limits.csv': bytes(table.repeat(500)) }, { level: 0 })
    expect(problemOf(await readAny('x.zip', packed.subarray(0, packed.length / 2)))).toContain('cut off')
    const book = await workbook()
    expect(problemOf(await readAny('x.xlsx', book.subarray(0, book.length / 2)))).toContain('cut off')
  })

  test('an archive with a hole in it', async () => {
    const packed = zipSync({
      'limits.csv': bytes(Array.from({ length: 5000 }, (_, i) => `J${i},${i * 7919}`).join('\n')),
    })
    packed.fill(0xff, 100, 2000)
    expect(problemOf(await readAny('x.zip', packed))).toContain('damaged')
  })

  test('an archive with a piece missing before its table of contents', async () => {
    const packed = zipSync({ 'limits.csv': bytes(table.repeat(5000)), 'b.csv': bytes(table) }, { level: 0 })
    const missing = new Uint8Array(Buffer.concat([packed.subarray(0, 60_000), packed.subarray(packed.length - 140)]))
    expect(problemOf(await readAny('x.zip', missing))).toMatch(/damaged|cut off/)
  })

  test('a workbook with a password', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'Limits', rows: [['x']] }],
      encryption: { password: 'secret', spinCount: 1000 },
    })
    expect(problemOf(await readAny('x.xlsx', locked))).toContain('password')
  })

  test('old Excel that is none', async () => {
    const none = new Uint8Array(2048)
    none.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(problemOf(await readAny('x.xls', none))).toContain('.xls')
  })

  test('archives inside archives inside archives', async () => {
    let packed = zipSync({ 'limits.csv': bytes(table) })
    for (let depth = 0; depth < 3; depth++) packed = zipSync({ 'x.zip': packed })
    expect(problemOf(await readAny('x.zip', packed))).toContain('archives')
  })
})

describe('zip bombs', () => {
  const zeros = new Uint8Array(20_000_000)

  /** An archive of zeros that says another size of its files than they have. */
  function forged(names: readonly string[], size: number): Uint8Array {
    const packed = zipSync(Object.fromEntries(names.map((name) => [name, zeros])), { level: 1 })
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
    for (let at = 0; at < packed.length - 30; at++) {
      // The size is listed twice: in front of the file, and in the table of contents.
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
    }
    return packed
  }

  test('what says that it is too large is not expanded', async () => {
    const packed = forged(['x.csv'], 2_000_000_000)
    const before = performance.now()
    expect(problemOf(await readAny('x.zip', packed))).toContain('far more')
    expect(performance.now() - before).toBeLessThan(100)
  })

  test('what lies about its size is stopped while it comes out', () => {
    expect(() => unpack(forged(['x.csv'], 1000))).toThrow(/damaged/)
    expect(() => unpack(forged(['x.csv'], zeros.length), { files: 5, bytes: 1_000_000 })).toThrow(/far more/)
  })

  test('too many files', () => {
    const names = Array.from({ length: unpackLimits.files + 1 }, (_, index) => `${index}.csv`)
    expect(() => unpack(zipSync(Object.fromEntries(names.map((name) => [name, bytes('x')]))))).toThrow(/401 files/)
  })

  test('a workbook is looked at before it is opened', async () => {
    const bomb = forged(['[Content_Types].xml', 'xl/workbook.xml'], 500_000_000)
    expect(problemOf(await readAny('x.xlsx', bomb))).toContain('far more')
  })
})
