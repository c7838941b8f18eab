import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CannotWrite, writeNew } from '../../scripts/folders/new'
import { writeIndexes } from '../../scripts/folders/write-index'

/** The folders are copied; what is written there has to pass the compiler with the project's own settings. */
const project = join(import.meta.dirname, '../..')
let copy = ''

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-'))
  for (const room of ['basics', 'findings', 'policies', 'rules', 'reference', 'functions', 'payers', 'sheets']) {
    cpSync(join(project, 'src', room), join(copy, 'src', room), { recursive: true })
  }
  // The packages that these rooms use.
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction')
  cpSync(join(project, '.prettierrc.json'), join(copy, '.prettierrc.json'))
})
afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

/** What the compiler says of files of the copy and of what they import. */
function compilerOn(files: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(project, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object }
  }
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, project)
  const program = ts.createProgram(
    files.map((file) => join(copy, file)),
    options,
  )
  return ts.getPreEmitDiagnostics(program).map((one) => ts.flattenDiagnosticMessageText(one.messageText, '\n'))
}

test('a finding and a policy are a file each, in the list made from the folder, and compile', async () => {
  expect(await writeNew(copy, ['finding', 'times/clock-jump'])).toEqual([
    'src/findings/times/clock-jump.ts',
    'src/findings/index.ts',
  ])
  expect(await writeNew(copy, ['policy', 'rounded-seconds'])).toEqual([
    'src/policies/rounded-seconds.ts',
    'src/policies/index.ts',
  ])
  const text = (file: string): string => readFileSync(join(copy, file), 'utf8')
  expect(text('src/findings/index.ts')).toContain('clockJump.kind,')
  expect(text('src/policies/index.ts')).toContain('  roundedSeconds,')
  expect(await writeIndexes(copy, true)).toEqual([])
  expect(
    compilerOn(['src/findings/times/clock-jump.ts', 'src/findings/index.ts', 'src/policies/questions.ts']),
  ).toEqual([])
}, 60_000)

test('a drug is a line of its family, its code a record where no file has it', async () => {
  const file = 'src/reference/drugs/supportive.ts'
  expect(await writeNew(copy, ['drug', 'supportive/tested drug', 'J9999'])).toEqual([file])
  await writeNew(copy, ['drug', 'supportive/new drug', 'J9998', '2027-01-01', '10 mg', 'HCPCS update, January 2027'])
  expect(readFileSync(join(copy, file), 'utf8').trimEnd().split('\n').slice(-3)).toEqual([
    "  ...drugsOf('therapeutic', 'unverified', 'vein', [['tested drug', 'J9999']]),",
    "  ...drugsOf('therapeutic', 'unverified', 'vein', [['new drug', [{ code: 'J9998', from: '2027-01-01', unit: '10 mg', source: 'HCPCS update, January 2027' }]]]),",
    ']',
  ])
})

test('a biosimilar stands behind its reference product, in the same group', async () => {
  const file = 'src/reference/drugs/biologics.ts'
  expect(await writeNew(copy, ['drug', 'biologics/infliximab-zzyx', 'Q5199'])).toEqual([file])
  const lines = readFileSync(join(copy, file), 'utf8').split('\n')
  const at = lines.indexOf("    ['infliximab-zzyx', 'Q5199'],")
  expect(lines[at - 1]).toBe('    ],')
  expect(lines[at - 4]).toBe("      'infliximab',")
  await expect(writeNew(copy, ['drug', 'supportive/infliximab-zzyy', 'Q5198'])).rejects.toThrow(
    'infliximab stands in biologics; a biosimilar stands beside it: biologics/infliximab-zzyy.',
  )
})

test('a rule is a record in the file of its family, a function a file', async () => {
  expect(await writeNew(copy, ['rule', 'push.by-hand'])).toEqual(['src/rules/pushes.ts'])
  expect(readFileSync(join(copy, 'src/rules/pushes.ts'), 'utf8')).toContain("\n  'push.by-hand': {\n")
  expect(await writeNew(copy, ['function', 'dose'])).toEqual(['src/functions/dose.ts', 'src/functions/index.ts'])
  expect(readFileSync(join(copy, 'src/functions/dose.ts'), 'utf8')).toContain("id: 'INFUSION_DOSE',")
})

test('a payer is a profile with its case', async () => {
  expect(await writeNew(copy, ['payer', 'sunrise-health'])).toEqual([
    'src/payers/profiles/sunrise-health.ts',
    'tests/payers/published/sunrise-health.yaml',
    'src/payers/profiles/index.ts',
  ])
  expect(compilerOn(['src/payers/profiles/index.ts'])).toEqual([])
})

test.each([
  [['finding', 'clock-jump'], /two parts/],
  [['finding', 'nowhere/clock-jump'], /the topics are billed, .*times/],
  [['finding', 'times/missing-stop'], /is there already/],
  [['policy', 'Overlap Two'], /small letters with hyphens/],
  [['policy', 'overlap'], /is there already/],
  [['rule', 'nothing.here'], /No rule begins with "nothing\."/],
  [['rule', 'push.repeat-hospital'], /is there already/],
  [['drug', 'nobody/x', 'J9999'], /the families are/],
  [['drug', 'supportive/x', '12'], /not a HCPCS code/],
  [['sheet', 'x'], /npm run new -- finding/],
])('%j is refused with a sentence', async (words, sentence) => {
  await expect(writeNew(copy, words)).rejects.toThrow(CannotWrite)
  await expect(writeNew(copy, words)).rejects.toThrow(sentence)
})
