import type { OfficeColumn, OfficeTable } from '../office/office-tables'
import { vendorHeaders } from '../../purchasing/read-vendors'
import { scheduleHeaders } from '../../purchasing/needs/schedule'
import { drugCostHeaders } from '../../purchasing/tables/read-drug-costs'
import { purchaseHeaders } from '../../purchasing/tables/read-purchases'
import { notRead, vendorColumnHeaders } from '../../purchasing/tables/vendor-columns'
import { mappedColumns } from '../../purchasing/tables/buying-sheets'

export type BuyingTableName = 'Vendors' | 'Purchases' | 'Drug costs' | 'Vendor columns' | 'Schedule'

const dates: readonly string[] = ['Date', 'Appointment', 'From', 'Until', 'Expires']
const numbers: readonly string[] = ['Count', 'Lead days', 'Payment days']
const dollars: readonly string[] = ['Price', 'Cost', 'Cost per unit']
const choices: Readonly<Record<string, readonly string[]>> = {
  Kind: ['bought', 'returned', 'counted', 'free', 'removed'],
  '340B': ['yes', 'no'],
  Table: ['Vendors', 'Purchases'],
  'Read as': [...new Set([...mappedColumns.Vendors, ...mappedColumns.Purchases, notRead])],
}

const columnOf = (header: string): OfficeColumn => ({
  header,
  format: dates.includes(header)
    ? 'date'
    : numbers.includes(header)
      ? 'number'
      : dollars.includes(header)
        ? 'money'
        : 'text',
  width: ['Drug', 'Vendor', 'Source'].includes(header) ? 22 : header === 'Availability' ? 28 : 13,

  ...(header in choices ? { choices: choices[header] ?? [] } : {}),
})

/** The tables about buying: made empty on request, filled by hand or from files, and read ever after. */
export const buyingTables: Readonly<Record<BuyingTableName, OfficeTable>> = {
  Vendors: {
    name: 'Vendors',
    columns: [...vendorHeaders, '340B'].map(columnOf),
    marks: [['Vendor'], ['Package'], ['Price'], ['Lead days', 'Availability']],
  },
  Purchases: {
    name: 'Purchases',
    columns: [...purchaseHeaders, 'HCPCS', 'Kind', '340B'].map(columnOf),
    marks: [['Date'], ['NDC'], ['Count'], ['Lot'], ['Invoice']],
  },
  'Drug costs': {
    name: 'Drug costs',
    columns: drugCostHeaders.map(columnOf),
    marks: [['HCPCS'], ['Cost per unit'], ['Source']],
  },
  'Vendor columns': {
    name: 'Vendor columns',
    columns: vendorColumnHeaders.map(columnOf),
    marks: [['Vendor'], ['Header'], ['Read as']],
  },
  Schedule: {
    name: 'Schedule',
    columns: scheduleHeaders.map(columnOf),
    marks: [['Patient'], ['Appointment', 'Appointment date', 'Appt date', 'Next visit']],
  },
}

/** A list of shortages as it is published, copied onto a sheet of this name. */
export const shortageList: OfficeTable = {
  name: 'Shortage list',
  columns: [],
  marks: [
    ['Generic name', 'generic_name'],
    ['Status', 'Availability Information', 'availability'],
  ],
}
