import type { EntityManager } from 'typeorm'
import { endOfMonth, partsOf } from '@domain/calendar/day-count'
import { groupBy } from '@domain/group-by'
import { staffingTotals } from '@domain/staffing/gap'
import { gapsByNorm, type NormGap } from '@domain/staffing/group-staffing'
import { staffStructure } from '@domain/staffing/staff-structure'
import type { ParsedInputOf } from '@contract/index'
import type { StaffingPicture } from '@contract/staffing-groups'
import { namedPosts } from '@database/repositories/person-aggregate'
import { presentByCenter } from '@database/repositories/staffing-facts'
import type { CenterQuery } from '@database/repositories/center-query'
import { alikeStaff } from '@database/repositories/staffing-groups'
import { unitNames } from '@services/staffing/list-staffing'
import { scopedCenters } from '@services/staffing/staffing-groups'
import { normedCenters, staffingOn } from '@services/staffing/staffing-on'

/** What the charts of 人员分析 show on the cut-off date. */
export async function pictureStaffing(
  reader: EntityManager,
  { scope }: ParsedInputOf<'staffing:picture'>
): Promise<StaffingPicture> {
  const query = await scopedCenters(reader, scope)
  return {
    structure: staffStructure(await alikeStaff(reader, query, scope.cutoff), scope.cutoff),
    months: await overTheYear(reader, query, scope.cutoff),
    heat: await gapsByUnit(reader, query, scope.cutoff)
  }
}

/** The centres, norms and people of each month's end. */
async function overTheYear(
  reader: EntityManager,
  query: CenterQuery,
  cutoff: string
): Promise<StaffingPicture['months']> {
  const { year, month } = partsOf(cutoff)
  const months: StaffingPicture['months'] = []
  for (let one = 1; one <= month; one += 1) {
    const date = one === month ? cutoff : endOfMonth(year, one)
    const staffed = await staffingOn(reader, query, date)
    const { required, presentTenths } = staffingTotals(staffed.map(({ staffing }) => staffing))
    months.push({ date, required, presentTenths })
  }
  return months
}

async function gapsByUnit(
  reader: EntityManager,
  query: CenterQuery,
  date: string
): Promise<StaffingPicture['heat']> {
  const { norms, centers } = await normedCenters(reader, query, date)
  const asked = norms.flatMap(({ postId }) => postId ?? [])
  const present = await presentByCenter(reader, query, date, asked)
  const byUnit = new Map(
    [...groupBy(centers, ({ center }) => center.unitId)].map(([unitId, own]) => [
      unitId,
      own.flatMap((normed) => gapsByNorm(normed, present.get(normed.center.id) ?? []))
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
