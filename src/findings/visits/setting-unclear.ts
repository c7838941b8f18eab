import { defineFinding } from '../define'

interface Facts {
  readonly why: 'two' | 'place'
  readonly setting: 'office' | 'hospital'
}

export const settingUnclear = defineFinding({
  id: 'setting-unclear',
  heading: 'Place of service unclear',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      f.why === 'two'
        ? `One visit is marked both office and hospital; it is coded as ${f.setting}.`
        : `The place of service is neither an office (11, 49) nor a hospital outpatient department (19, 22, 23); it is coded as ${f.setting}.`,
    ask: 'Where was the service given? Other places of service follow other rules.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop | Setting
      vancomycin | IV infusion | 9:00 | 10:00 | 12`,
    rows: [2],
    says: 'The place of service is neither an office (11, 49) nor a hospital outpatient department (19, 22, 23); it is coded as office.',
    asks: 'Where was the service given? Other places of service follow other rules.',
  },
})
