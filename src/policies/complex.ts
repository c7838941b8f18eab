import { definePolicy } from './define'

export const complex = definePolicy({
  id: 'complex',
  place: 130,
  asks: 'Which codes do biologics have?',
  values: [
    { value: 'complex', readIn: 'category.biologic-as-therapeutic' },
    { value: 'therapeutic', readIn: 'category.complex' },
  ],
  decides: 'Whether biologics have the chemotherapy or the therapeutic administration codes.',
  audit: 'codes the visit again',
  disputes: [
    {
      log: `
      Drug | Route | Start | Stop
      Remicade | IV infusion | 9:00 | 10:00`,
      values: {
        complex: {
          lines: '96413',
          shows: [
            'payers that take chemotherapy administration for cancer drugs alone: it has the codes of a therapeutic drug (policy complex=therapeutic)',
          ],
        },
        therapeutic: {
          lines: '96365',
          shows: [
            'CPT and CMS, as the American College of Rheumatology and Noridian read them: it has the codes of chemotherapy, since its administration asks for the same work (policy complex=complex)',
          ],
        },
      },
    },
  ],
})
