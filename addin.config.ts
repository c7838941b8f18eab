/**
 * Who the add-in is and where its files are served: the one place that says so. Both manifests, functions.json and the
 * help page are made from it (`npm run manifest`, `npm run build`).
 *
 * Before a release `production.url` must be set to the real https address, with a slash at its end. The two ids and the
 * absence of a production namespace never change once workbooks have been saved with the functions.
 */
export interface AddinEdition {
  readonly id: string
  readonly name: string
  /** Where the page, the scripts and the images are; ends with a slash. */
  readonly url: string
  /** Prefix of every function; null leaves the names bare, as in `=INFUSION_CODES(…)`. */
  readonly namespace: string | null
}

/** `.example` is reserved and never answers: a build that nobody gave an address cannot reach a stranger's server. */
export const production: AddinEdition = {
  id: '5d2f6c1e-8a47-4b0b-9f3e-27c4a1d96b58',
  name: 'Infusion Coder',
  url: 'https://infusion-coder.example/',
  namespace: null,
}

/** Its own id and namespace, so that it can be installed beside the released add-in without a clash of names. */
export const development: AddinEdition = {
  id: 'b0a7e3d4-61c9-4f58-8d12-94f7e05c3a6b',
  name: 'Infusion Coder (development)',
  url: 'https://localhost:3000/',
  namespace: 'INFDEV',
}

/**
 * The released add-in served elsewhere.
 *
 * @param base - the https address of the folder that holds the files, as in `https://apps.example.org/infusion`
 * @throws Error with a sentence where Excel would not load from there
 */
export function productionAt(base: string): AddinEdition {
  let url: URL
  try {
    url = new URL(base)
  } catch {
    throw new Error(`"${base}" is not an address. Write it out: --env base=https://apps.example.org/infusion`)
  }
  if (url.protocol !== 'https:') throw new Error(`"${base}" is not https: Excel loads add-ins over https only.`)
  if (url.search !== '' || url.hash !== '')
    throw new Error(`"${base}" has more than a folder: leave out what follows ? or #.`)
  return { ...production, url: url.href.endsWith('/') ? url.href : `${url.href}/` }
}

export const provider = 'Infusion Coder maintainers'
