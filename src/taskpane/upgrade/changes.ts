/** What the change log says, as the build writes it beside the page (`changes.json`): newest first. Pure. */
export interface Release {
  /** Null for what the running version brought since the last release. */
  readonly version: string | null
  readonly entries: readonly string[]
}

/** Entries of every version after the one that the workbook was last opened with. */
const entriesSince = (releases: readonly Release[], from: string): string[] =>
  releases.filter(({ version }) => version === null || isNewer(version, from)).flatMap(({ entries }) => entries)

/** The entries since a version that name a function. */
export const entriesAbout = (releases: readonly Release[], from: string, called: string): string[] =>
  entriesSince(releases, from).filter((entry) => entry.includes(called))

/** Whether a version is later than another, number by number. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((one) => one.split('.').map(Number))
  for (let at = 0; at < 3; at++) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

/** The change log; nothing where it cannot be fetched. */
export async function fetchReleases(): Promise<readonly Release[] | null> {
  try {
    const answer = await fetch('changes.json')
    return answer.ok ? ((await answer.json()) as readonly Release[]) : null
  } catch {
    return null
  }
}
