import type { SummaryRow } from '#renderer/components/summary-list/summary-list.tsx'
import { projectTypeWords } from '#shared/domain/agency/project-types.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import {
  safeUnitLabels,
  transferKindLabels,
  transferReasonLabels,
  vawaCheckLabels,
} from '#shared/domain/transfer/transfer.ts'
import type { TransferRecord } from '#shared/ipc/transfer-calls.ts'

/** What was asked for, line by line. */
export function transferRows(transfer: TransferRecord): readonly SummaryRow[] {
  const { outcome_why, safe_unit, vawa_checks, note } = transfer
  return [
    { id: 'decided', label: 'Date decided', value: formatDate(transfer.decided_on) },
    { id: 'reason', label: 'Reason', value: transferReasonLabels[transfer.reason] },
    ...(vawa_checks.length === 0
      ? []
      : [
          {
            id: 'vawa',
            label: 'Emergency',
            value: vawa_checks.map((check) => vawaCheckLabels[check]).join('\n'),
          },
        ]),
    ...(safe_unit === null
      ? []
      : [{ id: 'safe', label: 'A safe unit at once', value: safeUnitLabels[safe_unit] }]),
    { id: 'kind', label: 'Kind', value: transferKindLabels[transfer.kind] },
    { id: 'agency', label: 'Agency', value: transfer.same_agency === 1 ? 'Ours' : 'Another agency' },
    { id: 'to', label: 'To', value: transfer.to ?? 'Not chosen yet' },
    {
      id: 'type',
      label: 'Kind of project',
      value: `${projectTypeWords(transfer.to_ProjectType)}${transfer.other_type === 1 ? ', another kind than now' : ''}`,
    },
    {
      id: 'notified',
      label: 'Coordinated Entry told',
      value: transfer.notified_on === null ? 'Not yet' : formatDate(transfer.notified_on),
    },
    ...(outcome_why === null ? [] : [{ id: 'why', label: 'Why', value: outcome_why }]),
    ...(note === null ? [] : [{ id: 'note', label: 'Note', value: note }]),
  ]
}
