import type { EntityManager } from 'typeorm'
import { errorAt } from '@domain/violation'
import type { Topic } from '@contract/events'
import { undoBatch } from '@database/change-log/undo-batch'
import { ChangeBatch } from '@database/entities/change-batch'
import { frozenPeriodsIn } from '@database/repositories/report-periods'
import { batchRoots } from '@database/repositories/record-history'
import type { Work } from '@database/work'
import { requireLawful } from '@services/change/recheck-records'
import type { WriteContext } from '@services/service'
import { requireValid, ValidationError } from '@services/validation-error'

/** Which lists show the records of a table. */
const topicOfTable: Readonly<Record<string, Topic>> = {
  center: 'center',
  upgrade_project: 'project',
  report_period: 'period',
  annual_target: 'target',
  issue: 'issue',
  inspection: 'inspection',
  acceptance: 'acceptance',
  supervision_letter: 'letter',
  person: 'person',
  headcount_norm: 'norm',
  grid: 'grid',
  team: 'team',
  training: 'training',
  attachment: 'attachment',
  organization: 'organization',
  division: 'division',
  dictionary_entry: 'dictionary'
}

/**
 * @throws ConflictError naming what was changed since; NotFoundError for an unknown batch.
 * @throws {ValidationError} what came back no longer fits what was saved meanwhile.
 */
export async function undo(
  work: Work,
  { batchId }: { batchId: string },
  context: WriteContext
): Promise<{ batchId: string }> {
  const frozen = await frozenPeriodsIn(work.manager, batchId)
  requireValid(frozen.map((period) => errorAt('period', `${period} 已锁定，数字不再改动，不能撤销`)))
  const batch = await work.manager.findOneBy(ChangeBatch, { id: batchId })
  if (batch?.action === 'person:erase') {
    throw new ValidationError([errorAt('batch', '依本人申请的删除不能撤销，个人信息已经没有了')])
  }
  await undoBatch(work, batchId)
  const roots = await batchRoots(work.manager, batchId)
  await requireLawful(work, roots, context)
  for (const { entity, id } of roots) {
    const topic = topicOfTable[entity]
    if (topic !== undefined) work.touch(topic, id)
  }
  return { batchId: work.batchId }
}

/** How the history calls it: 撤销：修改 定鼎门社区邻里中心. */
export async function undoTitle({ batchId }: { batchId: string }, reader: EntityManager): Promise<string> {
  const batch = await reader.findOneBy(ChangeBatch, { id: batchId })
  return `撤销：${batch?.title ?? '未知操作'}`
}
