import { isRead } from './drugs/containers'
import type { Drug } from './drugs/drug'
import type { DrugCode } from './reference'

/**
 * What the records of a file leave out, said once for all of them. A file of records about drugs that has no sentence here fails
 * `tests/reference/not-modelled.test.ts`; what a single record leaves open is read from its own fields (`leftOpen`).
 */
export const notModelled: Readonly<Record<string, string>> = {
  'drugs/anti-infectives': 'Pharmacy bulk packages, and bags that a hospital fills itself.',
  'drugs/antineoplastics': 'Which regimen a drug belongs to, and its order among the drugs of a cycle.',
  'drugs/approvals': 'Every drug without a date here: nothing is billed of it before its first code.',
  'drugs/biologics': 'Devices that a patient keeps, which Part B does not pay for.',
  'drugs/blood': 'Transfused products, which have codes of their own.',
  'drugs/cancer-antibodies': 'Which indication a dose was for.',
  'drugs/clotting': 'Vials by their assayed units, which differ from the label by lot.',
  'drugs/containers':
    'The container of a single NDC, makers that sell one size in both kinds, and a vial that its diluent makes single-dose.',
  'drugs/critical-care': 'Packaging in an emergency department that is billed by the hospital alone.',
  'drugs/enzymes': 'Rounding of weight-based doses by an office’s own protocol.',
  'drugs/families': 'Which of its products an office means by a shared name.',
  'drugs/fluids': 'Volume that was left in the bag.',
  'drugs/hormones': 'For which diagnosis a depot was given, where its strengths have one code.',
  'drugs/immune-globulins': 'Lots with another strength than the brand’s usual one.',
  'drugs/ingredients': 'Products whose code names no amounts and whose doses nobody writes in parts.',
  'drugs/injected': 'Whether the patient or a nurse gave the injection, where the log is silent.',
  'drugs/joints-eyes-skin': 'Joint, side and region, which decide the procedure’s code.',
  'drugs/labelled-ways': 'Ways that a label does not name and a payer accepts all the same.',
  'drugs/makers': 'Relabellers, and who a licensed maker makes for: the NDC tells them.',
  'drugs/ndc-products':
    'Packages that came after January 2026, quantities of products in several sizes, and whether an item is a liquid or a powder.',
  'drugs/other': 'Long-acting forms by the days that they last, where the dose does not tell.',
  'drugs/poisoning': 'How many vials a poison center advised.',
  'drugs/rare': 'Pharmacies that alone may ship a drug.',
  'drugs/supportive': 'Oral forms that Part B pays for in place of the vein’s.',
  'drugs/syringes': 'Drugs whose label was not read for it, and which syringe went where.',
  'claim-modifiers': 'Other payers’ wishes, dialysis facilities’ own claims, and the entity types of the 340B program.',
  'dose-limits': 'Doses that compendia allow above the label, and labels that were not read.',
  'included-services': 'A payer that pays for a supply apart.',
  intervals: 'Diagnoses with a shorter rhythm, and labels that were not read.',
  'own-codes': 'Which of several codes of the service it was.',
  procedures: 'Region, joint and side, and who did the puncture.',
  'route-modifiers': 'Contractors’ lists code by code, whose tables are not at hand.',
  unclassified: 'Payers’ own units for an unclassified code, and approvals that are not on file.',
  'visit-services': 'Services that nobody wrote so far.',
}

/** What one code record leaves open, read from its fields: what is unknown in it, beside what its file leaves out. */
export function leftOpen(code: DrugCode): readonly string[] {
  return [
    ...(code.from === null ? ['Since when the code is in force.'] : []),
    ...(code.shown === null ? [] : ['Whether the code was in force on days that no file shows.']),
    ...(code.unit === null ? ['What amount one unit is.'] : []),
    ...(code.containers.length === 0 ? ['The sizes that it is sold in.'] : []),
    ...containersLeftOpen(code),
  ]
}

function containersLeftOpen({ code, containers, doses, unverified }: DrugCode): readonly string[] {
  const read = containers.length > 0 && containers.every(({ amount }) => isRead(code, amount))
  if (doses === 'unknown' && !read)
    return ['Whether its containers are for one dose: single-dose is taken, to be checked.']
  if (doses === 'mixed') return ['Which of its sizes are for one dose, where the size has no fact of its own.']
  if (unverified.includes('doses') && !read)
    return ['A label of its containers: their kind is recalled, to be checked.']
  return ['Containers of a maker whose label differs from the one that was read.']
}

/** What is open in how the work of giving a drug is classed; null where a source settles it. */
export const classLeftOpen = ({ basis }: Drug): string | null =>
  basis === 'unverified'
    ? 'A source for its class of administration.'
    : basis === 'unsettled'
      ? 'Its class of administration, in which sources differ.'
      : null
