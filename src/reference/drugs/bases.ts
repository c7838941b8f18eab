import type { CategoryBasis } from './drug'

/** Short names for the bases that many drugs share. */

export const acr: CategoryBasis = 'ACR position on biologics, Infusion FAQs'
export const sheet: CategoryBasis = 'Manufacturer coding sheet that lists the complex codes first'
export const section: CategoryBasis = 'HCPCS antineoplastic section (J9 and Q5 codes)'
export const cptText: CategoryBasis = 'AMA CPT, antineoplastics also for other diagnoses, as read by Noridian A52953'
export const support: CategoryBasis =
  'Noridian and WPS: steroids, antiemetics, antibiotics, iron, bone agents and leucovorin are therapeutic'
export const analogy: CategoryBasis = 'CPT family by analogy'
export const ngs: CategoryBasis = 'MAC article NGS A58620'
export const ibc: CategoryBasis = 'AmeriHealth/IBC notice 21-3144'
export const cgs: CategoryBasis = 'CGS Administrators, 10 May 2012'
