import type { LivingSheet } from './living-sheet'

/** A sheet of a family that is written together: one file, its name once; the family's list is made from the folder. */
export interface SheetKind<Subject> {
  /** As it is called in the workbook; what we call it decides whose it is, whatever a person calls it later. */
  readonly name: string
  /** Its place in the workbook; the first is shown first. */
  readonly place: number
  /** Null where it was not asked for. */
  readonly make: (subject: Subject, name: string) => LivingSheet | null
}

export const inPlace = <Subject>(kinds: readonly SheetKind<Subject>[]): readonly SheetKind<Subject>[] =>
  kinds.toSorted((a, b) => a.place - b.place)

/** The sheets of a family, in their places. */
export const sheetsOf = <Subject>(kinds: readonly SheetKind<Subject>[], subject: Subject): LivingSheet[] =>
  inPlace(kinds).flatMap(({ name, make }) => make(subject, name) ?? [])
