import { bothSettings as both, type RuleRecord } from './rule'
import { acrFaq, addOnFile, ncciManual, nuccManual } from './sources'
import {
  aapcEightHours,
  aapcModifier59,
  aapcModifierOrder,
  abnFour,
  aapcXModifiers,
  essential340b,
  forvis340b,
  hiaModifier53,
  hcpcsJg,
  hospitalSupervision,
  manual17Esa,
  modifierPn,
  modifierPo,
  ncciManual2023,
  palmettoAbn,
  palmettoEb,
  pyaSupervision,
  regencePolicy,
  revenueCodes,
  shadedLine,
  clinicVisit2019,
  clinicVisit2020,
  ruralExempt2023,
  siteNeutral2026,
  relativityAdjuster,
  uhcPolicy,
} from './sources-advice'

/** What a claim form asks for beside the codes: modifiers, place, supervision, boxes, and maximums of old. */
export const claimRules = {
  'claim.esa': {
    kind: 'coding',
    sentence:
      'A Medicare line of an ESA that is not for dialysis carries EA, EB, or EC for the anemia, and the claim the latest hemoglobin or hematocrit.',
    settings: both,
    from: '2008-01-01',
    until: null,
    sources: [manual17Esa, palmettoEb],
    notModelled:
      'The values that the coverage determination asks for (NCD 110.21); J0888, which only some contractors ask about.',
  },
  'claim.340b': {
    kind: 'coding',
    sentence:
      'A separately paid drug bought under 340B carries TB on a hospital’s Medicare claim from 2025, its discarded part too.',
    settings: ['hospital'],
    from: '2025-01-01',
    until: null,
    sources: [hcpcsJg, essential340b],
    details: [
      'JG or TB from 2018 to 2024 depends on the type of the entity: the table Locations tells it, else it is asked about.',
    ],
  },
  'claim.carried': {
    kind: 'coding',
    sentence:
      'A modifier that the office marked is carried onto the line and never invented; a line has room for four.',
    settings: both,
    from: '2000-01-01',
    until: null,
    sources: [nuccManual],
    notModelled: 'Whether a mark is right: KX, GA, GY, GZ and AY rest on papers that no log holds.',
  },
  'claim.modifier-order': {
    kind: 'advice',
    sentence:
      'Where a line has several modifiers, one that changes the amount goes before one that decides whether it is paid, and one that only informs goes last.',
    settings: both,
    from: '2000-01-01',
    until: null,
    sources: [aapcModifierOrder, nuccManual],
    details: [
      'On the claim: 52 and 53; then 25, 59, and the X modifiers, 76 and 77; JW or JZ; JG or TB; EA, EB, or EC; JA or JB; what the office marked; PO or PN.',
    ],
    notModelled: 'A payer’s own order.',
  },
  'line.add-on': {
    kind: 'advice',
    sentence:
      'An add-on code is billed only with a primary code that CMS’s add-on file allows, and is never turned into one.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [addOnFile, ncciManual],
    details: [
      '96361 after 96360, 96365, 96374, 96409, 96413. 96366 after 96365, 96367.',
      '96367 after 96365, 96374, 96409, 96413. 96368 after 96360, 96365, 96366, 96413, 96415, 96416.',
      '96370 and 96371 after 96369. 96375 and 96376 after 96365, 96374, 96409, 96413.',
      '96411 after 96409, 96413. 96415 after 96413, 96417. 96417 after 96413. 96423 after 96422.',
    ],
    notModelled: 'These are CMS’s pairs; the table in force on the date of service decides, not this list.',
  },
  'line.no-99211': {
    kind: 'advice',
    sentence: 'The nurse visit 99211 is never paid with drug administration, whatever its modifier.',
    settings: both,
    from: '2005-01-01',
    until: null,
    sources: [acrFaq, ncciManual, ncciManual2023],
  },
  'line.eight-hours': {
    kind: 'advice',
    sentence: 'The CPT text of 2006 to 2008 spoke of one to eight additional hours of a chemotherapy infusion.',
    settings: both,
    from: '2006-01-01',
    until: '2008-12-31',
    sources: [aapcEightHours],
    notModelled:
      'No limit is set: a longer infusion is coded by its minutes, and the maximum units of the date are asked about.',
  },
  'modifier.25': {
    kind: 'advice',
    sentence:
      'An office visit with an infusion needs modifier 25 and work of its own: a new problem, a flare, a decision about the dose, never the routine check before the drug.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [acrFaq, ncciManual],
    details: ['Another diagnosis is not needed.'],
  },
  'modifier.separate': {
    kind: 'advice',
    sentence:
      'Modifier 59 says that two services were separate; since 2015 XE, XS, XP and XU say how, and only one of the five is used.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [aapcXModifiers, aapcModifier59, ncciManual],
    details: [
      'XE another visit, XS another site, XP another practitioner, XU nothing that overlaps the main service.',
      'Until 30 June 2019 it had to be on the column 2 code of a pair, since then on either (CR 11168).',
      'RT, LT and 50 do not apply: a drug in a vein works everywhere.',
    ],
    readings: [
      {
        policy: 'none',
        value: 'none',
        says: 'the same code on a second visit of the day bears modifier 76',
        heldBy: 'Cahaba, 2011 to 2015',
      },
    ],
  },
  'modifier.discontinued': {
    kind: 'advice',
    sentence: 'Modifier 53 is a physician’s alone; a hospital has 73 and 74 for procedures, and none for an infusion.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [hiaModifier53],
    details: ['A drug that was opened and not given is billed as waste.'],
  },
  'modifier.notice': {
    kind: 'advice',
    sentence:
      'GA says that the patient signed a notice that Medicare may not pay, GZ that none was signed, GX that one was given freely, GY that Medicare never pays for the service.',
    settings: both,
    payers: ['Medicare'],
    from: '2011-07-01',
    until: null,
    sources: [palmettoAbn, abnFour],
    details: ['Lines with GZ are denied at once since 1 July 2011, and the patient cannot be billed.'],
    notModelled: 'Notices are not in a log; these modifiers are never made, nor KX, which some payers ask for.',
  },
  'modifier.340b': {
    kind: 'advice',
    sentence:
      'A separately paid drug bought under the 340B program bears modifier JG or TB, by kind of entity, for hospitals since 2018 and for every entity since 2024.',
    settings: both,
    payers: ['Medicare'],
    from: '2018-01-01',
    until: null,
    sources: [forvis340b, essential340b],
    readings: [
      {
        policy: 'none',
        value: 'none',
        says: 'TB replaces all of them from 1 January 2025',
        heldBy: 'what is said of the revised guidance of CMS, which could not be read',
      },
    ],
    notModelled: 'How a drug was bought is not in a log.',
  },
  'modifier.off-campus': {
    kind: 'advice',
    sentence:
      'A department of a hospital away from its campus marks each line PO where it was billing before November 2015, else PN.',
    settings: ['hospital'],
    payers: ['Medicare'],
    from: '2016-01-01',
    until: null,
    sources: [
      ...[modifierPo, modifierPn, siteNeutral2026, relativityAdjuster],
      ...[clinicVisit2019, clinicVisit2020, ruralExempt2023],
    ],
    details: [
      'PO by choice in 2015, required since 1 January 2016. PN since 1 January 2017, since 2018 paid at about 40% of the hospital’s rate.',
      'A clinic visit (G0463) under PO: 70% in 2019, about 40% since 2020; from 2023 not in rural sole community hospitals.',
      'Since 1 January 2026 drug administration is paid so under PO as well, but for rural sole community hospitals.',
      'Where the office’s table Locations tells the department, its modifier is put on the lines and the amount is that of it.',
    ],
    notModelled: 'The rates of 2017 are not here.',
  },
  'claim.place': {
    kind: 'advice',
    sentence:
      'An office bills drug and administration; in places 19, 21, 22 and 23 the hospital bills both, and a physician there neither.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [regencePolicy, uhcPolicy],
    details: [
      'Not a physician’s in those places: 96360 to 96379, 96401, 96402, 96409 to 96425, 96521 to 96523.',
      'Regence counts 24, 25, 26, 31, 32, 34, 51, 52, 61, 62 and 65 among them.',
    ],
    notModelled: 'Whose claim it is: a hospital’s log is taken for the hospital’s.',
  },
  'claim.supervision': {
    kind: 'advice',
    sentence:
      'In an office a physician or practitioner is immediately available while a drug runs, since 2026 for good also by picture and sound; in a hospital general supervision is enough since 2020.',
    settings: both,
    payers: ['Medicare'],
    from: '2020-01-01',
    until: null,
    sources: [pyaSupervision, hospitalSupervision],
    details: [
      'By sound alone is never enough; services with a global period of 10 or 90 days are left out (42 CFR 410.26).',
      'Without supervision neither the administration nor 99211 is covered.',
    ],
    readings: [
      {
        policy: 'none',
        value: 'none',
        says: 'general supervision is enough in an office',
        heldBy: 'Coding Ahead, against 42 CFR 410.26',
      },
    ],
    notModelled: 'Who was there is not in a log.',
  },
  'claim.form-1500': {
    kind: 'advice',
    sentence:
      'On the CMS-1500 each line has its date, place, code with modifiers, diagnosis pointer, charge and units.',
    settings: ['office'],
    from: '2008-01-01',
    until: null,
    sources: [shadedLine],
    details: [
      '17 and 17b who ordered it; 19 name and dose of a drug without a code; 21 diagnoses; 23 number of the authorization.',
      '24A shaded: N4, the 11 digits of the NDC, then UN, ML, GR or F2 and the quantity of the package, not HCPCS units.',
      '24B place; 24D code and modifiers; 24E pointer; 24F charge; 24G units; 24J who gave it; 32 where.',
    ],
    notModelled: 'ME (milligrams) is in older lists of units and is refused by many payers. No claim form is printed.',
  },
  'claim.form-ub04': {
    kind: 'advice',
    sentence: 'On the UB-04 each line has a revenue code and its own date.',
    settings: ['hospital'],
    from: '2009-01-01',
    until: null,
    sources: [revenueCodes],
    details: [
      '0636 drugs with a code; 0260 infusion; 0335 chemotherapy into a vein, 0331 by injection, 0332 by mouth.',
      'Or the department’s: 0450 emergency, 0510 clinic, 0760 treatment room. Medicare pays by the HCPCS code, not by this one.',
    ],
    notModelled: 'Revenue codes are not made.',
  },
} as const satisfies Record<string, RuleRecord>
