import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hostingFiles } from './hosting'

/** `npm run hosting`: writes the server configurations, which are in the repository so that they can be read and copied. */
const folder = 'examples/hosting'
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(hostingFiles)) writeFileSync(join(folder, name), text())
