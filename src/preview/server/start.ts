import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openBrowser } from './open-browser'
import { startPreview } from './preview'

const { values } = parseArgs({
  options: {
    'add-in': { type: 'string', default: 'dist' },
    manifest: { type: 'string', default: 'manifest.xml' },
    workbook: { type: 'string', default: 'examples/rheumatology-office.xlsx' },
    port: { type: 'string', default: '3000' },
    'no-open': { type: 'boolean', default: false },
  },
})

const root = resolve(import.meta.dirname, '../../..')
const addIn = resolve(root, values['add-in'])
const port = Number(values.port)

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`--port ${values.port} is not a port. Give a number from 1 to 65535.`)
  process.exitCode = 1
} else if (!existsSync(join(addIn, 'taskpane.html'))) {
  console.error(`There is no taskpane.html in ${addIn}. Build the add-in first: npm run build`)
  process.exitCode = 1
} else {
  console.log('Preparing the preview workbook …')
  const { address, close } = await startPreview({
    root,
    addIn,
    manifest: values.manifest,
    workbook: values.workbook,
    port,
  })
  console.log(`The preview workbook is at ${address}  (stop it with Ctrl+C)`)
  if (!values['no-open']) openBrowser(address)
  process.once('SIGINT', close)
  process.once('SIGTERM', close)
}
