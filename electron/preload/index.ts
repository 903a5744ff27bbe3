import type { EventName } from '@contract/events'
import type { RequestName } from '@contract/index'
import { contextBridge, ipcRenderer } from 'electron'
import { takeDropped, watchDrops } from './dropped-files'

type Listener = (payload: unknown) => void

// A record, so that an event missing here fails the compile; a map, so that foreign names find nothing.
const eventNames: Record<EventName, null> = { changed: null, 'job:progress': null, 'backend:state': null }
const listeners = new Map(Object.keys(eventNames).map((name) => [name, new Set<Listener>()]))

ipcRenderer.on('desk:event', (_event, name: EventName, payload: unknown) => {
  listeners.get(name)?.forEach((listener) => listener(payload))
})

watchDrops()

contextBridge.exposeInMainWorld('desk', {
  /** The shell checks the name against the contract: electron/main/gate.ts. */
  call: (name: RequestName, payload: unknown): Promise<unknown> =>
    ipcRenderer.invoke('desk:call', name, payload),
  /** As `call`, on the files that were dropped last instead of a dialog's. */
  callDropped: (name: RequestName, payload: unknown): Promise<unknown> =>
    ipcRenderer.invoke('desk:call', name, payload, takeDropped()),
  on: (event: EventName, listener: Listener): (() => void) => {
    listeners.get(event)?.add(listener)
    return () => void listeners.get(event)?.delete(listener)
  }
})
