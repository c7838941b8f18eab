/** Small files in CMS's layouts, as text. Figures are of the published files; descriptions are ours. */

const pad = (cells: readonly string[], width: number): string =>
  [...cells, ...Array.from({ length: width - cells.length }, () => '')].join(',')

export const aspFile = [
  pad(['Payment Allowance Limits for Medicare Part B Drugs'], 13),
  pad([], 13),
  pad(['"Effective October 1, 2026 through December 31, 2026"'], 13),
  pad([], 13),
  pad(['Note 1: Payment allowance limits subject to the ASP methodology are based on 2Q26 ASP data.'], 13),
  pad([], 13),
  'HCPCS Code,Short Description,HCPCS Code Dosage,Payment Limit,Co-insurance Percentage,Vaccine AWP%,Vaccine Limit,Blood AWP%,Blood limit,Clotting Factor,Notes,,',
  'A9606,Radium,1 microCurie,N/A,20.000,,,,,,"microCurie 100% AWP = $212.84\nmicroCurie 100% WAC = $177.37",,',
  'J0897,Denosumab,1 MG,29.856,17.885,,,,,,Inflation-adjusted coinsurance,,',
  'J1745,Infliximab,10 MG,29.856,20.000,,,,,,,,',
  'Q5107,Bevacizumab,10 MG,28.294,20.000,,,,,,8% of reference add-on applied,,',
].join('\r\n')

/** As files were until March 2023: no coinsurance column. */
export const oldAspFile = [
  'Payment Allowance Limits for Medicare Part B Drugs,,,,,,,,,',
  '"Effective July 1, 2022 through September 30, 2022",,,,,,,,,',
  'HCPCS Code,Short Description,HCPCS Code Dosage,Payment Limit,Vaccine AWP%,Vaccine Limit,Blood AWP%,Blood limit,Clotting Factor,Notes',
  'J3301,Triamcinolone,10 MG,1.291,,,,,,',
].join('\n')

export const crosswalkFile = [
  'October 2026 ASP NDC - HCPCS Crosswalk for Medicare Part B Drugs,,,,,,,,,',
  '"     Effective October 1, 2026 through December 31, 2026",,,,,,,,,',
  ',,,,,,,,,',
  '_2026_CODE,Short Description,LABELER NAME,NDC,Drug Name,HCPCS dosage,PKG SIZE,PKG QTY,BILLUNITS,BILLUNITSPKG',
  'J7331,Synojoynt,Arthrex,888867413689,SynoJoynt,1 MG,2,3,20,60',
  'J9035,Bevacizumab,Genentech,50242-0060-01,Avastin,10 MG,4,1,10,10',
  'Q5105,Epoetin,Pfizer,00069-1305-10,Retacrit,100 UNITS,1,10,20,200',
  'Q5106,Epoetin,Pfizer,00069-1305-10,Retacrit,1000 UNITS,1,10,2,20',
  'J0295,Ampicillin,Sagent,25021-0142-20,Ampicillin,1.5 GM,100,10,10,10',
].join('\r\n')

