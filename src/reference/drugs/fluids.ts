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
      'saline, NS, NSS, 0.9% NaCl, 0.9% sodium chloride, sodium chloride, sodium chloride 0.9%, NaCl 0.9%, 0.9 NS, saline solution, isotonic saline, isotonic sodium chloride, 0.83% sodium chloride, NSS bolus, normal saline bolus',
    ],
    ['half-normal saline', '', '1/2 NS, 0.45% NaCl, 0.45% sodium chloride'],
    ['quarter-normal saline'],
    ["Ringer's"],
    [
      'balanced electrolyte solution',
      '',
      'Plasma-Lyte, Plasma-Lyte A, Plasma-Lyte 148, Normosol-R, Normosol, Isolyte S, Isolyte',
    ],
    ['dextrose 10%', '', 'D10W, D10'],
    ['dextrose 10% in saline'],
    ['dextrose 5% in half-normal saline', '', 'D5 1/2NS, D5 1/2 NS, D5 0.45% NaCl'],
    ['dextrose 5% in quarter-normal saline'],
    ["lactated Ringer's", 'J7120', "LR, Ringers lactate, lactated ringers, Ringer's lactate"],
    ['dextrose 5%', 'J7060, J7070', 'D5W, 5% dextrose, dextrose'],
    ['dextrose 5% in saline', 'J7042', 'D5NS, D5 NS, dextrose-NaCl'],
    ["dextrose 5% in lactated Ringer's", 'J7121', 'D5LR'],
    [
      'potassium in maintenance fluid',
      '',
      'NS + 20 mEq KCl, NS with 20 mEq KCl, D5 1/2NS + 20 mEq KCl, D5 1/2 NS with 20 mEq KCl, D5 1/2NS with KCl',
    ],
    [
      'hydration fluid',
      '',
      'hydration, IV fluid, IV fluids, IVF, fluids, rehydration fluid, IV hydration, IV fluid carrier, hydration only, IV fluid bolus, IVF bolus, maintenance fluids, maintenance IV fluids, MIVF',
    ],
  ]),
  ...drugsOf('none', analogy, 'mouth', [
    ['cetirizine', '', 'Zyrtec'],
    ['fexofenadine', '', 'Allegra'],
    ['loratadine', '', 'Claritin'],
    ['montelukast', '', 'Singulair'],
    ['prednisolone'],
    ['prednisone', '', 'Deltasone'],
  ]),
  ...drugsOf('none', analogy, 'push', [['gadobutrol', 'A9585', 'Gadavist, gadobutrol contrast, Gadavist contrast']]),
]

/** What is added to a maintenance fluid without making it therapeutic. */
export const fluidAdditives: readonly string[] = ['potassium chloride']
