import type { Source } from './rule'

/**
 * The works that several rules cite. Titles and locators name the work; sentences are never carried over.
 * "Paraphrased" CPT guidance is cited by section because the text is the AMA's.
 */

export const source = (title: string, locator: string, address?: string): Source =>
  address === undefined ? { title, locator } : { title, locator, address }

export const cptSection = (locator: string): Source =>
  source('AMA CPT, section Hydration, Therapeutic, Prophylactic, Diagnostic and Chemotherapy Administration', locator)

export const manual12 = source(
  'Medicare Claims Processing Manual (CMS Pub. 100-04)',
  'chapter 12, section 30.5',
  'https://www.cms.gov/regulations-and-guidance/guidance/manuals/downloads/clm104c12.pdf',
)

export const manual4 = source(
  'Medicare Claims Processing Manual (CMS Pub. 100-04)',
  'chapter 4, section 230.2',
  'https://www.cms.gov/regulations-and-guidance/guidance/manuals/downloads/clm104c04.pdf',
)

export const ncciManual = source(
  'NCCI Policy Manual for Medicare Services',
  'chapter XI, section B',
  'https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits',
)

export const addOnFile = source(
  'CMS Add-on Code Edits',
  'type I edits of the drug-administration codes, edition of 1 July 2024',
  'https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-add-code-edits',
)

export const pairFile = source(
  'CMS NCCI Procedure-to-Procedure Edits',
  'practitioner and outpatient hospital tables in force on 1 July 2024',
  'https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits',
)

export const racTopic71 = source(
  'CMS Recovery Audit topic 0071, initial hydration, infusion and chemotherapy administration',
  'whole page',
  'https://www.cms.gov/Research-Statistics-Data-and-Systems/Monitoring-Programs/Medicare-FFS-Compliance-Programs/Recovery-Audit-Program/Approved-RAC-Topics-Items/0071-Initial-Hydration-Infusion-and-Chemotherapy-Administration.html',
)

export const cms2005GCodes = source(
  'CMS Transmittal 129 (CR 3631), 2005 Drug Administration Coding Revisions',
  '10 December 2004',
  'https://docplayer.net/amp/17071106-Mma-2005-drug-administration-coding-revisions.html',
)

export const cms2006Opps = source(
  'CMS Transmittals 785 and 902 (CR 4258, CR 4388), drug administration under the CY 2006 OPPS',
  '16 December 2005 and 7 April 2006',
  'http://www.wpsic.com/medicare/part_b/publications/cy_2006_opps.shtml',
)

export const cpiExperts2006 = source(
  'CPI Experts, Coding and Payment Guidelines for Drug Administration',
  '2006, additional hours and concurrent infusions',
  'http://cpiexperts.com/industry_experts_coding-and-payment-guidelines.php',
)

export const aapcHydration2008 = source(
  'AAPC Pediatric Coding Alert, check 2 criteria for hydration in 2008',
  '2008',
  'https://aapc.com/codes/coding-newsletters/my-pediatric-coding-alert/you-be-the-coder-check-2-criteria-for-hydration-in-2008-article',
)

export const cpt2009Changes = source(
  'AAPC, CPT 2009: Eyes Upon Change',
  'renumbering of the codes for hydration, therapeutic infusions and injections',
  'https://www.aapc.com/blog/24024-cpt-2009-eyes-upon-change/',
)

export const aapRsv = source(
  'American Academy of Pediatrics, AAP News 26439, codes for the administration of nirsevimab',
  'October 2023; before them its coding page gave the injection code',
  'https://publications.aap.org/aapnews/news/26439',
)

export const hcpcs2024 = source(
  'CMS HCPCS Level II',
  'July 2024, dates added and ended of the M-codes for antibodies',
  'https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update',
)

export const ascoPump = source(
  'ASCO Journal of Oncology Practice, pump refills and prolonged infusions',
  '2010, PMC2900877',
  'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2900877/',
)

export const selectHealth = source(
  'Select Health, policy 09 on hydration, injections and infusions',
  'section on port flushes',
)

export const acrFaq = source(
  'American College of Rheumatology, Infusion FAQs',
  'whole page',
  'https://www.rheumatology.org/Practice-Quality/Administrative-Support/Coding/Infusion-FAQs',
)

export const noridianChemo = source(
  'Noridian JE Part A, Chemotherapy Administration Billing',
  'whole page',
  'https://med.noridianmedicare.com/web/jea/topics/drugs-biologicals-injections/chemotherapy-administration-billing',
)

