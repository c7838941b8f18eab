import type { Policies, Visit } from './plain'
import { given, visitsOf } from './written'

/**
 * Where the second opinion and the product differ and the product, or the text, has still to change. Each says which
 * passage decides, and shows the smallest log. The second opinion can answer as the product does (`otherwise`), so that a
 * visit which differs in nothing else is counted and not taken for a new mismatch. Delete a question, and the branch that
 * bears its name, as soon as the product agrees.
 */
export interface OpenQuestion {
  readonly id: string
  readonly passage: string
  readonly own: string
  readonly product: string
  readonly visits: readonly Visit[]
  readonly policies?: Partial<Policies>
}

const left = { site: 'Left hand' } as const
const right = { site: 'Right forearm', siteReason: 'needed' } as const
const march2019 = { day: 43_555 } as const

export const openQuestions: readonly OpenQuestion[] = [
  {
    id: 'injection-session',
    passage:
      'Section 5, split-injection: one drug by one route, no other act between, at most 30 minutes between them.',
    own: 'Two syringes ten minutes apart are one injection.',
    product: 'Only syringes of the same minute are one injection, there also by different routes.',
    visits: visitsOf('office', [given('Golf, therapeutic, im, 8:00-'), given('Golf, therapeutic, im, 8:10-')]),
  },
  {
    id: 'lone-site',
    passage: 'Reading 8 and the column Site reason: a reason on a named site says that it is the second one.',
    own: 'A site with a reason is a line of its own also where the rows of the initial name no site.',
    product: 'A visit in which only one site is named has one line, whatever its reason.',
    visits: visitsOf('office', [
      given('Foxtrot, therapeutic, infusion, 8:30-9:34'),
      given('Golf, therapeutic, push, 9:50-', right),
    ]),
  },
  {
    id: 'repeat-outside-overlap',
    passage: 'Reading 1 against reading 5, "a repeat is never concurrent": is another drug beside a repeat concurrent?',
    own: 'The repeat itself never bears 96368; a drug that runs beside it is concurrent as beside any infusion.',
    product: 'A repeat takes no part in overlaps: a drug wholly beside it is sequential.',
    visits: visitsOf('hospital', [
      given('Golf, therapeutic, infusion, 18:37-19:06'),
      given('Golf, therapeutic, infusion, 19:14-20:44'),
      given('Hotel, therapeutic, infusion, 19:14-19:43'),
    ]),
  },
  {
    id: 'bag-between',
    passage: 'Reading 11: rows with the same drug and bag are one interrupted administration.',
    own: 'Rows of one bag are one run, also where another row of the drug starts between them.',
    product: 'Another row of the drug that starts between them parts them.',
    visits: visitsOf('office', [
      given('Golf, therapeutic, infusion, 8:00-10:31', { bag: '1' }),
      given('Golf, therapeutic, infusion, 9:15-10:00', { bag: '2' }),
      given('Golf, therapeutic, infusion, 11:16-12:47', { bag: '1' }),
    ]),
  },
  {
    id: 'main-as-charted',
    passage: 'Reading 8: 59 goes on the later initial code; the site of the initial carries none.',
    own: 'The site of the initial is that of the service that is reported first in rank.',
    product:
      'A row that is not reported can make the other site the later one, so that the only initial code bears 59.',
    visits: visitsOf('office', [
      given('Golf, therapeutic, push, 9:00-', { ...left, siteReason: 'needed' }),
      given('Kilo fluid, hydration, infusion, 10:10-10:30', { site: 'Right forearm', primary: true }),
    ]),
  },
  {
    id: 'abandoned-beside',
    passage: 'Section 5, abandoned=modifier-53, and reading 3: the concurrent drug needs its own 16 minutes.',
    own: 'An infusion given up after 14 minutes beside another is the intended infusion with 53.',
    product: 'It is 96368 without a modifier.',
    visits: visitsOf('office', [
      given('Bravo, chemotherapy, infusion, 15:00-15:31'),
      given('Foxtrot, therapeutic, infusion, 15:00-15:14', { abandoned: true }),
    ]),
    policies: { abandoned: 'modifier-53' },
  },
  {
    id: 'push-of-mixture',
    passage: 'Reading 6: a push of a therapeutic drug that is also infused has no code in an office.',
    own: 'A drug is infused also where it runs in one bag with another.',
    product: 'Its push is that of a new drug.',
    visits: visitsOf('office', [
      given('Golf, therapeutic, infusion, 8:00-9:00', { bag: '1' }),
      given('Hotel, therapeutic, infusion, 8:00-9:00', { bag: '1' }),
      given('Golf, therapeutic, push, 10:30-'),
    ]),
  },
  {
    id: 'visit-before-pair',
    passage: 'Rule modifier.separate: XE another encounter, XU nothing that overlaps the main service.',
    own: 'An injection beside an infusion of its own visit bears XU, also where an earlier visit has a column 1 code.',
    product: 'It bears XE.',
    visits: visitsOf(
      'hospital',
      [given('Echo, hormonal, im, 12:33-')],
      [given('Golf, therapeutic, im, 18:22-'), given('Hotel, therapeutic, infusion, 18:23-18:55')],
    ),
    policies: { 'second-initial': 'X' },
  },
  {
    id: 'hour-under-skin',
    passage: 'Reading 8: under second-initial-hours=all the add-ons of the later initial code bear 59 too.',
    own: '96370 follows 96369, which bears none, as 96423 follows 96422.',
    product: '96370 of a second visit bears 59, its 96369 does not.',
    visits: visitsOf(
      'hospital',
      [given('Golf, therapeutic, infusion, 14:15-14:32')],
      [given('Hotel, therapeutic, sc-infusion, 16:45-19:14')],
    ),
    policies: { 'second-initial-hours': 'all' },
  },
  {
    id: 'older-chain',
    passage: 'Reading 8: before July 2019 the modifier stands on the column 2 code.',
    own: '96374 before a later 96360 bears 59, whatever else is given.',
    product: 'It bears none where an injection of the later visit has it, so that nothing parts 96374 from 96360.',
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
    id: 'whole-push',
    passage: 'Section 5, push-minutes-in-hydration=deduct: the documented minutes of pushes given during hydration.',
    own: 'The minutes of a push that lie in hydration are taken off, no others.',
    product: 'A push that starts in hydration is taken off whole, one that starts before it not at all.',
    visits: visitsOf('office', [
      given('Oxaliplatin, chemotherapy, push, 6:00-6:14'),
      given('Kilo fluid, hydration, infusion, 6:08-7:40'),
    ]),
    policies: { 'push-minutes-in-hydration': 'deduct' },
  },
  {
    id: 'stop-as-start',
    passage: 'Reading 6: more than 30 minutes from start to start; reading 9: an infusion without a start is a push.',
    own: 'When it started is not known, so that nothing shows more than 30 minutes.',
    product: 'Its stop is taken for its start.',
    visits: visitsOf('hospital', [
      given('Hotel, therapeutic, push, 17:00-'),
      given('Hotel, therapeutic, infusion, -18:31'),
    ]),
  },
  {
    id: 'fluids-as-one',
    passage: 'Reading 5: rows of one drug with a gap that the note calls an interruption are one run.',
    own: 'Another fluid on the next day does not go on with the first.',
    product: 'A note of an interruption joins rows of any two fluids, and the date of the first bears all minutes.',
    visits: visitsOf('hospital', [
      given('Kilo fluid, hydration, infusion, 7:26-7:42', { resumed: true }),
      given('Lima fluid, hydration, infusion, 6:00-7:30', { day: 45_721 }),
    ]),
  },
  {
    id: 'sum-envelope',
    passage: 'Reading 6: more than 30 minutes between the push and the infusion.',
    own: 'Also under repeat-infusion=sum a push two hours after one bag and two hours before the next is a repeat push.',
    product:
      'It is said to lie within 30 minutes of the infusion, which is taken from the first start to the last stop.',
    visits: visitsOf('hospital', [
      given('Golf, therapeutic, infusion, 7:00-8:00'),
      given('Golf, therapeutic, push, 10:00-'),
      given('Golf, therapeutic, infusion, 12:00-12:20'),
    ]),
    policies: { 'repeat-infusion': 'sum' },
  },
  {
    id: 'sum-rank',
    passage:
      'Rule repeat.sum: the minutes of all bags are added and coded as one infusion; reading 2: then the longest.',
    own: 'What is added ranks by the sum.',
    product: 'It ranks by its longest bag.',
    visits: visitsOf('hospital', [
      given('Famotidine, therapeutic, infusion, 7:00-7:29'),
      given('Charlie, therapeutic, infusion, 7:00-9:00'),
      given('Hotel, therapeutic, infusion, 8:03-12:03'),
      given('Famotidine, therapeutic, infusion, 8:15-9:47'),
    ]),
    policies: { 'repeat-infusion': 'sum', overlap: 'deduct' },
  },
  {
    id: 'complex-mixture',
    passage: 'Reading 11: one administration of the highest class in the bag.',
    own: 'Chemotherapy in a bag is chemotherapy, also where the payer takes the biologic beside it for therapeutic.',
    product: 'Under complex=therapeutic the whole bag is therapeutic.',
    visits: visitsOf('hospital', [
      given('Alpha, chemotherapy, infusion, 9:00-9:30', { bag: '1' }),
      given('Charlie, complex, infusion, 9:00-9:30', { bag: '1' }),
    ]),
    policies: { complex: 'therapeutic' },
  },
  {
    id: 'abandoned-takes',
    passage: 'Reading 7: hydration loses only the minutes beside infusions of 16 minutes or more.',
    own: 'An infusion given up after 10 minutes takes none, though it is reported with 53.',
    product: 'It takes its 10 minutes.',
    visits: visitsOf('office', [
      given('Famotidine, therapeutic, infusion, 5:36-5:46', { abandoned: true }),
      given('Kilo fluid, hydration, infusion, 5:18-6:49'),
    ]),
    policies: { abandoned: 'modifier-53' },
  },
]
