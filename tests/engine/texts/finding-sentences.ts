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
