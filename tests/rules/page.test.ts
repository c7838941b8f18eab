import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { helpPage } from '../../scripts/help/functions-page'
import { book, dateText } from '../../scripts/rule-book/book'
import { rulesMarkdown, rulesPage } from '../../scripts/rule-book/markdown'
import { rulesHtml } from '../../scripts/rule-book/page'
import { policyValues } from '../../src/policies/policies'
import { rule, rules, type RuleId } from '../../src/rules'

const ids = Object.keys(rules) as RuleId[]

test('the committed page is what the records give (npm run rules writes it)', async () => {
  const committed = readFileSync(join(import.meta.dirname, '../..', rulesPage), 'utf8')
  expect(committed === (await rulesMarkdown()), `${rulesPage} is stale: npm run rules writes it`).toBe(true)
})

describe('the book', () => {
  const { sections, policies } = book()

  test('holds every rule once, with its sentence', () => {
    const entries = sections.flatMap((one) => one.entries)
    expect(entries.map((one) => one.id).sort()).toEqual([...ids].sort())
    for (const one of entries) expect(one.sentence).toBe(rule(one.id).sentence)
  })

  test('holds every policy with all its values, and the rules that name it', () => {
    expect(policies.map((one) => [one.name, one.values])).toEqual(Object.entries(policyValues))
    expect(policies.find((one) => one.name === 'overlap')?.rules).toEqual(['concurrent.overlap', 'concurrent.deducted'])
  })

  test('writes a rule out', () => {
    const push = sections.flatMap((one) => one.entries).find((one) => one.id === 'push.repeat-hospital')!
    expect(push.scope).toBe('Hospital, from 1 January 2009.')
    expect(push.values).toEqual(['interval: 30 from 1 January 2009'])
    const pause = sections.flatMap((one) => one.entries).find((one) => one.id === 'complex.pause')!
    expect(pause.scope).toBe(
      'Office and hospital, from 12 August 2022 to 20 December 2023. Medicare. Told, not decided.',
    )
    const hydration = sections.flatMap((one) => one.entries).find((one) => one.id === 'hydration.minimum')!
    expect(hydration.values).toEqual(['shortest: 16 from 1 January 2005, 31 from 1 January 2008'])
    const each = sections.flatMap((one) => one.entries).find((one) => one.id === 'repeat.sum')!
    expect(each.readings).toEqual([
      'CPT guidance and Revenue Cycle Advisor, 2017: each further bag is one additional hour and its own further hours (policy repeat-infusion=each, the default).',
    ])
  })

  test('dates in words', () => {
    expect([dateText('2006-01-01'), dateText('2023-12-21')]).toEqual(['1 January 2006', '21 December 2023'])
  })
})

describe('the page of the add-in', () => {
  const { document } = new JSDOM(rulesHtml()).window

  test('has an anchor for every rule, each once, and every link within it leads somewhere', () => {
    const anchors = [...document.querySelectorAll('[id]')].map((one) => one.id)
    expect(new Set(anchors).size).toBe(anchors.length)
    for (const id of ids) expect(anchors).toContain(id)
    for (const one of document.querySelectorAll('a[href^="#"]')) {
      expect(anchors).toContain(one.getAttribute('href')!.slice(1))
    }
  })

  test('says the sentence of a rule under its anchor, and its sources with their addresses', () => {
    const article = document.getElementById('initial.one')!.closest('article')!
    expect(article.textContent).toContain(rule('initial.one').sentence)
    const addresses = [...article.querySelectorAll('a')].map((one) => one.getAttribute('href'))
    for (const source of rule('initial.one').sources) {
      if (source.address !== undefined) expect(addresses).toContain(source.address)
      expect(article.textContent).toContain(`${source.title}, ${source.locator}`)
    }
  })

  test('runs nothing and loads nothing from elsewhere', () => {
    expect(document.querySelector('script, style, iframe, [onclick], [style]')).toBeNull()
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
    for (const one of document.querySelectorAll('link, img')) {
      expect(one.getAttribute('href') ?? one.getAttribute('src')).toMatch(/^assets\//)
    }
  })

  test('is linked from the help, and links to it', () => {
    const help = new JSDOM(helpPage()).window.document
    expect(help.querySelector('a[href="rules.html"]')).not.toBeNull()
    expect(document.querySelector('a[href="help.html"]')).not.toBeNull()
  })
})
