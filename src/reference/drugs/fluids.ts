import { analogy, cgs } from './bases'
import { drugsOf, type Drug } from './drug'

/**
 * Fluids that hydrate; prepackaged potassium in a maintenance fluid does not change that (CGS 2012). Then what stands in
 * infusion logs and has no administration code: given by mouth, or contrast, which belongs to the imaging study (NCCI
 * manual, chapters I and XI).
 */
export const fluids: readonly Drug[] = [
  ...drugsOf('hydration', cgs, 'infusion', [
    [
      'normal saline',
      'J7030, J7040, J7050',
      'saline, NS, NSS, 0.9% NaCl, 0.9% sodium chloride, sodium chloride, sodium chloride 0.9%, NaCl 0.9%, 0.9 NS',
    ],
    ['half-normal saline', '', '1/2 NS, 0.45% NaCl, 0.45% sodium chloride'],
    ["lactated Ringer's", 'J7120', "LR, Ringers lactate, lactated ringers, Ringer's lactate"],
    ['dextrose 5%', 'J7060, J7070', 'D5W, 5% dextrose, dextrose'],
    ['dextrose 5% in saline', 'J7042', 'D5NS, D5 NS, D5 1/2NS, D5 1/2 NS, D5 0.45% NaCl, dextrose-NaCl'],
    ["dextrose 5% in lactated Ringer's", 'J7121', 'D5LR'],
    [
      'potassium in maintenance fluid',
      '',
      'NS + 20 mEq KCl, NS with 20 mEq KCl, D5 1/2NS + 20 mEq KCl, D5 1/2 NS with 20 mEq KCl, D5 1/2NS with KCl',
    ],
    [
      'hydration fluid',
      '',
      'hydration, IV fluid, IV fluids, IVF, fluids, rehydration fluid, IV hydration, IV fluid carrier, hydration only',
    ],
  ]),
  ...drugsOf('none', analogy, 'mouth', [
    ['cetirizine', '', 'Zyrtec'],
    ['loratadine', '', 'Claritin'],
  ]),
  ...drugsOf('none', analogy, 'push', [['gadobutrol', 'A9585', 'Gadavist, gadobutrol contrast, Gadavist contrast']]),
]

/** What is added to a maintenance fluid without making it therapeutic. */
export const fluidAdditives: readonly string[] = ['potassium chloride']
