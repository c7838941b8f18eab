import type { Measure } from '../reference'

/**
 * Codes of products of several ingredients, and what one unit of each counts (contract reading 16). The amounts are those of
 * the codes' descriptions (CMS, HCPCS Level II, October 2025) unless a line names another source.
 *
 * Not modelled: products whose code names no amounts and whose doses nobody writes in parts.
 */
export interface Ingredients {
  /** The ingredients of a written dose in the order in which doses name them: `3 g/0.375 g`. */
  readonly parts: readonly Ingredient[]
  /** What is counted: the first ingredient alone, all together, or the product by its proportion. */
  readonly counts: 'first' | 'sum' | 'proportion'
  /** Doses that are sold, where the proportion is not one; amounts as in `parts`. */
  readonly sold?: readonly (readonly number[])[]
}

export interface Ingredient {
  readonly name: string
  readonly measure: Measure
  /** How much of it stands for one part of the proportion; null where the description names none, and any amount fits. */
  readonly share: number | null
  /** Doses may leave it out. */
  readonly optional?: true
}

const part = (name: string, share: number | null, measure: Measure = 'mg'): Ingredient => ({ name, share, measure })
/** An enzyme that spreads the drug under the skin: no code counts it. */
const enzyme: Ingredient = { name: 'hyaluronidase', measure: 'unit', share: null, optional: true }
const beside = (name: string): Ingredients => ({ parts: [part(name, null), enzyme], counts: 'first' })
const sum = (...parts: readonly Ingredient[]): Ingredients => ({ parts, counts: 'sum' })
const proportion = (...parts: readonly Ingredient[]): Ingredients => ({ parts, counts: 'proportion' })

export const ingredientsOf: Readonly<Record<string, Ingredients>> = {
  // The description of J0295 names 1.5 g of both; the vial's label is 1 g and 0.5 g.
  J0295: sum(part('ampicillin', 1000), part('sulbactam', 500)),
  J0458: sum(part('aztreonam', 7.5), part('avibactam', 2.5)),
  J0558: sum(part('penicillin G benzathine', 1, 'unit'), part('penicillin G procaine', 1, 'unit')),
  J0695: sum(part('ceftolozane', 50), part('tazobactam', 25)),
  J0702: sum(part('betamethasone acetate', 3), part('betamethasone sodium phosphate', 3)),
  J0714: sum(part('ceftazidime', 500), part('avibactam', 125)),
  J0741: proportion(part('cabotegravir', 2), part('rilpivirine', 3)),
  J0742: sum(part('imipenem', 4), part('cilastatin', 4), part('relebactam', 2)),
  // Per 250 mg: of each, and doses name imipenem.
  J0743: { parts: [part('imipenem', 250), part('cilastatin', 250)], counts: 'first' },
  J1575: beside('immune globulin'),
  J2186: sum(part('meropenem', 10), part('vaborbactam', 10)),
  J2351: beside('ocrelizumab'),
  J2543: sum(part('piperacillin', 1000), part('tazobactam', 125)),
  J2770: sum(part('quinupristin', 150), part('dalfopristin', 350)),
  J2865: proportion(part('sulfamethoxazole', 5), part('trimethoprim', 1)),
  J9024: beside('atezolizumab'),
  J9144: beside('daratumumab'),
  J9153: proportion(part('daunorubicin', 1), part('cytarabine', 2.27)),
  J9289: beside('nivolumab'),
  J9298: proportion(part('nivolumab', 3), part('relatlimab', 1)),
  J9311: beside('rituximab'),
  // Per 10 mg of both antibodies together; the two strengths that are sold (Phesgo, labelling of 2020).
  J9316: {
    parts: [part('pertuzumab', null), part('trastuzumab', null), enzyme],
    counts: 'sum',
    sold: [
      [1200, 600],
      [600, 600],
    ],
  },
  J9334: beside('efgartigimod alfa'),
  J9356: beside('trastuzumab'),
}

/**
 * Kits of two syringes with a drug each: two injections wherever one is counted (Cabenuva, labelling: one injection of each
 * into opposite gluteal sites). The code of the kit counts both.
 */
export const kitsOfTwo: ReadonlySet<string> = new Set(['cabotegravir and rilpivirine'])
