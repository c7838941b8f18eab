import type { RuleId } from './index'

/** Where a coder looks a rule up: the sections of the rule book, in their order. */
export const topics = [
  { id: 'clock', title: 'The clock' },
  { id: 'initial', title: 'What is initial' },
  { id: 'sequence', title: 'One after the other, side by side, again' },
  { id: 'pushes', title: 'Pushes' },
  { id: 'hydration', title: 'Hydration' },
  { id: 'routes', title: 'Injections and other routes' },
  { id: 'included', title: 'What is included, and what belongs to other codes' },
  { id: 'missing', title: 'Missing and failed times' },
  { id: 'claim', title: 'Modifiers and the claim' },
  { id: 'classes', title: 'Classes of drugs' },
  { id: 'drugs', title: 'Drugs and waste' },
  { id: 'payers', title: 'Payers and other bills' },
  { id: 'documentation', title: 'Documentation' },
  { id: 'history', title: 'Earlier code sets' },
] as const

export type TopicId = (typeof topics)[number]['id']

/** What stands before the dot of an id. */
type Family = RuleId extends `${infer Name}.${string}` ? Name : never

/** The section of each family of ids; a new family has to be given one. */
const topicOfFamily = {
  time: 'clock',
  initial: 'initial',
  sequence: 'sequence',
  concurrent: 'sequence',
  run: 'sequence',
  repeat: 'sequence',
  push: 'pushes',
  hydration: 'hydration',
  injection: 'routes',
  'sc-infusion': 'routes',
  antibody: 'routes',
  lesions: 'routes',
  cavity: 'routes',
  'on-body': 'routes',
  pump: 'routes',
  port: 'routes',
  'intra-arterial': 'routes',
  intrathecal: 'routes',
  included: 'included',
  'own-code': 'included',
  missing: 'missing',
  record: 'missing',
  line: 'claim',
  modifier: 'claim',
  claim: 'claim',
  category: 'classes',
  complex: 'classes',
  drug: 'drugs',
  payer: 'payers',
  documentation: 'documentation',
  history: 'history',
} as const satisfies Record<Family, TopicId>

/** The section that a rule stands in. */
export const topicOf = (id: RuleId): TopicId => topicOfFamily[id.slice(0, id.indexOf('.')) as Family]
