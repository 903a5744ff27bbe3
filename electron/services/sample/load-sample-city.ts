import { Acceptance } from '@database/entities/acceptance'
import { AcceptanceItem } from '@database/entities/acceptance-item'
import { AnnualTarget } from '@database/entities/annual-target'
import { Center } from '@database/entities/center'
import { CenterServedDivision } from '@database/entities/center-served-division'
import { CenterSite } from '@database/entities/center-site'
import { CenterStatusHistory } from '@database/entities/center-status-history'
import { Division } from '@database/entities/division'
import { FundFlow } from '@database/entities/fund-flow'
import { FunctionRoom } from '@database/entities/function-room'
import { FundingSource } from '@database/entities/funding-source'
import { Grid } from '@database/entities/grid'
import { GridMember } from '@database/entities/grid-member'
import { Inspection } from '@database/entities/inspection'
import { Issue } from '@database/entities/issue'
import { Milestone } from '@database/entities/milestone'
import { Organization } from '@database/entities/organization'
import { Person } from '@database/entities/person'
import { Post } from '@database/entities/post'
import { PlanVersion } from '@database/entities/plan-version'
import { PlanVersionNode } from '@database/entities/plan-version-node'
import { ProjectBaseline } from '@database/entities/project-baseline'
import { ProjectStageChange } from '@database/entities/project-stage-change'
import { ProgressReport } from '@database/entities/progress-report'
import { ReportPeriod } from '@database/entities/report-period'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { ReportingUnitDivision } from '@database/entities/reporting-unit-division'
import { Responsibility } from '@database/entities/responsibility'
import { ServiceFunction } from '@database/entities/service-function'
import { Snapshot } from '@database/entities/snapshot'
import { StaffAbsence } from '@database/entities/staff-absence'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { Team } from '@database/entities/team'
import { Training } from '@database/entities/training'
import { UpgradeItem } from '@database/entities/upgrade-item'
import { SupervisionLetter } from '@database/entities/supervision-letter'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { setSamplePopulation } from '@database/repositories/sample-populations'
import type { Work } from '@database/work'
import { errorAt } from '@domain/violation'
import { sheetInForce } from '@services/acceptance/sheet-in-force'
import { readRegionFiles } from '@services/regions/region-files'
import { RowWriter } from '@services/regions/row-writer'
import { buildSampleCity, type SampleCity } from '@services/sample/build-sample-city'
import type { JobContext } from '@services/service'
import { takeSnapshot } from '@services/snapshot/take-snapshot'
import { ValidationError } from '@services/validation-error'
import type { EntityManager } from 'typeorm'

/** The city that everybody sees; another seed invents another one. */
const sampleSeed = 20250930

/**
 * Fills the register with an invented city (演示城市) on the loaded divisions, in one unit of work. A register that
 * holds centres already, deleted ones included, is left alone: their codes are taken.
 */
