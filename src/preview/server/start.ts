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

if (!existsSync(join(addIn, 'taskpane.html'))) {
  console.error(`There is no taskpane.html in ${addIn}. Build the add-in first: npm run build`)
  process.exitCode = 1
} else {
  console.log('Preparing the preview workbook …')
  const { server, address } = await startPreview({
    root,
    addIn,
    manifest: values.manifest,
    workbook: values.workbook,
    port: Number(values.port),
  })
  console.log(`The preview workbook is at ${address}  (stop it with Ctrl+C)`)
  if (!values['no-open']) openBrowser(address)
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
