import { amendRecord, readRecord } from '#main/services/clients/amend-record.ts'
import type { HandlersOf } from '../handler.ts'

export const recordHandlers: HandlersOf<'records'> = {
  get: (which, { desk }) => readRecord(desk, which),
  amend: (request, { desk }) => amendRecord(desk, request),
}
