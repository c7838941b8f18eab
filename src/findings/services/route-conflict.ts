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
        text: `The route of ${drug} cannot be read; drug and times decide.`,
        ask: 'By which route was it given?',
      }
    }
    if (why === 'hydration') {
      return {
        text: `${drug} is charted as hydration and is none: coded as a drug.`,
        ask: 'By which route was it given?',
      }
    }
    const charted = why.to === 'tissue' ? 'into a vein' : 'under the skin or into muscle'
    return {
      text: `${drug} is charted as given ${charted}; it is given ${why.given} only (${why.source}). Coded as charted.`,
      ask: 'By which route was it given, and was it this drug? Correct the route or the drug.',
    }
  },
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | hydration | 9:00 | 10:00`,
    rows: [2],
    says: 'vancomycin is charted as hydration and is none: coded as a drug.',
    asks: 'By which route was it given?',
  },
})
