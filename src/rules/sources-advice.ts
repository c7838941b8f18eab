import { source } from './sources'

/** Works on what surrounds a code: the dispute over biologics, claims, payers, places. Addresses are those that were read. */

const coverageDatabase = (id: string): string =>
  `https://www.cms.gov/medicare-coverage-database/view/article.aspx?articleId=${id}`

const complexArticle = (id: string, locator: string, address = coverageDatabase(id)) =>
  source(`Medicare contractor article A${id}, Complex Drug Administration Coding`, locator, address)

export const articleA58527 = complexArticle('58527', 'dates of the article')

export const articleA58532 = complexArticle(
  '58532',
  'Noridian JE, copy of 2021, contractors',
  'https://docslib.org/doc/12990916/billing-and-coding-complex-drug-administration-coding-a58532-links-in-pdf-documents-are-not-guaranteed-to-work',
)

export const articleA58544 = complexArticle('58544', 'dates of the article')

export const articleA59073 = complexArticle('59073', 'dates of the article')

export const articleA59272 = complexArticle('59272', 'dates of the article, version 8')

export const floridaA59074 = source(
  'Florida Medical Association, FMA urges FCSO to retire local coverage article on complex drug administration',
  '22 September 2022, articles A59074 (First Coast) and A58544 (WPS)',
  'https://www.flmedical.org/florida/Florida_Public/News/2022/FMA_urges_FCSO_to_retire_local_coverage_article_on_complex_drug_administration.aspx',
)

export const csroPause = source(
  'Coalition of State Rheumatology Organizations, CMS pause on down-coding',
  '2022, with the notes up to 28 June 2024',
  'https://csro.info/news/2022/cms-pause-on-downcoding-',
)

export const cmsCr13468 = source(
  'CMS Transmittal 12397 (CR 13468), one-time notification on complex drug administration',
  'December 2023, as quoted by Noridian, CSRO and Mondaq',
)

export const noridianClarification = source(
  'Noridian JF Part A, Clarification on Payment for Monoclonal, Complex Biological, and Rheumatological Therapies',
  'whole article',
  'https://med.noridianmedicare.com/es/web/jfa/article-detail/-/view/10529/clarification-on-payment-for-monoclonal-complex-biological-and-rheumatological-therapies',
)

export const mondaqProposal = source(
  'Mondaq, CMS Solicits Comments to Clarify Parameters on MAC Downcoding of Complex Drug Administration',
  '2024, on the fee schedule proposed for 2025',
  'https://www.mondaq.com/unitedstates/food-and-drugs-law/1503954/cms-solicits-comments-to-clarify-parameters-on-mac-downcoding-of-complex-drug-administration-infusion-services',
)

export const rheumatologistComplexity = source(
  'The Rheumatologist, Defining Administration Complexity by the Drug, Not the Diagnosis',
  '10 January 2022',
  'https://the-rheumatologist.org/?p=43606',
)

export const janssenGuide = source(
  'Janssen, AccessOne reimbursement guide',
  'codes that Medicare and commercial payers take',
)

export const ibcNotice = source(
  'Independence Blue Cross and AmeriHealth, notice 21-3144',
  'effective 26 April 2022',
  'https://provcomm.amerihealth.com/archive-ibc/news/Pages/21-3144.aspx',
)

export const aapcDenosumab = source(
  'AAPC Knowledge Center, article 31464',
  'injection of denosumab',
  'https://www.aapc.com/blog/31464',
)

export const racTopic137 = source(
  'CMS Recovery Audit topic 0137, IV hydration administration',
  'whole page',
  'https://www.cms.gov/Research-Statistics-Data-and-Systems/Monitoring-Programs/Medicare-FFS-Compliance-Programs/Recovery-Audit-Program/Approved-RAC-Topics-Items/0137-IV-Hydration-Administration.html',
)

