import { Unzip, UnzipInflate, unzipSync, type UnzipFileInfo } from 'fflate'

/** One file out of an archive. */
export interface PackedFile {
  /** With the folders inside the archive. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What one archive may expand to. The largest download of CMS, the NCCI pair edits, stays below 200 MB and 20 files. */
export const unpackLimits = { files: 400, bytes: 600_000_000 } as const

/** Bytes given to the inflater at once: at most a thousand times as many come out before we look again. */
const step = 32_768

/**
 * The files of a .zip. What it says about itself is checked before anything is expanded, and what comes out is counted
 * while it comes, so that an archive that lies about its size is stopped as well.
 *
 * @param bytes - the archive
 * @param limits - the most files and expanded bytes
 * @throws Error with a sentence: cut off, damaged, protected by a password, or far too large
 */
export function unpack(bytes: Uint8Array, limits: { files: number; bytes: number } = unpackLimits): PackedFile[] {
  const listed = contentsOf(bytes)
  if (listed.length > limits.files) {
    throw new Error(`it packs ${listed.length} files, more than any download of CMS; unpack it and load the files`)
  }
  const declared = listed.reduce((sum, one) => sum + one.originalSize, 0)
  if (declared > limits.bytes) throw new Error(tooLarge)
  const found: { path: string; parts: Uint8Array[]; ended: boolean }[] = []
  let expanded = 0
  const unzip = new Unzip((file) => {
    const one = { path: file.name, parts: [] as Uint8Array[], ended: false }
    found.push(one)
    file.ondata = (error, part, final) => {
      if (error !== null) throw error
      expanded += part.length
      if (expanded > limits.bytes) throw new TooLarge()
      if (expanded > declared) throw new Error('more than its table of contents says')
      one.parts.push(part)
      one.ended = final
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
    }
  } catch (error) {
    throw new Error(error instanceof TooLarge ? tooLarge : damaged, { cause: error })
  }
  if (found.length < listed.length || found.some((one) => !one.ended)) throw new Error(damaged)
  return found
    .filter((one) => !one.path.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(one.path))
    .map((one) => ({ path: one.path, bytes: joined(one.parts) }))
}

/** True where the archive is a workbook or another document of Office. */
export function isOfficeFile(bytes: Uint8Array): boolean {
  return contentsOf(bytes).some((one) => one.name === '[Content_Types].xml')
}

class TooLarge extends Error {}

const tooLarge = 'it would expand to far more than any download of CMS; do not open it, and download the file again'
const damaged = 'the archive is damaged or protected by a password; download it again'

function contentsOf(bytes: Uint8Array): UnzipFileInfo[] {
  const listed: UnzipFileInfo[] = []
  try {
    unzipSync(bytes, {
      filter: (one) => {
        listed.push(one)
        return false
      },
    })
  } catch (error) {
    // The table of contents stands at the end of a zip: without it the end is missing.
    throw new Error('the archive looks cut off: its table of contents is missing; download it again', { cause: error })
  }
  return listed
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
