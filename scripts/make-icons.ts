import { mkdirSync, writeFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { buttons, iconFile, iconSizes } from './addin/ribbon'

/**
 * `npm run icons`: the add-in's mark, an infusion drop on a rounded square, and one picture for each button of the ribbon, drawn
 * at each size instead of being scaled so that they stay crisp at 16 pixels. Written as PNG by hand: small files of plain
 * shapes need no image library.
 */
const markSizes = [16, 32, 64, 80, 192]
/** Every pixel is the mean of so many samples in each direction. */
const samples = 8

type Colour = readonly [red: number, green: number, blue: number]

const top: Colour = [20, 150, 166]
const bottom: Colour = [6, 78, 104]
const drop: Colour = [255, 255, 255]

/** Coordinates run from 0 to 1, y downwards. */
const square = { edge: 0, radius: 0.22 }
const circle = { x: 0.5, y: 0.6, radius: 0.25 }
const tip = { x: 0.5, y: 0.12 }

function inSquare(x: number, y: number): boolean {
  const reach = 0.5 - square.edge
  const dx = Math.max(0, Math.abs(x - 0.5) - (reach - square.radius))
  const dy = Math.max(0, Math.abs(y - 0.5) - (reach - square.radius))
  return Math.hypot(dx, dy) <= square.radius
}

/** A circle and the two lines that touch it from the tip, drawn in a little as a drop is. */
function inDrop(x: number, y: number): boolean {
  if (Math.hypot(x - circle.x, y - circle.y) <= circle.radius) return true
  const length = circle.y - tip.y
  const touches = circle.y - circle.radius ** 2 / length
  if (y < tip.y || y > touches) return false
  const half = (circle.radius * Math.sqrt(1 - (circle.radius / length) ** 2) * (y - tip.y)) / (touches - tip.y)
  const waist = 1 - 0.16 * Math.sin((Math.PI * (y - tip.y)) / (touches - tip.y))
  return Math.abs(x - tip.x) <= half * waist
}

/** The light on the drop: an arc low on its left; below 32 pixels it would only be dirt. */
function inLight(x: number, y: number, size: number): boolean {
  if (size < 32) return false
  const distance = Math.hypot(x - circle.x, y - circle.y)
  const angle = Math.atan2(y - circle.y, x - circle.x)
  return distance > 0.14 && distance < 0.185 && angle > Math.PI * 0.5 && angle < Math.PI * 0.95
}

const background = (y: number): Colour =>
  [0, 1, 2].map((at) => top[at]! + (bottom[at]! - top[at]!) * y) as unknown as Colour

/** What a pixel shows; null is nothing. Coordinates run from 0 to 1. */
type Picture = (x: number, y: number, size: number) => Colour | null

const mark: Picture = (x, y, size) =>
  !inSquare(x, y) ? null : inDrop(x, y) && !inLight(x, y, size) ? drop : background(y)

/** The mark in one colour without a ground, as the JSON manifest's package wants it. */
const outline: Picture = (x, y, size) => (inDrop(x, y) && !inLight(x, y, size) ? drop : null)

/** Dark on light ribbons; hosts with a dark ribbon put a light ground below. */
const ink: Colour = bottom
const accent: Colour = top

const inBox = (x: number, y: number, left: number, upper: number, right: number, lower: number): boolean =>
  x >= left && x < right && y >= upper && y < lower

/** A line as thick as a pixel of the smallest size, or two of the next. */
const thick = 1 / 16
const near = (x: number, y: number, ax: number, ay: number, bx: number, by: number, half = thick): boolean => {
  const along = Math.max(
    0,
    Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)),
  )
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)) <= half
}

const ring = (x: number, y: number, cx: number, cy: number, radius: number, half = thick): boolean =>
  Math.abs(Math.hypot(x - cx, y - cy) - radius) <= half

/** A sheet with lines: what most of the buttons are about. */
const sheet = (x: number, y: number): boolean =>
  inBox(x, y, 0.125, 0.0625, 0.6875, 0.9375) && !inBox(x, y, 0.1875, 0.125, 0.625, 0.875)
