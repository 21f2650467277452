import { contextBridge, ipcRenderer } from 'electron'

/** All the renderer ever sees of the other side: ask, and listen. */
contextBridge.exposeInMainWorld('threshold', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('threshold:call', name, input),
  on: (listener: (event: unknown) => void): (() => void) => {
    const forward = (_event: unknown, payload: unknown): void => listener(payload)
    ipcRenderer.on('threshold:event', forward)
    return () => ipcRenderer.off('threshold:event', forward)
  },
})
