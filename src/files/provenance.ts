import { strFromU8, unzipSync } from 'fflate'

/**
 * The mark of a workbook that Infusion Coder wrote: a custom property of the document, which every spreadsheet program
 * keeps when it saves the file. The date is the file's own, the same for all: the same sheets give the same bytes.
 */
export const ourProperties = {
  title: 'Infusion Coder',
  custom: { InfusionCoder: 1 },
  created: new Date(Date.UTC(2026, 0, 1)),
  modified: new Date(Date.UTC(2026, 0, 1)),
}

/** Who wrote a workbook, and whether somebody has saved it since: what a person typed in it would be lost. */
export type Provenance = 'other' | 'ours' | 'ours, changed since'

/**
 * Where a workbook comes from. Nothing but its properties is unpacked.
 *
 * @param bytes - any file
 */
export function provenanceOf(bytes: Uint8Array): Provenance {
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, { filter: ({ name }) => name.startsWith('docProps/') })
  } catch {
    return 'other'
  }
  const part = (name: string): string => strFromU8(parts[`docProps/${name}.xml`] ?? new Uint8Array())
  if (!/name="InfusionCoder"/.test(part('custom'))) return 'other'
  // A program that saves the file names itself or the time; the library that writes ours does neither.
  const untouched =
    part('app').includes('<Application>hucre<') && part('core').includes('>2026-01-01T00:00:00Z</dcterms:modified>')
  return untouched ? 'ours' : 'ours, changed since'
}
