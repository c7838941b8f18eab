import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { helpPages } from '../../scripts/help/pages'
import { helpEntries } from '../../scripts/help/search'
import { logColumns, tables } from '../../scripts/help/tables-page'
import { findingKinds } from '../../src/findings'
import { catalogue } from '../../src/functions/catalogue'
import { profiles } from '../../src/payers/profiles'
import { policiesInOrder } from '../../src/policies/policies'
import { badHabits } from '../findings/habits'

const documents = Object.fromEntries(
  Object.entries(helpPages).map(([name, html]) => [name, new JSDOM(html()).window.document]),
)
const pageOf = (name: string): Document => {
  const found = documents[name]
  if (found === undefined) throw new Error(name)
  return found
}

describe('help', () => {
  test('has an entry for each function, finding, choice, payer and table, and each leads somewhere', () => {
    const entries = helpEntries()
    const wanted = catalogue.length + findingKinds.size + policiesInOrder.length + profiles.length + tables.length
    expect(entries).toHaveLength(wanted + logColumns.length)
    for (const { page, title } of entries) {
      const [file = '', id = ''] = page.split('#')
      expect(pageOf(file).getElementById(id), `${title}: ${page}`).not.toBeNull()
    }
  })

  test.each(Object.keys(helpPages))('%s: every link leads to a page and a place that is there', (name) => {
    const links = [...pageOf(name).querySelectorAll('a[href]')].map((one) => one.getAttribute('href') ?? '')
    expect(links.length).toBeGreaterThan(6)
    for (const link of links.filter((one) => !one.startsWith('http'))) {
      const [file = '', id] = link.split('#')
      const page = file === '' ? pageOf(name) : documents[file]
      expect(page, link).toBeDefined()
      if (id !== undefined) expect(page?.getElementById(id), link).not.toBeNull()
    }
  })

  test.each(Object.keys(helpPages))('%s has one heading, each id once, and nothing from elsewhere', (name) => {
    const page = pageOf(name)
    expect(page.querySelectorAll('h1')).toHaveLength(1)
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const one of page.querySelectorAll('link, img, script')) {
      expect(one.getAttribute('href') ?? one.getAttribute('src')).toMatch(/^assets\//)
    }
  })

  test('every table of the office says what it is for, and every column of the log what it holds', () => {
    for (const { name, is } of tables) expect(is, name).not.toBe('')
    for (const { header, says } of logColumns) expect(says, header).not.toBe('')
  })

  test('getting started speaks as a biller does', () => {
    const sentences = [...pageOf('start.html').querySelectorAll('p, li, h2')].map((one) => one.textContent)
    expect(sentences.length).toBeGreaterThan(20)
    expect(sentences.flatMap((text) => badHabits(text).map((habit) => `${habit}: ${text}`))).toEqual([])
  })
})
