import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { ServiceFunctionDraft } from '@domain/center/center-draft'
import { publicServiceCodes } from '@domain/center/function-catalog'
import { isRunningOn } from '@domain/center/function-checks'
import { isOpen } from '@domain/center/status-rules'
import type { CenterStatus } from '@domain/center/vocabulary'
import { ratio } from '@domain/progress/completion'

export interface Share {
  covered: number
  /** Centres in operation on the day. */
  scope: number
  /** covered / scope; null when no centre is in operation. */
  rate: number | null
}

export interface FunctionCoverage extends Share {
  functionCode: string
  /** Centres in scope that marked the function 不适用; they stay in the denominator. */
  notApplicable: number
}

/** A centre with its status on the day and its service functions. */
export interface CoveredCenter {
  status: CenterStatus
  functions: readonly Pick<ServiceFunctionDraft, 'functionCode' | 'status' | 'startDate' | 'stopDate'>[]
}

/** Whether the centre stands in the numerator for the function. Source: domain §2.5. */
export function isCovered(center: CoveredCenter, functionCode: string, date: CalendarDate): boolean {
  return (
    isOpen(center) &&
    center.functions.some((row) => row.functionCode === functionCode && isRunningOn(row, date))
  )
}

/** Cov_f: centres in operation that serve the function / centres in operation. Source: domain §2.5. */
export function coverageOf(
  functionCode: string,
  centers: readonly CoveredCenter[],
  date: CalendarDate
): FunctionCoverage {
  const open = centers.filter(isOpen)
  return {
    functionCode,
    ...shareOf(open, (center) => isCovered(center, functionCode, date)),
    notApplicable: open.filter(({ functions }) =>
      functions.some((row) => row.functionCode === functionCode && row.status === 'not_applicable')
    ).length
  }
}

/** Centres in operation with all of F01–F05 / centres in operation (五项全覆盖). Source: domain §2.5. */
export function allFiveShare(centers: readonly CoveredCenter[], date: CalendarDate): Share {
  return shareOf(centers.filter(isOpen), (center) => hasAllFive(center, date))
}

/** Whether the centre is in operation and serves all of F01–F05. */
function hasAllFive(center: CoveredCenter, date: CalendarDate): boolean {
  return publicServiceCodes.every((code) => isCovered(center, code, date))
}

function shareOf(open: readonly CoveredCenter[], covers: (center: CoveredCenter) => boolean): Share {
  const covered = open.filter(covers).length
  return { covered, scope: open.length, rate: ratio(covered, open.length) }
}
