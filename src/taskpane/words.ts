import type { Role } from '../engine/log/columns'

/** The columns that decide codes, in the order in which the pane names them. */
export const shownRoles: readonly Role[] = [
  'Encounter',
  'Patient',
  'Date',
  'Drug',
  'Category',
  'Route',
  'Start',
  'Stop',
  'Start-Stop',
  'Stop date',
  'Minutes',
  'Action',
  'Time',
  'Site',
  'Bag',
  'Primary',
  'Setting',
  'Payer',
]

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
