import { Organization } from '@database/entities/organization'
import { clearSamplePopulations } from '@database/repositories/sample-populations'
import {
  deleteSampleRows,
  discardSampleDrafts,
  sampleFootprint,
  sampleTables,
  type RecordCount
} from '@database/repositories/sample-records'
import { detachFromSample } from '@database/repositories/sample-references'
import type { JobContext } from '@services/service'

export interface SampleRemoval {
  /** Records marked 演示数据 that are gone. */
  removed: number
  /** Own records that went along, since they hung on sample records (a project of a sample centre). */
  removedOwn: RecordCount[]
  /** Own records that stay and no longer name a sample record (an operator, a parent centre). */
  detached: number
  /** What happened, for the clerk. */
  message: string
}

/**
 * Removes every sample record in one unit of work, after a verified backup. Divisions, units and dictionaries are
 * real and stay; their invented populations go.
 * @param backup makes the verified backup and answers its name; nothing is touched when it fails.
 */
export async function removeSampleCity(
  context: JobContext,
  backup: () => Promise<string>
): Promise<SampleRemoval> {
  context.progress(0, 0, '正在备份')
  const backupName = await backup()
  const total = sampleTables.length + 2
  const removal = await context.unitOfWork.run(
    { action: 'data:remove-sample', title: '清除演示数据' },
    async (work) => {
      // An empty bulk insert writes the head of the batch: the rows themselves are not logged one by one.
      await work.insertMany(Organization, [], { log: 'batch' })
      const footprint = await sampleFootprint(work.manager)
      await discardSampleDrafts(work.manager)
      let done = 0
      const step = async (text: string, run: () => Promise<void>): Promise<void> => {
        context.signal.throwIfAborted()
        context.progress(done, total, text)
        await run()
        done += 1
      }
      let detached = 0
      const deleteTables = async (last: boolean): Promise<void> => {
        for (const { table, label } of sampleTables.filter((one) => one.last === last)) {
          await step(`正在清除${label}`, () => deleteSampleRows(work.manager, table))
        }
      }
      await deleteTables(false)
      await step('正在解除您的记录与演示数据的关联', async () => {
        detached = await detachFromSample(work)
      })
      await deleteTables(true)
      const stamp = { at: context.now(), actor: context.actor }
      await step('正在清除演示人口', () => clearSamplePopulations(work.manager, stamp))
      // Too many records to name: every list reloads.
      for (const topic of [
        'center',
        'project',
        'target',
        'person',
        'organization',
        'division',
        'grid',
        'team',
        'training'
      ])
        work.touch(topic, work.batchId)
      return { removed: footprint.sample, removedOwn: footprint.own, detached }
    }
  )
  return { ...removal, message: messageOf(removal, backupName) }
}

function messageOf(
  { removed, removedOwn, detached }: Omit<SampleRemoval, 'message'>,
  backupName: string
): string {
  const own = removedOwn.map(({ label, count }) => `${label} ${count} 条`).join('、')
  return [
    `已清除演示数据 ${removed} 条`,
    ...(own === '' ? [] : [`您录入在演示记录之下的${own}一并清除`]),
    ...(detached === 0 ? [] : [`您的 ${detached} 处记录已解除与演示数据的关联`]),
    `清除前的数据保存在备份 ${backupName} 中，需要时可恢复`
  ].join('；')
}
