import { isBlank, normalised, type Cell } from '../../../basics/cell'
import type { Route } from './route'
import { routeOfWords } from './route-parts'
import { qualifies } from './route-qualifiers'

export type { Route } from './route'

/** Whether a route is a needle into a muscle or under the skin. */
export const isInjection = (route: Route): boolean =>
  route === 'injection' || route === 'intramuscular' || route === 'subcutaneous'

/** Written forms, normalised. The first entry that matches a whole cell decides. */
const forms: readonly (readonly [Route, readonly string[]])[] = [
  [
    'infusion',
    [
      'iv infusion',
      'infusion',
      'drip',
      'iv drip',
      'ivpb',
      'iv pb',
      'piggyback',
      'iv piggyback',
      'iv piggy back',
      'piggy back',
      'continuous infusion',
      'iv continuous infusion',
      'continuous iv infusion',
      'intermittent infusion',
      'iv intermittent infusion',
      'iv inf',
      'intravenous infusion',
      'ivi',
      'gtt',
      'civi',
      'iv continuous',
      'continuous iv',
      'iv intermittent',
      'intermittent iv',
      'ivss',
      'iv ss',
      'pb',
      'continuous med',
    ],
  ],
  [
    'push',
    [
      'iv push',
      'ivp',
      'push',
      'slow push',
      'slow iv push',
      'iv slow push',
      'intravenous push',
      'iv p',
      'svp',
      'iv injection',
      'drug push',
    ],
  ],
  [
    'vein',
    [
      'iv',
      'intravenous',
      'intravenously',
      'i.v.',
      'i.v',
      'iv intravenous',
      'intravenous iv',
      'intravenous use',
      'iv syringe',
      // The access says that it went into a vein; whether as a push or an infusion the clock says.
      'port',
      'portacath',
      'mediport',
      'picc',
      'midline',
      'piv',
      'peripheral',
      'peripheral iv',
      'central line',
      'central venous line',
      'central venous catheter',
      'cvc',
      'hickman',
      // SNOMED CT and OMOP number the routes; exports hold the bare number.
      '47625008',
      '4171047',
    ],
  ],
  ['bolus', ['bolus', 'iv bolus', 'fluid bolus']],
  ['hydration', ['hydration', 'iv hydration', 'iv fluids', 'iv fluid', 'ivf', 'fluids', 'hydrating infusion']],
  [
    'intramuscular',
    [
      'im',
      'i.m.',
      'intramuscular',
      'im injection',
      'im inj',
      'intramuscular injection',
      'intramuscular inj',
      '78421000',
      '4302612',
    ],
  ],
  [
    'subcutaneous',
    [
      'sc',
      'sq',
      'subq',
      'sub q',
      'subcut',
      'sub cut',
      'subcutaneous',
      's.c.',
      's/c',
      'sc injection',
      'sq injection',
      'subq injection',
      'subcutaneous injection',
      'sc inj',
      'sq inj',
      'subq inj',
      'sub q inj',
      'subcut inj',
      'subcutaneous inj',
      '34206005',
      '4142048',
    ],
  ],
  ['injection', ['injection', 'inj', 'im/sc', 'sc/im', 'im or sc', 'sc or im', 'im/sc injection', 'sc/im injection']],
  [
    'subcutaneous infusion',
    ['sc infusion', 'subq infusion', 'sq infusion', 'subcutaneous infusion', 'scig infusion', 'sub q infusion'],
  ],
  ['artery', ['intra arterial', 'intraarterial', 'ia', 'i.a.', 'arterial', 'intra arterial infusion', 'ia infusion']],
  ['artery push', ['intra arterial push', 'intraarterial push', 'arterial push', 'ia push']],
  ['intrathecal', ['intrathecal', 'it', 'i.t.', 'spinal', 'lumbar puncture']],
  [
    'reservoir',
    [
      'ommaya',
      'ommaya reservoir',
      'intraventricular',
      'reservoir',
      'intraventricular reservoir',
      'subcutaneous reservoir',
      'intrathecal via ommaya',
      'intrathecal by reservoir',
    ],
  ],
  ['lesions', ['intralesional', 'intra lesional', 'il', 'lesion', 'lesions', 'intralesional injection']],
  ['pleural', ['intrapleural', 'intra pleural', 'pleural', 'pleural cavity', 'into pleural cavity']],
  [
    'peritoneal',
    ['intraperitoneal', 'intra peritoneal', 'ip', 'i.p.', 'peritoneal', 'peritoneal cavity', 'ip port', 'ip catheter'],
  ],
  [
    'procedure',
    [
      'intra articular',
      'intraarticular',
      'joint',
      'joint injection',
      'bursa',
      'trigger point',
      'tendon sheath',
      'intravitreal',
      'intravesical',
      'intra vesical',
      'bladder',
      'bladder instillation',
      'catheter',
      'intracatheter',
      'catheter instillation',
      'instill in port',
      'instilled in port',
      'instill in catheter',
      'instilled in catheter',
      'dwell',
      'intradermal',
      'id',
      'epidural',
      'nerve block',
      'perineural',
      'intrauterine',
      'intracavernosal',
      'intracavernous',
      'subconjunctival',
      'retrobulbar',
      'intratympanic',
      'implant',
      'pellet',
    ],
  ],
  ['on-body', ['on body injector', 'on body', 'obi', 'on body injector application', 'onpro', 'onbody']],
  [
    'pump',
    [
      'pump',
      'prolonged pump',
      'portable pump',
      'implantable pump',
      'ambulatory pump',
      'cadd pump',
      'cadd',
      'elastomeric pump',
      'home pump',
      'prolonged infusion by portable pump',
      'prolonged infusion by ambulatory pump',
      'prolonged infusion',
      'ambulatory infusion pump',
    ],
  ],
  ['refill', ['pump refill', 'refill']],
  ['portable refill', ['portable pump refill', 'refill of portable pump', 'ambulatory pump refill', 'cadd refill']],
  [
    'implanted refill',
    ['implanted pump refill', 'implantable pump refill', 'refill of implanted pump', 'reservoir refill'],
  ],
  ['flush', ['flush', 'line flush', 'port flush', 'iv flush', 'saline flush', 'heparin flush', 'lock']],
  [
    'none',
    [
      'po',
      'p.o.',
      'oral',
      'by mouth',
      'orally',
      'sl',
      'sublingual',
      'odt',
      'topical',
      'top',
      'transdermal',
      'patch',
      'inhaled',
      'inhalation',
      'inh',
      'neb',
      'nebulizer',
      'nasal',
      'intranasal',
      'in',
      'pr',
      'rectal',
      'ophthalmic',
      'oph',
      'ophth',
      'otic',
      'rectally',
      'vaginal',
      'buccal',
      'nebulized',
      'nebulizer treatment',
      'ng',
      'ngt',
      'ng tube',
      'nasogastric',
      'og',
      'og tube',
      'peg',
      'peg tube',
      'g tube',
      'gt',
      'j tube',
      'jt',
      'feeding tube',
      'enteral',
      'eye',
      'ear',
      '26643006',
      '4132161',
    ],
  ],
]

