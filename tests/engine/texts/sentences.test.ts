import { describe, expect, test } from 'vitest'
import { codeText } from '../../../src/engine/claim/lines'
import { rule, rules, type RuleId } from '../../../src/rules'
import { codedVisits } from '../../rules/coded-visits'
import { visit, type Coded } from '../visit'
import { findingVariants } from './finding-sentences'
import { reasonVisits } from './reason-visits'

const findingsOf = ({ answer }: Coded) => [...answer.findings, ...answer.encounters.flatMap((one) => one.findings)]

describe('what a line says, word for word', () => {
  test.each(reasonVisits.map((one) => [one.rule, one.line, one] as const))('%s at %s', (id, line, one) => {
    const { answer } = visit(one.log, one.how)
    const lines = answer.encounters.flatMap((each) => each.lines)
    const bearer = lines.find((each) => codeText(each) === line)
    expect(bearer, lines.map(codeText).join(', ')).toBeDefined()
    expect(bearer!.reasons.filter((reason) => reason.rule === id).map((reason) => reason.text)).toEqual([one.says])
  })

  /** Rules that withhold a line, or only decide how the record is read: their own sentence is what the rule book says. */
  const withoutLine: Readonly<Partial<Record<RuleId, string>>> = {
    'time.elapsed':
      'An infusion lasts from the documented start to the documented stop of the drug itself; whole seconds elapse, then whole minutes count.',
    'time.plausible':
      'An infusion of more than 12 hours (24 for hospital hydration) is coded as documented and asked about; pumps are exempt.',
    'initial.encounter':
      'A stay over several dates is one visit with one initial code per access site; each line keeps its own date.',
    'initial.second-site-unexplained':
      'A second access site without a reason in the record, or because the first one failed, has no second initial code.',
    'concurrent.needs-primary':
      'The concurrent code is billed only with a code that it may follow; otherwise that infusion has no code.',
    'push.repeat-none':
      'The same drug pushed again has no code in an office, within 30 minutes, or where it is chemotherapy.',
    'hydration.minimum': 'Hydration of 30 minutes or less is not reported; it needs 31.',
    'injection.split':
      'One drug by one route in several syringes of one session is one injection: no other act between them, and at most 30 minutes.',
    'missing.hydration': 'Hydration without both documented times is not billed.',
    'included.services':
      'Local anesthesia, starting the IV, access to a line or port, the flush, tubing, syringes, supplies and the carrier fluid are included and never billed.',
    'included.keep-open': 'Fluid that only keeps a vein open, carries a drug or flushes a line is not hydration.',
    'own-code.services':
      'Vaccines, allergens, contrast, blood, COVID-19 antibodies and procedures have administration codes of their own and are left to them.',
    'included.no-administration':
      'A drug by mouth, on the skin or by another route without needle or line has no administration code.',
    'category.default':
      'Antineoplastic drugs, and biologics whose administration asks for the same work, have the chemotherapy and complex codes; the test is the documented work.',
    'drug.not-billed': 'A drug that the patient, a pharmacy or a study supplied is not billed; its administration is.',
    'hydration.potassium': 'Potassium in a maintenance fluid leaves it hydration; potassium given alone is a drug.',
    'line.date': 'A line has the date on which its run began.',
  }

  test.each(Object.entries(withoutLine))('%s speaks in the rule book', (id, sentence) => {
    expect(rule(id as RuleId).sentence).toBe(sentence)
  })

  test('every rule that decides a line stands here once at least', () => {
    const here = new Set([...reasonVisits.map((one) => one.rule), ...Object.keys(withoutLine)])
    const coding = (Object.keys(rules) as RuleId[]).filter((id) => rule(id).kind === 'coding')
    expect(coding.filter((id) => !here.has(id))).toEqual([])
  })
})

describe('what a finding says and asks in its other forms, word for word', () => {
  test.each(findingVariants.map((one) => [one.id, one.text, one] as const))('%s: %s', (id, text, one) => {
    const found = findingsOf(visit(one.log, one.how)).filter((each) => each.finding === id)
    expect(found.map((each) => each.text)).toContain(text)
    if (one.ask !== undefined) expect(found.map((each) => each.ask)).toContain(one.ask)
  })
})

/** A sentence as nobody would write it. */
const malformed =
  /undefined|NaN|null|\[object| {2}|-1 |\.\.| ,|\b(?:1 (?:minutes|rows|hours)|(?:[02-9]|\d\d+) minute\b)/

describe('every sentence of every coded visit', () => {
  const sentences = new Set<string>()
  const asked = new Set<string>()
  for (const one of codedVisits) {
    for (const finding of findingsOf(one)) {
      sentences.add(finding.text)
      asked.add(finding.ask)
    }
    for (const line of one.answer.encounters.flatMap((each) => each.lines)) {
      for (const reason of line.reasons) sentences.add(reason.text)
    }
  }

  test('there are many', () => {
    expect(sentences.size).toBeGreaterThan(150)
  })

  test('is whole: no hole, no doubled blank, one and many told apart, a full stop at its end', () => {
    expect([...sentences].filter((text) => malformed.test(text) || !/[^.]\.$/.test(text))).toEqual([])
    expect([...asked].filter((text) => malformed.test(text) || !/[^.?][.?]$/.test(text))).toEqual([])
  })
})
