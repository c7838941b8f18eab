import { contains, intersection, type Area } from '../../../formula/area'
import { compare } from '../../../formula/compare'
import type { Value } from '../../../formula/value'
import type { CellStore } from '../../store/cell-store'

/** A conditional format: what it asks of a cell, and how the cell looks then. */
export interface CellRule {
  readonly area: Area
  /** As Excel names it: `CellValue`, `ContainsText`, `ColorScale`, `DataBar`, `IconSet`. */
  readonly type: string
  /** What was set on it: `cellValue.rule`, `cellValue.format.fill.color`. */
  readonly properties: ReadonlyMap<string, unknown>
}

/** What a rule gives a cell over its own look. */
export interface RuleLook {
  readonly ink: string | null
  readonly paper: string | null
  /** How far a bar reaches into the cell, 0 to 1. */
  readonly bar: { readonly share: number; readonly colour: string } | null
  /** A sign before the value. */
  readonly icon: { readonly sign: string; readonly colour: string } | null
}

type Look = (value: Value) => Partial<RuleLook> | null

/** The conditional formats that touch a part of a sheet, to ask for one cell after the other. */
export class RuleLooks {
  readonly #looks: readonly { readonly area: Area; readonly look: Look }[]

  constructor(rules: readonly CellRule[], store: CellStore, part: Area) {
    this.#looks = rules
      .filter(({ area }) => intersection(area, part) !== null)
      .map((rule) => ({ area: rule.area, look: lookOf(rule, store) }))
  }

  /** The first rule that gives something wins, as in Excel; null where none does. */
  of(row: number, column: number, value: Value): RuleLook | null {
    const found = this.#looks.flatMap(({ area, look }) => (contains(area, row, column) ? (look(value) ?? []) : []))
    if (found.length === 0) return null
    const none: RuleLook = { ink: null, paper: null, bar: null, icon: null }
    return found.reduceRight<RuleLook>((all, one) => ({ ...all, ...one }), none)
  }
}

function lookOf(rule: CellRule, store: CellStore): Look {
  switch (rule.type.toLowerCase()) {
    case 'cellvalue':
      return coloured(rule, 'cellValue', comparison(rule))
    case 'containstext':
      return coloured(rule, 'textComparison', textComparison(rule))
    case 'colorscale':
      return colourScale(rule, numbersOf(rule.area, store))
    case 'databar':
      return dataBar(rule, numbersOf(rule.area, store))
    case 'iconset':
      return icons(rule, numbersOf(rule.area, store))
    default:
      return () => null
  }
}

function coloured({ properties }: CellRule, kind: string, holds: (value: Value) => boolean): Look {
  const colour = (part: string): string | null => {
    const found = properties.get(`${kind}.format.${part}.color`)
    return typeof found === 'string' && found !== '' ? found : null
  }
  const look = { ink: colour('font'), paper: colour('fill') }
  return (value) => (holds(value) ? look : null)
}

const textOf = (asked: unknown): string => (typeof asked === 'string' || typeof asked === 'number' ? String(asked) : '')

/** `=5` or `="late"` as a value; a formula that refers to cells is not worked out here. */
function literal(formula: unknown): Value | null {
  const text = textOf(formula).replace(/^=/, '')
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"')
  const number = Number(text)
  return text.trim() === '' || Number.isNaN(number) ? null : number
}

function comparison({ properties }: CellRule): (value: Value) => boolean {
  const asked = properties.get('cellValue.rule') as Partial<Excel.ConditionalCellValueRule> | undefined
  const [one, other] = [literal(asked?.formula1), literal(asked?.formula2)]
  const to = (value: Value, wanted: Value | null): number => (wanted === null ? NaN : compare(value, wanted))
  const tests: Readonly<Record<string, (value: Value) => boolean>> = {
    Between: (value) => to(value, one) >= 0 && to(value, other) <= 0,
    NotBetween: (value) => to(value, one) < 0 || to(value, other) > 0,
    EqualTo: (value) => to(value, one) === 0,
    NotEqualTo: (value) => one !== null && to(value, one) !== 0,
    GreaterThan: (value) => to(value, one) > 0,
    LessThan: (value) => to(value, one) < 0,
    GreaterThanOrEqual: (value) => to(value, one) >= 0,
    LessThanOrEqual: (value) => to(value, one) <= 0,
  }
  const test = tests[String(asked?.operator)]
  return (value) => value !== '' && test?.(value) === true
}

