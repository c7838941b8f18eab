import type { Slot } from '../../reference/codes/code-set'
import type { DrugCode } from '../../reference/reference'
import type { RuleId } from '../../rules'
import type { Scaled } from '../log/cells/amounts'
import type { NamedPackage } from '../log/cells/ndc'
import type { Edition } from '../common/edition'

/** How an infusion stood to another that ran at the same time. */
export interface Beside {
  readonly other: string
  /** Whole minutes that both ran. */
  readonly shared: number
  readonly concurrent: boolean
  readonly reading: string
}

/**
 * One code that the record supports, before equal codes of a date become one claim line. It stands at the row
 * where its service starts, so that a column of codes adds up to the claim. Plain figures: sentences are made of
 * them when somebody reads them.
 */
export interface Charge {
  readonly slot: Slot | 'drug'
  readonly code: string
  readonly units: number
  readonly modifiers: readonly string[]
  readonly rules: readonly RuleId[]
  /** Day number, -1 for undated. */
  readonly day: number
  /** Row numbers; the first is where the service starts. */
  readonly rows: readonly number[]
  /** Whole minutes behind the code, -1 where time plays no part. */
  readonly minutes: number
  /** Additional hours among them. */
  readonly hours: number
  /** Moment at which the service starts, -1 where no clock is documented. */
  readonly start: number
  /** 0 is the line of the initial service. */
  readonly line: number
  readonly drug: string
  readonly beside: Beside | null
  /** Minutes of hydration that ran beside an infusion and do not count. */
  readonly leftOut: number
  /** Of a drug's own line: the amounts behind its units. */
  readonly given?: GivenDrug
}

/** What the lines of a drug were counted from; amounts in whole millionths of the code's measure. */
export interface GivenDrug {
  readonly code: DrugCode
  readonly dose: Scaled
  /** What one HCPCS unit is. */
  readonly unit: Scaled
  /** How many administrations were added. */
  readonly administrations: number
  /** Contents of the containers by their labels; null where the record does not tell. */
  opened: Scaled | null
  discardedUnits: number
  /** Packages as the log names them. */
  readonly packages: readonly NamedPackage[]
}

export const noModifiers: readonly string[] = []

/** Whether a slot holds an initial code of the kinds that stand once per encounter and line. */
export const isInitial = (slot: Charge['slot']): boolean =>
  slot === 'hydration.initial' ||
  slot === 'therapeutic.infusion' ||
  slot === 'therapeutic.push' ||
  slot === 'chemotherapy.infusion' ||
  slot === 'chemotherapy.push'

/** The code of a slot on the date, or null where no code of that date fills it. */
export const codeOf = (edition: Edition, slot: Slot): string | null => edition.codes?.codes.get(slot)?.code ?? null

/**
 * The slots of the two classes of drugs, by what was done. Written out, not put together: comparing slots is the
 * commonest thing that the engine does, and a string made at run time compares letter by letter.
 */
export const drugSlots = {
  chemotherapy: {
    infusion: 'chemotherapy.infusion',
    sequential: 'chemotherapy.sequential',
    hour: 'chemotherapy.hour',
    concurrent: 'chemotherapy.unlisted',
    push: 'chemotherapy.push',
    nextPush: 'chemotherapy.next-push',
  },
  therapeutic: {
    infusion: 'therapeutic.infusion',
    sequential: 'therapeutic.sequential',
    hour: 'therapeutic.hour',
    concurrent: 'therapeutic.concurrent',
    push: 'therapeutic.push',
    nextPush: 'therapeutic.next-push',
  },
} as const satisfies Record<string, Record<string, Slot>>
