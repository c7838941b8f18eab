import { objectOf, remembered, type ObjectType } from '../object-type'

/** Excel.Application. */
export const application: ObjectType<null> = {
  name: 'Application',
  properties: {
    calculationState: { get: (_, host) => (host.store.waiting() + host.store.pending() === 0 ? 'Done' : 'Pending') },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
    ...remembered<null>(
      { calculationMode: 'Automatic' },
      (_, property, host) => host.remembered.get(`application.${property}`),
      (_, property, value, host) => host.remembered.set(`application.${property}`, value),
    ),
  },
  objects: { cultureInfo: () => objectOf(cultureInfo, null) },
  methods: {
    calculate: (_, __, host) => {
      host.store.recalculate()
    },
    // Nothing is drawn or calculated before the end of a request anyway.
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
}

/** Excel.CultureInfo: the United States. */
const cultureInfo: ObjectType<null> = { name: 'CultureInfo', properties: { name: { get: () => 'en-US' } } }
