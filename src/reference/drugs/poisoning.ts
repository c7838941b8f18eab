import { analogy } from './bases'
import { drugsOf, type Drug } from './drug'

/** Against poisons, venoms and overdoses; and what is given to test an organ. */
export const poisoning: readonly Drug[] = [
  ...drugsOf('therapeutic', analogy, 'infusion', [
    ['antivenin micrurus', '', 'coral snake antivenin, coral snake antivenom, Micrurus fulvius'],
    ['black widow antivenin', '', 'antivenin Latrodectus mactans, Latrodectus antivenin'],
    ['botulism antitoxin', '', 'BAT, botulism antitoxin heptavalent'],
    ['centruroides immune fab', 'J0716', 'Anascorp, scorpion antivenom'],
    ['crotalidae immune fab (equine)', 'J0841', 'Anavip, crotalidae immune F(ab)2, crotalidae immune fab equine'],
    [
      'crotalidae polyvalent immune fab',
      'J0840',
      'CroFab, crotalidae antivenom, rattlesnake antivenin, snake antivenom',
    ],
    ['digoxin immune fab', 'J1162', 'DigiFab, digibind, digoxin fab'],
    ['edetate calcium disodium', 'J0600', 'calcium EDTA, calcium disodium versenate, edetate calcium, CaEDTA'],
    ['edetate disodium', 'J3520', 'EDTA'],
    ['glucarpidase', 'C9293', 'Voraxaze'],
    ['hydroxocobalamin (Cyanokit)', 'J3424', 'Cyanokit, hydroxocobalamin IV'],
    ['sodium thiosulfate', 'J0209', 'sodium thiosulfate (Hope)'],
    ['sodium thiosulfate (Pedmark)', 'J0208', 'Pedmark'],
    [
      'sodium nitrite and sodium thiosulfate',
      [{ code: 'J0211', from: '2024-07-01', unit: '1 each', source: 'HCPCS October 2025: 3 mg and 125 mg' }],
      'Nithiodote',
    ],
    ['uridine'],
  ]),
  ...drugsOf('therapeutic', analogy, 'injection', [
    ['atropine and pralidoxime', '', 'DuoDote, ATNAA, Mark 1 kit'],
    ['dimercaprol', 'J0470', 'BAL, BAL in oil'],
  ]),
  ...drugsOf('none', analogy, 'push', [['secretin', 'J2850', 'ChiRhoStim, secretin human']]),
  ...drugsOf('therapeutic', analogy, 'vein', [
    ['corticorelin', 'J0795', 'Acthrel'],
    ['gonadorelin', 'J1620', 'Factrel'],
    ['macimorelin', '', 'Macrilen'],
    ['protirelin', 'J2725', 'TRH, Thyrel'],
  ]),
]
