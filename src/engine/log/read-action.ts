import { isBlank, normalised, type Cell } from '../../basics/cell'

/**
 * An event of an event log. `running` shows that an infusion runs (a change of rate); `bolus` is part of an infusion that runs,
 * else one moment; `pause` holds an infusion that runs, else nothing was given; `aside` says nothing of the infusion; `void`
 * says that nothing was given.
 */
export type Action =
  'start' | 'restart' | 'running' | 'pause' | 'stop' | 'given' | 'bolus' | 'aside' | 'void' | 'none' | 'unknown'

/** As the records of hospital systems name them, normalised. */
const written: Readonly<Record<Exclude<Action, 'none' | 'unknown'>, string>> = {
  start:
    'new bag, new bag hung, new bag started, new syringe, new cartridge, started, start, begin, begun, begin bag, beginbag, ' +
    'bag hung, hung, infusion started, start infusion, infusion start',
  restart: 'restarted, restart, resumed, resume, infusion restarted, infusion resumed, unpaused',
  running:
    'rate change, rate changed, ratechange, rate/dose change, dose/rate change, rate verify, rate/dose verify, rate verified, ' +
    'verified, verify, infuse, infusing, rate increased, rate decreased, titrated, titrate, infusion rate change',
  pause:
    'paused, pause, held, hold, on hold, infusion paused, infusion held, mar hold, automatically held, interrupted',
  stop:
    'stopped, stop, ended, end, completed, complete, infusion stopped, infusion completed, infusion complete, infusion ended, ' +
    'stop infusion, bag complete, finished, discontinued',
  given: 'given, administered, push, pushed, given by other, iv push, injected, dose given',
  bolus: 'bolus, bolus from bag, bolus dose, bolus given',
  aside:
    'handoff, hand off, shift handoff, waste, wasted, site change, sitechange, mar unhold, dual signoff, dual sign off, scanned, ' +
    'site check, line check, vitals, documented',
  void:
    'not given, not administered, refused, patient refused, missed, missed dose, canceled, cancelled, canceled entry, ' +
    'cancelled entry, due, pending, scheduled, returned, omitted',
}

const actions = new Map<string, Action>(
  Object.entries(written).flatMap(([action, words]) =>
    words.split(', ').map((word) => [word, action as Action] as const),
  ),
)

/** The action of a cell of an event log; `none` for a blank. */
export function readAction(cell: Cell): Action {
  if (isBlank(cell)) return 'none'
  return actions.get(normalised(String(cell))) ?? 'unknown'
}
