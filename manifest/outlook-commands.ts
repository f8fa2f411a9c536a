import { addresses } from './addresses.ts'
import type { Source } from './source.ts'
import { words } from './words.ts'
import { xml, type Xml } from './xml.ts'

const buttonIcons = [16, 32, 80] as const

/** `samletOpenPane` is the button that the guard's "Åbn Samlet og tjek igen" presses (event.completed, commandId). */
export function mailHost(): Xml {
  return xml('Host', { 'xsi:type': 'MailHost' }, [
    xml('Runtimes', {}, [
      xml('Runtime', { resid: 'Launch.Page' }, [
        xml('Override', { type: 'javascript', resid: 'Launch.Script' }),
      ]),
    ]),
    xml('DesktopFormFactor', {}, [
      xml('SupportsSharedFolders', {}, 'false'),
      xml('FunctionFile', { resid: 'Launch.Page' }),
      xml('ExtensionPoint', { 'xsi:type': 'AppointmentOrganizerCommandSurface' }, [
        xml('OfficeTab', { id: 'TabDefault' }, [
          xml('Group', { id: 'samletGroup' }, [
            xml('Label', { resid: 'Group.Label' }),
            xml('Control', { 'xsi:type': 'Button', id: 'samletOpenPane' }, [
              xml('Label', { resid: 'Button.Label' }),
              xml('Supertip', {}, [
                xml('Title', { resid: 'Button.Label' }),
                xml('Description', { resid: 'Button.Tip' }),
              ]),
              xml(
                'Icon',
                {},
                buttonIcons.map((size) => xml('bt:Image', { size: `${size}`, resid: `Icon.${size}` })),
              ),
              xml('Action', { 'xsi:type': 'ShowTaskpane' }, [xml('SourceLocation', { resid: 'Pane.Page' })]),
            ]),
          ]),
        ]),
      ]),
      xml('ExtensionPoint', { 'xsi:type': 'LaunchEvent' }, [
        xml('LaunchEvents', {}, [
          xml('LaunchEvent', {
            Type: 'OnAppointmentSend',
            FunctionName: 'onAppointmentSend',
            SendMode: 'SoftBlock',
          }),
        ]),
        xml('SourceLocation', { resid: 'Launch.Page' }),
      ]),
    ]),
  ])
}

/** Every text, address and picture that the commands name by `resid`. */
export function resources(source: Source): Xml {
  const { da, en } = words
  const at = addresses(source)
  const text = (id: string, danish: string, english: string) =>
    xml('bt:String', { id, DefaultValue: danish }, [xml('bt:Override', { Locale: 'en-US', Value: english })])
  const url = (id: string, address: string) => xml('bt:Url', { id, DefaultValue: address })
  return xml('Resources', {}, [
    xml(
      'bt:Images',
      {},
      buttonIcons.map((size) => xml('bt:Image', { id: `Icon.${size}`, DefaultValue: at.icon(size) })),
    ),
    xml('bt:Urls', {}, [
      url('Pane.Page', at.pane),
      url('Launch.Page', at.launchPage),
      url('Launch.Script', at.launchScript),
    ]),
    xml('bt:ShortStrings', {}, [
      text('Group.Label', da.name, en.name),
      text('Button.Label', da.button, en.button),
    ]),
    xml('bt:LongStrings', {}, [text('Button.Tip', da.buttonTip, en.buttonTip)]),
  ])
}
