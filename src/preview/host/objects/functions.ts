import { serial } from '../../../formula/typed-text'
import { objectOf, type ObjectType } from '../object-type'
import { numberIn } from '../values'

/** Days by which the 1904 date system counts later. */
const days1904 = 1462

/** Excel.Functions: only `date`, by which an add-in learns the workbook's date system. */
export const functions: ObjectType<null> = {
  name: 'Functions',
  methods: {
    date: (_, [year, month, day], host) => {
      const days = serial(numberIn(year), numberIn(month), numberIn(day))
      const value = days === null ? null : days - (host.remembered.get('dateSystem') === '1904' ? days1904 : 0)
      return objectOf(functionResult, value)
    },
  },
}

/** Excel.FunctionResult. */
const functionResult: ObjectType<number | null> = {
  name: 'FunctionResult',
  properties: { value: { get: (value) => value }, error: { get: (value) => (value === null ? '#NUM!' : null) } },
}
