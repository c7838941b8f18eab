import { describe, expect, test } from 'vitest'
import type { Chart, Drawing } from '../../src/charts/chart'
import { chartProblem, drawChart } from '../../src/charts/draw-chart'
import { marksOf, scaleOf } from '../../src/charts/scale'

const chart: Chart = {
  kind: 'columns',
  title: 'Payment a month',
  categories: ['Jan', 'Feb', 'Mar'],
  series: [
    { name: 'Billed', values: [100, 200, null], colour: '#112233' },
    { name: 'Paid', values: [50, -20, 80], colour: null },
  ],
  format: '$#,##0',
  axisTitle: null,
  legend: true,
}

const parts = (drawing: Drawing, name: Drawing['name']): Drawing[] => [
  ...(drawing.name === name ? [drawing] : []),
  ...drawing.children.flatMap((child) => (typeof child === 'string' ? [] : parts(child, name))),
]
const words = (drawing: Drawing): string[] => parts(drawing, 'text').flatMap((one) => one.children.map(String))
/** Bars carry a title with their figure. */
const bars = (drawing: Drawing): Drawing[] => parts(drawing, 'rect').filter((one) => one.children.length > 0)

describe('a scale', () => {
  test.each([
    [[0, 97], 5, [0, 20, 40, 60, 80, 100]],
    [[0, 100], 5, [0, 20, 40, 60, 80, 100]],
    [[0, 100.1], 5, [0, 25, 50, 75, 100, 125]],
    [[-30, 40], 4, [-40, -20, 0, 20, 40]],
    [[0.1, 0.7], 4, [0, 0.2, 0.4, 0.6, 0.8]],
    [[0], 4, [0, 0.25]],
  ])('of %j has round marks around all values and zero', (values, wanted, marks) => {
    expect(marksOf(scaleOf(values, wanted)).slice(0, marks.length)).toEqual(marks)
  })
})

describe('a chart', () => {
  test('has a bar for each number and none where there is no number', () => {
    const drawing = drawChart(chart, 480, 300)
    expect(bars(drawing).map((bar) => parts(bar, 'title')[0]!.children[0])).toEqual([
      'Jan, Billed: $100',
      'Jan, Paid: $50',
      'Feb, Billed: $200',
      'Feb, Paid: -$20',
      'Mar, Paid: $80',
    ])
  })

  test('draws heights in proportion, and what is below zero below', () => {
    const [jan, , feb, below] = bars(drawChart(chart, 480, 300)).map(({ attributes }) => attributes)
    expect(Number(feb!.height) / Number(jan!.height)).toBeCloseTo(2, 1)
    expect(Number(below!.y)).toBeCloseTo(Number(jan!.y) + Number(jan!.height), 0)
  })

  test('stacks bars on each other, each direction for itself', () => {
    const [jan, paid] = bars(drawChart({ ...chart, kind: 'stacked columns' }, 480, 300)).map(
      ({ attributes }) => attributes,
    )
    expect(Number(paid!.y) + Number(paid!.height)).toBeCloseTo(Number(jan!.y), 0)
  })

  test('breaks a line where there is no number', () => {
    const [billed] = parts(drawChart({ ...chart, kind: 'line' }, 480, 300), 'path')
    expect(String(billed!.attributes.d).match(/[ML]/g)).toEqual(['M', 'L'])
  })

  test('names its title, its categories and its series, and says them to a screen reader', () => {
    const drawing = drawChart(chart, 480, 300)
    expect(words(drawing)).toEqual(expect.arrayContaining(['Payment a month', 'Jan', 'Mar', 'Billed', 'Paid', '$200']))
    expect(drawing.attributes['aria-label']).toBe(
      'Payment a month. Billed: $100 (Jan) to $200 (Feb). Paid: $50 (Jan) to $80 (Mar)',
    )
  })

  test('has no styles, which a page’s policy may forbid', () => {
    expect(JSON.stringify(drawChart(chart, 480, 300))).not.toMatch(/"(style|class)"/)
  })

  test('says in a sentence why there is nothing to draw', () => {
    expect(chartProblem(chart)).toBeNull()
    expect(chartProblem({ ...chart, categories: [] })).toMatch(/no cells/)
    expect(chartProblem({ ...chart, series: [{ name: 'Paid', values: [null], colour: null }] })).toMatch(/no numbers/)
  })
})
