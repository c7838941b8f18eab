import { medicare } from './medicare'
import { defineProfile } from './define'

/** Original Medicare in a hospital outpatient department: self-administered lists are a matter of offices. */
export const medicareHospital = defineProfile({
  ...medicare,
  id: 'medicare-hospital',
  name: 'Original Medicare, hospital outpatient',
  setting: 'hospital',
  facts: medicare.facts.filter(({ topic }) => topic !== 'self-administered'),
})
