import { join } from 'node:path'
import { findingsByTopic } from '../src/findings'
import type { FindingKind } from '../src/findings/define'

/**
 * Every text of findings that a person reads, one line each with its file, to be read in one go: `npm run texts`. What a
 * finding says is what its example says (the tests code each); a kind that only an audit shows names the test instead.
 */

const lines = Object.entries(findingsByTopic).flatMap(([topic, kinds]) =>
  (kinds as readonly FindingKind[]).flatMap((kind) => {
    const place = join('src', 'findings', topic, `${kind.id}.ts`)
    const { example } = kind
    const said = 'log' in example ? [`text: ${example.says}`, `ask: ${example.asks}`] : [`shown by ${example.seenIn}`]
    return [`heading: ${kind.heading}`, ...said].map((text) => `${place}: ${text}`)
  }),
)
process.stdout.write(`${lines.join('\n')}\n`)
