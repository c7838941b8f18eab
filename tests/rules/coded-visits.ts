import { policyValues } from '../../src/policies/policies'
import { findingKinds } from '../../src/findings'
import { visit, type Coded } from '../engine/visit'

const header =
  'Encounter | Patient | Date | Drug | Category | Route | Start | Stop | Minutes | Rate | Volume | Site | Site reason | Bag | Primary | Note | Dose | Vials | Discarded | Diagnosis | Modifiers | 340B'
const row = (cells: Partial<Record<string, string>>): string =>
  header
    .split(' | ')
    .map((name) => cells[name] ?? { Encounter: 'E1', Patient: 'P1', Date: '2025-03-04' }[name] ?? '')
    .join(' | ')
const infusion = (Drug: string, Start: string, Stop: string, more: Partial<Record<string, string>> = {}) =>
  row({ Drug, Route: 'IV infusion', Start, Stop, ...more })
const push = (Drug: string, Start: string, Stop = '') => row({ Drug, Route: 'IV push', Start, Stop })
const fluid = (Start: string, Stop: string) => row({ Drug: 'normal saline', Route: 'hydration', Start, Stop })
const other = (Drug: string, Route: string, Start: string, Stop = '') => row({ Drug, Route, Start, Stop })

const dated = (date: string) => (text: string) => text.replace('2025-03-04', date)

