import { typed } from '#shared/domain/client/typed-text.ts'
import type { IntakeMember } from '../answers.ts'
import { doubtful, needed, unanswered, wrong, type Finding } from '../finding.ts'
import { isNoAnswer, memberPath } from '../people.ts'

/** True once anything was answered. */
export function touchedSSN(member: IntakeMember): boolean {
  return typed(member.SSN) !== null || member.SSNDataQuality !== null
}

/**
 * A Social Security number as HUD stores it (3.02.1): nine characters, `x` for each digit that is not known. Dashes
 * and spaces may be typed. Null when it is no such number.
 */
export function readSSN(answer: string): string | null {
  const ssn = answer.replaceAll(/[\s-]/g, '').toLowerCase()
  return /^(?=.*\d)[\dx]{9}$/.test(ssn) ? ssn : null
}

/** A number with its quality (3.02), or a reason why there is none. */
export function checkSSN(member: IntakeMember): readonly Finding[] {
  const { SSNDataQuality: quality } = member
  const path = memberPath(member, 'SSN')
  const text = typed(member.SSN)
  if (text === null) {
    if (quality === null)
      return [unanswered(path, 'Social Security number has no answer yet; "prefers not to answer" is one')]
    return isNoAnswer(quality)
      ? []
      : [needed(path, 'Enter the Social Security number, or choose why it is not given')]
  }
  if (quality !== null && isNoAnswer(quality)) {
    return [
      wrong(
        path,
        'Social Security number is filled in but marked as not given; clear it, or choose full or partial',
      ),
    ]
  }
  const ssn = readSSN(text)
  if (ssn === null) {
    return [
      wrong(path, 'Social Security number must be 9 digits, with x for each one not known, like xxxxx6789'),
    ]
  }
  if (quality === null) {
    return [
      needed(
        memberPath(member, 'SSNDataQuality'),
        'Choose whether the Social Security number is full or partial',
      ),
    ]
  }
  if (quality === 1 && ssn.includes('x')) {
    return [wrong(path, 'Full Social Security number must have all 9 digits; enter them, or choose partial')]
  }
  return neverIssued(ssn)
    ? [doubtful(path, 'Social Security number is one that is never issued; check the digits')]
    : []
}

/** Area 000, 666 or 900 and above, group 00, serial 0000, one digit nine times, and the two printed on sample cards. */
function neverIssued(ssn: string): boolean {
  return /^(?:000|666|9)|^...00|0000$|^(\d)\1{8}$|^(?:123456789|078051120)$/.test(ssn)
}
