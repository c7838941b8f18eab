import type { HostContext } from '../object-type'

type EventMethod = (target: unknown, values: readonly unknown[], host: HostContext) => null

/** The methods office.js calls when the first handler of an event comes and the last one goes. */
export function eventMethods(events: Readonly<Record<string, number>>): Record<string, EventMethod> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, type]) => [
      [`_Register${name}Event`, count(type, 1)],
      [`_Unregister${name}Event`, count(type, -1)],
    ]),
  )
}

const count =
  (type: number, by: 1 | -1): EventMethod =>
  (_target, _values, host) => {
    host.listen(type, by)
    return null
  }
