import type { CategoryBasis, Drug, UsualRoute } from './drug'

const support: CategoryBasis =
  'Noridian and WPS: steroids, antiemetics, antibiotics, iron, bone agents and leucovorin are therapeutic'

const therapeutic = (
  usual: UsualRoute,
  name: string,
  names: string[],
  hcpcs: string[],
  basis: CategoryBasis = support,
): Drug => ({ name, names, hcpcs, category: 'therapeutic', basis, usual })

const analogy: CategoryBasis = 'CPT family by analogy'

/** Steroids, bone agents, iron, antibiotics, antiemetics and what else stands beside an infusion. */
export const therapeutics: readonly Drug[] = [
  therapeutic(
    'vein',
    'methylprednisolone',
    ['Solu-Medrol', 'methylprednisolone sodium succinate', 'methylpred'],
    ['J2919', 'J2920', 'J2930'],
  ),
  therapeutic('injection', 'methylprednisolone acetate', ['Depo-Medrol'], ['J1010', 'J1020', 'J1030', 'J1040']),
  therapeutic('push', 'hydrocortisone', ['Solu-Cortef', 'hydrocortisone sodium succinate'], ['J1720']),
  therapeutic('push', 'dexamethasone', ['Decadron', 'dex', 'dexamethasone sodium phosphate'], ['J1100']),
  therapeutic('injection', 'triamcinolone', ['Kenalog', 'triamcinolone acetonide'], ['J3301']),
  therapeutic('infusion', 'zoledronic acid', ['Reclast', 'Zometa', 'zoledronate'], ['J3489']),
  therapeutic('push', 'ibandronate', ['Boniva', 'ibandronate sodium'], ['J1740']),
  therapeutic('infusion', 'pamidronate', ['Aredia'], ['J2430']),
  therapeutic('vein', 'iron sucrose', ['Venofer'], ['J1756']),
  therapeutic('vein', 'ferric carboxymaltose', ['Injectafer'], ['J1439']),
  therapeutic('vein', 'ferumoxytol', ['Feraheme'], ['Q0138', 'Q0139']),
  therapeutic('infusion', 'ferric derisomaltose', ['Monoferric'], ['J1437']),
  therapeutic('vein', 'sodium ferric gluconate', ['Ferrlecit'], ['J2916']),
  therapeutic('vein', 'iron dextran', ['INFeD'], ['J1750']),
  therapeutic('vein', 'IV iron', ['iron'], [], analogy),
  therapeutic(
    'infusion',
    'immune globulin IV',
    ['IVIG', 'Privigen', 'Gammagard', 'Gamunex-C', 'Octagam'],
    ['J1459', 'J1569', 'J1561', 'J1568'],
  ),
  therapeutic(
    'subcutaneous infusion',
    'immune globulin SC',
    ['SCIG', 'Hizentra', 'Cuvitru', 'Xembify'],
    ['J1559', 'J1555', 'J1558'],
    analogy,
  ),
  therapeutic('push', 'diphenhydramine', ['Benadryl'], ['J1200']),
  therapeutic('push', 'famotidine', ['Pepcid'], ['J1308']),
  therapeutic('push', 'ondansetron', ['Zofran'], ['J2405']),
  therapeutic('push', 'granisetron', ['Kytril'], ['J1626']),
  therapeutic('vein', 'palonosetron', ['Aloxi'], ['J2469']),
  therapeutic('infusion', 'fosaprepitant', ['Emend'], ['J1453']),
  therapeutic('push', 'prochlorperazine', ['Compazine'], ['J0780']),
  therapeutic('push', 'metoclopramide', ['Reglan'], ['J2765']),
  therapeutic('push', 'promethazine', ['Phenergan'], ['J2550']),
  therapeutic('infusion', 'leucovorin', ['folinic acid', 'leucovorin calcium'], ['J0640', 'J0643']),
  therapeutic('infusion', 'levoleucovorin', ['Fusilev'], ['J0641']),
  therapeutic('push', 'lorazepam', ['Ativan'], ['J2060']),
  therapeutic('push', 'ketorolac', ['Toradol'], ['J1885']),
  therapeutic('push', 'hydromorphone', ['Dilaudid'], ['J1171', 'J1170']),
  therapeutic('push', 'morphine', ['morphine sulfate'], ['J2270']),
  therapeutic('push', 'fentanyl', ['Sublimaze'], ['J3010']),
  therapeutic('push', 'furosemide', ['Lasix'], ['J1938', 'J1940']),
  therapeutic('push', 'pantoprazole', ['Protonix'], [], analogy),
  therapeutic('injection', 'epinephrine', ['Adrenalin', 'EpiPen'], ['J0165', 'J0171'], 'AAPC coding alerts'),
  therapeutic('injection', 'enoxaparin', ['Lovenox'], ['J1650']),
  therapeutic('vein', 'heparin', ['heparin sodium'], ['J1644']),
  therapeutic('infusion', 'nitroglycerin', ['Tridil'], [], analogy),
  therapeutic('infusion', 'ceftriaxone', ['Rocephin'], ['J0696']),
  therapeutic('infusion', 'levofloxacin', ['Levaquin'], ['J1956']),
  therapeutic('infusion', 'azithromycin', ['Zithromax'], ['J0456']),
  therapeutic('infusion', 'vancomycin', ['Vancocin'], ['J3373', 'J3370']),
  therapeutic('infusion', 'piperacillin-tazobactam', ['Zosyn', 'piperacillin', 'pip-tazo'], ['J2543']),
  therapeutic('infusion', 'aztreonam', ['Azactam'], ['J0457']),
  therapeutic('infusion', 'metronidazole', ['Flagyl'], ['J1836']),
  therapeutic('infusion', 'cefepime', ['Maxipime'], ['J0692']),
  therapeutic('infusion', 'cefazolin', ['Ancef', 'Kefzol'], ['J0690']),
  therapeutic('infusion', 'meropenem', ['Merrem'], ['J2185']),
  therapeutic('infusion', 'ertapenem', ['Invanz'], ['J1335']),
  therapeutic('infusion', 'magnesium sulfate', ['magnesium'], ['J3475']),
  therapeutic('infusion', 'potassium chloride', ['KCl', 'potassium'], ['J3480']),
  therapeutic('infusion', 'lacosamide', ['Vimpat'], [], analogy),
  therapeutic('infusion', 'levetiracetam', ['Keppra'], ['J1957', 'J1953']),
  therapeutic('infusion', 'acetaminophen', ['Tylenol', 'Ofirmev', 'paracetamol', 'APAP'], ['J0131']),
  therapeutic('injection', 'interferon', [], [], analogy),
  therapeutic('injection', 'cyanocobalamin', ['vitamin B12', 'B12'], ['J3420']),
  therapeutic('infusion', 'reslizumab', ['Cinqair'], ['J2786'], 'unsettled'),
]

