import { writeFileSync } from 'node:fs'
import { rulesMarkdown, rulesPage } from './rule-book/markdown'

/** `npm run rules`: writes the rule book's page from the records. */
writeFileSync(rulesPage, await rulesMarkdown())
process.stdout.write(`${rulesPage} is written.\n`)