const sheetLines = (x: number, y: number): boolean =>
  inBox(x, y, 0.25, 0.25, 0.5625, 0.3125) ||
  inBox(x, y, 0.25, 0.4375, 0.5625, 0.5) ||
  inBox(x, y, 0.25, 0.625, 0.4375, 0.6875)

/** A picture for each button of `scripts/addin/ribbon.ts`. */
const pictures: Readonly<Record<string, Picture>> = {
  OpenPane: mark,
  // A log, and the tick beside it.
  CodeLog: (x, y) =>
    near(x, y, 0.56, 0.72, 0.7, 0.88) || near(x, y, 0.7, 0.88, 0.94, 0.5)
      ? accent
      : sheet(x, y) || sheetLines(x, y)
        ? ink
        : null,
  // A table for the wall.
  CodingChart: (x, y) => {
    if (!inBox(x, y, 0.0625, 0.125, 0.9375, 0.875)) return null
    if (inBox(x, y, 0.0625, 0.125, 0.9375, 0.3125)) return accent
    const inside = inBox(x, y, 0.125, 0.3125, 0.875, 0.8125)
    const grid = [0.375, 0.625].some((at) => x >= at && x < at + thick) || (y >= 0.5625 && y < 0.5625 + thick)
    return !inside || grid ? ink : null
  },
  // A log under a magnifying glass.
  Audit: (x, y) =>
    ring(x, y, 0.62, 0.56, 0.22) || near(x, y, 0.79, 0.73, 0.92, 0.88, thick * 1.2)
      ? accent
      : (sheet(x, y) || sheetLines(x, y)) && Math.hypot(x - 0.62, y - 0.56) > 0.34
        ? ink
        : null,
  // A line that rises, and where it may go.
  Forecast: (x, y) =>
    near(x, y, 0.16, 0.72, 0.4, 0.5) || near(x, y, 0.4, 0.5, 0.56, 0.58) || near(x, y, 0.56, 0.58, 0.9, 0.18)
      ? accent
      : inBox(x, y, 0.0625, 0.0625, 0.125, 0.9375) || inBox(x, y, 0.0625, 0.875, 0.9375, 0.9375)
        ? ink
        : null,
  Help: (x, y) => {
    if (ring(x, y, 0.5, 0.5, 0.42)) return ink
    const bow = ring(x, y, 0.5, 0.38, 0.13) && !(x < 0.5 && y > 0.38) && !(y > 0.5)
    return bow || inBox(x, y, 0.46875, 0.47, 0.53125, 0.62) || Math.hypot(x - 0.5, y - 0.73) < 0.055 ? accent : null
  },
}

/** Red, green, blue and opacity of every pixel, each row led by PNG's filter byte 0. */
function draw(picture: Picture, size: number): Buffer {
  const bytes = Buffer.alloc(size * (size * 4 + 1))
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      bytes.set(pixel(picture, column, row, size), row * (size * 4 + 1) + 1 + column * 4)
    }
  }
  return bytes
}

function pixel(picture: Picture, column: number, row: number, size: number): number[] {
  const sum = [0, 0, 0]
  let inside = 0
  for (let at = 0; at < samples * samples; at++) {
    const x = (column + ((at % samples) + 0.5) / samples) / size
    const y = (row + (Math.floor(at / samples) + 0.5) / samples) / size
    const colour = picture(x, y, size)
    if (colour === null) continue
    inside++
    for (let part = 0; part < 3; part++) sum[part] = (sum[part] ?? 0) + (colour[part] ?? 0)
  }
  const mean = sum.map((value) => (inside === 0 ? 0 : Math.round(value / inside)))
  return [...mean, Math.round((255 * inside) / samples ** 2)]
}

function png(picture: Picture, size: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  // Eight bits a part, with opacity, no interlacing.
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(draw(picture, size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(checksum(body), body.length + 4)
  return framed
}

/** CRC-32 as PNG wants it. */
function checksum(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

mkdirSync('assets', { recursive: true })
for (const size of markSizes) writeFileSync(`assets/icon-${size}.png`, png(mark, size))
writeFileSync('assets/outline-32.png', png(outline, 32))
for (const { id } of buttons) {
  const picture = pictures[id]
  if (picture === undefined) throw new Error(`The button ${id} has no picture.`)
  for (const size of iconSizes) writeFileSync(iconFile(id, size), png(picture, size))
}
