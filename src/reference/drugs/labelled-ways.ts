import { allDrugs } from './all-drugs'

/** Where alone a drug goes: into tissue (under the skin or into muscle) or into a vein. */
export interface OnlyWay {
  readonly to: 'tissue' | 'vein'
  /** As a sentence says it. */
  readonly given: string
  /** Where it was read. */
  readonly source: string
}

/**
 * Drugs whose labelling (or HCPCS descriptor) was read and names one way only. Others are given in several ways, or
 * nothing was read of them: nothing is said of those. A biosimilar or a generic is given as its reference product.
 */
type Rows = readonly (readonly [drug: string, source: string])[]

const underTheSkin: Rows = [
  ['denosumab', 'label of Prolia, FDALabel'],
  ['romosozumab', 'label of Evenity, DailyMed'],
  ['certolizumab pegol', 'label of Cimzia'],
  ['omalizumab', 'label of Xolair, DailyMed'],
  ['mepolizumab', 'label of Nucala'],
  ['benralizumab', 'label of Fasenra, DailyMed'],
  ['tezepelumab', 'label of Tezspire'],
  ['canakinumab', 'label of Ilaris, DailyMed'],
  ['rilonacept', 'label of Arcalyst, DailyMed'],
  ['burosumab', 'label of Crysvita'],
  ['inclisiran', 'MedlinePlus on inclisiran'],
  ['pegfilgrastim', 'label of Neulasta'],
  ['romiplostim', 'Medscape Reference on Nplate'],
  ['luspatercept', 'label of Reblozyl'],
  ['degarelix', 'label of Firmagon'],
  ['lanreotide', 'dosing page of Somatuline Depot'],
  ['granisetron extended release', 'label of Sustol, FDALabel'],
]

const intoMuscle: Rows = [
  ['fulvestrant', 'label of Faslodex, DailyMed'],
  ['leuprolide 3.75 mg', 'prescribing information of Lupron Depot'],
  ['triptorelin', 'label of Trelstar, DailyMed'],
  ['octreotide depot', 'HCPCS descriptor of J2353'],
  ['penicillin G benzathine', 'label of Bicillin L-A, Pfizer'],
  ['penicillin G benzathine and procaine', 'label of Bicillin C-R, Pfizer'],
  ['naltrexone extended-release', 'dosing page of Vivitrol'],
  ['olanzapine pamoate', 'label of Zyprexa Relprevv'],
  ['testosterone cypionate', 'label of testosterone cypionate, Slayback'],
  ['haloperidol decanoate', 'label of haloperidol decanoate, FDALabel'],
  ['paliperidone (Invega Sustenna)', 'label of Invega Sustenna'],
  ['aripiprazole (Abilify Asimtufii)', 'approval of Abilify Asimtufii, 27 April 2023'],
  ['risperidone (Risperdal Consta)', 'J&J Medical Connect on Risperdal Consta'],
]

/** Suspensions that go into muscle, joints or soft tissue. */
const neverIntoVein: Rows = [
  ['methylprednisolone acetate', 'label of Depo-Medrol'],
  ['triamcinolone', 'label of Kenalog-40'],
  ['betamethasone', 'American Regent on betamethasone acetate and phosphate'],
]

/** Lupron Depot goes into muscle, Eligard under the skin; the code is one. */
const intoMuscleOrSkin: Rows = [['leuprolide 7.5 mg', 'labels of Lupron Depot and Eligard']]

const intoVein: Rows = [
  ['infliximab', 'label of Remicade'],
  ['ocrelizumab', 'patient information of Ocrevus'],
  ['natalizumab', 'Drugs.com on Tysabri'],
  ['pegloticase', 'label of Krystexxa, FDALabel'],
  ['rituximab', 'label of Truxima, DailyMed'],
  ['trastuzumab', 'label of Herceptin'],
  ['pembrolizumab', 'NDC directory, Keytruda'],
  ['nivolumab', 'label of Opdivo'],
  ['teprotumumab', 'label of Tepezza, DailyMed'],
  ['ferric carboxymaltose', 'label of Injectafer'],
  ['ferric derisomaltose', 'label of Monoferric'],
  ['iron sucrose', 'label of Venofer'],
  ['ferumoxytol', 'label of Feraheme'],
  ['sodium ferric gluconate', 'Monthly Prescribing Reference on Ferrlecit'],
  ['zoledronic acid', 'label of Reclast, DailyMed'],
  ['vincristine', 'label of vincristine, DailyMed'],
  ['vinorelbine', 'label of Navelbine'],
  ['docetaxel', 'label of docetaxel, Pfizer'],
  ['oxaliplatin', 'label of oxaliplatin, Pfizer'],
  ['fosaprepitant', 'NDC directory, fosaprepitant'],
  ['palonosetron', 'label of Aloxi'],
  ['vancomycin', 'label of vancomycin, DailyMed'],
  ['immune globulin IV (Gammaplex)', 'HCPCS descriptor of J1557'],
  ['immune globulin IV (Octagam)', 'HCPCS descriptor of J1568'],
  ['immune globulin IV (Panzyga)', 'HCPCS descriptor of J1576'],
  ['immune globulin IV (Privigen)', 'HCPCS descriptor of J1459'],
  ['cytomegalovirus immune globulin', 'HCPCS descriptor of J0850'],
]

const facts: ReadonlyMap<string, OnlyWay> = new Map([
  ...of('tissue', 'under the skin', underTheSkin),
  ...of('tissue', 'into muscle', intoMuscle),
  ...of('tissue', 'into muscle, a joint or soft tissue', neverIntoVein),
  ...of('tissue', 'into muscle or under the skin', intoMuscleOrSkin),
  ...of('vein', 'into a vein', intoVein),
])

function of(to: OnlyWay['to'], given: string, rows: Rows): (readonly [string, OnlyWay])[] {
  return rows.map(([drug, source]) => [drug, { to, given, source }])
}

/** The four letters of a biological product or biosimilar. */
const suffix = /-[a-z]{4}$/

// Infliximab-dyyb is sold for the skin too (Zymfentra), under the same name.
const givenBothWays: ReadonlySet<string> = new Set(['infliximab-dyyb'])

const ways: ReadonlyMap<string, OnlyWay> = new Map(
  allDrugs.flatMap(({ name }) => {
    const fact = givenBothWays.has(name) ? undefined : (facts.get(name) ?? facts.get(name.replace(suffix, '')))
    return fact === undefined ? [] : [[name, fact]]
  }),
)

/** The only way by which a drug of ours is given; null where there are several, or nothing was read. */
export const onlyWay = (drug: string): OnlyWay | null => ways.get(drug) ?? null

/** Every fact by its drug, for the tests. */
export const labelledWays: Rows = [...underTheSkin, ...intoMuscle, ...neverIntoVein, ...intoMuscleOrSkin, ...intoVein]
