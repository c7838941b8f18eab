import type { Program, PayerKind } from '../payer'

/** A day as `2026-01-31`. */
export type IsoDate = `${number}-${number}-${number}`

/** Where a fact is printed, and how much of it could be read. What somebody remembers is no source. */
export interface Source {
  readonly publisher: string
  readonly title: string
  /** As printed, at least the year; null where the page shows none. */
  readonly published: IsoDate | `${number}-${number}` | `${number}` | null
  readonly url: `https://${string}` | `http://${string}`
  /** The notice to its end, a passage of it, or somebody else about the payer. */
  readonly read: 'whole' | 'excerpt' | 'second-hand'
}

/** What every fact has: a first date of service and a source. One without either cannot be written down. */
interface Dated {
  readonly from: IsoDate
  /** Included; left out where no end is known. */
  readonly until?: IsoDate
  readonly source: Source
  /** Left out: in both. */
  readonly setting?: 'office' | 'hospital'
  /** Left out: all kinds of the profile. */
  readonly kinds?: readonly PayerKind[]
  /** Members whom the notice leaves out. */
  readonly notFor?: readonly Program[]
  /** Medicare: whose contractor says it; left out: all of them. */
  readonly contractor?: string
}

/** Which kind of entity marks its 340B stock with TB while the others use JG. */
export type EntityType =
  'critical access' | 'Maryland' | 'non-excepted off-campus' | 'rural sole community' | 'children' | 'exempt cancer'

/** What a payer's document says of one matter. */
export type Fact = Dated &
  (
    | { readonly topic: 'complex'; readonly value: 'therapeutic'; readonly codes: readonly string[] }
    | {
        readonly topic: 'preferred'
        /** What the products have in common: `infliximab`, `denosumab 60 mg`. */
        readonly family: string
        readonly preferred: readonly string[]
        /** Named as held back; a code in neither list is not spoken of. */
        readonly heldBack: readonly string[]
        /** Patients on the drug keep it. */
        readonly newStartsOnly?: true
      }
    | { readonly topic: 'supplied-by-payer'; readonly codes: readonly string[] }
    | { readonly topic: 'waste-modifiers'; readonly value: 'JW-JZ' }
    | { readonly topic: 'route-modifier'; readonly value: 'JA-JB' }
    | { readonly topic: 'split-injection'; readonly value: 'one' }
    | { readonly topic: 'ndc'; readonly value: 'all' | 'unlisted' }
    | { readonly topic: '340B'; readonly value: 'TB' | 'U8' }
    | { readonly topic: '340B'; readonly value: 'by entity'; readonly usesTB: readonly EntityType[] }
    | { readonly topic: 'self-administered'; readonly code: string; readonly route: 'SC' }
    | { readonly topic: 'evidence-development'; readonly code: string; readonly oneOf: readonly ['Q0', 'Q1'] }
    | { readonly topic: 'drug-basis'; readonly value: 'ASP+6, else AWP-5' }
    | { readonly topic: 'timely-filing'; readonly days: number }
    | {
        readonly topic: 'site-of-care'
        readonly value: 'not-hospital'
        readonly codes: readonly string[]
        /** The first dose may be given anywhere. */
        readonly afterFirstDose?: true
      }
  )

export type Topic = Fact['topic']

/** What a payer's documents say, by date: one file each, from which `index.ts` is made. */
export interface Profile {
  /** As the `Payers` table names it. */
  readonly id: string
  readonly name: string
  readonly kinds: readonly PayerKind[]
  /** Empty: any, or none. */
  readonly carriers: readonly string[]
  /** Empty: any. */
  readonly states: readonly string[]
  readonly setting?: 'office' | 'hospital'
  readonly facts: readonly Fact[]
  /** What was looked for and has no date, no source, or no text that could be read. */
  readonly missing: readonly string[]
}

/** A profile; the facts' dates, sources and topics are checked by their types. */
export const defineProfile = (profile: Profile): Profile => profile
