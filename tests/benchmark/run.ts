import { writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { againstJsonParse, distinctLog, samples } from './engine'
import { recoding, singleToColumn } from './functions'
import type { Spread } from './measure'
import { pageFigures } from './page-figures'
import { bundles, bytesPerRow, commandPeakBytesPerRow, start } from './processes'
import { speedPage, type Measured } from './speed-page'
import { targets, type Figures, type Key } from './targets'
import { workbookAgainstItsReadsAndWrites } from './workbook'

/**
 * `npm run bench -- [ROWS] [--json] [--write]`: the work as a person waits for it, against what the machine needs for the
 * same cells anyway. `--json` prints one object, `--write` writes `docs/speed.md`.
 */
const words = process.argv.slice(2)
const rows = Number(words.find((word) => /^\d+$/.test(word)) ?? 100_000)
const rounds = 5
const say = (what: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${what}\n`)
}

async function measure(): Promise<Measured> {
  const spreads: Partial<Record<Key, Spread>> = {}
  const own: Record<string, Partial<Record<Key, number>>> = {}
  for (const { setting, file } of samples) {
    say(`coding, ${setting}`)
    const small = againstJsonParse(file, setting, rows / 10, rounds)
    const { code, whole } = againstJsonParse(file, setting, rows, rounds)
    const apart = againstJsonParse(file, setting, rows, rounds, distinctLog)
    say(`memory, ${setting}`)
    own[setting] = {
      codeToJsonParse: code.median,
      wholeToJsonParse: whole.median,
      codeDistinctToJsonParse: apart.code.median,
      wholeDistinctToJsonParse: apart.whole.median,
      growthToJsonParse: code.median / small.code.median,
      bytesPerRow: Math.round(bytesPerRow(file, setting, rows)),
      commandPeakBytesPerRow: Math.round(commandPeakBytesPerRow(file, setting, rows)),
    }
    for (const [key, spread] of [
      ['codeToJsonParse', code],
      ['wholeToJsonParse', whole],
      ['codeDistinctToJsonParse', apart.code],
      ['wholeDistinctToJsonParse', apart.whole],
    ] as const) {
      if (spread.median > (spreads[key]?.median ?? 0)) spreads[key] = spread
    }
  }
  say('functions')
  spreads.singleToColumn = singleToColumn(Math.min(rows, 10_000), 3)
  const { unchanged, oneVisit } = recoding(rows, 3)
  spreads.recodeUnchanged = unchanged
  spreads.recodeOneVisit = oneVisit
  say('start')
  const { ms, toNode } = start(rounds)
  spreads.startMs = ms
  spreads.startToNode = toNode
  say('workbook')
  const { coded, moved } = await workbookAgainstItsReadsAndWrites(rows)
  say('page')
  const { longestTaskMs, ...ofPage } = await pageFigures(rows, rounds)
  Object.assign(spreads, ofPage)
  const built = bundles()
  const largest = (key: Key): number | null => {
    const values = Object.values(own).flatMap((one) => one[key] ?? [])
    return spreads[key]?.median ?? (values.length === 0 ? null : Math.max(...values))
  }
  const figures = {
    ...Object.fromEntries(targets.map(({ key }) => [key, largest(key)])),
    workbookToInputOutput: coded / moved,
    longestTaskMs,
    functionsGzipKb: built?.functions ?? null,
    paneGzipKb: built?.pane ?? null,
  } as Figures
  return {
    figures,
    spreads,
    samples: own,
    lazyChunks: built?.lazy ?? {},
    rows,
    machine: `${machine}; load ${load} before`,
  }
}

/** Others who worked on the machine meanwhile, by the kernel's count of the last five minutes. */
const load = loadavg()[1]?.toFixed(1) ?? ''
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, node ${process.version}`

const measured = await measure()
if (words.includes('--write')) {
  const file = join(import.meta.dirname, '../../docs/speed.md')
  writeFileSync(file, await format(speedPage(measured), { ...(await resolveConfig(file)), filepath: file }))
}
const { figures, samples: bySample, lazyChunks } = measured
if (words.includes('--json')) {
  console.log(JSON.stringify({ ...figures, machine, rows, samples: bySample, lazyChunks }, null, 1))
} else {
  for (const { key, what, most } of targets) {
    const figure = figures[key]
    const target = most === null ? '' : `  target ${most}`
    console.log(
      `${key.padEnd(24)} ${(figure === null ? 'not measured' : figure.toPrecision(3)).padStart(12)}${target}  ${what}`,
    )
  }
}
