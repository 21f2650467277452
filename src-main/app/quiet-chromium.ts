import { app } from 'electron'

/** Turns off what Chromium would do over the network by itself; requests of pages are cancelled besides. */
export function quietChromium(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
  app.commandLine.appendSwitch(
    'disable-features',
    'AutofillServerCommunication,OptimizationHints,MediaRouter',
  )
}
