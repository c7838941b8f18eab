import { describe, expect, it } from 'vitest'
import { allDrugs, drugNamed } from '../../src/reference/drugs/all-drugs'
import {
  codesOf,
  drugCode,
  drugCodeOn,
  drugCodes,
  inForce,
  unclassifiedCodes,
  writtenCodeOn,
} from '../../src/reference/drugs/codes'
import type { DrugCode } from '../../src/reference/reference'

const reference = { drugCodes }
const record = (code: string): DrugCode => {
  const found = drugCode(code)
  if (found === undefined) throw new Error(`${code} is missing.`)
  return found
}
const sizes = (code: string): number[] => record(code).containers.map((one) => one.amount)
const unit = (code: string): string => `${record(code).unit?.amount} ${record(code).unit?.measure}`

describe('the drug codes as a whole', () => {
  it('holds at least 400 drugs with a code, and at least 400 codes', () => {
    expect(allDrugs.filter((drug) => drug.codes.length > 0).length).toBeGreaterThanOrEqual(400)
    expect(drugCodes.length).toBeGreaterThanOrEqual(400)
  })

  it('gives each code to one drug that stands in drugs/', () => {
    expect(new Set(drugCodes.map((one) => one.code)).size).toBe(drugCodes.length)
    for (const one of drugCodes) expect(drugNamed(one.drug), one.code).toBeDefined()
    expect(new Set(allDrugs.map((drug) => drug.name)).size).toBe(allDrugs.length)
  })

  it('writes codes as HCPCS does and dates as ISO, the first not after the last', () => {
    for (const { code, from, until, shown } of drugCodes) {
      expect(code).toMatch(/^(?:[ACJPQ]\d{4}|90\d{3})$/)
      for (const date of [from, until, shown?.from, shown?.until]) {
        if (date !== null && date !== undefined) expect(date, code).toMatch(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d$/)
      }
      if (until !== null) expect(from! <= until, code).toBe(true)
      if (shown !== null)
        expect(shown.from >= (from ?? '') && (until === null || shown.until! <= until), code).toBe(true)
    }
  })

  it('marks dates as unverified wherever it holds only what files show', () => {
    for (const one of drugCodes) if (one.shown !== null) expect(one.unverified, one.code).toContain('dates')
  })

  it('names successors that exist and begin no later than the day after', () => {
    for (const one of drugCodes) {
      for (const next of one.replacedBy) {
        expect(record(next).from! <= dayAfter(one.until!), `${one.code} → ${next}`).toBe(true)
        expect(one.until, one.code).not.toBeNull()
      }
    }
  })

  it('lets no two codes of one drug and use be in force at once, but where the amount tells them apart', () => {
    const overlaps: string[] = []
    for (const drug of allDrugs) {
      const codes = codesOf(drug.name)
      for (const [at, one] of codes.entries()) {
        for (const other of codes.slice(at + 1)) {
          // A hospital's C code gives way to another code of the same date.
          if (one.use !== other.use || /^C/.test(one.code + other.code)) continue
          if (other.code.startsWith('C')) continue
          const [earlier, later] = one.from! <= other.from! ? [one, other] : [other, one]
          // Both shown on one date: the widest dates may overlap, and the answer then says so.
          const until = earlier.shown === null ? earlier.until : earlier.shown.until
          if (until === null || until >= (later.shown?.from ?? later.from!))
            overlaps.push([one.code, other.code].sort().join(' '))
        }
      }
    }
    expect(overlaps.sort()).toEqual([
      'J0150 J0151', // adenosine, to treat and to test
      'J0833 J0834', // cosyntropin, not otherwise specified and Cortrosyn
      'J0886 Q4081', // epoetin alfa, 1000 and 100 units
      'J1020 J1030', // methylprednisolone acetate by amount
      'J1020 J1040',
      'J1030 J1040',
      'J1070 J1080', // testosterone cypionate by amount
      'J2270 J2271', // morphine by amount
      'J2275 Q9974',
      'J2920 J2930', // methylprednisolone by amount
      'J7030 J7040', // bags by size
      'J7030 J7050',
      'J7040 J7050',
      'J7060 J7070',
      'J9010 Q9979', // alemtuzumab, 10 mg and for a quarter 1 mg
      'J9041 J9044', // bortezomib, Velcade and not otherwise specified
      'J9250 J9260', // methotrexate, 5 mg and 50 mg
      'P9041 P9045', // albumin by size
      'P9043 P9048',
      'P9046 P9047',
    ])
  })

  it('knows a source, a unit or the reason why there is none', () => {
    for (const one of drugCodes) {
      expect(one.source, one.code).not.toBe('')
      if (one.unit === null) expect(one.note, one.code).toMatch(/^One unit is /)
      else expect(one.unit.amount, one.code).toBeGreaterThan(0)
    }
  })

  it('counts masses in milligrams only, and sizes in the measure of the unit, ascending, each once', () => {
    for (const one of drugCodes) {
      for (const size of one.containers) expect(size.measure, one.code).toBe(one.unit?.measure)
      const amounts = one.containers.map((size) => size.amount)
      expect(amounts, one.code).toEqual([...new Set(amounts)].sort((a, b) => a - b))
    }
  })

  it('has containers that are whole units, or a reason why not', () => {
    const reasons: Readonly<Record<string, RegExp>> = {
      'the unit is an amount "up to", larger than some containers': /^(?:J1170|J2920|J2930|J1030|J1040|J1020)$/,
      'a container may hold less than one unit, or one and a part':
        /^(?:90371|J0290|J0480|J1160|J1171|J1580|J1644|J1645|J1720|J2175|J2270|J2271|J2272|J2274|J2275|J2425|J2550|J2560|J3010|J3230|J3260|J3370|J9196|Q9974)$/,
      'the powder is made in millions of units': /^J2540$/,
      'a bag is smaller than the unit of the code': /^J70[3467]0$|^J7120$/,
      'an old code whose unit did not fit the vials of today': /^(?:J9010|J9265|J9300)$/,
      '10 mg are 133.33 units': /^J9359$/,
      'the crosswalk counts what a vial holds, not its vials': /^J2724$/,
      'a vial of 463.5 mg, two to a dose': /^(?:J0738|J1961)$/,
      'a vial of 27.5 mg under an old code of 1 mg': /^C9065$/,
    }
    const excused = (code: string): boolean => Object.values(reasons).some((codes) => codes.test(code))
    const odd = drugCodes.filter((one) =>
      one.containers.some(({ amount }) => {
        const units = amount / one.unit!.amount
        return Math.abs(units - Math.round(units)) > 1e-6
      }),
    )
    expect(odd.map((one) => one.code).filter((code) => !excused(code))).toEqual([])
  })

  it('keeps unclassified codes apart: they name no drug', () => {
    for (const code of unclassifiedCodes.keys()) expect(drugCode(code)).toBeUndefined()
  })
})

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)

