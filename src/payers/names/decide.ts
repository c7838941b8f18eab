import type { KnownKind } from '../payer'
import type { Said } from './said'

/** What a name comes to: a kind, or a question. */
export type Verdict =
  | { readonly kind: KnownKind; readonly because: string }
  | { readonly kind: 'unclear'; readonly because: string; readonly ask: string }

export const is = (kind: KnownKind, because: string): Verdict => ({ kind, because })
const ask = (because: string, question: string): Verdict => ({ kind: 'unclear', because, ask: question })

/** FEDERAL alone is many things; beside an insurer it is the federal employees' plan. */
export const isFederal = (said: Said): boolean =>
  said.has('federal') || (said.has('federal-word') && said.carrier !== null)

/** The tests in their order: what is not health insurance, other programs, supplements, Advantage, Medicare itself, the rest. */
export const decide = (said: Said): Verdict =>
  otherThanInsurance(said) ??
  military(said) ??
  supplement(said) ??
  notAVisitsPayer(said) ??
  advantage(said) ??
  medicaid(said) ??
  medicare(said) ??
  insurer(said)

function otherThanInsurance(said: Said): Verdict | null {
  if (said.has('liability')) {
    return ask(
      'An auto or liability claim has rules of its own.',
      'Which health plan pays after the auto or liability claim?',
    )
  }
  if (said.has('assistance')) {
    return ask(
      'An assistance program pays a patient’s share or gives the drug; the visit has another payer.',
      'Which health plan pays for the visit?',
    )
  }
  if (said.has('workers-comp') && (said.has('medicare', 'advantage', 'network') || said.medicaid !== null)) {
    return ask('The name says workers’ compensation and a health plan.', 'Who pays first?')
  }
  if (said.has('workers-comp')) return is('workers-comp', `“${said.words('workers-comp')}” is workers’ compensation.`)
  if (!said.has('self-pay')) return null
  return said.only('self-pay')
    ? is('self-pay', 'The patient pays.')
    : ask('The name says self-pay and something else.', 'Does the patient pay, or an insurer?')
}

function military(said: Said): Verdict | null {
  const [va, tricare] = [said.has('va') || isVa(said), said.has('tricare')]
  if (va && tricare) return ask('The name says both VA and TRICARE.', 'Is this VA community care, or TRICARE?')
  if (tricare && said.has('medicare')) {
    return ask('The name says both Medicare and TRICARE.', 'Is Original Medicare first with TRICARE For Life second?')
  }
  if (tricare) return is('tricare', `“${said.words('tricare')}” is TRICARE.`)
  return va ? is('va', 'The Department of Veterans Affairs authorizes and pays.') : null
}

/** VA is Virginia beside Medicare, Medicaid or an insurer; alone, or beside a manager of the VA's network, the Veterans Affairs. */
function isVa({ mentions }: Said): boolean {
  const va = mentions.some(({ role, words }) => words === 'VA' && role === 'unknown')
  return va && mentions.every(({ role, words }) => words === 'VA' || ['va-manager', 'filler', 'number'].includes(role))
}

/** Words of Advantage plans beside Medicare. */
const ofAdvantage = ['advantage', 'network', 'special-needs', 'part-c'] as const

function supplement(said: Said): Verdict | null {
  if (said.has('plan-or-part') && said.has('medicare') && !said.has('supplement', ...ofAdvantage)) {
    return ask(
      `“${said.words('plan-or-part')}” next to Medicare may be a part of Medicare or a Medigap plan.`,
      'Is this Original Medicare alone, or with a Medigap policy?',
    )
  }
  if (!said.has('supplement', 'plan-letter')) return null
  if (!said.has('supplement') && said.carrier !== null && !said.has('medicare', ...ofAdvantage)) {
    return ask(
      `“${said.words('plan-letter')}” is a Medigap plan’s letter, and others use it too.`,
      'Is this a Medigap policy?',
    )
  }
  const behind =
    said.has('medicare', 'senior') ||
    said.carrier !== null ||
    said.plan !== null ||
    said.words('supplement').startsWith('MEDIGAP')
  const generic = said.only('supplement', 'secondary', 'plan-letter')
  if (said.has('supplement') ? behind || generic : said.has('medicare') && !said.has(...ofAdvantage)) {
    return is('supplement', 'A Medigap policy pays after Original Medicare; Medicare’s rules decide the claim.')
  }
  return said.has('supplement')
    ? ask('A supplement of an insurer that isn’t recognized.', 'Is this a Medigap policy behind Original Medicare?')
    : null
}

