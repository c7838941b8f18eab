/**
 * What `dist/engine.js` offers to a program that has no host: no Office, no files, no clock of the machine, no `Intl`. It
 * knows codes, edits and which drugs a hospital's payment packages; amounts come with the caller's own `reference`.
 */
export { answer } from './answer'
export { code } from './coding'
export { engineVersion } from './version'
