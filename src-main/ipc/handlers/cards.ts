import { copyOut } from '#main/app/clear-clipboard.ts'
import { cardContext, makeCard } from '#main/services/disclosure/referral-cards.ts'
import type { HandlersOf } from '../handler.ts'

export const cardHandlers: HandlersOf<'cards'> = {
  context: ({ PersonalID }, { desk }) => cardContext(desk, PersonalID),
  make: (request, { app, session, desk }) =>
    makeCard(desk, request, {
      place: () => app.askPlace(session, { kind: 'pdf', name: 'Housing referral card' }),
      copy: async (text) => {
        await copyOut(text)
        app.copied.copied()
      },
    }),
}