const byForm = new Map<string, Route>(forms.flatMap(([route, texts]) => texts.map((text) => [text, route] as const)))

/** The ways after which nurses write where on the body, through which line and how fast. */
const qualified: ReadonlySet<Route> = new Set<Route>([
  'infusion',
  'push',
  'vein',
  'bolus',
  'hydration',
  'injection',
  'intramuscular',
  'subcutaneous',
  'subcutaneous infusion',
])

/** A pump that the patient wears or carries; `IV infusion via pump` is a pole's pump, and an infusion like any other. */
const goesHome = /^(?!.*\brefill).*\b(?:ambulatory|portable|elastomeric|cadd|home)\b.*\bpump\b/

/** The route before the words that only qualify it, the longest first. */
function beforeQualifiers(text: string): Route | undefined {
  const words = text
    .replace(/ (?:via|by|on|with) (?:iv |infusion )?pump\b(?! refill)/, '')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .split(/[\s,;()./-]+/)
    .filter((word) => word !== '')
  for (let end = words.length; end > 0; end--) {
    const route = byForm.get(words.slice(0, end).join(' '))
    if (route !== undefined && qualified.has(route)) return route
    if (!qualifies(words[end - 1]!)) return undefined
  }
  return undefined
}

/** Words in brackets that may change the way before them. */
const tellsWay = /push|bolus|infus|drip|piggyback|pump|hydrat|flush|inject/i

/** `PO (with food)`: the way before brackets that say nothing of a way. */
function beforeBrackets(written: string): Route | undefined {
  const parts = /^([^(]+)\(([^)]*)(?:\)\W*)?$/.exec(written)
  if (parts?.[1] === undefined || tellsWay.test(parts[2] ?? '')) return undefined
  return byForm.get(normalised(parts[1]))
}

/** The route of a cell; `unstated` for a blank, `unknown` for words that we do not know. */
export function readRoute(cell: Cell): Route {
  if (isBlank(cell)) return 'unstated'
  // Longer texts are notes.
  if (typeof cell === 'string' && cell.length > 120) return 'unknown'
  const text = normalised(String(cell))
  const exact = byForm.get(text) ?? byForm.get(text.replace(/\.$/, ''))
  if (exact !== undefined) return exact
  const inWords = beforeQualifiers(text) ?? beforeBrackets(String(cell))
  return inWords ?? (goesHome.test(text) ? 'pump' : (routeOfWords(text) ?? 'unknown'))
}
