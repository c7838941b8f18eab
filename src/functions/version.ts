import { engineVersion } from '../engine/version'
import { codeSetYears } from '../reference/codes/code-set'
import { editionNames } from '../reference/editions'
import { referenceInForce } from './reference-in-force'

/** `INFUSION_VERSION`: the engine and every edition that it codes with, those loaded in this workbook included. */
export const infusionVersion = (): string =>
  [
    `Infusion Coder ${engineVersion}`,
    `CPT ${codeSetYears.first} to ${codeSetYears.newest}`,
    ...editionNames(referenceInForce()),
  ].join('; ')
