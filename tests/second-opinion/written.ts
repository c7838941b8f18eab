import type { Administration, Clock, DrugClass, Method, Setting, Visit } from './plain'

/** 4 March 2025 as Excel counts days: the date of the written cases where they give no other. */
export const someDay = 45_720

const clock = (text: string): Clock | null => {
  if (text === '') return null
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number)
  return { seconds: hours * 3600 + minutes * 60 + seconds, day: null }
}

/** One administration as a person would say it: `Alpha, chemotherapy, infusion, 9:00-10:30`; either time may be blank. */
export function given(text: string, more: Partial<Administration> = {}): Administration {
  const [drug = '', drugClass = '', method = '', times = ''] = text.split(', ')
  const [start = '', stop = ''] = times.split('-')
  return {
    row: 0,
    drug,
    drugClass: drugClass as DrugClass,
    method: method as Method,
    day: someDay,
    start: clock(start),
    stop: clock(stop),
    minutes: null,
    rate: null,
    volume: null,
    site: null,
    siteReason: null,
    bag: null,
    primary: false,
    resumed: false,
    abandoned: false,
    ...more,
  }
}

/** One patient's visits, numbered in their order. */
export function visitsOf(setting: Setting, ...visits: readonly (readonly Administration[])[]): Visit[] {
  let row = 2
  return visits.map((rows, index) => ({
    name: `V${index + 1}`,
    patient: 'P1',
    setting,
    administrations: rows.map((one) => ({ ...one, row: row++ })),
  }))
}