export const noridianA52732 = source(
  'Noridian article A52732, Hydration Services',
  'revision of 7 May 2020',
  'https://freemedicalcoding.com/medicare-article/billing-and-coding-hydration-services',
)

export const novitasL34960 = source('Novitas LCD L34960, hydration', 'listed diagnoses, as reported by RACmonitor')

export const mmplusHydration = source(
  'Medical Management Plus, Medicare Requirements for Hydration Services',
  '18 August 2015',
  'http://mmplusinc.com/news-articles/item/medicare-requirements-for-hydration-services?category_id=36',
)

export const haugenPotassium = source(
  'The Haugen Group, Investigating Injections & Infusions, webinar questions',
  'potassium; least volume',
  'https://www.thehaugengroup.com/webinar-qa-investigating-injections-infusions/',
)

export const ncciManual2023 = source(
  'NCCI Policy Manual for Medicare Services, revision of 1 January 2023',
  'chapter XI, section B',
  'https://scribd.com/document/720600820/Chapter-11-Medicine-Evaluation-and-Management-Services-CPT-Codes-90000-99999',
)

export const multiLumen = source(
  'Revenue Cycle Advisor, Is each lumen in a multi-lumen catheter billed separately?',
  'quoting chapter XI of the NCCI Policy Manual',
  'https://revenuecycleadvisor.com/news-analysis/each-lumen-multi-lumen-catheter-billed-separately',
)

export const medlearnTwoLines = source(
  'MedLearn, pharmacy question for the week of 22 November 2021',
  'whole answer',
  'https://medlearn.com/pharmacy-question-for-the-week-of-november-22-2021/',
)

export const selectHealthHydration = source(
  'Select Health, policy 09, Hydration (office-based)',
  '2023, reviewed 12 June 2025',
  'https://www.thinkbymore.com/doc/codingreimbursement-policy-hydration-(office-based)-(see-also%2C-chemotherapy%2C-and-therapeutic%2C-prophylactic%2C-and-diagnostic-injections-and-infusions-policies)',
)

export const uhcPolicy = source(
  'UnitedHealthcare, Injection and Infusion Services Policy, Professional',
  '2022R0009A and 2023R0009A',
  'https://pdf4pro.com/file/10af70/content_dam_provider_docs_public_policies_comm_reimbursement_COMM_Injection_and_Infusion_Services_Policy.pdf.pdf',
)

export const regencePolicy = source(
  'Regence, policy 109, Injection and Infusion Services',
  'effective 1 October 2018',
  'https://www.regence.com/web/regence_provider/injection-and-infusion-services',
)

export const tmhpM0220 = source(
  'Texas Medicaid, M0220 and M0221',
  '26 January 2022',
  'https://www.tmhp.com/news/2022-01-26-monoclonal-antibody-administration-procedure-codes-m0220-and-m0221-covid-19-now',
)

export const tmhpM0222 = source(
  'Texas Medicaid, M0222 and M0223',
  '2 May 2022',
  'https://www.tmhp.com/news/2022-05-02-covid-19-monoclonal-antibody-administration-procedure-codes-m0222-m0223-and-q0222',
)

export const aapcEightHours = source('AAPC, text of the chemotherapy infusion codes of 2006', 'additional hours, 2006')

export const aapcXModifiers = source(
  'AAPC, CMS Introduces Four New Modifiers in Lieu of Modifier 59',
  'CR 8863, in force from 1 January 2015',
  'https://www.aapc.com/blog/28014-cms-introduces-four-new-modifiers-in-lieu-of-modifier-59/',
)

export const aapcModifier59 = source(
  'AAPC, New Rules Issued for Modifiers 59, XE, XS, XP, and XU',
  'CR 11168, in force from 1 July 2019',
  'https://www.aapc.com/blog/45862-new-rules-issued-for-modifiers-59-xe-xs-xp-and-xu/',
)

