import { HostError } from './errors'
import type { HostContext, HostObject } from './object-type'
import { fromWire, toWire, type QueryInfo } from './wire'

/** What a load asks for below one object: names, each with what is asked below it. */
type Wanted = Map<string, Wanted>

function wantedOf(paths: readonly string[]): Wanted {
  const wanted: Wanted = new Map()
  for (const path of paths) {
    let level = wanted
    for (const name of path.split('/')) {
      const below = level.get(name) ?? (new Map() as Wanted)
      level.set(name, below)
      level = below
    }
  }
  return wanted
}

/** The properties a load asked for, as they go over the wire. */
export function loadedValues(object: HostObject, query: QueryInfo, host: HostContext): Record<string, unknown> {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])]
  return valuesOf(object, wantedOf(paths), host, query)
}

function valuesOf(
  object: HostObject,
  wanted: Wanted,
  host: HostContext,
  query: QueryInfo = {},
): Record<string, unknown> {
  const { type, target } = object
  const below = wanted.get('items')
  const result: Record<string, unknown> = {}
  const forItems: Wanted = new Map(below ?? [])
  for (const [name, deeper] of wanted) {
    if (name === 'items') continue
    // What a collection does not have itself is asked of its items.
    if (type.items !== undefined && type.properties?.[fromWire(name)] === undefined && !name.startsWith('$'))
      forItems.set(name, deeper)
    else Object.assign(result, one(object, name, deeper, host))
  }
  if (wanted.size === 0)
    for (const name of Object.keys(type.properties ?? {})) Object.assign(result, one(object, name, new Map(), host))
  if (type.items !== undefined) {
    const from = query.Skip ?? 0
    const items = type.items(target, host).slice(from, query.Top === undefined ? undefined : from + query.Top)
    result['_Items'] = items.map((item, index) => ({
      ...(item.type.identity?.(item.target, host) as object | undefined),
      ...valuesOf(item, forItems, host),
      _Index: from + index,
    }))
  }
  return result
}

function one(object: HostObject, wireName: string, below: Wanted, host: HostContext): Record<string, unknown> {
  const { type, target } = object
  const name = fromWire(wireName)
  if (name === '$none') return {}
  if (name === '$all') return valuesOf(object, new Map(), host)
  const property = type.properties?.[name]
  const member = `${type.name}.${name}`
  if (property?.get !== undefined && (below.size === 0 || type.objects?.[name] === undefined)) {
    host.faults.check('read', member)
    return { [toWire(name)]: property.get(target, host) }
  }
  const lead = type.objects?.[name]
  if (lead === undefined) throw new HostError('ApiNotFound', `preview host: ${member} is not implemented`, member)
  const next = lead(target, host)
  return {
    [toWire(name)]:
      next === null
        ? null
        : { ...(next.type.identity?.(next.target, host) as object | undefined), ...valuesOf(next, below, host) },
  }
}
