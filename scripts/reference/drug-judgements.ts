import type { Amount } from '../../src/reference/reference'

/**
 * What no column of the files says and somebody had to judge, code by code. Each entry gives its reason; the rest of the
 * table is built.
 */

const mg = (amount: number): Amount => ({ amount, measure: 'mg' })
const each: Amount = { amount: 1, measure: 'each' }
/** A dose in milligrams does not say of which substance: only one counted in units of the code can be billed. */
const unit: Amount = { amount: 1, measure: 'unit' }

/** Units whose wording names two substances, or no amount. */
export const units: Readonly<Record<string, { readonly unit: Amount | null; readonly note: string }>> = {
  J0295: { unit: mg(1500), note: 'One unit is 1.5 g of both substances together.' },
  J0577: { unit: each, note: 'One unit is one dose of up to 7 days.' },
  J0578: { unit: each, note: 'One unit is one dose of 8 to 28 days.' },
  J0695: { unit: mg(75), note: 'One unit is 50 mg of ceftolozane with 25 mg of tazobactam; doses name the sum.' },
  J0702: { unit: mg(6), note: 'One unit is 3 mg of each salt; doses name the sum.' },
  J0714: { unit: mg(625), note: 'One unit is 0.625 g of both substances together.' },
  J0741: { unit: unit, note: 'One unit is 2 mg of cabotegravir with 3 mg of rilpivirine.' },
  J0742: {
    unit: mg(10),
    note: 'One unit is 4 mg of imipenem, 4 mg of cilastatin and 2 mg of relebactam; doses name the sum.',
  },
  J0743: { unit: mg(250), note: 'One unit is 250 mg of each substance; doses name that of imipenem.' },
  J0850: { unit: each, note: 'One unit is one vial.' },
  J1454: { unit: each, note: 'One unit is one vial of 235 mg of fosnetupitant with 0.25 mg of palonosetron.' },
  J2543: { unit: mg(1125), note: 'One unit is 1 g of piperacillin with 0.125 g of tazobactam; doses name the sum.' },
  J2865: { unit: unit, note: 'One unit is 5 mg of sulfamethoxazole with 1 mg of trimethoprim.' },
  J3240: { unit: mg(0.9), note: 'One unit is 0.9 mg, what is drawn from a vial of 1.1 mg.' },
  J9031: { unit: each, note: 'One unit is one instillation.' },
  J9153: { unit: unit, note: 'One unit is 1 mg of daunorubicin with 2.27 mg of cytarabine.' },
  J9266: { unit: each, note: 'One unit is one single-dose vial.' },
  J9298: { unit: unit, note: 'One unit is 3 mg of nivolumab with 1 mg of relatlimab.' },
  Q9991: { unit: each, note: 'One unit is one dose of 100 mg or less.' },
  Q9992: { unit: each, note: 'One unit is one dose of more than 100 mg.' },
}

/**
 * Sizes in the crosswalk that are not of the form this code's usual route uses: an infusion is drawn from a vial, never
 * from a syringe for the skin. Told apart by the package size of the crosswalk: the vials' volume against 1 mL or less.
 */
export const sizesOfOtherForms: Readonly<Record<string, readonly number[]>> = {
  J0129: [50, 87.5, 125],
  J1628: [100],
  J2267: [100],
  Q5100: [45, 90],
  Q5135: [162],
  Q9998: [45, 90],
  Q9999: [45, 90],
}

/** Codes whose packages carry an amount of their own on each label, so that a size by code would be invented. */
export const noFixedSize: ReadonlySet<string> = new Set(['J0256', 'J0257'])

/** Successors that neither file names: the wording of both codes is the same but for the unit or the product. */
export const successors: Readonly<Record<string, readonly string[]>> = {
  J0800: ['J0801', 'J0802'],
  J9070: ['J9071', 'J9072', 'J9073', 'J9074', 'J9075'],
  Q5102: ['Q5103', 'Q5104'],
}
