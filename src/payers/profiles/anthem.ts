import { defineProfile } from './define'

/** Anthem Blue Cross and Blue Shield, commercial and Medicare Advantage. */
export const anthem = defineProfile({
  id: 'anthem',
  name: 'Anthem Blue Cross and Blue Shield',
  kinds: ['commercial', 'advantage'],
  carriers: ['Anthem'],
  states: [],
  facts: [
    {
      topic: 'preferred',
      family: 'infliximab',
      preferred: ['Q5103', 'J1745'],
      heldBack: ['Q5121', 'Q5104'],
      newStartsOnly: true,
      kinds: ['advantage'],
      from: '2022-03-01',
      source: {
        publisher: 'Anthem',
        title: 'New specialty pharmacy medical step therapy requirements (California, May 2022)',
        published: '2022-05-01',
        url: 'https://providernews.anthem.com/california/articles/new-specialty-pharmacy-medical-step-therapy-requirements-23-10590/print',
        read: 'whole',
      },
    },
    {
      topic: 'preferred',
      family: 'infliximab',
      preferred: ['Q5121', 'J1745'],
      heldBack: ['Q5103', 'Q5104'],
      kinds: ['commercial'],
      from: '2023-01-01',
      source: {
        publisher: 'Anthem',
        title: 'Specialty pharmacy updates, October 2022 (Missouri; the same notice elsewhere)',
        published: '2022-10-01',
        url: 'https://providernews.anthem.com/missouri/articles/specialty-pharmacy-updates-october-2022-5-11703',
        read: 'whole',
      },
    },
  ],
  missing: [
    'Commercial infliximab before 2023: Inflectra was preferred, without a first date.',
    'Aflibercept of Medicare Advantage from July 1, 2025: Pavblu among the biosimilars; which are held back is not said.',
    '340B modifiers of commercial facilities from April 1, 2019: who is excluded reports none, which no rule here has.',
    'Drugs that CVS Specialty must supply to hospitals in Connecticut: the list could not be read.',
    'Timely filing: 90 days, without a dated source. JW and JZ, 96413 for biologics: no document.',
  ],
})
