import { drugsOf, type Drug } from './drug'
import { analogy, ibc, ngs, support } from './bases'

/** Iron, growth factors, clotting, transplants: what is given for the blood. */
export const blood: readonly Drug[] = [
  ...drugsOf('complex', 'unverified', 'infusion', [
    ['belatacept', 'J0485', 'Nulojix'],
    ['crizanlizumab-tmca', 'J0791, C9053', 'Adakveo, crizanlizumab'],
    ['sutimlimab-jome', 'J1302, C9094', 'Enjaymo, sutimlimab'],
  ]),
  ...drugsOf('complex', 'unverified', 'vein', [['crovalimab-akkz', 'J1307', 'PiaSky, crovalimab']]),
  ...drugsOf('therapeutic', ibc, 'infusion', [['basiliximab', 'J0480', 'Simulect']]),
  ...drugsOf('therapeutic', analogy, 'vein', [['IV iron']]),
  ...drugsOf('therapeutic', ngs, 'injection', [
    ['filgrastim', 'J1442', 'Neupogen'],
    ['filgrastim-aafi', 'Q5110', 'Nivestym'],
    ['filgrastim-sndz', 'Q5101', 'Zarxio'],
    ['luspatercept-aamt', 'J0896', 'Reblozyl, luspatercept'],
    [
      'pegfilgrastim',
      'J2506, J2505',
      'Neulasta, Neulasta Onpro, pegfilgrastim on-body injector, Neulasta OnPro kit, Neulasta on-body, Neulasta OBI',
    ],
    ['pegfilgrastim-apgf', 'Q5122', 'Nyvepria'],
    ['pegfilgrastim-bmez', 'Q5120, C9058', 'Ziextenzo'],
    ['pegfilgrastim-cbqv', 'Q5111', 'Udenyca, Udenyca Onbody'],
    ['pegfilgrastim-jmdb', 'Q5108', 'Fulphila'],
    ['tbo-filgrastim', 'J1447, J1446', 'Granix'],
  ]),
  ...drugsOf('therapeutic', support, 'infusion', [['ferric derisomaltose', 'J1437', 'Monoferric']]),
  ...drugsOf('therapeutic', support, 'vein', [
    ['ferric carboxymaltose', 'J1439, Q9970', 'Injectafer, Injectafer (ferric carboxymaltose)'],
    ['ferumoxytol', 'Q0138 non-ESRD, Q0139 ESRD', 'Feraheme, ferumoxytol generic'],
    ['iron dextran', 'J1750', 'INFeD, iron dextran complex, INFeD TDI'],
    ['iron sucrose', 'J1756', 'Venofer, Venofer iron sucrose'],
    [
      'sodium ferric gluconate',
      'J2916',
      'Ferrlecit, ferric gluconate, sodium ferric gluconate complex, Ferrlecit (sodium ferric gluconate), Nulecit',
    ],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'infusion', [
    [
      'alteplase',
      'J2997',
      'Activase, Cathflo Activase, Cathflo, Cathflo (alteplase), tPA, alteplase recombinant, Activase tPA, t-PA',
    ],
    ['aminocaproic acid', 'J0281', 'Amicar'],
    ['argatroban', 'J0883 non-ESRD, J0884 ESRD'],
    ['deferoxamine', 'J0895', 'Desferal'],
    ['imetelstat', 'J0870', 'Rytelo'],
    ['trilaciclib', 'J1448, C9078', 'Cosela'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'injection', [
    [
      'cyanocobalamin',
      'J3420',
      'vitamin B12, B12, Dodex, vitamin B-12, vit B12, B-12, B12 shot, cyanocobalamin B12, B12 injection, vitamin B12 injection',
    ],
    ['dalteparin', 'J1645', 'Fragmin'],
    ['darbepoetin alfa', 'J0881 non-ESRD, J0882 ESRD', 'Aranesp, darbepoetin, Aranesp (darbepoetin alfa)'],
    ['desmopressin', 'J2597', 'DDAVP, desmopressin acetate'],
    ['efbemalenograstim alfa-vuxw', 'J9361', 'Ryzneuta, efbemalenograstim alfa'],
    ['eflapegrastim-xnst', 'J1449', 'Rolvedon, eflapegrastim'],
    ['enoxaparin', 'J1650', 'Lovenox, enoxaparin sodium'],
    ['epoetin alfa', 'J0885 non-ESRD, Q4081 ESRD, J0886 ESRD', 'Epogen, Procrit, Epogen/Procrit'],
    ['epoetin alfa-epbx', 'Q5106 non-ESRD, Q5105 ESRD', 'Retacrit'],
    ['filgrastim-ayow', 'Q5125, C9096', 'Releuko'],
    ['filgrastim-txid', 'Q5148, C9173', 'Nypozi'],
    ['folic acid', 'J1808', 'folate'],
    ['fondaparinux', 'J1652', 'Arixtra'],
    ['hydroxocobalamin', 'J3425', 'hydroxocobalamin B12'],
    [
      'methoxy polyethylene glycol-epoetin beta',
      'J0888 non-ESRD, Q9973 non-ESRD, J0887 ESRD, Q9972 ESRD',
      'Mircera, epoetin beta',
    ],
    ['motixafortide', 'J2277', 'Aphexda'],
    ['pegfilgrastim-fpgk', 'Q5127', 'Stimufend'],
    ['pegfilgrastim-pbbk', 'Q5130', 'Fylnetra'],
    ['plerixafor', 'J2562', 'Mozobil'],
    ['romiplostim', 'J2802', 'Nplate'],
    ['sargramostim', 'J2820', 'Leukine'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'push', [['protamine', 'J2720']]),
  ...drugsOf('therapeutic', 'unverified', 'vein', [
    [
      'heparin',
      'J1644',
      'heparin sodium, heparin porcine, heparin gtt, heparin drip, heparin CRRT, heparin sodium porcine, heparin sod, hep gtt, heparin SQ, heparin bolus, heparin sodium (porcine)',
    ],
    ['phytonadione', 'J3430', 'vitamin K, vitamin K1, AquaMephyton, phytonadione vitamin K1, vit K, Mephyton'],
  ]),
]
