import type { EntityManager } from 'typeorm'
import { endOfMonth, partsOf } from '@domain/calendar/day-count'
import { groupBy } from '@domain/group-by'
import { staffingTotals } from '@domain/staffing/gap'
import { gapsByNorm, type NormGap } from '@domain/staffing/group-staffing'
import { staffStructure } from '@domain/staffing/staff-structure'
import type { ParsedInputOf } from '@contract/index'
import type { StaffingPicture } from '@contract/staffing-groups'
import { namedPosts } from '@database/repositories/person-aggregate'
import { alikeStaff } from '@database/repositories/staffing-groups'
import { unitNames } from '@services/staffing/list-staffing'
import { scopedCenters } from '@services/staffing/staffing-groups'
import { staffingOn, type StaffedCenterOn } from '@services/staffing/staffing-on'

/** What the charts of 人员分析 show on the cut-off date. */
export async function pictureStaffing(
  reader: EntityManager,
  { scope }: ParsedInputOf<'staffing:picture'>
): Promise<StaffingPicture> {
  const { cutoff } = scope
  const query = await scopedCenters(reader, scope)
  const [alike, now, ...before] = await Promise.all([
    alikeStaff(reader, query, cutoff),
    staffingOn(reader, query, cutoff),
    ...earlierMonths(cutoff).map(async (date) => monthOf(date, await staffingOn(reader, query, date)))
  ])
  return {
    structure: staffStructure(alike, cutoff),
    months: [...before, monthOf(cutoff, now)],
    heat: await gapsByUnit(reader, now)
  }
}

/** Ends of the months of the year before that of the cut-off date. */
function earlierMonths(cutoff: string): string[] {
  const { year, month } = partsOf(cutoff)
  return Array.from({ length: month - 1 }, (_, before) => endOfMonth(year, before + 1))
}

function monthOf(date: string, staffed: readonly StaffedCenterOn[]): StaffingPicture['months'][number] {
  const { required, presentTenths } = staffingTotals(staffed.map(({ staffing }) => staffing))
  return { date, required, presentTenths }
}

async function gapsByUnit(
  reader: EntityManager,
  centers: readonly StaffedCenterOn[]
): Promise<StaffingPicture['heat']> {
  const byUnit = new Map(
    [...groupBy(centers, ({ center }) => center.unitId)].map(([unitId, own]) => [
      unitId,
      own.flatMap((staffed) => gapsByNorm(staffed, staffed.present))
    ])
  )
  const postIds = [...new Set([...byUnit.values()].flat().map(({ postId }) => postId))]
  const names = await namedPosts(
    reader,
    postIds.flatMap((id) => id ?? [])
  )
  const posts = postIds
    .map((id) => ({ id, name: id === null ? '全部岗位' : (names.get(id)?.name ?? '') }))
    .sort((a, b) => Number(a.id !== null) - Number(b.id !== null) || a.name.localeCompare(b.name, 'zh-CN'))
  const units = await unitNames(reader)
  return {
    posts,
    rows: [...units].flatMap(([unitId, unitName]) => {
      const gaps = byUnit.get(unitId)
      return gaps === undefined ? [] : [{ unitId, unitName, cells: posts.map(({ id }) => sumOf(gaps, id)) }]
    })
  }
}

function sumOf(
  gaps: readonly NormGap[],
  postId: string | null
): { required: number; gapTenths: number } | null {
  const own = gaps.filter((gap) => gap.postId === postId)
  if (own.length === 0) return null
  return {
    required: own.reduce((sum, { required }) => sum + required, 0),
    gapTenths: own.reduce((sum, gap) => sum + gap.gapTenths, 0)
  }
}
