/**
 * The highest single dose of a drug's label, where it was read, with where. A dose above it is asked about, never accused: labels
 * change, compendia allow more, and a record may say why. Drugs without a record are asked about never.
 */
export interface DoseLimit {
  /** The name without a biosimilar's suffix. */
  readonly drug: string
  /** By which way the record speaks. */
  readonly way: 'vein' | 'skin' | 'any'
  /** Milligrams, or milligrams a kilogram. */
  readonly most: number
  readonly per: 'dose' | 'kg'
  /** A brand of the drug that has a lower one: only where it is named. */
  readonly brand?: RegExp
  readonly source: string
}

const dose = (drug: string, way: DoseLimit['way'], most: number, source: string, brand?: RegExp): DoseLimit =>
  brand === undefined ? { drug, way, most, per: 'dose', source } : { drug, way, most, per: 'dose', source, brand }
const byWeight = (drug: string, way: DoseLimit['way'], most: number, source: string): DoseLimit => ({
  drug,
  way,
  most,
  per: 'kg',
  source,
})

/** A brand before the drug without one. */
export const doseLimits: readonly DoseLimit[] = [
  byWeight('infliximab', 'vein', 10, 'infliximab.com'),
  dose('abatacept', 'vein', 1000, 'orencia.com/hcp, IV dosing'),
  dose('abatacept', 'skin', 125, 'Orencia label, subcutaneous dosing'),
  dose('tocilizumab', 'skin', 162, 'Actemra label, subcutaneous dosing'),
  byWeight('golimumab', 'vein', 2, 'Simponi Aria label, dosage'),
  byWeight('belimumab', 'vein', 10, 'Benlysta label, dosage'),
  dose('belimumab', 'skin', 400, 'Benlysta label, subcutaneous dosing'),
  dose('pegloticase', 'vein', 8, 'Krystexxa dosage, drugs.com, August 29, 2025'),
  dose('vedolizumab', 'vein', 300, 'Entyvio dosage, entyvio.net'),
  dose('natalizumab', 'vein', 300, 'Tysabri label, dosage'),
  dose('ocrelizumab', 'vein', 600, 'ocrevus-hcp.com, administration'),
  dose('alemtuzumab', 'vein', 12, 'Lemtrada, neurologyadvisor.com, dosing chart', /lemtrada/i),
  dose('ublituximab', 'vein', 450, 'Briumvi label, dosage'),
  dose('donanemab', 'vein', 1400, 'medical.lilly.com, answer 198363'),
  dose('eculizumab', 'vein', 1200, 'Soliris dosage, drugs.com, May 24, 2024'),
  dose('ravulizumab', 'vein', 3600, 'Ultomiris dosage, drugs.com, September 24, 2024'),
  dose('efgartigimod alfa', 'vein', 1200, 'Vyvgart dosage, drugs.com, April 2, 2024'),
  dose('inebilizumab', 'vein', 300, 'Uplizna dosage, empr.com'),
  dose('inclisiran', 'any', 284, 'Leqvio dosage, pbdrx.com, January 15, 2022'),
  byWeight('teprotumumab', 'vein', 20, 'tepezzahcp.com, dosing'),
  dose('ferric carboxymaltose', 'vein', 1000, 'Injectafer dosage, drugs.com, May 1, 2023'),
  dose('ferumoxytol', 'vein', 510, 'Feraheme dosage, drugs.com, September 24, 2021'),
  dose('iron sucrose', 'vein', 400, 'Venofer, review of IV iron, PMC5517096, table 1'),
  dose('sodium ferric gluconate', 'vein', 125, 'Ferrlecit, review of IV iron, PMC5517096, table 1'),
  dose('denosumab', 'any', 60, 'Prolia dosage, drugs.com, January 26, 2023', /prolia|jubbonti/i),
  dose('denosumab', 'any', 120, 'Xgeva dosage, drugs.com, January 26, 2023'),
  dose('zoledronic acid', 'vein', 5, 'Reclast, endocrinologyadvisor.com, dosing chart'),
  dose('ibandronate', 'vein', 3, 'Boniva injection, dosing table'),
  dose('romosozumab', 'any', 210, 'Evenity, magellanrx.com'),
  dose('omalizumab', 'any', 600, 'xolairhcp.com, dosing'),
  dose('mepolizumab', 'any', 300, 'Blue Cross NC, interleukin-5 antagonists, dosing table'),
  dose('benralizumab', 'any', 30, 'Blue Cross NC, interleukin-5 antagonists, dosing table'),
  dose('pegfilgrastim', 'any', 6, 'Neulasta dosage, drugs.com'),
  dose('pembrolizumab', 'vein', 400, 'Keytruda dosage, drugs.com, March 11, 2024'),
  dose('nivolumab', 'vein', 480, 'opdivohcp.com, dosing'),
  dose('atezolizumab', 'vein', 1680, 'Tecentriq dosage, drugs.com'),
  dose('dostarlimab', 'vein', 1000, 'Jemperli enrollment form, GSK'),
  byWeight('daratumumab', 'vein', 16, 'jnjmedicalconnect.com, October 7, 2024'),
  byWeight('trastuzumab deruxtecan', 'vein', 6.4, 'enhertuhcp.com, dosing'),
  dose('leuprolide 7.5 mg', 'any', 45, 'policy PH-0080, al-policies.exploremyplan.com, 2021'),
  dose('goserelin', 'any', 10.8, 'policy PH-90151, fl-policies.exploremyplan.com, July 1, 2025'),
]

/** The record for a drug as it was written; null where none was read. */
export const doseLimitOf = (drug: string, way: 'vein' | 'skin', written: string): DoseLimit | null =>
  limitsOfDrug
    .get(drug)
    ?.find((one) => (one.way === way || one.way === 'any') && (one.brand === undefined || one.brand.test(written))) ??
  null

const limitsOfDrug = new Map<string, DoseLimit[]>()
for (const one of doseLimits) limitsOfDrug.set(one.drug, [...(limitsOfDrug.get(one.drug) ?? []), one])
