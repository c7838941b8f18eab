import { changesHtml } from './changes'
import { rulesHtml } from '../rule-book/page'
import { findingsHtml } from './findings-page'
import { helpPage } from './functions-page'
import { payersHtml } from './payers-page'
import { policiesHtml } from './policies-page'
import { startHtml } from './start-page'
import { tablesHtml } from './tables-page'

/** The pages of help by their files, as the build writes them. */
export const helpPages: Readonly<Record<string, () => string>> = {
  'start.html': startHtml,
  'help.html': helpPage,
  'findings.html': findingsHtml,
  'tables.html': tablesHtml,
  'policies.html': policiesHtml,
  'payers.html': payersHtml,
  'rules.html': rulesHtml,
  'changes.html': changesHtml,
}