const rvuLabels = (withPricing: boolean): string[] => {
  const column = (...cells: string[]) => cells
  const columns = [
    column('', '', '', '', 'HCPCS'),
    column('', '', '', '', 'MOD'),
    column('', '', '', '', 'DESCRIPTION'),
    column('', '', '', 'STATUS', 'CODE'),
    column('', 'NOT USED', 'FOR', 'MEDICARE ', 'PAYMENT'),
    column('', '', '', 'WORK', 'RVU'),
    column('', '', 'NON-FAC', 'NON-FAC', 'PE RVU'),
    column('', '', '', 'NA', 'INDICATOR'),
    column('', '', 'FACILITY ', 'FACILITY', 'PE RVU'),
    column('', '', '', 'NA', 'INDICATOR'),
    column('', '', '', 'MP', 'RVU'),
    column('', '', '', 'NON-FACILITY', 'TOTAL'),
    column('', '', '', 'FACILITY', 'TOTAL'),
    ...[
      'PCTC IND',
      'GLOB DAYS',
      'PRE OP',
      'INTRA OP',
      'POST OP',
      'MULT PROC',
      'BILAT SURG',
      'ASST SURG',
      'CO- SURG',
      'TEAM SURG',
    ]
      .map((text) => text.split(' '))
      .map(([top = '', low = '']) => column('', '', '', top, low)),
    ...(withPricing ? [column('', '', '', 'PRIC', 'IND')] : []),
    column('', '', '', 'ENDO', 'BASE'),
    column('', '', '', 'CONV', 'FACTOR'),
    column('', 'PHYSICIAN', 'SUPERVISION OF', 'DIAGNOSTIC', 'PROCEDURES'),
    column('', '', '', 'CALCULATION', 'FLAG'),
    column('', 'DIAGNOSTIC', 'IMAGING', 'FAMILY', 'INDICATOR'),
    column('NON-FACILITY', 'PE USED', 'FOR OPPS', 'PAYMENT', 'AMOUNT'),
    column('FACILITY', 'PE USED', 'FOR OPPS', 'PAYMENT', 'AMOUNT'),
    column('', 'MP USED', 'FOR OPPS', 'PAYMENT', 'AMOUNT'),
  ]
  // The indicator columns are labelled NON-FAC and FACILITY one row higher, over two columns.
  columns[7]![2] = 'NON-FAC'
  columns[9]![2] = 'FACILITY'
  columns[6]![2] = ''
  columns[8]![2] = ''
  return Array.from({ length: 5 }, (_, row) => columns.map((cells) => cells[row]).join(','))
}

/** One row of PPRRVU: code, modifier, status, work, office PE, facility PE, facility NA, malpractice, total, factor. */
type RvuRow = readonly [string, string, string, string, string, string, string, string, string, string]

/** PPRRVU with 31 columns as until 2025, or 32. */
export function rvuFile(title: string, rows: readonly RvuRow[], withPricing: boolean): string {
  const lines = rows.map(([code, modifier, status, work, office, facility, na, malpractice, total, factor]) =>
    [
      ...[code, modifier, '', status, '', work, office, '', facility, na, malpractice, total, total],
      ...['5', 'XXX', '0.00', '0.00', '0.00', '0', '0', '0', '0', '0'],
      ...(withPricing ? ['9'] : []),
      ...['', factor, '09', '0', '99', '0.00', '0.00', '0.00'],
    ].join(','),
  )
  return [
    `,,${title}`,
    ',,CPT codes are copyright.',
    '',
    ',,RELEASED 06/30/2026',
    ...rvuLabels(withPricing),
    ...lines,
    '',
  ].join('\n')
}

export const rvu2026: readonly RvuRow[] = [
  ['96413', '', 'A', '0.28', '3.64', '3.64', 'NA', '0.07', '3.99', '33.4009'],
  ['96440', '', 'A', '2.12', '20.72', '1.22', '', '0.14', '22.98', '33.4009'],
  ['71046', '26', 'A', '0.21', '0.08', '0.08', '', '0.01', '0.30', '33.4009'],
  ['J1745', '', 'E', '0.00', '0.00', '0.00', '', '0.00', '0.00', '33.4009'],
]

export const gpciFile = [
  'ADDENDUM E. FINAL CY 2026 GEOGRAPHIC PRACTICE COST INDICES (GPCIs) BY STATE AND MEDICARE LOCALITY,,,,,,',
  ',,,,,,',
  'Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2026 PW GPCI (with 1.0 Floor)***,2026 PE GPCI,2026 MP GPCI',
  '10112,AL,0,ALABAMA,1.000,0.875,0.566',
  '2102,AK,1,ALASKA*,1.500,1.065,0.551',
  '03602,WY,21,WYOMING**,1.000,1.000,0.740',
  '"MAC Assignments as of November 22, 2023",,,,,,',
  ',,,,,,',
  '*Work GPCI reflects a 1.5 floor in Alaska established by the MIPPA.,,,,,,',
].join('\r\n')

