/**
 * Modifiers of two letters or digits that exist: those of the HCPCS file of October 2025 (records 7 and 8 of the alphanumeric file), and
 * the numbers that CPT uses, without their words. Ended ones stand in it with those in force; `claim-modifiers.ts` has their ends.
 */
const hcpcs =
  'A1-9 AA AB AD-I AJ AK AM AO-R AS-Z BA BL BO BP BR BU CA-T DA E1-4 EA-E EJ EM EP ER ET EX EY F1-9 FA-C FP-T FX FY G0-9 GA-H GJ-Z H9 HA-Z J1-5 JA-G JK JL JW JZ K0-4 KA-Z L1 LC LD LL LM LR-U M2 MA-H MS N1-3 NB NR NU P1-6 PA-D PI PL-O PS PT Q0-9 QA-H QJ-N QP-T QW-Z RA-E RI RR RT SA-H SJ-N SQ SS-W SY SZ T1-9 TA-H TJ-N TP-W U1-9 UA-H UJ UK UN UP-S V1-9 VM VP X1-5 XE XP XS XU ZA-C'
const cpt = '22-27 32 33 47 50-59 62 63 66 73 74 76-82 90-93 95-97 99 1P 2P 3P 8P'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** `GA-H` is GA to GH, `22-27` is 22 to 27. */
function expanded(list: string): string[] {
  return list.split(' ').flatMap((word) => {
    const [first = '', last] = word.split('-')
    if (last === undefined) return [first]
    const stem = last.length === 2 ? '' : first.slice(0, 1)
    if (stem === '')
      return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i))
    const [from, to] = [alphabet.indexOf(first.slice(1)), alphabet.indexOf(last)]
    return Array.from({ length: to - from + 1 }, (_, i) => stem + (alphabet[from + i] ?? ''))
  })
}

const known: ReadonlySet<string> = new Set([...expanded(hcpcs), ...expanded(cpt)])

/** Whether a modifier exists; the file speaks from this day on. */
export const isModifier = (modifier: string): boolean => known.has(modifier)
export const modifiersKnownFrom = '2025-01-01'
