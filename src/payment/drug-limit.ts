import { hasCoinsurance, isFound, limitOn } from '../reference/look-ups'
import { medicarePrice, type Circumstances, type LineToPrice, type Price } from './price'

/** Medicare's payment for a drug in an office: the quarter's payment limit for each unit, discarded units (JW) too. */
export function drugAmount({ code, units }: LineToPrice, { reference, date }: Circumstances): Price {
  const limit = limitOn(reference, code, date)
  if (!isFound(limit)) return { missing: limit.text }
  const source = limit.edition.edition
  const { limit: unit, coinsurance, note } = limit.value
  const notes = note === undefined ? [] : [`CMS notes: ${note}.`]
  if (!hasCoinsurance(reference, limit.edition)) {
    notes.push(`The patient’s share is taken as ${coinsurance} percent; the coinsurance of ${source} is not here.`)
  }
  return medicarePrice({ unit, units, coinsurance, date, source }, notes)
}
