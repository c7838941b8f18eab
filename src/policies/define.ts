import type { RuleId } from '../rules'

/**
 * A policy: a choice an office or a payer makes where serious sources differ. Each is one file of this folder, `<id>.ts`,
 * and stands in no list: the values, the defaults, what `--policy` takes, the pane's choices, the columns of the Payers
 * table, the rule book's page and the tests of the disputes come from the files (`index.ts`, made by `npm run index`).
 * Ids and values are fixed by the contract; `npm run new -- policy NAME` writes the file of another one.
 */

/** One way to code, and where it is read. */
export type PolicyValue<Value extends string = string> = { readonly value: Value } & (
  | {
      /** The rule whose `readings` word this value and name who holds it. */
      readonly readIn: RuleId
    }
  | {
      /** The rule whose own sentence and sources are this value. */
      readonly rule: RuleId
    }
  | {
      /** Where the rule book has no rule for it: the words, and the citation. */
      readonly says: string
      readonly heldBy: string
    }
)

/** A log that is coded differently under each value, with what is billed and what the reasons or the finding say. */
export interface Dispute<Value extends string = string> {
  /** The log, columns apart by bars, headers in row 1. */
  readonly log: string
  readonly values: Readonly<Record<Value, { readonly lines: string; readonly shows: readonly string[] }>>
}

/** One policy. The first value is what holds unless the office or the payer chooses another. */
export interface Policy<Id extends string = string, Value extends string = string> {
  readonly id: Id
  /** Its place in every list; they are ten apart, so that another fits between. */
  readonly place: number
  /** The question to the biller. */
  readonly asks: string
  readonly values: readonly [PolicyValue<Value>, ...PolicyValue<Value>[]]
  /** What it decides, in one line. */
  readonly decides: string
  /**
   * What the audit does where another value than the first is chosen: it codes the visit again by the first and names each code
   * that changed (`payer-policy`), or it does not, with the reason.
   */
  readonly audit: 'codes the visit again' | { readonly notCodedAgain: string }
  /** Every value is tried on each log; where no log shows it, the test that does. */
  readonly disputes: readonly [Dispute<NoInfer<Value>>, ...Dispute<NoInfer<Value>>[]] | { readonly seenIn: string }
}

/** Defines a policy; its id and values are read by the compiler. */
export const definePolicy = <const Id extends string, const Value extends string>(
  policy: Policy<Id, Value>,
): Policy<Id, Value> => policy
