import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { development, production, type AddinEdition } from '../addin.config'
import { manifest } from '../scripts/addin/manifest'
import { shortcuts, shortcutsJson } from '../scripts/addin/shortcuts'
import { catalogue } from '../src/functions/catalogue'
import { functionsMetadata } from '../src/functions/excel/metadata'
import { associatedActions } from './associated-actions'
import { everything, named, only, parseXml, type XmlElement } from './xml-tree'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** Microsoft's order of elements; an element that stands elsewhere makes the manifest invalid. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides'.split(
      ' ',
    ),
  VersionOverrides: ['Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
}

/** Longest values: manifest limits of Microsoft. */
const limits: Readonly<Record<string, number>> = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250, 'bt:Urls': 2048 }

const editions: readonly (readonly [file: string, edition: AddinEdition])[] = [
  ['manifest.xml', production],
  ['manifest.dev.xml', development],
]

describe.each(editions)('%s', (file, edition) => {
  const source = readFileSync(file, 'utf8')
  const root = parseXml(source)

  it('is what addin.config.ts and package.json say now (npm run manifest)', () => {
    expect(source).toBe(manifest(edition, version))
    expect(only(root, 'Id').text).toBe(edition.id)
    expect(only(root, 'Version').text).toBe(`${version}.0`)
    expect(only(root, 'Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/)
  })

  it('has its elements in Microsoft’s order', () => {
    for (const element of everything(root)) {
      const order = orders[element.name]
      if (order === undefined) continue
      const places = element.children.map((child) => order.indexOf(child.name))
      expect(places, element.name).not.toContain(-1)
      expect(places, element.name).toEqual([...places].sort((one, other) => one - other))
    }
    const host = named(root, 'Host').find((element) => element.children.length > 0)
    expect(host?.children.map((child) => child.name)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor'])
    const functions = named(root, 'ExtensionPoint').find((one) => one.attributes['xsi:type'] === 'CustomFunctions')
    const parts = ['Script', 'Page', 'Metadata', ...(edition.namespace === null ? [] : ['Namespace'])]
    expect(functions?.children.map((child) => child.name)).toEqual(parts)
  })

  it('keeps within the lengths that Excel accepts', () => {
    for (const group of only(root, 'Resources').children) {
      for (const { attributes } of group.children) {
        expect(attributes['DefaultValue']?.length, attributes['id']).toBeLessThanOrEqual(limits[group.name] ?? 2048)
        expect(attributes['id']?.length).toBeLessThanOrEqual(32)
      }
    }
    expect(root.children.find((one) => one.name === 'Description')?.attributes['DefaultValue']?.length).toBeLessThan(
      251,
    )
    expect(only(root, 'DisplayName').attributes['DefaultValue']?.length).toBeLessThan(126)
  })

  it('resolves every resid to one resource of its kind and has no resource that nothing uses', () => {
    const resources = only(root, 'Resources').children.flatMap((group) =>
      group.children.map((one) => one.attributes['id']),
    )
    const used = everything(root).flatMap((element) => element.attributes['resid'] ?? [])
    expect(new Set(resources).size).toBe(resources.length)
    expect([...new Set(used)].sort()).toEqual([...resources].sort())
    for (const element of everything(root)) {
      const resid = element.attributes['resid']
      if (resid !== undefined) expect(groupOf(root, resid), `${element.name} ${resid}`).toBe(kindFor(element))
    }
  })

  it('is one page: runtime, functions’ page, commands’ file and every pane', () => {
    const runtime = only(root, 'Runtime').attributes
    expect(runtime['lifetime']).toBe('long')
    const panes = named(root, 'Action').filter((one) => one.attributes['xsi:type'] === 'ShowTaskpane')
    expect(panes.length).toBeGreaterThan(0)
    const pages = [
      only(root, 'FunctionFile'),
      ...[only(root, 'Page'), ...panes].map((one) => only(one, 'SourceLocation')),
    ]
    for (const page of pages) expect(page.attributes['resid']).toBe(runtime['resid'])
    const source = root.children.find((one) => one.name === 'DefaultSettings')?.children[0]?.attributes['DefaultValue']
    expect(valueOf(root, runtime['resid'])).toBe(source)
  })

  it('declares the shared runtime 1.1 and no more, which would hide the add-in', () => {
    expect(named(root, 'Set').map((one) => one.attributes)).toEqual([{ Name: 'SharedRuntime', MinVersion: '1.1' }])
  })

  it('has all its addresses on one https host, the help of every function too', () => {
    const values = everything(root).flatMap((one) => one.attributes['DefaultValue'] ?? [])
    const addresses = [
      ...values.filter((value) => /^\w+:\/\//.test(value)),
      ...named(root, 'AppDomain').map((one) => one.text),
      only(root, 'ExtendedOverrides').attributes['Url']!,
      ...functionsMetadata(catalogue, edition.url).functions.map((one) => one.helpUrl),
    ].map((value) => new URL(value))
    expect(addresses.length).toBeGreaterThan(10)
    expect(new Set(addresses.map((one) => one.origin))).toEqual(new Set([new URL(edition.url).origin]))
    expect(addresses.every((one) => one.protocol === 'https:')).toBe(true)
  })

  it('has icons of exactly the size that it names', () => {
    const icon = (name: string): string | undefined => only(root, name).attributes['DefaultValue']
    expect(pixels(icon('IconUrl'), edition)).toEqual([32, 32])
    expect(pixels(icon('HighResolutionIconUrl'), edition)).toEqual([64, 64])
    for (const element of named(root, 'Icon')) {
      expect(element.children.map((one) => one.attributes['size'])).toEqual(['16', '32', '80'])
      for (const { attributes } of element.children) {
        const size = Number(attributes['size'])
        expect(pixels(valueOf(root, attributes['resid']), edition)).toEqual([size, size])
      }
    }
  })

  it('offers only buttons that do something, and runs only what the page associates', async () => {
    const buttons = named(root, 'Control')
    const labels = buttons.map((one) => valueOf(root, one.children[0]!.attributes['resid']))
    expect(labels).toEqual(['Open pane', 'Code log', 'Coding chart', 'Audit', 'Forecast', 'Help'])
    expect(new Set(buttons.map((one) => one.attributes['id'])).size).toBe(buttons.length)
    const runs = named(root, 'FunctionName').map((one) => one.text)
    const all = [...runs, ...shortcuts.map((one) => one.action)]
    expect(all.sort()).toEqual((await associatedActions()).sort())
  })
})

describe('the keyboard shortcuts', () => {
  it('each lead to an action of their own by keys that Excel does not use', () => {
    const file = JSON.parse(shortcutsJson()) as {
      actions: { id: string; type: string }[]
      shortcuts: { action: string; key: { default: string } }[]
    }
    expect(file.shortcuts.map((one) => one.action)).toEqual(file.actions.map((one) => one.id))
    const keys = file.shortcuts.map((one) => one.key.default)
    expect(new Set(keys).size).toBe(keys.length)
    for (const one of keys) expect(one).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/)
  })
})

describe('the two manifests', () => {
  const [released, developed] = editions.map(([file]) => parseXml(readFileSync(file, 'utf8')))

  it('are different add-ins, of which only the one for development prefixes its functions', () => {
    expect(only(released!, 'Id').text).not.toBe(only(developed!, 'Id').text)
    for (const edition of [production, development])
      expect(edition.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(named(released!, 'Namespace')).toEqual([])
    expect(readFileSync('manifest.xml', 'utf8')).not.toContain('amespace"')
    expect(valueOf(developed!, only(developed!, 'Namespace').attributes['resid'])).toBe('INFDEV')
  })
})

const resource = (root: XmlElement, id: string | undefined): XmlElement | undefined =>
  everything(only(root, 'Resources')).find((one) => one.attributes['id'] === id)

const valueOf = (root: XmlElement, id: string | undefined): string | undefined =>
  resource(root, id)?.attributes['DefaultValue']

const groupOf = (root: XmlElement, id: string): string | undefined =>
  only(root, 'Resources').children.find((group) => group.children.some((one) => one.attributes['id'] === id))?.name

/** Which group of resources an element must point to. */
function kindFor({ name, attributes }: XmlElement): string {
  if (name === 'bt:Image') return 'bt:Images'
  if (['Runtime', 'SourceLocation', 'FunctionFile', 'LearnMoreUrl'].includes(name)) return 'bt:Urls'
  return name === 'Description' && attributes['resid'] !== undefined ? 'bt:LongStrings' : 'bt:ShortStrings'
}

/** Width and height as the file's own header says. */
function pixels(url: string | undefined, edition: AddinEdition): [number, number] {
  const bytes = readFileSync(url!.replace(edition.url, ''))
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}
