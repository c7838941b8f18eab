import type { CodeOfDrug, Drug } from './drug'
import { codesOfText } from './drug'

/**
 * Codes named after one maker, beside the code of the drug that names none (HCPCS descriptors, `not therapeutically
 * equivalent to …`). Each is a product of the drug in front: `acetaminophen (Fresenius Kabi)`. Brands of such a product
 * stand behind.
 */
const products: readonly (readonly [drug: string, maker: string, codes: string, names?: string])[] = [
  ['acetaminophen', 'Fresenius Kabi', 'J0134'],
  ['acetaminophen', 'B. Braun', 'J0136'],
  ['acetaminophen', 'Hikma', 'J0137'],
  ['argatroban', 'AuroMedics', 'J0898 non-ESRD, J0899 ESRD'],
  ['argatroban', 'Accord', 'J0891 non-ESRD, J0892 ESRD'],
  ['atropine', 'Fresenius Kabi', 'J0463'],
  ['atropine', 'not therapeutically equivalent', 'J0462'],
  ['bivalirudin', 'Endo', 'J0582'],
  ['cabazitaxel', 'Sandoz', 'J9064'],
  ['calcium gluconate', 'WG Critical Care', 'J0613'],
  ['carboplatin', 'Avyxa', 'J9278'],
  ['cefazolin', 'WG Critical Care', 'J0687'],
  ['cefazolin', 'Hikma', 'J0688'],
  ['cefazolin', 'Baxter', 'J0689'],
  ['cefepime', 'Baxter', 'J0701'],
  ['cefepime', 'B. Braun', 'J0703', 'cefepime HCl in dextrose, cefepime in dextrose'],
  ['clindamycin', 'Baxter', 'J0737'],
  ['daptomycin', 'Endo', 'J0871'],
  ['daptomycin', 'unrefrigerated, Xellia', 'J0872'],
  ['daptomycin', 'Xellia', 'J0873'],
  ['daptomycin', 'Baxter', 'J0874', 'daptomycin in NaCl (Baxter), daptomycin in sodium chloride (Baxter)'],
  ['daptomycin', 'Hospira', 'J0877'],
  ['decitabine', 'Sun', 'J0893'],
  ['diltiazem', 'in sodium chloride', 'J1164'],
  ['docetaxel', 'Hospira', 'J9232'],
  ['epinephrine', 'Fresenius Kabi', 'J0162'],
  ['epinephrine', 'Endo, in sodium chloride', 'J0163'],
  ['epinephrine', 'Baxter, in sodium chloride', 'J0164'],
  ['epinephrine', 'BPI', 'J0166, J0173', 'epinephrine (Belcher), Epinephrine HCl (Belcher)'],
  ['epinephrine', 'Hospira', 'J0167'],
  ['epinephrine', 'International Medication Systems', 'J0168'],
  ['epinephrine', 'Adrenalin', 'J0169'],
  ['esmolol', 'WG Critical Care', 'J1806'],
  ['etoposide', 'Avyxa', 'J9186'],
  ['fluorouracil', 'Avyxa', 'J9191'],
  ['fosaprepitant', 'Teva', 'J1456'],
  ['fulvestrant', 'Teva', 'J9393'],
  ['fulvestrant', 'Fresenius Kabi', 'J9394'],
  ['ganciclovir', 'Exela', 'J1574'],
  ['gemcitabine', 'Accord', 'J9196'],
  ['gemcitabine', 'Avyxa', 'J9184'],
  ['glucagon', 'Fresenius Kabi', 'J1611'],
  ['glucagon', 'Gvoke', 'J1612', 'Gvoke'],
  ['glycopyrrolate', 'Glyrx-PF', 'J1597', 'Glyrx-PF, Glyrx'],
  ['glycopyrrolate', 'Fresenius Kabi', 'J1598'],
  ['heparin', 'Pfizer', 'J1643'],
  ['labetalol', 'Hikma', 'J1921'],
  ['leucovorin', 'Avyxa', 'J0644'],
  ['levetiracetam', 'in sodium chloride', 'J1958'],
  ['levothyroxine', 'Fresenius Kabi', 'J0651'],
  ['levothyroxine', 'Hikma', 'J0652'],
  ['linezolid', 'Hospira', 'J2021'],
  ['meloxicam', 'Azurity', 'J1737'],
  ['melphalan', 'Apotex', 'J9249', 'Ivra'],
  ['meropenem', 'WG Critical Care', 'J2183'],
  ['meropenem', 'B. Braun', 'J2184'],
  ['methotrexate', 'Accord', 'J9255'],
  ['micafungin', 'Baxter', 'J2246', 'micafungin in sodium chloride'],
  ['micafungin', 'Par', 'J2247'],
  ['midazolam', 'in 0.9% sodium chloride', 'J2251'],
  ['midazolam', 'in 0.8% sodium chloride', 'J2252'],
  ['midazolam', 'Seizalam', 'J2253', 'Seizalam'],
  ['morphine', 'Fresenius Kabi', 'J2272'],
  ['moxifloxacin', 'Fresenius Kabi', 'J2281'],
  ['nafcillin', 'Baxter', 'J2291'],
  ['paclitaxel protein-bound', 'American Regent', 'J9259'],
  ['paclitaxel protein-bound', 'Teva', 'J9258'],
  ['pantoprazole', 'Hikma', 'J2471'],
  ['pantoprazole', 'Baxter', 'J2472'],
  ['pemetrexed', 'Accord', 'J9296'],
  ['pemetrexed', 'BluePoint', 'J9322'],
  ['phenobarbital', 'Sezaby', 'J2561', 'Sezaby'],
  ['phenylephrine', 'Biorphen', 'J2372', 'Biorphen'],
  ['phenylephrine', 'Immphentiv', 'J2373', 'Immphentiv'],
  ['sincalide', 'Maia', 'J2806'],
  ['tigecycline', 'Accord', 'J3244'],
  ['vancomycin', 'Mylan', 'J3374, J3371'],
  ['vancomycin', 'Xellia', 'J3375, J3372'],
  ['vancomycin', 'Hikma', 'J3376'],
  ['vasopressin', 'American Regent', 'J2599'],
  ['vasopressin', 'Baxter', 'J2601'],
  ['vasopressin', 'Long Grove', 'J2596'],
]

