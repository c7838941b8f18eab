import { centralCatheter, namesPort } from './access'
import { normalised } from '../../basics/cell'
import { includedCodes, includedServices } from '../../reference/included-services'
import { findDrug } from './find-drug'
import { includedWords, visitServices } from '../../reference/visit-services'
import { ownServices, respiratoryAntibodies, type OwnService } from '../../reference/own-codes'

/** What a cell of the drug column names where it is no drug to be infused: the administration is coded without a class. */
export type Service =
  | { readonly kind: 'included'; readonly label: string }
  | { readonly kind: 'port flush' | 'catheter flush'; readonly label: string }
  | { readonly kind: 'own codes'; readonly label: string; readonly own: OwnService }
  | { readonly kind: 'antibody'; readonly label: string }
  | { readonly kind: 'refill'; readonly label: string; readonly pump: 'portable' | 'implanted' | 'unclear' }

const included = new Set(includedServices)
const antibodies = new Set(respiratoryAntibodies)
const ownByName = new Map(ownServices.flatMap((own) => own.names.map((name) => [name, own] as const)))
const ownPatterns = ownServices.filter((own) => own.pattern !== undefined)

const flushed = /\b(?:flush(?:es|ed|ing)?|lock flush)\b/
const keptOpen = /\b(?:kvo|tko|keep (?:the )?(?:vein |line )?open)\b/
const amount = /\b\d[\d,.]*\s*(?:mg|mcg|g|gm|ml|l|units?|u|meq|cc)\b(?:\/\S+)?/g

/** The service that a written name stands for, null where it names a drug or nothing that we know. */
export function readService(written: string): Service | null {
  const whole = normalised(written)
  // Whatever is longer is a text, no name of a service.
  if (whole === '' || whole.length > 300) return null
  const text = whole.replace(amount, ' ').replace(/[().]/g, ' ').replace(/\s+/g, ' ').trim()
  const label = written.trim()
  if (antibodies.has(text) || antibodies.has(bare(text))) return { kind: 'antibody', label }
  const own = ownByName.get(text) ?? ownPatterns.find((one) => one.pattern!.test(text))
  if (own !== undefined) return { kind: 'own codes', label, own }
  if (/\bpump\b.*\brefill|\brefill\b.*\bpump\b|^9652[12]$/.test(text)) {
    const implanted = /implant|reservoir|^96522$/.test(text)
    return {
      kind: 'refill',
      label,
      pump: implanted ? 'implanted' : /portable|ambulatory|cadd|^96521$/.test(text) ? 'portable' : 'unclear',
    }
  }
  if (flushed.test(text) && centralCatheter.test(text)) return { kind: 'catheter flush', label }
  if (text === '96523' || (flushed.test(text) && namesPort(text)) || /^port irrigation$/.test(text)) {
    return { kind: 'port flush', label }
  }
  if (included.has(text) || includedCodes.test(text) || flushed.test(text) || keptOpen.test(text)) {
    return { kind: 'included', label }
  }
  return byWords(written, text)
}

/** By what it says, wherever the words stand; a name that is a drug's stays a drug. */
function byWords(written: string, text: string): Service | null {
  const label = written.trim()
  if (written.length > 300) return null
  const isIncluded = includedWords.some((words) => words.test(text))
  const visit = isIncluded ? undefined : visitServices.find((one) => one.words?.test(text))
  if (!isIncluded && visit === undefined) return null
  const { kind } = findDrug(written, new Map())
  if (kind !== 'none' && kind !== 'near') return null
  return visit === undefined ? { kind: 'included', label } : { kind: 'own codes', label, own: visit }
}

/** `nirsevimab (Beyfortus)` without its second name. */
const bare = (text: string): string => text.split(' ')[0]!
