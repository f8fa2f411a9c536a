import { answerNestedAuth, tokenFor } from '../pages/naa-broker.ts'
import type { Theme } from '../pages/themes.ts'
import { reportUnknown } from '../pages/unknown-calls.ts'
import { hostClientIds, scopeAt, type Persona } from '../personas.ts'
import { coloursInNumbers, officeTheme, type AddinIdentity } from './addin-identity.ts'
import { appContext, initialData } from './app-context.ts'
import { actionType, readAsked, written, type Asked } from './envelope.ts'
import { itemCalls, type ItemDesk, type Params } from './item-calls.ts'
import type { Item } from './item.ts'

/** What `event.completed` was given, as it comes: an add-in may say anything. */
export type Completion = Record<string, unknown>

export type AddinDesk = ItemDesk & { persona: Persona; close: () => void }

export type AddinHost = {
  /** Resolves when the page listens for its functions to be run. */
  listening: Promise<void>
  /** Runs a function that the page has associated, and resolves with what it completes with. */
  run: (name: string, type: string) => Promise<Completion>
  showTheme: (theme: Theme) => void
  stop: () => void
}

const known = ['appCommandInvoked', 'olkRecipientsChanged', 'olkAppointmentTimeChanged', 'officeThemeChanged']
const commandCompleted = 94
const closeContainer = 97
const getAccessToken = 98
const unsupported = 5000

/** Speaks Office.js' protocol with the add-in's page in one frame. To be called before the frame loads. */
export function hostAddin(
  frame: HTMLIFrameElement,
  identity: AddinIdentity,
  origin: string,
  desk: () => AddinDesk,
): AddinHost {
  const { conversation } = identity
  const events = new Set<string>()
  const running = new Map<string, (completion: Completion) => void>()
  const listening = Promise.withResolvers<void>()
  const post = (message: unknown) => frame.contentWindow?.postMessage(message, origin)
  const tell = (event: string, data: unknown) => {
    if (events.has(event)) post(written(event, conversation, null, data))
  }

  const common = async (data: Record<string | number, unknown>): Promise<object> => {
    const id = (data['DdaMethod'] as { DispatchId: number }).DispatchId
    const done = { Version: 1, Error: 0 }
    if (id === commandCompleted) {
      const [id, answered] = [data[0], data[2]] as [string, string]
      const { completedContext = {} } = JSON.parse(answered || '{}') as { completedContext?: Completion }
      running.get(id)?.(completedContext)
      return done
    }
    if (id === closeContainer) {
      desk().close()
      return done
    }
    if (id === getAccessToken) {
      const scope = scopeAt(origin)
      const { access_token } = await tokenFor(desk().persona, { clientId: hostClientIds.Outlook, scope })
      return { ...done, accessToken: access_token }
    }
    reportUnknown(`Office.js executeMethod ${id}`, data)
    return { Version: 1, Error: unsupported }
  }

  const answer = async ({ _actionName, _actionType, _data }: Asked): Promise<unknown> => {
    if (_actionType === actionType.register) {
      if (!known.includes(_actionName)) reportUnknown(`Office.js hændelsen ${_actionName}`, _data)
      events.add(_actionName)
      if (_actionName === 'appCommandInvoked') listening.resolve()
      return { Error: 0 }
    }
    if (_actionType === actionType.unregister) {
      events.delete(_actionName)
      return { Error: 0 }
    }
    switch (_actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext(identity, origin)
      case 'ContextActivationManager_notifyHost':
        return null
      case 'GetInitialData':
        return initialData(desk().persona)
      case 'executeMethod':
        return common(_data as Record<string, unknown>)
      case 'ExecuteMethod': {
        const { ApiParams, MethodData } = _data as { ApiParams?: Params; MethodData: { DispatchId: number } }
        const call = itemCalls[MethodData.DispatchId]
        if (call) return call(ApiParams ?? ({} as Params), desk())
        reportUnknown(`Office.js DispatchId ${MethodData.DispatchId}`, ApiParams)
        return { error: true, errorCode: unsupported }
      }
      default:
        reportUnknown(`Office.js ${_actionName}`, _data)
        return null
    }
  }

  const hear = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return
    const nested = (event.data as { samletNestedAuth?: string } | null)?.samletNestedAuth
    if (nested) {
      void answerNestedAuth(nested, desk().persona, 'Outlook').then((said) =>
        post({ samletNestedAuth: said }),
      )
      return
    }
    const asked = readAsked(event.data, conversation)
    if (!asked) return
    void answer(asked).then(
      (data) => post(written(asked._actionName, conversation, asked._correlationId, data)),
      (error: unknown) => reportUnknown(`Office.js ${asked._actionName}: ${String(error)}`, asked._data),
    )
  }

  const changed = (before: Item, after: Item) => {
    const requiredAttendees = before.required !== after.required
    const optionalAttendees = before.optional !== after.optional
    if (requiredAttendees || optionalAttendees)
      tell('olkRecipientsChanged', [
        JSON.stringify({ requiredAttendees, optionalAttendees, resources: false }),
      ])
    if (before.start !== after.start || before.end !== after.end)
      tell('olkAppointmentTimeChanged', [JSON.stringify({ start: after.start, end: after.end })])
  }

  addEventListener('message', hear)
  const silence = desk().item.listen(changed)
  return {
    listening: listening.promise,
    run(name, type) {
      const id = crypto.randomUUID()
      const done = new Promise<Completion>((resolve) => running.set(id, resolve))
      tell('appCommandInvoked', { 0: id, 1: name, 2: JSON.stringify({ type, source: { id } }) })
      return done
    },
    showTheme(theme) {
      post({ samletOfficeTheme: officeTheme(theme) })
      tell('officeThemeChanged', [JSON.stringify(coloursInNumbers(officeTheme(theme)))])
    },
    stop() {
      removeEventListener('message', hear)
      silence()
    },
  }
}
