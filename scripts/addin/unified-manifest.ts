import { provider, type AddinEdition } from '../../addin.config'
import { buttons, iconFile, iconSizes } from './ribbon'

const schema = '1.25'

/**
 * The same add-in as a unified manifest, for organizations that deploy JSON: beside the XML one, never in its place, since
 * Excel on a Mac does not install it directly (Microsoft, "Office Add-ins with the unified app manifest", March 2026). Its
 * schema is that of `@microsoft/app-manifest`, which the tests hold it to.
 *
 * @param version - of package.json, three parts
 */
export function unifiedManifest(edition: AddinEdition, version: string): string {
  const url = (path: string): string => `${edition.url}${path}`
  const icons = (button: string | null) => iconSizes.map((size) => ({ size, url: url(iconFile(button, size)) }))
  const page = { page: url('taskpane.html'), script: url('functions.js') }
  const manifest = {
    $schema: `https://developer.microsoft.com/en-us/json-schemas/teams/v${schema}/MicrosoftTeams.schema.json`,
    manifestVersion: schema,
    id: edition.id,
    version,
    name: { short: edition.name, full: edition.name },
    description: {
      short: 'Finds the drug administration codes of an infusion log, with reasons.',
      full: 'Finds the drug administration codes of an infusion log, each with its reason. Works inside the workbook; nothing leaves it.',
    },
    developer: {
      name: provider,
      websiteUrl: url('help.html'),
      privacyUrl: url('help.html#privacy'),
      termsOfUseUrl: url('license.txt'),
    },
    // Of the package that the administrator uploads: manifest.json and these two, zipped.
    icons: { color: 'assets/icon-192.png', outline: 'assets/outline-32.png' },
    accentColor: '#064E68',
    validDomains: [new URL(edition.url).host],
    authorization: { permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] } },
    extensions: [
      {
        requirements: { scopes: ['workbook'], capabilities: [{ name: 'SharedRuntime', minVersion: '1.1' }] },
        runtimes: [
          {
            id: 'Page',
            type: 'general',
            code: page,
            lifetime: 'long',
            actions: buttons.map(({ id, runs }) =>
              runs === null
                ? { id, type: 'openPage', view: 'Infusion.Pane', displayName: edition.name }
                : { id: runs, type: 'executeFunction' },
            ),
            customFunctions: {
              metadataUrl: url('functions.json'),
              allowCustomDataForDataTypeAny: true,
              ...(edition.namespace === null ? {} : { namespace: { id: edition.namespace, name: edition.namespace } }),
            },
          },
        ],
        ribbons: [
          {
            contexts: ['default'],
            tabs: [
              {
                builtInTabId: 'TabHome',
                groups: [
                  {
                    id: 'Infusion.Group',
                    label: edition.name,
                    icons: icons(null),
                    controls: buttons.map(({ id, label, tip, runs }) => ({
                      id: `Infusion.${id}`,
                      type: 'button',
                      label,
                      icons: icons(id),
                      supertip: { title: label, description: tip },
                      actionId: runs ?? id,
                    })),
                  },
                ],
              },
            ],
          },
        ],
        keyboardShortcuts: [{ keyMappingFiles: { shortcutsUrl: url('shortcuts.json') } }],
        getStartedMessages: [
          {
            title: `${edition.name} is ready`,
            description:
              'Open the pane on the Home tab to code the log on the active sheet, or type =INFUSION_CODES( into a cell.',
            learnMoreUrl: url('help.html'),
          },
        ],
      },
    ],
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
