import type { EntityManager } from 'typeorm'
import { centerKinds, centerTiers } from '@domain/center/vocabulary'
import { legendOf } from '@domain/light/light-rule'
import { plannedByColumn } from '@domain/money/funding-column'
import { progressPercent } from '@domain/project/progress-percent'
import { projectCategories, projectStages } from '@domain/project/vocabulary'
import type { Scope } from '@contract/scope'
import { nodesIn } from '@database/repositories/gathered-projects'
import { ruleOf } from '@database/repositories/light-rules'
import {
  itemsOfProjects,
  responsibilitiesOfProjects,
  sourcesOfProjects
} from '@database/repositories/project-papers'
import { everyProject, findProjects, type ProjectWithNames } from '@database/repositories/project-list'
import { projectTasks, type ProjectTasksKey } from '@documents/tables/definitions/project-tasks'
import { projectLights } from '@services/light/project-lights'
import { lightRuleInForce } from '@services/light/rule-in-force'
import { departmentsOf, namesOf } from '@services/paper/answering-people'
import type { GatherTable } from '@services/paper/gathered'
import { withKindTotals, type KindRow } from '@services/paper/kind-totals'
import { lightWords, ruleWords } from '@services/paper/light-words'
import { unitsOf } from '@services/units-of'

/** Every project of the scope as 提质升级 lists it, in the official order of the units. */
export async function projectsOfScope(reader: EntityManager, scope: Scope): Promise<ProjectWithNames[]> {
  const { year, cutoff, kind } = scope
  const query = { ...everyProject, year, cutoff, kind, unitIds: await unitsOf(reader, scope.unitId) }
  return findProjects(reader, query, { key: 'unitName', descending: false }, everything)
}

const everything = { offset: 0, limit: 10_000_000 }

/** T2. */
export const gatherProjectTasks: GatherTable = async (reader, { scope }) => {
  const { year, cutoff, kind } = scope
  const projects = await projectsOfScope(reader, scope)
  const ids = projects.map(({ project }) => project.id)
  const inScope = { year, unitIds: await unitsOf(reader, scope.unitId), kind }
  const lights = await projectLights(reader, inScope, cutoff)
  const nodes = await nodesIn(reader, { ...inScope, cutoff })
  const items = await itemsOfProjects(reader, ids)
  const people = await responsibilitiesOfProjects(reader, ids, cutoff)
  const sources = await sourcesOfProjects(reader, ids)
  const rule = ruleOf(await lightRuleInForce(reader))

  const rows = projects.map(({ project, ...names }): KindRow<ProjectTasksKey> => {
    const answering = people.get(project.id) ?? []
    const funds = plannedByColumn(sources.get(project.id) ?? [])
    return {
      kind: project.kind,
      values: {
        projectNo: project.projectNo,
        county: names.unitName,
        town: names.townName ?? '',
        centerName: names.centerName,
        kind: centerKinds[project.kind],
        tier: centerTiers[names.tier],
        name: project.name,
        category: projectCategories[project.category],
        items: (items.get(project.id) ?? []).map(({ item }) => item).join('；'),
        budget: project.budgetTotal,
        central: funds.central,
        province: funds.province,
        city: funds.city,
        countyFunds: funds.county,
        social: funds.social,
        other: funds.other,
        planStart: project.planStart,
        planFinish: project.planFinish,
        planAccept: project.planAccept,
        cityLeader: namesOf(answering, 'city_leader'),
        cityDepartment: departmentsOf(answering, 'city_department'),
        countyLeader: namesOf(answering, 'county_leader'),
        townPerson: namesOf(answering, 'town_person'),
        villagePerson: namesOf(answering, 'village_person'),
        stage: projectStages[project.stage],
        progress: progressPercent(nodes.get(project.id) ?? [], cutoff),
        light: lightWords(lights.get(project.id) ?? null),
        acceptedOn: project.acceptedOn !== null && project.acceptedOn <= cutoff ? project.acceptedOn : null,
        remark: project.remark
      }
    }
  })
  return {
    title: projectTasks.title,
    sheets: [
      {
        definition: projectTasks,
        lines: withKindTotals(rows),
        notes: [
          legendOf(rule),
          '其中：乡镇（街道）资金计入县区；社会为捐赠、企业、居民、公益创投；村集体、专项债、彩票公益金等计入其他。'
        ]
      }
    ],
    lightRule: ruleWords(rule),
    targetVersion: ''
  }
}
