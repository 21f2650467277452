import { z } from 'zod'
import { fieldValueSchema } from '#shared/domain/amend/changes.ts'

/** Columns of one row by their names, as a form sends them. */
export const valuesSchema = z.record(z.string().max(60), fieldValueSchema)
