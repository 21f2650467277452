/** Whom a report is for. What a reader may see follows from it. */
export const profiles = ['hud', 'coc', 'board', 'public'] as const
export type Profile = (typeof profiles)[number]

interface ProfileRule {
  readonly name: string
  readonly words: string
  /** HUD's upload is exact: the law and the notice of funding ask for totals that add up. */
  readonly exact: boolean
  readonly projectNames: boolean
  readonly projectIds: boolean
  /** Geocodes lead to a place. Outside HUD's upload a victim service provider's never leaves. */
  readonly places: boolean
}

/** What each recipient gets. */
export const profileRules = {
  hud: {
    name: 'HUD',
    words:
      'Exact, as HUD asks for it. For HUD alone: a copy for anybody else is made with another choice here.',
    exact: true,
    projectNames: true,
    projectIds: true,
    places: true,
  },
  coc: {
    name: 'Continuum of Care',
    words: 'Small counts are hidden. Project names and ids show; where a project lies does not.',
    exact: false,
    projectNames: true,
    projectIds: true,
    places: false,
  },
  board: {
    name: 'Board or partner',
    words: 'Small counts are hidden. Project names show; ids and where a project lies do not.',
    exact: false,
    projectNames: true,
    projectIds: false,
    places: false,
  },
  public: {
    name: 'Public',
    words: 'Small counts are hidden, and so are project names, ids and where a project lies.',
    exact: false,
    projectNames: false,
    projectIds: false,
    places: false,
  },
} as const satisfies Record<Profile, ProfileRule>

export function isProfile(value: string): value is Profile {
  return profiles.some((profile) => profile === value)
}
