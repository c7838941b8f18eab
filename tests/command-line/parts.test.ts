import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { file, run } from './run'

/** A log coded part by part, by this process or by workers, is written byte for byte as it is at once. */
describe('--workers', () => {
  test.each([
    ['rheumatology-office', 'office'],
    ['hospital-outpatient', 'hospital'],
  ] as const)(
    'gives the same answer and the same texts of %s',
    async (name, setting) => {
      const words = [`examples/${name}.csv`, '--setting', setting]
      const outputs = async (own: readonly string[], out: string): Promise<(string | number)[]> => {
        const json = await run('code', [...words, ...own, '--json'])
        const written = await run('code', [...words, ...own, '--out', file(out), '--replace', '--fail-on', 'error'])
        const texts = [out, out.replace('.csv', '.lines.csv')].map((one) => readFileSync(file(one), 'utf8'))
        return [json.exit, json.stdout, json.stderr, written.exit, written.stderr.replaceAll(out, 'OUT'), ...texts]
      }
      const atOnce = await outputs([], `${name}.at-once.csv`)
      expect(atOnce[0]).toBe(0)
      expect(atOnce[3]).toBe(1)
      for (const workers of ['1', '2']) {
        const inParts = await outputs(['--workers', workers], `${name}.${workers}.csv`)
        for (const [at, one] of inParts.entries())
          expect(one === String(atOnce[at]).replaceAll('at-once', workers) || one === atOnce[at], `output ${at}`).toBe(
            true,
          )
      }
    },
    120_000,
  )

  test('writes both where both are asked for', async () => {
    const words = ['examples/hospital-outpatient.csv', '--setting', 'hospital', '--json', '--replace', '--out']
    const [atOnce, inParts] = [
      await run('code', [...words, file('both.csv')]),
      await run('code', [...words, file('both-2.csv'), '--workers', '2']),
    ]
    expect(inParts.stdout === atOnce.stdout).toBe(true)
    expect(readFileSync(file('both-2.csv')).equals(readFileSync(file('both.csv')))).toBe(true)
  }, 60_000)

  test.each([
    [['--workers', '0', '--json'], 'from 1 to 99'],
    [['--workers', 'two', '--json'], 'from 1 to 99'],
    [['--workers', '2'], '--json or --out FILE.csv'],
    [['--workers', '2', '--out', file('no.xlsx')], '--json or --out FILE.csv'],
    [['--workers', '2', '--json', '--audit', file('no.xlsx')], '--json or --out FILE.csv'],
  ])('%s is refused with a sentence', async (words, said) => {
    const ended = await run('code', ['examples/hospital-outpatient.csv', ...words])
    expect([ended.exit, ended.stderr]).toEqual([2, expect.stringContaining(said)])
  })
})
