import type { Area } from '../../formula/area'
import { HostError } from './errors'
import { isHostObject, type HostObject, type HostContext } from './object-type'
import { servicesByName } from './objects/services'
import { loadedValues } from './load'
import {
  actionTypes,
  fromWire,
  pathTypes,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type QueryRequest,
  type QueryResponse,
} from './wire'

/** Carries out one request of the client, action by action; the first that fails ends it, what was done stays done. */
export function processQuery(request: QueryRequest, host: HostContext): QueryResponse {
  const response: QueryResponse = { Results: [], TraceIds: [] }
  const run = new Run(request, host)
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === actionTypes.trace) response.TraceIds.push(action.Id)
      response.Results.push({ ActionId: action.Id, Value: run.perform(action) })
    } catch (error) {
      const known = error instanceof HostError ? error : new HostError('GeneralException', String(error))
      // A mistake of the host itself must be seen in the tests' output, not only as a failed sync.
      if (!(error instanceof HostError)) host.problems.push(error)
      response.Error = {
        ActionIndex: index,
        Code: known.code,
        Message: known.message,
        Location: known.location,
        HttpStatusCode: known.code === 'ItemNotFound' ? 404 : 400,
      }
      break
    }
  }
  return response
}

/** One request: its objects are found once, and each range gets one reference id. */
class Run {
  readonly #request: QueryRequest
  readonly #host: HostContext
  readonly #objects = new Map<number, HostObject | null>()
  readonly #references = new Map<number, string>()

  constructor(request: QueryRequest, host: HostContext) {
    this.#request = request
    this.#host = host
  }

  perform(action: Action): unknown {
    if (action.ActionType === actionTypes.trace) return null
    const object = this.#object(action.ObjectPathId)
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return object === null ? null : this.#identity(action.ObjectPathId, object)
      case actionTypes.query:
        return object === null
          ? null
          : this.#withIdentity(action.ObjectPathId, object, loadedValues(object, action.QueryInfo ?? {}, this.#host))
      case actionTypes.setProperty:
        if (object !== null) this.#set(object, fromWire(action.Name), this.#values(action.ArgumentInfo)[0])
        return null
      case actionTypes.method:
        return this.#method(action, object)
      default:
        throw new HostError('ApiNotFound', `preview host: action type ${action.ActionType} is not implemented`)
    }
  }

  #method(action: Action, object: HostObject | null): unknown {
    if (object === null) return null
    if (action.Name === '_KeepReference') return this.#identity(action.ObjectPathId, object)
    const result = this.#call(object, fromWire(action.Name), this.#values(action.ArgumentInfo))
    return isHostObject(result) || result === undefined ? null : result
  }

  #identity(pathId: number, object: HostObject): unknown {
    if (object.type.keepsReference !== true) return object.type.identity?.(object.target, this.#host) ?? {}
    const path = this.#path(pathId)
    if (path.D === true) return {}
    let reference = this.#references.get(pathId)
    if (reference === undefined) {
      reference =
        path.ObjectPathType === pathTypes.reference ? path.Name : this.#host.references.add(object.target as Area)
      this.#references.set(pathId, reference)
    }
    return { _ReferenceId: reference }
  }

  #withIdentity(pathId: number, object: HostObject, values: Record<string, unknown>): unknown {
    return { ...(this.#identity(pathId, object) as object), ...values }
  }

  #path(id: number): ObjectPath {
    const path = this.#request.ObjectPaths[String(id)]
    if (path === undefined) throw new HostError('InvalidArgument', `preview host: the request has no path ${id}`)
    return path
  }

  #object(id: number): HostObject | null {
    const known = this.#objects.get(id)
    if (known !== undefined) return known
    const object = this.#find(this.#path(id))
    this.#objects.set(id, object)
    return object
  }

  #find(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case pathTypes.global:
        return this.#host.workbook
      case pathTypes.newObject: {
        const service = servicesByName[path.Name]
        if (service === undefined) throw notImplemented(path.Name)
        return { type: service, target: null }
      }
      case pathTypes.reference:
        return this.#referenced(path.Name)
      case pathTypes.nullObject:
        return null
      default:
    }
    const parent = this.#object(path.ParentObjectPathId ?? 0)
    if (parent === null) return null
    if (path.ObjectPathType === pathTypes.property) return this.#navigate(parent, fromWire(path.Name))
    if (path.ObjectPathType === pathTypes.method) {
      const result = this.#call(parent, fromWire(path.Name), this.#values(path.ArgumentInfo))
      return isHostObject(result) ? result : null
    }
    const item = parent.type.item
    if (item === undefined) throw notImplemented(`${parent.type.name}[…]`)
    const found = item(parent.target, path.ArgumentInfo?.Arguments?.[0], this.#host)
    if (found === null) throw new HostError('ItemNotFound', undefined, `${parent.type.name}.getItem`)
    return found
  }

  #referenced(id: string): HostObject {
    const area = this.#host.references.get(id)
    if (area === null || area === undefined) throw new HostError('InvalidReference', undefined, 'Range')
    return this.#host.range(area)
  }

  #navigate(parent: HostObject, name: string): HostObject | null {
    const lead = parent.type.objects?.[name]
    if (lead === undefined) throw notImplemented(`${parent.type.name}.${name}`)
    return lead(parent.target, this.#host)
  }

  #call(object: HostObject, name: string, values: readonly unknown[]): unknown {
    const member = `${object.type.name}.${name}`
    const method = object.type.methods?.[name]
    if (method === undefined) throw notImplemented(member)
    this.#host.faults.check('call', member)
    return this.#located(member, () => method(object.target, values, this.#host))
  }

  #set(object: HostObject, name: string, value: unknown): void {
    const member = `${object.type.name}.${name}`
    const set = object.type.properties?.[name]?.set
    if (set === undefined) throw notImplemented(member)
    this.#host.faults.check('write', member)
    this.#located(member, () => {
      set(object.target, value, this.#host)
    })
  }

  /** Says in an error which member it came from. */
  #located<T>(member: string, act: () => T): T {
    try {
      return act()
    } catch (error) {
      if (error instanceof HostError && error.location === '') throw new HostError(error.code, error.message, member)
      throw error
    }
  }

  /** Arguments, with the objects that ids stand for. */
  #values(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds
    const values = info?.Arguments ?? []
    return ids === undefined ? values : this.#resolved(values, ids)
  }

  #resolved(values: readonly unknown[], ids: readonly unknown[]): unknown[] {
    return values.map((value, index) => {
      const id = ids[index]
      if (Array.isArray(id) && Array.isArray(value)) return this.#resolved(value, id)
      return typeof id === 'number' && id !== 0 ? this.#object(id) : value
    })
  }
}

export const notImplemented = (member: string): HostError =>
  new HostError('ApiNotFound', `preview host: ${member} is not implemented`, member)
