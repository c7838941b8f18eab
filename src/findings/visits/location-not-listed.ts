import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly name: string
  /** Rows of the log that name it. */
  readonly count: number
}

export const locationNotListed = defineFinding({
  id: 'location-not-listed',
  heading: 'Location not in the table Locations',
  severity: 'info',
  about: 'log',
  forBilled: 'nothing',
  apart: ({ name }) => name,
  says: ({ name, count }: Facts) => ({
    text: `The table Locations has no row for ${name} on these dates (${count === 1 ? 'one row' : `${count} rows`} of the log). Its setting is what the log says, or the usual one.`,
    ask: 'Add the location, with its place of service and the dates.',
  }),
  example: seenIn('tests/engine/locations.test.ts'),
})
