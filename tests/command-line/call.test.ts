import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/functions/catalogue'
import { run, runByNpm } from './run'

const value = async (name: string, args: unknown[]): Promise<unknown> => {
  const ended = await run('call', [name, JSON.stringify(args)])
  expect(ended).toMatchObject({ exit: 0, stderr: '' })
  return JSON.parse(ended.stdout) as unknown
}

const log = [
  ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop'],
  ['E1', 'P1', '2025-03-04', 'Remicade', 'IV infusion', '9:00', '11:13'],
]

describe.concurrent('call prints the value as JSON', () => {
  test.each([
    ['INFUSION_CODES', ['9:00', '11:13', 'Remicade'], '96413, 96415'],
    ['INFUSION_CODES', [[['9:00'], ['12:00']], [['10:00'], ['13:00']], 'vancomycin'], [['96365'], ['96366']]],
    ['INFUSION_CODES', ['9:00', '10:00', 'Remicade', null, null, null, null, null, '2025-03-04'], '96413'],
    ['INFUSION_CODES', ['9:00', '10:00', 'Remicade', null, null, null, null, null, 45720], '96413'],
    ['INFUSION_MINUTES', ['9:00', '11:13'], 133],
    ['INFUSION_MINUTES', ['20:00', '8:01'], { error: '#VALUE!', text: expect.any(String) as unknown }],
    [
      'INFUSION_CODES',
      ['9:00', '10:00', 'miraculumab'],
      { error: '#N/A', text: expect.stringContaining('miraculumab') as unknown },
    ],
    ['INFUSION_CODES', ['9:00'], { error: '#VALUE!', text: expect.any(String) as unknown }],
    ['INFUSION_WHY', ['9:00', '9:45', 'Remicade'], expect.stringContaining('45 minutes') as unknown],
    ['INFUSION_VERSION', [], expect.stringMatching(/\d+\.\d+\.\d+/) as unknown],
    ['INFUSION_LINES', [log], expect.arrayContaining([expect.arrayContaining([45720, '96413', 1])]) as unknown],
    ['INFUSION_LINES', ['no log'], { error: '#VALUE!', text: expect.any(String) as unknown }],
  ])('%s %j', async (name, args, expected) => {
    expect(await value(name, args)).toEqual(expected)
  })

  test.each(catalogue.map((one) => one.id))('%s without arguments is a value or an error with a text', async (id) => {
    const answer = await value(id, [])
    if (typeof answer === 'object')
      expect(answer).toMatchObject({ error: '#VALUE!', text: expect.any(String) as unknown })
    else expect(id).toBe('INFUSION_VERSION')
  })

  test('by npm run', async () => {
    const ended = await runByNpm('call', ['INFUSION_CODES', '["9:00","11:13","Remicade"]'])
    expect(ended).toMatchObject({ exit: 0, stdout: '"96413, 96415"\n' })
  })

  test('without an array there are no arguments', async () => {
    expect((await run('call', ['INFUSION_VERSION'])).stdout).toBe(
      (await run('call', ['INFUSION_VERSION', '[]'])).stdout,
    )
  })
})

describe.concurrent('what is wrong with the words of the command: exit 2 and one line', () => {
  test.each([
    ['no name', []],
    ['an unknown name', ['INFUSION_WEATHER', '[]']],
    ['no JSON', ['INFUSION_CODES', '["9:00"']],
    ['no array', ['INFUSION_CODES', '{"start":"9:00"}']],
    ['too many words', ['INFUSION_CODES', '[]', '[]']],
  ])('%s', async (_, args) => {
    const ended = await run('call', args)
    expect(ended.exit).toBe(2)
    expect(ended.stdout).toBe('')
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  })
})