export const hiaModifier53 = source(
  'HIAcode, Use of CPT Modifiers 53, 73, and 74 for Discontinued Procedures',
  '19 January 2026',
  'https://hiacode.com/blog/use-of-modifiers-53-73-74-discontinued-procedures?hs_amp=true',
)

export const palmettoAbn = source(
  'Palmetto GBA, modifiers for the status of an Advance Beneficiary Notice',
  'GA and GZ, with MLN Matters MM7228',
  'https://www.palmettogba.com/palmetto/jja.nsf/DID/AXBMW46087',
)

export const abnFour = source(
  'Review of Optometry, Protect Yourself with an ABN',
  'GA, GX, GY and GZ',
  'https://www.reviewofoptometry.com/article/protect-yourself-with-an-abn',
)

export const forvis340b = source(
  'Forvis Mazars, New CMS Rule Requires Claims Modifiers for All 340B Entities',
  'January 2023',
  'https://www.forvismazars.us/forsights/2023/01/new-cms-rule-requires-claims-modifiers-for-all-340b-entities',
)

export const essential340b = source(
  'America’s Essential Hospitals, CMS Revises Part B Inflation Rebate Guidance for 340B Modifiers',
  '21 March 2023',
  'https://essentialhospitals.org/cms-revises-part-b-inflation-rebate-guidance-340b-modifers/',
)

export const modifierPo = source(
  'Medical Management Plus, Additional Guidance on Use of PO Modifier',
  '2 February 2016',
  'http://mmplusinc.com/news-articles/item/additional-guidance-on-use-of-po-modifier?category_id=36',
)

export const modifierPn = source(
  'Mondaq, New Billing Modifier Required for Services at Certain Off-Campus Provider-Based Departments',
  'on PN, in force from 1 January 2017',
  'https://www.mondaq.com/unitedstates/healthcare/560256/new-billing-modifier-required-for-services-furnished-at-certain-off-campus-provider-based-departments-on-or-after-january-1-2017',
)

export const siteNeutral2026 = source(
  'rhislop3, on the hospital outpatient rule of 2026',
  'drug administration in excepted off-campus departments',
  'https://rhislop3.com/?p=6343',
)

export const clinicVisit2019 = source(
  'Noridian, G0463 has no appeal rights (MLN Matters MM11099)',
  '22 March 2019; 70% of the OPPS rate in 2019 in departments that bill PO, 40% once phased in',
  'https://med.noridianmedicare.com/web/jea/article-detail/-/view/10521/g0463-has-no-appeal-rights',
)

export const clinicVisit2020 = source(
  'Advis, on the reprocessing of clinic visits of 2019',
  'November 2021; 70% in 2019 as reprocessed, 40% for 2020 and beyond',
  'https://advis.com/regulatory-updates/cms-site-neutral-payment-update-nov-2021/',
)

export const ruralExempt2023 = source(
  'CLA, CMS finalizes the CY 2023 hospital outpatient rule',
  '13 December 2022; sole community hospitals exempt from site-neutral cuts',
  'https://www.claconnect.com/en/resources/articles/2022/cms-releases-proposed-cy-2023-hospital-outpatient-rule',
)

export const relativityAdjuster = source(
  'Hall Render, Key Highlights of the 2026 OPPS Proposed Rule',
  '1 August 2025; departments that are not excepted are paid 40% of the amount under OPPS',
  'https://hallrender.com/2025/08/01/medicare-key-highlights-of-the-2026-opps-proposed-rule',
)

export const pyaSupervision = source(
  'PYA, Navigating Permanent Changes to Direct Supervision',
  'fee schedule of 2026, 42 CFR 410.26',
  'https://www.pyapc.com/insights/navigating-permanent-changes-to-direct-supervision-and-teaching-physician-requirements',
)

export const hospitalSupervision = source(
  'Federal Register, 85 FR 8475, correction to the hospital outpatient rule of 2020',
  'applicable from 1 January 2020',
  'https://regulations.justia.com/regulations/fedreg/2020/02/14/2020-02847.html',
)

