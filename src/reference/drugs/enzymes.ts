import { drugsOf, type Drug } from './drug'

/** Enzymes that a patient lacks, and drugs for rare inherited disease. */
export const enzymes: readonly Drug[] = [
  ...drugsOf('therapeutic', 'unverified', 'infusion', [
    ['agalsidase beta', 'J0180', 'Fabrazyme'],
    ['alglucosidase alfa', 'J0221', 'Lumizyme'],
    ['avalglucosidase alfa-ngpt', 'J0219, C9085', 'Nexviazyme, avalglucosidase alfa'],
    ['cipaglucosidase alfa-atga', 'J1203', 'Pombiliti, cipaglucosidase alfa'],
    ['elosulfase alfa', 'J1322', 'Vimizim'],
    ['fosdenopterin', 'J1809', 'Nulibry'],
    ['galsulfase', 'J1458', 'Naglazyme'],
    ['hemin', 'J1640', 'Panhematin'],
    ['idursulfase', 'J1743', 'Elaprase'],
    ['imiglucerase', 'J1786', 'Cerezyme'],
    ['laronidase', 'J1931', 'Aldurazyme'],
    ['olipudase alfa-rpcp', 'J0218', 'Xenpozyme, olipudase alfa'],
    ['patisiran', 'J0222, C9036', 'Onpattro'],
    ['pegunigalsidase alfa-iwxj', 'J2508', 'Elfabrio, pegunigalsidase alfa'],
    ['taliglucerase alfa', 'J3060', 'Elelyso'],
    ['velaglucerase alfa', 'J3385', 'Vpriv'],
    ['velmanase alfa-tycv', 'J0217', 'Lamzede, velmanase alfa'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'injection', [
    ['burosumab-twza', 'J0584', 'Crysvita, burosumab'],
    ['ecallantide', 'J1290', 'Kalbitor'],
    ['givosiran', 'J0223, C9056', 'Givlaari'],
    ['inclisiran', 'J1306', 'Leqvio'],
    ['lanadelumab-flyo', 'J0593', 'Takhzyro, lanadelumab'],
    ['lumasiran', 'J0224, C9074', 'Oxlumo'],
    ['vutrisiran', 'J0225', 'Amvuttra'],
  ]),
  ...drugsOf('therapeutic', 'unverified', 'push', [
    ['C1 esterase inhibitor (Berinert)', 'J0597', 'Berinert'],
    ['C1 esterase inhibitor (Cinryze)', 'J0598', 'Cinryze'],
    ['C1 esterase inhibitor (Ruconest)', 'J0596', 'Ruconest, conestat alfa'],
    ['levocarnitine', 'J1955', 'Carnitor'],
  ]),
]
