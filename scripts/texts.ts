import { join } from 'node:path'
import { findingsByTopic } from '../src/findings'
import type { FindingKind } from '../src/findings/define'
import { textsInSource } from './texts-in-source'

/**
 * Every text that a person reads, one line each with its place, to be read in one go: `npm run texts`. First what findings
 * say, as their examples say it (the tests code each; a kind that only an audit shows names the test instead), then every
 * sentence and label in the source.
 */

const lines = Object.entries(findingsByTopic).flatMap(([topic, kinds]) =>
  (kinds as readonly FindingKind[]).flatMap((kind) => {
    const place = join('src', 'findings', topic, `${kind.id}.ts`)
    const { example } = kind
    const said = 'log' in example ? [`text: ${example.says}`, `ask: ${example.asks}`] : [`shown by ${example.seenIn}`]
    return [`heading: ${kind.heading}`, ...said].map((text) => `${place}: ${text}`)
  }),
)
const inSource = textsInSource('.').map(({ file, line, text }) => `${file}:${line}: ${text}`)
process.stdout.write(`${[...lines, ...inSource].join('\n')}\n`)
