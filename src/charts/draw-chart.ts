import { shownText } from '../formula/number-text'
import { drawn, type Chart, type Drawing } from './chart'
import { marksOf, scaleOf, type Scale } from './scale'

/** The usual colours of series, in Excel's order. */
const colours = ['#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47'] as const
const ink = '#404040'
const quiet = '#d9d9d9'
const font = { 'font-family': 'Segoe UI, Helvetica Neue, Arial, sans-serif', 'font-size': 11, fill: ink } as const
/** Of one letter at the size of the labels, and of the title's: those of a wide font, so that nothing is cut. */
const letter = 6.8
const titleLetter = 8.6
const titleLine = 17
const labelLine = 12

/** Why a chart cannot be drawn, as a sentence; null where it can. */
export function chartProblem({ series, categories }: Chart): string | null {
  if (categories.length === 0 || series.length === 0) return 'There is nothing to draw: the chart has no cells.'
  const hasNumbers = series.some(({ values }) => values.some((value) => value !== null))
  return hasNumbers ? null : 'There is nothing to draw: the cells of this chart hold no numbers.'
}

/** Room for the bars or points, in the drawing's own units. */
interface Plot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Draws a chart of this size, without styles: colours and sizes are attributes, which every policy of a page allows. */
export function drawChart(chart: Chart, width: number, height: number): Drawing {
  const lies = chart.kind === 'bars' || chart.kind === 'stacked bars'
  const scale = scaleOf(extremes(chart), Math.max(2, Math.floor(lies ? width / 90 : height / 45)))
  const marks = marksOf(scale)
  const labels = marks.map((mark) => shownText(mark, chart.format))
  const title = inLines(chart.title, width - 16, titleLetter)
  const plot = plotOf(chart, lies ? chart.categories : labels, width, height, 15 + title.length * titleLine)
  return drawn('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': spoken(chart) }, [
    drawn('rect', { x: 0, y: 0, width, height, fill: '#ffffff', stroke: quiet }),
    ...title.map((line, at) =>
      text(width / 2, 20 + at * titleLine, line, { 'text-anchor': 'middle', 'font-size': 13, 'font-weight': 600 }),
    ),
    ...axis(plot, scale, marks, labels, lies),
    ...categoryLabels(plot, chart.categories, lies),
    ...(chart.kind === 'line' ? lines(chart, plot, scale) : bars(chart, plot, scale, lies)),
    ...(chart.axisTitle === null ? [] : [axisTitle(chart.axisTitle, plot, lies, height - (chart.legend ? 22 : 0))]),
    ...(chart.legend ? legend(chart, width, height) : []),
  ])
}

/** What a screen reader says of it: its title, and where each series begins and ends. */
function spoken({ title, series, categories, format }: Chart): string {
  const parts = series.map(({ name, values }) => {
    const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]))
    const [first, last] = [known[0], known.at(-1)]
    if (first === undefined || last === undefined) return `${name}: no numbers`
    const point = ({ value, at }: { value: number; at: number }) =>
      `${shownText(value, format)} (${categories[at] ?? ''})`
    return first === last ? `${name}: ${point(first)}` : `${name}: ${point(first)} to ${point(last)}`
  })
  return [title, ...parts].join('. ')
}

/** The values an axis must reach: sums where bars are stacked, each direction for itself. */
function extremes({ kind, series, categories }: Chart): number[] {
  if (!kind.startsWith('stacked')) return series.flatMap(({ values }) => values.filter((value) => value !== null))
  return [...categories.keys()].flatMap((at) => {
    const values = series.map(({ values: all }) => all[at] ?? 0)
    const sum = (sign: 1 | -1) => values.filter((value) => value * sign > 0).reduce((a, b) => a + b, 0)
    return [sum(1), sum(-1)]
  })
}

