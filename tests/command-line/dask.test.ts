import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { file, programOf } from './run'

/** Debian's own Python has the packages that apt installs. */
const python = ['/usr/bin/python3', 'python3'].find(
  (program) => spawnSync(program, ['-c', 'import dask.distributed']).status === 0,
)

/** `examples/scale/dask_lines.py`, where Dask is installed: shards of patients give the lines of one run. */
test.skipIf(python === undefined)(
  'the lines of eight shards of patients under Dask are those of one run, byte for byte',
  async () => {
    const command = await programOf('code')
    const lines = (shards: number): Buffer => {
      const out = file(`lines-${shards}.csv`)
      const words = ['examples/hospital-outpatient.csv', out, '--setting', 'hospital', '--shards', String(shards)]
      execFileSync(python ?? '', ['examples/scale/dask_lines.py', ...words, '--command', command], { stdio: 'pipe' })
      return readFileSync(out)
    }
    const [one, eight] = [lines(0), lines(8)]
    expect(one.length).toBeGreaterThan(40_000)
    expect(eight.equals(one)).toBe(true)
  },
  120_000,
)
