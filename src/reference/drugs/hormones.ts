import { drugsOf, type Drug } from './drug'
import { ibc, ngs } from './bases'

/** Hormones and drugs that act like them. */
export const hormones: readonly Drug[] = [
  ...drugsOf('therapeutic', ibc, 'injection', [
    [
      'leuprolide 3.75 mg',
      'J1950',
      'leuprolide depot 3.75 mg, Lupron Depot 3.75, Lupron Depot 3.75 mg, Lupron Depot 11.25 mg, Lupron Depot 11.25, Lupron 3.75 mg, Lupron 11.25 mg, leuprolide 11.25 mg, Lupron Depot-Ped, Lupron Depot Ped, Lupron Depot-PED 11.25 mg, Lupron Depot-PED 15 mg, Lupron Depot-PED 30 mg',
    ],
    ['triptorelin', 'J3315', 'Trelstar, triptorelin pamoate'],
  ]),
  ...drugsOf('therapeutic', ngs, 'injection', [
    [
      'octreotide depot',
      'J2353',
      'Sandostatin LAR, Sandostatin LAR Depot, octreotide LAR, octreotide microspheres, octreotide long acting',
    ],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'injection', [
    [
      'corticotropin (Acthar)',
      'J0801, J0800',
      'H.P. Acthar, H.P. Acthar Gel, Acthar Gel, Acthar, ACTH gel, repository corticotropin',
    ],
    ['corticotropin (Cortrophin)', 'J0802', 'Purified Cortrophin Gel, Cortrophin Gel, Cortrophin'],
    ['estradiol valerate', 'J1380', 'Delestrogen'],
    ['glucagon', 'J1610', 'GlucaGen, glucagon HCl, glucagon diagnostic'],
    ['lanreotide', 'J1930', 'Somatuline Depot, Somatuline, lanreotide acetate, Somatuline 120, lanreotide depot'],
    ['lanreotide (Cipla)', 'J1932'],
    ['leuprolide (Fensolvi)', 'J1951', 'Fensolvi'],
    ['octreotide', 'J2354', 'Sandostatin, octreotide acetate, octreotide drip'],
    ['pasireotide', 'J2502', 'Signifor LAR'],
    ['progesterone', 'J2675'],
    [
      'testosterone cypionate',
      'J1071, J1070, J1080',
      'Depo-Testosterone, testosterone cyp, test cyp, test cypionate, testosterone cypionate in oil, depo-T, depotestosterone',
    ],
    ['testosterone enanthate', 'J3121', 'Delatestryl, test enanthate, testosterone enth'],
    ['testosterone undecanoate', 'J3145', 'Aveed'],
    ['thyrotropin alfa', 'J3240', 'Thyrogen'],
    ['triptorelin extended-release', 'J3316', 'Triptodur'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'push', [
    ['cosyntropin', 'J0834, J0833', 'Cortrosyn, ACTH stimulation'],
    ['doxercalciferol', 'J1270', 'Hectorol'],
    ['levothyroxine', 'J0650', 'Synthroid, levothyroxine IV'],
    ['paricalcitol', 'J2501', 'Zemplar'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'vein', [['conjugated estrogens', 'J1410', 'Premarin']]),
]