function textComparison({ properties }: CellRule): (value: Value) => boolean {
  const asked = properties.get('textComparison.rule') as Partial<Excel.ConditionalTextComparisonRule> | undefined
  const wanted = (asked?.text ?? '').toLowerCase()
  return (value) => {
    const text = String(value).toLowerCase()
    if (wanted === '') return false
    if (asked?.operator === 'BeginsWith') return text.startsWith(wanted)
    if (asked?.operator === 'EndsWith') return text.endsWith(wanted)
    return text.includes(wanted) !== (asked?.operator === 'NotContains')
  }
}

interface Numbers {
  readonly low: number
  readonly high: number
}

/** The range of the numbers in an area; null where it holds none. */
function numbersOf(area: Area, store: CellStore): Numbers | null {
  const used = store.used(area.sheet, true)
  const part = used === null ? null : intersection(area, used)
  const numbers = part === null ? [] : store.shown(part).flat()
  let [low, high] = [Infinity, -Infinity]
  for (const value of numbers) {
    if (typeof value !== 'number') continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return high < low ? null : { low, high }
}

/** Where a number lies between the lowest and the highest, 0 to 1. */
const shareOf = (value: number, { low, high }: Numbers): number => (high === low ? 1 : (value - low) / (high - low))

function colourScale({ properties }: CellRule, numbers: Numbers | null): Look {
  const criteria = properties.get('colorScale.criteria') as Partial<Excel.ConditionalColorScaleCriteria> | undefined
  const least = criteria?.minimum?.color ?? '#FFFFFF'
  const most = criteria?.maximum?.color ?? '#63BE7B'
  const middle = criteria?.midpoint?.color
  return (value) => {
    if (numbers === null || typeof value !== 'number') return null
    const share = shareOf(value, numbers)
    if (middle === undefined) return { paper: mixed(least, most, share) }
    return { paper: share < 0.5 ? mixed(least, middle, share * 2) : mixed(middle, most, share * 2 - 1) }
  }
}

const mixed = (one: string, other: string, share: number): string =>
  `color-mix(in srgb, ${other} ${Math.round(share * 100)}%, ${one})`

/** A bar begins at the least number, or at zero where all are above it, as Excel's do. */
function dataBar({ properties }: CellRule, numbers: Numbers | null): Look {
  const asked = properties.get('dataBar.positiveFormat.fillColor')
  const colour = typeof asked === 'string' ? asked : '#638EC6'
  const from = numbers === null ? null : { ...numbers, low: Math.min(0, numbers.low) }
  return (value) =>
    from === null || typeof value !== 'number' ? null : { bar: { share: shareOf(value, from), colour } }
}

/** For the lower, the middle and the upper third. */
const iconColours = ['#c00000', '#e0a000', '#2e8b3d'] as const
const arrows = ['▼', '▶', '▲'] as const

/** Three signs, arrows or lights; Excel's other sets are shown as lights. */
function icons({ properties }: CellRule, numbers: Numbers | null): Look {
  const isArrows = /arrow/i.test(textOf(properties.get('iconSet.style')))
  return (value) => {
    if (numbers === null || typeof value !== 'number') return null
    const third = Math.min(2, Math.floor(shareOf(value, numbers) * 3)) as 0 | 1 | 2
    return { icon: { sign: isArrows ? arrows[third] : '●', colour: iconColours[third] } }
  }
}
