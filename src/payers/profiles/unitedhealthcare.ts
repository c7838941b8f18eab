import { defineProfile, type Fact, type IsoDate, type Source } from './define'

const sourcing2022: Source = {
  publisher: 'UnitedHealthcare',
  title: 'Specialty Pharmacy Requirement updates for certain medical benefit medications',
  published: '2022-04-01',
  url: 'https://www.uhcprovider.com/en/resource-library/news/2022/specialty-pharmacy-updates.html',
  read: 'whole',
}

const sourcing2023: Source = {
  publisher: 'UnitedHealthcare',
  title: 'Medication sourcing list update',
  published: '2023',
  url: 'https://ams-gateway.uhcprovider.com/en/resource-library/news/2023/medication-sourcing-list-update.html',
  read: 'excerpt',
}

const hospitalBuys = (from: IsoDate, ...codes: readonly string[]): Fact => ({
  topic: 'supplied-by-payer',
  codes,
  setting: 'hospital',
  from,
  source: sourcing2023,
})

/** UnitedHealthcare's commercial plans; Oxford, UMR, and its Advantage and Medicaid plans have rules of their own. */
export const unitedhealthcare = defineProfile({
  id: 'unitedhealthcare',
  name: 'UnitedHealthcare commercial',
  kinds: ['commercial'],
  carriers: ['UnitedHealthcare'],
  states: [],
  facts: [
    {
      topic: 'ndc',
      value: 'all',
      setting: 'office',
      from: '2017-01-01',
      source: {
        publisher: 'UnitedHealthcare',
        title: 'National Drug Codes requirement to be enforced',
        published: '2016',
        url: 'https://paperzz.com/doc/8425312/national-drug-codes-requirement-to-be-enforced-for',
        read: 'excerpt',
      },
    },
    {
      topic: 'ndc',
      value: 'all',
      setting: 'hospital',
      from: '2018-09-01',
      source: {
        publisher: 'UnitedHealthcare',
        title: 'National Drug Code Requirements, PCA-1-013826',
        published: '2019-02-26',
        url: 'https://pdf4pro.com/view/national-drug-code-requirements-5c25df.html',
        read: 'excerpt',
      },
    },
    {
      topic: 'preferred',
      family: 'infliximab',
      preferred: ['J1745', 'Q5103'],
      heldBack: ['Q5104'],
      from: '2019-10-01',
      // The next change is printed for February 1 without its year, 2021 by context: from then on nothing is said.
      until: '2021-01-31',
      source: {
        publisher: 'Big Molecule Watch',
        title: 'United Healthcare update: preferred products to include biosimilars',
        published: '2019-08-21',
        url: 'https://www.bigmoleculewatch.com/2019/08/21/united-healthcare-and-oneoncology-update-preferred-products-to-include-biosimilars/',
        read: 'second-hand',
      },
    },
    {
      topic: 'preferred',
      family: 'infliximab',
      preferred: ['Q5121', 'Q5103'],
      heldBack: ['J1745', 'Q5104'],
      from: '2026-02-01',
      source: {
        publisher: 'DenialHelp',
        title: 'Remicade denied as non-formulary by UnitedHealthcare',
        published: '2026',
        url: 'https://denialhelp.com/help/uhc/remicade-infliximab/non-formulary',
        read: 'second-hand',
      },
    },
    {
      topic: 'preferred',
      family: 'rituximab',
      preferred: ['Q5119', 'Q5115'],
      heldBack: ['J9312', 'J9311'],
      newStartsOnly: true,
      from: '2020-10-01',
      source: {
        publisher: 'UnitedHealthcare',
        title: 'Moving to biosimilars for Rituxan',
        published: '2020',
        url: 'https://www.uhc.com/employer/news/midsized-business/specialty-medical-injectable-drug-program-update-moving-to-biosimilars-for-rituxan',
        read: 'whole',
      },
    },
    {
      topic: 'preferred',
      family: 'intravenous iron',
      preferred: ['J2916', 'J1750', 'J1756'],
      heldBack: ['J1437'],
      from: '2023-09-01',
      source: {
        publisher: 'UnitedHealthcare',
        title: 'Intravenous iron replacement therapy, 2023D0088L',
        published: '2023-09-01',
        url: 'https://info.5y1.org/iron-deficiency-anemia-icd-10-code_1_147f15.html',
        read: 'excerpt',
      },
    },
    {
      topic: 'supplied-by-payer',
      codes: ['J0567', 'J3398', 'J9210', 'J2326', 'J3399'],
      from: '2022-07-01',
      source: sourcing2022,
    },
    {
      topic: 'supplied-by-payer',
      codes: ['J0585', 'J0586', 'J0587', 'J0588', '90378', 'J0775'],
      setting: 'hospital',
      from: '2022-07-01',
      source: sourcing2022,
    },
    hospitalBuys('2022-12-01', 'J2327'),
    hospitalBuys('2023-04-01', 'J0218', 'J1747', 'J9381'),
    {
      topic: 'supplied-by-payer',
      codes: ['J0174'],
      setting: 'hospital',
      from: '2023-12-01',
      source: {
        publisher: 'UnitedHealthcare',
        title: 'Specialty medical injectable drug program updates for November 2023',
        published: '2023-11',
        url: 'https://www.uhc.com/agents-brokers/employer-sponsored-plans/news-strategies/specialty-medical-injectable-drug-program-updates-november',
        read: 'excerpt',
      },
    },
    hospitalBuys('2024-07-01', 'J3247'),
    hospitalBuys('2024-10-01', 'J0177'),
  ],
  missing: [
    'Infliximab between February 2021 and January 2026: the notice of February 1 shows no year.',
    'Trastuzumab, bevacizumab, filgrastim, and pegfilgrastim after 2021: only notices of 2019 were read.',
    'The site-of-care list of drugs: the table could not be read.',
    'JW and JZ: no document of the commercial plans.',
    'Timely filing: 90 days in the network, without a date.',
    'Units per dose: a list of maximums exists, read only as a summary.',
  ],
})
