import type { Carrier, Plan } from './carriers'
import type { Mention } from './read-name'
import type { Role } from './roles'

/** What a name says, role by role. */
export class Said {
  /**
   * @param joined - whether the cell has a sign that may stand between two payers
   */
  constructor(
    readonly mentions: readonly Mention[],
    readonly joined: boolean,
  ) {}

  /** Whether one of these is said. */
  has(...roles: readonly Role['role'][]): boolean {
    return this.mentions.some(({ role }) => roles.includes(role))
  }

  /** Whether nothing but these is said; words that say nothing aside. */
  only(...roles: readonly Role['role'][]): boolean {
    return this.mentions.every(({ role }) => role === 'filler' || role === 'number' || roles.includes(role))
  }

  /** The words that say these, for a sentence. */
  words(...roles: readonly Role['role'][]): string {
    return this.mentions
      .filter(({ role }) => roles.includes(role))
      .map(({ words }) => words)
      .join(' ')
  }

  get plan(): Plan | null {
    return this.mentions.find((one) => one.role === 'plan')?.plan ?? null
  }

  get carrier(): Carrier | null {
    return this.mentions.find((one) => one.role === 'carrier')?.carrier ?? null
  }

  get medicaid(): { readonly state: string | null; readonly managed: boolean } | null {
    return this.mentions.find((one) => one.role === 'medicaid') ?? null
  }

  get state(): string | null {
    return this.mentions.find((one) => one.role === 'state')?.state ?? null
  }
}