export const noridianA52953 = source(
  'Noridian article A52953, Chemotherapy Administration',
  'whole article',
  'https://med.noridianmedicare.com/web/jeb/policies/coverage-articles/chemotherapy-administration',
)

export const hcproOverlap = source(
  'HCPro APCs Insider, injection and infusion coding and billing',
  '9 January 2015, citing CPT Assistant',
  'https://www.hcpro.com/HIM-311944-859/Does-your-facility-struggle-with-injection-and-infusion-coding-and-billing.html',
)

export const hcproObservation = source(
  'HCPro APCs Insider, drug administration for observation patients',
  '22 November 2013, quoting CMS Pub. 100-04 chapter 4 section 230.2',
  'http://blr.hcpro.com/HIM-298578-859/QA-Coding-drug-administration-for-observation-patients.html',
)

export const medlearnOverlap = source(
  'MedLearn, pharmacy question for the week of 31 January 2022',
  'whole answer',
  'https://medlearn.com/pharmacy-question-for-the-week-of-january-31-2022/',
)

export const medlearnHydration = source(
  'MedLearn, general question for the week of 15 November 2021',
  'whole answer',
  'https://medlearn.com/general-question-for-the-week-of-november-15-2021/',
)

export const medlearnStop = source(
  'MedLearn, general question for the week of 10 June 2024',
  'whole answer',
  'https://medlearn.com/general-question-for-the-week-of-june-10-2024',
)

export const haugenBasics = source(
  'The Haugen Group, Injections & Infusions Beyond the Basics, webinar questions',
  'citing MAC article A53778',
  'https://www.thehaugengroup.com/tips-expertise-injections-infusions-beyond-the-basics-webinar-qa/',
)

export const haugenMidnight = source(
  'The Haugen Group, Hydration/Infusion Coding at Midnight',
  'whole article',
  'https://www.thehaugengroup.com/hydration-infusion-coding-at-midnight-the-orphaned-service-interval/',
)

export const uwManual = source(
  'University of Wisconsin Hospital & Clinics, IV Infusion Mini Manual',
  '2014, frequent questions',
  'https://docslib.org/doc/9492712/uwhc-iv-infusion-mini-manual',
)

export const cgsHydration = source(
  'CGS Administrators, Correct Coding for Hydration Administration',
  '10 May 2012',
  'https://cgsmedicare.com/partb/pubs/news/2012/0512/cope18821.html',
)

export const aapcHydrationSum = source(
  'AAPC Oncology & Hematology Coding Alert, a single code for infusion, injection and hydration',
  '2019',
  'https://aapc.com/codes/coding-newsletters/my-oncology-hematology-coding-alert/you-be-the-coder-search-for-a-single-code-for-infusion-injection-and-hydration-159393-article',
)

export const aapcPayerHydration = source(
  'AAPC forum, Billing Hydration and Chemotherapy, quoting a payer denial',
  '2023',
  'https://www.aapc.com/discuss/threads/billing-hydration-and-chemotherapy.196971/post-539772',
)

export const aapcPushMyths = source(
  'AAPC Oncology & Hematology Coding Alert, five push myths',
  '2007',
  'https://aapc.com/codes/coding-newsletters/my-oncology-hematology-coding-alert/simplify-your-work-shatter-these-5-push-myths-to-create-pristine-claims-article',
)

export const aapcInterrupted = source(
  'AAPC Oncology & Hematology Coding Alert, article 149056',
  'interrupted rituximab infusion',
)

export const ascoConcurrent = source(
  'ASCO Journal of Oncology Practice, Concurrent Infusions',
  'July 2008',
  'http://pubmedcentralcanada.ca/pmcc/articles/PMC2793946/',
)

export const revenueCycleRepeat = source(
  'Revenue Cycle Advisor, repeat infusions of the same drug',
  '2017',
  'https://revenuecycleadvisor.com/node/4136',
)

export const icd10monitorRepeat = source(
  'ICD10monitor, Drug Administration Charge Capture',
  '2022',
  'https://icd10monitor.medlearn.com/?p=49453',
)

export const ohioHima = source(
  'Ohio HIMA, Infusion and Injection Coding, parts 1 to 4',
  '2024',
  'https://ohiohima.blogspot.com',
)

export const starAuditing = source(
  'Star Auditing, Tips for Documenting and Coding Injections and Infusions',
  '12 June 2018',
  'https://www.starauditng.com/blog/2018/6/12/injects-and-infusions',
)

export const rheumatologistInjection = source(
  'The Rheumatologist, 96372 vs. 96401',
  '2011',
  'http://www.the-rheumatologist.org/article/a-rheumatologists-dilemma96372-vs-96401/',
)

