import type { nodeSetContract } from '@contract/node-set'
import type { projectContract } from '@contract/project'
import type { projectStageContract } from '@contract/project-stage'
import type { targetContract } from '@contract/target'
import { carryOver } from '@services/project/carry-over'
import { changeStage, stageSheet, stageTitle } from '@services/project/change-stage'
import { deleteProjects, milestoneTitle, setMilestone } from '@services/project/change-project'
import { getProject } from '@services/project/get-project'
import { listProjects } from '@services/project/list-projects'
import { chooseNodeSet, deleteNodeSet, listNodeSets, saveNodeSet } from '@services/project/node-sets'
import { planHistory } from '@services/project/plan-versions'
import { projectHead } from '@services/project/project-head'
import { proposeProject } from '@services/project/propose-project'
import { saveProject } from '@services/project/save-project'
import { proposeSplit } from '@services/project/split-target'
import { saveTargets, targetHistory, targetSheet } from '@services/project/targets'
import { centerKinds } from '@domain/center/vocabulary'
import { read, write, type HandlersFor } from './define'

export const projectHandlers: HandlersFor<typeof projectContract> = {
  'project:list': read(listProjects),
  'project:get': read(getProject),
  'project:head': read(projectHead),
  'project:plan': read(planHistory),
  'project:propose': read(proposeProject),
  'project:save': write({
    title: ({ id, name }) => `${id === null ? '新增' : '修改'}项目 ${name}`,
    run: saveProject
  }),
  'project:set-milestone': write({ title: milestoneTitle, run: setMilestone }),
  'project:carry-over': write({
    title: ({ projects }) => `结转 ${projects.length} 个项目到下一年`,
    run: carryOver
  }),
  'project:delete': write({ title: ({ projects }) => `删除 ${projects.length} 个项目`, run: deleteProjects })
}

export const targetHandlers: HandlersFor<typeof targetContract> = {
  'target:sheet': read(targetSheet),
  'target:split': read(proposeSplit),
  'target:history': read(targetHistory),
  'target:save': write({
    title: ({ year, kind }) => `调整 ${year} 年${centerKinds[kind]}年度目标`,
    run: saveTargets
  })
}

export const projectStageHandlers: HandlersFor<typeof projectStageContract> = {
  'project:stages': read(stageSheet),
  'project:change-stage': write({ title: stageTitle, run: changeStage })
}

export const nodeSetHandlers: HandlersFor<typeof nodeSetContract> = {
  'node-set:list': read(listNodeSets),
  'node-set:save': write({ title: ({ name }) => `保存节点模板 ${name}`, run: saveNodeSet }),
  'node-set:delete': write({ title: () => '删除节点模板', run: deleteNodeSet }),
  'node-set:choose': write({
    title: ({ kind }) => `更换${centerKinds[kind]}的默认节点模板`,
    run: chooseNodeSet
  })
}
