import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { errorAt } from '@domain/violation'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { codeOf, ConflictError, NotFoundError } from '@database/storage-errors'
import { saveImportRecord } from '@database/repositories/import-records'
import type { Work } from '@database/work'
import { rememberKeys } from '@services/import/remembered-mapping'
import { writeTheSame } from '@services/import/join-plans'
import type { ImportPlan } from '@services/import/ledger-plan'
import type { PendingImport, PendingImports } from '@services/import/pending-imports'
import { planImport } from '@services/import/plan-import'
import { writtenWords } from '@services/import/written-words'
import { importAction } from '@services/ledger/plan-import'
import type { JobContext } from '@services/service'
import { requireValid } from '@services/validation-error'

/** An import of more records is preceded by a backup. Source: hazards §3.2. */
const backupAbove = 100

/**
 * Writes a checked import in one transaction. When anything was saved since the check, the plan is made again inside it
 * and must be the one that the clerk saw, so that what is written is what was shown.
 * @throws NotFoundError for a used token, ConflictError when file or register have changed since the check.
 */
export async function applyImport(
  { token, skipRefused }: ParsedInputOf<'import:apply'>,
  context: JobContext,
  imports: PendingImports
): Promise<OutputOf<'import:apply'>> {
  const pending = imports.take(token)
  if (!pending) throw new NotFoundError('这次检查的结果已经用过或已过期，请重新选择文件')
  const { problemCount } = pending.plan
  if (!skipRefused) {
    requireValid(problemCount > 0 ? [errorAt('', `表中有 ${problemCount} 处问题，没有写入`)] : [])
  }
  await refuseEditedFiles(pending)
  const { added, changed } = pending.plan
  if (added + changed > backupAbove) {
    context.progress(0, added + changed, '导入前备份')
    await context.database.createBackup('before-import')
  }
  context.signal.throwIfAborted()
  const words = writtenWords(pending.plan)
  const title = `导入台账：${words}`
  const batchId = await context.unitOfWork.run({ action: importAction, title }, async (work) => {
    const isStill =
      pending.stateMark === context.database.stateMark() && pending.options.today === context.today()
    const plan = isStill ? pending.plan : await plannedAgain(work, pending, context)
    for (const ledger of plan.ledgers) await ledger.write(work, context)
    await recordImport(work, pending)
    return work.batchId
  })
  return { words, batchId }
}

/** @throws ConflictError when it is not the plan that the clerk saw. */
async function plannedAgain(
  work: Work,
  { readings, options, plan: seen }: PendingImport,
  context: JobContext
): Promise<ImportPlan> {
  const plan = await planImport(work.manager, readings, { ...options, today: context.today() }, context)
  if (!writeTheSame(plan, seen)) throw moved()
  return plan
}

const moved = (): ConflictError =>
  new ConflictError(null, '检查之后系统里的数据有变动，没有写入。请重新选择文件检查一遍')

/** Which files came in, and what their heads mean, for the next time. */
async function recordImport(work: Work, { tables, readings, plan }: PendingImport): Promise<void> {
  const parts = plan.ledgers.flatMap((ledger) => ledger.parts)
  for (const [index, { file, sheet, ledger, keys }] of tables.entries()) {
    const part = parts.find(({ reading }) => reading === readings[index])
    if (!part) continue
    const { reading, added, changed, unchanged, refused } = part
    const { sha256 } = reading
    await saveImportRecord(work, {
      ledger,
      fileName: file.name,
      sha256,
      added,
      changed,
      unchanged,
      refused
    })
    await rememberKeys(work, sheet, ledger, keys)
  }
}

async function refuseEditedFiles({ tables, readings }: PendingImport): Promise<void> {
  for (const [index, { file }] of tables.entries()) {
    const sha256 = await digestOf(file.path)
    if (sha256 !== null && sha256 !== readings[index]?.sha256) {
      throw new ConflictError(null, `${file.name} 在检查之后又被修改过，没有写入。请重新选择文件检查一遍`)
    }
  }
}

/** Null when the file is out of reach, e.g. on a stick that was pulled: what was checked is in memory. */
async function digestOf(path: string): Promise<string | null> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  } catch (error) {
    if (codeOf(error) === null) throw error
    return null
  }
}
