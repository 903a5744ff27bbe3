import type { EntityManager } from 'typeorm'
import type { TableReading } from '@documents/excel/ledger/ledger-reading'
import { joinPlans } from '@services/import/join-plans'
import type { ImportPlan, LedgerPlan, PlanOptions } from '@services/import/ledger-plan'
import { planCenters } from '@services/ledger/plan-import'
import { planProjects } from '@services/project/import/plan-projects'
import type { JobControl } from '@services/service'
import type { RuleContext } from '@services/staffing/import/plan-person'
import { planStaff } from '@services/staffing/import/plan-staff'

/**
 * Compares the tables with the register as `manager` sees it. Pure reading: the same files and register always give the
 * same plan, so that applying can make sure that nothing has moved since the preview.
 */
export async function planImport(
  manager: EntityManager,
  readings: readonly TableReading[],
  options: PlanOptions,
  context: JobControl & RuleContext
): Promise<ImportPlan> {
  const centers = readings.filter((reading) => reading.ledger === 'centers')
  const staff = readings.filter((reading) => reading.ledger === 'staff')
  const projects = readings.filter((reading) => reading.ledger === 'projects')
  const plans: LedgerPlan[] = []
  if (centers.length > 0) plans.push(await planCenters(manager, centers, options, context))
  if (staff.length > 0) plans.push(await planStaff(manager, staff, options, context))
  if (projects.length > 0) plans.push(await planProjects(manager, projects, options, context))
  return joinPlans(plans)
}
