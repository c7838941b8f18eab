import type { DrugPackage } from '../reference'
import { codeOf, numberOf, quoted, textOf } from './cells'
import { dosageOf, millionths } from './dosage'
import { expectRows, isCorrected, layout, needsQuarter, quarterFor, rowsOf, sourceOf } from './layout'

/** Eleven digits in groups of five, four and two; other identifiers (devices, skin substitutes) are no NDC. */
function ndcOf(text: string): string | null {
  const digits = text.replaceAll(/[-\s]/g, '')
  return /^\d{11}$/.test(digits) ? digits : null
}

/** The NDC–HCPCS crosswalk that goes with the ASP file. */
export const drugPackages = layout<'code' | 'ndc' | 'dosage' | 'size' | 'quantity' | 'unitsInItem' | 'unitsInPackage'>({
  what: 'NDC–HCPCS crosswalk (ASP)',
  columns: {
    code: (own) => /^(?:\d{4} CODE|HCPCS|HCPCS CODE)$/.test(own),
    ndc: (own) => /^(?:NDC ?2?|NDC OR ALTERNATE ID|11 DIGIT NDC)$/.test(own),
    dosage: (own) => own === 'HCPCS DOSAGE' || own === 'DOSAGE',
    size: (own) => own === 'PKG SIZE',
    quantity: (own) => own === 'PKG QTY',
    unitsInItem: (own) => own === 'BILLUNITS',
    unitsInPackage: (own) => own === 'BILLUNITSPKG',
  },
  required: ['code', 'ndc', 'dosage', 'quantity', 'unitsInItem', 'unitsInPackage'],
  *read(source) {
    const { at, tally } = source
    const period = quarterFor(source)
    if (period === null) return needsQuarter
    const packages = new Map<string, DrugPackage>()
    yield* rowsOf(source, 'code', (row, index) => {
      const code = codeOf(row[at.get('code')!])
      if (code === null) {
        tally.refuse(index, `${quoted(row[at.get('code')!])} is not a HCPCS code.`)
        return
      }
      const ndc = ndcOf(textOf(row[at.get('ndc')!]))
      if (ndc === null) {
        tally.leave('with an identifier that is not an NDC')
        return
      }
      const itemsInPackage = numberOf(row[at.get('quantity')!])
      const unitsInItem = numberOf(row[at.get('unitsInItem')!])
      const unitsInPackage = numberOf(row[at.get('unitsInPackage')!])
      if (!isCount(itemsInPackage) || !isCount(unitsInItem) || !isCount(unitsInPackage)) {
        tally.refuse(index, `${code}, NDC ${ndc}: items and units must be numbers above zero.`)
        return
      }
      // CMS rounds both; more than that is a row that says two different things.
      if (Math.abs(unitsInItem * itemsInPackage - unitsInPackage) > 0.01 * unitsInPackage + 0.51) {
        tally.refuse(
          index,
          `${code}, NDC ${ndc}: ${itemsInPackage} items of ${unitsInItem} units are not ${unitsInPackage} units.`,
        )
        return
      }
      const unit = dosageOf(textOf(row[at.get('dosage')!]))
      const item = unit === null ? null : { amount: millionths(unit.amount * unitsInItem), measure: unit.measure }
      const size = at.has('size') ? numberOf(row[at.get('size')!]) : null
      const volume = isCount(size) ? { volume: size } : {}
      const one: DrugPackage = { ndc, code, item, ...volume, itemsInPackage, unitsInItem, unitsInPackage }
      const known = packages.get(ndc)
      const same = [...(known === undefined ? [] : [known]), ...(known?.others ?? [])].find(
        (each) => each.code === code,
      )
      if (same !== undefined) {
        if (same.unitsInPackage === unitsInPackage && same.unitsInItem === unitsInItem) tally.leave('standing twice')
        else tally.refuse(index, `${code}, NDC ${ndc} is listed twice with different units; the first is kept.`)
        return
      }
      packages.set(ndc, known === undefined ? one : { ...known, others: [...(known.others ?? []), one] })
      tally.taken++
    })
    expectRows(tally, tally.taken, 3000, 'packages')
    return [
      {
        kind: 'packages',
        corrected: isCorrected(source),
        table: {
          edition: `NDC ${period.name}`,
          from: period.from,
          until: period.until,
          source: sourceOf(source),
          packages,
        },
      },
    ]
  },
})

const isCount = (value: number | null | undefined): value is number => typeof value === 'number' && value > 0
