import { drugsOf, type Drug } from './drug'
import { ibc, ngs } from './bases'

/** Hormones and drugs that act like them. */
export const hormones: readonly Drug[] = [
  ...drugsOf('therapeutic', ibc, 'injection', [
    ['leuprolide 3.75 mg', 'J1950', 'leuprolide depot 3.75 mg, Lupron Depot 3.75, Lupron Depot 3.75 mg'],
    ['triptorelin', 'J3315', 'Trelstar, triptorelin pamoate'],
  ]),
  ...drugsOf('therapeutic', ngs, 'injection', [
    ['octreotide depot', 'J2353', 'Sandostatin LAR, Sandostatin LAR Depot'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'injection', [
    ['corticotropin (Acthar)', 'J0801, J0800', 'H.P. Acthar, H.P. Acthar Gel, Acthar Gel, Acthar, ACTH gel'],
    ['corticotropin (Cortrophin)', 'J0802', 'Purified Cortrophin Gel, Cortrophin Gel, Cortrophin'],
    ['estradiol valerate', 'J1380', 'Delestrogen'],
    ['glucagon', 'J1610', 'GlucaGen'],
    ['lanreotide', 'J1930', 'Somatuline Depot, Somatuline'],
    ['lanreotide (Cipla)', 'J1932'],
    ['leuprolide (Fensolvi)', 'J1951', 'Fensolvi'],
    ['octreotide', 'J2354', 'Sandostatin'],
    ['pasireotide', 'J2502', 'Signifor LAR'],
    ['progesterone', 'J2675'],
    ['testosterone cypionate', 'J1071, J1070, J1080', 'Depo-Testosterone'],
    ['testosterone enanthate', 'J3121', 'Delatestryl'],
    ['testosterone undecanoate', 'J3145', 'Aveed'],
    ['thyrotropin alfa', 'J3240', 'Thyrogen'],
    ['triptorelin extended-release', 'J3316', 'Triptodur'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'push', [
    ['cosyntropin', 'J0834, J0833', 'Cortrosyn, ACTH stimulation'],
    ['doxercalciferol', 'J1270', 'Hectorol'],
    ['levothyroxine', 'J0650', 'Synthroid'],
    ['paricalcitol', 'J2501', 'Zemplar'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'vein', [['conjugated estrogens', 'J1410', 'Premarin']]),
]
