import * as code from './code'

/** The code of late functions where all is at hand; the add-in's build puts `by-chunk` in the place of this file. */
export const lateCode = (): typeof code => code

export const isLateCodeHere = (): boolean => true

export const loadLateCode = (): Promise<void> => Promise.resolve()
