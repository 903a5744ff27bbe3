import type { CalendarDate } from '@domain/calendar/calendar-date'

/** A centre on one day: what an upgrade is measured against. Source: domain §1.5, §3.3 (档案十二). */
export interface CenterState {
  /** Areas in 0.01 m². */
  areaOffice: number | null
  areaService: number | null
  areaShared: number | null
  areaOutdoor: number | null
  /** Functions 已开展 on the day. */
  functionCodes: readonly string[]
  /** People on post in tenths FTE; null where it was not counted. */
  staffFteTenths: number | null
  /** 月服务人次. */
  monthlyVisits: number | null
  /** Hundredths of a percent, 0 … 10 000. */
  satisfactionHundredths: number | null
}

/** 升级前现状: the centre as it was before work began. */
export interface Baseline extends CenterState {
  takenOn: CalendarDate
}
