import type { OpenQuestion } from './open-question'
import { given, visitsOf } from './written'

/** Open questions that only a policy other than the default asks. */
export const openUnderPolicies: readonly OpenQuestion[] = [
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
  {
    id: 'deducted-twice',
    passage: 'Section 5, overlap=deduct: sequential, without the shared minutes.',
    own: 'A minute beside two infusions is left out once.',
    product: 'It is left out twice, so that nothing is left and the drug is concurrent.',
    visits: visitsOf('office', [
      given('Oxaliplatin, chemotherapy, infusion, 8:15-11:27'),
      given('Golf, therapeutic, infusion, 7:40-12:08'),
      given('Alpha, chemotherapy, infusion, 8:10-10:39', { primary: true }),
    ]),
    policies: { overlap: 'deduct' },
  },
]