/** Parts of Medicare, and contractors for equipment, that pay for no infusion visit. */
function notAVisitsPayer(said: Said): Verdict | null {
  if (said.has('secondary') && said.has('medicare')) {
    return ask('Medicare and a second payer are in one name.', 'Who pays first?')
  }
  if (said.has('part-d')) {
    return ask(
      'A Part D drug plan pays pharmacies, not visits.',
      'Who pays for the visit: Original Medicare, or an Advantage plan?',
    )
  }
  if (said.has('equipment')) {
    return ask('This contractor pays for equipment and pump drugs, not for a visit.', 'Who pays for the visit?')
  }
  if (said.has('part-a') && !said.has('special-needs', 'advantage', 'network')) {
    return ask(
      'Part A is hospital insurance; a visit needs Part B.',
      'Does the patient have Part B, or an Advantage plan?',
    )
  }
  return null
}

function advantage(said: Said): Verdict | null {
  const { plan, carrier } = said
  if (
    said.has('special-needs') ||
    (said.has('dual') && (carrier !== null || plan !== null) && said.medicaid === null)
  ) {
    return is('advantage', 'A special needs plan is a Medicare Advantage plan; Medicaid may pay second.')
  }
  if (plan?.kind === 'advantage' && (carrier === null || carrier.name === plan.carrier || said.has('medicare')))
    return is('advantage', `${plan.carrier} sells this as a Medicare Advantage plan.`)
  if (said.medicaid !== null) return null
  if (said.has('part-c')) return is('advantage', 'Part C is Medicare Advantage.')
  if (said.has('contract-number') && (said.has('medicare') || carrier !== null))
    return is('advantage', `${said.words('contract-number')} is an Advantage contract.`)
  const old = said.has('medicare', 'senior', 'part-a')
  if (old && said.has('advantage', 'network', 'tier', 'managed')) {
    const words = said.words('advantage', 'network', 'tier', 'managed')
    return is('advantage', `Medicare with “${words}” is a Medicare Advantage plan.`)
  }
  if (said.has('medicare') && carrier?.withMedicare === 'advantage' && !said.joined) {
    return is('advantage', `${carrier.name} with Medicare is its Medicare Advantage plan.`)
  }
  return carrier?.alone === 'advantage' && said.only('carrier', 'medicare', 'tier', 'network')
    ? is('advantage', `${carrier.name} is taken for its Medicare Advantage plan where no state or Medicaid is named.`)
    : null
}

function medicaid(said: Said): Verdict | null {
  const { plan, carrier } = said
  if (plan?.kind === 'medicaid-managed' && !said.has('medicare'))
    return is('medicaid-managed', `${plan.carrier} runs this as a Medicaid plan.`)
  // UnitedHealthcare Community Plan, Aetna Better Health: Medicaid's without saying so.
  const community = /COMMUNITY PLAN|BETTER HEALTH/.test(said.words('managed')) && carrier !== null
  if (said.medicaid === null) {
    return community && !said.has('medicare')
      ? is('medicaid-managed', `${carrier.name} runs this as a Medicaid plan.`)
      : null
  }
  if (said.has('pending')) {
    return ask(
      'Medicaid is applied for, not in force.',
      'Who pays until Medicaid decides: the patient, or another plan?',
    )
  }
  if (said.has('medicare')) {
    return ask(
      'The name says both Medicare and Medicaid.',
      'Is Original Medicare first with Medicaid second, or is this one plan for both?',
    )
  }
  const managed = said.medicaid.managed || carrier !== null || said.has('managed', 'network', 'tier')
  if (managed) return is('medicaid-managed', 'A plan carries out Medicaid.')
  return said.has('unknown')
    ? ask(unread(said), 'Is this Medicaid itself, or a plan that carries it out?')
    : is('medicaid', 'The state’s Medicaid.')
}

