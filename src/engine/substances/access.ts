/**
 * Which line was flushed. An implanted port's flush is a service of its own (96523); that of a PICC or tunneled catheter is one only
 * for some payers; that of a peripheral IV never is (contract reading 26).
 */

const port = /\b(?:port|portacath|mediport|chest port)\b/i

/** A catheter into a large vein that is not under the skin. "Central line" may be either, so that it is no port. */
export const centralCatheter = /\b(?:picc|central line|cvc|hickman|broviac|groshong)\b/i

/** The lumen of a PICC is called a port too. */
export const namesPort = (text: string): boolean => port.test(text) && !centralCatheter.test(text)
