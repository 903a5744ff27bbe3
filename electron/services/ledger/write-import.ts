import { codePrefix, proposeCode, type CenterPlace } from '@domain/center/center-code'
import type { CenterDraft } from '@contract/center-draft'
import { Center } from '@database/entities/center'
import { CenterStatusHistory } from '@database/entities/center-status-history'
import { ServiceFunction } from '@database/entities/service-function'
import { newId } from '@database/new-id'
import { codesWithPrefix } from '@database/repositories/center-links'
import type { Work } from '@database/work'
import { centerValues, functionParts } from '@services/center/center-values'
import type { ImportPlan, PlannedAddition, PlannedUpdate } from '@services/ledger/import-plan'
import type { LedgerReferences } from '@services/ledger/references'
import { saveParts } from '@services/parts'
import type { JobControl } from '@services/service'

/** Writes a plan inside one unit of work; a thrown error or an abort takes all of it back. */
export async function writeImport(
  work: Work,
  plan: ImportPlan,
  { places }: LedgerReferences,
  today: string,
  { progress, signal }: JobControl
): Promise<void> {
  const total = plan.updates.length + plan.additions.length
  let done = 0
  for (const update of plan.updates) {
    signal.throwIfAborted()
    await writeUpdate(work, update, places.placeOf(update.draft.divisionId).line, today)
    done += 1
    progress(done, total, `已写入 ${done} / ${total} 个中心`)
  }
  signal.throwIfAborted()
  await writeAdditions(work, plan.additions, today)
  progress(total, total, `已写入 ${total} 个中心`)
}

async function writeUpdate(
  work: Work,
  { present: { center, functions }, draft }: PlannedUpdate,
  line: Parameters<typeof centerValues>[1],
  today: string
): Promise<void> {
  const root = { entity: 'center', id: center.id }
  const owner = { centerId: center.id, isSample: center.isSample }
  const saved = await work.update(Center, center.id, center.revision, centerValues(draft, line), root)
  const parts = functionParts(draft, owner, functions)
  const partsChanged = await saveParts(work, ServiceFunction, functions, parts, root)
  if (partsChanged && saved.revision === center.revision) {
    await work.raiseRevision(Center, center.id, center.revision)
  }
  if (draft.status !== center.status) {
    const change = { changedOn: today, fromStatus: center.status, toStatus: draft.status }
    await work.insert(CenterStatusHistory, { ...owner, ...change, reason: importReason }, root)
  }
  work.touch('center', center.id)
}

/** In bulk: one logged row for each new record. */
async function writeAdditions(
  work: Work,
  additions: readonly PlannedAddition[],
  today: string
): Promise<void> {
  const codes = new Map<string, string>()
  const centers: (ReturnType<typeof centerValues> & { id: string })[] = []
  const functions: { centerId: string; draft: CenterDraft }[] = []
  const history = []
  for (const { place, draft } of additions) {
    const id = newId()
    const county = place.line.find((division) => division.level === 'county') ?? place.division
    const where = { countyCode: (county.codeStat ?? '').slice(0, 6), kind: draft.kind, tier: draft.tier }
    const named = { ...draft, code: await nextCode(work, where, codes) }
    centers.push({ id, ...centerValues(named, place.line) })
    functions.push({ centerId: id, draft: named })
    history.push({
      centerId: id,
      changedOn: today,
      fromStatus: null,
      toStatus: draft.status,
      reason: importReason
    })
    work.touch('center', id)
  }
  const rootOf = ({ centerId = '' }: { centerId?: string }) => ({ entity: 'center', id: centerId })
  await work.insertMany(Center, centers)
  await work.insertMany(
    ServiceFunction,
    functions.flatMap(({ centerId, draft }) =>
      functionParts(draft, { centerId, isSample: false }, []).map(({ values }) => values)
    ),
    { rootOf }
  )
  await work.insertMany(CenterStatusHistory, history, { rootOf })
}

const importReason = '导入台账'

/** Codes of one place follow each other; those of deleted centres are never used again. */
async function nextCode(work: Work, place: CenterPlace, last: Map<string, string>): Promise<string> {
  const prefix = codePrefix(place)
  const known = last.get(prefix) ?? highest(prefix, await codesWithPrefix(work.manager, prefix))
  const code = proposeCode(place, known)
  last.set(prefix, code)
  return code
}

function highest(prefix: string, codes: readonly string[]): string | null {
  const serial = (code: string): number => Number(code.slice(prefix.length))
  return codes.reduce<string | null>(
    (best, code) => (best === null || serial(code) > serial(best) ? code : best),
    null
  )
}
