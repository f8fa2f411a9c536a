import { Temporal } from 'temporal-polyfill'
import { write } from '../pages/local-api.ts'
import { reportUnknown } from '../pages/unknown-calls.ts'
import { zone } from '../pages/use-clock.ts'
import type { Persona } from '../personas.ts'
import type { AddinDesk } from './addin-host.ts'
import { savedItem, type ItemStore } from './item.ts'
import { runSendHandler } from './run-send-handler.ts'
import { paneCommand, verdictOf, type Refusal, type SendMode } from './send-verdict.ts'

export type WindowState = {
  busy: boolean
  /** What stands beside the buttons. */
  words: string
  /** What the dialog asks: the guard takes long, or refuses. */
  asking: { is: 'slow'; mode: SendMode } | { is: 'refused'; refusal: Refusal } | null
  paneOpen: boolean
}

export type ComposeWindow = {
  now: () => WindowState
  listen: (listener: () => void) => () => void
  desk: () => AddinDesk
  save: () => Promise<void>
  send: (mode: SendMode) => Promise<void>
  sendAnyway: () => Promise<void>
  /** She keeps the appointment for now. */
  stay: () => void
  showPane: (open: boolean) => void
  /** The dialog's button: back to the appointment, with the pane open. */
  openPaneWith: (contextData: unknown) => void
}

type Parts = {
  item: ItemStore
  persona: Persona
  /** The send handler's page. */
  handlerPage: string
  paneOpen: boolean
  sent: (start: Temporal.ZonedDateTime) => void
}

/** One appointment window: saving and sending, with the guard between the button and the calendar. */
export function createWindow({ item, persona, handlerPage, paneOpen, sent }: Parts): ComposeWindow {
  let state: WindowState = { busy: false, words: '', asking: null, paneOpen }
  let openedWith: unknown = null
  /** Staying, or sending anyway, makes a late answer of the handler void. */
  let attempt = 0
  const listeners = new Set<() => void>()
  const set = (part: Partial<WindowState>) => {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  const store = async (draft: boolean): Promise<string> => {
    const known = item.now().id
    const { id } = await write<{ id: string }>('POST', 'appointments', {
      persona: persona.key,
      draft,
      ...(known ? { id: known } : {}),
      item: savedItem(item.now()),
    })
    item.change({ id })
    return id
  }
  const tried = async (work: () => Promise<void>) => {
    set({ busy: true })
    await work().catch((error: Error) => set({ words: error.message }))
    set({ busy: false })
  }
  const deliver = () =>
    tried(async () => {
      set({ asking: null, words: '' })
      await store(false)
      sent(Temporal.Instant.fromEpochMilliseconds(item.now().start).toZonedDateTimeISO(zone))
    })
  const desk = (): AddinDesk => ({
    item,
    persona,
    organizer: { name: persona.name, mail: persona.mail },
    save: () => store(true),
    openedWith: () => openedWith,
    close: () => set({ paneOpen: false }),
  })
  const check = async (mode: SendMode) => {
    const mine = ++attempt
    set({ words: 'Samlet tjekker aftalen …' })
    const slow = () => {
      if (mine === attempt) set({ asking: { is: 'slow', mode } })
    }
    const outcome = await runSendHandler(handlerPage, desk, slow)
    if (mine !== attempt) return
    const command = outcome.is === 'completed' ? outcome.answer['commandId'] : undefined
    if (command !== undefined && command !== paneCommand)
      reportUnknown(`commandId ${JSON.stringify(command)}`, outcome)
    const verdict = verdictOf(outcome, mode)
    if (verdict.send) await deliver()
    else set({ asking: { is: 'refused', refusal: verdict }, words: notSent })
  }
  const stay = () => {
    attempt += 1
    set({ asking: null, busy: false, words: notSent })
  }

  return {
    now: () => state,
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    desk,
    stay,
    save: () =>
      tried(async () => {
        await store(true)
        set({ words: 'Kladden er gemt. Du finder den i din kalender.' })
      }),
    async send(mode) {
      const { required, optional } = item.now()
      if (required.length + optional.length === 0)
        set({ words: 'Skriv mindst én deltager i Til, eller gem aftalen til dig selv.' })
      else await tried(() => check(mode))
    },
    sendAnyway() {
      attempt += 1
      return deliver()
    },
    showPane: (open) => set({ paneOpen: open }),
    openPaneWith(contextData) {
      openedWith = contextData
      stay()
      set({ paneOpen: true })
    },
  }
}

const notSent = 'Aftalen er ikke sendt.'
