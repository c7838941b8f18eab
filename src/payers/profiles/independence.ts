import { defineProfile, type Fact, type Source } from './define'

const preferredNotice: Source = {
  publisher: 'Independence Blue Cross',
  title: 'Partners in Health Update 21-3142',
  published: '2021-12',
  url: 'https://provcomm.amerihealth.com/archive-ibc/news/Pages/21-3142.aspx',
  read: 'whole',
}

const preferred = (family: string, products: readonly string[], heldBack: readonly string[]): Fact => ({
  topic: 'preferred',
  family,
  preferred: products,
  heldBack,
  newStartsOnly: true,
  from: '2022-04-01',
  source: preferredNotice,
})

/** Independence Blue Cross and AmeriHealth, commercial and Medicare Advantage. */
export const independence = defineProfile({
  id: 'independence',
  name: 'Independence Blue Cross, AmeriHealth',
  kinds: ['commercial', 'advantage'],
  carriers: ['Independence', 'AmeriHealth'],
  states: [],
  facts: [
    {
      topic: 'complex',
      value: 'therapeutic',
      codes: [
        'J0215',
        'J0480',
        'J0517',
        'J0638',
        'J0717',
        'J0897',
        'J1000',
        'J1380',
        'J1410',
        'J1435',
        'J1729',
        'J1826',
        'J1950',
        'J2357',
        'J3315',
        'J7178',
        'Q3027',
        'Q3028',
      ],
      from: '2022-04-26',
      source: {
        publisher: 'Independence Blue Cross',
        title: 'Partners in Health Update 21-3144',
        published: '2022',
        url: 'https://provcomm.amerihealth.com/archive-ibc/news/Pages/21-3144.aspx',
        read: 'whole',
      },
    },
    preferred('bevacizumab', ['Q5107', 'Q5118'], ['J9035']),
    preferred('pegfilgrastim', ['Q5108', 'J2506', 'Q5120'], ['Q5111', 'Q5122']),
    preferred('rituximab', ['Q5123', 'Q5119'], ['J9312', 'Q5115']),
    preferred('trastuzumab', ['Q5117', 'Q5116'], ['J9355', 'Q5112', 'Q5113', 'Q5114']),
    {
      topic: 'ndc',
      value: 'unlisted',
      from: '2009-01-01',
      source: {
        publisher: 'Independence Blue Cross',
        title: 'NDC required for unlisted drugs',
        published: '2009',
        url: 'http://www.ibx.com/providers/communications/news/ndc.html',
        read: 'excerpt',
      },
    },
  ],
  missing: [
    'Preferred products from May 2020 to March 2022: the notices give two first dates.',
    'AmeriHealth New Jersey’s Advantage list of September 2025 (Jubbonti, Yesintek): one notice, not confirmed elsewhere.',
    'JW and JZ, site of care, timely filing: no document.',
  ],
})
