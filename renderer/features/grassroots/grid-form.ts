import type { GridDraft, GridMemberDraft } from '@contract/grid'

/** Chinese names of the fields of a grid, by path without indexes. */
export const gridLabels: Readonly<Record<string, string>> = {
  code: '网格编号',
  name: '网格名称',
  divisionId: '所在社区（村）',
  centerId: '管理专区所在中心',
  households: '户数',
  residents: '人口',
  remark: '备注',
  members: '成员',
  'members.role': '角色',
  'members.name': '姓名（单位）',
  'members.personId': '姓名（单位）',
  'members.checkInCenterId': '报到中心',
  'members.checkedInOn': '报到日期'
}

/** An empty grid that waits for its 网格长. */
export function newGrid(): GridDraft {
  return {
    id: null,
    revision: null,
    code: '',
    name: '',
    divisionId: '',
    centerId: null,
    households: null,
    residents: null,
    remark: '',
    members: [newMember('head')]
  }
}

export function newMember(role: GridMemberDraft['role']): GridMemberDraft {
  return {
    id: null,
    revision: null,
    role,
    personId: null,
    name: '',
    checkInCenterId: null,
    checkedInOn: null
  }
}
