/**
 * What a drug line rests on, point by point, with the cases that hold each edge from both sides: `takes`, where the rule
 * applies, and `leaves`, just beyond it. Published answers (`S`) stand first; where nobody printed one, a visit worked from the
 * rule text that the case cites (`W`).
 */
export interface DrugPoint {
  readonly point: string
  readonly edge: string
  readonly takes: readonly string[]
  readonly leaves: readonly string[]
}

export const drugPoints: readonly DrugPoint[] = [
  { point: 'names', edge: 'words beside a name, or a salt that is another drug', takes: ['W630'], leaves: ['W631'] },
  { point: 'names', edge: 'a drug without a code, or no drug at all', takes: ['W632'], leaves: ['W633', 'W634'] },
  {
    point: 'names',
    edge: 'a slash between what one container holds, or between one and the other',
    takes: ['W638'],
    leaves: ['W635'],
  },
  {
    point: 'names',
    edge: 'two drugs that a word joins, or one with premedication or two of one bag',
    takes: ['W699', 'W702'],
    leaves: ['W700', 'W701'],
  },
  { point: 'names', edge: 'potassium in a fluid, or given for itself', takes: ['S032'], leaves: ['S077'] },
  {
    point: 'services',
    edge: 'a service, or a drug',
    takes: ['S070', 'W636', 'W637', 'W558'],
    leaves: ['W561', 'W632'],
  },
  {
    point: 'two ingredients',
    edge: 'amounts in the proportion of the code, or not',
    takes: ['W601', 'W603', 'W607'],
    leaves: ['W602'],
  },
  { point: 'two ingredients', edge: 'a kit as one row, or each syringe in its own', takes: ['W605'], leaves: ['W606'] },
  { point: 'two ingredients', edge: 'before the product’s code, or from it', takes: ['S229'], leaves: ['W603'] },
  {
    point: 'purpose',
    edge: 'not for dialysis, or for ESRD on dialysis',
    takes: ['S224', 'W609', 'W640'],
    leaves: ['S225', 'W613', 'W614', 'W641'],
  },
  {
    point: 'route and form',
    edge: 'one code for two ways: JA or JB',
    takes: ['S104', 'S105', 'W642'],
    leaves: ['W643', 'W503'],
  },
  { point: 'route and form', edge: 'a code for the vein, or none for the syringe', takes: ['W644'], leaves: ['W645'] },
  {
    point: 'maker',
    edge: 'a maker’s product by NDC or bag, or the bare name',
    takes: ['W646', 'W648'],
    leaves: ['W647', 'W649'],
  },
  {
    point: 'maker',
    edge: 'a product by its own brand, or by the name that several share',
    takes: ['S226'],
    leaves: ['S228'],
  },
  {
    point: 'unsuffixed names',
    edge: 'told by the brand or the package, or asked',
    takes: ['S227', 'W651'],
    leaves: ['S228', 'W650'],
  },
  {
    point: 'modifiers',
    edge: 'which anemia, told or not',
    takes: ['S222', 'S223', 'W609', 'W610'],
    leaves: ['W611', 'W612'],
  },
  { point: 'modifiers', edge: 'coverage with evidence, told or not', takes: ['W660'], leaves: ['W661'] },
  { point: 'modifiers', edge: '340B from 2025, or before', takes: ['W615'], leaves: ['W616'] },
  {
    point: 'modifiers',
    edge: 'sixteen minutes of an infusion that was stopped, or fifteen',
    takes: ['W683'],
    leaves: ['W684'],
  },
  { point: 'modifiers', edge: 'PN from 2017, or PO before', takes: ['W685'], leaves: ['W686'] },
  {
    point: 'modifiers',
    edge: 'off campus as told, or on the campus or not told',
    takes: ['W685', 'W687', 'W618'],
    leaves: ['W688', 'W689'],
  },
  {
    point: 'modifiers',
    edge: 'KX, GA, GY, GZ as marked, or nothing marked',
    takes: ['W617', 'W691', 'W692', 'W693'],
    leaves: ['W690'],
  },
  { point: 'modifiers', edge: 'a modifier of procedures, or of lines', takes: ['W703'], leaves: ['W690', 'W691'] },
  { point: 'modifiers', edge: 'AY as marked, or not marked', takes: ['W694'], leaves: ['W641'] },
  { point: 'modifiers', edge: 'room for four, or a fifth', takes: ['W695'], leaves: ['W696'] },
  { point: 'modifiers', edge: 'units above a line’s maximum, or at it', takes: ['W697'], leaves: ['W698'] },
  {
    point: 'codes of their own',
    edge: 'from the first day of the code, and for Medicare',
    takes: ['W621'],
    leaves: ['W622', 'W623'],
  },
  {
    point: 'procedures',
    edge: 'by a procedure, or into muscle or vein',
    takes: ['S218', 'S219', 'W662', 'W663', 'W666'],
    leaves: ['W664', 'W665', 'W667'],
  },
  {
    point: 'procedures',
    edge: 'the hospital’s small unit, or an office or a payer that takes none',
    takes: ['W680'],
    leaves: ['W681', 'W682'],
  },
  {
    point: 'no code on the date',
    edge: 'before the code, or from its first day',
    takes: ['S201', 'S204'],
    leaves: ['S203'],
  },
  {
    point: 'no code on the date',
    edge: 'compounded in an office, or in a hospital',
    takes: ['S205'],
    leaves: ['S206'],
  },
  {
    point: 'containers',
    edge: 'a vial for one dose, or for several',
    takes: ['S213', 'S210', 'W671', 'W673'],
    leaves: ['S212', 'W670', 'W672'],
  },
  {
    point: 'containers',
    edge: 'something discarded, or nothing',
    takes: ['S063', 'S064', 'S210'],
    leaves: ['S211', 'S108', 'S216', 'S217'],
  },
  {
    point: 'NDC',
    edge: 'the package of the drug, or of another product',
    takes: ['S220', 'S221', 'W651', 'W653'],
    leaves: ['W652'],
  },
  {
    point: 'split injections',
    edge: 'syringes of one session, or of two',
    takes: ['S214', 'W674', 'W619'],
    leaves: ['W675', 'W620'],
  },
  { point: 'prices and limits by quarter', edge: 'units at a limit, or above it', takes: ['W677'], leaves: ['W676'] },
  { point: 'prices and limits by quarter', edge: 'a quarter at hand, or not', takes: ['W678'], leaves: ['W679'] },
]

/** Points of which nobody printed a worked answer, as far as was looked, with where; what was printed of them is prose. */
export const unpublished: readonly { readonly point: string; readonly looked: string }[] = [
  {
    point: 'codes of their own',
    looked:
      'November 2026: makers’ billing sheets, payers’ policies (Highmark, BCBS of Mississippi, NC Medicaid) and price lists of hospitals for J1203 with G0138',
  },
]
