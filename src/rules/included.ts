import { bothSettings as both, type RuleRecord } from './rule'
import { haugenBasics, hcpcs2024, ncciManual } from './sources'
import { ncciManual2023, selectHealthHydration, tmhpM0220, tmhpM0222, uhcPolicy } from './sources-advice'

/** What NCCI and payers count as part of drug administration, and what belongs to another service. */
export const includedRules = {
  'included.venous-access': {
    kind: 'advice',
    sentence:
      'Placing a needle or catheter in a vein, and drawing blood through the line, is part of the infusion or injection that follows.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [ncciManual, ncciManual2023, selectHealthHydration, haugenBasics],
    details: [
      'Included: 36000, 36410; 36591 and 36592 with another service.',
      'Separate: declotting a catheter (36593).',
    ],
    notModelled: 'These codes are not made; where they are billed, the pair edits say so.',
  },
  'included.supplies': {
    kind: 'advice',
    sentence: 'Supplies with HCPCS codes of their own that are standard tubing, syringes and supplies are included.',
    settings: ['office'],
    payers: ['UnitedHealthcare'],
    from: '2022-01-01',
    until: null,
    sources: [uhcPolicy],
  },
  'own-code.procedures': {
    kind: 'advice',
    sentence:
      'Contrast belongs to the imaging study, sedation and anesthesia to the procedure, and a drug given by the operating physician to the operation.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [ncciManual, ncciManual2023],
    details: [
      'Vaccines: 90471 to 90474. Allergens: 95115 to 95117. Moderate sedation: 99151 to 99157.',
      'NCCI Policy Manual, chapters I, II and XI.',
    ],
  },
  'own-code.antibodies': {
    kind: 'advice',
    sentence:
      'A COVID-19 antibody has one M-code for its infusion or injection and the watch after it, each in force only as long as its product, and never an infusion code with it.',
    settings: both,
    from: '2020-11-09',
    until: null,
    sources: [hcpcs2024, tmhpM0220, tmhpM0222],
    details: [
      'Tixagevimab and cilgavimab: M0220, at home M0221, from 8 December 2021.',
      'Bebtelovimab: M0222, at home M0223, from 11 February 2022.',
      'Pemivibart: M0224. Bamlanivimab: M0239. Casirivimab and imdevimab: M0240, M0241, M0243, M0244.',
      'Bamlanivimab and etesevimab: M0245, M0246. Sotrovimab: M0247, M0248. Tocilizumab for COVID-19: M0249, M0250.',
    ],
  },
} as const satisfies Record<string, RuleRecord>
