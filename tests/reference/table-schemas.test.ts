import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { measures } from '../../src/reference/reference'

/**
 * What each committed table is made of, down to the form of a cell. The tables are read into their types without a check at
 * run time, since every start would pay for it: it is paid here, once a change. An error names the file and the code.
 */

const folder = 'src/reference/tables'
const date = z.iso.date()
const edition = { edition: z.string().min(5), from: date, until: date, source: z.string().min(10) }
const setting = z.enum(['office', 'hospital'])
const amount = String.raw`\d+(?:\.\d+)?`
const code = String.raw`[0-9A-Z]\d{3}[0-9A-Z]`
const codeText = z.string().regex(new RegExp(`^${code}$`))

/** A line of cells divided by bars: what stands first, then a cell or nothing an edition. */
const line = (first: string, cell: string, count: number) =>
  z.string().regex(new RegExp(String.raw`^${first}(?:\|(?:${cell})?){${count}}$`))

const measure = z.enum(measures)

const drugEntry = z.strictObject({
  unit: z.strictObject({ amount: z.number().positive(), measure }).nullable(),
  note: z.string().startsWith('One unit is ').optional(),
  from: date.optional(),
  until: date.optional(),
  shown: z.strictObject({ from: date, until: date.nullable() }).optional(),
  replacedBy: z.array(codeText).min(1).optional(),
  containers: z.array(z.number().positive()).min(1).optional(),
  doses: z.enum(['single', 'multiple', 'mixed']).optional(),
  unverified: z
    .array(z.enum(['dates', 'doses']))
    .min(1)
    .optional(),
  source: z.int().nonnegative(),
})

/** How many editions a table says it has; its lines hold a cell for each. */
const count = (list: string) => z.looseObject({ [list]: z.array(z.unknown()).min(1) })

const schemas: Readonly<Record<string, (table: unknown) => z.ZodType>> = {
  'drug-codes.json': () =>
    z
      .strictObject({ sources: z.array(z.string().min(10)), codes: z.record(codeText, drugEntry) })
      .refine(({ sources, codes }) => Object.values(codes).every((one) => sources[one.source] !== undefined), {
        error: 'a code whose source is not in the list',
      }),
  'ndc-products.json': () =>
    z.strictObject({
      editions: z.array(z.string().regex(/^NDC \d{4}Q[1-4]$/)).min(1),
      products: z.record(
        codeText,
        z.record(
          z.string().regex(/^(?:several|\d+(?:\.\d+)?\/\d+(?:\.\d+)?)$/),
          z.string().regex(/^\d{9}(?: \d{9})*$/),
        ),
      ),
    }),
  'payment-limits.json': (table) => {
    const { quarters } = count('quarters').parse(table)
    return z.strictObject({
      quarters: z.array(
        z.strictObject({
          ...edition,
          complete: z.boolean(),
          completeFor: z.array(z.string()).optional(),
          coinsuranceAtHand: z.boolean().optional(),
        }),
      ),
      notes: z.array(z.string().min(5)),
      limits: z.array(line(code, `${amount}(?:@${amount})?(?:#\\d+)?`, (quarters as unknown[]).length)),
    })
  },
  'relative-values.json': (table) => {
    const { files } = count('files').parse(table)
    const cell = `${amount}/${amount}/${amount}(?:/[A-Z]/(?:${amount})?)?`
    return z.strictObject({
      files: z.array(z.strictObject(edition)),
      codes: z.array(line(code, cell, (files as unknown[]).length)),
    })
  },
  'localities.json': (table) => {
    const { files } = count('files').parse(table)
    const first = String.raw`\d{5}-\d\d\|[A-Z]{2}\|[^|]+`
    return z.strictObject({
      files: z.array(z.strictObject(edition)),
      localities: z.array(line(first, `${amount},${amount},${amount}`, (files as unknown[]).length)),
    })
  },
  'zip-codes.json': () =>
    z.strictObject({
      ...edition,
      localities: z.array(z.string().regex(/^\d{5}-\d\d$/)),
      existing: z.string().regex(/^[0-9a-z]+(?: [0-9a-z]+)*$/),
      changes: z.string().regex(/^[0-9a-z]+(?: [0-9a-z]+)*$/),
      split: z.string().regex(/^[0-9a-z]+(?: [0-9a-z]+)*$/),
    }),
  'conversion-factors.json': () =>
    z.array(
      z.strictObject({ ...edition, factor: z.number().min(20).max(60), kind: z.enum(['all', 'apm', 'non-apm']) }),
    ),
  'hospital-rates.json': () =>
    z.array(z.strictObject({ ...edition, rates: z.array(z.string().regex(hospitalRate)).min(1) })),
  'unit-maximums.json': () =>
    z.array(
      z.strictObject({
        ...edition,
        setting,
        maximums: z.array(z.string().regex(new RegExp(String.raw`^${code}\|\d+\|[123]$`))).min(1),
      }),
    ),
  'pairs.json': () =>
    z.array(
      z.strictObject({
        ...edition,
        setting,
        pairs: z.array(z.string().regex(new RegExp(`^${code}(?: ${code}:[01](?::\\d{4}-\\d\\d-\\d\\d)?)+$`))).min(1),
      }),
    ),
  'add-on-edits.json': () =>
    z.strictObject({ edition: z.string().min(5), mayFollow: z.record(codeText, z.array(codeText).min(1)) }),
}

/** A code, its OPPS status, and its rate where the status has one. */
const hospitalRate = new RegExp(String.raw`^${code}\|[A-Z]\d?\|(?:${amount})?$`)

const tables = readdirSync(folder)
const tableOf = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))

test('every table has a schema', () => {
  expect(Object.keys(schemas).toSorted()).toEqual(tables.toSorted())
})

test.each(tables)('%s is made of what its readers expect', (file) => {
  const table = tableOf(file)
  const result = schemas[file]?.(table).safeParse(table)
  const said = result?.error?.issues.slice(0, 5).map(({ path, message }) => `${file}, ${path.join(' › ')}: ${message}`)
  expect(said ?? []).toEqual([])
})

/** One cell of each table damaged as a careless hand or a changed file could: its schema has to see it. */
const damages: readonly (readonly [file: string, text: RegExp, damaged: string])[] = [
  ['drug-codes.json', /"doses":\s*"single"/, '"doses": "sigle"'],
  ['ndc-products.json', /"135330318"/, '"13533031"'],
  ['payment-limits.json', /"90371\|146\.312/, '"90371|$146.31'],
  ['relative-values.json', /"36591\|0\/0\.69\/0\.01/, '"36591|0/0.69'],
  ['localities.json', /\|1\.076,1\.327,0\.44/, '|1.076,1.327'],
  ['zip-codes.json', /"01112-05"/, '"1112-05"'],
  ['conversion-factors.json', /36\.0391/, '360.391'],
  ['hospital-rates.json', /96360\|S\|210\.69/, '96360|S|210,69'],
  ['unit-maximums.json', /36591\|2\|3/, '36591|2|4'],
  ['pairs.json', /96372:1:2011-09-30/, '96372:2:2011-09-30'],
  ['add-on-edits.json', /"96361":/, '"9636":'],
]

test.each(damages)('a damaged cell of %s is seen', (file, text, damaged) => {
  const written = readFileSync(`${folder}/${file}`, 'utf8')
  const broken = written.replace(text, damaged)
  expect(broken).not.toBe(written)
  const table: unknown = JSON.parse(broken)
  expect(schemas[file]?.(table).safeParse(table).success).toBe(false)
})
