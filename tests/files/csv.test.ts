import { describe, expect, test } from 'vitest'
import { decodeText, readCsv, readText, writeCsv } from '../../src/files/csv'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding))

describe('reading', () => {
  test.each([
    ['commas', 'a,b\n1,2'],
    ['semicolons', 'a;b\n1;2'],
    ['tabs', 'a\tb\n1\t2'],
    ['Windows line ends', 'a,b\r\n1,2'],
    ['a byte-order mark', '\uFEFFa,b\n1,2'],
    ['quotes', '"a","b"\n"1","2"'],
  ])('%s', (_, text) => {
    expect(readCsv(bytes(text))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('blank rows are kept, so that row numbers are those of the file', () => {
    expect(readCsv(bytes('a,b\n\n1,2'))).toHaveLength(3)
  })

  test('a decimal comma between semicolons is part of its cell', () => {
    expect(readCsv(bytes('Drug;Dose;Start\nRemicade;0,5 g;9:00\nVenofer;1,5 g;9:00\n'))[1]).toEqual([
      'Remicade',
      '0,5 g',
      '9:00',
    ])
  })

  test('commas inside quoted cells part nothing', () => {
    const text = '"Smith, Jane";9:00\n"Lee, Kim";9:30\n'
    expect(readCsv(bytes(text))[0]).toEqual(['Smith, Jane', '9:00'])
  })

  test('bytes with zeros on both sides are no UTF-16', () => {
    const mixed = Uint8Array.from({ length: 64 }, (_, at) => (at % 2 === 1 || at === 20 ? 0 : 65))
    expect(() => readCsv(mixed)).toThrow(/no text file/)
  })

  test.each([
    ['a,b,c\n1,2,3\n', false],
    ['a,b,c\n1,2,3', false],
    ['a,b,c\n1,2,3\n\n', false],
    ['a,b,c\n1,2\n', false],
    ['a,b,c\n1,2', true],
    ['a,b,c\n1,2,"3', true],
  ])('%j looks cut off: %s', (text, cutOff) => {
    expect(readText(bytes(text)).cutOff).toBe(cutOff)
  })

  test('bytes of no text are refused in a sentence', () => {
    expect(() => readCsv(Uint8Array.of(1, 2, 0, 3, 0, 0, 9))).toThrow(/\w+ \w+/)
  })

  test('letters of UTF-8, Windows-1252 and UTF-16', () => {
    expect(decodeText(bytes('Müller µg – “x”'))).toBe('Müller µg – “x”')
    expect(decodeText(Uint8Array.of(0x4d, 0xfc, 0x93, 0x94, 0x96))).toBe('Mü“”–')
    expect(decodeText(bytes('\uFEFFMüller', 'utf16le'))).toMatch(/^\uFEFF?Müller$/)
  })
})

describe('writing', () => {
  test('what was written is read back', () => {
    const cells = [
      ['a', 'with, comma', 'with "quotes"'],
      ['line\nbreak', 'Müller', ''],
    ]
    expect(readCsv(bytes(writeCsv(cells))).slice(0, 2)).toEqual(cells)
  })

  test.each([
    ...[
      '=1+1',
      '+1+1',
      '@SUM(A1)',
      '-2+3',
      '\t=1',
      '\n=1',
      '=HYPERLINK("x")',
      ' =1',
      '\u00a0=1',
      '\u200b=1',
      '\ufeff=1',
      '"=1',
    ],
    ...['＝1', '＋1', '－1+2', '＠SUM(A1)', "'=1", "''=1", '-x'],
  ])('%j is quoted, and read back as it was', (text) => {
    const written = writeCsv([['a', text]])
    expect(written).toMatch(/^a,"?'/)
    const [[, back] = []] = readCsv(new TextEncoder().encode(written))
    expect(back).toBe(text.replaceAll(/\r\n?/g, '\n'))
  })

  test.each(['-2', '+1.5', '1,000', "it's", "'", 'a=b', 'x - y', "O'Neil"])('%j is left as it is', (text) => {
    const written = writeCsv([['a', text]])
    expect(written).not.toMatch(/,"?''?[=+-]/)
    const [[, back] = []] = readCsv(new TextEncoder().encode(written))
    expect(back).toBe(text)
  })

  test('numbers stay numbers, also below zero', () => {
    expect(writeCsv([[5, -5, '-5.25', '+3']])).toBe('5,-5,-5.25,+3\r\n')
  })
})
