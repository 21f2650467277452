import chi from '#resources/packs/chi.json' with { type: 'json' }
import ks from '#resources/packs/ks.json' with { type: 'json' }
import mn from '#resources/packs/mn.json' with { type: 'json' }
import sac from '#resources/packs/sac.json' with { type: 'json' }
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { packSchema, type Pack } from '#shared/domain/pack/pack.ts'

let read: readonly Pack[] | null = null

/** The packs that come with Threshold, HUD's first. Read when they are first asked for. */
export function shippedPacks(): readonly Pack[] {
  read ??= [hudPack, ...[mn, chi, sac, ks].map((pack: unknown) => packSchema.parse(pack))]
  return read
}
