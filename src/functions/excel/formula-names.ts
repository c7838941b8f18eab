/** The manifest's namespace of the functions, put in by the build; empty in a release. */
declare const INFUSION_NAMESPACE: string | undefined

const namespace = typeof INFUSION_NAMESPACE === 'string' ? INFUSION_NAMESPACE : ''

/** What stands before each of our functions in a formula of this edition: `INFDEV.` in the development add-in, nothing in a release. */
export const functionPrefix = namespace === '' ? '' : `${namespace}.`

/**
 * Every form of one of our names that workbooks were seen with: as Excel saves a name that it could not resolve (`_xldudf_`), behind
 * a link to another file or add-in file (`[2]!`, `X.xla!`; OfficeDev/office-js#2568, #3872), with another edition's namespace.
 */
const anyForm =
  /(?:'[^'!]{1,260}'!|\[\d{1,4}\]!|[\w.-]{1,120}\.xlam?!)?(?:_xldudf_)?(?:[A-Z]{1,20}[._])?(INFUSION_[A-Z]{1,20})(?=\()/gi

/** Whether a formula calls one of our functions, under whatever form of its name. */
export const callsUs = (formula: string): boolean => new RegExp(anyForm.source, 'i').test(formula)

/** The formula with our functions under the names that this edition registers. */
export const withOurNames = (formula: string, prefix = functionPrefix): string =>
  formula.replace(anyForm, (_, name: string) => `${prefix}${name.toUpperCase()}`)
