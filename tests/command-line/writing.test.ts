import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FileProblem } from '../../src/command-line/problems'
import { StagedFiles } from '../../src/command-line/output/staged-files'
import { checkTargets } from '../../src/command-line/output/targets'
import { writeXlsxSheets } from '../../src/files/write-xlsx'
import { benchmarkLog } from '../benchmark/log'
import { writeCsv } from '../../src/files/csv'
import { file, programOf, smallLog } from './run'
import { savedByExcel, workbook } from './workbooks'

/** A folder of its own for one test, so that whatever is left behind shows. */
const folder = (): string => mkdtempSync(file('writing-'))
const ours = () => writeXlsxSheets([{ name: 'Log', cells: [['Drug']], widths: [10], formats: ['@'] }])

const refusal = async (...words: Parameters<typeof checkTargets>): Promise<string> => {
  try {
    await checkTargets(...words)
    return 'written'
  } catch (error) {
    if (error instanceof FileProblem) return error.message
    throw error
  }
}
const out = (path: string) => ({ option: '--out', path })

describe('what may be written', () => {
  test('a new file may, in a folder that is there', async () => {
    const at = folder()
    expect(await refusal([out(join(at, 'new.csv'))], [], false)).toBe('written')
    expect(await refusal([out(join(at, 'no', 'new.csv'))], [], false)).toContain('there is no folder')
    expect(await refusal([out(at)], [], false)).toContain('is a folder')
  })

  test('a text that is there only with --replace', async () => {
    const path = join(folder(), 'mine.csv')
    writeFileSync(path, smallLog)
    expect(await refusal([out(path)], [], false)).toContain('--replace')
    expect(await refusal([out(path)], [], true)).toBe('written')
  })

  test('a workbook of another program never', async () => {
    const at = folder()
    for (const [name, bytes] of [
      ['mine.xlsx', await workbook()],
      ['text.xlsx', 'no workbook at all'],
      ['empty.xlsx', ''],
    ] as const) {
      writeFileSync(join(at, name), bytes)
      for (const replace of [false, true]) {
        expect(await refusal([out(join(at, name))], [], replace), name).toContain('was not written by Infusion Coder')
      }
    }
  })

  test('a workbook that we wrote, until somebody saves it', async () => {
    const path = join(folder(), 'ours.xlsx')
    writeFileSync(path, await ours())
    expect(await refusal([out(path)], [], false)).toBe('written')
    writeFileSync(path, savedByExcel(await ours()))
    expect(await refusal([out(path)], [], false)).toContain('was changed after Infusion Coder wrote it')
    expect(await refusal([out(path)], [], true)).toBe('written')
    expect(await refusal([{ ...out(path), keepsInputs: true }], [], false)).toBe('written')
  })

  test('a file that is read in this run never, by whatever name', async () => {
    const at = folder()
    const fees = join(at, 'fees.csv')
    writeFileSync(fees, 'Payer,Code,From,Until,Amount')
    linkSync(fees, join(at, 'hard.csv'))
    symlinkSync(fees, join(at, 'soft.csv'))
    mkdirSync(join(at, 'inner'))
    const read = [{ option: '--fees', path: fees }]
    for (const name of ['fees.csv', 'hard.csv', 'soft.csv', 'inner/../fees.csv']) {
      expect(await refusal([out(`${at}/${name}`)], read, true), name).toContain('is read in this run (--fees)')
    }
  })

  test('no file twice, by whatever name', async () => {
    const at = folder()
    symlinkSync(at, `${at}-link`)
    for (const [one, other] of [
      ['same.xlsx', 'same.xlsx'],
      ['same.xlsx', 'SAME.XLSX'],
      ['same.xlsx', `../${at.split('/').at(-1) ?? ''}-link/same.xlsx`],
    ] as const) {
      const targets = [out(join(at, one)), { option: '--chart', path: join(at, other) }]
      expect(await refusal(targets, [], true), other).toContain('--out and --chart would write the same file twice')
    }
    expect(await refusal([out(join(at, 'one.xlsx')), out(join(at, 'two.xlsx'))], [], false)).toBe('written')
  })

  test('a link to nothing is told; a link stays one', async () => {
    const at = folder()
    symlinkSync(join(at, 'nowhere.csv'), join(at, 'dangling.csv'))
    expect(await refusal([out(join(at, 'dangling.csv'))], [], true)).toContain('a link to a file that is not there')
    writeFileSync(join(at, 'real.csv'), 'before')
    symlinkSync(join(at, 'real.csv'), join(at, 'link.csv'))
    const [target] = await checkTargets([out(join(at, 'link.csv'))], [], true)
    const files = new StagedFiles()
    await files.add(target!, 'after')
    files.commit()
    expect(readFileSync(join(at, 'real.csv'), 'utf8')).toBe('after')
    expect(readFileSync(join(at, 'link.csv'), 'utf8')).toBe('after')
  })
})