function plotOf(chart: Chart, beside: readonly string[], width: number, height: number, top: number): Plot {
  const longest = Math.max(0, ...beside.map((label) => label.length))
  const left = Math.min(width * 0.4, longest * letter + 14) + (chart.axisTitle === null ? 0 : 14)
  // Half of the last label stands beyond the last mark of an axis that lies.
  const lies = beside === chart.categories
  const across = width - left - (lies ? 36 : 14)
  const room = across / Math.max(1, chart.categories.length)
  const isBroken =
    !lies && room >= roomForLines.standing && chart.categories.some((one) => inLines(one, room - 6).length > 1)
  const below = (chart.legend ? 44 : 24) + (chart.axisTitle === null ? 0 : 4) + (isBroken ? labelLine : 0)
  return { left, top, width: Math.max(20, across), height: Math.max(20, height - top - below) }
}

const text = (x: number, y: number, words: string, more: Drawing['attributes'] = {}): Drawing =>
  drawn('text', { ...font, x: round(x), y: round(y), ...more }, [words])

const round = (value: number): number => Math.round(value * 10) / 10

const shortened = (words: string, room: number, width = letter): string => {
  const most = Math.max(3, Math.floor(room / width))
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`
}

/** Words in two lines where one has no room for them. */
function inLines(words: string, room: number, width = letter): string[] {
  const most = Math.max(6, Math.floor(room / width))
  const end = words.length <= most ? -1 : words.lastIndexOf(' ', most)
  const lines = end <= 0 ? [words] : [words.slice(0, end), words.slice(end + 1)]
  return lines.map((line) => shortened(line, room, width))
}

/** Where a value lies along its axis, in the drawing's units. */
function along({ left, top, width, height }: Plot, { from, to }: Scale, lies: boolean): (value: number) => number {
  return (value) => {
    const share = (value - from) / (to - from)
    return lies ? left + share * width : top + height - share * height
  }
}

function axis(plot: Plot, scale: Scale, marks: readonly number[], labels: readonly string[], lies: boolean): Drawing[] {
  const at = along(plot, scale, lies)
  const room = plot.width / Math.max(1, marks.length - 1)
  const longest = Math.max(...labels.map((label) => label.length))
  // Side by side they would run into each other: only every second, third, … has its words, zero always.
  const every = lies ? Math.max(1, Math.ceil((longest * letter + 8) / room)) : 1
  const zero = Math.max(0, marks.indexOf(0))
  return marks.flatMap((mark, index) => {
    const place = round(at(mark))
    const stroke = mark === 0 ? '#8c8c8c' : quiet
    const label = (index - zero) % every === 0 ? (labels[index] ?? '') : ''
    return lies
      ? [
          drawn('line', { x1: place, x2: place, y1: plot.top, y2: plot.top + plot.height, stroke }),
          text(place, plot.top + plot.height + 15, label, { 'text-anchor': 'middle' }),
        ]
      : [
          drawn('line', { x1: plot.left, x2: plot.left + plot.width, y1: place, y2: place, stroke }),
          text(plot.left - 6, place + 4, label, { 'text-anchor': 'end' }),
        ]
  })
}

/** Room for a category's words from which on they stand in two lines. */
const roomForLines = { lying: 27, standing: 60 } as const

/** Labels of the categories; where they would run into each other only every second, third, … stands. */
function categoryLabels(plot: Plot, categories: readonly string[], lies: boolean): Drawing[] {
  const room = (lies ? plot.height : plot.width) / categories.length
  const longest = Math.max(1, ...categories.map((one) => one.length))
  const isWide = room >= (lies ? roomForLines.lying : roomForLines.standing)
  const needed = lies ? 14 : Math.min(longest * letter, 90) + 6
  const every = isWide ? 1 : Math.max(1, Math.ceil(needed / room))
  return categories.flatMap((category, at) => {
    if (at % every !== 0) return []
    const middle = (at + 0.5) * room
    const width = lies ? plot.left - 10 : Math.max(room * every - 6, 24)
    const lines = isWide ? inLines(category, width) : [shortened(category, width)]
    return lines.map((line, index) =>
      lies
        ? text(plot.left - 6, plot.top + middle + 4 + (index - (lines.length - 1) / 2) * labelLine, line, {
            'text-anchor': 'end',
          })
        : text(plot.left + middle, plot.top + plot.height + 15 + index * labelLine, line, { 'text-anchor': 'middle' }),
    )
  })
}

const colourOf = ({ series }: Chart, index: number): string => series[index]?.colour ?? colours[index % colours.length]!

function lines(chart: Chart, plot: Plot, scale: Scale): Drawing[] {
  const at = along(plot, scale, false)
  const room = plot.width / chart.categories.length
  return chart.series.map(({ name, values }, index) => {
    const stroke = colourOf(chart, index)
    const points = values.map((value, place) =>
      value === null ? null : { x: round(plot.left + (place + 0.5) * room), y: round(at(value)), place, value },
    )
    // A gap stays a gap: the line goes on after it.
    const path = points
      .map((point, place) => (point === null ? '' : `${points[place - 1] == null ? 'M' : 'L'}${point.x} ${point.y}`))
      .join('')
    const dots = points.flatMap((point) =>
      point === null
        ? []
        : [
            drawn('circle', { cx: point.x, cy: point.y, r: 2.5, fill: stroke }, [
              tip(name, chart.categories[point.place] ?? '', point.value, chart.format),
            ]),
          ],
    )
    return drawn('g', {}, [drawn('path', { d: path, fill: 'none', stroke, 'stroke-width': 2 }), ...dots])
  })
}

const tip = (name: string, category: string, value: number, format: string): Drawing =>
  drawn('title', {}, [`${category}, ${name}: ${shownText(value, format)}`])

function bars(chart: Chart, plot: Plot, scale: Scale, lies: boolean): Drawing[] {
  const at = along(plot, scale, lies)
  const room = (lies ? plot.height : plot.width) / chart.categories.length
  const isStacked = chart.kind.startsWith('stacked')
  const thick = (room * 0.7) / (isStacked ? 1 : chart.series.length)
  return [...chart.categories.keys()].flatMap((place) => {
    const reached = { up: 0, down: 0 }
    return chart.series.flatMap(({ name, values }, index) => {
      const value = values[place] ?? null
      if (value === null || value === 0) return []
      const way = value > 0 ? 'up' : 'down'
      const start = isStacked ? reached[way] : 0
      reached[way] += value
      const [low, high] = [at(start), at(start + value)].sort((a, b) => a - b) as [number, number]
      const offset = place * room + room * 0.15 + (isStacked ? 0 : index * thick)
      const box = lies
        ? { x: low, y: plot.top + offset, width: high - low, height: thick }
        : { x: plot.left + offset, y: low, width: thick, height: high - low }
      const attributes = Object.fromEntries(Object.entries(box).map(([key, size]) => [key, round(size)]))
      return [
        drawn('rect', { ...attributes, fill: colourOf(chart, index) }, [
          tip(name, chart.categories[place] ?? '', value, chart.format),
        ]),
      ]
    })
  })
}

function axisTitle(words: string, plot: Plot, lies: boolean, bottom: number): Drawing {
  if (lies) return text(plot.left + plot.width / 2, bottom - 4, words, { 'text-anchor': 'middle' })
  const middle = round(plot.top + plot.height / 2)
  return text(12, middle, words, { 'text-anchor': 'middle', transform: `rotate(-90 12 ${middle})` })
}

function legend(chart: Chart, width: number, height: number): Drawing[] {
  const sizes = chart.series.map(({ name }) => 18 + name.length * letter + 12)
  const all = sizes.reduce((a, b) => a + b, 0)
  let left = Math.max(8, (width - all) / 2)
  return chart.series.flatMap(({ name }, index) => {
    const x = left
    left += sizes[index] ?? 0
    return [
      drawn('rect', { x: round(x), y: height - 20, width: 10, height: 10, fill: colourOf(chart, index) }),
      text(x + 15, height - 11, name),
    ]
  })
}
