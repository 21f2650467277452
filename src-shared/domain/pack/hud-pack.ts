import hud from '#resources/packs/hud.json' with { type: 'json' }
import { packSchema, type Pack } from './pack.ts'

/** What every vault starts with: HUD's words, and clocks that the agency asks its Continuum of Care (CoC) about. */
export const hudPack: Pack = packSchema.parse(hud)
