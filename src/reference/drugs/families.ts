import { allDrugs, drugNamed } from './all-drugs'
import type { Drug } from './drug'

/** A written name that several drugs with codes of their own share. */
export interface Family {
  /** As a sentence names it; the drug of this name is the identity of whatever is written so, where there is one. */
  readonly name: string
  readonly written: readonly string[]
  readonly drugs: readonly Drug[]
}

/**
 * A bare `infliximab` may be Remicade or any of its biosimilars: each has a code of its own, and none may be guessed. A
 * drug with the name and drugs with the name and a suffix of four letters are such a family.
 */
function biosimilars(): Family[] {
  const byBase = new Map<string, Drug[]>()
  for (const drug of allDrugs) {
    const base = /^(.+)-[a-z]{4}$/.exec(drug.name)?.[1]
    if (base !== undefined && drugNamed(base) !== undefined) byBase.set(base, [...(byBase.get(base) ?? []), drug])
  }
  return [...byBase].map(([name, drugs]) => ({
    name,
    written: [name, ...(alsoWritten[name] ?? [])],
    drugs: [drugNamed(name)!, ...drugs],
  }))
}

/** Short forms that leave the product as open as the name does. */
const alsoWritten: Readonly<Record<string, readonly string[]>> = {
  bevacizumab: ['bev', 'bevaciz'],
  'epoetin alfa': ['EPO', 'erythropoietin', 'ESA'],
  filgrastim: ['G-CSF', 'GCSF'],
  infliximab: ['IFX'],
  pegfilgrastim: ['peg-filgrastim', 'PEG GCSF'],
  rituximab: ['ritux'],
  trastuzumab: ['trastuz'],
}

const starting = (...starts: readonly string[]): Drug[] =>
  allDrugs.filter((drug) => drug.codes.length > 0 && starts.some((start) => drug.name.startsWith(start)))

const family = (name: string, written: readonly string[], drugs: readonly Drug[]): Family => ({
  name,
  written: [name, ...written],
  drugs,
})

export const families: readonly Family[] = [
  ...biosimilars(),
  family(
    'immune globulin IV',
    [
      'IVIG',
      'IGIV',
      'immune globulin',
      'immunoglobulin',
      'intravenous immune globulin',
      'gamma globulin',
      'IV immune globulin',
      'IV immunoglobulin',
      'immunoglobulin IV',
      'immune globulin human',
      'IV Ig',
    ],
    starting('immune globulin IV', 'immune globulin (Gam'),
  ),
  family(
    'immune globulin SC',
    ['SCIG', 'IGSC', 'SC immune globulin', 'subcutaneous immune globulin'],
    starting('immune globulin SC', 'immune globulin (Gam'),
  ),
  family('IV iron', ['iron'], starting('iron ', 'ferric ', 'ferumoxytol', 'sodium ferric')),
  family('leuprolide', ['Lupron', 'Lupron Depot', 'leuprolide acetate', 'leuprolide depot'], starting('leuprolide')),
  family('C1 esterase inhibitor', ['C1-INH', 'C1 inhibitor'], starting('C1 esterase inhibitor (')),
  family('corticotropin', ['ACTH'], starting('corticotropin')),
  family('oritavancin', [], starting('oritavancin')),
  family('aripiprazole', ['Abilify'], starting('aripiprazole')),
  family('paliperidone', ['Invega', 'paliperidone palmitate'], starting('paliperidone')),
  family('risperidone', [], starting('risperidone')),
  family('buprenorphine extended-release', ['buprenorphine ER'], starting('buprenorphine extended')),
  family('botulinum toxin', ['botulinum toxin type A'], starting('abobotulinum', 'incobotulinum', 'onabotulinum')),
  family('Rho(D) immune globulin', ['Rho D', 'RhIG', 'anti-D immune globulin'], starting('Rho(D)')),
  family('epoetin', [], starting('epoetin')),
  family('amphotericin', ['amphotericin B IV'], starting('amphotericin')),
  family(
    'Adrenalin',
    [],
    ['epinephrine (Adrenalin)', 'epinephrine (Endo, in sodium chloride)'].map((name) => drugNamed(name)!),
  ),
  family('penicillin G benzathine', ['Bicillin'], starting('penicillin G benzathine')),
  family(
    'albumin',
    ['human albumin', 'albumin human', 'Albutein', 'Plasbumin', 'AlbuRx', 'Albuminex'],
    starting('albumin '),
  ),
  family(
    'prothrombin complex',
    ['4F-PCC', '4-factor PCC', 'PCC', 'four factor PCC'],
    starting('prothrombin complex ('),
  ),
  family('factor VIII', ['antihemophilic factor', 'AHF'], starting('factor VIII')),
  family('factor IX', [], starting('factor IX')),
  family(
    'hyaluronan',
    ['hyaluronic acid', 'sodium hyaluronate', 'viscosupplement', 'HA injection'],
    starting('hyaluronan ('),
  ),
  family(
    'Depo',
    ['depo shot', 'depo injection'],
    ['medroxyprogesterone', 'methylprednisolone acetate', 'testosterone cypionate'].map((name) => drugNamed(name)!),
  ),
]