/** Read off CMS's files by eye: HCPCS July 2024, the payment limit files, the NDC crosswalk of October 2025. */
describe('codes as the files give them', () => {
  const facts: readonly (readonly [code: string, drug: string, unit: string, sizes: readonly number[]])[] = [
    ['J1745', 'infliximab', '10 mg', [100]],
    ['Q5103', 'infliximab-dyyb', '10 mg', [100]],
    ['J9312', 'rituximab', '10 mg', [100, 500]],
    ['J3262', 'tocilizumab', '1 mg', [80, 200, 400]],
    ['J0129', 'abatacept', '10 mg', [250]],
    ['J1602', 'golimumab', '1 mg', [50]],
    ['J0490', 'belimumab', '10 mg', [120, 400]],
    ['J2507', 'pegloticase', '1 mg', [8]],
    ['J0897', 'denosumab', '1 mg', [60, 120]],
    ['J3489', 'zoledronic acid', '1 mg', [4, 5]],
    ['J1303', 'ravulizumab-cwvz', '10 mg', [300, 1100]],
    ['J2357', 'omalizumab', '5 mg', [75, 150, 300]],
    ['J1442', 'filgrastim', '0.001 mg', [0.3, 0.48]],
    ['J0885', 'epoetin alfa', '1000 unit', [2000, 3000, 4000, 10000, 20000, 40000]],
    ['J1439', 'ferric carboxymaltose', '1 mg', [100, 750]],
    ['J2543', 'piperacillin-tazobactam', '1125 mg', [2250, 3375, 4500, 13500, 40500]],
    ['J3480', 'potassium chloride', '2 mEq', [10, 20, 40, 60, 500]],
    ['J7030', 'normal saline', '1000 mL', [250, 500, 1000]],
    ['J1561', 'immune globulin (Gamunex-C, Gammaked)', '500 mg', [1000, 2500, 5000, 10000, 20000, 40000]],
  ]
  it.each(facts)('%s is %s, %s', (code, drug, expected, containers) => {
    expect(record(code).drug).toBe(drug)
    expect(unit(code)).toBe(expected)
    expect(sizes(code)).toEqual(containers)
  })

  it('leaves the syringes out where a vial is drawn for the vein', () => {
    for (const [code, syringes] of [
      ['J0129', [50, 87.5, 125]],
      ['Q5135', [162]],
      ['Q9998', [45, 90]],
    ] as const) {
      for (const syringe of syringes) expect(sizes(code)).not.toContain(syringe)
      expect(sizes(code).length).toBeGreaterThan(0)
    }
  })

  it('says of what it took from memory that it did', () => {
    expect(record('J1745').unverified).toEqual(['doses'])
    expect(record('J9312').unverified).toEqual([])
    expect(record('Q5161').unverified).toContain('dates')
  })
})

