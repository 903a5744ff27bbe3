import type { staffBatchContract } from '@contract/staff-batch'
import type { staffingContract } from '@contract/staffing'
import { checkBatch, saveBatch } from '@services/staffing/batch/save-batch'
import { listCandidates } from '@services/staffing/gap-candidates'
import { erasePerson } from '@services/staffing/erase-person'
import { listPersons } from '@services/staffing/list-persons'
import { listStaffing } from '@services/staffing/list-staffing'
import { listNorms, saveNorm } from '@services/staffing/norms'
import { findDuplicates } from '@services/staffing/person-duplicates'
import { getPerson, keepsIdNumbers } from '@services/staffing/person-draft'
import { deletePersons, savePerson } from '@services/staffing/save-person'
import { transferPerson, transferTitle } from '@services/staffing/transfer-person'
import { getCenterStaff, listPosts } from '@services/staffing/staff-of-center'
import { listStaffingGroups } from '@services/staffing/staffing-groups'
import { pictureStaffing } from '@services/staffing/staffing-picture'
import { job, read, write, type HandlersFor } from './define'

export const staffingHandlers: HandlersFor<typeof staffingContract> = {
  'staffing:by-center': read(listStaffing),
  'staffing:by-group': read(listStaffingGroups),
  'staffing:picture': read(pictureStaffing),
  'staffing:of-center': read(getCenterStaff),
  'staffing:candidates': read(listCandidates),
  'person:list': read(listPersons),
  'person:get': read(getPerson),
  'person:keeps-id-numbers': read(keepsIdNumbers),
  'person:duplicates': read(findDuplicates),
  'person:save': write({
    title: ({ id, name }) => `${id === null ? '新增' : '修改'}人员 ${name}`,
    run: savePerson
  }),
  'person:transfer': write({ title: transferTitle, run: transferPerson }),
  'person:delete': write({ title: ({ persons }) => `删除 ${persons.length} 名人员`, run: deletePersons }),
  'person:erase': job(erasePerson),
  'post:list': read(listPosts),
  'norm:list': read(listNorms),
  'norm:save': write({
    title: ({ id, name }) => `${id === null ? '新增' : '修改'}配备标准 ${name}`,
    run: saveNorm
  })
}

export const staffBatchHandlers: HandlersFor<typeof staffBatchContract> = {
  'staff-batch:check': read(checkBatch),
  'staff-batch:save': write({
    title: ({ lines }) => `批量录入人员 ${lines.length} 行`,
    run: saveBatch
  })
}
