import { reportStandings } from '@domain/report/owing'
import type { ReportRow } from '@contract/report'
import { codeOf, Id, PeriodText } from '@contract/primitives'
import type { LocationQuery } from 'vue-router'
import { z } from 'zod'

/** What narrows the sheet beyond the scope; `unreported` is all that is owed and not handed in. */
export const standingFilters = { unreported: '未报送（含草稿、退回）', ...reportStandings } as const
export type StandingFilter = keyof typeof standingFilters

export interface ReportFilter extends Record<string, string | null> {
  period: string | null
  unitId: string | null
  standing: StandingFilter | null
  /** 完整性 or 勾稽检查 instead of the sheet. */
  view: 'matrix' | 'checks' | null
}

/** `?period=2025-09&unitId=…&standing=unreported`, as figures write it; parts that mean nothing are left out. */
export const reportFilterOf = (query: LocationQuery): ReportFilter =>
  z
    .object({
      period: PeriodText.nullable().catch(null),
      unitId: Id.nullable().catch(null),
      standing: codeOf(standingFilters).nullable().catch(null),
      view: z.enum(['matrix', 'checks']).nullable().catch(null)
    })
    .parse(query)

/** Whether the filter shows a row; the rows are those of the period already. */
export function showsRow({ unitId, standing }: ReportFilter, row: ReportRow): boolean {
  if (unitId !== null && row.unitId !== unitId) return false
  if (standing === null) return true
  const state = row.report?.state ?? 'missing'
  if (standing !== 'unreported') return state === standing
  return row.owes && (state === 'missing' || state === 'draft' || state === 'returned')
}