/** Given by mouth before many infusions: no administration code. */
export const byMouth: readonly Drug[] = [
  { name: 'cetirizine', names: ['Zyrtec'], hcpcs: [], category: 'none', basis: analogy, usual: 'mouth' },
  { name: 'loratadine', names: ['Claritin'], hcpcs: [], category: 'none', basis: analogy, usual: 'mouth' },
]

/** Contrast belongs to the imaging study (NCCI manual, chapters I and XI). */
export const contrast: readonly Drug[] = [
  {
    name: 'gadobutrol',
    names: ['Gadavist', 'gadobutrol contrast', 'Gadavist contrast'],
    hcpcs: ['A9585'],
    category: 'none',
    basis: analogy,
    usual: 'push',
  },
]

const fluid = (name: string, names: string[], hcpcs: string[]): Drug => ({
  name,
  names,
  hcpcs,
  category: 'hydration',
  basis: 'CGS Administrators, 10 May 2012',
  usual: 'infusion',
})

/** Fluids that hydrate; prepackaged potassium in a maintenance fluid does not change that (CGS 2012). */
export const fluids: readonly Drug[] = [
  fluid(
    'normal saline',
    [
      'saline',
      'NS',
      'NSS',
      '0.9% NaCl',
      '0.9% sodium chloride',
      'sodium chloride',
      'sodium chloride 0.9%',
      'NaCl 0.9%',
      '0.9 NS',
    ],
    ['J7030', 'J7040', 'J7050'],
  ),
  fluid('half-normal saline', ['1/2 NS', '0.45% NaCl', '0.45% sodium chloride'], []),
  fluid("lactated Ringer's", ['LR', 'Ringers lactate', 'lactated ringers', "Ringer's lactate"], ['J7120']),
  fluid('dextrose 5%', ['D5W', '5% dextrose', 'dextrose'], ['J7060', 'J7070']),
  fluid('dextrose 5% in saline', ['D5NS', 'D5 NS', 'D5 1/2NS', 'D5 1/2 NS', 'D5 0.45% NaCl'], ['J7042']),
  fluid("dextrose 5% in lactated Ringer's", ['D5LR'], ['J7121']),
  fluid(
    'potassium in maintenance fluid',
    [
      'NS + 20 mEq KCl',
      'NS with 20 mEq KCl',
      'D5 1/2NS + 20 mEq KCl',
      'D5 1/2 NS with 20 mEq KCl',
      'D5 1/2NS with KCl',
    ],
    [],
  ),
  fluid(
    'hydration fluid',
    [
      'hydration',
      'IV fluid',
      'IV fluids',
      'IVF',
      'fluids',
      'rehydration fluid',
      'IV hydration',
      'IV fluid carrier',
      'hydration only',
    ],
    [],
  ),
]
