import type { SummaryRow } from '#renderer/components/summary-list/summary-list.tsx'
import { isPermanentHousing } from '#shared/domain/agency/project-types.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { Community } from '#shared/domain/clock/community.ts'
import { wordFor } from '#shared/domain/pack/terms.ts'
import { reasonLabel } from '#shared/domain/reasons/reason.ts'
import { wayItCameLabels, waysItCame } from '#shared/domain/referral/receive.ts'
import { backToListChoices, backToListLabels, enderLabels } from '#shared/domain/resolve/unsuccessful.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'

/** What is on record of a referral, as questions and answers; what does not apply yet is left out. */
export function referralFacts(
  referral: Referral,
  { pack, known }: Pick<Community, 'pack' | 'known'>,
  status: string | null,
): readonly SummaryRow[] {
  const day = (date: string | null): string => (date === null ? '' : formatDate(date))
  const way = waysItCame.find((name) => name === referral.howItCame)
  const back = backToListChoices.find((name) => name === referral.backToList)
  const always: readonly SummaryRow[] = [
    { id: 'event', label: wordFor(pack, 'ceEvent'), value: labelOf('EventType', referral.Event) ?? '' },
    ...(status === null ? [] : [{ id: 'status', label: wordFor(pack, 'referralStatus'), value: status }]),
    { id: 'project', label: 'Project', value: referral.ProjectName },
    { id: 'date', label: 'Date of referral', value: day(referral.EventDate) },
    { id: 'notified', label: 'Date notified', value: day(referral.DateNotified) },
    {
      id: 'acknowledged',
      label: 'Date Referral Acknowledged',
      value: day(referral.DateReferralAcknowledged),
    },
    { id: 'way', label: 'How it came', value: way === undefined ? '' : wayItCameLabels[way] },
    { id: 'code', label: 'Reference code', value: referral.reference_code },
    { id: 'by', label: 'Referred by', value: referral.referredBy },
  ]
  return [
    ...always,
    ...(referral.lateReason === null
      ? []
      : [{ id: 'late', label: 'Why it was late', value: referral.lateReason }]),
    ...(referral.ReferralResult === null
      ? []
      : [
          {
            id: 'result',
            label: 'Referral result',
            value: labelOf('ReferralResult', referral.ReferralResult) ?? '',
          },
          { id: 'resultDate', label: 'Result date', value: day(referral.ResultDate) },
        ]),
    ...(referral.lostContact ? [{ id: 'who', label: 'Who ended it', value: enderLabels.lost_contact }] : []),
    ...(referral.resultingEnrollment === null
      ? []
      : [
          {
            id: 'enrollment',
            label: 'Resulting enrollment',
            value: `${referral.resultingEnrollment.ProjectName}, since ${day(referral.resultingEnrollment.EntryDate)}`,
            action: (
              <a href={`#/enrollments/${referral.resultingEnrollment.EnrollmentID}`}>
                Open<span className="visually-hidden"> the enrollment</span>
              </a>
            ),
          },
          ...(isPermanentHousing(referral.resultingEnrollment.ProjectType)
            ? [{ id: 'moveIn', label: 'Move-in date', value: day(referral.resultingEnrollment.MoveInDate) }]
            : []),
        ]),
    ...(referral.IfNotHousedReason === null
      ? []
      : [
          {
            id: 'reason',
            label: wordFor(pack, 'notHousedReason'),
            value: reasonLabel(known.reasons, referral.IfNotHousedReason),
          },
        ]),
    ...(back === undefined
      ? []
      : [{ id: 'list', label: 'Back to the priority list', value: backToListLabels[back] }]),
    ...(referral.state === 'not_housed'
      ? [
          {
            id: 'told',
            label: `${wordFor(pack, 'listManager')} told`,
            value: referral.listManagerTold ? 'Yes' : 'No',
          },
        ]
      : []),
    ...(referral.note === null ? [] : [{ id: 'note', label: 'Note', value: referral.note }]),
  ]
}
