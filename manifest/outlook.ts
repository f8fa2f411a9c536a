import { addresses } from './addresses.ts'
import { mailHost, resources } from './outlook-commands.ts'
import { manifestVersion, type Source } from './source.ts'
import { words } from './words.ts'
import { xml, type Xml } from './xml.ts'

const mailApp = 'http://schemas.microsoft.com/office/appforoffice/1.1'
const overrides = 'http://schemas.microsoft.com/office/mailappversionoverrides'

/** Danish stands as the default, English beside it. */
const both = (name: string, da: string, en: string): Xml =>
  xml(name, { DefaultValue: da }, [xml('Override', { Locale: 'en-US', Value: en })])

const value = (name: string, text: string) => xml(name, { DefaultValue: text })

/**
 * The add-in manifest of Outlook in XML: it also reaches the Outlooks that do not read the unified one (Mac, LTSC).
 * Mailbox 1.8 is what the pane needs; the guard on send is offered from 1.12 on. More is asked for at run time.
 */
export function outlookManifest(source: Source): Xml {
  const { da, en } = words
  const at = addresses(source)
  return xml(
    'OfficeApp',
    {
      xmlns: mailApp,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': 'MailApp',
    },
    [
      xml('Id', {}, source.outlookAddinId),
      xml('Version', {}, `${manifestVersion}.0`),
      xml('ProviderName', {}, source.municipality.name),
      xml('DefaultLocale', {}, 'da-DK'),
      both('DisplayName', da.name, en.name),
      both('Description', da.outlook, en.outlook),
      value('IconUrl', at.icon(64)),
      value('HighResolutionIconUrl', at.icon(128)),
      value('SupportUrl', source.municipality.website),
      xml('AppDomains', {}, [xml('AppDomain', {}, source.origin)]),
      xml('Hosts', {}, [xml('Host', { Name: 'Mailbox' })]),
      xml('Requirements', {}, [xml('Sets', {}, [xml('Set', { Name: 'Mailbox', MinVersion: '1.8' })])]),
      xml('FormSettings', {}, [
        xml('Form', { 'xsi:type': 'ItemEdit' }, [
          xml('DesktopSettings', {}, [value('SourceLocation', at.pane)]),
        ]),
      ]),
      xml('Permissions', {}, 'ReadWriteItem'),
      xml('Rule', { 'xsi:type': 'RuleCollection', Mode: 'Or' }, [
        xml('Rule', { 'xsi:type': 'ItemIs', ItemType: 'Appointment', FormType: 'Edit' }),
      ]),
      xml('DisableEntityHighlighting', {}, 'false'),
      xml('VersionOverrides', { xmlns: overrides, 'xsi:type': 'VersionOverridesV1_0' }, [
        xml('VersionOverrides', { xmlns: `${overrides}/1.1`, 'xsi:type': 'VersionOverridesV1_1' }, [
          xml('Requirements', {}, [
            xml('bt:Sets', { DefaultMinVersion: '1.12' }, [xml('bt:Set', { Name: 'Mailbox' })]),
          ]),
          xml('Hosts', {}, [mailHost()]),
          resources(source),
        ]),
      ]),
    ],
  )
}
