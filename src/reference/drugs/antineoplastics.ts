import type { CategoryBasis, Drug } from './drug'

const section: CategoryBasis = 'HCPCS antineoplastic section (J9 and Q5 codes)'

const chemotherapy = (
  name: string,
  names: string[],
  hcpcs: string[],
  usual: Drug['usual'] = 'infusion',
  basis: CategoryBasis = section,
): Drug => ({ name, names, hcpcs, category: 'chemotherapy', basis, usual, antineoplastic: true })

const hormonal = (name: string, names: string[], hcpcs: string[]): Drug => ({
  name,
  names,
  hcpcs,
  category: 'hormonal',
  basis: 'CPT family by analogy',
  usual: 'injection',
  antineoplastic: true,
})

const cptText: CategoryBasis = 'AMA CPT, antineoplastics also for other diagnoses, as read by Noridian A52953'

/** Antineoplastic drugs, for cancer or not, and hormonal antineoplastics. */
export const antineoplastics: readonly Drug[] = [
  chemotherapy('rituximab', ['Rituxan'], ['J9312', 'J9310']),
  chemotherapy('rituximab-abbs', ['Truxima'], ['Q5115']),
  chemotherapy('rituximab-pvvr', ['Ruxience'], ['Q5119']),
  chemotherapy('rituximab-arrx', ['Riabni'], ['Q5123']),
  chemotherapy('cyclophosphamide', ['Cytoxan'], ['J9070'], 'infusion', cptText),
  chemotherapy(
    'methotrexate',
    ['MTX', 'methotrexate sodium'],
    ['J9250', 'J9260'],
    'injection',
    'The Rheumatologist, 2011',
  ),
  chemotherapy('fluorouracil', ['5-FU', '5FU', 'Adrucil', 'fluorouracil bolus'], ['J9190'], 'vein'),
  chemotherapy('oxaliplatin', ['Eloxatin'], ['J9263']),
  chemotherapy('cisplatin', [], ['J9060']),
  chemotherapy('carboplatin', ['Paraplatin'], ['J9045']),
  chemotherapy('paclitaxel', ['Taxol'], ['J9267']),
  chemotherapy('docetaxel', ['Taxotere'], ['J9171', 'J9170']),
  chemotherapy('doxorubicin', ['Adriamycin'], ['J9000'], 'push'),
  chemotherapy('vincristine', ['Oncovin'], ['J9370'], 'vein'),
  chemotherapy('irinotecan', ['Camptosar'], ['J9206']),
  chemotherapy('bortezomib', ['Velcade'], ['J9041'], 'vein'),
  chemotherapy('gemcitabine', ['Gemzar'], ['J9201']),
  chemotherapy('bevacizumab', ['Avastin'], ['J9035']),
  chemotherapy('trastuzumab', ['Herceptin'], ['J9355']),
  chemotherapy('etoposide', ['VePesid', 'Toposar'], ['J9181']),
  hormonal('leuprolide 7.5 mg', ['leuprolide depot 7.5 mg', 'Eligard'], ['J9217']),
  hormonal('fulvestrant', ['Faslodex'], ['J9395']),
  hormonal('degarelix', ['Firmagon'], ['J9155']),
]
