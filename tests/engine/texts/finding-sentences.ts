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
    text: 'Vancomycin started at 9:00 AM; no stop time is documented. Nothing is billed for it until the documentation is complete; other offices bill a push (policy missing-stop=push).',
  },
  {
    id: 'missing-stop',
    how: 'missing-stop=rate',
    log: 'Drug | Route | Start | Stop | Rate | Volume\nvancomycin | IV infusion | 9:00 | | 125 | 250',
    text: 'Vancomycin started at 9:00 AM; no stop time is documented. Rate and volume give 120 minutes.',
  },
  {
    id: 'missing-stop',
    log: timed('normal saline | hydration | 9:00 |'),
    text: 'Normal saline started at 9:00 AM; no stop time is documented. Hydration without both times is not billed.',
  },
  {
    id: 'missing-times',
    log: 'Drug | Route | Minutes\nvancomycin | IV infusion | 45',
    text: 'Vancomycin has no start time and no stop time. It is coded from the documented 45 minutes.',
  },
  {
    id: 'infusion-is-push',
    log: timed('zoledronic acid | IV infusion | 9:00 | 9:01'),
    text: 'Zoledronic acid ran 1 minute; 15 minutes or less is coded as a push.',
  },
  {
    id: 'too-short-hydration',
    log: timed('normal saline | hydration | 9:00 | 9:01'),
    text: '1 minute of hydration counts; 31 are needed, so it is not billed.',
  },
  {
    id: 'too-short-hydration',
    how: 'hydration-segments=each',
    log: timed('normal saline | hydration | 9:00 | 9:20', 'normal saline | hydration | 10:00 | 10:20'),
    text: 'No segment of hydration reaches 31 minutes (40 minutes in all), so it is not billed.',
  },
  {
    id: 'concurrent-hydration',
    log: timed('normal saline | hydration | 9:00 | 9:02', 'vancomycin | IV infusion | 9:01 | 10:00'),
    text: '1 minute of hydration ran at the same time as another infusion and is not counted; 1 minute remains.',
  },
  {
    id: 'second-site-without-reason',
    log: `Drug | Route | Start | Stop | Site | Note
      vancomycin | IV infusion | 9:00 | 11:00 | left |
      ceftriaxone | IV infusion | 11:00 | 12:00 | right | IV infiltrated, restarted`,
    text: 'A second site (right) used because the first failed, or for speed or convenience, has no second initial code.',
  },
  {
    id: 'repeat-push',
    log: timed('ondansetron | IV infusion | 9:00 | 9:30', 'ondansetron | IV push | 11:00 |'),
    text: 'Ondansetron was also infused; in an office, its push has no code of its own.',
  },
  {
    id: 'repeat-push',
    how: 'hospital',
    log: timed('ondansetron | IV push | 9:00 |', 'ondansetron | IV push | 9:30 |'),
    text: 'Ondansetron was pushed again within 30 minutes, or without a time, so this push is not billed.',
  },
  {
    id: 'repeat-push',
    how: 'hospital',
    log: timed('ondansetron | IV infusion | 9:00 | 9:30', 'ondansetron | IV push | 9:50 |'),
    text: 'Ondansetron was pushed within 30 minutes of its infusion, so the push is not billed.',
  },
  {
    id: 'repeat-push',
    log: timed('doxorubicin | IV push | 9:00 |', 'doxorubicin | IV push | 11:00 |'),
    text: 'Doxorubicin was pushed again; a second push of a chemotherapy drug has no code.',
  },
  {
    id: 'encounter-unclear',
    log: `Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
      E2 | P1 | 2025-03-04 | vancomycin | IV infusion | 15:00 | 16:00
       | P1 | 2025-03-04 | ondansetron | IV push | 8:50 |
       | P1 | 2025-03-04 | famotidine | IV push | 8:55 |`,
    text: 'It is unclear which visit rows 4 and 5 belong to.',
  },
  {
    id: 'encounter-unclear',
    log: `Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
      E1 | P2 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00`,
    text: 'Visit E1 names 2 patients; each is coded separately.',
    ask: 'Is the visit number right in every row?',
  },
  {
    id: 'unknown-drug',
    log: timed(' | IV infusion | 9:00 | 10:00'),
    text: 'The row names no drug, so it has no code.',
  },
  {
    id: 'route-conflict',
    log: timed('vancomycin | by owl | 9:00 | 10:00'),
    text: 'The route of vancomycin cannot be read; it is coded by drug and times.',
  },
  {
    id: 'route-conflict',
    log: timed('Evenity | IV infusion | 9:00 | 9:30'),
    text: 'Romosozumab-aqqg is charted as given IV; it is given under the skin only (label of Evenity, DailyMed). It is coded as charted.',
    ask: 'By what route was it given, and was it this drug? Correct the route or the drug.',
  },
  {
    id: 'route-conflict',
    log: timed('Venofer | IM | 9:00 |'),
    text: 'Iron sucrose is charted as given SC or IM; it is given into a vein only (label of Venofer). It is coded as charted.',
    ask: 'By what route was it given, and was it this drug? Correct the route or the drug.',
  },
  {
    id: 'duplicate-row',
    log: timed('Evenity | SC | 9:00 |', 'Evenity | SC | 9:00 |'),
    text: 'Romosozumab-aqqg is listed twice in one session (rows 2 and 3) and coded as one injection. Under the policy split-injection=each it is two.',
  },
  {
    id: 'ignored-row',
    log: 'Date | Drug | Route | Start | Stop\n2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00\nTotal\nGrand total',
    text: '2 blank, total or header rows were left out (rows 3 and 4).',
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
    text: 'One visit is marked both office and hospital; it is coded as hospital.',
  },
  {
    id: 'no-administration-code',
    log: timed('vancomycin | pump | 9:00 | 19:00'),
    text: 'Vancomycin by prolonged pump has no administration code in an office; only the unlisted code 96379 is left, which payers review by hand.',
  },
  {
    id: 'no-administration-code',
    log: timed('morphine | intrathecal | 9:00 |'),
    text: 'Morphine given into the spinal canal is not chemotherapy; it belongs to the procedure and has no administration code.',
  },
  {
    id: 'no-administration-code',
    log: timed('pump refill | | 9:00 |'),
    text: 'Pump refill: portable and implanted pumps have different codes, and the row does not say which it was, so it has no code.',
    ask: 'Was the pump portable or implanted?',
  },
  {
    id: 'no-drug-code',
    log: 'Drug | Dose | Route | Start\nfamotidine | 20 mg | IV push | 9:00',
    text: 'No HCPCS code is on file for famotidine on the date of service; J1308 was valid later. There is no drug line.',
  },
]
