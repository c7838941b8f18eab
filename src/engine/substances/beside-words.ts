/**
 * Words that staff write beside a drug's name and that never tell one product from another. What tells products apart stands
 * in none of these lists (`depot`, `LAR`, `ER`, `XR`, `liposomal`, `implant`, `with`, `or`), nor does what says that the drug
 * was not given (`held`, `refused`, `not`); the tests of written names hold the first.
 */
const words = {
  ways: `iv ivp ivpb sivp sc sq subq subcut im infusion infusions infused inj injection injections push pushes bolus slow slowly
    rapid drip gtt peripheral picc port cvc central line site via thru through running`,
  sites: `left right lt rt bilat bilateral lua rua lla rla luq llq rlq ruq abd abdomen abdominal glut glute gluteal vg dg deltoid
    thigh buttock arm upper lower outer hip`,
  rhythm: `wk wks week weeks wkly weekly biweekly mo mos month months monthly quarterly yr yrs year years yearly annual annually q
    qwk qmo every daily bid tid day days next first second third fourth last final initial of on to at per min mins minute
    minutes hour hours hr hrs x over for then cycle dose doses inf once now today stat prn #`,
  phase: `induction induct ind maint maintenance load loading ld reload start starter restart cont continued priming titration ramp
    step stepup up split rnd rounded round flat fixed wt weight based bsa auc protocol regimen premed premeds pre med premedication post preop postop op prechemo chemo rescue procedure proc sedation triage trauma code
    status icu pacu interval standard eid new full half partial total target`,
  indication: `asthma copd seizure seizures agitation agitated migraine headache nausea vomiting pain fever sepsis pneumonia uti
    cellulitis allergic reaction anaphylaxis stroke stemi nstemi dvt afib svt htn hypoglycemia hypokalemia dehydration withdrawal
    overdose croup exacerbation flare crohn crohns crohn's colitis uc cd ra psa psoriasis lupus sle gout nmosd gmg cidp mmn itp
    pnh ahus hae osteo osteoporosis osteopenia bone mets metastatic breast lung nsclc sclc crc colon prostate ovarian myeloma
    lymphoma nhl cll mds hgb hct anc plt anemia ida ckd csu urticaria eczema alzheimer's alzheimers neuropathy bladder inst
    instillation instill declot declotting occlusion occluded tx treatment therapy`,
  container: `syr syrs syringe syringes pfs vial vials vl vls sdv mdv pf lyo lyophilized pwd powder minibag mini-bag mbp bag bags premix
    premixed duplex galaxy add addvantage viaflo excel intravia freeflex pen clickject autoinjector sureclick hypokit amp
    amps ampule carpuject tubex simplist cadd elastomeric eclipse homepump easypump ball box kit single multi use ns nss swfi sw d5w
    diluent saline mg mcg ml kg m2 gm units vantage`,
  makers: `sandoz pfizer teva hikma fresenius kabi baxter hospira accord sagent mylan viatris amneal apotex zydus meitheal eugia
    civica braun xellia almaject gland lupin`,
  record: `given admin administered applied placed wasted waste discard discarded tolerated ok pharm pharmacy pt patient rx order
    ordered generic brand biosim biosimilar ped peds pediatric adult`,
} as const

export const besideWords: ReadonlySet<string> = new Set(
  Object.values(words).flatMap((list) => list.split(/\s+/).filter((word) => word !== '')),
)
