import { IsNull } from 'typeorm'
import { errorAt } from '@domain/violation'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { keptAtMostUntil } from '@database/backup/retention'
import { Person } from '@database/entities/person'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { erasePersonRows } from '@database/repositories/erase-person'
import { personAggregate } from '@database/repositories/person-aggregate'
import type { Work } from '@database/work'
import type { JobContext } from '@services/service'
import { ValidationError } from '@services/validation-error'

/**
 * 依本人申请删除: takes the person's data out of the register and out of the bytes of the file, for good. The posts held
 * so far stay, so that the counts of past days do; those that still run end today.
 * @throws {ValidationError} the name was not repeated. @throws ConflictError it was changed meanwhile. @throws NotFoundError
 */
export async function erasePerson(
  { id, revision, name }: ParsedInputOf<'person:erase'>,
  context: JobContext
): Promise<OutputOf<'person:erase'>> {
  context.progress(0, 2, '正在删除个人信息')
  await context.unitOfWork.run({ action: 'person:erase', title: '依本人申请删除一名人员' }, async (work) => {
    const { person } = await personAggregate(work.manager, id)
    if (person.name !== name.trim()) {
      throw new ValidationError([errorAt('name', '填写的姓名与此人不同，没有删除')])
    }
    await work.update(Person, id, revision, { erasedOn: context.today() }, { entity: 'person', id })
    await endPosts(work, id, context.today())
    await erasePersonRows(work, person)
    work.touch('person', id)
    work.touch('center', id)
  })
  context.progress(1, 2, '正在清除文件中的残留')
  await context.database.wipeTraces()
  const backups = await context.database.listBackups()
  return {
    backups: backups.map((backup) => ({
      name: backup.name,
      createdAt: backup.createdAt,
      keptUntil: keptAtMostUntil(backup.day)
    }))
  }
}

async function endPosts(work: Work, personId: string, today: string): Promise<void> {
  const root = { entity: 'person', id: personId }
  for (const held of await work.manager.findBy(StaffAssignment, { personId, deletedAt: IsNull() })) {
    if (held.validFrom > today) await work.softDelete(StaffAssignment, held.id, held.revision, root)
    else if (held.validTo === null || held.validTo > today) {
      const end = { validTo: today, endReason: held.endReason ?? ('other' as const) }
      await work.update(StaffAssignment, held.id, held.revision, end, root)
    }
  }
}
