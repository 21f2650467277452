import { asDay, compareDates } from '#shared/domain/date/iso-date.ts'
import type { IntakeMember } from './answers.ts'
import { doubtful, type Finding } from './finding.ts'
import { isNoAnswer, memberPath } from './people.ts'

/**
 * Whether the times (3.917.4) and months (3.917.5) of homelessness fit the day it started (3.917.3). Somebody homeless
 * without a break for more than three years was homeless once in those years, for more than 12 months; somebody
 * homeless once was so for the months since that day. Counting part of a month as a whole one is HUD's way, leaving
 * it out is common: both pass.
 */
export function checkHomelessHistory(member: IntakeMember, since: string, start: string): readonly Finding[] {
  const { TimesHomelessPastThreeYears: times, MonthsHomelessPastThreeYears: months } = member
  const isLong = compareDates(since, asDay(start).subtract(3, 'year').format('YYYY-MM-DD')) < 0
  const findings: Finding[] = []

  if (isLong && times !== null && !isNoAnswer(times) && times !== 1) {
    const path = memberPath(member, 'TimesHomelessPastThreeYears')
    findings.push(
      doubtful(
        path,
        'Number of times homeless is usually one time when it started over 3 years ago; check both',
      ),
    )
  }
  if (months === null || isNoAnswer(months)) return findings

  const counted = isLong ? moreThanTwelve : monthCode(since, start)
  const isOff = isLong
    ? months !== counted
    : times === 1 && months !== counted && months !== oneLess(since, start)
  if (isOff) {
    const path = memberPath(member, 'MonthsHomelessPastThreeYears')
    findings.push(
      doubtful(
        path,
        `Number of months homeless does not fit the date it started, which gives ${monthWords(counted)}; check both`,
      ),
    )
  }
  return findings
}

/** 113 of HUD's list: more than 12 months. 101 to 112 are 1 to 12 months. */
const moreThanTwelve = 113

function monthCode(since: string, start: string): number {
  return codeOf(monthsTouched(since, start))
}

function oneLess(since: string, start: string): number {
  return codeOf(monthsTouched(since, start) - 1)
}

/** Calendar months from the first day to the last, both of them counted. */
function monthsTouched(since: string, start: string): number {
  return asDay(start).startOf('month').diff(asDay(since).startOf('month'), 'month') + 1
}

function codeOf(months: number): number {
  return 100 + Math.min(Math.max(months, 1), 13)
}

function monthWords(code: number): string {
  if (code === moreThanTwelve) return 'more than 12 months'
  return code === 101 ? '1 month' : `${code - 100} months`
}
