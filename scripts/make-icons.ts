import { mkdirSync, writeFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

/**
 * `npm run icons`: the add-in's mark, an infusion drop on a rounded square, drawn at each size instead of being scaled so
 * that it stays crisp at 16 pixels. Written as PNG by hand: four small files need no image library.
 */
const sizes = [16, 32, 64, 80]
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

/** Red, green, blue and opacity of every pixel, each row led by PNG's filter byte 0. */
function draw(size: number): Buffer {
  const bytes = Buffer.alloc(size * (size * 4 + 1))
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      bytes.set(pixel(column, row, size), row * (size * 4 + 1) + 1 + column * 4)
    }
  }
  return bytes
}

function pixel(column: number, row: number, size: number): number[] {
  const sum = [0, 0, 0]
  let inside = 0
  for (let at = 0; at < samples * samples; at++) {
    const x = (column + ((at % samples) + 0.5) / samples) / size
    const y = (row + (Math.floor(at / samples) + 0.5) / samples) / size
    if (!inSquare(x, y)) continue
    inside++
    const colour = inDrop(x, y) && !inLight(x, y, size) ? drop : background(y)
    for (let part = 0; part < 3; part++) sum[part]! += colour[part]!
  }
  const mean = sum.map((value) => (inside === 0 ? 0 : Math.round(value / inside)))
  return [...mean, Math.round((255 * inside) / samples ** 2)]
}

function png(size: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  // Eight bits a part, with opacity, no interlacing.
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(draw(size), { level: 9 })),
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
for (const size of sizes) writeFileSync(`assets/icon-${size}.png`, png(size))
