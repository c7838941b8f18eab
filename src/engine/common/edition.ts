import { dayOfIso, isoDate } from '../../basics/date'
import { builtIn } from '../../reference/built-in'
import { codingEditsOn, type CodingEdits } from '../../reference/coding-edits'
import type { Reference } from '../../reference/reference'
import { codeSetOn, codeSetYears, type Biller, type CodeSet } from '../../reference/codes/code-set'
import { rules, valueOn } from '../../rules'

/** The rule book's numbers in force on one date, in whole minutes unless said otherwise. */
export interface Thresholds {
  readonly longestPush: number
  readonly hour: number
  readonly beyondTheHour: number
  readonly hydrationShortest: number
  readonly repeatPushInterval: number
  /** Minutes that may lie between two syringes of one injection. */
  readonly sessionPause: number
  readonly pumpLongerThan: number
  readonly longestInfusion: number
  readonly longestHospitalHydration: number
  readonly longestRollOver: number
  readonly durationTolerance: number
  readonly overlapSixteen: number
  /** 1 where modifiers XE, XS and XU exist. */
  readonly xModifiers: number
  /** 1 where the modifier of a pair may stand on either of its codes. */
  readonly eitherCode: number
  /** 1 where biologics take the codes of chemotherapy. */
  readonly biologicsAreComplex: number
  /** 1 where modifier JW exists. */
  readonly wasteModifier: number
  /** 1 where waste must be accounted for. */
  readonly wasteRequired: number
  /** 1 where modifier JZ exists. */
  readonly noWasteModifier: number
  /** 1 where claims without JW or JZ come back. */
  readonly returnedWithout: number
}

/** What decides on one date of service. `codes` is null where we have no code set of that date. */
export interface Edition {
  readonly codes: CodeSet | null
  readonly thresholds: Thresholds
  readonly edits: CodingEdits
  /** `CPT 2025`. */
  readonly name: string
  /** The date is later than our newest code set. */
  readonly olderThanService: boolean
}

const known = new WeakMap<Reference, Map<string | number, Edition>>()

const everybody: Biller = { setting: 'office', medicare: true }

/** From this day on all billers share one code set (rule `history.medicare-codes`). */
const sharedSince = dayOfIso(rules['history.medicare-codes'].until) + 1

/**
 * The edition of a day number; `missingDay` of an undated service takes the newest.
 *
 * @param biller - who bills whom: the setting decides on CMS's edits, Medicare or not on the code set before 2007
 * @param reference - the tables in force
 */
export function editionOn(day: number, biller: Biller = everybody, reference: Reference = builtIn): Edition {
  const hospital = biller.setting === 'hospital' ? 0.5 : 0
  const key = day < 0 || day >= sharedSince ? day + hospital : `${day} ${biller.setting} ${biller.medicare}`
  const editions = known.get(reference) ?? new Map<string | number, Edition>()
  known.set(reference, editions)
  const found = editions.get(key)
  if (found !== undefined) return found
  const date = day < 0 ? null : isoDate(day)
  const value = (values: Readonly<Record<string, number>>): number => valueOn(values, date)
  const year = date === null ? codeSetYears.newest : Number(date.slice(0, 4))
  const edition: Edition = {
    codes: codeSetOn(date, biller),
    edits: codingEditsOn(reference, biller.setting, date),
    thresholds: {
      longestPush: value(rules['time.push'].values.longestPush),
      hour: value(rules['time.first-hour'].values.hour),
      beyondTheHour: value(rules['time.additional-hour'].values.beyondTheHour),
      hydrationShortest: value(rules['hydration.minimum'].values.shortest),
      repeatPushInterval: value(rules['push.repeat-hospital'].values.interval),
      sessionPause: value(rules['injection.split'].values.longestPause),
      pumpLongerThan: value(rules['pump.prolonged'].values.longerThan),
      longestInfusion: value(rules['time.plausible'].values.longestInfusion),
      longestHospitalHydration: value(rules['time.plausible'].values.longestHospitalHydration),
      longestRollOver: value(rules['time.midnight'].values.longestRollOver),
      durationTolerance: value(rules['time.elapsed'].values.durationTolerance),
      xModifiers: value(rules['initial.second-site'].values.xModifiers),
      eitherCode: value(rules['line.pair'].values.eitherCode),
      biologicsAreComplex: value(rules['category.default'].values.biologicsAreComplex),
      overlapSixteen: value(rules['concurrent.overlap'].values.sixteenMinutes),
      wasteModifier: value(rules['drug.waste'].values.modifier),
      wasteRequired: value(rules['drug.waste'].values.required),
      noWasteModifier: value(rules['drug.no-waste'].values.modifier),
      returnedWithout: value(rules['drug.no-waste'].values.returned),
    },
    get name() {
      return this.codes?.name ?? `CPT ${Math.min(year, codeSetYears.newest)}`
    },
    olderThanService: year > codeSetYears.newest,
  }
  editions.set(key, edition)
  return edition
}
