import type { Settled } from './settled'
import { given, visitsOf } from './written'

/** Settled under policies other than the default. */
export const settledUnderPolicies: readonly Settled[] = [
  {
    id: 'abandoned-beside',
    lines: ['V1: 96367-53 x1 on 3/4/2025', 'V1: 96413 x1 on 3/4/2025'],
    passage: 'Section 5, abandoned=modifier-53, and reading 3: the concurrent drug needs its own 16 minutes.',
    answer: 'An infusion given up after 14 minutes beside another is the intended infusion with 53.',
    visits: visitsOf('office', [
      given('Bravo, chemotherapy, infusion, 15:00-15:31'),
      given('Foxtrot, therapeutic, infusion, 15:00-15:14', { abandoned: true }),
    ]),
    policies: { abandoned: 'modifier-53' },
  },
  {
    id: 'visit-before-pair',
    lines: ['V1: 96402 x1 on 3/4/2025', 'V2: 96365 x1 on 3/4/2025', 'V2: 96372-XU x1 on 3/4/2025'],
    passage: 'Rule modifier.separate: XE another encounter, XU nothing that overlaps the main service.',
    answer:
      'An injection beside an infusion of its own visit bears XU, also where an earlier visit has a column 1 code.',
    visits: visitsOf(
      'hospital',
      [given('Echo, hormonal, im, 12:33-')],
      [given('Golf, therapeutic, im, 18:22-'), given('Hotel, therapeutic, infusion, 18:23-18:55')],
    ),
    policies: { 'second-initial': 'X' },
  },
  {
    id: 'hour-under-skin',
    lines: ['V1: 96365 x1 on 3/4/2025', 'V2: 96369 x1 on 3/4/2025', 'V2: 96370 x1 on 3/4/2025'],
    passage: 'Reading 8: under second-initial-hours=all the add-ons of the later initial code bear 59 too.',
    answer: '96370 follows 96369, which bears none, as 96423 follows 96422.',
    visits: visitsOf(
      'hospital',
      [given('Golf, therapeutic, infusion, 14:15-14:32')],
      [given('Hotel, therapeutic, sc-infusion, 16:45-19:14')],
    ),
    policies: { 'second-initial-hours': 'all' },
  },
  {
    id: 'whole-push',
    lines: ['V1: 96361 x1 on 3/4/2025', 'V1: 96409 x1 on 3/4/2025'],
    passage: 'Section 5, push-minutes-in-hydration=deduct: the documented minutes of pushes given during hydration.',
    answer: 'The minutes of a push that lie in hydration are taken off, no others.',
    visits: visitsOf('office', [
      given('Oxaliplatin, chemotherapy, push, 6:00-6:14'),
      given('Kilo fluid, hydration, infusion, 6:08-7:40'),
    ]),
    policies: { 'push-minutes-in-hydration': 'deduct' },
  },
  {
    id: 'sum-envelope',
    lines: ['V1: 96365 x1 on 3/4/2025', 'V1: 96376 x1 on 3/4/2025'],
    passage: 'Reading 6: more than 30 minutes between the push and the infusion.',
    answer:
      'Also under repeat-infusion=sum a push two hours after one bag and two hours before the next is a repeat push.',
    visits: visitsOf('hospital', [
      given('Golf, therapeutic, infusion, 7:00-8:00'),
      given('Golf, therapeutic, push, 10:00-'),
      given('Golf, therapeutic, infusion, 12:00-12:20'),
    ]),
    policies: { 'repeat-infusion': 'sum' },
  },
  {
    id: 'sum-rank',
    lines: ['V1: 96365 x1 on 3/4/2025', 'V1: 96366 x3 on 3/4/2025', 'V1: 96367 x2 on 3/4/2025'],
    passage:
      'Rule repeat.sum: the minutes of all bags are added and coded as one infusion; reading 2: then the longest.',
    answer: 'What is added ranks by the sum.',
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
    lines: ['V1: 96413 x1 on 3/4/2025'],
    passage: 'Reading 11: one administration of the highest class in the bag.',
    answer: 'Chemotherapy in a bag is chemotherapy, also where the payer takes the biologic beside it for therapeutic.',
    visits: visitsOf('hospital', [
      given('Alpha, chemotherapy, infusion, 9:00-9:30', { bag: '1' }),
      given('Charlie, complex, infusion, 9:00-9:30', { bag: '1' }),
    ]),
    policies: { complex: 'therapeutic' },
  },
  {
    id: 'abandoned-takes',
    lines: ['V1: 96361 x2 on 3/4/2025', 'V1: 96365-53 x1 on 3/4/2025'],
    passage: 'Reading 7: hydration loses only the minutes beside infusions of 16 minutes or more.',
    answer: 'An infusion given up after 10 minutes takes none, though it is reported with 53.',
    visits: visitsOf('office', [
      given('Famotidine, therapeutic, infusion, 5:36-5:46', { abandoned: true }),
      given('Kilo fluid, hydration, infusion, 5:18-6:49'),
    ]),
    policies: { abandoned: 'modifier-53' },
  },
  {
    id: 'deducted-twice',
    lines: [
      'V1: 96367 x1 on 3/4/2025',
      'V1: 96413 x1 on 3/4/2025',
      'V1: 96415 x1 on 3/4/2025',
      'V1: 96417 x1 on 3/4/2025',
    ],
    passage: 'Section 5, overlap=deduct: sequential, without the shared minutes.',
    answer: 'A minute beside two infusions is left out once.',
    visits: visitsOf('office', [
      given('Oxaliplatin, chemotherapy, infusion, 8:15-11:27'),
      given('Golf, therapeutic, infusion, 7:40-12:08'),
      given('Alpha, chemotherapy, infusion, 8:10-10:39', { primary: true }),
    ]),
    policies: { overlap: 'deduct' },
  },
  {
    id: 'seconds-of-push',
    lines: ['V1: 96361 x2 on 3/4/2025', 'V1: 96374 x1 on 3/4/2025'],
    passage: 'Contract section 1: elapsed whole seconds, then whole minutes by flooring.',
    answer: 'A push of 90 seconds takes 90 seconds off 152 minutes of hydration, which leaves 150 whole ones.',
    visits: visitsOf('office', [
      given('Golf, therapeutic, push, 8:30-8:31:30'),
      given('Kilo fluid, hydration, infusion, 8:00-10:32'),
    ]),
    policies: { 'push-minutes-in-hydration': 'deduct' },
  },
  {
    id: 'sum-beside-two-bags',
    lines: ['V1: 96365 x1 on 3/4/2025', 'V1: 96366 x1 on 3/4/2025', 'V1: 96367 x1 on 3/4/2025'],
    passage: 'Reading 1: the minutes they share.',
    answer: 'A minute beside two bags of another drug that ran at once is shared once.',
    visits: visitsOf('office', [
      given('Golf, therapeutic, infusion, 8:00-9:00', { bag: '1' }),
      given('Golf, therapeutic, infusion, 8:00-9:00', { bag: '2' }),
      given('Hotel, therapeutic, infusion, 8:40-9:30'),
    ]),
    policies: { 'repeat-infusion': 'sum' },
  },
]