const ofMedicare = [
  'medicare',
  'railroad',
  'contractor',
  'contractor-and-more',
  'jurisdiction',
  'original',
  'state',
] as const

function medicare(said: Said): Verdict | null {
  if (said.has('railroad') && said.only(...ofMedicare)) {
    return is('medicare', 'Railroad Medicare is Original Medicare, by one contractor in every state.')
  }
  if (said.has('contractor') && said.only(...ofMedicare) && (said.has('medicare') || !said.has('filler'))) {
    return is('medicare', `${said.words('contractor')} is a contractor of Original Medicare.`)
  }
  if (said.has('contractor-and-more') && !said.has('medicare')) {
    return ask(
      `${said.words('contractor-and-more')} has more business than Original Medicare.`,
      'Is this Original Medicare, railroad Medicare, or another plan?',
    )
  }
  if (!said.has('medicare')) return null
  // A place in brackets behind the state is a locality: TEXAS MEDICARE (HOUSTON).
  const locality = said.mentions.every(
    ({ role }, at) =>
      role !== 'unknown' || said.mentions[at - 1]?.role === 'medicare' || said.mentions[at - 1]?.role === 'number',
  )
  const place = said.has('state') || said.words('medicare') === 'HPSA'
  if (said.carrier === null && said.only(...ofMedicare, 'unknown') && (!said.has('unknown') || (place && locality))) {
    return is('medicare', 'Medicare with no plan’s name is Original Medicare.')
  }
  const who = said.carrier?.name ?? 'A name that isn’t recognized'
  return ask(
    `${who} with Medicare may be an Advantage plan or a Medigap policy.`,
    'Is this a Medicare Advantage plan, or a Medigap policy behind Original Medicare?',
  )
}

function insurer(said: Said): Verdict {
  const { plan, carrier } = said
  if (plan?.kind === 'commercial') return is('commercial', `${plan.carrier} sells this as a commercial plan.`)
  if (isFederal(said) && !said.has('unknown')) return is('commercial', 'The federal employees’ plan is commercial.')
  if (said.has('state-employees')) return is('commercial', 'A plan of public employees is commercial.')
  if ((said.has('commercial') || (said.has('marketplace') && carrier !== null)) && !said.has('unknown'))
    return is('commercial', 'The name says commercial.')
  if (carrier === null)
    return ask(unread(said), 'What kind of plan is this: Medicare Advantage, Medicaid, commercial, or another?')
  // Blue Advantage is an Advantage plan in one state and a commercial HMO in another.
  if (said.has('advantage', 'senior')) {
    return ask(`“${said.words('advantage', 'senior')}” alone doesn’t tell.`, 'Is this a Medicare Advantage plan?')
  }
  // HealthKeepers, Medex, Community: a carrier's Medicaid and Medigap plans have names of their own. `Aetna MA` too:
  // Medicare Advantage, or Massachusetts.
  if (said.has('unknown')) return ask(unread(said), `Which kind of ${carrier.name} plan is this?`)
  if (plan !== null || said.has('managed')) {
    return ask('The words fit plans of more than one kind.', `Which kind of ${carrier.name} plan is this?`)
  }
  if (carrier.alone === 'commercial') {
    return is('commercial', `${carrier.name} without Medicare or Medicaid is commercial.`)
  }
  if (carrier.alone === 'supplement') {
    return is('supplement', `${carrier.name} sells Medigap policies; Medicare’s rules decide the claim.`)
  }
  return ask(`${carrier.name} sells plans of several kinds.`, `Which kind of ${carrier.name} plan is this?`)
}

function unread(said: Said): string {
  const words = said.words('unknown')
  return words === '' ? 'The name doesn’t say who pays.' : `“${words}” isn’t a payer’s name that is recognized.`
}
