import { objectOf, type HostObject, type ObjectType, type Property } from '../object-type'

interface Part<T> {
  readonly owner: T
  readonly path: string
}

/**
 * Parts below a chart or a rule (`title.text`, `custom.format.fill.color`): whatever is set is kept under its path, whatever
 * was kept is given back. Asserting what was asked for is all a test can do without Excel.
 */
export function rememberedPart<T>(name: string, keptBy: (owner: T) => Map<string, unknown>) {
  const lead =
    (path: string) =>
    (owner: T): HostObject =>
      objectOf(part, { owner, path })
  // Any name is a property, any name leads below: which of both is for the client to say.
  const part: ObjectType<Part<T>> = {
    name,
    properties: anyName((property) => ({
      get: ({ owner, path }) => keptBy(owner).get(`${path}.${property}`) ?? null,
      set: ({ owner, path }, value) => {
        keptBy(owner).set(`${path}.${property}`, value)
      },
    })),
    objects: anyName(
      (below) =>
        ({ owner, path }) =>
          objectOf(part, { owner, path: `${path}.${below}` }),
    ),
    methods: anyName((method) => ({ owner, path }, values) => {
      if (/^getItem/.test(method)) return objectOf(part, { owner, path: `${path}[${String(values[0])}]` })
      keptBy(owner).set(`${path}.${method}()`, values)
      return null
    }),
  }
  const property = (path: string, fallback: unknown): Property<T> => ({
    get: (owner) => keptBy(owner).get(path) ?? fallback,
    set: (owner, value) => {
      keptBy(owner).set(path, value)
    },
  })
  return { lead, property }
}

/** A record that has every name. */
function anyName<V>(make: (name: string) => V): Readonly<Record<string, V>> {
  return new Proxy<Record<string, V>>({}, { get: (_, name) => (typeof name === 'string' ? make(name) : undefined) })
}
