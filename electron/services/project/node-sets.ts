import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { centerKinds, type CenterKind } from '@domain/center/vocabulary'
import { checkNodeSet, suits } from '@domain/project/node-set'
import type { ProjectCategory } from '@domain/project/vocabulary'
import { errorAt } from '@domain/violation'
import { codesOf } from '@domain/vocabulary-lookup'
import type { ParsedInputOf } from '@contract/index'
import type { NodeSetDraft, NodeSetLine } from '@contract/node-set'
import { MilestoneTemplate } from '@database/entities/milestone-template'
import { MilestoneTemplateItem } from '@database/entities/milestone-template-item'
import { newId } from '@database/new-id'
import { nodeSets, type StoredNodeSet } from '@database/repositories/node-sets'
import { readSetting, writeSetting } from '@database/repositories/setting-repository'
import { NotFoundError } from '@database/storage-errors'
import type { Work } from '@database/work'
import { saveParts } from '@services/parts'
import { requireValid, ValidationError } from '@services/validation-error'

/** Setting: per kind the id of the set that new projects start from. */
const settingKey = 'node-set'
const Chosen = z.partialRecord(z.enum(codesOf(centerKinds)), z.string())

/** Every set of nodes, and the kinds whose new projects start from it. */
export async function listNodeSets(reader: EntityManager): Promise<NodeSetLine[]> {
  const sets = await nodeSets(reader)
  const chosen = await chosenSets(reader)
  const defaults = codesOf(centerKinds).map((kind) => ({ kind, id: defaultFor(sets, chosen, kind)?.set.id }))
  return sets.map((stored) => ({
    draft: draftOf(stored),
    preset: stored.set.preset,
    defaultFor: defaults.filter(({ id }) => id === stored.set.id).map(({ kind }) => kind)
  }))
}

/**
 * The set that a new project starts from: the one asked for, else the default of its kind where that suits its
 * category, else the first that suits. Null when nothing does.
 * @throws {ValidationError} the one asked for is for the other kind. @throws NotFoundError
 */
export async function nodeSetFor(
  reader: EntityManager,
  project: { kind: CenterKind; category: ProjectCategory },
  askedId: string | null
): Promise<StoredNodeSet | null> {
  const sets = await nodeSets(reader)
  if (askedId !== null) {
    const asked = setNamed(sets, askedId)
    requireKind(asked, project.kind)
    return asked
  }
  const usual = defaultFor(sets, await chosenSets(reader), project.kind)
  if (usual !== null && suits(usual.set, project)) return usual
  return sets.find(({ set }) => suits(set, project)) ?? null
}

/** A default that is gone, or no longer for the kind, gives way to the first published set. */
function defaultFor(
  sets: readonly StoredNodeSet[],
  chosen: z.infer<typeof Chosen>,
  kind: CenterKind
): StoredNodeSet | null {
  const own = sets.find(({ set }) => set.id === chosen[kind] && set.kind !== otherKind[kind])
  return own ?? sets[0] ?? null
}

const otherKind: Readonly<Record<CenterKind, CenterKind>> = { urban: 'rural', rural: 'urban' }

async function chosenSets(reader: EntityManager): Promise<z.infer<typeof Chosen>> {
  const stored = Chosen.safeParse(await readSetting(reader, settingKey))
  return stored.success ? stored.data : {}
}

/** @throws {ValidationError} a rule refuses it, or it came with the program. @throws ConflictError @throws NotFoundError */
export async function saveNodeSet(
  work: Work,
  { id: known, revision, nodes, ...own }: NodeSetDraft
): Promise<{ id: string; batchId: string }> {
  const sets = await nodeSets(work.manager)
  const present = known === null ? null : ownSet(sets, known)
  const others = sets.filter(({ set }) => set.id !== known)
  requireValid(
    checkNodeSet(
      { ...own, nodes },
      others.map(({ set }) => set.name)
    )
  )
  const id = known ?? newId()
  const root = { entity: 'milestone_template', id }
  const seq = Math.max(0, ...sets.map(({ set }) => set.seq)) + 1
  const saved =
    present === null
      ? await work.insert(MilestoneTemplate, { id, ...own, preset: false, seq }, root)
      : await work.update(MilestoneTemplate, id, revision ?? 0, own, root)
  const parts = nodes.map(({ id: partId, revision: partRevision, ...node }, index) => ({
    id: partId,
    revision: partRevision,
    values: { ...node, template: id, seq: index + 1 }
  }))
  const partsChanged = await saveParts(work, MilestoneTemplateItem, present?.nodes ?? [], parts, root)
  if (partsChanged && saved.revision === revision) {
    await work.raiseRevision(MilestoneTemplate, id, saved.revision)
  }
  work.touch('node-set', id)
  return { id, batchId: work.batchId }
}

/** @throws {ValidationError} it came with the program. @throws ConflictError @throws NotFoundError */
export async function deleteNodeSet(
  work: Work,
  { id, revision }: ParsedInputOf<'node-set:delete'>
): Promise<{ batchId: string }> {
  const { nodes } = ownSet(await nodeSets(work.manager), id)
  const root = { entity: 'milestone_template', id }
  for (const node of nodes) await work.softDelete(MilestoneTemplateItem, node.id, node.revision, root)
  await work.softDelete(MilestoneTemplate, id, revision, root)
  work.touch('node-set', id)
  return { batchId: work.batchId }
}

/** From now on new projects of the kind start from it. @throws {ValidationError} it is for the other kind. */
export async function chooseNodeSet(
  work: Work,
  { id, kind }: ParsedInputOf<'node-set:choose'>
): Promise<Record<string, never>> {
  requireKind(setNamed(await nodeSets(work.manager), id), kind)
  await writeSetting(work, settingKey, { ...(await chosenSets(work.manager)), [kind]: id })
  work.touch('node-set', id)
  return {}
}

function setNamed(sets: readonly StoredNodeSet[], id: string): StoredNodeSet {
  const found = sets.find(({ set }) => set.id === id)
  if (found === undefined) throw new NotFoundError()
  return found
}

function requireKind({ set }: StoredNodeSet, kind: CenterKind): void {
  if (set.kind !== otherKind[kind]) return
  const message = `模板“${set.name}”只用于${centerKinds[otherKind[kind]]}，不能用于${centerKinds[kind]}`
  throw new ValidationError([errorAt('kind', message)])
}

function ownSet(sets: readonly StoredNodeSet[], id: string): StoredNodeSet {
  const found = setNamed(sets, id)
  if (!found.set.preset) return found
  throw new ValidationError([errorAt('name', '标准模板不能改，请复制后再修改')])
}

function draftOf({ set, nodes }: StoredNodeSet): NodeSetLine['draft'] {
  const { id, revision, name, kind, category, note } = set
  return {
    id,
    revision,
    name,
    kind,
    category,
    note,
    nodes: nodes.map((node) => ({
      id: node.id,
      revision: node.revision,
      name: node.name,
      weight: node.weight,
      mandatory: node.mandatory,
      operatorNode: node.operatorNode,
      dueDay: node.dueDay
    }))
  }
}
