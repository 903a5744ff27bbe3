import type { EntityManager } from 'typeorm'
import { forecastFan } from '@domain/forecast/forecast-fan'
import { forecastGround } from '@domain/forecast/methods'
import { paceWords } from '@domain/forecast/pace-words'
import { yearEndForecast } from '@domain/forecast/year-end-forecast'
import { countLights } from '@domain/light/light-color'
import { lightOf } from '@domain/light/light-of'
import { legendOf } from '@domain/light/light-rule'
import { lightsHeadline } from '@domain/light/lights-headline'
import { underPlan } from '@domain/project/plan-in-force'
import { countLines } from '@domain/progress/count-lines'
import { isPlanBunched } from '@domain/progress/curve'
import {
  curveHeadline,
  progressHeadline,
  reconciledHeadline,
  stepsHeadline,
  unitsHeadline
} from '@domain/progress/headline'
import { isListedOn } from '@domain/progress/listing'
import { denominatorNotes, progressLines } from '@domain/progress/progress-lines'
import { threeNumbers } from '@domain/progress/three-numbers'
import type { BoardUnit, Forecast, KindAnalysis } from '@contract/analysis'
import type { Scope } from '@contract/scope'
import type { AnalysedProject } from '@database/repositories/analysed-projects'
import { completionByKind, type KindStanding } from '@services/analysis/completion'
import { analysisGround, type AnalysisGround } from '@services/analysis/completion-ground'
import { moneyHeadline } from '@services/analysis/money-headline'
import { unitLines, type LightGround } from '@services/analysis/unit-lines'
import { moneyLines } from '@services/money/money-table'
import { unitsOf } from '@services/units-of'

/** Each kind in scope by itself, from the data as they stand now: completion, curves, forecast, lights, money. */
export async function analyseCompletion(reader: EntityManager, scope: Scope): Promise<KindAnalysis[]> {
  return completionOf(reader, await analysisGround(reader, scope), scope)
}

/** The same from what was gathered once for many scopes of one cut-off. */
export async function completionOf(
  reader: EntityManager,
  ground: AnalysisGround,
  scope: Scope
): Promise<KindAnalysis[]> {
  const { cutoff } = scope
  const { rule } = ground
  const lights = new Map(
    ground.facts
      .filter((project) => project.stage !== 'moved_out' && isListedOn(project, cutoff))
      .map((project) => [project.id, lightOf(project, rule, cutoff)])
  )
  const unitIds = await unitsOf(reader, scope.unitId)
  return completionByKind(ground, scope, unitIds).map((standing) => {
    const { kind } = standing
    const own = ground.money.filter((fact) => fact.kind === kind && (unitIds?.includes(fact.unitId) ?? true))
    const money = moneyLines(own, { ...scope, kind })
    return {
      ...analysisOf(standing, { rule, lights }),
      lightLegend: legendOf(rule),
      money,
      moneyHeadline: moneyHeadline(money)
    }
  })
}

function analysisOf(
  standing: KindStanding<AnalysedProject>,
  light: LightGround
): Omit<KindAnalysis, 'lightLegend' | 'money' | 'moneyHeadline'> {
  const { rows, total, projects, ground, summary } = standing
  const { year, cutoff } = ground
  const { listed, accepted } = total.counts
  // What was planned for the months to come, as the cut-off saw it.
  const planned = projects.map((project) =>
    project.replacedPlan === null ? project : underPlan(project, project.replacedPlan)
  )
  const curve = countLines(planned, year, cutoff)
  const progress = progressLines(planned, year, cutoff, 'step')
  const colors = projects.flatMap(({ id }) => light.lights.get(id)?.color ?? [])
  return {
    summary,
    reconciled: [
      reconciledHeadline(threeNumbers(total.target, listed, accepted)),
      ...(listed === 0 ? [] : [stepsHeadline(total.counts)])
    ].join('。'),
    unitsHeadline: unitsHeadline(rows),
    units: unitLines(standing, light),
    curveHeadline: curveHeadline(curve),
    curve,
    planBunched: isPlanBunched(planned, year, cutoff),
    progressHeadline: progressHeadline(progress),
    progress,
    progressNotes: denominatorNotes(progress).filter((note) => note !== ''),
    forecast: forecastOf(planned, total.target, year, cutoff),
    boardHeadline: lightsHeadline(countLights(colors)),
    board: boardOf(standing, light)
  }
}

function forecastOf(
  projects: readonly AnalysedProject[],
  target: number | null,
  year: number,
  cutoff: string
): Forecast {
  const forecast = yearEndForecast(projects, target, year, cutoff)
  return {
    text: forecast.text,
    pace: paceWords(forecast),
    methods: [...forecast.methods],
    fan: forecastFan(forecastGround(projects, year, cutoff)).map(({ date, plan, pace, linear }) => ({
      date,
      plan,
      pace,
      linear
    }))
  }
}

function boardOf({ rows, projects }: KindStanding<AnalysedProject>, { lights }: LightGround): BoardUnit[] {
  return rows.flatMap(({ unitId, label }) => {
    if (unitId === null) return []
    const tiles = projects
      .filter((project) => project.unitId === unitId)
      .flatMap(({ id, projectNo, name }) => {
        const light = lights.get(id)
        return light === undefined ? [] : [{ projectId: id, projectNo, name, light }]
      })
    return tiles.length === 0 ? [] : [{ unitId, label, tiles }]
  })
}
