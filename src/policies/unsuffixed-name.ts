import { definePolicy } from './define'

export const unsuffixedName = definePolicy({
  id: 'unsuffixed-name',
  place: 95,
  asks: 'A biologic written without its suffix?',
  values: [
    {
      value: 'ask',
      says: "A name that several products share is not billed before the product is known: by brand, suffix, NDC, or the office's drug names.",
      heldBy: 'HCPCS: the descriptor of J1745 says "excludes biosimilar"',
    },
    {
      value: 'reference-product',
      says: 'It is read as the reference product, and that is said.',
      heldBy: "an office's recorded choice",
    },
  ],
  decides: 'Whether a biologic written without its suffix is the reference product.',
  audit: { notCodedAgain: 'Which product was given is a fact, not a reading.' },
  disputes: [
    {
      log: `
      Drug | Dose | Route | Start | Stop
      infliximab | 300 mg | IV infusion | 9:00 | 11:00`,
      values: {
        ask: { lines: '96413, 96415', shows: ['could be infliximab (Remicade)'] },
        'reference-product': { lines: '96413, 96415, J1745-JZx30', shows: ['is read as infliximab (Remicade)'] },
      },
    },
  ],
})
