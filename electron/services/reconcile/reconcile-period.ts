import type { EntityManager } from 'typeorm'
import { periodEnd } from '@domain/calendar/period'
import {
  crossCheckRules,
  crossCheckSeverities,
  printed,
  printedDifference,
  type CrossCheck
} from '@domain/reconcile/cross-check'
import { errorAt, type Violation } from '@domain/violation'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { ReconcileLine } from '@contract/reconcile'
import { moneyFacts } from '@database/repositories/money-facts'
import { targetUnits, targetVersions } from '@database/repositories/progress-facts'
import { reportingProjects, reportsOf } from '@database/repositories/progress-reports'
import { everyProject, milestonesOf } from '@database/repositories/project-list'
import { reportRelations } from '@services/reconcile/report-relations'
import { unitRelations } from '@services/reconcile/unit-relations'
import type { ServiceContext } from '@services/service'
import { unitsOf } from '@services/units-of'

/** A relation that was held, what came of it, and where it is mended. */
export interface Held {
  broken: CrossCheck[]
  place: ReconcileLine['place']
  /** A break that its reporter has explained (更正原因) is told and refuses nothing. */
  explained?: boolean
}

/** Every relation of the scope for a month as it stands at the month's end. Source: domain §2.9. */
export async function reconcilePeriod(
  reader: EntityManager,
  { scope, period }: ParsedInputOf<'reconcile:period'>,
  context: Pick<ServiceContext, 'today'>
): Promise<OutputOf<'reconcile:period'>> {
  const { year, unitId, kind } = scope
  const cutoff = periodEnd(period)
  const unitIds = await unitsOf(reader, unitId)
  const found = await reportingProjects(reader, { year: { year, cutoff }, unitIds, kind })
  const ids = found.map(({ project }) => project.id)
  const held = [
    ...unitRelations({
      found,
      kind,
      wholeCity: unitIds === null,
      year,
      cutoff,
      units: await targetUnits(reader),
      targets: await targetVersions(reader, year)
    }),
    ...reportRelations({
      found,
      period,
      today: context.today(),
      nodes: await milestonesOf(reader, ids),
      reports: await reportsOf(reader, ids),
      money: await moneyFacts(reader, { ...everyProject, year, cutoff, unitIds, kind })
    })
  ]
  const lines = held.flatMap(linesOf)
  return {
    checked: held.length,
    lines: [...lines.filter(isError), ...lines.filter((line) => !isError(line))]
  }
}

/** What refuses 上报 and 锁定, in words; at most five, the list shows all. */
export async function reconcileViolations(
  reader: EntityManager,
  asked: ParsedInputOf<'reconcile:period'>,
  context: Pick<ServiceContext, 'today'>
): Promise<Violation[]> {
  const errors = (await reconcilePeriod(reader, asked, context)).lines.filter(isError)
  const shown = errors.slice(0, 5).map(({ rule, message }) => `${crossCheckRules[rule]}：${message}`)
  const rest = errors.length > shown.length ? [`另有 ${errors.length - shown.length} 处，见“勾稽检查”`] : []
  return [...shown, ...rest].map((message) => errorAt('reconcile', message))
}

const isError = ({ severity }: ReconcileLine): boolean => severity === 'error'

function linesOf({ broken, place, explained = false }: Held): ReconcileLine[] {
  return broken.map(({ rule, unit, left, right, difference, tolerance, message }) => ({
    rule,
    severity: explained ? 'warning' : crossCheckSeverities[rule],
    left: { label: left.label, text: printed(left.value, unit) },
    right: { label: right.label, text: printed(right.value, unit) },
    difference: printedDifference(difference, unit),
    tolerance: tolerance === 0 ? '0' : printed(tolerance, unit),
    message: explained ? `${message}（已写更正原因）` : message,
    place
  }))
}