export const mueFile = (setting: 'Practitioner' | 'Outpatient Hospital'): string =>
  [
    '"CPT codes, descriptions and other data only are copyright 2025 American Medical Association.\n\nApplicable restrictions apply.",,,',
    `"HCPCS/\nCPT Code",${setting} Services MUE Values,MUE Adjudication Indicator,MUE Rationale`,
    '96413,1,2 Date of Service Edit: Policy,Code Descriptor / CPT Instruction',
    'E0114,0,3 Date of Service Edit: Clinical,CMS Policy',
    'J1885,8,3 Date of Service Edit: Clinical,Prescribing Information',
  ].join('\r\n')

export const ptpFile = [
  'CPT only copyright 2025 American Medical Association.  All rights reserved.\t\t\t\t\t\t',
  'Column1/Column2 Edits\t\t\t\t\t\t',
  'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
  '\t\t\t\t*=no data\t1=allowed\t',
  '\t\t\t\t\t9=not applicable\t',
  '0001A\t36591\t\t20220101\t20231231\t0\tInstruction',
  '96360\t96372\t\t20090101\t*\t1\tInstruction',
  '96365\t96523\t\t20060101\t*\t0\tInstruction',
  '96374\t96375\t\t20220101\t20220101\t9\tInstruction',
  '96413\tJ1644\t\t20100101\t20260630\t1\tMisuse',
  '',
].join('\r\n')

export const aocFile = [
  'CPT codes are copyright 2025 American Medical Association.,,,,,,,',
  'AOC_Edit_Type,Add-On_Code,AOC_DelDT,Primary_Code,Primary_Code_DelDT,AOC_Edit_EffDT,AOC_Edit_DelDT,Special_Instruction_Notes',
  '1,96361,,96360,,2013091,,',
  '1,96361,,96365,,2013091,,',
  '1,96366,,96365,,2013091,2020366,',
  '2,96376,,CCCCC,,2013091,,Contractor Defined Primary Codes',
  '1,22552,,22551,,2013091,,',
].join('\n')

export const addendumB = [
  ',Addendum B.-- OPPS Payment by HCPCS Code for CY 2026,,,,,,,,,,,',
  ',CPT codes are copyright 2025 American Medical Association.,,,,,,,,,,,',
  'HCPCS Code,Short Descriptor,SI,APC,Relative Weight,Payment Rate,National Unadjusted Copayment, Minimum Unadjusted Copayment,IRA Coinsurance Percentage,Adjusted Beneficiary Copayment,Drug and Device Pass-Through Expiration during Calendar Year,Note,* Indicates a Change',
  '96413,,S,5694,3.6912,$337.46 ,.,$67.50 ,,,,,',
  '45380,,T,5312,13.3737,"$1,222.56 ",.,$244.52 ,,,,,',
  '96368,,N,,,.,,,,,,,',
].join('\n')

export const anwebFile = [
  'HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,ADD DT,ACT EFF DT,TERM DT,ACTION CD',
  '   JG,0010,7,A modifier,Modifier,20180101,20250101,20241231,N',
  'J9181,0010,3,Injection,Etoposide,19860101,20260701,20260930,D',
  'J9181,0020,4,"continued, 10 mg",,19860101,20260701,20260930,D',
  'J9187,0010,3,Injection,Etoposide,20261001,20261001,,A',
].join('\n')

const zipLine = (state: string, zip: string, carrier: string, locality: string, flag: string): string =>
  `${state}${zip}${carrier}${locality} Z9   ${flag} A`.padEnd(75) + '20254'

export const zipFile = [
  zipLine('AK', '99501', '02102', '01', '0'),
  zipLine('CA', '93510', '01182', '18', '1'),
  '',
].join('\r\n')