/** Visits that between them touch every corner of the rule book; each is coded in every way. */
const visits: readonly (readonly string[])[] = [
  [infusion('Remicade', '9:00', '11:13'), push('Solu-Medrol', '8:50')],
  [infusion('vancomycin', '9:00', '11:00'), infusion('ceftriaxone', '10:30', '11:30')],
  [infusion('vancomycin', '9:00', '11:00'), infusion('ceftriaxone', '9:30', '10:30')],
  [infusion('rituximab', '9:00', '11:00'), infusion('cyclophosphamide', '9:10', '10:10')],
  [infusion('vancomycin', '9:00', '10:00'), infusion('ceftriaxone', '10:00', '11:31')],
  [infusion('vancomycin', '9:00', '10:00'), infusion('vancomycin', '10:00', '11:00')],
  [infusion('vancomycin', '9:00', '9:40'), infusion('vancomycin', '12:00', '12:40')],
  [infusion('rituximab', '9:00', '9:40', { Note: 'interrupted' }), infusion('rituximab', '10:00', '10:40')],
  [infusion('ondansetron', '9:00', '9:30', { Bag: 'A' }), infusion('dexamethasone', '9:00', '9:30', { Bag: 'A' })],
  [infusion('vancomycin', '23:00', '1:00')],
  [infusion('vancomycin', '9:00', '')],
  [infusion('vancomycin', '9:00', '', { Rate: '125', Volume: '250' })],
  [infusion('vancomycin', '', '', { Minutes: '45' })],
  [infusion('Remicade', '9:00', '9:10', { Note: 'stopped due to reaction' })],
  [push('fluorouracil', '9:00', '9:20'), other('fluorouracil', 'pump', '9:30')],
  [push('ondansetron', '9:00'), push('ondansetron', '9:31'), push('morphine', '9:05')],
  [push('doxorubicin', '9:00'), push('doxorubicin', '11:00'), infusion('doxorubicin', '12:00', '13:00')],
  [fluid('9:00', '10:31')],
  [
    row({ Drug: 'normal saline', Route: 'hydration', Start: '9:00', Stop: '10:00', Primary: 'yes' }),
    push('ondansetron', '10:05'),
  ],
  [fluid('9:00', '12:00'), infusion('vancomycin', '9:30', '10:00'), push('ondansetron', '11:00', '11:03')],
  [fluid('9:00', '9:20'), fluid('10:00', '10:31')],
  [
    infusion('vancomycin', '9:00', '11:00', { Site: 'left' }),
    infusion('ceftriaxone', '9:00', '10:31', { Site: 'right', 'Site reason': 'incompatible' }),
  ],
  [infusion('vancomycin', '9:00', '10:00'), infusion('ceftriaxone', '15:00', '16:00', { Encounter: 'E2' })],
  [infusion('vancomycin', '9:00', '10:00', { Primary: 'yes' }), infusion('Remicade', '10:00', '11:00')],
  [
    infusion('vancomycin', '9:00', '10:00'),
    row({ Drug: 'ondansetron', Route: 'IV push', Start: '8:50', Primary: 'yes' }),
  ],
  [other('Kenalog', 'IM', '9:00'), other('methotrexate', 'SC', '9:10'), other('fulvestrant', 'IM', '9:20')],
  [other('Evenity', 'SC', '9:00'), other('Evenity', 'SC', '9:00'), infusion('vancomycin', '9:30', '10:00')],
  [other('Hizentra', 'SC infusion', '9:00', '10:31'), other('Neulasta', 'on-body injector', '11:00')],
  [row({ Drug: 'drug A', Category: 'chemotherapy', Route: 'intra-arterial', Start: '9:00', Stop: '10:31' })],
  [row({ Drug: 'methotrexate', Route: 'intrathecal', Start: '9:00', Stop: '9:10' })],
  [infusion('Remicade', '9:00', '10:00', { Primary: 'yes' }), infusion('vancomycin', '10:00', '11:31')],
  [
    infusion('Remicade', '9:00', '10:00', { Site: 'left' }),
    ...['vancomycin', 'ceftriaxone'].map((drug, n) =>
      infusion(drug, `1${n}:00`, `1${n}:40`, { Site: 'right', 'Site reason': 'incompatible' }),
    ),
  ],
  [infusion('vancomycin', '20:00', '21:00'), infusion('ceftriaxone', '8:00', '9:00', { Date: '2025-03-05' })],
  [
    other('Hizentra', 'SC infusion', '9:00', '10:00'),
    row({ Drug: 'Hizentra', Route: 'SC infusion', Start: '10:00', Stop: '10:30', Note: 'pump set up again' }),
  ],
  [row({ Drug: 'Beyfortus', Route: 'IM', Note: 'counselled by the physician' })],
  [row({ Drug: 'methotrexate', Route: 'intralesional', Note: '9 lesions' }), other('methotrexate', 'intrapleural', '')],
  [other('portable pump refill', '', '')],
  [other('port flush', '', '')],
  [infusion('vancomycin', '9:00', '9:40'), infusion('ceftriaxone', '9:40', '10:40')].map(dated('2005-05-01')),
  [infusion('vancomycin', '9:00', '9:40'), infusion('ceftriaxone', '9:40', '10:40')].map(dated('2006-05-01')),
  [fluid('9:00', '9:20')].map(dated('2007-05-01')),
  [infusion('Remicade', '9:00', '11:00', { Dose: '305 mg', Vials: '4x100 mg' })],
  [infusion('Remicade', '9:00', '11:00', { Dose: '396 mg', Vials: '4x100 mg', Discarded: '4 mg' })],
  [infusion('Remicade', '9:00', '11:00', { Dose: '305 mg' })],
  [infusion('Actemra', '9:00', '10:00', { Dose: '400 mg' })],
  [infusion('Remicade', '9:00', '9:30', { Dose: '300 mg' }), infusion('Remicade', '9:30', '11:00', { Dose: '300 mg' })],
  [
    row({ Drug: 'metoclopramide', Route: 'IV push', Start: '9:00', Dose: '5 mg' }),
    row({ Drug: 'metoclopramide', Route: 'IV push', Start: '12:00', Dose: '5 mg' }),
  ],
  [infusion('carboplatin', '9:00', '10:00', { Dose: '450 mg' })],
  [row({ Drug: 'normal saline', Route: 'hydration', Start: '9:00', Stop: '11:00', Dose: '1,000 mL' })],
  [row({ Drug: 'Zosyn', Route: 'IV infusion', Start: '9:00', Stop: '9:40', Dose: '3 g/0.375 g' })],
  [row({ Drug: 'Retacrit', Route: 'SC', Start: '9:00', Dose: '10,000 units', Diagnosis: 'D63.1', Modifiers: 'KX' })],
  [row({ Drug: 'Keytruda', Route: 'IV infusion', Start: '9:00', Stop: '9:30', Dose: '200 mg', '340B': 'yes' })],
  [
    row({
      Drug: 'Pombiliti',
      Date: '2025-03-04',
      Route: 'IV infusion',
      Start: '9:00',
      Stop: '13:00',
      Dose: '1,400 mg',
    }),
  ],
  [row({ Drug: 'Cabenuva', Route: 'IM', Start: '9:00', Dose: '600 mg/900 mg' })],
]

const ways = [
  '',
  ...Object.entries(policyValues).flatMap(([name, values]) => values.slice(1).map((value) => `${name}=${value}`)),
].flatMap((policy) => [policy, `hospital ${policy}`])

/** Everything above and every example of a finding, coded in every setting under every policy. */
export const codedVisits: readonly Coded[] = [
  ...visits.map((rows) => [header, ...rows].join('\n')),
  ...[...findingKinds.values()].flatMap(({ example }) => ('log' in example ? [example.log] : [])),
].flatMap((log) => ways.map((how) => visit(log, how)))
