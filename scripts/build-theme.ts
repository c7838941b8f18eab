/**
 * Writes `src/taskpane/theme.css` from Fluent's own tokens, only those that the pane's style sheets name:
 *
 *     npm run theme
 *
 * Light is the default; the host's theme sets `data-theme` on the page's root.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { webDarkTheme, webLightTheme } from '@fluentui/tokens'

const sheets = readdirSync('src/taskpane', { recursive: true, encoding: 'utf8' })
const styles = sheets
  .filter((name) => name.endsWith('.css') && name !== 'theme.css')
  .map((name) => readFileSync(`src/taskpane/${name}`, 'utf8'))
  .join('\n')
const names = [...new Set([...styles.matchAll(/var\(--(\w+)\)/g)].map((match) => match[1] ?? ''))].sort()

type Theme = Readonly<Record<string, string | number>>

function declarations(theme: Theme, wanted: readonly string[]): string {
  return wanted
    .map((name) => {
      const value = theme[name]
      if (value === undefined) throw new Error(`Fluent has no token ${name}; a style sheet names it.`)
      return `  --${name}: ${value};`
    })
    .join('\n')
}

const light: Theme = { ...webLightTheme }
const dark: Theme = { ...webDarkTheme }
const changing = names.filter((name) => light[name] !== dark[name])

writeFileSync(
  'src/taskpane/theme.css',
  `/* Made by \`npm run theme\` from @fluentui/tokens; not edited by hand. */\n\n:root {\n${declarations(light, names)}\n}\n\n:root[data-theme='dark'] {\n${declarations(dark, changing)}\n}\n`,
)
