import type { RecordKind } from '@contract/record'
import { desk, DeskError } from '@renderer/desk'
import type { NavigationGuardReturn, RouteLocationNormalized } from 'vue-router'

/** The lists to which a page of a record leads back. */
export const recordLists: Readonly<Record<RecordKind, { to: string; label: string }>> = {
  center: { to: '/centers', label: '中心台账' },
  project: { to: '/projects', label: '提质升级' },
  person: { to: '/staffing/persons', label: '人员名册' },
  issue: { to: '/projects/issues', label: '问题台账' },
  inspection: { to: '/projects/inspections', label: '督导检查' },
  letter: { to: '/projects/letters', label: '督办单' },
  grid: { to: '/staffing/grids', label: '网格' }
}

/** An address without its record shows 找不到这条记录; the address stays, so that 后退 and a restored record work. */
export async function requireRecord({
  meta,
  params,
  path
}: RouteLocationNormalized): Promise<NavigationGuardReturn> {
  if (meta.record === undefined) return true
  try {
    const { exists } = await desk.call('record:exists', { kind: meta.record, id: String(params['id']) })
    return exists || { name: 'missing', params: { rest: path.slice(1).split('/') } }
  } catch (error) {
    // While the data are not at hand the page itself says so.
    if (error instanceof DeskError) return true
    throw error
  }
}
