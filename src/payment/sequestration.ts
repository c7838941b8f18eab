/**
 * The percentage by which Medicare's own share is cut, by date of service. The patient's share is not cut. From the text of
 * the acts as CMS announced them; not part of any CMS file.
 */
interface Sequestration {
  readonly from: string
  readonly until: string | null
  readonly percent: number
  readonly source: string
}

const sequestrations: readonly Sequestration[] = [
  {
    from: '2013-04-01',
    until: '2020-04-30',
    percent: 2,
    source: 'Budget Control Act of 2011, as amended by the American Taxpayer Relief Act of 2012',
  },
  {
    from: '2020-05-01',
    until: '2022-03-31',
    percent: 0,
    source:
      'CARES Act, section 3709; Consolidated Appropriations Act, 2021; Public Law 117-7; Protecting Medicare and American Farmers from Sequester Cuts Act (Public Law 117-71)',
  },
  { from: '2022-04-01', until: '2022-06-30', percent: 1, source: 'Public Law 117-71' },
  { from: '2022-07-01', until: null, percent: 2, source: 'Budget Control Act of 2011, as extended' },
]

/** Percent of Medicare's share that is withheld on an ISO date; none before April 2013. */
export const sequestrationOn = (date: string): number =>
  sequestrations.find((one) => one.from <= date && (one.until === null || date <= one.until))?.percent ?? 0
