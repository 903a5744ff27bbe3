import type { CalendarDate } from '@domain/calendar/calendar-date'
import { addDays, daysBetween } from '@domain/calendar/day-count'
import { elderlyChildCodes, type FunctionCode } from '@domain/center/function-catalog'
import type { FunctionStatus } from '@domain/center/vocabulary'
import type { ServiceFunction } from '@database/entities/service-function'
import type { NewRow } from '@services/regions/new-row'
import type { Random } from '@services/regions/random'
import { baseDay, careGrowth, shareOut, type CareStart } from '@services/sample/care-quota'
import type { SampleCenter, SampleStatus } from '@services/sample/centers'
import { capacityOf, chargesOf, functionSet, inFixedSet, priceNote } from '@services/sample/function-set'
import type { Ground } from '@services/sample/ground'
import type { Organizations } from '@services/sample/organizations'

interface Period {
  status: FunctionStatus
  startDate: CalendarDate | null
  stopDate: CalendarDate | null
  reason: string
}

/** Functions of all centres: the five public services in every running one, day care and child care by quota. */
export function functionRows(
  centers: readonly SampleCenter[],
  ground: Ground,
  organizations: Organizations
): NewRow<ServiceFunction>[] {
  const base = baseDay(ground.today)
  const starts = new Map(
    careGrowth.map((care) => [
      care.code,
      shareOut(centers, care, base, ground.random.fork(`care/${care.code}`))
    ])
  )
  return centers.flatMap((center) => {
    const codes = withCare(functionSet(center), center, starts)
    const charges = chargesOf(center, codes)
    return codes.map((code, index): NewRow<ServiceFunction> => {
      const random = center.random.fork(code)
      const charge = charges[index] ?? 'free'
      const period = periodOf(
        center,
        code,
        starts.get(code)?.get(center.row.id) ?? null,
        base,
        ground.today,
        random
      )
      const mode =
        charge === 'free'
          ? random.pick(['self', 'self', 'volunteer'])
          : random.pick(['entrust', 'purchase', 'resident'])
      const given = center.plan.named?.functions?.find(
        (one) => one.code === code && one.capacity !== undefined
      )
      return {
        id: ground.newId(),
        isSample: true,
        centerId: center.row.id,
        functionCode: code,
        ...period,
        mode,
        providerOrgId: charge === 'free' ? null : organizations.pick(providerOf(code), random),
        charge,
        priceNote: priceNote(code, charge),
        ...(given
          ? { capacity: given.capacity ?? null, capacityUnit: given.capacityUnit ?? '' }
          : capacityOf(code, random)),
        openHours: random.pick(['周一至周日 8:30—18:00', '周一至周六 9:00—18:00', '周一至周日 8:00—20:30']),
        inFixedSet: inFixedSet(code)
      }
    })
  })
}

/** Centres without day care or child care mostly say where they stand with it. */
function withCare(
  codes: readonly FunctionCode[],
  { row, plan, random }: SampleCenter,
  starts: ReadonlyMap<FunctionCode, ReadonlyMap<string, CareStart>>
): FunctionCode[] {
  if (plan.named?.charges) return [...codes]
  const care = elderlyChildCodes.filter((code) => starts.get(code)?.has(row.id) || random.chance(0.6))
  return [...new Set([...codes, ...care])].sort()
}

function providerOf(code: FunctionCode): Parameters<Organizations['pick']>[0] {
  if (code === 'F06' || code === 'F09') return 'elderly_care'
  if (code === 'F07' || code === 'F13') return 'child_care'
  if (code === 'F25') return 'property_company'
  return 'enterprise'
}

const notYet: Readonly<Record<Exclude<SampleStatus, 'open' | 'suspended'>, FunctionStatus>> = {
  planned: 'planned',
  building: 'building',
  built: 'configured'
}

function periodOf(
  { life }: SampleCenter,
  code: FunctionCode,
  care: CareStart | null,
  base: CalendarDate,
  today: CalendarDate,
  random: Random
): Period {
  const { status, firstServiceDate } = life
  if (status === 'planned' || status === 'building' || status === 'built') {
    return { status: notYet[status], startDate: null, stopDate: null, reason: '' }
  }
  const first = firstServiceDate ?? today
  if (status === 'suspended') {
    return {
      status: 'configured',
      startDate: first,
      stopDate: life.changes.at(-1)?.changedOn ?? null,
      reason: '中心整改期间暂停'
    }
  }
  if (!elderlyChildCodes.includes(code)) {
    return {
      status: 'running',
      startDate: dayBetween(first, earlier(addDays(first, 120), today), random),
      stopDate: null,
      reason: ''
    }
  }
  if (care === null) return pending(random)
  const from = care === 'before' ? first : later(first, addDays(base, 1))
  const to = care === 'before' ? base : today
  return { status: 'running', startDate: dayBetween(from, to, random), stopDate: null, reason: '' }
}

function pending(random: Random): Period {
  const status = random.pick(['configured', 'planned', 'planned', 'building', 'not_applicable'] as const)
  const reason = status === 'not_applicable' ? '服务人口少，由相邻中心提供' : ''
  return { status, startDate: null, stopDate: null, reason }
}

function dayBetween(from: CalendarDate, to: CalendarDate, random: Random): CalendarDate {
  return from >= to ? from : addDays(from, random.int(0, daysBetween(from, to)))
}
const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b)
const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)
