import { aliasIdeas, clientRecord, listClients, searchClients } from '#main/services/clients/clients.ts'
import { editClient } from '#main/services/clients/edit-client.ts'
import { clientTimeline } from '#main/services/clients/timeline.ts'
import type { HandlersOf } from '../handler.ts'

export const clientHandlers: HandlersOf<'clients'> = {
  search: ({ text }, { desk }) => searchClients(desk, text),
  list: (page, { desk }) => listClients(desk, page),
  record: ({ PersonalID }, { desk }) => clientRecord(desk, PersonalID),
  timeline: ({ PersonalID }, { desk }) => clientTimeline(desk, PersonalID),
  aliasIdeas: ({ alias }, { desk }) => aliasIdeas(desk, alias),
  edit: (request, { desk }) => editClient(desk, request),
}
