/**
 * For each rule that decides a line: a visit, and word for word what the line then says. Every sentence was read as a
 * biller reads it before it was put here; what a sentence says is checked against the times beside it.
 */
export interface ReasonVisit {
  readonly rule: string
  /** Setting and policies as `visit` takes them. */
  readonly how?: string
  readonly log: string
  /** The code of the line that bears the reason. */
  readonly line: string
  readonly says: string
}

const timed = (...rows: readonly string[]): string => ['Drug | Route | Start | Stop', ...rows].join('\n')
const noted = (...rows: readonly string[]): string => ['Drug | Route | Start | Stop | Note', ...rows].join('\n')
const on = (date: string, ...rows: readonly string[]): string =>
  ['Date | Payer | Drug | Category | Route | Start | Stop', ...rows.map((row) => `${date} | ${row}`)].join('\n')

const dosed = (...rows: readonly string[]): string =>
  ['Drug | Dose | Vials | Discarded | Route | Start | Stop', ...rows].join('\n')

export const reasonVisits: readonly ReasonVisit[] = [
  {
    rule: 'time.first-hour',
    log: timed('Remicade | IV infusion | 9:00 | 11:13'),
    line: '96413',
    says: '133 minutes: the first hour of infliximab.',
  },
  {
    rule: 'time.additional-hour',
    log: timed('Remicade | IV infusion | 9:00 | 11:13'),
    line: '96415',
    says: '133 minutes: 1 additional hour (more than 30 minutes past the hour before).',
  },
  {
    rule: 'time.additional-hour',
    log: timed('Remicade | IV infusion | 9:00 | 11:31'),
    line: '96415x2',
    says: '151 minutes: 2 additional hours (more than 30 minutes past the hour before).',
  },
  {
    rule: 'time.push',
    log: timed('zoledronic acid | IV infusion | 9:00 | 9:15'),
    line: '96374',
    says: '15 minutes of zoledronic acid: 15 minutes or less is a push.',
  },
  {
    rule: 'time.push',
    log: timed('zoledronic acid | IV infusion | 9:00 | 9:01'),
    line: '96374',
    says: '1 minute of zoledronic acid: 15 minutes or less is a push.',
  },
  {
    rule: 'time.charted-push',
    log: timed('fluorouracil | IV push | 9:00 | 9:20'),
    line: '96409',
    says: 'Fluorouracil is charted as a push and stays one at 20 minutes.',
  },
  {
    rule: 'time.midnight',
    log: timed('vancomycin | IV infusion | 23:00 | 0:30'),
    line: '96365',
    says: 'The run goes over midnight and belongs to the date on which it began.',
  },
  {
    rule: 'run.touching',
    log: timed('vancomycin | IV infusion | 9:00 | 9:40', 'vancomycin | IV infusion | 9:40 | 10:20'),
    line: '96365',
    says: 'Rows 2 and 3 are one run.',
  },
  {
    rule: 'run.interrupted',
    log: noted(
      'rituximab | IV infusion | 9:00 | 9:40 | interrupted for a reaction',
      'rituximab | IV infusion | 10:00 | 10:40 |',
    ),
    line: '96413',
    says: 'The time it was paused is not counted.',
  },
  {
    rule: 'run.several-drugs',
    log: timed('ondansetron + dexamethasone | IV infusion | 9:00 | 9:30'),
    line: '96365',
    says: 'Several drugs in one bag or syringe are one administration.',
  },
  {
    rule: 'initial.one',
    log: timed('Remicade | IV infusion | 9:00 | 10:00', 'ondansetron | IV push | 8:50 |'),
    line: '96413',
    says: 'A visit has one initial code for each access site.',
  },
  {
    rule: 'initial.primary-reason',
    log: timed('Remicade | IV infusion | 9:00 | 10:00', 'ondansetron | IV push | 8:50 |'),
    line: '96413',
    says: 'Infliximab is taken as the main reason for the visit.',
  },
  {
    rule: 'initial.primary-ignored',
    log: `Drug | Route | Start | Stop | Primary
      vancomycin | IV infusion | 9:00 | 10:00 | yes
      Remicade | IV infusion | 10:00 | 11:00 |`,
    line: '96413',
    says: 'Infliximab goes before the marked drug, whose code could not be followed by the others.',
  },
  {
    rule: 'initial.hierarchy',
    how: 'hospital',
    log: timed('vancomycin | IV infusion | 9:00 | 10:00', 'ondansetron | IV push | 8:50 |'),
    line: '96365',
    says: "Vancomycin ranks first in the hospital's hierarchy.",
  },
  {
    rule: 'initial.rank',
    log: `Drug | Route | Start | Stop | Site | Site reason
      Remicade | IV infusion | 9:00 | 12:00 | left |
      vancomycin | IV infusion | 9:00 | 10:00 | right | incompatible
      ceftriaxone | IV infusion | 10:00 | 10:30 | right | incompatible`,
    line: '96365-59',
    says: 'Vancomycin ranks first on this access line.',
  },
  {
    rule: 'initial.second-site',
    log: `Drug | Route | Start | Stop | Site | Site reason
      Remicade | IV infusion | 9:00 | 10:00 | left |
      vancomycin | IV infusion | 9:00 | 10:00 | right | incompatible`,
    line: '96365-59',
    says: 'A second access site that the record explains has an initial code of its own.',
  },
  {
    rule: 'initial.second-visit',
    log: `Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
      E2 | P1 | 2025-03-04 | vancomycin | IV infusion | 15:00 | 16:00`,
    line: '96365-59',
    says: 'A second visit of the patient on this date has an initial code of its own.',
  },
  {
    rule: 'sequence.new-drug',
    log: timed('vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 11:00 | 11:30'),
    line: '96367',
    says: 'Ceftriaxone: a new drug infused after another (sequential).',
  },
  {
    rule: 'sequence.hour-follows-class',
    log: timed('Remicade | IV infusion | 9:00 | 10:00', 'vancomycin | IV infusion | 10:00 | 11:31'),
    line: '96366',
    says: 'The additional hour is that of the class of vancomycin.',
  },
  {
    rule: 'concurrent.overlap',
    log: timed('vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 9:30 | 10:30'),
    line: '96368',
    says: 'Ceftriaxone shares 60 minutes with vancomycin: concurrent by the reading "majority".',
  },
  {
    rule: 'concurrent.overlap',
    log: timed('vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 10:59 | 11:59'),
    line: '96367',
    says: 'Ceftriaxone shares 1 minute with vancomycin: not concurrent by the reading "majority".',
  },
  {
    rule: 'concurrent.once',
    log: timed('vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 9:30 | 10:30'),
    line: '96368',
    says: 'The concurrent code is billed once per date, however many drugs ran.',
  },
  {
    rule: 'concurrent.deducted',
    how: 'overlap=deduct',
    log: timed('vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 10:30 | 11:30'),
    line: '96367',
    says: '30 minutes during vancomycin are left out.',
  },
  {
    rule: 'concurrent.chemotherapy',
    log: timed('rituximab | IV infusion | 9:00 | 11:00', 'cyclophosphamide | IV infusion | 9:30 | 10:30'),
    line: '96549',
    says: 'Cyclophosphamide is concurrent chemotherapy: the unlisted code.',
  },
  {
    rule: 'repeat.each',
    log: timed('vancomycin | IV infusion | 9:00 | 9:40', 'vancomycin | IV infusion | 12:00 | 12:40'),
    line: '96366',
    says: 'Vancomycin ran again for 40 minutes: an additional hour of its class.',
  },
  {
    rule: 'repeat.sum',
    how: 'repeat-infusion=sum',
    log: timed('vancomycin | IV infusion | 9:00 | 9:40', 'vancomycin | IV infusion | 12:00 | 12:40'),
    line: '96365',
    says: 'The minutes of all bags of one drug are added and coded as one infusion.',
  },
  {
    rule: 'push.first',
    log: timed('ondansetron | IV push | 9:00 |'),
    line: '96374',
    says: 'Ondansetron: IV push as the initial service.',
  },
  {
    rule: 'push.new-drug',
    log: timed('Remicade | IV infusion | 9:00 | 10:00', 'ondansetron | IV push | 8:50 |'),
    line: '96375',
    says: 'Ondansetron: additional IV push of a new drug.',
  },
  {
    rule: 'push.repeat-hospital',
    how: 'hospital',
    log: timed('ondansetron | IV push | 9:00 |', 'ondansetron | IV push | 9:31 |'),
    line: '96376',
    says: 'Ondansetron again, more than 30 minutes later, in a hospital.',
  },
  {
    rule: 'push.chemotherapy',
    log: timed('doxorubicin | IV push | 9:00 |', 'doxorubicin | IV infusion | 9:10 | 10:10'),
    line: '96411',
    says: 'Doxorubicin is also infused or goes on by pump; its first push is coded all the same.',
  },
  {
    rule: 'hydration.initial',
    log: timed('normal saline | hydration | 9:00 | 10:31'),
    line: '96360',
    says: '91 minutes of hydration as the initial service: 31 to 90 is the first hour.',
  },
  {
    rule: 'hydration.secondary',
    log: timed('Remicade | IV infusion | 9:00 | 10:00', 'normal saline | hydration | 10:00 | 10:31'),
    line: '96361',
    says: '31 minutes of hydration with another service: one hour, the first from 31 minutes.',
  },
  {
    rule: 'hydration.secondary',
    log: timed('Remicade | IV infusion | 9:00 | 10:00', 'normal saline | hydration | 10:00 | 11:31'),
    line: '96361x2',
    says: '91 minutes of hydration with another service: 2 hours, the first from 31 minutes.',
  },
  {
    rule: 'hydration.marked',
    log: `Drug | Route | Start | Stop | Primary
      normal saline | hydration | 9:00 | 10:00 | yes
      ondansetron | IV push | 10:05 | |`,
    line: '96360',
    says: 'Hydration that is marked as the reason for the visit is the initial service, and drugs follow it.',
  },
  {
    rule: 'hydration.beside',
    log: timed('normal saline | hydration | 9:00 | 11:00', 'vancomycin | IV infusion | 9:30 | 10:00'),
    line: '96361',
    says: '30 minutes during another infusion are left out.',
  },
  {
    rule: 'hydration.sum',
    log: timed('normal saline | hydration | 9:00 | 9:20', 'normal saline | hydration | 10:00 | 10:20'),
    line: '96360',
    says: 'What remains of all hydration on one date and site is added before it is measured.',
  },
  {
    rule: 'hydration.each',
    how: 'hydration-segments=each',
    log: timed('normal saline | hydration | 9:00 | 9:31', 'normal saline | hydration | 10:00 | 10:31'),
    line: '96360',
    says: 'Every piece of hydration is measured on its own.',
  },
  {
    rule: 'hydration.pushes',
    log: timed('normal saline | hydration | 9:00 | 10:00', 'ondansetron | IV push | 9:30 | 9:33'),
    line: '96361',
    says: 'Pushes given during hydration leave its minutes as they are.',
  },
  {
    rule: 'hydration.pushes-deducted',
    how: 'push-minutes-in-hydration=deduct',
    log: timed('normal saline | hydration | 9:00 | 10:00', 'ondansetron | IV push | 9:30 | 9:33'),
    line: '96361',
    says: 'The documented minutes of pushes given during hydration are taken off.',
  },
  {
    rule: 'injection.therapeutic',
    log: timed('Prolia | SC | 9:00 |'),
    line: '96372',
    says: 'Denosumab: one SC or IM injection.',
  },
  {
    rule: 'injection.antineoplastic',
    log: timed('methotrexate | SC | 9:00 |'),
    line: '96401',
    says: 'Methotrexate is antineoplastic: a chemotherapy injection.',
  },
  {
    rule: 'injection.hormonal',
    log: timed('fulvestrant | IM | 9:00 |'),
    line: '96402',
    says: 'Fulvestrant is a hormonal antineoplastic: its own injection code.',
  },
  {
    rule: 'injection.each',
    log: timed('Prolia | SC | 9:00 |'),
    line: '96372',
    says: 'Each injection counts; injections take no part in choosing the initial service.',
  },
  {
    rule: 'injection.kit',
    log: timed('Cabenuva | IM | 9:00 |'),
    line: '96372x2',
    says: 'A kit of two syringes with a drug each is two injections.',
  },
  {
    rule: 'sc-infusion.time',
    log: timed('Hizentra | SC infusion | 9:00 | 10:00'),
    line: '96369',
    says: 'Subcutaneous infusion is added up per visit: 16 to 90 minutes is the first hour, more earns additional hours, 15 or less is an injection.',
  },
  {
    rule: 'sc-infusion.set-up',
    log: noted(
      'Hizentra | SC infusion | 9:00 | 10:00 |',
      'Hizentra | SC infusion | 10:00 | 10:30 | pump set up again at new sites',
    ),
    line: '96371',
    says: 'The pump was set up again at new sites.',
  },
  {
    rule: 'antibody.respiratory',
    log: noted('Beyfortus | IM | 9:00 | | counselled by the physician'),
    line: '96380',
    says: 'Beyfortus has codes of its own, with and without counseling.',
  },
  {
    rule: 'lesions.count',
    log: noted('methotrexate | intralesional | 9:00 | | 9 lesions'),
    line: '96406',
    says: 'Methotrexate into lesions; the code follows their number, 7 or fewer where none is documented.',
  },
  {
    rule: 'cavity.chemotherapy',
    log: timed('methotrexate | intrapleural | 9:00 |'),
    line: '96440',
    says: 'Methotrexate is chemotherapy into a cavity or a reservoir, which has its own code.',
  },
  {
    rule: 'on-body.applied',
    log: timed('Neulasta | on-body injector | 9:00 |'),
    line: '96377',
    says: 'Applying an on-body injector has its own code.',
  },
  {
    rule: 'pump.prolonged',
    log: timed('fluorouracil | pump | 9:00 |'),
    line: '96416',
    says: 'Fluorouracil goes on by pump for over 8 hours.',
  },
  {
    rule: 'pump.prolonged',
    how: 'pump=G0498',
    log: timed('fluorouracil | pump | 9:00 |'),
    line: 'G0498',
    says: "Fluorouracil goes on by the office's own pump for over 8 hours: infusion, pump and disconnection in one code.",
  },
  {
    rule: 'pump.refill',
    log: timed('portable pump refill | | 9:00 |'),
    line: '96521',
    says: 'The pump was refilled, and none was started on this day.',
  },
  {
    rule: 'port.sole-service',
    log: timed('port flush | | 9:00 |'),
    line: '96523',
    says: 'The flush is the only service of the day in this log.',
  },
  {
    rule: 'intra-arterial.family',
    log: timed('doxorubicin | intra-arterial | 9:00 | 10:00'),
    line: '96422',
    says: 'A drug given into an artery has the intra-arterial code of its class and time.',
  },
  {
    rule: 'intrathecal.chemotherapy',
    log: timed('methotrexate | intrathecal | 9:00 |'),
    line: '96450',
    says: 'Chemotherapy given into the spinal canal has its own code, which includes the puncture.',
  },
  {
    rule: 'missing.push',
    log: timed('vancomycin | IV infusion | 9:00 |'),
    line: '96374',
    says: 'No usable times are documented for vancomycin; it can be billed as a push at most.',
  },
  {
    rule: 'missing.rate',
    how: 'missing-stop=rate',
    log: `Drug | Route | Start | Stop | Rate | Volume
      vancomycin | IV infusion | 9:00 | | 125 | 250`,
    line: '96365',
    says: 'The stop is worked out from the documented rate and volume: 120 minutes.',
  },
  {
    rule: 'missing.minutes',
    log: `Drug | Route | Minutes
      vancomycin | IV infusion | 45`,
    line: '96365',
    says: 'The clock is missing; the documented 45 minutes count.',
  },
  {
    rule: 'record.abandoned',
    log: noted('Remicade | IV infusion | 9:00 | 9:10 | stopped due to reaction'),
    line: '96409',
    says: 'Infliximab was abandoned after 10 minutes and is coded by the time that it ran.',
  },
  {
    rule: 'record.abandoned',
    how: 'abandoned=modifier-53',
    log: noted('Remicade | IV infusion | 9:00 | 9:10 | stopped due to reaction'),
    line: '96413-53',
    says: 'Infliximab was abandoned after 10 minutes: the intended infusion with modifier 53.',
  },
  {
    rule: 'category.complex',
    log: timed('Remicade | IV infusion | 9:00 | 10:00'),
    line: '96413',
    says: 'Infliximab is a complex biologic; chemotherapy administration codes apply.',
  },
  {
    rule: 'category.biologic-as-therapeutic',
    how: 'complex=therapeutic',
    log: timed('Remicade | IV infusion | 9:00 | 10:00'),
    line: '96365',
    says: 'Infliximab is a biologic and coded as a therapeutic drug, since this payer takes no other codes for it.',
  },
  {
    rule: 'line.pair',
    log: timed('Remicade | IV infusion | 9:00 | 10:00', 'Prolia | SC | 10:10 |'),
    line: '96372-59',
    says: "Given separately from a service that CMS's pair edits join it to: the modifier says so.",
  },
  {
    rule: 'history.added-time',
    log: on(
      '2004-05-01',
      'Aetna | vancomycin | | IV infusion | 9:00 | 9:40',
      'Aetna | ceftriaxone | | IV infusion | 9:40 | 10:40',
    ),
    line: '90780',
    says: '100 minutes of vancomycin and ceftriaxone are one infusion: the codes of that date have none for a further drug.',
  },
  {
    rule: 'history.to-2005',
    log: on('2004-05-01', 'Aetna | vancomycin | | IV infusion | 9:00 | 9:40'),
    line: '90780',
    says: 'Until 2005 CPT had a first hour and further hours of infusion, one code for every push and one for every injection, and nothing for a further drug.',
  },
  {
    rule: 'history.medicare-codes',
    log: on('2005-05-01', 'Medicare | vancomycin | | IV infusion | 9:00 | 9:40'),
    line: 'G0347',
    says: 'In 2005 Medicare gave offices G-codes for the CPT codes of 2006, and in 2006 it gave hospitals C-codes; every other payer went by CPT.',
  },
  {
    rule: 'history.renumbered',
    log: on('2007-05-01', 'Aetna | vancomycin | | IV infusion | 9:00 | 9:40'),
    line: '90765',
    says: 'The codes of 2006 to 2008 for hydration, therapeutic infusions and injections are those of 2009 under other numbers.',
  },
  {
    rule: 'history.short-hydration',
    log: on('2007-05-01', 'Aetna | normal saline | | hydration | 9:00 | 9:20'),
    line: '90760',
    says: 'Until 2007 hydration needed 16 minutes; since 2008 it needs 31.',
  },
  {
    rule: 'history.read-back',
    log: on('2007-05-01', 'Aetna | normal saline | | hydration | 9:00 | 9:20'),
    line: '90760',
    says: 'A rule of later years is read back to this date, for want of one of its own.',
  },
  {
    rule: 'drug.units',
    log: dosed('Remicade | 305 mg | 4x100 mg | 95 mg | IV infusion | 9:00 | 10:00'),
    line: 'J1745x31',
    says: '305 mg of infliximab in units of 10 mg, rounded up: 31 units.',
  },
  {
    rule: 'drug.units',
    log: dosed('normal saline | 1,000 mL | | | hydration | 9:00 | 10:00'),
    line: 'J7030-JZ',
    says: '1,000 mL of normal saline in units of 1,000 mL, rounded up: 1 unit.',
  },
  {
    rule: 'claim.esa',
    log: 'Drug | Dose | Route | Start | Diagnosis | Hgb\nRetacrit | 10,000 units | SC | 9:00 | D63.1 | 9.1',
    line: 'Q5106-EC-JZx10',
    says: 'A Medicare line of an ESA that is not for dialysis carries EA, EB, or EC for the anemia, and the claim the latest hemoglobin or hematocrit.',
  },
  {
    rule: 'claim.340b',
    how: 'hospital',
    log: 'Date | Drug | Dose | Route | Start | Stop | 340B\n3/4/2025 | Keytruda | 200 mg | IV infusion | 9:00 | 9:30 | yes',
    line: 'J9271-TB-JZx200',
    says: 'A separately paid drug bought under 340B carries TB on a hospital’s Medicare claim from 2025, its discarded part too.',
  },
  {
    rule: 'claim.carried',
    log: 'Drug | Dose | Route | Start | Stop | Modifiers\nKeytruda | 200 mg | IV infusion | 9:00 | 9:30 | KX',
    line: 'J9271-KX-JZx200',
    says: 'A modifier that the office marked is carried onto the line and never invented; a line has room for four.',
  },
  {
    rule: 'own-code.with-oral-drug',
    log: 'Date | Drug | Route | Start | Stop | Payer\n3/4/2025 | Pombiliti | IV infusion | 9:00 | 13:00 | Medicare',
    line: 'G0138',
    says: 'For Medicare one code covers an infusion of cipaglucosidase, with supplying miglustat and watching it being taken.',
  },
  {
    rule: 'drug.parts',
    log: dosed('Zosyn | 3 g/0.375 g | | | IV infusion | 9:00 | 10:00'),
    line: 'J2543-JZx3',
    says: 'A dose of two ingredients is counted as its code describes it: by one of them, by both together, or by their proportion.',
  },
  {
    rule: 'drug.summed',
    how: 'hospital',
    log: dosed('metoclopramide | 5 mg | | | IV push | 9:00 |', 'metoclopramide | 5 mg | | | IV push | 12:00 |'),
    line: 'J2765',
    says: '2 administrations are added and rounded up once.',
  },
  {
    rule: 'drug.dose-once',
    log: dosed(
      'Remicade | 300 mg | | | IV infusion | 9:00 | 9:30',
      'Remicade | 300 mg | | | IV infusion | 9:30 | 10:00',
    ),
    line: 'J1745-JZx30',
    says: 'A dose that is repeated on rows of one and the same infusion was given once.',
  },
  {
    rule: 'drug.waste',
    log: dosed('Remicade | 305 mg | 4x100 mg | 95 mg | IV infusion | 9:00 | 10:00'),
    line: 'J1745x31',
    says: 'The 9 units left over of the 400 mg opened are billed on a separate JW line.',
  },
  {
    rule: 'drug.waste',
    log: dosed('Remicade | 305 mg | 4x100 mg | 95 mg | IV infusion | 9:00 | 10:00'),
    line: 'J1745-JWx9',
    says: '9 units of the 400 mg opened were discarded.',
  },
  {
    rule: 'drug.waste-derived',
    log: dosed('Remicade | 305 mg | 4x100 mg | | IV infusion | 9:00 | 10:00'),
    line: 'J1745-JWx9',
    says: 'Waste that follows from the vials opened is a JW line; the chart has to name the discarded amount.',
  },
  {
    rule: 'drug.no-waste',
    log: dosed('Avsola | 300 mg | 3x100 mg | | IV infusion | 9:00 | 10:00'),
    line: 'Q5121-JZx30',
    says: 'No billable amount was discarded: JZ. No label of its container is on file; check that it is single-dose.',
  },
  {
    rule: 'drug.sub-unit-waste',
    log: dosed('Remicade | 396 mg | 4x100 mg | 4 mg | IV infusion | 9:00 | 10:00'),
    line: 'J1745-JZx40',
    says: 'Less than one unit is left.',
  },
  {
    rule: 'drug.waste-undocumented',
    log: dosed('Remicade | 305 mg | | | IV infusion | 9:00 | 10:00'),
    line: 'J1745x31',
    says: 'Where the record does not account for the rest of a single-dose container, the units given are billed without JW or JZ.',
  },
  {
    rule: 'drug.packaged',
    how: 'hospital',
    log: dosed('metoclopramide | 10 mg | | | IV push | 9:00 |'),
    line: 'J2765',
    says: 'A drug that a hospital is paid for with the service is listed without JW or JZ.',
  },
  {
    rule: 'drug.several-doses',
    log: dosed('carboplatin | 450 mg | | | IV infusion | 9:00 | 10:00'),
    line: 'J9045x9',
    says: 'A drug from a container with several doses carries neither JW nor JZ.',
  },
  {
    rule: 'drug.route-modifier',
    log: dosed('Actemra | 400 mg | | | IV infusion | 9:00 | 10:00'),
    line: 'J3262-JA-JZx400',
    says: 'JA: given IV.',
  },
  {
    rule: 'drug.route-modifier',
    log: dosed('Actemra | 162 mg | | | SC | 9:00 |'),
    line: 'J3262-JB-JZx162',
    says: 'JB: given under the skin.',
  },
  {
    rule: 'drug.fluid',
    log: dosed('normal saline | 1,000 mL | | | hydration | 9:00 | 10:00'),
    line: 'J7030-JZ',
    says: 'Fluid that was given as hydration has a line of its own; carrier fluid, a flush, and fluid that ran only during a drug infusion have none.',
  },
]
