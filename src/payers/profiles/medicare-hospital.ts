import { medicareOffice } from './medicare'
import type { Profile } from './profile'

/** Original Medicare in a hospital outpatient department: self-administered lists are a matter of offices. */
export const medicareHospital: Profile = {
  ...medicareOffice,
  id: 'medicare-hospital',
  name: 'Original Medicare, hospital outpatient',
  setting: 'hospital',
  facts: medicareOffice.facts.filter(({ topic }) => topic !== 'self-administered'),
}