export const shadedLine = source(
  'Medi-Cal, Physician-Administered Drugs, CMS-1500 billing instructions',
  'boxes 24A and 24D',
  'https://docsbay.net/physician-administered-drugs-ndc-cms-1500-billing-instructions-physician-ndc-cms',
)

export const revenueCodes = source(
  'AAPC forum, revenue codes of infusions',
  'thread 166620',
  'https://www.aapc.com/discuss/threads/therapeutic-injections-and-pushes.166620/?view=votes',
)

export const standingOrder = source(
  'AAPC Oncology & Hematology Coding Alert, 96372 Requires More Than a Standing Order',
  'citing a CERT case of WPS',
  'https://www.aapc.com/codes/coding-newsletters/my-oncology-hematology-coding-alert/reader-question-96372-admin-requires-more-than-standing-order-130916-article',
)

export const noridianA55734 = source('Noridian article A55734, iron infusion', 'as reported by RACmonitor')

export const articleA55134 = source(
  'Medicare contractor article A55134, Prolonged Drug and Biological Infusions Started Incident To a Physician’s Service',
  'from 9 May 2016, revision of 16 February 2023',
  coverageDatabase('55134'),
)

export const oplincSe1609 = source(
  'Oplinc, CMS Releases Clarification on Billing for Prolonged Infusion Services',
  '3 May 2016, on MLN Matters SE1609',
  'http://www.oplinc.com/cms-releases-clarification-on-billing-for-prolonged-infusion-services/',
)

export const takeHomePump = source(
  'Revenue Cycle Advisor, Can We Bill a Take-home Infusion Pump?',
  'on MLN Matters SE1609',
  'https://revenuecycleadvisor.com/news-analysis/can-we-bill-take-home-infusion-pump',
)

export const ascoNursing = source(
  'ASCO Journal of Oncology Practice, Billing Challenges for Residents of Skilled Nursing Facilities',
  'September 2008',
  'https://pmc.ncbi.nlm.nih.gov/articles/PMC2794012',
)

export const rheumatologistNursing = source(
  'The Rheumatologist, Infusion Services for Skilled Nursing Facility Patient',
  '13 June 2017',
  'https://www.the-rheumatologist.org/article/rheumatology-coding-corner-answer-infusion-services-skilled-nursing-facility-patient/?singlepage=1&theme=print-friendly',
)

export const homeInfusion2019 = source(
  'Noridian, Temporary Transitional Payment for Home Infusion Therapy Services (CR 10836)',
  'G0068 to G0070, from 1 January 2019',
  'https://med.noridianmedicare.com/es/web/jddme/policies/dmd-articles/2019/frequently-asked-questions-temporary-transitional-payment-for-home-infusion-therapy-services-for-cy-2019-and-2020-cr10836',
)

export const homeInfusion2021 = source(
  'CMS MLN Matters MM11880 (CR 11880), Billing for Home Infusion Therapy Services',
  'from 1 January 2021',
  'https://www.passeidireto.com/arquivo/145468464/mm-11880',
)

export const manual17Esa = source('Medicare Claims Processing Manual, chapter 17', 'section 80.12')

export const palmettoEb = source('Palmetto GBA, modifier EB', 'July 16, 2020')

export const hcpcsJg = source('HCPCS Level II (CMS), modifiers JG and TB', 'JG ended December 31, 2024')

export const hcpcsG0138 = source('HCPCS Level II (CMS), G0138', 'October 2025, added April 1, 2024')

export const aapcModifierOrder = source(
  'AAPC, Ophthalmology Coding Alert, multiple modifier rules',
  'the answer on sequencing: pricing, then payment, then information',
  'https://aapc.com/codes/coding-newsletters/my-ophthalmology-coding-alert/reader-questions-get-a-handle-on-multiple-modifier-rules-165494-article',
)
