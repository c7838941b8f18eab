import { drugsOf, type Drug } from './drug'
import { analogy } from './bases'

/** Immune globulins into a vein or under the skin. */
export const immuneGlobulins: readonly Drug[] = [
  ...drugsOf('therapeutic', analogy, 'subcutaneous infusion', [
    ['immune globulin SC'],
    ['immune globulin SC (Cutaquig)', 'J1551', 'Cutaquig'],
    ['immune globulin SC (Cuvitru)', 'J1555', 'Cuvitru'],
    ['immune globulin SC (Hizentra)', 'J1559', 'Hizentra, Hizentra 20%'],
    ['immune globulin SC (HyQvia)', 'J1575', 'HyQvia, immune globulin/hyaluronidase'],
    ['immune globulin SC (Xembify)', 'J1558', 'Xembify'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'infusion', [
    ['cytomegalovirus immune globulin', 'J0850', 'CytoGam, CMV-IGIV, CMV immune globulin'],
    [
      'immune globulin (Gammagard Liquid)',
      'J1569',
      'Gammagard Liquid, Gammagard, Gammagard 10%, Gammagard liquid 10%, Gammagard Liquid ERC',
    ],
    ['immune globulin (Gamunex-C, Gammaked)', 'J1561', 'Gamunex-C, Gamunex, Gammaked, Gamunex C, Gamunex-C 10%'],
    [
      'immune globulin IV',
      '',
      'IVIG, IGIV, immune globulin, immunoglobulin, intravenous immune globulin, gamma globulin',
    ],
    ['immune globulin IV (Alyglo)', 'J1552', 'Alyglo'],
    ['immune globulin IV (Asceniv)', 'J1554, C9072', 'Asceniv'],
    ['immune globulin IV (Bivigam)', 'J1556', 'Bivigam'],
    ['immune globulin IV (Gammaplex)', 'J1557', 'Gammaplex'],
    ['immune globulin IV (liquid, not otherwise specified)', 'J1599'],
    ['immune globulin IV (lyophilized)', 'J1566', 'Gammagard S/D, Carimune NF, Carimune, IVIG powder'],
    ['immune globulin IV (Octagam)', 'J1568', 'Octagam'],
    ['immune globulin IV (Panzyga)', 'J1576', 'Panzyga'],
    ['immune globulin IV (Privigen)', 'J1459', 'Privigen'],
    ['immune globulin IV (Qivigy)', 'J1577', 'Qivigy'],
    ['immune globulin IV (Yimmugo)', 'J1553', 'Yimmugo'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'vein', [
    ['Rho(D) immune globulin (Rhophylac)', 'J2791', 'Rhophylac'],
    ['Rho(D) immune globulin IV (WinRho)', 'J2792', 'WinRho SDF, WinRho'],
  ]),
]