describe('files on their way', () => {
  test('stand under other names until all of them are there', async () => {
    const at = folder()
    writeFileSync(join(at, 'a.csv'), 'before')
    chmodSync(join(at, 'a.csv'), 0o640)
    const targets = await checkTargets([out(join(at, 'a.csv')), out(join(at, 'b.csv'))], [], true)
    const files = new StagedFiles()
    await files.add(targets[0]!, ['af', 'ter'])
    await files.add(targets[1]!, 'new')
    expect(readFileSync(join(at, 'a.csv'), 'utf8')).toBe('before')
    expect(existsSync(join(at, 'b.csv'))).toBe(false)
    expect(files.commit()).toEqual(targets.map((target) => target.path))
    expect(readdirSync(at).sort()).toEqual(['a.csv', 'b.csv'])
    expect(readFileSync(join(at, 'a.csv'), 'utf8')).toBe('after')
    expect(statSync(join(at, 'a.csv')).mode & 0o777).toBe(0o640)
  })

  test('leave everything as it was where one of them cannot get its name', async () => {
    const at = folder()
    writeFileSync(join(at, 'a.csv'), 'before')
    const names = ['a.csv', 'b.csv', 'c.csv']
    const targets = await checkTargets(
      names.map((name) => out(join(at, name))),
      [],
      true,
    )
    const files = new StagedFiles()
    for (const target of targets) await files.add(target, 'after')
    // Somebody else makes the third one meanwhile.
    writeFileSync(join(at, 'c.csv'), 'theirs')
    expect(() => files.commit()).toThrow(/changed by another program/)
    files.discard()
    expect(readdirSync(at).sort()).toEqual(['a.csv', 'c.csv'])
    expect(readFileSync(join(at, 'a.csv'), 'utf8')).toBe('before')
    expect(readFileSync(join(at, 'c.csv'), 'utf8')).toBe('theirs')
  })

  test('go without a trace', async () => {
    const at = folder()
    const [target] = await checkTargets([out(join(at, 'a.csv'))], [], false)
    const files = new StagedFiles()
    await files.add(target!, 'half')
    expect(readdirSync(at)).toHaveLength(1)
    files.discard()
    expect(readdirSync(at)).toEqual([])
  })
})

/** Runs a line of the shell in which $CODE is the command. */
async function shell(line: string): Promise<{ exit: number | null; stdout: string; stderr: string }> {
  const code = `'${process.execPath}' '${await programOf('code')}'`
  const child = spawn('bash', ['-c', line.replaceAll('$CODE', code)])
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()))
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()))
  await once(child, 'close')
  return { exit: child.exitCode, stdout, stderr }
}

describe.skipIf(process.platform === 'win32')('what goes wrong on the way', () => {
  const long = file('long.csv', writeCsv(benchmarkLog(1500).map((row) => row.map((cell) => cell ?? null))))

  test('a disk that takes no more: one line, 2, and nothing half written', async () => {
    const at = folder()
    // A limit on the size of files, with its signal ignored, is refused as a full disk is.
    const { exit, stderr } = await shell(`trap '' XFSZ; ulimit -f 16; $CODE '${long}' --out '${at}/out.csv'`)
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/out\.csv cannot be written: .*Nothing was written/),
    ])
    expect(exit).toBe(2)
    expect(readdirSync(at)).toEqual([])
  })

  test.skipIf(!existsSync('/dev/full'))('an answer that cannot be printed: one line and 2', async () => {
    const { exit, stderr } = await shell(`$CODE '${long}' --json > /dev/full`)
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('the disk is full')])
    expect(exit).toBe(2)
  })

  test('a reader that has enough: no word, and the exit code of a closed pipe', async () => {
    const { exit, stdout, stderr } = await shell(`set -o pipefail; $CODE '${long}' --json | head -c 100`)
    expect(stdout).toHaveLength(100)
    expect(stderr).toBe('')
    expect(exit).toBe(141)
  })

  test('Ctrl+C: one line, 130, and nothing written', async () => {
    const at = folder()
    // The command waits for the log: what it was to write is checked and the signal is listened to.
    await shell(`mkfifo '${at}/log.csv'`)
    const child = spawn(process.execPath, [await programOf('code'), join(at, 'log.csv'), '--out', join(at, 'out.xlsx')])
    const ended = once(child, 'close')
    const pipe = await open(join(at, 'log.csv'), 'w')
    child.kill('SIGINT')
    const [stderr] = (await once(child.stderr, 'data')) as [Buffer]
    // Node ends when its reading does.
    await pipe.close()
    await ended
    expect(stderr.toString()).toBe('Canceled. Nothing was written.\n')
    expect(child.exitCode).toBe(130)
    expect(readdirSync(at)).toEqual(['log.csv'])
  })
})