export const ngsA58620 = source(
  'National Government Services article A58620, Complex Drug Administration Coding',
  'effective 1 May 2021',
  'https://ngsmedicare.com/web/ngs/search-details?selectedArticleId=3064632',
)

export const wpsG0498 = source(
  'WPS, billing guideline for CHEMO-001, quoting CMS CR 9749',
  'G0498',
  'https://docslib.org/doc/5796246/billing-and-coding-guideline-for-chemo-001-chemotherapy-drugs-and-their-adjuncts-lcd-l37205-medicare-regulation-excerpts-pub-10',
)

export const onBodyA54682 = source(
  'MAC article A54682, on-body injector',
  'from 1 January 2017',
  'https://verity.backworkai.com/policy/A54682',
)

export const namas = source(
  'NAMAS, Auditing Infusions, Hydrations and Injections',
  '2021',
  'https://namas.co/auditing-infusions-hydrations-and-injections/',
)

export const medlearnScInfusion = source(
  'MedLearn, Subcutaneous Infusion Coding for Success',
  'whole article',
  'https://medlearn.com/subcutaneous-infusion-coding-for-success/',
)

export const aapcTwoTrips = source(
  'AAPC Oncology & Hematology Coding Alert, two trips and two initial codes',
  '2013',
  'https://aapc.com/codes/coding-newsletters/my-oncology-hematology-coding-alert/you-be-the-coder-do-2-trips-allow-2-initial-codes-136211-article',
)

export const hcproTimes = source(
  'HCPro, Capturing start and stop times for infusions',
  '1 February 2013',
  'https://www.hcpro.com/HIM-288862-859/Capturing-start-and-stop-times-for-infusions.html',
)

export const aapcDiscontinued = source(
  'AAPC Oncology & Hematology Coding Alert, code chemo by intended service',
  '10 April 2007',
  'https://aapc.com/codes/coding-newsletters/my-oncology-hematology-coding-alert/reader-questions-code-chemo-by-intended-service-not-time-article',
)

export const rheumatologist2012 = source('The Rheumatologist, Managing an In-Office Infusion Practice', 'August 2012')

export const manual17Rounding = source(
  'Medicare Claims Processing Manual (CMS Pub. 100-04)',
  'chapter 17, section 10',
  'https://www.cms.gov/regulations-and-guidance/guidance/manuals/downloads/clm104c17.pdf',
)

export const manual17Waste = source(
  'Medicare Claims Processing Manual (CMS Pub. 100-04)',
  'chapter 17, section 40',
  'https://www.cms.gov/regulations-and-guidance/guidance/manuals/downloads/clm104c17.pdf',
)

export const cgsWaste = source(
  'CGS Administrators, JW and JZ Modifier Guidelines',
  '27 June 2023',
  'https://cgsmedicare.com/partb/pubs/news/2023/06/cope140894.html',
)

export const noridianWaste = source(
  'Noridian JE Part A, Drug Wastage, JW and JZ Modifiers',
  'whole page',
  'https://med.noridianmedicare.com/web/jea/topics/drugs-biologicals-injections/drug-wastage-jw-and-jz-modifiers',
)

export const firstCoastWaste = source(
  'First Coast Service Options, JW and JZ modifiers',
  'whole page',
  'https://medicare.fcso.com/Claim_submission_guidelines/0503966.asp',
)

export const rheumatologistWaste = source(
  'The Rheumatologist, Key Facts on Billing Drug Wastage',
  '24 January 2023',
  'https://www.the-rheumatologist.org/article/key-facts-on-billing-drug-wastage/3',
)

export const americanMedicalCoding = source(
  'American Medical Coding, JW and JZ Modifier Billing Guidelines',
  'billing unit that covers the whole vial',
  'https://www.americanmedicalcoding.com/jw-and-jz-modifier-billing-guidelines/',
)

export const hcpcsModifiers = source('HCPCS Level II', 'modifiers JA and JB')

export const venoferFaq = source(
  'Venofer, frequently asked questions',
  'brown, white and clear bagging',
  'http://www.venofer.com/faqs',
)

export const nuccManual = source('NUCC, 1500 Claim Form Reference Instruction Manual', 'item 24, shaded lines')

export const hcpcsDescriptions = source('HCPCS Level II (CMS), long descriptions', 'October 2025')

export const cabenuvaLabel = source(
  'Cabenuva, US labelling',
  'section 2: one injection of each drug, at separate sites',
)
