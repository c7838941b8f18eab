import { useState } from 'preact/hooks'

let last = 0

/**
 * An id that no other element of the page has, for labels. Preact's own `useId` counts anew with every render of the root,
 * so that what is shown later would take the id of what is there.
 */
export const useUniqueId = (): string => useState(() => `id-${++last}`)[0]
