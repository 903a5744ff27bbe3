import type { CalendarDate } from '@domain/calendar/calendar-date'
import { endOfYear } from '@domain/calendar/day-count'
import { formatCount, formatPlain } from '@domain/figure/format-figure'
import type { ForecastProject } from '@domain/forecast/finish-forecast'
import {
  forecastBy,
  forecastGround,
  forecastMethods,
  isLinearMeaningful,
  type ForecastGround,
  type ForecastMethod
} from '@domain/forecast/methods'
import { neededPace } from '@domain/progress/pace'
import { codesOf } from '@domain/vocabulary-lookup'

export interface MethodForecast {
  method: ForecastMethod
  name: string
  /** Accepted by year end; null where the method does not apply. */
  value: number | null
  /** Why there is no value, or what the value rests on. */
  reason: string
}

/** 年底预测: a range and its methods, never one magic number. Source: domain §2.4. */
export interface YearEndForecast {
  done: number
  listed: number
  target: number | null
  methods: readonly MethodForecast[]
  /** Between D and N. */
  low: number
  high: number
  /** Acceptances a month that the target still asks for; null without a target or time. */
  neededPace: number | null
  recentPace: number | null
  /** 需要速度 / 近三月速度; null where either is missing or the recent one is 0. */
  paceRatio: number | null
  /** `预计年底完成 36…42 个（目标 50 个）`, with what limits it. */
  text: string
}

/** @param projects of one year and kind. Source: domain §2.4. */
export function yearEndForecast(
  projects: readonly ForecastProject[],
  target: number | null,
  year: number,
  cutoff: CalendarDate
): YearEndForecast {
  const ground = forecastGround(projects, year, cutoff)
  const { done, listed, pace, from } = ground
  const isOver = from === endOfYear(year)
  const methods = isOver ? [] : codesOf(forecastMethods).map((method) => methodForecast(method, ground))
  const values = methods.flatMap(({ value }) => (value === null ? [] : [value]))
  const needed = target === null ? null : neededPace(done, target, year, from)
  const low = values.length === 0 ? done : Math.min(...values)
  const high = values.length === 0 ? done : Math.max(...values)
  return {
    done,
    listed,
    target,
    methods,
    low,
    high,
    neededPace: needed,
    recentPace: pace,
    paceRatio: needed === null || pace === null || pace === 0 ? null : needed / pace,
    text: textOf({ low, high, done, listed, target, isOver })
  }
}

function methodForecast(method: ForecastMethod, ground: ForecastGround): MethodForecast {
  const value = forecastBy(method, ground, endOfYear(ground.year))
  return { method, name: forecastMethods[method], value, reason: reasonOf(method, ground) }
}

function reasonOf(method: ForecastMethod, { pace, timeProgress, finishes, year }: ForecastGround): string {
  switch (method) {
    case 'plan': {
      const unplanned = finishes.filter((finish) => finish === null).length
      const late = finishes.filter((finish) => finish !== null && finish > endOfYear(year)).length
      return `计划验收日期加已滞后天数；${formatCount(late)} 个晚于年底，${formatCount(unplanned)} 个没有日期`
    }
    case 'pace':
      return pace === null ? '本年度还没有完整的月份' : `近三个完整月平均每月 ${formatPlain(pace)} 个`
    case 'linear': {
      const passed = formatPlain(timeProgress * 100)
      return isLinearMeaningful(timeProgress)
        ? `已完成数 ÷ 序时进度 ${passed}%`
        : `序时进度 ${passed}%，不足 25%，不作外推`
    }
  }
}

interface TextParts {
  low: number
  high: number
  done: number
  listed: number
  target: number | null
  isOver: boolean
}

function textOf({ low, high, done, listed, target, isOver }: TextParts): string {
  const goal = target === null ? '目标未下达' : `目标 ${formatCount(target)} 个`
  if (isOver) return `年度已结束，完成 ${formatCount(done)} 个（${goal}）`
  const range = low === high ? formatCount(low) : `${formatCount(low)}—${formatCount(high)}`
  const text = `预计年底完成 ${range} 个（${goal}）`
  return target !== null && listed < target ? `${text}；入库不足，最多 ${formatCount(listed)} 个` : text
}