/** As people shorten a maker's name: `Fresenius`, `Braun`, `WG`. */
const shortOf = (maker: string): string => {
  const [first = '', second = ''] = maker.split(/[ ,]+/)
  return first.endsWith('.') ? second : first
}

/** The products as drugs of their own: class and way are the drug's. @throws Error naming a product without its drug */
export function makersProducts(drugs: readonly Drug[]): Drug[] {
  const byName = new Map(drugs.map((drug) => [drug.name, drug]))
  return products.map(([drug, maker, codes, names = '']) => {
    const base = byName.get(drug)
    if (base === undefined) throw new Error(`${drug} (${maker}) in makers.ts: no drug has the name ${drug}.`)
    const own: readonly CodeOfDrug[] = codesOfText(codes)
    const short = /^(?:in|not) /.test(maker) || maker === names ? [] : [`${drug} ${shortOf(maker)}`]
    const written = [...short, ...(names === '' ? [] : names.split(', '))]
    return { ...base, name: `${drug} (${maker})`, names: written, codes: own }
  })
}

/** The product's drug and the word by which its maker is known in small letters, by the product's name. */
const byProduct: ReadonlyMap<string, { readonly drug: string; readonly maker: string }> = new Map(
  products.map(([drug, maker]) => [`${drug} (${maker})`, { drug, maker: shortOf(maker).toLowerCase() }]),
)

/** Words that name the maker of a product, here or in the drug's own line (`pemetrexed (Sandoz)`); none where something else tells it. */
export function makerNamesOf(product: string): readonly string[] {
  const maker = byProduct.get(product)?.maker ?? / \(([A-Z][a-z]+)\b/.exec(product)?.[1]?.toLowerCase() ?? ''
  return /^[a-z]{2,}$/.test(maker) && maker !== 'not' && maker !== 'in' ? [maker] : []
}

/** The drug of which a maker's product is one: before its code was made it went by the drug's own. */
export const drugOfProduct = (product: string): string | undefined => byProduct.get(product)?.drug
