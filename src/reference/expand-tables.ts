import type {
  AddOnFile,
  Edition,
  HospitalRateFile,
  LimitQuarter,
  LocalityFile,
  PairEdit,
  PairFile,
  PaymentLimit,
  RelativeValueFile,
  UnitMaximum,
  UnitMaximumFile,
  ZipCodeFile,
} from './reference'

/**
 * The committed tables are lines of text, so that they load fast and a new edition shows as the lines it changed. Each is
 * expanded when it is first read: a workbook that prices nothing pays nothing.
 */

/** Makes a value once, when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

type Quarter = Edition & { complete: boolean; completeFor?: readonly string[]; coinsuranceAtHand?: boolean }

/** `code|limit@coinsurance#note|…`: one cell a quarter. */
export const limitQuarters = (table: {
  quarters: readonly Quarter[]
  notes: readonly string[]
  limits: readonly string[]
}): LimitQuarter[] =>
  table.quarters.map(({ coinsuranceAtHand, ...quarter }, at) => {
    const limits = once(() => cells(table.limits, at, (cell) => limitOf(cell, table.notes)))
    return {
      ...quarter,
      ...(coinsuranceAtHand === false ? { coinsuranceAtHand } : {}),
      get limits() {
        return limits()
      },
    }
  })

function limitOf(cell: string, notes: readonly string[]): PaymentLimit {
  const [amounts = '', note] = cell.split('#')
  const [limit, coinsurance = 20] = amounts.split('@')
  const text = note === undefined ? undefined : notes[Number(note)]
  return { limit: Number(limit), coinsurance: Number(coinsurance), ...(text === undefined ? {} : { note: text }) }
}

/** `code|work/office/malpractice/status/facility|…`: one cell a year; status and facility where the year's are at hand. */
export const relativeValueFiles = (table: {
  files: readonly Edition[]
  codes: readonly string[]
}): RelativeValueFile[] =>
  table.files.map((file, at) => {
    const codes = once(() =>
      cells(table.codes, at, (cell) => {
        const [work, office, malpractice, status = null, facility = ''] = cell.split('/')
        return {
          status,
          work: Number(work),
          officeExpense: Number(office),
          facilityExpense: facility === '' ? null : Number(facility),
          malpractice: Number(malpractice),
        }
      }),
    )
    return {
      ...file,
      get codes() {
        return codes()
      },
    }
  })

/** `contractor-locality|state|name|work,expense,malpractice|…`: one cell a year. */
export const localityFiles = (table: { files: readonly Edition[]; localities: readonly string[] }): LocalityFile[] =>
  table.files.map((file, at) => {
    const localities = once(
      () =>
        new Map(
          table.localities.flatMap((line) => {
            const [locality = '', state = '', name = '', ...years] = line.split('|')
            const [work, expense, malpractice] = (years[at] ?? '').split(',').map(Number)
            return expense === undefined || malpractice === undefined || work === undefined
              ? []
              : [[locality, { locality, state, name, work, expense, malpractice }] as const]
          }),
        ),
    )
    return {
      ...file,
      get localities() {
        return localities()
      },
    }
  })

/** Runs of existing ZIP codes and the places where the locality changes, as differences in base 36. */
export function zipCodeFile(
  table: Edition & { localities: readonly string[]; existing: string; changes: string; split: string },
): ZipCodeFile {
  const { edition, from, until, source } = table
  const localities = once(() => {
    const changes = table.changes.split(' ').map((text) => parseInt(text, 36))
    const zips = new Map<string, string>()
    const ends = positions(table.existing)
    let at = 0
    let next = changes[0]!
    let locality = ''
    for (let run = 0; run < ends.length; run += 2) {
      for (let zip = ends[run]!; zip <= ends[run + 1]!; zip++) {
        if (zip === next) {
          locality = table.localities[changes[at + 1]!]!
          at += 2
          next += changes[at] ?? Infinity
        }
        zips.set(zipText(zip), locality)
      }
    }
    return zips
  })
  const split = once(() => new Set(positions(table.split).map(zipText)))
  return {
    edition,
    from,
    until,
    source,
    get localities() {
      return localities()
    },
    get split() {
      return split()
    },
  }
}

const zipText = (zip: number): string => String(zip).padStart(5, '0')

function positions(differences: string): number[] {
  let at = 0
  return differences.split(' ').map((text) => (at += parseInt(text, 36)))
}

/** `code|status|rate`. */
export const hospitalRateFiles = (tables: readonly (Edition & { rates: readonly string[] })[]): HospitalRateFile[] =>
  tables.map(({ rates: lines, ...edition }) => {
    const rates = once(
      () =>
        new Map(
          lines.map((line) => {
            const [code = '', status = '', rate = ''] = line.split('|')
            return [code, { status, rate: rate === '' ? null : Number(rate) }]
          }),
        ),
    )
    return {
      ...edition,
      get rates() {
        return rates()
      },
    }
  })

/** `code|units|adjudication`. */
export const unitMaximumFiles = (
  tables: readonly (Edition & { setting: string; maximums: readonly string[] })[],
): UnitMaximumFile[] =>
  tables.map((table) => {
    const { edition, from, until, source, setting } = table
    const maximums = once(
      () =>
        new Map(
          table.maximums.map((line) => {
            const [code = '', units, adjudication] = line.split('|')
            return [code, { units: Number(units), adjudication: Number(adjudication) as UnitMaximum['adjudication'] }]
          }),
        ),
    )
    return {
      ...{ edition, from, until, source },
      setting: setting as UnitMaximumFile['setting'],
      get maximums() {
        return maximums()
      },
    }
  })

/** `column1 column2:indicator[:until] …`. */
export const pairFiles = (tables: readonly (Edition & { setting: string; pairs: readonly string[] })[]): PairFile[] =>
  tables.map(({ pairs: lines, setting, ...edition }) => {
    const pairs = once(() =>
      lines.flatMap((line) => {
        const [column1 = '', ...beside] = line.split(' ')
        return beside.map((pair): PairEdit => {
          const [column2 = '', indicator, until = null] = pair.split(':')
          return { column1, column2, indicator: indicator === '0' ? 0 : 1, from: null, until }
        })
      }),
    )
    return {
      ...edition,
      setting: setting as PairFile['setting'],
      get pairs() {
        return pairs()
      },
    }
  })

export const addOnFile = (edition: Edition, mayFollow: Readonly<Record<string, readonly string[]>>): AddOnFile => ({
  ...edition,
  mayFollow: new Map(Object.entries(mayFollow)),
})

/** The codes whose cell at one place is filled. */
const cells = <T>(lines: readonly string[], at: number, read: (cell: string) => T): Map<string, T> =>
  new Map(
    lines.flatMap((line) => {
      const parts = line.split('|')
      const cell = parts[at + 1] ?? ''
      return cell === '' ? [] : [[parts[0]!, read(cell)] as const]
    }),
  )
