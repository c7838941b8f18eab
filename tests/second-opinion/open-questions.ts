import { openUnderPolicies } from './open-policies'
import type { OpenQuestion } from './open-question'
import { given, someDay, visitsOf } from './written'

const left = { site: 'Left hand' } as const
const right = { site: 'Right forearm', siteReason: 'needed' } as const
const march2019 = { day: 43_555 } as const

/** Open questions that are asked by the default policies. */
const byDefault: readonly OpenQuestion[] = [
  {
    id: 'injection-session',
    passage:
      'Section 5, split-injection: one drug by one route, no other act between, at most 30 minutes between them.',
    own: 'A syringe into muscle and one under the skin are two injections.',
    product: 'A session is told by drug and time alone: a syringe by another route is of the same injection.',
    visits: visitsOf('office', [given('Golf, therapeutic, im, 8:00-'), given('Golf, therapeutic, sc, 8:10-')]),
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
    id: 'timeless-last',
    passage: 'Reading 2, among pushes the earliest; the column Date.',
    own: 'A push without a time on the first day of a stay is earlier than one on the second day.',
    product: 'What has no time comes after everything, so that the line stands on the second day.',
    visits: visitsOf('hospital', [
      given('Golf, therapeutic, push, -'),
      given('Golf, therapeutic, infusion, 6:00-6:14', { day: someDay + 1 }),
    ]),
  },
]

export const openQuestions: readonly OpenQuestion[] = [...byDefault, ...openUnderPolicies]
