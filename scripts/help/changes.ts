import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Release } from '../../src/taskpane/upgrade/changes'
import { escapeHtml, htmlPage, navigation } from './html'

/** What stands under `## ` in the change log: a version, or what is not released yet. */
interface Section {
  readonly title: string
  readonly version: string | null
  readonly groups: readonly { readonly title: string; readonly entries: readonly string[] }[]
}

const changeLog = (): string => readFileSync(join(import.meta.dirname, '../../CHANGELOG.md'), 'utf8')

/** A change log in the form of ours: `## version`, `### kind`, entries as a list whose lines may go on. */
export function sectionsOf(text: string): Section[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const title = firstLine(section)
      const groups = section
        .split(/^### /m)
        .slice(1)
        .map((group) => ({
          title: firstLine(group),
          entries: group
            .split(/^- /m)
            .slice(1)
            .map((entry) => plain(entry.replaceAll(/\s+/g, ' ').trim())),
        }))
      return { title, version: /^\[?(\d+\.\d+\.\d+)/.exec(title)?.[1] ?? null, groups }
    })
}

const firstLine = (text: string): string => text.split('\n', 1)[0]!.trim()

/** Without Markdown's marks. */
const plain = (text: string): string =>
  text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/`([^`]*)`/g, '$1')
    .replaceAll(/\*\*([^*]*)\*\*/g, '$1')
    .replaceAll(/(^|[\s(])_([^_]+)_(?=[\s).,;:]|$)/g, '$1$2')

/** For the pane, which says what explains a changed cell. */
export const changesJson = (): string =>
  JSON.stringify(
    sectionsOf(changeLog()).map(({ version, groups }): Release => ({
      version,
      entries: groups.flatMap(({ entries }) => entries),
    })),
  )

/** The page with all changes, newest first. */
export const changesHtml = (): string =>
  htmlPage(
    'What changed',
    `${navigation}
${sectionsOf(changeLog())
  .map(
    ({ title, groups }) => `<section><h2>${escapeHtml(title)}</h2>
${groups
  .map(
    (group) => `<h3>${escapeHtml(group.title)}</h3>
<ul>
${group.entries.map((entry) => `<li>${escapeHtml(entry)}</li>`).join('\n')}
</ul>`,
  )
  .join('\n')}
</section>`,
  )
  .join('\n')}`,
  )
