import { codePrefix, proposeCode, type CenterPlace } from '@domain/center/center-code'
import type { CenterDraft } from '@contract/center-draft'
import type { Root } from '@database/change-log/change-recorder'
import { Center } from '@database/entities/center'
import { CenterStatusHistory } from '@database/entities/center-status-history'
import type { Division } from '@database/entities/division'
import { ServiceFunction } from '@database/entities/service-function'
import { newId } from '@database/new-id'
import { codesWithPrefix } from '@database/repositories/center-links'
import { functionsOfCenters } from '@database/repositories/ledger-centers'
import type { NewValues } from '@database/row-values'
import type { RowUpdate, Work } from '@database/work'
import { columnOf } from '@documents/excel/ledger/ledger-columns'
import { centerValues, functionParts, ownValues } from '@services/center/center-values'
import type { PlannedAddition, PlannedUpdate } from '@services/ledger/import-plan'
import type { Places } from '@services/ledger/places'
import type { JobControl } from '@services/service'

/** Writes a plan inside one unit of work; a thrown error or an abort takes all of it back. */
export async function writeImport(
  work: Work,
  plan: { updates: readonly PlannedUpdate[]; additions: readonly PlannedAddition[] },
  places: Places,
  today: string,
  { progress, signal }: JobControl
): Promise<void> {
  const total = plan.updates.length + plan.additions.length
  for (let start = 0; start < plan.updates.length; start += centersPerTurn) {
    signal.throwIfAborted()
    const chunk = plan.updates.slice(start, start + centersPerTurn)
    await writeUpdates(work, chunk, (id) => places.placeOf(id).line, today)
    const done = start + chunk.length
    progress(done, total, `已写入 ${done} / ${total} 个中心`)
  }
  signal.throwIfAborted()
  await writeAdditions(work, plan.additions, today)
  progress(total, total, `已写入 ${total} 个中心`)
  signal.throwIfAborted()
}

async function writeUpdates(
  work: Work,
  updates: readonly PlannedUpdate[],
  lineOf: (divisionId: string) => readonly Division[],
  today: string
): Promise<void> {
  const touched = await writeFunctions(work, updates.filter(changesFunctions))
  await work.updateMany(
    Center,
    updates.map(({ present: { center }, draft }) => ({
      present: center,
      changes: draft.name === center.name ? ownValues(draft) : centerValues(draft, lineOf(draft.divisionId)),
      raise: touched.has(center.id)
    }))
  )
  const history = updates
    .filter(({ present, draft }) => draft.status !== present.center.status)
    .map(({ present: { center }, draft }) => ({
      centerId: center.id,
      isSample: center.isSample,
      changedOn: today,
      fromStatus: center.status,
      toStatus: draft.status,
      reason: importReason
    }))
  await work.insertMany(CenterStatusHistory, history, { rootOf })
  for (const { present } of updates) work.touch('center', present.center.id)
}

function changesFunctions({ changes }: PlannedUpdate): boolean {
  const { head } = columnOf('functions')
  return changes.some((change) => change.head === head)
}

/** @returns the ids of the centres of which a function was written. */
async function writeFunctions(work: Work, updates: readonly PlannedUpdate[]): Promise<Set<string>> {
  const known: RowUpdate<ServiceFunction>[] = []
  const added: NewValues<ServiceFunction>[] = []
  const touched = new Set<string>()
  const whole = await functionsOfCenters(
    work.manager,
    updates.map(({ present }) => present.center.id)
  )
  for (const { present, draft } of updates) {
    const { id: centerId, isSample } = present.center
    const rows = whole.get(centerId) ?? []
    for (const { id, values } of functionParts(draft, { centerId, isSample }, rows)) {
      const row = rows.find((one) => one.id === id)
      if (row) known.push({ present: row, changes: values, root: rootOf(row) })
      else added.push(values)
    }
  }
  const written = await work.updateMany(ServiceFunction, known)
  await work.insertMany(ServiceFunction, added, { rootOf })
  for (const { present } of known) if (written.has(present.id)) touched.add(present.centerId)
  for (const { centerId = '' } of added) touched.add(centerId)
  return touched
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
/** Between two looks at the abort signal; a few statements write them. */
const centersPerTurn = 500

function rootOf({ centerId = '' }: { centerId?: string }): Root {
  return { entity: 'center', id: centerId }
}

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
