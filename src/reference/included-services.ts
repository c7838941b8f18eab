/**
 * Services and supplies that an administration code includes and that are never billed beside it, as logs write them
 * (rule `included.services`). Whole written names, lower case without punctuation and without an amount.
 */
export const includedServices: readonly string[] = [
  // Starting the IV.
  'iv start',
  'start iv',
  'peripheral iv start',
  'piv start',
  'iv insertion',
  'iv placement',
  'iv catheter',
  'angiocath',
  'saline lock',
  'heplock',
  'venous access',
  'vein access',
  'cannulation',
  // Access to a line or port, and leaving it.
  'port access',
  'access port',
  'access of port',
  'port accessed',
  'port a cath access',
  'mediport access',
  'line access',
  'picc access',
  'port deaccess',
  'port de access',
  'deaccess port',
  'de access port',
  'port needle',
  'huber needle',
  'iv removal',
  'iv discontinued',
  'blood draw from port',
  'port blood draw',
  'lab draw from port',
  // Local anesthesia.
  'local anesthesia',
  'local anaesthesia',
  'local anesthetic',
  'local anesthetic',
  'emla',
  'emla cream',
  'lidocaine cream',
  'lidocaine local',
  'lidocaine 1% local',
  'lidocaine 1 local',
  'buffered lidocaine',
  'j tip lidocaine',
  'ethyl chloride',
  'pain ease',
  'numbing spray',
  // The flush.
  'heparin lock',
  'hep lock',
  // Tubing, syringes, supplies.
  'iv tubing',
  'tubing',
  'primary tubing',
  'secondary tubing',
  'extension set',
  'iv set',
  'iv start kit',
  'start kit',
  'filter',
  'in line filter',
  'syringe',
  'syringes',
  'needle',
  'needles',
  'supplies',
  'iv supplies',
  'infusion supplies',
  'infusion kit',
  'gloves',
  'gauze',
  'alcohol wipes',
  'tegaderm',
  // The carrier, and preparing the drug.
  'carrier fluid',
  'carrier',
  'diluent',
  'sterile water',
  'sterile water for injection',
  'bacteriostatic water',
  'bacteriostatic saline',
  'drug preparation',
  'drug prep',
  'chemo prep',
  'chemotherapy preparation',
  'chemo preparation',
  'drug mixing',
  'mixing',
  'admixture',
  'pharmacy preparation',
  'compounding fee',
]

/** Under the skin these numb the place of the needle; in a vein they are drugs. */
export const localAnaesthetic =
  /^(?:buffered )?(?:lidocaine|bupivacaine|ropivacaine|chloroprocaine)(?: hcl| hydrochloride)?(?: [\d.]+ ?%)?(?: [\d.]+ ?(?:ml|cc|mg))?$/

/** Drugs that keep a line from clotting, where the note calls them a flush. */
export const lineFlushes: ReadonlySet<string> = new Set(['heparin', 'heparin lock flush'])

/**
 * The same by code: IV start, blood from the line, heparin and saline to flush, supplies (HCPCS A4206 to A4932, A9270,
 * 99070). 36591 and 36592 stand in CMS's pair table against every administration code with indicator 0.
 */
export const includedCodes = /^(?:36000|36410|36591|36592|99070|96523|j1642|a4[2-9]\d\d|a9270|s1015|s1016)$/
