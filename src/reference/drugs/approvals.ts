/**
 * When the FDA approved a drug, for the days before its first code: until then a hospital bills Original Medicare C9399, everybody
 * else the unclassified code (Medicare Claims Processing Manual, chapter 17, section 90.2: drugs approved from January 1, 2004 on).
 *
 * Not modelled: every other drug. Of a drug without a date here nothing is billed before its first code, since an earlier one
 * may not be on file.
 */
export interface Approval {
  /** ISO. */
  readonly approved: string
  readonly source: string
}

export const approvals: Readonly<Record<string, Approval>> = {
  'pertuzumab, trastuzumab and hyaluronidase-zzxf': {
    approved: '2020-06-29',
    source: 'Dow Jones Newswires, June 29, 2020, on the FDA’s announcement',
  },
  'datopotamab deruxtecan-dlnk': { approved: '2025-01-17', source: 'FDA, Novel Drug Approvals for 2025' },
  treosulfan: { approved: '2025-01-21', source: 'FDA, Novel Drug Approvals for 2025' },
  fitusiran: { approved: '2025-03-28', source: 'FDA, Novel Drug Approvals for 2025' },
  'telisotuzumab vedotin-tllv': { approved: '2025-05-14', source: 'ACCC, Oncology Issues, volume 40, number 4' },
  'mitomycin intravesical': { approved: '2025-06-12', source: 'ACCC, Oncology Issues, volume 40, number 4' },
  'pembrolizumab and berahyaluronidase alfa': {
    approved: '2025-09-19',
    source: 'VativoRx, pharmacy bulletin of November 4, 2025',
  },
  'denosumab-kyqq': { approved: '2025-09-16', source: 'Mondaq, FDA Approves Biocon’s Denosumab Biosimilars' },
  'denosumab-nxxp': { approved: '2025-08-29', source: 'BiologicsHQ on Bildyos and Bilprevda, October 2025' },
  'trastuzumab-anns': { approved: '2019-06-13', source: 'Biosimilars Resource Center, June 13, 2019' },
}

/** Since when C9399 stands for drugs that are approved and have no code. */
export const newDrugsFrom = '2004-01-01'
