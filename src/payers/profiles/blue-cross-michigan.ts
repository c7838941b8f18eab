import type { PayerKind } from '../payer'
import { defineProfile, type Fact, type IsoDate, type Source } from './define'

const record2023: Source = {
  publisher: 'Blue Cross Blue Shield of Michigan',
  title: 'The Record, November 2023',
  published: '2023-11',
  url: 'https://www.bcbsm.com/content/dam/microsites/corpcomm/provider/the_record/2023/nov/Record_01123v.html',
  read: 'excerpt',
}

const record2025: Source = {
  publisher: 'Blue Cross Blue Shield of Michigan',
  title: 'The Record, January 2025',
  published: '2025-01',
  url: 'https://www.bcbsm.com/content/dam/microsites/corpcomm/provider/the_record/2025/jan/Record_0125v.html',
  read: 'excerpt',
}

const preferred = (
  source: Source,
  kinds: readonly PayerKind[],
  [from, until]: readonly [IsoDate, IsoDate?],
  family: string,
  products: readonly string[],
  heldBack: readonly string[],
): Fact => ({
  topic: 'preferred',
  family,
  preferred: products,
  heldBack,
  kinds,
  notFor: ['federal-employees'],
  from,
  ...(until === undefined ? {} : { until }),
  source,
})

const commercial = ['commercial'] as const
const both = ['commercial', 'advantage'] as const
const in2024 = ['2024-01-01', '2024-12-31'] as const
const since2025 = ['2025-01-01'] as const

/** Blue Cross Blue Shield of Michigan and Blue Care Network. Its Advantage plans differ where the notices say so. */
export const blueCrossMichigan = defineProfile({
  id: 'blue-cross-michigan',
  name: 'Blue Cross Blue Shield of Michigan, Blue Care Network',
  kinds: both,
  carriers: ['Blue Cross Blue Shield'],
  states: ['MI'],
  facts: [
    {
      topic: 'preferred',
      family: 'infliximab',
      preferred: ['Q5121', 'Q5103'],
      heldBack: ['J1745', 'Q5104'],
      kinds: commercial,
      notFor: ['federal-employees'],
      from: '2022-04-01',
      source: {
        publisher: 'Blue Cross Blue Shield of Michigan',
        title: 'e-referral news: preferred infliximab products',
        published: '2022-01',
        url: 'https://ereferrals.bcbsm.com/home/news/home-news-338.shtml',
        read: 'whole',
      },
    },
    preferred(record2023, commercial, in2024, 'bevacizumab', ['Q5107'], ['J9035', 'Q5118']),
    preferred(record2023, commercial, in2024, 'pegfilgrastim', ['J2506', 'Q5122'], ['Q5108', 'Q5120']),
    preferred(record2023, commercial, in2024, 'rituximab', ['Q5119', 'Q5115'], ['J9312', 'Q5123']),
    preferred(record2023, commercial, ['2024-01-01'], 'trastuzumab', ['Q5117', 'Q5114'], ['J9355', 'Q5116']),
    preferred(record2025, both, since2025, 'bevacizumab', ['Q5107', 'Q5118'], ['J9035']),
    preferred(record2025, both, since2025, 'rituximab', ['Q5119', 'Q5123'], ['J9312', 'Q5115']),
    preferred(record2025, commercial, since2025, 'pegfilgrastim', ['Q5122', 'Q5108', 'Q5111'], ['J2506']),
    preferred(record2025, ['advantage'], since2025, 'pegfilgrastim', ['J2506', 'Q5122', 'Q5108'], []),
    {
      topic: 'ndc',
      value: 'all',
      kinds: commercial,
      from: '2015-02-28',
      source: {
        publisher: 'Blue Cross Blue Shield of Michigan',
        title: 'The Record, February 2015',
        published: '2015-02',
        url: 'https://www.bcbsm.com/content/dam/microsites/corpcomm/provider/the_record/2015/record_0215/Record_0215k.shtml',
        read: 'whole',
      },
    },
  ],
  missing: [
    'Groups outside the standard authorization program, and the UAW retirees’ trust: the name of a payer doesn’t tell them.',
    'Preferred products from April 2021 to December 2023: the tables were read in part.',
    'Stelara under the medical benefit from May 2025: read only in part.',
    'The site-of-care list of drugs; JW and JZ of the commercial plans; timely filing: no document.',
  ],
})
