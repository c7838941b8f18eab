import { HostError } from '../errors'
import type { HostContext } from '../object-type'

/** @throws HostError where a name is none for a sheet, or taken by another one */
export function demandSheetName(name: string, id: string | null, host: HostContext): void {
  if (name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name))
    throw new HostError('InvalidArgument')
  const taken = host.findSheet(name)
  if (taken !== null && taken.id !== id) throw new HostError('ItemAlreadyExists')
}
