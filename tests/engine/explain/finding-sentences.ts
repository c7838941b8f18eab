/**
 * What each finding says and asks, word for word, for the log that stands under its id in `../finding-examples`. Each
 * pair was read as a biller reads it before it was put here.
 */
export const findingSentences: Readonly<Record<string, readonly [text: string, ask: string]>> = {
  'missing-start': [
    'vancomycin has a stop (10:00) and no start. It supports a push at most.',
    'When did vancomycin start to run?',
  ],
  'missing-stop': [
    'vancomycin started at 9:00 and has no stop. It supports a push at most.',
    'When did vancomycin stop running?',
  ],
  'missing-times': [
    'vancomycin has neither a start nor a stop. It supports a push at most.',
    'When did vancomycin start and stop?',
  ],
  'unreadable-time': [
    '"noonish" in the column Stop is no time that can be read.',
    'Which time was meant? Write it like 14:05 or 2:05 PM.',
  ],
  'unreadable-date': [
    '"2025-02-30" is no date that can be read.',
    'Which date was meant? Write it like 3/4/2025 or 2025-03-04.',
  ],
  'unreadable-dose': [
    '"a lot" is no dose that can be read.',
    'Which dose was given, in which unit? Write it like 300 mg or 5 mg/kg.',
  ],
  'stop-before-start': ['vancomycin stops at 8:01, before it starts at 20:00.', 'Which of the two times is right?'],
  'zero-minutes': ['vancomycin starts and stops at 9:00: no time passes.', 'When did it start, and when did it stop?'],
  'crosses-midnight': [
    'vancomycin runs from 23:00 over midnight to 1:00, 120 minutes.',
    'Nothing, if the stop was on the next day.',
  ],
  'date-conflict': [
    'The date column says 2025-03-04 and the start carries 2025-03-05; the start was used.',
    'Which date is right?',
  ],
  'too-long': [
    'vancomycin runs 721 minutes, more than 12 hours. It is coded as documented.',
    'Are both times, and their dates, right?',
  ],
  'duration-conflict': [
    'The clock gives 60 minutes for vancomycin, the log 62 minutes; the clock was used.',
    'Was the infusion interrupted, or is one of the times wrong?',
  ],
  'rounded-times': [
    '100 % of 24 times fall on full five minutes; chance gives about 20 %.',
    'Are times read from a clock when they happen, or filled in later?',
  ],
  'infusion-is-push': [
    'zoledronic acid ran 15 minutes; 15 minutes or less is a push.',
    'Nothing, if the times are right.',
  ],
  'push-is-long': [
    'fluorouracil is charted as a push and took 16 minutes; it is coded as charted.',
    'Was it a push with the nurse present throughout, or an infusion?',
  ],
  'too-short-hydration': [
    '30 minutes of hydration count, and 31 are needed: not billed.',
    'Nothing, if the times are right.',
  ],
  'concurrent-hydration': [
    'Hydration ran 30 minutes beside another infusion, which are left out; 90 minutes remain.',
    'Nothing, if the times are right.',
  ],
  overlap: [
    'ceftriaxone (60 minutes) and vancomycin (120 minutes) share 30 minutes. Read as "majority" this is 96367; read as "any" it is 96368.',
    'Does this payer hold another reading? The policy "overlap" switches it.',
  ],
  'second-site-without-reason': [
    'Nothing says why a second site (right) was needed: no second initial code.',
    'Why was a second access site needed?',
  ],
  'repeat-push': [
    'ondansetron was pushed again; in an office the same drug again has no code.',
    'Nothing, if the times are right.',
  ],
  'one-minute-pushes': [
    'famotidine and ondansetron are charted in one minute, 9:00. Each is coded; some payers accept one.',
    'At what time was each drug pushed?',
  ],
  'assumed-primary': [
    'No drug is marked as the reason for the visit; vancomycin was taken as initial. With ondansetron the codes would differ.',
    'Which drug was the reason for the visit? Mark it in the column Primary.',
  ],
  'primary-ignored': [
    'vancomycin is marked as primary, but then an add-on code would stand beside no code that it may follow; infliximab is initial.',
    'Nothing, if infliximab was given.',
  ],
  'no-code-for-concurrent': [
    'cyclophosphamide is chemotherapy beside chemotherapy (rituximab): no code fits, 96549 stands for it.',
    'Add a description of the service to the claim; payers review the unlisted code by hand.',
  ],
  'encounter-unclear': [
    'It cannot be told to which visit row 4 belongs.',
    'Give these rows an encounter number or a date.',
  ],
  'unknown-drug': [
    '"miraculumab" is no drug that we know: no code.',
    'Which drug was it? Correct the name, or give its class in a column Category.',
  ],
  'route-conflict': [
    'vancomycin is charted as hydration and is none: coded as a drug.',
    'By which route was it given?',
  ],
  'included-service': ['port access is part of the administration and not billed.', 'Nothing.'],
  'edition-older-than-service': [
    'The newest code set here is CPT 2026; the date of service (2031-03-04) is later.',
    'Check the codes against the new edition before billing.',
  ],
  'no-code-set': ['There is no code set here for 1999-03-04: no code.', 'Is the date right?'],
  'duplicate-row': [
    'vancomycin stands twice with the same times (rows 2, 3): coded once.',
    'Was it given once or twice?',
  ],
  'ignored-row': ['A blank, total or header row was left out (row 3).', 'Nothing, if no administration stands there.'],
  'column-conflict': [
    'The columns "Start" and "Time in" disagree in 1 row; "Start" was used.',
    'Which of the two columns is right?',
  ],
  'setting-unclear': [
    'The place of service is neither an office (11, 49) nor a hospital outpatient department (19, 22, 23); it is coded as office.',
    'Where was the service given? Other places follow other rules.',
  ],
  'no-administration-code': [
    'cetirizine is taken without a needle or belongs to another service: no administration code.',
    'Nothing, if the route is right.',
  ],
  'no-date': [
    'Services without a date are coded with the newest edition (CPT 2026).',
    'Add the date of service: codes and payments depend on it.',
  ],
  'lesions-not-counted': [
    'methotrexate went into lesions and the note does not say how many: coded as 7 or fewer.',
    'How many lesions were injected? Write it like 9 lesions.',
  ],
  'drug-ambiguous': [
    '"Remicaid" is no drug that we know: no code. It is near Remicade (infliximab).',
    'Was Remicade (infliximab) meant? Correct the name.',
  ],
  'drug-code-not-valid': [
    'J9310 was not in force on the date of service; J9312 was: no drug line.',
    'Which code stands for the drug on that date? Correct the code or the date.',
  ],
  'dose-missing': [
    'infliximab is ordered by weight (5 mg/kg) and no weight is documented; units of J1745 cannot be worked out: no drug line.',
    'How heavy was the patient? Write it in the column Weight.',
  ],
  'dose-unit-mismatch': ['The column Dose counts infliximab in mL, J1745 in mg: no drug line.', 'How many mg was it?'],
  'waste-missing': [
    'Nothing says what became of the rest: 305 mg of infliximab is no whole container. With the least waste it is 4x100 mg, J1745-JW x9. Billed are the units given, without JW or JZ.',
    'Which containers were opened, and how much was thrown away? Write it in the columns Vials and Discarded.',
  ],
  'waste-conflict': [
    '305 mg of infliximab and what was thrown away are 5 mg too much for containers of 300 mg. Billed are the units given, without JW or JZ.',
    'Which of dose, waste and containers is wrong? Overfill is never billed.',
  ],
  'no-drug-code': [
    'Our tables hold no HCPCS code of famotidine: no drug line.',
    'Look the code up and add its line by hand.',
  ],
  'drug-not-billed': [
    "The note says that infliximab was not the office's own: its administration is billed, the drug is not.",
    'Nothing, if somebody else supplied it.',
  ],
  'dose-repeated': [
    'infliximab in rows 2, 3 is one infusion, and its rows repeat a dose; 300 mg in all are counted.',
    'Was each row a bag of its own? Then give each a number in the column Bag.',
  ],
  'ndc-conflict': [
    'The package 50242005121 belongs to J9312, the drug line is J1745 (infliximab).',
    'Which of the two was given: is the NDC wrong, or the drug?',
  ],
  'unreadable-ndc': [
    '"Remicade" is no NDC that can be read.',
    'Write all eleven digits, or the hyphens as they stand on the package.',
  ],
  'twelve-hour-clock': [
    'No time in the log has am or pm or an hour above 12, and in 1 row the stop would come before the start: times of office visits were read as 7 in the morning to 7 in the evening.',
    'Is that right? Times with am or pm, or of a 24-hour clock, leave no doubt.',
  ],
  'half-day-unclear': [
    'It cannot be told which times of this visit (rows 2, 3) are morning and which are afternoon; they were read as a 24-hour clock has them.',
    'Which of the times are am and which are pm? Write it behind each.',
  ],
  'not-given': [
    'The log says "Refused" for ondansetron: nothing was given, nothing is coded.',
    'Nothing, if it was not given.',
  ],
  'unknown-action': [
    '"Warmed" is no action that we know, and no infusion of vancomycin was running: nothing is coded for it.',
    'What was done? Write New Bag, Rate Change, Stopped, Restarted or Given.',
  ],
  'order-conflict': [
    'The order of vancomycin says 9:00 to 10:40, its events 9:00 to 10:31; the events were used.',
    'Which of the times are right?',
  ],
}

