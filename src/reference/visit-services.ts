import type { OwnService } from './own-codes'

/**
 * Services that stand in an infusion log in many wordings, told by their words (rules `included.services` and
 * `own-code.services`). Small letters; an amount and brackets are gone.
 */

/** Part of every infusion and injection: access to the vein or port, its care, teaching, watching the patient. */
export const includedWords: readonly RegExp[] = [
  /^(?:new |re ?)?(?:peripheral |periph )?(?:iv|piv|intravenous|angiocath|midline)(?: (?:site|line|catheter|access|cannula|peripheral))* (?:re ?start(?:ed)?|start(?:ed)?|insert(?:ion|ed)?|plac(?:e|ed|ement)|remov(?:al|ed)|discontinued?|d\/c'?d?|dc'?d?|pulled|out|check(?:ed)?|assess(?:ment|ed)?|care|infiltrat(?:ed|ion)|site change)\b/,
  /^(?:start(?:ed)?|insert(?:ed)?|remov(?:ed|al of)|d\/c|dc|discontinue[d]?) (?:peripheral )?(?:iv|piv|saline lock|hep ?lock)\b/,
  /\b(?:picc|cvc|central(?: venous)?(?: line| catheter)?|port|port a cath|portacath|mediport|hickman|broviac|line|catheter|midline)\b.*\b(?:dressing|dsg|drsg|needle change|cap change|access(?:ed|ing)?|de ?access(?:ed|ing)?|care|maintenance)\b/,
  /\b(?:dressing|dsg|drsg) (?:change|changed|kit|chg)\b|\bneedle (?:change|removal|removed)\b/,
  /\b(?:port|picc|line|cvc|central line|hickman)\b.*\b(?:draw|drawn|labs?|blood return)\b|\b(?:labs?|blood) (?:draw(?:n)?|obtained|collected)? ?(?:from|via|off|through) (?:the )?(?:port|picc|line|cvc|central line)\b/,
  /\b(?:pump|cadd|5 ?-?fu|elastomeric|home pump|infusor) (?:pump )?(?:disconnect(?:ed|ion)?|d\/c|dc|take ?down|removal|removed|unhook(?:ed)?|off)\b|\b(?:disconnect(?:ed)?|unhook|deaccess) (?:of )?(?:the )?(?:home |5 ?-?fu |cadd |chemo )*pump\b/,
  /^(?:patient |pt |family |medication |med |drug |chemo(?:therapy)? |self ?-?injection |injection )*(?:teaching|education|teach|instruction|instructions)\b/,
  /^(?:post |pre )?(?:infusion |injection |vaccine |treatment |patient |pt )?(?:monitoring|vitals?|vital signs|vs|assessment)(?: .*)?$/,
  /^(?:post|pre)[ -]?(?:infusion|injection|treatment|chemo) (?:observation|flush|assessment|check)/,
  /^(?:vial|bag|syringe|solution|soln?|container|piggyback|minibag|buretrol)s?\.?(?: iv room)?$/,
  /^iso ?-?(?:osm(?:otic)?) (?:dextrose|sodium chloride)$/,
  /^(?:infusion|iv|pump|tubing|supply) (?:supplies|set|tubing|pump|charge)$|^iv (?:cap|pole|fluids? set ?up)$/,
]

/** Done beside an infusion under codes of its own, or nothing at all. */
export const visitServices: readonly OwnService[] = [
  {
    what: 'therapeutic phlebotomy',
    codes: '99195',
    names: [],
    words: /\bphlebotom(?:y|ies)\b.*\b(?:therapeutic|ml|cc|unit)?|\btherapeutic phleb\b|^99195$|\bblood ?letting\b/,
  },
  {
    what: 'a nurse visit',
    codes: '99211, not payable with an infusion or injection for Medicare',
    names: [],
    words:
      /^(?:rn|nurse|nursing|ma|clinic) (?:visit|assessment|check|only visit|encounter)|^(?:bp|blood pressure|weight) check$|^(?:office|clinic|provider|md|np|follow ?up) visit$/,
  },
  {
    what: 'observation',
    codes: 'G0378 in a hospital',
    names: [],
    words: /^(?:observation|obs|extended recovery)(?: (?:hours?|hrs?|status|services?|care|only|time))?$/,
  },
  {
    what: 'a visit without a service',
    codes: 'none',
    names: [],
    words:
      /^(?:pt |patient )?(?:no[ -]?show(?:ed)?|did not (?:show|arrive)|dns|dna|cancel(?:l?ed|lation)?|resched(?:uled)?|left without (?:being seen|treatment)|lwbs|not given|held|hold|treatment held|chemo held|infusion held|refused|declined|no treatment(?: today)?)(?: .*)?$/,
  },
  {
    what: 'a blood product',
    codes: '36430 for the transfusion, and the P code of the product',
    names: [],
    words:
      /\b(?:prbcs?|rbcs?|packed (?:red )?(?:blood )?cells?|red (?:blood )?cells|leuko ?-?reduced|platelets?|plts?|pheresis|ffp|fresh frozen|thawed plasma|plasma|cryo(?:precipitate)?|whole blood|granulocytes|blood transfus\w*|transfus\w*)\b/,
  },
  {
    what: 'an allergen',
    codes: '95115 to 95180',
    names: [],
    words:
      /\ballergy (?:shots?|injections?|vaccine|serum|immunotherapy|extracts?)\b|\ballergen\b|\bimmunotherapy injection\b/,
  },
  {
    what: 'a nasal spray given under observation',
    codes: 'G2082 up to 56 mg, G2083 above, drug included; S0013 for some plans',
    names: [],
    words: /\b(?:spravato|esketamine)\b/,
  },
  {
    what: 'a vaccine',
    codes: '90471 to 90474, for Medicare G0008 to G0010, for COVID-19 90480',
    names: [],
    words:
      /\b(?:vaccines?|vaccination|immunizations?|vac|toxoids?|flu ?shot|afluria|flumist|fluzone|flublok|flucelvax|fluad|pneumovax|prevnar|vaxneuvance|capvaxive|shingrix|havrix|vaqta|twinrix|engerix|recombivax|heplisav|prehevbrio|gardasil|menactra|menveo|menquadfi|bexsero|trumenba|penbraya|mmr|proquad|varivax|zostavax|imovax|rabavert|tdvax|tenivac|tdap|dtap|boostrix|adacel|daptacel|pediarix|pentacel|vaxelis|ipol|rotarix|rotateq|ixiaro|typhim|yf ?-?vax|jynneos|arexvy|abrysvo|mresvia|comirnaty|spikevax|mnexspike|novavax|nuvaxovid)\b/,
  },
  {
    what: 'an epidural',
    codes: 'those of the block or the anesthesia',
    names: [],
    words: /^(?:labor )?epidural(?: (?:bag|infusion|bolus|catheter|kit|pump))?$/,
  },
  {
    what: 'a nebulizer treatment',
    codes: '94640',
    names: [],
    words: /\b(?:neb|nebs|nebulizer|nebulized|inhalation) (?:treatment|tx|solution)?\b/,
  },
  {
    what: 'a test',
    codes: 'those of the test',
    names: [],
    words:
      /^(?:ekg|ecg|x ?-?ray|chest x ?-?ray|cxr|ct|mri|ultrasound|pregnancy test|hcg test|urine hcg|urinalysis|ua|glucose|fingerstick|poc glucose|cbc|cmp|bmp|pulse ox)(?: .*)?$/,
  },
]
