import type { Policies, Visit } from './plain'
import { given, someDay, visitsOf } from './written'

/** A place where the second opinion and the product once differed, with the passage that decides and what follows from it. */
export interface Settled {
  readonly id: string
  readonly passage: string
  readonly answer: string
  readonly visits: readonly Visit[]
  readonly policies?: Partial<Policies>
  /** Visit, code with modifiers, units and date. */
  readonly lines: readonly string[]
}

const left = { site: 'Left hand' } as const
const right = { site: 'Right forearm', siteReason: 'needed' } as const
const march2019 = { day: 43_555 } as const

/** Settled by the default policies. */
export const settled: readonly Settled[] = [
  {
    id: 'injection-session',
    lines: ['V1: 96372 x2 on 3/4/2025'],
    passage:
      'Section 5, split-injection: one drug by one route, no other act between, at most 30 minutes between them.',
    answer: 'A syringe into muscle and one under the skin are two injections.',
    visits: visitsOf('office', [given('Golf, therapeutic, im, 8:00-'), given('Golf, therapeutic, sc, 8:10-')]),
  },
  {
    id: 'lone-site',
    lines: ['V1: 96365 x1 on 3/4/2025', 'V1: 96374-59 x1 on 3/4/2025'],
    passage: 'Reading 8 and the column Site reason: a reason on a named site says that it is the second one.',
    answer: 'A site with a reason is a line of its own also where the rows of the initial name no site.',
    visits: visitsOf('office', [
      given('Foxtrot, therapeutic, infusion, 8:30-9:34'),
      given('Golf, therapeutic, push, 9:50-', right),
    ]),
  },
  {
    id: 'repeat-outside-overlap',
    lines: ['V1: 96365 x1 on 3/4/2025', 'V1: 96366 x1 on 3/4/2025', 'V1: 96368 x1 on 3/4/2025'],
    passage: 'Reading 1 against reading 5, "a repeat is never concurrent": is another drug beside a repeat concurrent?',
    answer: 'The repeat itself never bears 96368; a drug that runs beside it is concurrent as beside any infusion.',
    visits: visitsOf('hospital', [
      given('Golf, therapeutic, infusion, 18:37-19:06'),
      given('Golf, therapeutic, infusion, 19:14-20:44'),
      given('Hotel, therapeutic, infusion, 19:14-19:43'),
    ]),
  },
  {
    id: 'bag-between',
    lines: ['V1: 96365 x1 on 3/4/2025', 'V1: 96366 x4 on 3/4/2025'],
    passage: 'Reading 11: rows with the same drug and bag are one interrupted administration.',
    answer: 'Rows of one bag are one run, also where another row of the drug starts between them.',
    visits: visitsOf('office', [
      given('Golf, therapeutic, infusion, 8:00-10:31', { bag: '1' }),
      given('Golf, therapeutic, infusion, 9:15-10:00', { bag: '2' }),
      given('Golf, therapeutic, infusion, 11:16-12:47', { bag: '1' }),
    ]),
  },
  {
    id: 'main-as-charted',
    lines: ['V1: 96374 x1 on 3/4/2025'],
    passage: 'Reading 8: 59 goes on the later initial code; the site of the initial carries none.',
    answer: 'The site of the initial is that of the service that is reported first in rank.',
    visits: visitsOf('office', [
      given('Golf, therapeutic, push, 9:00-', { ...left, siteReason: 'needed' }),
      given('Kilo fluid, hydration, infusion, 10:10-10:30', { site: 'Right forearm', primary: true }),
    ]),
  },
  {
    id: 'push-of-mixture',
    lines: ['V1: 96365 x1 on 3/4/2025'],
    passage: 'Reading 6: a push of a therapeutic drug that is also infused has no code in an office.',
    answer: 'A drug is infused also where it runs in one bag with another.',
    visits: visitsOf('office', [
      given('Golf, therapeutic, infusion, 8:00-9:00', { bag: '1' }),
      given('Hotel, therapeutic, infusion, 8:00-9:00', { bag: '1' }),
      given('Golf, therapeutic, push, 10:30-'),
    ]),
  },
  {
    id: 'older-chain',
    lines: ['V1: 96374-59 x1 on 3/31/2019', 'V2: 96360 x1 on 3/31/2019', 'V2: 96372-59 x1 on 3/31/2019'],
    passage: 'Reading 8: before July 2019 the modifier stands on the column 2 code.',
    answer: '96374 before a later 96360 bears 59, whatever else is given.',
    visits: visitsOf(
      'office',
      [given('Foxtrot, therapeutic, push, 12:15-', march2019)],
      [
        given('Kilo fluid, hydration, infusion, 17:32-18:04', march2019),
        given('Golf, therapeutic, im, 18:31-', march2019),
      ],
    ),
  },
  {
    id: 'stop-as-start',
    lines: ['V1: 96374 x1 on 3/4/2025'],
    passage: 'Reading 6: more than 30 minutes from start to start; reading 9: an infusion without a start is a push.',
    answer: 'When it started is not known, so that nothing shows more than 30 minutes.',
    visits: visitsOf('hospital', [
      given('Hotel, therapeutic, push, 17:00-'),
      given('Hotel, therapeutic, infusion, -18:31'),
    ]),
  },
  {
    id: 'fluids-as-one',
    lines: ['V1: 96360 x1 on 3/5/2025'],
    passage: 'Reading 5: rows of one drug with a gap that the note calls an interruption are one run.',
    answer: 'Another fluid on the next day does not go on with the first.',
    visits: visitsOf('hospital', [
      given('Kilo fluid, hydration, infusion, 7:26-7:42', { resumed: true }),
      given('Lima fluid, hydration, infusion, 6:00-7:30', { day: 45_721 }),
    ]),
  },
  {
    id: 'timeless-last',
    lines: ['V1: 96374 x1 on 3/4/2025'],
    passage: 'Reading 2, among pushes the earliest; the column Date.',
    answer: 'A push without a time on the first day of a stay is earlier than one on the second day.',
    visits: visitsOf('hospital', [
      given('Golf, therapeutic, push, -'),
      given('Golf, therapeutic, infusion, 6:00-6:14', { day: someDay + 1 }),
    ]),
  },
  {
    id: 'fluid-in-bag',
    lines: ['V1: 96374 x1 on 3/4/2025'],
    passage:
      'Reading 11: rows of different drugs with the same bag and times are one administration of the highest class.',
    answer: 'A fluid with the bag and times of a drug is that drug, and its minutes are no hydration.',
    visits: visitsOf('office', [
      given('Kilo fluid, hydration, infusion, 22:00-22:29'),
      given('Golf, therapeutic, infusion, 22:30-22:39', { bag: 'B2' }),
      given('Kilo fluid, hydration, infusion, 22:30-22:39', { bag: 'B2' }),
    ]),
  },
  {
    id: 'mark-on-fluid',
    lines: ['V1: 96367 x1 on 3/4/2025', 'V1: 96374 x1 on 3/4/2025'],
    passage: 'Reading 11, one bag is one administration, and reading 4: the marked drug is the initial in an office.',
    answer: 'A mark on the fluid that carries a drug marks the drug.',
    visits: visitsOf('office', [
      given('Golf, therapeutic, infusion, 9:00-9:09', { bag: 'B2' }),
      given('Kilo fluid, hydration, infusion, 9:00-9:09', { bag: 'B2', primary: true }),
      given('Hotel, therapeutic, infusion, 10:00-11:00'),
    ]),
  },
  {
    id: 'mark-beside-bag',
    lines: ['V1: 96360 x1 on 3/4/2025', 'V1: 96361 x3 on 3/4/2025', 'V1: 96367 x1 on 3/4/2025'],
    passage: 'Reading 11, one bag is one administration, and reading 4: the marked service is initial, hydration too.',
    answer: 'A mark on hydration marks the hydration, not a drug that the same fluid carries elsewhere.',
    visits: visitsOf('office', [
      given('Kilo fluid, hydration, infusion, 8:00-11:33', { primary: true }),
      given('Golf, therapeutic, infusion, 11:34-12:34', { bag: 'B1' }),
      given('Kilo fluid, hydration, infusion, 11:34-12:34', { bag: 'B1' }),
    ]),
  },
  {
    id: 'alike-without-clock',
    lines: ['V1: 96365 x1 on 3/4/2025'],
    passage: 'Reading 22: rows alike in everything are coded once.',
    answer: 'Two rows with the same minutes and no clock are one.',
    visits: visitsOf('office', [
      given('Golf, therapeutic, infusion, -', { minutes: 60 }),
      given('Golf, therapeutic, infusion, -', { minutes: 60 }),
    ]),
  },
  {
    id: 'fluid-after-midnight',
    lines: ['V1: 96360 x1 on 3/4/2025', 'V1: 96361 x1 on 3/4/2025', 'V1: 96361 x1 on 3/5/2025'],
    passage: 'Reading 7: an unbroken run over midnight belongs to its first date.',
    answer: 'Another fluid that is hung after midnight is no part of that run and belongs to its own date.',
    visits: visitsOf('hospital', [
      given('Kilo fluid, hydration, infusion, 22:00-0:10'),
      given('Lima fluid, hydration, infusion, 0:10-0:50', { day: someDay + 1 }),
    ]),
  },
  {
    id: 'touch-before-interruption',
    lines: ['V1: 96365 x1 on 3/4/2025', 'V1: 96366 x5 on 3/4/2025'],
    passage: 'Reading 5: rows that touch are one run; a note calls a gap an interruption.',
    answer: 'A row that touches a run of its drug goes on with it, and no note about a gap leads it to another.',
    visits: visitsOf('office', [
      given('Famotidine, therapeutic, infusion, 8:00-10:00', { bag: 'B0' }),
      given('Famotidine, therapeutic, infusion, 10:00-10:15', { bag: 'B0 second' }),
      given('Famotidine, therapeutic, infusion, 9:46-13:47'),
      given('Famotidine, therapeutic, infusion, 12:47-14:18', { resumed: true }),
    ]),
  },
  {
    id: 'gap-behind-last-row',
    lines: ['V1: 96411 x1 on 3/4/2025', 'V1: 96413 x1 on 3/4/2025', 'V1: 96415 x5 on 3/4/2025'],
    passage: 'Reading 5: a gap that the note calls an interruption.',
    answer:
      'The gap lies behind the row that was charted last before it, also where another bag began later than its run.',
    visits: visitsOf('hospital', [
      given('Carboplatin, chemotherapy, infusion, 20:00-20:30', { bag: 'B0' }),
      given('Carboplatin, chemotherapy, infusion, 20:30-20:45', { bag: 'B0 second' }),
      given('Carboplatin, chemotherapy, infusion, 20:16-21:31'),
      given('Carboplatin, chemotherapy, infusion, 20:52-1:18:09'),
      given('Carboplatin, chemotherapy, infusion, 1:38:09-2:09:09', { day: someDay + 1, resumed: true }),
    ]),
  },
]