const timed = (...rows: readonly string[]): string => ['Drug | Route | Start | Stop', ...rows].join('\n')

/** The other forms of a sentence: one and many, another cause, another policy. */
export interface FindingVariant {
  readonly id: string
  readonly how?: string
  readonly log: string
  readonly text: string
  readonly ask?: string
}

export const findingVariants: readonly FindingVariant[] = [
  {
    id: 'missing-stop',
    how: 'missing-stop=hold',
    log: timed('vancomycin | IV infusion | 9:00 |'),
    text: 'vancomycin started at 9:00 and has no stop. Nothing is billed for it until the record is complete; other offices bill a push (policy missing-stop=push).',
  },
  {
    id: 'missing-stop',
    how: 'missing-stop=rate',
    log: 'Drug | Route | Start | Stop | Rate | Volume\nvancomycin | IV infusion | 9:00 | | 125 | 250',
    text: 'vancomycin started at 9:00 and has no stop. Rate and volume give 120 minutes.',
  },
  {
    id: 'missing-stop',
    log: timed('normal saline | hydration | 9:00 |'),
    text: 'normal saline started at 9:00 and has no stop. Hydration without both times is not billed.',
  },
  {
    id: 'missing-times',
    log: 'Drug | Route | Minutes\nvancomycin | IV infusion | 45',
    text: 'vancomycin has neither a start nor a stop. It is coded by the documented 45 minutes.',
  },
  {
    id: 'infusion-is-push',
    log: timed('zoledronic acid | IV infusion | 9:00 | 9:01'),
    text: 'zoledronic acid ran 1 minute; 15 minutes or less is a push.',
  },
  {
    id: 'too-short-hydration',
    log: timed('normal saline | hydration | 9:00 | 9:01'),
    text: '1 minute of hydration counts, and 31 are needed: not billed.',
  },
  {
    id: 'too-short-hydration',
    how: 'hydration-segments=each',
    log: timed('normal saline | hydration | 9:00 | 9:20', 'normal saline | hydration | 10:00 | 10:20'),
    text: 'No piece of hydration reaches 31 minutes (40 minutes in all): not billed.',
  },
  {
    id: 'concurrent-hydration',
    log: timed('normal saline | hydration | 9:00 | 9:02', 'vancomycin | IV infusion | 9:01 | 10:00'),
    text: 'Hydration ran 1 minute beside another infusion, which is left out; 1 minute remains.',
  },
  {
    id: 'second-site-without-reason',
    log: `Drug | Route | Start | Stop | Site | Note
      vancomycin | IV infusion | 9:00 | 11:00 | left |
      ceftriaxone | IV infusion | 11:00 | 12:00 | right | IV infiltrated, restarted`,
    text: 'A second site (right) because the first failed, or for speed or convenience, has no second initial code.',
  },
  {
    id: 'repeat-push',
    log: timed('ondansetron | IV infusion | 9:00 | 9:30', 'ondansetron | IV push | 11:00 |'),
    text: 'ondansetron was also infused; in an office its push has no code of its own.',
  },
  {
    id: 'repeat-push',
    how: 'hospital',
    log: timed('ondansetron | IV push | 9:00 |', 'ondansetron | IV push | 9:30 |'),
    text: 'ondansetron was pushed again within 30 minutes, or without a time: not billed.',
  },
  {
    id: 'repeat-push',
    how: 'hospital',
    log: timed('ondansetron | IV infusion | 9:00 | 9:30', 'ondansetron | IV push | 9:50 |'),
    text: 'ondansetron was pushed within 30 minutes of its infusion: not billed.',
  },
  {
    id: 'repeat-push',
    log: timed('doxorubicin | IV push | 9:00 |', 'doxorubicin | IV push | 11:00 |'),
    text: 'doxorubicin was pushed again; a second push of a chemotherapy drug has no code.',
  },
  {
    id: 'encounter-unclear',
    log: `Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
      E2 | P1 | 2025-03-04 | vancomycin | IV infusion | 15:00 | 16:00
       | P1 | 2025-03-04 | ondansetron | IV push | 8:50 |
       | P1 | 2025-03-04 | famotidine | IV push | 8:55 |`,
    text: 'It cannot be told to which visit rows 4, 5 belong.',
  },
  {
    id: 'encounter-unclear',
    log: `Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
      E1 | P2 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00`,
    text: 'Encounter E1 names 2 patients; each is coded by itself.',
    ask: 'Is the number right in every row?',
  },
  {
    id: 'unknown-drug',
    log: timed(' | IV infusion | 9:00 | 10:00'),
    text: 'The row names no drug: no code.',
  },
  {
    id: 'route-conflict',
    log: timed('vancomycin | by owl | 9:00 | 10:00'),
    text: 'The route of vancomycin cannot be read; drug and times decide.',
  },
  {
    id: 'route-conflict',
    log: timed('Evenity | IV infusion | 9:00 | 9:30'),
    text: 'romosozumab-aqqg is charted as given into a vein; it is given under the skin only (label of Evenity, DailyMed). Coded as charted.',
    ask: 'By which route was it given, and was it this drug? Correct the route or the drug.',
  },
  {
    id: 'route-conflict',
    log: timed('Venofer | IM | 9:00 |'),
    text: 'iron sucrose is charted as given under the skin or into muscle; it is given into a vein only (label of Venofer). Coded as charted.',
    ask: 'By which route was it given, and was it this drug? Correct the route or the drug.',
  },
  {
    id: 'duplicate-row',
    log: timed('Evenity | SC | 9:00 |', 'Evenity | SC | 9:00 |'),
    text: 'romosozumab-aqqg stands twice at one time (rows 2, 3): one injection. With the policy split-injection=each it is two.',
  },
  {
    id: 'ignored-row',
    log: 'Date | Drug | Route | Start | Stop\n2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00\nTotal\nGrand total',
    text: '2 blank, total or header rows were left out (rows 3, 4).',
  },
  {
    id: 'column-conflict',
    log: 'Drug | Route | Time in | Start | Stop\nvancomycin | IV infusion | 8:00 | 9:00 | 10:00\nceftriaxone | IV infusion | 8:10 | 10:00 | 11:00',
    text: 'The columns "Start" and "Time in" disagree in 2 rows; "Start" was used.',
  },
  {
    id: 'setting-unclear',
    log: `Encounter | Drug | Route | Start | Stop | Setting
      E1 | vancomycin | IV infusion | 9:00 | 10:00 | office
      E1 | ondansetron | IV push | 8:50 | | hospital`,
    text: 'One encounter is marked both office and hospital; it is coded as hospital.',
  },
  {
    id: 'no-administration-code',
    log: timed('vancomycin | pump | 9:00 | 19:00'),
    text: 'vancomycin by a prolonged pump has no administration code in an office; only the unlisted 96379 is left, which payers review by hand.',
  },
  {
    id: 'no-administration-code',
    log: timed('morphine | intrathecal | 9:00 |'),
    text: 'morphine into the spinal canal is no chemotherapy: it belongs to the procedure, no administration code.',
  },
  {
    id: 'no-administration-code',
    log: timed('pump refill | | 9:00 |'),
    text: 'pump refill: a portable and an implanted pump have different codes, and the row does not say which it was: no code.',
    ask: 'Was the pump portable or implanted?',
  },
  {
    id: 'no-drug-code',
    log: 'Drug | Dose | Route | Start\nfamotidine | 20 mg | IV push | 9:00',
    text: 'famotidine has no HCPCS code that we know on the date of service; J1308 was in force later: no drug line.',
  },
]
