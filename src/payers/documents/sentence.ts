import type { Fact } from '../profiles/define'

/** What a fact says in one sentence, and the drugs that it speaks of. */
export function factSentence(fact: Fact): { readonly sentence: string; readonly codes: readonly string[] } {
  switch (fact.topic) {
    case 'complex':
      return {
        sentence: 'These drugs take the therapeutic administration codes, not 96401 to 96459.',
        codes: fact.codes,
      }
    case 'preferred': {
      const heldBack = fact.heldBack.length === 0 ? '' : `; ${fact.heldBack.join(', ')} held back`
      const news = fact.newStartsOnly === true ? ', for patients new to the drug' : ''
      return {
        sentence: `Preferred for ${fact.family}: ${fact.preferred.join(', ')}${heldBack}${news}.`,
        codes: [...fact.preferred, ...fact.heldBack],
      }
    }
    case 'supplied-by-payer':
      return {
        sentence: `The payer’s pharmacy supplies and bills these drugs${fact.setting === 'hospital' ? ' in hospitals' : ''}; only the administration is billed.`,
        codes: fact.codes,
      }
    case 'waste-modifiers':
      return { sentence: 'Single-dose drugs carry JW or JZ.', codes: [] }
    case 'route-modifier':
      return { sentence: 'A drug with more than one route carries JA (IV) or JB (SC).', codes: [] }
    case 'split-injection':
      return { sentence: 'One dose in several syringes is one injection.', codes: [] }
    case 'ndc':
      return {
        sentence: fact.value === 'all' ? 'Every drug line needs its NDC.' : 'Unlisted drug codes need an NDC.',
        codes: [],
      }
    case '340B':
      return {
        sentence:
          fact.value === 'by entity'
            ? 'Drugs bought under 340B carry TB or JG by the entity’s type.'
            : `Drugs bought under 340B carry ${fact.value}.`,
        codes: [],
      }
    case 'self-administered':
      return { sentence: 'Given SC it is not covered: patients usually give it themselves.', codes: [fact.code] }
    case 'evidence-development':
      return { sentence: `The drug’s line carries ${fact.oneOf.join(' or ')}.`, codes: [fact.code] }
    case 'drug-basis':
      return { sentence: `Drugs are paid by ${fact.value}.`, codes: [] }
    case 'timely-filing':
      return { sentence: `Claims are due within ${fact.days} days of service.`, codes: [] }
    case 'site-of-care': {
      const but = fact.afterFirstDose === true ? ', but for the first dose' : ''
      return { sentence: `These drugs are not given in a hospital’s department${but}.`, codes: fact.codes }
    }
  }
}
