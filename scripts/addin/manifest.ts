import { provider, type AddinEdition } from '../../addin.config'
import { buttons, iconFile, iconSizes, type RibbonButton } from './ribbon'

/**
 * The manifest of an edition: what Excel reads to know the add-in. The order of the elements is Microsoft's and is
 * mandatory. The runtime, the page of the functions, the file of the commands and the pane are one and the same page, by
 * one resource id: otherwise Excel does not share the runtime between them.
 *
 * SharedRuntime 1.1 is all that is declared, since every further set hides the add-in from somebody; what is newer is asked
 * for at run time.
 *
 * @param version - of package.json, three parts; the manifest has four
 */
export function manifest(edition: AddinEdition, version: string): string {
  const url = (path: string): string => escapeXml(`${edition.url}${path}`)
  const name = escapeXml(edition.name)
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Made by "npm run manifest" from addin.config.ts; change it there. -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${edition.id}</Id>
  <Version>${version}.0</Version>
  <ProviderName>${escapeXml(provider)}</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="${name}" />
  <Description DefaultValue="Finds the drug administration codes of an infusion log, each with its reason. Works inside the workbook; nothing leaves it." />
  <IconUrl DefaultValue="${url('assets/icon-32.png')}" />
  <HighResolutionIconUrl DefaultValue="${url('assets/icon-64.png')}" />
  <SupportUrl DefaultValue="${url('help.html')}" />
  <AppDomains>
    <AppDomain>${escapeXml(new URL(edition.url).origin)}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook" />
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="SharedRuntime" MinVersion="1.1" />
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${url('taskpane.html')}" />
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="Page.Url" lifetime="long" />
        </Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="Functions.Script.Url" />
            </Script>
            <Page>
              <SourceLocation resid="Page.Url" />
            </Page>
            <Metadata>
              <SourceLocation resid="Functions.Metadata.Url" />
            </Metadata>${edition.namespace === null ? '' : '\n            <Namespace resid="Functions.Namespace" />'}
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="GetStarted.Title" />
            <Description resid="GetStarted.Description" />
            <LearnMoreUrl resid="Help.Url" />
          </GetStarted>
          <FunctionFile resid="Page.Url" />
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Infusion.Group">
                <Label resid="Group.Label" />
${icons(null, '                ')}
${buttons.map(control).join('\n')}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${iconNames.flatMap((name) => iconSizes.map((size) => `        <bt:Image id="${imageId(name, size)}" DefaultValue="${url(iconFile(name, size))}" />`)).join('\n')}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Page.Url" DefaultValue="${url('taskpane.html')}" />
        <bt:Url id="Functions.Script.Url" DefaultValue="${url('functions.js')}" />
        <bt:Url id="Functions.Metadata.Url" DefaultValue="${url('functions.json')}" />
        <bt:Url id="Help.Url" DefaultValue="${url('help.html')}" />
      </bt:Urls>
      <bt:ShortStrings>
${edition.namespace === null ? '' : `${text('Functions.Namespace', edition.namespace)}\n`}${text('GetStarted.Title', `${edition.name} is ready`)}
${text('Group.Label', edition.name)}
${buttons.map((one) => text(`${one.id}.Label`, one.label)).join('\n')}
      </bt:ShortStrings>
      <bt:LongStrings>
${text('GetStarted.Description', 'Open the pane on the Home tab to code the log on the active sheet, or type =INFUSION_CODES( into a cell.')}
${buttons.map((one) => text(`${one.id}.Tip`, one.tip)).join('\n')}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
  <ExtendedOverrides Url="${url('shortcuts.json')}"></ExtendedOverrides>
</OfficeApp>
`
}

/** The add-in's own mark, and each button's. */
const iconNames = [null, ...buttons.map(({ id }) => id)]
const imageId = (name: string | null, size: number): string => `Icon.${name === null ? '' : `${name}.`}${size}`

const icons = (name: string | null, indent: string): string =>
  ['<Icon>', ...iconSizes.map((size) => `  <bt:Image size="${size}" resid="${imageId(name, size)}" />`), '</Icon>']
    .map((line) => indent + line)
    .join('\n')

function control({ id, runs }: RibbonButton): string {
  const action =
    runs === null
      ? `<Action xsi:type="ShowTaskpane">
                    <TaskpaneId>Infusion.Pane</TaskpaneId>
                    <SourceLocation resid="Page.Url" />
                  </Action>`
      : `<Action xsi:type="ExecuteFunction">
                    <FunctionName>${runs}</FunctionName>
                  </Action>`
  return `                <Control xsi:type="Button" id="Infusion.${id}">
                  <Label resid="${id}.Label" />
                  <Supertip>
                    <Title resid="${id}.Label" />
                    <Description resid="${id}.Tip" />
                  </Supertip>
${icons(id, '                  ')}
                  ${action}
                </Control>`
}

const text = (id: string, value: string): string =>
  `        <bt:String id="${id}" DefaultValue="${escapeXml(value)}" />`

const escapeXml = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