export async function loadSampleCity(context: JobContext): Promise<{ centers: number }> {
  context.progress(0, 0, '正在生成演示城市')
  const { outlines } = await readRegionFiles(context.resourcesFolder)
  return context.unitOfWork.run({ action: 'data:load-sample', title: '载入演示城市' }, async (work) => {
    const { manager } = work
    if (await manager.exists(Center)) {
      throw new ValidationError([
        errorAt('', '台账中已有中心（含回收站），不能再载入演示城市。如需查看演示，请另选一个数据文件夹')
      ])
    }
    const city = buildSampleCity({
      seed: sampleSeed,
      today: context.today(),
      region: {
        divisions: await manager.find(Division, { order: { codeStat: 'ASC' } }),
        units: await manager.find(ReportingUnit),
        covers: await manager.find(ReportingUnitDivision)
      },
      outlines,
      postIds: await postIdsByCode(manager),
      clauses: (await sheetInForce(manager)).clauses
    })
    const writer = new RowWriter(work, context, sizeOf(city))
    await writer.write(Organization, city.organizations, '机构')
    await writer.write(Center, city.centers, '中心')
    await writer.write(CenterServedDivision, city.served, '服务范围')
    await writer.write(CenterSite, city.sites, '点位')
    await writer.write(FunctionRoom, city.rooms, '功能室')
    await writer.write(ServiceFunction, city.functions, '服务功能')
    await writer.write(CenterStatusHistory, city.history, '状态变更')
    await writer.write(AnnualTarget, city.targets, '年度目标')
    await writer.write(UpgradeProject, city.projects, '提质升级项目')
    await writer.write(Milestone, city.milestones, '节点')
    await writer.write(PlanVersion, city.planVersions, '计划版本')
    await writer.write(PlanVersionNode, city.planVersionNodes, '计划节点')
    await writer.write(ProjectStageChange, city.stageChanges, '阶段变更')
    await writer.write(UpgradeItem, city.items, '建设内容')
    await writer.write(ProjectBaseline, city.baselines, '升级前现状')
    await writer.write(FundingSource, city.sources, '资金来源')
    await writer.write(FundFlow, city.flows, '资金流水')
    await writer.write(Responsibility, city.responsibilities, '责任人')
    await writer.write(ReportPeriod, city.periods, '报告期')
    await writer.write(ProgressReport, city.reports, '进度月报')
    await writer.write(Acceptance, city.acceptances, '验收')
    await writer.write(AcceptanceItem, city.acceptanceItems, '验收条款')
    await writer.write(Inspection, city.inspections, '督导检查')
    await writer.write(Issue, city.issues, '问题')
    await writer.write(SupervisionLetter, city.letters, '督办单')
    await writer.write(Person, city.persons, '人员')
    await writer.write(StaffAssignment, city.assignments, '任职')
    await writer.write(StaffAbsence, city.absences, '长假与借调')
    await writer.write(Grid, city.grids, '网格')
    await writer.write(GridMember, city.gridMembers, '网格成员')
    await writer.write(Team, city.teams, '队伍')
    await writer.write(Training, city.trainings, '培训')
    await writePopulations(manager, city, writer, context)
    await takeSnapshots(work, city, context)
    return { centers: city.centers.length }
  })
}

/** The locked months as they would have been told. */
async function takeSnapshots(work: Work, { periods }: SampleCity, context: JobContext): Promise<void> {
  for (const period of periods.filter(({ state }) => state === 'locked')) {
    context.signal.throwIfAborted()
    const snapshot = await takeSnapshot(work.manager, period)
    await work.insertMany(Snapshot, [{ ...snapshot, isSample: true }], { log: 'batch' })
  }
}

async function postIdsByCode(manager: EntityManager): Promise<Map<string, string>> {
  return new Map((await manager.find(Post)).map((post) => [post.code, post.id]))
}

function sizeOf(city: SampleCity): number {
  return Object.values(city).reduce(
    (sum: number, rows) => sum + (Array.isArray(rows) ? rows.length : rows.size),
    0
  )
}

async function writePopulations(
  manager: EntityManager,
  { populations }: SampleCity,
  writer: RowWriter,
  context: JobContext
): Promise<void> {
  const stamp = { at: context.now(), actor: context.actor }
  const lastYear = Number(context.today().slice(0, 4)) - 1
  let written = 0
  for (const [divisionId, people] of populations) {
    context.signal.throwIfAborted()
    const { households, residents, sixtyPlus, zeroToThree, threeToSix } = people
    await setSamplePopulation(
      manager,
      {
        divisionId,
        households,
        popResident: residents,
        pop60Plus: sixtyPlus,
        pop03: zeroToThree,
        pop36: threeToSix
      },
      lastYear,
      stamp
    )
    written += 1
    if (written % 500 === 0) writer.step(500, `已写入人口 ${written} 条`)
  }
  writer.step(written % 500, `已写入人口 ${written} 条`)
}
