import { normalised, type Cell } from '../../basics/cell'

/** What a column of a remittance holds. */
export type RemittanceRole =
  | 'Encounter'
  | 'Patient'
  | 'Date'
  | 'Code'
  | 'Modifiers'
  | 'Payer'
  | 'Order'
  | 'Paid'
  | 'Deductible'
  | 'Patient paid'
  | 'Reasons'
  | 'Paid on'

/** Headers as practice-management systems write them, without case, spaces and punctuation. */
const names: Readonly<Record<RemittanceRole, readonly string[]>> = {
  Encounter: [
    ...['acct', 'acct no', 'acct number', 'acct id', 'ticket', 'voucher'],
    ...[
      'encounter',
      'encounter number',
      'encounter id',
      'visit',
      'visit id',
      'visit number',
      'account',
      'account number',
    ],
    ...['patient control number', 'patient account number', 'pcn', 'csn', 'fin', 'claim id', 'claim number', 'claim'],
  ],
  Patient: [
    'patient',
    'patient id',
    'patient number',
    'patient name',
    'pt',
    'pt name',
    'pt id',
    'mrn',
    'chart number',
    'chart no',
  ],
  Date: [
    ...['date', 'date of service', 'dos', 'service date', 'from date', 'from dos', 'service from', 'begin dos'],
    ...['date of service from', 'dos from', 'svc date', 'serv date'],
  ],
  Code: [
    'code',
    'cpt',
    'hcpcs',
    'cpt code',
    'cpt hcpcs',
    'hcpcs code',
    'procedure',
    'procedure code',
    'proc',
    'proc code',
  ],
  Modifiers: ['modifiers', 'modifier', 'mod', 'mods'],
  Payer: ['payer', 'payer name', 'insurance', 'insurance name', 'carrier', 'plan', 'paid by', 'payor', 'payor name'],
  Order: [
    'order',
    'payer order',
    'insurance order',
    'coverage order',
    'responsibility',
    'payer type',
    'ins seq',
    'cob',
  ],
  Paid: [
    ...['paid', 'paid amount', 'amount paid', 'payment', 'payment amount', 'insurance paid', 'insurance payment'],
    ...['ins paid', 'payer paid', 'paid amt', 'ins pmt', 'pmt', 'net paid', 'line paid', 'provider paid'],
  ],
  Deductible: ['deductible', 'ded', 'deduct', 'deductible amount', 'pr 1', 'deductible amt'],
  'Patient paid': ['patient paid', 'patient payment', 'pt paid', 'copay paid', 'pt pmt', 'patient payments'],
  Reasons: [
    ...[
      'reason',
      'reasons',
      'reason code',
      'reason codes',
      'carc',
      'carcs',
      'adjustment code',
      'adjustment codes',
      'denied',
    ],
    ...[
      'adjustments',
      'adjustment',
      'adj code',
      'adj codes',
      'denial',
      'denial code',
      'denial codes',
      'group reason',
      'adj',
    ],
    ...['adjustment reason', 'adjustment reason code', 'adjustment reason codes', 'claim adjustment reason code'],
  ],
  'Paid on': [
    'paid on',
    'paid date',
    'payment date',
    'check date',
    'eft date',
    'remit date',
    'date paid',
    'posted',
    'deposit date',
  ],
}

const roles: ReadonlyMap<string, RemittanceRole> = new Map(
  Object.entries(names).flatMap(([role, all]) =>
    all.map((name) => [normalised(name), role as RemittanceRole] as const),
  ),
)

/** The role of a header; undefined where the column is not read. */
export const remittanceRole = (cell: Cell): RemittanceRole | undefined =>
  typeof cell === 'string' ? roles.get(normalised(cell)) : undefined
