import { allDrugs } from './all-drugs'

/**
 * Drugs whose labelling (21 CFR 201.57, section 2 of each label at DailyMed) names one way only: into tissue, under the
 * skin or into muscle, or into a vein. Others are given in several ways, or were not looked up: nothing is said of them.
 * A biosimilar or a generic is given as its reference product.
 */

const intoTissueOnly: readonly string[] = [
  'denosumab',
  'romosozumab',
  'certolizumab pegol',
  'omalizumab',
  'mepolizumab',
  'benralizumab',
  'tezepelumab',
  'canakinumab',
  'rilonacept',
  'burosumab',
  'inclisiran',
  'pegfilgrastim',
  'romiplostim',
  'luspatercept',
  'fulvestrant',
  'leuprolide 3.75 mg',
  'leuprolide 7.5 mg',
  'triptorelin',
  'degarelix',
  'octreotide depot',
  'lanreotide',
  'methylprednisolone acetate',
  'triamcinolone',
  'betamethasone',
  'penicillin G benzathine',
  'penicillin G benzathine and procaine',
  'naltrexone extended-release',
  'olanzapine pamoate',
  'granisetron extended release',
  'testosterone cypionate',
  'testosterone enanthate',
]

const intoVeinOnly: readonly string[] = [
  'infliximab',
  'infliximab-abda',
  'infliximab-axxq',
  'ocrelizumab',
  'natalizumab',
  'pegloticase',
  'ferric carboxymaltose',
  'ferric derisomaltose',
  'iron sucrose',
  'ferumoxytol',
  'zoledronic acid',
  'pamidronate',
  'vincristine',
  'vinblastine',
  'vinorelbine',
  'paclitaxel',
  'docetaxel',
  'oxaliplatin',
  'irinotecan',
  'pembrolizumab',
  'nivolumab',
  'rituximab',
  'trastuzumab',
  'fosaprepitant',
  'palonosetron',
  'vancomycin',
]

/** The four letters of a biological product or biosimilar. */
const suffix = /-[a-z]{4}$/

// Infliximab-dyyb is sold for the skin too, under the same name.
const givenBothWays: ReadonlySet<string> = new Set(['infliximab-dyyb'])

const ways: ReadonlyMap<string, 'tissue' | 'vein' | null> = new Map(
  allDrugs.map(({ name }) => {
    const has = (list: readonly string[]): boolean => list.includes(name) || list.includes(name.replace(suffix, ''))
    if (givenBothWays.has(name)) return [name, null]
    return [name, has(intoTissueOnly) ? 'tissue' : has(intoVeinOnly) ? 'vein' : null]
  }),
)

/** The only way by which a drug of ours is given; null where there are several, or none was looked up. */
export const onlyWay = (drug: string): 'tissue' | 'vein' | null => ways.get(drug) ?? null

/** Every name of both lists, for the test that each is a drug of ours. */
export const labelledDrugs: readonly string[] = [...intoTissueOnly, ...intoVeinOnly]
