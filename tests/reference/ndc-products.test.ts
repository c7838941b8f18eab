import { describe, expect, it } from 'vitest'
import { codeOfNdc, ndcProduct } from '../../src/reference/drugs/ndc-products'
import { codeCells } from '../engine/visit'

/** What CMS's NDC-HCPCS crosswalk of January 2026 says of a package, read there by hand. */
const quantityOf = (drug: string, ndc: string, dose: string): string | undefined => {
  const header = ['Date', 'Payer', 'Drug', 'NDC', 'Dose', 'Route', 'Start', 'Stop']
  const row = ['2026-11-10', 'Medicare', drug, ndc, dose, 'IV infusion', '9:00', '9:40']
  return codeCells([header, row]).answer.encounters[0]?.lines.find((line) => line.ndc !== undefined)?.ndc?.text
}

describe('built-in products by NDC', () => {
  it.each([
    // 00338-3503-41: 50 mL, 2 units of 500 mg.
    ['a liquid in millilitres', 'cefazolin', '00338-3503-41', '2 g', 'N400338350341 ML100'],
    // 00517-0650-01: 15 mL, 750 units of 1 mg.
    ['a vial of 15 mL', 'Injectafer', '00517-0650-01', '750 mg', 'N400517065001 ML15'],
    ['part of a vial', 'Injectafer', '00517-0650-01', '500 mg', 'N400517065001 ML10'],
    // 00069-0809-01: size 1, 10 units of 10 mg; a powder, which the crosswalk does not say.
    ['an item of 1 both ways', 'Inflectra', '00069-0809-01', '400 mg', 'N400069080901 UN4 or ML4'],
  ])('give unit of measure and quantity: %s', (_, drug, ndc, dose, text) => {
    expect(quantityOf(drug, ndc, dose)).toBe(text)
  })

  it('give no quantity of a product in several sizes', () => {
    // 13533-0318: vials of 1, 3 and 5 mL under one product.
    expect(codeOfNdc('13533031801')).toBe('90375')
    expect(ndcProduct('13533031801')?.item).toBeNull()
  })

  it('give none of a package that they do not hold, or that is another drug’s', () => {
    expect(quantityOf('Injectafer', '99999-0650-01', '750 mg')).toBe('N499999065001')
    expect(quantityOf('Remicade', '00069-0809-01', '400 mg')).toBe('N400069080901')
  })
})
