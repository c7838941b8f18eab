import { codesSince2009 } from './current'
import { slots, type AdministrationCode, type Slot } from './slot'

/**
 * The code sets before 2009, so that an old claim can be read again. The numbers of 2006 to 2008 are those of 2009
 * before the renumbering (AMA CPT 2009, appendix of changes); the G-codes of 2005 stand in CMS Transmittal 129
 * (CR 3631, 10 December 2004), the hospital C-codes of 2006 in Transmittal 785 (CR 4258); earlier numbers in the coding
 * newsletters of the time that `tests/cases` quotes.
 */

type Numbers = Partial<Record<Slot, string>>

const setOf = (numbers: Numbers, from: string, until: string): AdministrationCode[] =>
  Object.entries(numbers).map(([slot, code]) => ({
    code,
    slot: slot as Slot,
    ...slots[slot as Slot],
    from,
    until,
    system: /^[A-Z]/.test(code) ? 'HCPCS' : 'CPT',
  }))

/** Chemotherapy codes of 2006 to 2008 are those of today. */
const chemotherapySince2006: Numbers = {
  ...Object.fromEntries(
    codesSince2009
      .filter((one) => one.system === 'CPT' && one.from === '2009-01-01' && /^964|^965/.test(one.code))
      .map((one) => [one.slot, one.code]),
  ),
  'chemotherapy.peritoneal': '96445',
}

const therapeutic2006: Numbers = {
  'hydration.initial': '90760',
  'hydration.hour': '90761',
  'therapeutic.infusion': '90765',
  'therapeutic.hour': '90766',
  'therapeutic.sequential': '90767',
  'therapeutic.concurrent': '90768',
  'therapeutic.injection': '90772',
  'therapeutic.intra-arterial': '90773',
  'therapeutic.push': '90774',
  'therapeutic.next-push': '90775',
  'therapeutic.unlisted': '90779',
}

export const codes2006and2007 = setOf({ ...therapeutic2006, ...chemotherapySince2006 }, '2006-01-01', '2007-12-31')

/** 2008 added the subcutaneous infusion and the hospital's repeated push. */
export const codes2008 = setOf(
  {
    ...therapeutic2006,
    ...chemotherapySince2006,
    'subcutaneous.infusion': '90769',
    'subcutaneous.hour': '90770',
    'subcutaneous.set-up': '90771',
    'therapeutic.repeat-push': '90776',
  },
  '2008-01-01',
  '2008-12-31',
)

/** From 2006 a hospital has its own code for a prolonged pump that is no chemotherapy, whoever pays. */
const hospitalPump: Numbers = { 'therapeutic.pump': 'C8957' }
export const hospitalPump2006to2008 = setOf(hospitalPump, '2006-01-01', '2008-12-31')

/**
 * What hospitals sent to Medicare in 2006: one code for the first hour of a kind of infusion, one for all further hours,
 * one for every push. Nothing tells hydration from other infusions, or sequential from further time.
 */
export const hospital2006 = setOf(
  {
    ...hospitalPump,
    'hydration.initial': 'C8950',
    'hydration.hour': 'C8951',
    'therapeutic.infusion': 'C8950',
    'therapeutic.hour': 'C8951',
    'therapeutic.push': 'C8952',
    'therapeutic.next-push': 'C8952',
    'therapeutic.injection': '90772',
    'therapeutic.intra-arterial': '90773',
    'chemotherapy.push': 'C8953',
    'chemotherapy.next-push': 'C8953',
    'chemotherapy.infusion': 'C8954',
    'chemotherapy.hour': 'C8955',
    'chemotherapy.injection': '96401',
    'chemotherapy.hormonal-injection': '96402',
    'chemotherapy.few-lesions': '96405',
    'chemotherapy.many-lesions': '96406',
    'chemotherapy.pump': '96416',
    'chemotherapy.arterial-push': '96420',
    'chemotherapy.arterial-infusion': '96422',
    'chemotherapy.arterial-hour': '96423',
    'chemotherapy.arterial-pump': '96425',
    'chemotherapy.pleural': '96440',
    'chemotherapy.peritoneal': '96445',
    'chemotherapy.intrathecal': '96450',
    'pump.portable-refill': '96521',
    'pump.implanted-refill': '96522',
    'port.flush': '96523',
    'chemotherapy.reservoir': '96542',
  },
  '2006-01-01',
  '2006-12-31',
)

/** Codes that stayed the same in CPT to 2005 and beside Medicare's G-codes of 2005. */
const unchanged2005: Numbers = {
  'therapeutic.intra-arterial': '90783',
  'chemotherapy.few-lesions': '96405',
  'chemotherapy.many-lesions': '96406',
  'chemotherapy.arterial-push': '96420',
  'chemotherapy.arterial-infusion': '96422',
  'chemotherapy.arterial-hour': '96423',
  'chemotherapy.arterial-pump': '96425',
  'chemotherapy.pleural': '96440',
  'chemotherapy.peritoneal': '96445',
  'chemotherapy.intrathecal': '96450',
  'pump.portable-refill': '96520',
  'pump.implanted-refill': '96530',
  'chemotherapy.reservoir': '96542',
  'chemotherapy.unlisted': '96549',
}

/** Medicare's codes for offices in 2005. */
export const office2005 = setOf(
  {
    ...unchanged2005,
    'hydration.initial': 'G0345',
    'hydration.hour': 'G0346',
    'therapeutic.infusion': 'G0347',
    'therapeutic.hour': 'G0348',
    'therapeutic.sequential': 'G0349',
    'therapeutic.concurrent': 'G0350',
    'therapeutic.injection': 'G0351',
    'therapeutic.push': 'G0353',
    'therapeutic.next-push': 'G0354',
    'chemotherapy.injection': 'G0355',
    'chemotherapy.hormonal-injection': 'G0356',
    'chemotherapy.push': 'G0357',
    'chemotherapy.next-push': 'G0358',
    'chemotherapy.infusion': 'G0359',
    'chemotherapy.hour': 'G0360',
    'chemotherapy.pump': 'G0361',
    'chemotherapy.sequential': 'G0362',
    'port.flush': 'G0363',
  },
  '2005-01-01',
  '2005-12-31',
)

/** CPT to 2005: a first hour and further hours of a class, whatever drugs; every push for itself. */
export const codesTo2005 = setOf(
  {
    ...unchanged2005,
    'hydration.initial': '90780',
    'hydration.hour': '90781',
    'therapeutic.infusion': '90780',
    'therapeutic.hour': '90781',
    'therapeutic.injection': '90782',
    'therapeutic.push': '90784',
    'therapeutic.next-push': '90784',
    'therapeutic.unlisted': '90799',
    'chemotherapy.injection': '96400',
    'chemotherapy.hormonal-injection': '96400',
    'chemotherapy.push': '96408',
    'chemotherapy.next-push': '96408',
    'chemotherapy.infusion': '96410',
    'chemotherapy.hour': '96412',
    'chemotherapy.pump': '96414',
  },
  '2000-01-01',
  '2005-12-31',
)
