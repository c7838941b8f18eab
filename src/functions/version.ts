import { engineVersion } from '../engine/version'
import { codeSetYears } from '../reference/codes/code-set'
import { builtIn } from '../reference/built-in'
import { editionNames } from '../reference/editions'

/** `INFUSION_VERSION`: the engine and every edition that it codes with. */
export const infusionVersion = (): string =>
  [
    `Infusion Coder ${engineVersion}`,
    `CPT ${codeSetYears.first} to ${codeSetYears.newest}`,
    ...editionNames(builtIn),
  ].join('; ')
