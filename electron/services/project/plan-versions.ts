import type { EntityManager } from 'typeorm'
import { correctedVersion, isPlanComplete, isReplanned } from '@domain/project/replan'
import type { PlanVersionView } from '@contract/plan-version'
import type { Milestone } from '@database/entities/milestone'
import { PlanVersion } from '@database/entities/plan-version'
import { PlanVersionNode } from '@database/entities/plan-version-node'
import type { UpgradeProject } from '@database/entities/upgrade-project'
import { partsOfProject } from '@database/repositories/project-aggregate'
import { livingProject } from '@database/repositories/project-head'
import { planVersionNodes, planVersions } from '@database/repositories/plan-versions'
import type { NewValues } from '@database/row-values'
import type { Work } from '@database/work'
import { saveParts } from '@services/parts'

/** A project with its nodes before or after a save. */
interface Planned {
  project: UpgradeProject
  milestones: readonly Milestone[]
}

/**
 * Freezes the plan that a save left: the first complete one as version 1 (基线), each re-planning as the next version,
 * in force from today; a second one of the same day corrects that day's version. Source: domain §2.3.
 */
export async function freezePlan(
  work: Work,
  before: Planned | null,
  { reason, docNo, today }: { reason: string; docNo: string; today: string },
  project: UpgradeProject
): Promise<void> {
  const { milestones } = await partsOfProject(work.manager, project.id)
  const now = planOf({ project, milestones })
  if (!isPlanComplete(now)) return
  const versions = await planVersions(work.manager, project.id)
  const old = before === null ? null : planOf(before)
  const hadPlan = before !== null && old !== null && isPlanComplete(old)
  if (versions.length === 0 && !hadPlan) {
    await writeVersion(work, null, { project, milestones }, { ...untold, version: 1, effectiveFrom: today })
    return
  }
  if (old === null || !isReplanned(old, now)) return
  if (versions.length === 0 && before !== null) await writeStoredBaseline(work, before)
  const last = Math.max(1, ...versions.map(({ version }) => version))
  const corrected = correctedVersion(versions, today)
  const version = corrected?.version ?? last + 1
  await writeVersion(
    work,
    corrected,
    { project, milestones },
    { version, reason, docNo, effectiveFrom: today }
  )
}

/** 计划版本 of a project, the baseline first. @throws NotFoundError */
export async function planHistory(reader: EntityManager, { id }: { id: string }): Promise<PlanVersionView[]> {
  await livingProject(reader, id)
  const nodes = await planVersionNodes(reader, id)
  return (await planVersions(reader, id)).map((version) => ({
    id: version.id,
    version: version.version,
    effectiveFrom: version.effectiveFrom,
    planStart: version.planStart,
    planFinish: version.planFinish,
    planAccept: version.planAccept,
    reason: version.reason,
    docNo: version.docNo,
    createdBy: version.updatedBy,
    nodes: nodes
      .filter(({ planVersionId }) => planVersionId === version.id)
      .map(({ milestoneId, name, weight, planDate }) => ({ milestoneId, name, weight, planDate }))
  }))
}

function planOf({ project, milestones }: Planned) {
  const { planStart, planFinish, planAccept } = project
  return { planStart, planFinish, planAccept, milestones }
}

/** A project from before versions were kept: its nodes know the baseline dates. */
async function writeStoredBaseline(work: Work, { project, milestones }: Planned): Promise<void> {
  const frozen = milestones.map((node) => ({ ...node, planDate: node.baselineDate }))
  const effectiveFrom = project.listedOn ?? project.createdAt.slice(0, 10)
  await writeVersion(work, null, { project, milestones: frozen }, { ...untold, version: 1, effectiveFrom })
}

type VersionHead = Pick<NewValues<PlanVersion>, 'version' | 'reason' | 'docNo' | 'effectiveFrom'>
/** A baseline needs no reason. */
const untold = { reason: '', docNo: '' }
type FrozenNode = Pick<Milestone, 'id' | 'seq' | 'name' | 'weight' | 'planDate'>

async function writeVersion(
  work: Work,
  corrected: PlanVersion | null,
  { project, milestones }: { project: UpgradeProject; milestones: readonly FrozenNode[] },
  head: VersionHead
): Promise<void> {
  const root = { entity: 'upgrade_project', id: project.id }
  const { planStart, planFinish, planAccept } = project
  const values = { projectId: project.id, planStart, planFinish, planAccept, ...head }
  const { id: planVersionId } =
    corrected === null
      ? await work.insert(PlanVersion, values, root)
      : await work.update(PlanVersion, corrected.id, corrected.revision, values, root)
  const present = (await planVersionNodes(work.manager, project.id)).filter(
    (node) => node.planVersionId === planVersionId
  )
  const keys = new Map(present.map((node) => [node.milestoneId, node.id]))
  const wanted = milestones.map(({ id, seq, name, weight, planDate }) => ({
    id: keys.get(id) ?? null,
    revision: null,
    values: { planVersionId, milestoneId: id, seq, name, weight, planDate }
  }))
  await saveParts(work, PlanVersionNode, present, wanted, root)
}
