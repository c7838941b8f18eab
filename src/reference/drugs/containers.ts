/**
 * Sizes that are sold as multiple-dose containers, in the measure of the code's unit (contract reading 19): no waste of one is
 * billed or missed, and a dose that fills one is not JZ. Labels of single products as known; they take a statement back and
 * accuse nobody. Other sizes of the same codes are single-dose.
 */
const trastuzumab = [420, 440]
export const multipleDoseSizes: Readonly<Record<string, readonly number[]>> = {
  J9355: trastuzumab,
  Q5112: trastuzumab,
  Q5113: trastuzumab,
  Q5114: trastuzumab,
  Q5116: trastuzumab,
  Q5117: trastuzumab,
  Q5146: trastuzumab,
  J1100: [20, 100, 120],
  J1071: [1000, 2000],
  J3121: [1000],
  J1010: [200, 400],
  J3301: [200, 400],
  J0702: [30],
  J2405: [40],
  J1626: [4],
  J2354: [1, 5],
  J1650: [300],
  J0169: [30],
  J9218: [14],
}
