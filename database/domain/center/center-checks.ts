import { checkAreaSplit } from '@domain/area/area-split'
import { formatArea } from '@domain/area/format-area'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { CenterDraft, CenterFacts } from '@domain/center/center-draft'
import { isProposedCode } from '@domain/center/center-code'
import { checkServiceFunctions } from '@domain/center/function-checks'
import { checkLocation } from '@domain/center/location'
import { checkRooms, checkSites } from '@domain/center/site-checks'
import { checkStatusChange } from '@domain/center/status-rules'
import { checkTier } from '@domain/center/tier-rules'
import { errorAt, warningAt, type Violation } from '@domain/violation'

/** Every rule of a centre with its sites, rooms and functions, in the order of the form. Source: domain §1.2. */
export function checkCenter(draft: CenterDraft, facts: CenterFacts): Violation[] {
  return [
    ...checkCode(draft.code, facts.codeHolder),
    ...checkTier(draft, facts),
    ...checkStatusChange(draft, facts),
    ...checkFloors(draft),
    ...checkAreas(draft),
    ...checkDates(draft, facts.today),
    ...checkLocation(draft, facts.divisionBox),
    ...checkPopulation(draft),
    ...checkSites(draft),
    ...checkRooms(draft),
    ...checkServiceFunctions(draft.functions, facts.today)
  ]
}

function checkCode(code: string, holder: CenterFacts['codeHolder']): Violation[] {
  if (code.trim() === '') return [errorAt('code', '请填写中心编号，或采用系统建议的编号')]
  if (holder !== null) {
    const where = holder.deleted ? '（已删除，在回收站中）' : ''
    return [errorAt('code', `编号 ${code} 已用于“${holder.name}”${where}，编号不重复使用，请换一个编号`)]
  }
  if (isProposedCode(code)) return []
  return [warningAt('code', '编号不是建议格式（如 410311-U-T2-0001），确认无误可继续保存')]
}

function checkFloors({ floorsAbove, basements, floorsUsed }: CenterDraft): Violation[] {
  if (floorsUsed === null || floorsAbove === null) return []
  const total = floorsAbove + (basements ?? 0)
  if (floorsUsed <= total) return []
  return [errorAt('floorsUsed', `使用层数 ${floorsUsed} 超过地上、地下合计 ${total} 层，请核对层数`)]
}

function checkAreas(draft: CenterDraft): Violation[] {
  const { areaGross, areaIndoor, idleArea } = draft
  const violations: Violation[] = []
  if (areaGross !== null && areaGross <= 0) {
    violations.push(errorAt('areaGross', '建筑面积须大于 0，尚不清楚请留空'))
  }
  if (areaGross !== null && areaIndoor !== null && areaIndoor > areaGross) {
    violations.push(
      errorAt(
        'areaIndoor',
        `室内面积 ${formatArea(areaIndoor)} ㎡ 大于建筑面积 ${formatArea(areaGross)} ㎡，请核对两个数`
      )
    )
  }
  violations.push(...checkAreaSplit(draft))
  if (idleArea !== null && areaIndoor !== null && idleArea > areaIndoor) {
    violations.push(
      errorAt(
        'idleArea',
        `低效面积 ${formatArea(idleArea)} ㎡ 大于室内面积 ${formatArea(areaIndoor)} ㎡，请核对两个数`
      )
    )
  }
  return violations
}

function checkDates({ status, buildFinishDate, openDate }: CenterDraft, today: CalendarDate): Violation[] {
  const violations: Violation[] = []
  if (buildFinishDate !== null && openDate !== null && openDate < buildFinishDate) {
    violations.push(
      errorAt('openDate', `建成投用日期 ${openDate} 早于竣工日期 ${buildFinishDate}，请核对两个日期`)
    )
  }
  if (status === 'open' && openDate !== null && openDate > today) {
    violations.push(
      errorAt('openDate', `状态为“运营中”，但建成投用日期 ${openDate} 还没有到，请改日期或改状态`)
    )
  }
  if (status === 'open' && openDate === null) {
    violations.push(warningAt('openDate', '运营中的中心请补填建成投用日期'))
  }
  return violations
}

function checkPopulation({ servedPop, served60Plus, served03 }: CenterDraft): Violation[] {
  if (servedPop === null) return []
  const violations: Violation[] = []
  if (served60Plus !== null && served60Plus > servedPop) {
    violations.push(
      errorAt('served60Plus', `60 岁以上人数 ${served60Plus} 大于服务人口 ${servedPop}，请核对`)
    )
  }
  if (served03 !== null && served03 > servedPop) {
    violations.push(errorAt('served03', `0—3 岁人数 ${served03} 大于服务人口 ${servedPop}，请核对`))
  }
  return violations
}
