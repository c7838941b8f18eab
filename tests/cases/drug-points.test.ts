import { describe, expect, it } from 'vitest'
import { drugPoints, unpublished } from './drug-points'
import { publishedCases } from './published-cases'
import { workedCases } from './worked-cases'

/** The points in which a drug line may go wrong. */
const points = [
  'names',
  'services',
  'two ingredients',
  'purpose',
  'route and form',
  'maker',
  'unsuffixed names',
  'modifiers',
  'codes of their own',
  'procedures',
  'no code on the date',
  'containers',
  'NDC',
  'split injections',
  'prices and limits by quarter',
]

/** What a case rests on: where it was printed, or the text that it is worked from; undefined for no case. */
const sources: ReadonlyMap<string, string> = new Map([
  ...publishedCases.map(({ id, source }) => [id, `${source.publisher}, ${source.date}, ${source.address}`] as const),
  ...workedCases.map(({ id, from }) => [id, from] as const),
])

describe('what a drug line rests on', () => {
  it.each(points)('%s has cases from both sides of an edge, each with its source', (point) => {
    const edges = drugPoints.filter((one) => one.point === point)
    expect(edges).not.toEqual([])
    for (const { edge, takes, leaves } of edges) {
      expect(takes, edge).not.toEqual([])
      expect(leaves, edge).not.toEqual([])
      expect(
        takes.filter((id) => leaves.includes(id)),
        edge,
      ).toEqual([])
      for (const id of [...takes, ...leaves]) expect(sources.get(id) ?? '', `${edge}: ${id}`).toMatch(/\S{3}/)
    }
  })

  it.each(['two ingredients', 'purpose', 'maker', 'unsuffixed names', 'modifiers', 'codes of their own'])(
    '%s has a published case, or says where one was looked for',
    (point) => {
      const edges = drugPoints.filter((one) => one.point === point)
      const isPublished = edges.some(({ takes, leaves }) => [...takes, ...leaves].some((id) => id.startsWith('S')))
      expect(isPublished).toBe(!unpublished.some((one) => one.point === point))
    },
  )

  it('names no point that is none', () => {
    expect([...drugPoints, ...unpublished].filter(({ point }) => !points.includes(point))).toEqual([])
  })

  it('answers the two sides of an edge differently, in lines or in what is found', () => {
    const answers = new Map<string, string>([
      ...publishedCases.map((one) => [one.id, JSON.stringify([one.expected, one.drugLines])] as const),
      ...workedCases.map(
        (one) => [one.id, JSON.stringify([one.expected, one.drugLines, one.findings, one.audited])] as const,
      ),
    ])
    for (const { edge, takes, leaves } of drugPoints) {
      for (const id of takes)
        expect(
          leaves.map((each) => answers.get(each)),
          `${edge}: ${id}`,
        ).not.toContain(answers.get(id))
    }
  })
})
