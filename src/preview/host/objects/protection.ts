import { HostError } from '../errors'
import { type ObjectType } from '../object-type'

/** Excel.WorksheetProtection; stands for the id of a sheet. A protected sheet refuses writes with AccessDenied. */
export const protection: ObjectType<string> = {
  name: 'WorksheetProtection',
  properties: { protected: { get: (id, host) => host.protectedSheets.has(id) }, options: { get: () => null } },
  methods: {
    protect: (id, _, host) => {
      if (host.protectedSheets.has(id)) throw new HostError('AccessDenied')
      host.protectedSheets.add(id)
    },
    unprotect: (id, _, host) => {
      host.protectedSheets.delete(id)
    },
  },
}
