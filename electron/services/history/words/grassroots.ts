import { gridRoles, teamTypes } from '@domain/grassroots/vocabulary'
import { count, flag, record, tenths, text, vocabulary, type TableWords } from '@services/history/field-words'

/** 网格, 队伍 and 培训, by table. */
export const grassrootsWords: Readonly<Record<string, TableWords>> = {
  grid: {
    label: '网格',
    named: null,
    fields: {
      code: text('编号'),
      name: text('名称'),
      divisionId: record('所在社区（村）', 'division'),
      unitId: record('责任单位', 'unit'),
      centerId: record('管理专区所在中心', 'center'),
      households: count('户数'),
      residents: count('人口'),
      remark: text('备注')
    }
  },
  grid_member: {
    label: '网格成员',
    named: 'role',
    fields: {
      role: vocabulary('角色', gridRoles),
      personId: record('人员', 'person'),
      name: text('姓名（单位）'),
      checkInCenterId: record('报到中心', 'center'),
      checkedInOn: text('报到日期')
    }
  },
  team: {
    label: '队伍',
    named: 'name',
    fields: {
      type: vocabulary('类型', teamTypes),
      name: text('名称'),
      foundedOn: text('成立日期'),
      memberCount: count('人数'),
      averageAge: count('平均年龄'),
      leader: text('负责人'),
      registered: flag('备案'),
      centerId: record('所在中心', 'center'),
      activitiesPerYear: count('每年活动次数'),
      remark: text('备注')
    }
  },
  training: {
    label: '培训',
    named: 'topic',
    fields: {
      heldOn: text('培训日期'),
      topic: text('主题'),
      hoursTenths: tenths('学时'),
      persons: count('参加人数'),
      organiser: text('组织单位'),
      centerId: record('所在中心', 'center'),
      remark: text('备注')
    }
  }
}
