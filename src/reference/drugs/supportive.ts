import { drugsOf, type Drug } from './drug'
import { analogy, ngs, support } from './bases'

/** Steroids, bone agents, antiemetics and what else stands beside an infusion. */
export const supportive: readonly Drug[] = [
  ...drugsOf('therapeutic', analogy, 'injection', [['romosozumab-aqqg', 'J3111', 'Evenity, romosozumab']]),
  ...drugsOf('therapeutic', ngs, 'injection', [
    ['denosumab', 'J0897', 'Prolia, Xgeva, Prolia/Xgeva'],
    ['denosumab-bbdz', 'Q5136', 'Jubbonti, Wyost'],
    ['denosumab-bmwo', 'Q5157', 'Stoboclo, Osenvelt'],
    ['denosumab-bnht', 'Q5158', 'Bomyntra, Conexxence'],
    ['denosumab-kyqq', 'Q5161', 'Bosaya, Aukelso'],
    ['denosumab-nxxp', 'Q5162', 'Bildyos, Bilprevda'],
    ['denosumab-qbde', 'Q5167', 'Enoby, Xtrenbo'],
  ]),
  ...drugsOf('therapeutic', support, 'infusion', [
    ['fosaprepitant', 'J1453', 'Emend, Emend IV, fosaprepitant dimeglumine, Emend for injection'],
    ['fosaprepitant (Focinvez)', 'J1434', 'Focinvez'],
    ['fosnetupitant and palonosetron', 'J1454', 'Akynzeo, fosnetupitant/palonosetron'],
    ['leucovorin', 'J0640, J0643', 'folinic acid, LV, leuco, leucovorin Ca'],
    ['levoleucovorin', 'J0641', 'Fusilev, levoleucovorin Ca'],
    ['levoleucovorin (Khapzory)', 'J0642, C9043', 'Khapzory'],
    ['pamidronate', 'J2430', 'Aredia, pamidronate disodium'],
    [
      'zoledronic acid',
      'J3489',
      'Reclast, Zometa, zoledronate, zoledronic, zoledronic acid mannitol water, Zometa (zoledronic acid)',
    ],
  ]),
  ...drugsOf('therapeutic', support, 'injection', [
    [
      'betamethasone',
      'J0702',
      'Celestone Soluspan, Celestone, betamethasone sodium phosphate and betamethasone acetate, betamethasone acet/betamethasone sod phos, betamethasone acetate and sodium phosphate, betamethasone sod phos-acetate, betamethasone sod phos and acetate',
    ],
    ['granisetron extended release', 'J1627', 'Sustol'],
    [
      'methylprednisolone acetate',
      'J1010, J1020, J1030, J1040',
      'methylprednisolone acet, methylpred acet, Depo-Medrol, DepoMedrol, Depo Medrol, methylpred acetate, methylprednisolone ace, DepoMedrol 80, Depo-Medrol 40, Depo-Medrol 80, MethylPREDNISolone acetate PF',
    ],
    [
      'triamcinolone',
      'J3301',
      'Kenalog, triamcinolone acetonide, Kenalog-10, Kenalog-40, Kenalog-80, Kenalog 10, Kenalog 40, Kenalog 80, triamcinolone acet',
    ],
    [
      'triamcinolone (Kenalog preservative-free)',
      'J3300',
      'Triesence, Kenalog preservative-free, Kenalog PF, triamcinolone PF',
    ],
    ['triamcinolone extended-release', 'J3304, Q9993', 'Zilretta'],
  ]),
  ...drugsOf('therapeutic', support, 'push', [
    [
      'dexamethasone',
      'J1100',
      'Decadron, dex, dexamethasone sod phos, dexamethasone sodium phosphate, dexameth, dexamethasone sod phosphate, dexamethasone PF',
    ],
    ['droperidol', 'J1790', 'Inapsine'],
    ['granisetron', 'J1626', 'Kytril, granisetron HCl'],
    [
      'hydrocortisone',
      'J1720',
      'Solu-Cortef, hydrocortisone sod succ, hydrocortisone sodium succinate, hydrocortisone na succ, Solucortef, hydrocort',
    ],
    ['ibandronate', 'J1740', 'Boniva'],
    ['metoclopramide', 'J2765', 'Reglan, metoclopramide HCl'],
    ['ondansetron', 'J2405', 'Zofran, ondansetron HCl, ondansetron PF'],
    ['prochlorperazine', 'J0780', 'Compazine, prochlorperazine edisylate'],
    ['promethazine', 'J2550', 'Phenergan, promethazine HCl'],
  ]),
  ...drugsOf('therapeutic', support, 'vein', [
    [
      'aprepitant',
      'J0185',
      'Cinvanti, aprepitant injectable emulsion, Aponvie, aprepitant emulsion, Cinvanti (aprepitant)',
    ],
    [
      'methylprednisolone',
      'J2919, J2920, J2930',
      'Solu-Medrol, methylpred, Solumedrol, methylprednisolone sod succ, methylprednisolone sodium succ, MethylPREDNISolone Na succ, methylprednisolone succinate, MPSS, methylpred sod succ, SoluMedrol',
    ],
    ['palonosetron', 'J2469', 'Aloxi, palonosetron HCl'],
    ['palonosetron (Posfrea)', 'J2468', 'Posfrea'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'infusion', [
    ['dexrazoxane', 'J1190', 'Zinecard, Totect'],
    ['palifermin', 'J2425', 'Kepivance'],
    ['rasburicase', 'J2783', 'Elitek'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'injection', [
    ['haloperidol', 'J1630', 'Haldol, haloperidol lactate'],
    ['hydroxyzine', 'J3410', 'Vistaril, hydroxyzine HCl'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'push', [
    ['cetirizine IV', 'J1201, C9057', 'Quzyttir'],
    ['diphenhydramine', 'J1200', 'Benadryl, diphenhydramine HCl, DPH'],
    ['famotidine', 'J1308', 'Pepcid, famotidine PF, Pepcid IV'],
    ['ranitidine', 'J2780', 'Zantac'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'vein', [['mesna', 'J9209', 'Mesnex']]),
]
