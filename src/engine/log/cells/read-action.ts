import { isBlank, normalised, type Cell } from '../../../basics/cell'

/**
 * An event of an event log. `running` shows that an infusion runs (a change of rate); `bolus` is part of an infusion that runs,
 * else one moment; `pause` holds an infusion that runs, else nothing was given; `aside` says nothing of the infusion; `void`
 * says that nothing was given.
 */
export type Action =
  'start' | 'restart' | 'running' | 'pause' | 'stop' | 'given' | 'bolus' | 'aside' | 'void' | 'none' | 'unknown'

type Known = Exclude<Action, 'none' | 'unknown'>

/** Whole texts that their words alone would not tell. */
const whole: Readonly<Partial<Record<Known, string>>> = {
  start: 'new bag, new syringe, new cartridge, new bottle, bag change, bag changed, hang bag',
  running:
    'rate change, rate changed, rate/dose change, dose/rate change, rate verify, rate/dose verify, dose change, changed, ' +
    'continue to inpatient floor, continued on inpatient floor, continue to floor, continue in next dept, continued',
  stop: 'd/c, d/c d, dc d',
  pause: 'mar hold, automatically held, hold dose, dose held',
  given: 'given by other, push, iv push, dose given, applied, partial',
  bolus: 'bolus, bolus from bag, bolus dose, bolus given, administered bolus from iv drip',
  aside:
    'handoff, hand off, shift handoff, waste, wasted, site change, mar unhold, dual signoff, dual sign off, dual sign, scanned, ' +
    'prepared, dispensed, site check, line check, vitals, documented, confirmed, assessed, read, infusion reconciled',
  void: 'see alternative, due, pending, scheduled, returned, omitted, missed dose, canceled entry, cancelled entry',
}

/** What each word says of the infusion. */
const verbs: Readonly<Partial<Record<Known, string>>> = {
  start: 'started, start, starting, begin, began, begun, hung, hang, initiated, initiate, spiked',
  restart: 'restarted, restart, resumed, resume, unpaused',
  running: 'verify, verified, infuse, infusing, running, titrated, titrate, increased, decreased, changed, change',
  pause: 'paused, pause, held, hold, interrupted',
  stop:
    'stopped, stop, ended, end, completed, complete, finished, finish, discontinued, discontinue, infused, empty, done, dc, ' +
    'disconnected, disconnect, unhooked, ' +
    'finishedrunning',
  given: 'given, administered, push, pushed, injected',
  void: 'refused, missed, canceled, cancelled, omitted',
}

/** Words that name the thing, or how the entry was made, and change nothing of what happened. */
const aside = new Set(
  (
    'infusion iv ivpb drip bag med medication drug syringe pump fluid line rate dose administration mar new ' +
    'dual sign signoff cosign cosigned co off unscheduled as directed by patient rn nurse delayed partial early late per protocol ' +
    'on in at the of and other another location md physician order ordered manually automatically auto bolus'
  ).split(' '),
)

const listed = (words: Readonly<Partial<Record<Known, string>>>): Map<string, Action> =>
  new Map(
    Object.entries(words).flatMap(([action, texts]) =>
      texts.split(', ').map((text) => [text, action as Known] as const),
    ),
  )

const byText = listed(whole)
const byWord = listed(verbs)

/** Longer texts are notes. */
const longest = 80

/** The action of a cell of an event log; `none` for a blank. */
export function readAction(cell: Cell): Action {
  if (isBlank(cell)) return 'none'
  const written = String(cell)
  if (written.length > longest) return 'unknown'
  const text = normalised(written.replace(/([a-z])([A-Z])/g, '$1 $2')).replace(/\.$/, '')
  return byText.get(text) ?? byText.get(text.replace(/ dual sign(?: off|off)?$/, '')) ?? byWords(text)
}

/** What the words say together: one thing happened, or it cannot be told. `Not given` says that nothing was. */
function byWords(text: string): Action {
  const said = new Set<Action>()
  let denied = false
  for (const word of text.split(/[ /]+/)) {
    if (word === 'not' || word === 'never') denied = true
    else if (!aside.has(word)) said.add(byWord.get(word) ?? 'unknown')
  }
  // `Finished Running`: the word of the end tells.
  if (said.has('stop')) said.delete('running')
  const [only] = said
  if (only === undefined || said.size > 1) return 'unknown'
  if (!denied) return only
  return only === 'given' || only === 'start' ? 'void' : 'unknown'
}
