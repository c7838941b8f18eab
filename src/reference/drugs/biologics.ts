import type { CategoryBasis, Drug } from './drug'

const acr = 'ACR position on biologics, Infusion FAQs'
const sheet = 'Manufacturer coding sheet that lists the complex codes first'

const complex = (name: string, names: string[], hcpcs: string[], basis: CategoryBasis): Drug => ({
  name,
  names,
  hcpcs,
  category: 'complex',
  basis,
  usual: 'infusion',
})

const injected = (name: string, names: string[], hcpcs: string[], basis: CategoryBasis): Drug => ({
  name,
  names,
  hcpcs,
  category: 'therapeutic',
  basis,
  usual: 'injection',
})

/** Biologics given into a vein with the work of chemotherapy, and biologics injected under the skin. */
export const biologics: readonly Drug[] = [
  complex('infliximab', ['Remicade', 'infliximab unbranded'], ['J1745'], sheet),
  complex('infliximab-dyyb', ['Inflectra'], ['Q5103'], sheet),
  complex('infliximab-abda', ['Renflexis'], ['Q5104'], sheet),
  complex('infliximab-axxq', ['Avsola'], ['Q5121'], sheet),
  complex('tocilizumab', ['Actemra'], ['J3262'], acr),
  complex('tocilizumab-bavi', ['Tofidence'], ['Q5133'], acr),
  complex('tocilizumab-aazg', ['Tyenne'], ['Q5135'], acr),
  complex('abatacept', ['Orencia'], ['J0129'], acr),
  complex('golimumab', ['Simponi Aria', 'golimumab IV'], ['J1602'], acr),
  complex('belimumab', ['Benlysta'], ['J0490'], acr),
  complex('anifrolumab-fnia', ['Saphnelo', 'anifrolumab'], ['J0491'], 'unsettled'),
  complex('pegloticase', ['Krystexxa'], ['J2507'], 'unsettled'),
  complex('secukinumab IV', ['Cosentyx IV'], ['J3247'], 'unsettled'),
  complex('vedolizumab', ['Entyvio'], ['J3380'], 'unsettled'),
  complex('ustekinumab IV', ['Stelara IV'], ['J3358'], 'unsettled'),
  complex('ocrelizumab', ['Ocrevus'], ['J2350'], sheet),
  complex('natalizumab', ['Tysabri'], ['J2323'], 'AAPC coding alerts'),
  complex('eculizumab', ['Soliris'], ['J1299', 'J1300'], 'unsettled'),
  complex('ravulizumab-cwvz', ['Ultomiris', 'ravulizumab'], ['J1303'], 'unsettled'),
  complex('inebilizumab-cdon', ['Uplizna', 'inebilizumab'], ['J1823'], 'unsettled'),
  complex('efgartigimod alfa-fcab', ['Vyvgart', 'efgartigimod'], ['J9332'], 'unsettled'),
  injected('certolizumab pegol', ['Cimzia', 'certolizumab'], ['J0717'], 'MAC article NGS A58620'),
  injected('denosumab', ['Prolia', 'Xgeva'], ['J0897'], 'MAC article NGS A58620'),
  injected('romosozumab-aqqg', ['Evenity', 'romosozumab'], ['J3111'], 'CPT family by analogy'),
  injected('omalizumab', ['Xolair'], ['J2357'], 'MAC article NGS A58620'),
  injected('mepolizumab', ['Nucala'], ['J2182'], 'MAC article NGS A58620'),
  injected('benralizumab', ['Fasenra'], ['J0517'], 'American College of Allergy, Asthma & Immunology'),
  injected('tezepelumab-ekko', ['Tezspire', 'tezepelumab'], ['J2356'], 'CPT family by analogy'),
  injected('canakinumab', ['Ilaris'], ['J0638'], 'MAC article NGS A58620'),
  injected('tildrakizumab-asmn', ['Ilumya', 'tildrakizumab'], ['J3245'], 'MAC article NGS A58620'),
  injected(
    'pegfilgrastim',
    ['Neulasta', 'Neulasta Onpro', 'pegfilgrastim on-body injector', 'Udenyca', 'Udenyca Onbody'],
    ['J2506', 'J2505'],
    'MAC article NGS A58620',
  ),
  injected('filgrastim', ['Neupogen'], ['J1442'], 'MAC article NGS A58620'),
]
