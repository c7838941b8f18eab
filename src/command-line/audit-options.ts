import type { SamplePlan } from '../audit/sample/draw'
import { stagesBy, type StagePlan } from '../audit/sample/stages'
import { UsageProblem } from './problems'

/** The audit worksheet that was asked for. */
export interface AuditFileOptions {
  /** An .xlsx to write. */
  readonly file: string
  readonly sample: SamplePlan | null
  readonly initials: string
  readonly withoutPatients: boolean
  /** The workbook of an earlier audit to compare with; null for none. */
  readonly last: string | null
}

/** The words of `parseArgs` for it. */
export const auditWords = {
  audit: { type: 'string' },
  sample: { type: 'string' },
  seed: { type: 'string' },
  draw: { type: 'string' },
  strata: { type: 'string' },
  stages: { type: 'string' },
  spares: { type: 'string' },
  'last-audit': { type: 'string' },
  initials: { type: 'string' },
  'without-patients': { type: 'boolean' },
} as const

type AuditWords = {
  readonly [Word in keyof typeof auditWords]?:
    ((typeof auditWords)[Word]['type'] extends 'boolean' ? boolean : string) | undefined
}

/** What of a command asks for the audit; null where none is asked for. @throws UsageProblem with one sentence */
export function auditOf(values: AuditWords): AuditFileOptions | null {
  const { audit: file, sample, seed, initials = '' } = values
  const draw = drawOf(values.draw)
  if (file === undefined) {
    const stray = Object.keys(auditWords).find((name) => values[name as keyof AuditWords] !== undefined)
    if (stray !== undefined) throw new UsageProblem(`--${stray} belongs to --audit FILE.xlsx, which is not there.`)
    return null
  }
  if (!/\.xlsx$/i.test(file)) throw new UsageProblem(`--audit writes .xlsx, not "${file}".`)
  const seeds = draw === '2010' ? /^\d{1,9}(?:\.\d{1,2})?$/ : /^\d{1,9}$/
  if (seed !== undefined && !seeds.test(seed)) {
    throw new UsageProblem(
      draw === '2010'
        ? `--seed takes a number like 48863.78, not "${seed}".`
        : `--seed takes a whole number, not "${seed}".`,
    )
  }
  const stages = stagesOf(values.stages)
  const asked = sample ?? (typeof draw === 'string' ? stages?.size : String(draw.length))
  if (stages !== null && (sample ?? values.strata ?? values.spares) !== undefined) {
    throw new UsageProblem('--stages says how many by itself: leave out --sample, --strata and --spares.')
  }
  if (stages !== null && typeof draw !== 'string') {
    throw new UsageProblem('--stages draws by itself: leave out the numbers of --draw.')
  }
  const more = {
    strata: countOf('strata', values.strata),
    spares: countOf('spares', values.spares),
    ...(stages === null ? {} : { stages: stages.plan }),
  }
  const plan = asked === undefined ? null : { seed: Number(seed ?? 1), size: sizeOf(asked), draw, ...more }
  const last = values['last-audit'] ?? null
  return { file, sample: plan, initials, withoutPatients: values['without-patients'] ?? false, last }
}

/** `month,6,5`: six of all months, up to five visits of each. */
function stagesOf(word: string | undefined): { readonly plan: StagePlan; readonly size: string } | null {
  if (word === undefined) return null
  const [name, units = NaN, each = NaN, ...more] = word.split(',').map((one, at) => (at === 0 ? one : Number(one)))
  const by = stagesBy.find((one) => one === name)
  const fits = [units, each].every((one) => typeof one === 'number' && Number.isInteger(one) && one >= 2 && one <= 9999)
  if (by === undefined || typeof units === 'string' || typeof each === 'string' || !fits || more.length > 0) {
    throw new UsageProblem(
      `--stages takes ${stagesBy.join(', ')} with how many to draw and how many visits of each, at least two, like month,6,5; not "${word}".`,
    )
  }
  return { plan: { by, units, each }, size: String(units * each) }
}

/** A whole number; 0 where the command does not say. */
function countOf(name: string, word = '0'): number {
  if (!/^\d{1,3}$/.test(word)) throw new UsageProblem(`--${name} takes a whole number, not "${word}".`)
  return Number(word)
}

/** `ours`, `2010`, or numbers of the frame like `5,17,33`. */
function drawOf(word = 'ours'): NonNullable<SamplePlan['draw']> {
  if (word === 'ours' || word === '2010') return word
  const numbers = word.split(',').map((one) => Number(one.trim()))
  if (numbers.length > 0 && numbers.every((one) => Number.isInteger(one) && one > 0)) return numbers
  throw new UsageProblem(`--draw takes ours, 2010, or frame numbers like 5,17,33, not "${word}".`)
}

function sizeOf(word: string): SamplePlan['size'] {
  if (/^\d{1,7}$/.test(word) && Number(word) > 0) return Number(word)
  const [confidence = NaN, precision = NaN, ...more] = word.split(',').map(Number)
  const fits = confidence >= 0.5 && confidence < 1 && precision > 0 && precision < 1 && more.length === 0
  if (fits) return { confidence, precision }
  throw new UsageProblem(
    `--sample takes a number of visits, or confidence and precision like 0.95,0.05, not "${word}".`,
  )
}
