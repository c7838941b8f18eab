import { serviceDate } from '../../basics/date'
import { codeText } from '../../engine/claim/lines'
import type { Coding } from '../../engine/coding'
import { modifierNotValid } from '../../findings/drugs/modifier-not-valid'
import { department } from '../../findings/visits/department'
import type { Finding } from '../../findings/define'
import { endedModifiers } from '../../reference/claim-modifiers'
import { isModifier, modifiersKnownFrom } from '../../reference/modifiers'
import type { AuditedVisit } from '../audited-visit'
import type { BilledAt } from '../billed/claims'
import { serviceKind } from '../billed/service-kinds'
import { dayOfBilled } from './unsupported'

/** Modifiers on billed lines that do not exist, have ended, or do not belong: none of them changes an amount here. */
export function modifierFindings(coding: Coding, visit: AuditedVisit): Finding[] {
  const found = new Map<string, Finding>()
  for (const line of visit.claim?.lines ?? []) {
    for (const modifier of line.modifiers) {
      const finding = found.has(modifier) ? null : ofModifier(coding, visit, line, modifier)
      if (finding !== null) found.set(modifier, finding)
    }
  }
  return [...found.values()]
}

/** Of the whole visit, on a hospital's claim: off-campus departments, excepted or not, and emergency departments off campus. */
const ofDepartments: ReadonlySet<string> = new Set(['PO', 'PN', 'ER'])

/** A procedure or service given again on one day by the same, or another, practitioner. */
const ofRepeats: ReadonlySet<string> = new Set(['76', '77'])

function ofModifier(coding: Coding, visit: AuditedVisit, line: BilledAt, modifier: string): Finding | null {
  const day = dayOfBilled(visit, line)
  const date = serviceDate(day)
  const rows = [line.row]
  const facts = { modifier, line: codeText(line) }
  const until = endedModifiers[modifier]
  if (until !== undefined && date !== null && date > until)
    return modifierNotValid(rows, { ...facts, why: 'ended', until })
  if (date !== null && date >= modifiersKnownFrom && !isModifier(modifier)) {
    return modifierNotValid(rows, { ...facts, why: 'unknown' })
  }
  if (ofRepeats.has(modifier) && serviceKind(line.code) !== null && !isRepeated(visit, line)) {
    return modifierNotValid(rows, { ...facts, why: 'no repeat' })
  }
  if (!ofDepartments.has(modifier)) return null
  const { encounter, setting } = visit.one
  const place = coding.log.rows.place[encounter.rows[0] ?? 0] ?? 0
  return setting === 'office' || (place === 22 && modifier !== 'ER') ? department(rows, { ...facts, place }) : null
}

/** The record, or the claim, has the service more than once. */
function isRepeated({ claim, supported, one }: AuditedVisit, line: BilledAt): boolean {
  const units = (list: readonly { readonly code: string; readonly units: number }[]): number =>
    list.reduce((sum, each) => sum + (each.code === line.code ? each.units : 0), 0)
  return one.encounter.sharesDay || units(supported) > 1 || units(claim?.lines ?? []) > 1
}
