import { defineFinding } from '../define'

interface Facts {
  /** The log gives a reason that is none: the first site failed, or it was quicker. */
  readonly failed: boolean
  readonly site: string
}

export const secondSiteWithoutReason = defineFinding({
  id: 'second-site-without-reason',
  heading: 'Second site without a reason',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: f.failed
      ? `A second site (${f.site}) used because the first failed, or for speed or convenience, has no second initial code.`
      : `No reason for a second site (${f.site}) is documented, so there is no second initial code.`,
    ask: 'Why was a second access site needed?',
  }),
  forNurse: (f) => ({
    shows: `A second access site (${f.site}) was used.`,
    asks: 'Why was it needed?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop | Site
      vancomycin | IV infusion | 9:00 | 11:00 | left
      ceftriaxone | IV infusion | 9:00 | 10:00 | right`,
    rows: [3],
    says: 'No reason for a second site (right) is documented, so there is no second initial code.',
    asks: 'Why was a second access site needed?',
  },
})
