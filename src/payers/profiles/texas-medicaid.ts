import { defineProfile, type Source } from './define'

const drugManual: Source = {
  publisher: 'Texas Vendor Drug Program',
  title: 'Pharmacy Provider Procedure Manual, clinician-administered drugs',
  published: null,
  url: 'https://www.txvendordrug.com/about/manuals/pharmacy-provider-procedure-manual/15-340b-resources/5-clinician-administered-drug',
  read: 'whole',
}

/** Texas Medicaid, paid by the state or through a plan: the manual holds for both. */
export const texasMedicaid = defineProfile({
  id: 'texas-medicaid',
  name: 'Texas Medicaid',
  kinds: ['medicaid', 'medicaid-managed'],
  carriers: [],
  states: ['TX'],
  facts: [
    { topic: 'ndc', value: 'all', from: '2015-09-01', source: drugManual },
    { topic: '340B', value: 'U8', from: '2015-09-01', source: drugManual },
  ],
  missing: [
    'Fees of drugs, JW and JZ, 96413 for biologics, timely filing: no document.',
    'The list of drugs whose NDC is checked (the NDC-to-HCPCS crosswalk): every drug is taken for listed.',
  ],
})
