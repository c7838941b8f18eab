import { kindOf } from '../reference/code-kind'
import type { Circumstances, LineToPrice } from './price'

/**
 * What share of the hospital's rate a service off campus is paid: `PN` since 2018 at the rate of the physician fee schedule, which
 * CMS takes as 40 percent; `PO` so for drug administration since 2026, but for rural sole community hospitals (rule
 * `modifier.off-campus`).
 */
export const physicianEquivalent = 0.4

export const reducedFrom = {
  PN: '2018-01-01',
  administrationUnderPo: '2026-01-01',
  clinicVisitUnderPo: '2019-01-01',
} as const

/** The cut of clinic visits came in two steps; from 2023 rural sole community hospitals are exempt. */
const clinicVisit = { halfOfIt: 0.7, wholeFrom: '2020-01-01', ruralExemptFrom: '2023-01-01' } as const

/** The share with a sentence, null where the whole rate is paid, or what must be known first. */
export function offCampusShare(
  { code, modifiers = [] }: LineToPrice,
  { date, reference, ruralSoleCommunity = null }: Circumstances,
): { readonly share: number; readonly note: string } | { readonly missing: string } | null {
  if (modifiers.includes('PN') && date >= reducedFrom.PN) {
    return { share: physicianEquivalent, note: 'Department off campus (PN): about 40% of the hospital’s rate.' }
  }
  if (!modifiers.includes('PO')) return null
  if (code === 'G0463' && date >= reducedFrom.clinicVisitUnderPo) return clinicVisitUnderPo(date, ruralSoleCommunity)
  const isCut = date >= reducedFrom.administrationUnderPo && kindOf(code, reference) === 'administration'
  if (!isCut || ruralSoleCommunity === true) return null
  if (ruralSoleCommunity === null) {
    return {
      missing: `From 2026 ${code} off campus (PO) is paid at about 40% of the hospital’s rate, except in rural sole community hospitals. Say in the table Locations which it is.`,
    }
  }
  return {
    share: physicianEquivalent,
    note: 'Department off campus (PO), drug administration from 2026: about 40% of the hospital’s rate.',
  }
}

/** 70 percent in 2019 (paid in full after a court of 2019, taken back after another of 2020), 40 percent since 2020. */
function clinicVisitUnderPo(date: string, ruralSoleCommunity: boolean | null): ReturnType<typeof offCampusShare> {
  if (date < clinicVisit.wholeFrom) {
    return {
      share: clinicVisit.halfOfIt,
      note: 'Clinic visit off campus (PO), 2019: 70% of the hospital’s rate, as reprocessed after the ruling of July 2020.',
    }
  }
  if (date >= clinicVisit.ruralExemptFrom && ruralSoleCommunity !== false) {
    if (ruralSoleCommunity === true) return null
    return {
      missing:
        'A clinic visit off campus (PO) is paid at about 40% of the hospital’s rate, from 2023 except in rural sole community hospitals. Say in the table Locations which it is.',
    }
  }
  return {
    share: physicianEquivalent,
    note: 'Clinic visit off campus (PO), from 2020: about 40% of the hospital’s rate.',
  }
}
