import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import type { Fault } from './fault'

/** A fault that was tried, and the first test that noticed it; null where none did. */
export interface Tried {
  readonly room: string
  readonly fault: Fault
  readonly by: string | null
}

/** Writes what was tried, room by room, and every fault that no test noticed with its reason. */
export async function writePage(file: string, tried: readonly Tried[]): Promise<void> {
  const rooms = [...new Set(tried.map(({ room }) => room))]
  const unnoticed = tried.filter(({ by }) => by === null)
  const row = (name: string, own: readonly Tried[]): string => {
    const noticed = own.filter(({ by }) => by !== null)
    const reasons = own.filter(({ by, fault }) => by === null && fault.survives !== undefined)
    const inBrowser = noticed.filter(({ by }) => by?.startsWith('tests/browser/') === true)
    return `| ${name} | ${own.length} | ${noticed.length} | ${inBrowser.length} | ${reasons.length} | ${own.length - noticed.length - reasons.length} |`
  }
  const text = [
    '# Planted faults',
    '',
    'Made by `npm run faults -- --write`. Each is one change of `src`, as a person could make it by slip (a `<` for `<=`, a swapped',
    'argument, a default in place of unknown); the suites of its room run until a test fails. They stand in `tests/faults`, one file a',
    'room. What is open has no test that was seen to notice it, and no reason yet.',
    '',
    '| room | planted | noticed | only in a browser | with a reason | open |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rooms.map((name) =>
      row(
        name,
        tried.filter(({ room }) => room === name),
      ),
    ),
    row('all', tried),
    '',
    ...(unnoticed.length === 0
      ? []
      : [
          '## Not noticed',
          '',
          '| where | what | why no test notices it |',
          '| --- | --- | --- |',
          ...unnoticed.map(({ fault }) => `| \`${fault.file}\` | ${fault.why} | ${fault.survives ?? '**open**'} |`),
          '',
        ]),
  ].join('\n')
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
}
