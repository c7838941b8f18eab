import { slots, type AdministrationCode, type Slot } from './slot'

const entry = (
  system: AdministrationCode['system'],
  slot: Slot,
  code: string,
  from: string,
  until: string | null = null,
): AdministrationCode => ({ code, slot, ...slots[slot], from, until, system })

const cpt = (slot: Slot, code: string, from = '2009-01-01', until: string | null = null): AdministrationCode =>
  entry('CPT', slot, code, from, until)

/**
 * The codes since the renumbering of 2009. Numbers from CMS's RVU files 2020 to 2026; dates of the later ones from the
 * sources of their rules (`on-body.applied`, `antibody.respiratory`, `pump.prolonged`).
 */
export const codesSince2009: readonly AdministrationCode[] = [
  cpt('hydration.initial', '96360'),
  cpt('hydration.hour', '96361'),
  cpt('therapeutic.infusion', '96365'),
  cpt('therapeutic.hour', '96366'),
  cpt('therapeutic.sequential', '96367'),
  cpt('therapeutic.concurrent', '96368'),
  cpt('subcutaneous.infusion', '96369'),
  cpt('subcutaneous.hour', '96370'),
  cpt('subcutaneous.set-up', '96371'),
  cpt('therapeutic.injection', '96372'),
  cpt('therapeutic.intra-arterial', '96373'),
  cpt('therapeutic.push', '96374'),
  cpt('therapeutic.next-push', '96375'),
  cpt('therapeutic.repeat-push', '96376'),
  cpt('on-body', '96377', '2017-01-01'),
  cpt('therapeutic.unlisted', '96379'),
  cpt('antibody.counselled', '96380', '2023-10-06'),
  cpt('antibody.uncounselled', '96381', '2023-10-06'),
  cpt('chemotherapy.injection', '96401'),
  cpt('chemotherapy.hormonal-injection', '96402'),
  cpt('chemotherapy.few-lesions', '96405'),
  cpt('chemotherapy.many-lesions', '96406'),
  cpt('chemotherapy.push', '96409'),
  cpt('chemotherapy.next-push', '96411'),
  cpt('chemotherapy.infusion', '96413'),
  cpt('chemotherapy.hour', '96415'),
  cpt('chemotherapy.pump', '96416'),
  cpt('chemotherapy.sequential', '96417'),
  cpt('chemotherapy.arterial-push', '96420'),
  cpt('chemotherapy.arterial-infusion', '96422'),
  cpt('chemotherapy.arterial-hour', '96423'),
  cpt('chemotherapy.arterial-pump', '96425'),
  cpt('chemotherapy.pleural', '96440'),
  cpt('chemotherapy.peritoneal', '96445', '2009-01-01', '2010-12-31'),
  cpt('chemotherapy.peritoneal', '96446', '2011-01-01'),
  cpt('chemotherapy.intrathecal', '96450'),
  cpt('pump.portable-refill', '96521'),
  cpt('pump.implanted-refill', '96522'),
  cpt('port.flush', '96523'),
  cpt('chemotherapy.reservoir', '96542'),
  cpt('chemotherapy.unlisted', '96549'),
  entry('HCPCS', 'therapeutic.pump', 'C8957', '2009-01-01'),
  entry('HCPCS', 'therapeutic.with-oral-drug', 'G0138', '2024-04-01'),
  entry('HCPCS', 'chemotherapy.lent-pump', 'G0498', '2016-01-01'),
]
