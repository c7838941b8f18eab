/** Size of the cells' letters, in pixels. */
export const usualSize = 13
/** Of one letter where nothing can be measured. */
const guessed = 6.7 / usualSize

let pen: CanvasRenderingContext2D | null | undefined
const measured = new Map<string, number>()

/** How wide a text is, letter by letter, in the font that the page has: which one that is differs from computer to computer. */
export function textWidth(text: string, size = usualSize, isBold = false): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter, isBold)
  return width * size
}

/** Of a letter one pixel high. */
function letterWidth(letter: string, isBold: boolean): number {
  const key = isBold ? `b${letter}` : letter
  const known = measured.get(key)
  if (known !== undefined) return known
  pen ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  let width = guessed
  if (pen !== null) {
    pen.font = `${isBold ? 600 : 400} 100px ${getComputedStyle(document.body).fontFamily}`
    width = pen.measureText(letter).width / 100
  }
  measured.set(key, width)
  return width
}
