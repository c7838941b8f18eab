import { expect, test } from 'vitest'
import { withLocalOffice } from '../../src/preview/server/serve'

const address = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

test.each([
  ['as it is written', `<script src="${address}"></script>`],
  ['as a release minifies it', `<script src=${address}></script>`],
])('the page %s takes Office.js from this computer', (_, tag) => {
  const page = withLocalOffice(`<head>${tag}<script defer src=functions.js></script></head>`)
  expect(page).toBe(
    '<head><script src="/attach.js"></script><script src="/office/office.js"></script><script defer src=functions.js></script></head>',
  )
})
