import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A text that a person may read, where it is written. What is put in shows as `…`. */
export interface SourceText {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** Rooms whose texts no user reads: the page for whoever works on the pane, and words by which logs and files are read. */
const notRead = ['src/preview', 'src/engine/log/headers', 'src/formula', 'src/reference/cms-files/dosage.ts']

/** Every sentence and label of the product: texts of three words and more, out of code and of JSX. */
export function textsInSource(root: string): SourceText[] {
  return filesBelow(root, 'src').flatMap((file) => textsOf(file, readFileSync(join(root, file), 'utf8')))
}

const filesBelow = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (notRead.includes(path)) return []
      if (entry.isDirectory()) return filesBelow(root, path)
      return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : []
    })
    .sort()

function textsOf(file: string, content: string): SourceText[] {
  const source = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, true)
  const found: SourceText[] = []
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== null && isSentence(text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push({ file, line: line + 1, text: text.replaceAll(/\s+/g, ' ').trim() })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
}

/** Three words of letters; no path, formula, code or list of classes. */
const isSentence = (text: string): boolean =>
  (text.match(/(?<![\w=./-])[A-Za-z’']{2,}(?![\w=/([])/g) ?? []).length >= 3 &&
  !/^[.=]|[{}<>]|\bSUMIFS|=>|\n\s*\w+ \|/.test(text)
