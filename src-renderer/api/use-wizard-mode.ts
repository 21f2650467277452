import { useQuery } from '@tanstack/react-query'
import type { WizardMode } from '#renderer/components/step-wizard/definition.ts'
import { query } from './query.ts'

/** One question a page, or the questions of a step together, as Settings has it. */
export function useWizardMode(): WizardMode {
  return useQuery(query('settings', 'get')).data?.wizardMode ?? 'guided'
}
