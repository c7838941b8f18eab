import type { Audit } from '../../audit/audit'
import type { AuditedVisit } from '../../audit/audited-visit'
import { staffOf } from '../../audit/summary'
import type { AnsweredRole } from '../../engine/log/late-entries'
import { lateEntryUsed } from '../../findings/documentation/late-entry-used'
import { nurseQuestion, type Finding } from '../../findings/define'
import { dateText } from '../../findings/words'
import type { LivingCell } from '../model/living-sheet'
import { SheetBuilder } from '../model/sheet-builder'
import { defineAuditSheet } from './define'
import { serviceShown } from './service'
import { hidden, questionsSheet, rolesAsked, signature } from './slips'

/** A question on a slip, open or answered by a late entry. */
interface Slip {
  readonly visit: AuditedVisit
  readonly finding: Finding
  readonly nurse: string
  readonly shows: string
  readonly asks: string
  readonly answers: readonly Answer[]
}

interface Answer {
  /** Null where the answer is in words. */
  readonly role: AnsweredRole | null
  readonly value: string
  readonly place: string
  readonly author: string
  readonly day: number | null
}

const open = (role: AnsweredRole | null): Answer => ({ role, value: '', place: '', author: '', day: null })

/**
 * Questions to whoever documented, a slip each, a page for each nurse and day. They quote what the chart shows and ask openly: no code,
 * no amount, no hint at what would be billed (AHIMA/ACDIS, Guidelines for Achieving a Compliant Query Practice). What is written on them
 * comes back as late entries; answered ones keep their place.
 */
export const questions = defineAuditSheet({
  name: questionsSheet,
  place: 24,
  make: ({ audit, outside }, name) => {
    // A reviewer from outside asks no nurse.
    if (outside) return null
    const slips = slipsOf(audit)
    if (slips.length === 0) return null
    const sheet = new SheetBuilder(name, [24, 44, 26, 24, 6, 10, 12])
    const pageStarts: number[] = []
    let page = ''
    for (const [index, slip] of slips.entries()) {
      const day = slip.visit.one.encounter.day
      const group = `Questions for ${slip.nurse}, date of service ${day < 0 ? 'not given' : dateText(day)}`
      if (group !== page) {
        if (page !== '') pageStarts.push(sheet.end)
        page = group
        putPage(sheet, group)
      }
      putSlip(sheet, audit, slip, index + 1)
    }
    return sheet.build(0, 'portrait', { titleRows: 0, pageStarts, columns: 4 })
  },
})

const nobody = 'whoever documented'

function slipsOf(audit: Audit): Slip[] {
  const slips = audit.visits.flatMap((visit) => {
    const nurse = staffOf(audit.coding, visit.one) || nobody
    return visit.one.findings.flatMap((finding): Slip[] => {
      const slip = lateEntryUsed.is(finding) ? answered(finding) : asked(finding)
      return slip === null ? [] : [{ visit, finding, nurse, ...slip }]
    })
  })
  const key = ({ nurse, visit }: Slip): string => `${nurse} ${String(visit.one.encounter.day).padStart(8, '0')}`
  return slips.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

function asked(finding: Finding): Pick<Slip, 'shows' | 'asks' | 'answers'> | null {
  const question = nurseQuestion(finding)
  if (question === null) return null
  return { ...question, answers: (rolesAsked[finding.finding] ?? [null]).map(open) }
}

function answered({
  facts: { role, value, before, author, day, place, drug },
}: Finding<Parameters<typeof lateEntryUsed>[1]>): Pick<Slip, 'shows' | 'asks' | 'answers'> | null {
  const isRole = role === 'Start' || role === 'Stop' || role === 'Discarded' || role === 'Dose'
  if (!isRole) return null
  return {
    shows: `${role} of ${drug} before the late entry: ${before === '' ? 'blank' : before}.`,
    asks: 'Answered by a late entry.',
    answers: [{ role, value, place, author, day }],
  }
}

function putPage(sheet: SheetBuilder, group: string): void {
  sheet.put(sheet.end, 0, [[group, '', '', '']], { role: 'heading' })
  sheet.put(
    sheet.end,
    0,
    [
      [
        'Please answer from your own knowledge or from the chart. If it was not recorded and you cannot tell, write so.',
      ],
      ['A late entry is marked as one in the chart, with its own date and time and your signature; nothing is erased.'],
    ],
    { role: 'note' },
  )
}

/** What the log itself calls the drug of a row: by it an answer finds its row again. */
function drugWritten({ coding: { log } }: Audit, row: number): string {
  const { number, texts, drug } = log.rows
  const at = number.indexOf(row)
  return at < 0 ? '' : (texts[drug[at] ?? 0] ?? '')
}

const answerLabel = (role: AnsweredRole | null): string =>
  role === null
    ? 'Answer'
    : { Start: 'Start time', Stop: 'Stop time', Discarded: 'Amount discarded', Dose: 'Dose given' }[role]

function putSlip(sheet: SheetBuilder, audit: Audit, slip: Slip, number: number): void {
  const { visit, finding, shows, asks, answers } = slip
  const { encounter } = visit.one
  const { drugs, times } = serviceShown(audit, visit, finding)
  const row = finding.rows[0] ?? 0
  const account = encounter.name ?? ''
  const top = sheet.end
  const patient = [encounter.patient, account === '' ? null : `account ${account}`].filter((part) => part !== null)
  sheet.put(top, 0, [[`Slip ${number}`, `Patient ${patient.join(', ')}`, 'Date of service', dateOf(encounter.day)]], {
    bold: true,
    number: 'text',
  })
  const given = [drugs.replaceAll('\n', ', '), times].filter((part) => part !== '').join(', ')
  sheet.put(top + 1, 0, [['Drug', given, 'Row of the log', String(row)]], { number: 'text', wrap: true })
  sheet.put(top + 2, 0, [['Documented', shows]], { wrap: true })
  sheet.put(top + 3, 0, [['Question', asks]], { wrap: true })
  answers.forEach(({ role, value, place }, index) => {
    const at = top + 4 + index
    const line: LivingCell[] = [answerLabel(role), value, 'Where in the chart', place]
    line[hidden.row] = role === null ? null : row
    line[hidden.role] = role
    line[hidden.account] = role === null ? null : account
    line[hidden.drug] = role === null ? null : drugWritten(audit, row)
    sheet.put(at, 0, [line], { number: 'text' })
    for (const column of [1, 3])
      sheet.look({ row: at, column, rows: 1, columns: 1 }, { role: 'input', number: 'text', wrap: true })
  })
  const [answer] = answers
  const end = top + 4 + answers.length
  sheet.put(end, 0, [[signature, answer?.author ?? '', 'Late entry: date and time', dateOf(answer?.day ?? -1)]], {
    number: 'text',
  })
  for (const column of [1, 3]) sheet.look({ row: end, column, rows: 1, columns: 1 }, { role: 'input', number: 'text' })
  sheet.put(end + 1, 0, [['']])
}

const dateOf = (day: number): string => (day < 0 ? '' : dateText(day))
