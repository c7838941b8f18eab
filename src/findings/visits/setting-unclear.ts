import { defineFinding } from '../define'

interface Facts {
  /**
   * `campus`: place of service 19 does not tell which kind of off-campus department it is; `location`: the table Locations has
   * another setting than the log.
   */
  readonly why: 'two' | 'place' | 'campus' | 'location'
  readonly setting: 'office' | 'hospital'
}

export const settingUnclear = defineFinding({
  id: 'setting-unclear',
  heading: 'Place of service unclear',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  says: (f: Facts) => {
    if (f.why === 'campus') {
      return {
        text: 'Place of service 19 alone does not tell whether modifier PO, PN, or neither belongs on the lines; none was added.',
        ask: 'Is the off-campus department excepted (PO), not excepted (PN), or an emergency department (ER)? Mark it in the column Modifiers, or say so in the table Locations.',
      }
    }
    if (f.why === 'location') {
      return {
        text: `The log says ${f.setting}, and the table Locations says otherwise of this location on this date; the visit is coded as ${f.setting}.`,
        ask: 'Which is right? Correct the place of service in the log or in the table Locations.',
      }
    }
    return {
      text:
        f.why === 'two'
          ? `One visit is marked both office and hospital; it is coded as ${f.setting}.`
          : `The place of service is neither an office (11, 49) nor a hospital outpatient department (19, 22, 23); it is coded as ${f.setting}.`,
      ask: 'Where was the service given? Other places of service follow other rules.',
    }
  },
  example: {
    log: `
      Drug | Route | Start | Stop | Setting
      vancomycin | IV infusion | 9:00 | 10:00 | 12`,
    rows: [2],
    says: 'The place of service is neither an office (11, 49) nor a hospital outpatient department (19, 22, 23); it is coded as office.',
    asks: 'Where was the service given? Other places of service follow other rules.',
  },
})
