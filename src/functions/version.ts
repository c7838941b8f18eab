import { engineVersion } from '../engine/version'
import { codeSetYears } from '../reference/codes/code-set'
import { editionNames } from '../reference/editions'
import { defineFunction } from './define'
import { referenceInForce } from './excel/reference-in-force'

/** `INFUSION_VERSION`: the engine and every edition that it codes with, those loaded in this workbook included. */
export const version = defineFunction({
  id: 'INFUSION_VERSION',
  place: 80,
  description: 'The engine and the editions that it codes with.',
  parameters: {},
  spills: false,
  examples: [{ formula: '=INFUSION_VERSION()', gives: 'engine and editions' }],
  answer: () =>
    [
      `Infusion Coder ${engineVersion}`,
      `CPT ${codeSetYears.first} to ${codeSetYears.newest}`,
      ...editionNames(referenceInForce()),
    ].join('; '),
})
