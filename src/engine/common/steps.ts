/**
 * Work on a whole log in small steps. A caller that has a page to serve looks at its clock between them; one that has
 * none takes all at once. The steps say nothing but that a moment has come in which somebody else may have a turn.
 */
export type Steps<T> = Generator<undefined, T>

/** All steps one after the other. */
export function inOneGo<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
