import { engineVersion } from '../engine/version'
import { codeSetYears } from '../reference/codes/code-set'
import { builtIn } from '../reference/built-in'

/** `INFUSION_VERSION`: the engine and every edition that it codes with. */
export const infusionVersion = (): string =>
  [
    `Infusion Coder ${engineVersion}`,
    `CPT ${codeSetYears.first} to ${codeSetYears.newest}`,
    ...new Set([...builtIn.addOns, ...builtIn.pairs].map((file) => file.edition)),
  ].join('; ')
