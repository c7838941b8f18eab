import { bothSettings as both, type RuleRecord } from './rule'
import {
  acrFaq,
  americanMedicalCoding,
  cgsWaste,
  cptSection,
  firstCoastWaste,
  hcpcsDescriptions,
  hcpcsModifiers,
  manual17Rounding,
  manual17Waste,
  noridianWaste,
  nuccManual,
  rheumatologistWaste,
  venoferFaq,
} from './sources'

/** How a dose becomes HCPCS units, and what becomes of the rest of the container. */
export const drugLineRules = {
  'drug.units': {
    kind: 'coding',
    sentence: 'A dose is counted in units of its HCPCS code, rounded up to the next whole unit.',
    settings: both,
    from: '2000-01-01',
    until: null,
    sources: [manual17Rounding],
    notModelled:
      'A dose by body surface, since a log holds none; a dose in mL of a drug that is counted by weight, where its concentration is not written.',
  },
  'drug.parts': {
    kind: 'coding',
    sentence:
      'A dose of two ingredients is counted as its code describes it: by one of them, by both together, or by their proportion.',
    settings: both,
    from: '2000-01-01',
    until: null,
    sources: [hcpcsDescriptions],
    notModelled: 'Products whose ingredients no record here names: their dose in parts is asked about.',
  },
  'drug.summed': {
    kind: 'coding',
    sentence: 'Doses of one drug on one date of a visit are added and rounded up once.',
    settings: both,
    from: '2000-01-01',
    until: null,
    sources: [manual17Rounding],
    notModelled: 'Two visits of a patient on one date are two claims, each rounded on its own.',
  },
  'drug.dose-once': {
    kind: 'coding',
    sentence: 'A dose that is repeated on rows of one and the same infusion was given once.',
    settings: both,
    from: '2000-01-01',
    until: null,
    sources: [cptSection('time and date of infusions')],
    readings: [
      {
        policy: 'none',
        value: 'none',
        says: 'each row is a bag of its own; a column Bag tells them apart',
        heldBy: 'logs with one row a bag',
      },
    ],
  },
  'drug.waste': {
    kind: 'coding',
    sentence:
      'The discarded amount of a single-dose container is a line of its own with modifier JW; given and discarded units never exceed the label, and overfill is never billed.',
    settings: both,
    from: '2003-01-01',
    until: null,
    sources: [manual17Waste, cgsWaste, noridianWaste, rheumatologistWaste],
    // Before 2017 each contractor decided whether it asked for JW.
    values: {
      modifier: { '2000-01-01': 0, '2003-01-01': 1 },
      required: { '2000-01-01': 0, '2017-01-01': 1 },
    },
    notModelled: 'Payers other than Medicare with rules of their own on JW and JZ; they are coded as Medicare asks.',
  },
  'drug.waste-derived': {
    kind: 'coding',
    sentence: 'Waste that follows from the vials opened is a JW line; the chart has to name the discarded amount.',
    settings: both,
    from: '2003-01-01',
    until: null,
    sources: [manual17Waste],
    readings: [
      {
        policy: 'derived-waste',
        value: 'ask',
        says: 'no JW line before the discarded amount is in it',
        heldBy: 'offices that wait for the chart',
      },
    ],
    notModelled: 'What a chart outside of the log says.',
  },
  'drug.no-waste': {
    kind: 'coding',
    sentence: 'A single-dose container of which nothing was discarded carries modifier JZ.',
    settings: both,
    from: '2023-07-01',
    until: null,
    sources: [manual17Waste, noridianWaste, firstCoastWaste],
    // Claims without JW or JZ come back from October 2023.
    values: {
      modifier: { '2000-01-01': 0, '2023-07-01': 1 },
      returned: { '2000-01-01': 0, '2023-10-01': 1 },
    },
    notModelled:
      'JZ by choice from January to June 2023; vaccines, which carry neither modifier; the container of a single NDC. Where no label of a code was read, single-dose is taken.',
  },
  'drug.sub-unit-waste': {
    kind: 'coding',
    sentence: 'Waste below one unit is never a JW line: no billable amount was discarded.',
    settings: both,
    from: '2003-01-01',
    until: null,
    sources: [manual17Waste, cgsWaste],
    readings: [
      {
        policy: 'sub-unit-waste',
        value: 'none',
        says: 'such a line carries neither JW nor JZ',
        heldBy: americanMedicalCoding.title,
      },
    ],
  },
  'drug.waste-undocumented': {
    kind: 'coding',
    sentence:
      'Where the record does not account for the rest of a single-dose container, the units given are billed without JW or JZ.',
    settings: both,
    from: '2000-01-01',
    until: null,
    sources: [manual17Waste, cgsWaste],
  },
  'drug.least-waste': {
    kind: 'advice',
    sentence: 'The containers that leave the least are the ones to open.',
    settings: both,
    from: '2000-01-01',
    until: null,
    sources: [cgsWaste],
  },
  'drug.packaged': {
    kind: 'coding',
    sentence: 'A drug that a hospital is paid for with the service is listed without JW or JZ.',
    settings: ['hospital'],
    from: '2003-01-01',
    until: null,
    sources: [manual17Waste, noridianWaste],
    notModelled: 'Rural health clinics and federally qualified health centers, where no drug carries JW or JZ.',
  },
  'drug.several-doses': {
    kind: 'coding',
    sentence: 'A drug from a container with several doses carries neither JW nor JZ.',
    settings: both,
    from: '2003-01-01',
    until: null,
    sources: [manual17Waste, noridianWaste],
    notModelled:
      'Sizes that are sold in both kinds, of which nothing is stated; vials that the diluent makes single-dose.',
  },
  'drug.route-modifier': {
    kind: 'coding',
    sentence:
      'A code that serves a form for the vein and one for under the skin says with JA or JB which of them was given.',
    settings: both,
    from: '2012-01-01',
    until: null,
    sources: [hcpcsModifiers],
    readings: [
      {
        policy: 'route-modifier',
        value: 'none',
        says: 'no modifier tells the two forms apart',
        heldBy: 'payers that do not ask for it',
      },
    ],
    notModelled: 'Whether a payer covers the form for under the skin in an office at all.',
  },
  'drug.fluid': {
    kind: 'coding',
    sentence:
      'Fluid that was given as hydration has a line of its own; carrier fluid, a flush, and fluid that ran only during a drug infusion have none.',
    settings: both,
    from: '2000-01-01',
    until: null,
    sources: [acrFaq, manual17Rounding],
    notModelled: 'Payers that see fluid of an office as a supply.',
  },
  'drug.not-billed': {
    kind: 'coding',
    sentence: 'A drug that the patient, a pharmacy or a study supplied is not billed; its administration is.',
    settings: both,
    from: '2000-01-01',
    until: null,
    sources: [venoferFaq],
    notModelled: 'Payers that ask for a line of $0.01.',
  },
  'drug.ndc': {
    kind: 'advice',
    sentence:
      'A claim names the package with qualifier N4, eleven digits, and the quantity in the measure of the package, not in HCPCS units.',
    settings: both,
    from: '2007-01-01',
    until: null,
    sources: [nuccManual],
    notModelled: 'Which payers ask for it.',
  },
} as const satisfies Record<string, RuleRecord>
