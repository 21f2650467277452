import { refreshAll } from '#renderer/api/query.ts'

/** Goes on into the vault that was just opened. `anew` begins at Home: an address of another vault means nothing here. */
export async function enter({ anew }: { readonly anew: boolean }): Promise<void> {
  if (anew) window.location.hash = '#/'
  await refreshAll()
}
