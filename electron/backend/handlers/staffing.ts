import type { staffingContract } from '@contract/staffing'
import { listPersons } from '@services/staffing/list-persons'
import { listStaffing } from '@services/staffing/list-staffing'
import { listNorms, saveNorm } from '@services/staffing/norms'
import { getPerson } from '@services/staffing/person-draft'
import { deletePersons, savePerson } from '@services/staffing/save-person'
import { getCenterStaff, listPosts } from '@services/staffing/staff-of-center'
import { read, write, type HandlersFor } from './define'

export const staffingHandlers: HandlersFor<typeof staffingContract> = {
  'staffing:by-center': read(listStaffing),
  'staffing:of-center': read(getCenterStaff),
  'person:list': read(listPersons),
  'person:get': read(getPerson),
  'person:save': write({
    title: ({ id, name }) => `${id === null ? '新增' : '修改'}人员 ${name}`,
    run: savePerson
  }),
  'person:delete': write({ title: ({ persons }) => `删除 ${persons.length} 名人员`, run: deletePersons }),
  'post:list': read(listPosts),
  'norm:list': read(listNorms),
  'norm:save': write({
    title: ({ id, name }) => `${id === null ? '新增' : '修改'}配备标准 ${name}`,
    run: saveNorm
  })
}
