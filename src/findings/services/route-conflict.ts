import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
  /** A route that cannot be read, a drug charted as hydration, or another way than the drug goes, by whom. */
  readonly why:
    'unknown' | 'hydration' | { readonly to: 'tissue' | 'vein'; readonly given: string; readonly source: string }
}

export const routeConflict = defineFinding({
  id: 'route-conflict',
  heading: 'Route unclear',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: ({ drug, why }: Facts) => {
    if (why === 'unknown') {
      return {
        text: `The route of ${drug} cannot be read; it is coded by drug and times.`,
        ask: 'By what route was it given?',
      }
    }
    if (why === 'hydration') {
      return {
        text: `${drug} is charted as hydration but is not hydration. It is coded as a drug.`,
        ask: 'By what route was it given?',
      }
    }
    const charted = why.to === 'tissue' ? 'IV' : 'SC or IM'
    return {
      text: `${drug} is charted as given ${charted}; it is given ${why.given} only (${why.source}). It is coded as charted.`,
      ask: 'By what route was it given, and was it this drug? Correct the route or the drug.',
    }
  },
  forNurse: (f) => ({
    shows:
      typeof f.why === 'object'
        ? `${f.drug} is charted as given ${f.why.to === 'tissue' ? 'IV' : 'SC or IM'}.`
        : `The route of ${f.drug} is unclear.`,
    asks: 'By what route was it given, and was it this drug?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | hydration | 9:00 | 10:00`,
    rows: [2],
    says: 'Vancomycin is charted as hydration but is not hydration. It is coded as a drug.',
    asks: 'By what route was it given?',
  },
})