describe('the code on a date', () => {
  const on = (drug: string, date: string): string => {
    const answer = drugCodeOn(reference, drug, date)
    switch (answer.found) {
      case 'code':
        return answer.code.code + (answer.sure ? '' : '?')
      case 'several':
        return `${answer.why}: ${answer.codes.map((one) => one.code).join(' ')}`
      case 'not in force':
        return `not: ${answer.before?.code ?? '-'} ${answer.after?.code ?? '-'}`
      case 'unknown':
        return 'unknown'
    }
  }

  it.each([
    ['rituximab', '2018-12-31', 'J9310'],
    ['rituximab', '2019-01-01', 'J9312'],
    ['methylprednisolone', '2024-04-01', 'J2919'],
    ['pegfilgrastim', '2021-12-31', 'J2505'],
    ['pegfilgrastim', '2022-01-01', 'J2506'],
    ['etoposide', '2026-09-30', 'J9181'],
    ['etoposide', '2026-10-01', 'J9187'],
    ['fluorouracil', '2026-10-01', 'J9192'],
    ['leucovorin', '2026-09-30', 'J0640'],
    ['leucovorin', '2026-10-01', 'J0643'],
    ['cyclophosphamide', '2024-03-31', 'J9070'],
    ['cyclophosphamide', '2024-04-01', 'J9075'],
    ['ustekinumab', '2017-08-01', 'use: Q9989 J3357'],
    ['anifrolumab-fnia', '2021-12-31', 'not: - C9086'],
    ['anifrolumab-fnia', '2022-03-31', 'C9086'],
    ['anifrolumab-fnia', '2022-04-01', 'J0491'],
    // The chain of a new drug in a hospital (HCPCS October 2025).
    ['datopotamab deruxtecan-dlnk', '2025-06-30', 'not: - C9174'],
    ['datopotamab deruxtecan-dlnk', '2025-07-01', 'C9174'],
    ['datopotamab deruxtecan-dlnk', '2025-09-30', 'C9174'],
    ['datopotamab deruxtecan-dlnk', '2025-10-01', 'J9011'],
    ['zanidatamab-hrii', '2025-06-30', 'C9302'],
    ['zanidatamab-hrii', '2025-07-01', 'J9276'],
    ['vincristine liposome', '2024-07-01', 'not: J9371 -'],
    ['pantoprazole', '2024-06-30', 'C9113'],
    ['pantoprazole', '2024-07-01', 'J2470'],
    ['tranexamic acid', '2025-09-30', 'not: - J3290'],
    ['tranexamic acid', '2025-10-01', 'J3290'],
    ['no such drug', '2025-01-01', 'unknown'],
  ])('%s on %s is %s', (drug, date, expected) => {
    expect(on(drug, date)).toBe(expected)
  })

  it('names the sizes of the old steroid codes instead of choosing one', () => {
    expect(on('methylprednisolone', '2024-03-31')).toBe('amount: J2920 J2930')
    expect(on('normal saline', '2025-01-01')).toBe('amount: J7030 J7040 J7050')
  })

  it('does not decide between two codes on a date that no file covers', () => {
    const shown = (code: string, from: string, until: string | null) => ({
      ...record('J1299'),
      code,
      drug: 'split',
      from: '2020-01-01',
      until: null,
      shown: { from, until },
    })
    const drugCodes = [shown('J0001', '2020-01-01', '2025-03-31'), shown('J0002', '2025-10-01', null)]
    const found = (date: string) => drugCodeOn({ drugCodes }, 'split', date)
    expect(found('2025-03-31')).toMatchObject({ found: 'code', code: { code: 'J0001' }, sure: true })
    expect(found('2025-06-01')).toMatchObject({ found: 'several', why: 'dates' })
    expect(found('2025-10-01')).toMatchObject({ found: 'code', code: { code: 'J0002' }, sure: true })
  })

  it('changes on the day that CMS’s HCPCS file of October 2025 gives', () => {
    expect(on('eculizumab', '2025-03-31')).toBe('J1300')
    expect(on('eculizumab', '2025-04-01')).toBe('J1299')
    expect(on('epinephrine', '2025-06-30')).toBe('J0171')
    expect(on('epinephrine', '2025-07-01')).toBe('J0165')
  })

  it('says that it is not sure where a limit vanished without a date of termination', () => {
    expect(inForce(record('J0172'), '2025-12-31')).toBe('yes')
    expect(inForce(record('J0172'), '2026-01-01')).toBe('unsure')
    expect(on('aducanumab-avwa', '2026-06-01')).toBe('J0172?')
  })

  it('lets the route and dialysis decide where a drug has a code for each', () => {
    expect(drugCodeOn(reference, 'ferumoxytol', '2025-01-01', 'ESRD')).toMatchObject({ code: { code: 'Q0139' } })
    expect(drugCodeOn(reference, 'ustekinumab', '2024-08-01', 'IV')).toMatchObject({ code: { code: 'J3358' } })
    expect(on('ferumoxytol', '2025-01-01')).toBe('use: Q0138 Q0139')
  })
})

describe('a code that a log names', () => {
  const instead = (code: string, date: string): string[] | 'valid' | undefined => {
    const answer = writtenCodeOn(reference, code, date)
    return answer === undefined ? undefined : answer.valid ? 'valid' : answer.instead.map((one) => one.code)
  }
  it.each([
    ['J9310', '2019-01-01', ['J9312']],
    ['J9312', '2018-12-31', ['J9310']],
    ['j2930', '2024-04-01', ['J2919']],
    ['J9070', '2024-06-01', ['J9075', 'J9071', 'J9072', 'J9073', 'J9074']],
    ['Q9989', '2018-01-01', ['J3358']],
    ['Q5102', '2018-04-01', ['Q5103', 'Q5104']],
    ['Q9973', '2015-01-01', ['J0888']],
  ])('%s on %s leads to %j', (code, date, expected) => {
    expect(instead(code, date)).toEqual(expected)
  })
  it('is valid on the last day of its dates', () => {
    expect(instead('J9310', '2018-12-31')).toBe('valid')
    expect(instead('J1234', '2025-01-01')).toBeUndefined()
  })
})
