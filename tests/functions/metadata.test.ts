import { describe, expect, it } from 'vitest'
import { development, production } from '../../addin.config'
import { helpPage } from '../../scripts/help/functions-page'
import { catalogue } from '../../src/functions/catalogue'
import { functionsMetadata } from '../../src/functions/excel/metadata'

const metadata = functionsMetadata(catalogue, production.url)

describe('functions.json', () => {
  it('lets cells with errors and data types in, which Excel would otherwise answer itself', () => {
    expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true })
  })

  it('names every function of the catalogue once, by the id that workbooks hold', () => {
    const ids = metadata.functions.map((one) => one.id)
    expect(ids).toEqual(catalogue.map((entry) => entry.id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, name } of metadata.functions) {
      expect(name).toBe(id)
      expect(id).toMatch(/^INFUSION_[A-Z0-9_]{3,}$/)
    }
  })

  it('takes a cell, a column or a log for every argument', () => {
    for (const { parameters } of metadata.functions) {
      for (const one of parameters) expect(one).toMatchObject({ type: 'any', dimensionality: 'matrix' })
      expect(new Set(parameters.map((one) => one.name)).size).toBe(parameters.length)
    }
  })

  it('puts optional arguments last, since Excel counts from the left', () => {
    for (const { id, parameters } of metadata.functions) {
      const firstOptional = parameters.findIndex((one) => one.optional === true)
      const needed = parameters.slice(Math.max(0, firstOptional)).filter((one) => one.optional !== true)
      expect(firstOptional === -1 ? [] : needed, id).toEqual([])
    }
  })

  it('declares the columns as matrices and asks for nothing that recalculates unasked', () => {
    const codes = metadata.functions.find((one) => one.id === 'INFUSION_CODES')
    expect(codes).toMatchObject({ result: { dimensionality: 'matrix' } })
    expect(codes?.parameters.filter((one) => one.optional !== true).map((one) => one.name)).toEqual([
      'start',
      'stop',
      'drug',
    ])
    expect(metadata.functions.find((one) => one.id === 'INFUSION_VERSION')?.result).toEqual({
      dimensionality: 'scalar',
    })
    expect(JSON.stringify(metadata)).not.toMatch(/volatile|stream|cancelable|requires/)
  })

  it('leads each function to its own place on the help page of the same domain', () => {
    const page = helpPage()
    for (const edition of [production, development]) {
      for (const { helpUrl, id } of functionsMetadata(catalogue, edition.url).functions) {
        expect(helpUrl).toBe(`${edition.url}help.html#${id.toLowerCase()}`)
        expect(page).toContain(`id="${id.toLowerCase()}"`)
      }
    }
  })
})

describe('the help page', () => {
  const page = helpPage()

  it('says first of all that whole columns are to be given', () => {
    expect(page.indexOf('Select whole columns')).toBeGreaterThan(0)
    expect(page.indexOf('Select whole columns')).toBeLessThan(page.indexOf('INFUSION_CODES</a>'))
    expect(page).toContain('each row is treated as its own visit')
  })

  it('explains what Excel may show instead of an answer', () => {
    for (const shown of ['#NAME?', '#BUSY!', '#SPILL!', '#VALUE!', '#N/A']) {
      expect(page).toContain(`<code>${shown}</code>`)
    }
  })

  it('shows every example as text, not as markup', () => {
    expect(page).toContain('<code>=INFUSION_CODES(&quot;9:00&quot;,&quot;11:13&quot;,&quot;Remicade&quot;)</code>')
    // The one script is the folder's own, for the search.
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).toContain('<script src="assets/help-search.js" defer></script>')
  })

  it('has every id once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
    expect(new Set(ids).size).toBe(ids.length)
  })
})
