import { drugNamed } from './drugs/all-drugs'

/**
 * The procedures by which drugs are given that have codes of their own, as a sentence names them. Which one of a family it
 * was, region, joint and side decide; the record has none of these, so that none is ever coded.
 */
const procedures: readonly (readonly [codes: string, drugs: RegExp])[] = [
  ['64612, 64615, 64616, 64617, or 64642 to 64647 by the region treated', /botulinumtoxin/i],
  [
    '67028 by the eye',
    /^(?:aflibercept|ranibizumab(?!.*Susvimo)|brolucizumab|faricimab|pegcetacoplan intravitreal|avacincaptad|dexamethasone intravitreal|fluocinolone|ocriplasmin)/,
  ],
  ['51720', /^(?:BCG live|mitomycin(?: intravesical)?$|gemcitabine|valrubicin|nadofaragene|nogapendekin)/],
  ['20600 to 20611 by the joint', /^hyaluronan/],
  [
    'by the site 20600 to 20611, 20550 to 20553, 11900 or 11901, 62320 to 62323, or 67028',
    /^(?:triamcinolone|methylprednisolone acetate|betamethasone|dexamethasone$)/,
  ],
  ['20527 for the hand, 54200 for a plaque', /^collagenase$/],
  ['11981 to 11983', /^(?:histrelin implant|etonogestrel implant)/],
  ['36593 for a blocked catheter', /^alteplase$/],
  ['11980', /^testosterone pellets$/],
  ['58300', /IUD/],
  ['62322, 62323 or 96450 by the payer', /^(?:nusinersen|tofersen)$/],
  [
    '62369, 62370, 95990 or 95991 for the refill of an implanted pump',
    /^(?:baclofen|ziconotide|morphine preservative-free|clonidine epidural)/,
  ],
  ['79101', /^(?:lutetium|radium|samarium|strontium|iobenguane)/],
  ['79403', /^ibritumomab/],
  ['38228, from January 2025 on', /autoleucel$|^tisagenlecleucel$|^axicabtagene/],
  ['96405 or 96406 by the lesions', /^talimogene/],
  ['93015 to 93018 of the stress test', /^regadenoson$/],
]

/** The code of the procedure that gives a drug; null where we name none. */
export const procedureOf = (drug: string): string | null =>
  procedures.find(([, drugs]) => drugs.test(drug))?.[0] ?? null

/** Into a vein too these are part of a test, of the heart or of the bile ducts: the push is the test's, the drug is billed. */
export const isPartOfTest = (drug: string): boolean => /^(?:regadenoson|sincalide)\b/.test(drug)

/** Cathflo is labelled for nothing but a blocked central venous catheter (FDA label, indications): never a push or an infusion. */
export const clearsCatheter = (written: string): boolean => /\bcathflo\b/i.test(written)

/** Into a muscle or under the skin these too are a procedure: chemodenervation, never an injection of 96372. */
export const alwaysByProcedure = (drug: string): boolean => {
  const found = drugNamed(drug)
  return found?.usual === 'procedure' && procedureOf(drug) !== null && !/^(?:morphine|clonidine)/.test(drug)
}
