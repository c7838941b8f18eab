import { defineProfile, type Fact, type IsoDate, type Source } from './define'

const siteOfCare: Source = {
  publisher: 'Aetna',
  title: 'Drug infusion/injection site of care policy',
  published: '2022',
  url: 'https://www.aetna.com/health-care-professionals/utilization-management/drug-infusion-site-of-care-policy.html',
  read: 'excerpt',
}

/** Drugs that a commercial member gets in a hospital's department only by the policy's criteria, but for the first dose. */
const notInHospital = (from: IsoDate, ...codes: string[]): Fact => ({
  topic: 'site-of-care',
  value: 'not-hospital',
  codes,
  afterFirstDose: true,
  from,
  source: siteOfCare,
})

/** Aetna's commercial plans. */
export const aetna = defineProfile({
  id: 'aetna',
  name: 'Aetna',
  kinds: ['commercial'],
  carriers: ['Aetna'],
  states: [],
  facts: [
    notInHospital('2017-05-23', 'J2350'),
    notInHospital('2017-07-01', 'J0202', 'J1745', 'Q5103'),
    notInHospital('2018-07-13', 'J0584'),
    notInHospital('2019-01-01', 'J0129', 'J3262', 'J3380'),
    notInHospital('2019-07-01', 'J0490'),
    notInHospital('2020-07-01', 'J9023', 'J9119', 'J9173', 'J9271', 'J9299'),
    notInHospital('2020-09-01', 'J0517', 'J2182', 'J2786', 'Q5121'),
  ],
  missing: [
    'Preferred products: read from summaries alone (infliximab), without a first date.',
    'Site of care of immune globulins, enzymes, and gene therapies: not taken drug by drug; the first dose is not told by a log.',
    'Timely filing: 120 days in the network, without a dated source. JW and JZ: second-hand. 96413 for biologics: no document.',
  ],
})
