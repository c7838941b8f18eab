/** A chart as plain data: what an office's sheet or the pane wants to be seen. */
export interface Chart {
  readonly kind: ChartKind
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly Series[]
  /** Number format of the values along the axis, as in Excel. */
  readonly format: string
  readonly axisTitle: string | null
  readonly legend: boolean
}

/** Bars lie, columns stand; opposed bars go to both sides of zero. */
export type ChartKind = 'line' | 'columns' | 'stacked columns' | 'bars' | 'stacked bars'

export interface Series {
  readonly name: string
  /** Null where there is no number: nothing is drawn there, which is not zero. */
  readonly values: readonly (number | null)[]
  /** `#rrggbb`; null for the usual colour of its place. */
  readonly colour: string | null
}

/** An element of a drawing as plain data; whoever shows it makes elements of it. */
export interface Drawing {
  readonly name: 'svg' | 'g' | 'rect' | 'line' | 'path' | 'circle' | 'text' | 'title'
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (Drawing | string)[]
}

export const drawn = (
  name: Drawing['name'],
  attributes: Drawing['attributes'],
  children: Drawing['children'] = [],
): Drawing => ({ name, attributes, children })
