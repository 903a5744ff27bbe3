import type { gridContract } from '@contract/grid'
import type { teamContract } from '@contract/team'
import type { trainingContract } from '@contract/training'
import { listGrids } from '@services/grassroots/list-grids'
import { personOptions } from '@services/grassroots/person-options'
import { deleteGrid, getGrid, saveGrid } from '@services/grassroots/save-grid'
import { deleteTeam, listTeams, saveTeam } from '@services/grassroots/teams'
import { deleteTraining, listTrainings, saveTraining } from '@services/grassroots/trainings'
import { read, write, type HandlersFor } from './define'

const saved = (id: string | null): string => (id === null ? '新增' : '修改')

export const gridHandlers: HandlersFor<typeof gridContract> = {
  'grid:list': read(listGrids),
  'grid:get': read(getGrid),
  'grid:save': write({ title: ({ id, name }) => `${saved(id)}网格 ${name}`, run: saveGrid }),
  'grid:delete': write({ title: () => '删除网格', run: deleteGrid }),
  'grid:person-options': read(personOptions)
}

export const teamHandlers: HandlersFor<typeof teamContract> = {
  'team:list': read(listTeams),
  'team:save': write({ title: ({ id, name }) => `${saved(id)}队伍 ${name}`, run: saveTeam }),
  'team:delete': write({ title: () => '删除队伍', run: deleteTeam })
}

export const trainingHandlers: HandlersFor<typeof trainingContract> = {
  'training:list': read(listTrainings),
  'training:save': write({ title: ({ id, topic }) => `${saved(id)}培训 ${topic}`, run: saveTraining }),
  'training:delete': write({ title: () => '删除培训', run: deleteTraining })
}
