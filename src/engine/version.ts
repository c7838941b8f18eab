/** The engine's version, equal to package.json's; a test holds them together. */
export const engineVersion = '0.1.0'
