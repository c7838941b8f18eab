import { drugsOf, type Drug } from './drug'
import { analogy, ngs, support } from './bases'

/** Steroids, bone agents, antiemetics and what else stands beside an infusion. */
export const supportive: readonly Drug[] = [
  ...drugsOf('therapeutic', analogy, 'injection', [['romosozumab-aqqg', 'J3111', 'Evenity, romosozumab']]),
  ...drugsOf('therapeutic', ngs, 'injection', [
    ['denosumab', 'J0897', 'Prolia, Xgeva'],
    ['denosumab-bbdz', 'Q5136', 'Jubbonti, Wyost'],
    ['denosumab-bmwo', 'Q5157', 'Stoboclo, Osenvelt'],
    ['denosumab-bnht', 'Q5158', 'Bomyntra, Conexxence'],
    ['denosumab-kyqq', 'Q5161'],
    ['denosumab-nxxp', 'Q5162'],
    ['denosumab-qbde', 'Q5167'],
  ]),
  ...drugsOf('therapeutic', support, 'infusion', [
    ['fosaprepitant', 'J1453', 'Emend'],
    ['fosaprepitant (Focinvez)', 'J1434', 'Focinvez'],
    ['fosnetupitant and palonosetron', 'J1454', 'Akynzeo, fosnetupitant/palonosetron'],
    ['leucovorin', 'J0640, J0643', 'folinic acid'],
    ['levoleucovorin', 'J0641', 'Fusilev'],
    ['levoleucovorin (Khapzory)', 'J0642', 'Khapzory'],
    ['pamidronate', 'J2430', 'Aredia'],
    ['zoledronic acid', 'J3489', 'Reclast, Zometa, zoledronate'],
  ]),
  ...drugsOf('therapeutic', support, 'injection', [
    [
      'betamethasone',
      'J0702',
      'Celestone Soluspan, Celestone, betamethasone sodium phosphate and betamethasone acetate',
    ],
    ['granisetron extended release', 'J1627', 'Sustol'],
    ['methylprednisolone acetate', 'J1010, J1020, J1030, J1040', 'Depo-Medrol'],
    ['triamcinolone', 'J3301', 'Kenalog, triamcinolone acetonide'],
    ['triamcinolone (Kenalog preservative-free)', 'J3300', 'Triesence'],
    ['triamcinolone extended-release', 'J3304, Q9993', 'Zilretta'],
  ]),
  ...drugsOf('therapeutic', support, 'push', [
    ['dexamethasone', 'J1100', 'Decadron, dex'],
    ['droperidol', 'J1790', 'Inapsine'],
    ['granisetron', 'J1626', 'Kytril'],
    ['hydrocortisone', 'J1720', 'Solu-Cortef'],
    ['ibandronate', 'J1740', 'Boniva'],
    ['metoclopramide', 'J2765', 'Reglan'],
    ['ondansetron', 'J2405', 'Zofran'],
    ['prochlorperazine', 'J0780', 'Compazine'],
    ['promethazine', 'J2550', 'Phenergan'],
  ]),
  ...drugsOf('therapeutic', support, 'vein', [
    ['aprepitant', 'J0185', 'Cinvanti, aprepitant injectable emulsion, Aponvie'],
    ['methylprednisolone', 'J2919, J2920, J2930', 'Solu-Medrol, methylpred'],
    ['palonosetron', 'J2469', 'Aloxi'],
    ['palonosetron (Posfrea)', 'J2468', 'Posfrea'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'infusion', [
    ['dexrazoxane', 'J1190', 'Zinecard, Totect'],
    ['palifermin', 'J2425', 'Kepivance'],
    ['rasburicase', 'J2783', 'Elitek'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'injection', [
    ['haloperidol', 'J1630', 'Haldol'],
    ['hydroxyzine', 'J3410', 'Vistaril'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'push', [
    ['cetirizine IV', 'J1201', 'Quzyttir'],
    ['diphenhydramine', 'J1200', 'Benadryl'],
    ['famotidine', 'J1308', 'Pepcid'],
    ['ranitidine', 'J2780', 'Zantac'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'vein', [['mesna', 'J9209', 'Mesnex']]),
]
