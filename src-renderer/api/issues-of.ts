import { error, type Issue } from '#shared/domain/issue.ts'
import { AppError, type ErrorCode } from '#shared/ipc/errors.ts'

/** The fields that a form has for what main can refuse; what has no field speaks of the whole form. */
type Paths = { readonly [C in ErrorCode]?: string }

/**
 * What main refused, in its own words, as an issue at the field it concerns.
 * @throws the failure, when it did not come from main
 */
export function issuesOf(failure: unknown, paths: Paths = {}): readonly Issue[] {
  if (failure instanceof AppError) return [error(paths[failure.code] ?? '', failure.message)]
  throw failure
}
