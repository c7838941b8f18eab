/**
 * Codes that serve a form for the vein and one for under the skin: JA tells the first, JB the second. Where the two forms
 * have codes of their own (ustekinumab J3358 and J3357) nothing needs to be told. No list of them is published: these are
 * the codes whose NDC crosswalk (October 2025) holds vials and syringes, and belimumab, whose billing guide says JA.
 */
export const codesOfTwoForms: ReadonlySet<string> = new Set([
  'J0129', // abatacept
  'J0490', // belimumab
  'J3262', // tocilizumab
  'Q5135', // tocilizumab-aazg
  'J1561', // immune globulin (Gamunex-C, Gammaked)
  'J1569', // immune globulin (Gammagard Liquid)
  'J1628', // guselkumab, in the crosswalk for the vein and for under the skin
  'J2354', // octreotide, asterisked by Noridian JE since April 5, 2021
])

/**
 * Those of them whose form for under the skin is a syringe or pen of other sizes than the vials, given whole (reading 15). The
 * immune globulins are the same vials by either way, and octreotide is an ampule or vial.
 */
export const syringesUnderSkin: ReadonlySet<string> = new Set(['J0129', 'J0490', 'J3262', 'Q5135', 'J1628'])
