import type { EntityManager } from 'typeorm'
import { checkFunding } from '@domain/money/fund-checks'
import { fundTotals } from '@domain/money/fund-ratios'
import { fundLineOf } from '@domain/money/funding-draft'
import { warningsOf } from '@domain/violation'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { FlowDraft, Funding, MoneyFigures } from '@contract/money'
import { FundFlow } from '@database/entities/fund-flow'
import { FundingSource } from '@database/entities/funding-source'
import { newId } from '@database/new-id'
import { fundingOfProject, fundingRevision, type SourceWithFlows } from '@database/repositories/funding'
import { livingProject } from '@database/repositories/project-head'
import { ConflictError } from '@database/storage-errors'
import type { Work } from '@database/work'
import { moneyFigures } from '@services/money/money-figures'
import { saveParts } from '@services/parts'
import type { WriteContext } from '@services/service'
import { requireValid } from '@services/validation-error'

/** 资金 of one project. @throws NotFoundError */
export async function getFunding(
  reader: EntityManager,
  { projectId }: { projectId: string }
): Promise<Funding> {
  await livingProject(reader, projectId)
  const sources = await fundingOfProject(reader, projectId)
  return { projectId, revision: await fundingRevision(reader, projectId), sources: sources.map(draftOf) }
}

/** What was planned, came and went by the cut-off. @throws NotFoundError */
export async function fundingFigures(
  reader: EntityManager,
  { projectId, cutoff }: ParsedInputOf<'funding:figures'>
): Promise<MoneyFigures> {
  await livingProject(reader, projectId)
  const sources = (await fundingOfProject(reader, projectId)).map(draftOf)
  return moneyFigures(fundTotals(sources.map(fundLineOf), cutoff), cutoff, null)
}

/** Sources and flows become what the form holds, all or none. @throws {ValidationError} @throws ConflictError */
export async function saveFunding(
  work: Work,
  { projectId, revision, sources }: ParsedInputOf<'funding:save'>,
  context: WriteContext
): Promise<OutputOf<'funding:save'>> {
  const project = await livingProject(work.manager, projectId)
  if ((await fundingRevision(work.manager, projectId)) !== revision) throw new ConflictError(null)
  const violations = checkFunding(sources, { today: context.today(), budgetTotal: project.budgetTotal })
  requireValid(violations)
  const root = { entity: 'upgrade_project', id: projectId }
  const present = await fundingOfProject(work.manager, projectId)
  const known = new Set(present.map(({ source }) => source.id))
  // A source that is new, or was deleted meanwhile, needs its id before its flows can name it.
  const kept = sources.map((source) => ({
    ...source,
    newId: source.id !== null && known.has(source.id) ? null : newId()
  }))
  await saveParts(
    work,
    FundingSource,
    present.map(({ source }) => source),
    kept.map(({ id, revision: seen, newId: fresh, flows, ...values }, index) => ({
      id: fresh === null ? id : null,
      revision: seen,
      values: { ...values, ...(fresh === null ? {} : { id: fresh }), projectId, seq: index + 1 }
    })),
    root
  )
  await saveParts(
    work,
    FundFlow,
    present.flatMap(({ flows }) => flows),
    kept.flatMap((source) => source.flows.flatMap((flow) => flowPart(flow, source.newId ?? source.id ?? ''))),
    root
  )
  work.touch('project', projectId)
  return {
    batchId: work.batchId,
    warnings: warningsOf(violations).map(({ field, message }) => ({ field, message }))
  }
}

/** The rules have refused a flow without day or amount before. */
function flowPart({ id, revision, flowedOn, amount, ...flow }: FlowDraft, fundingSourceId: string) {
  if (flowedOn === null || amount === null) return []
  return [{ id, revision, values: { ...flow, flowedOn, amount, fundingSourceId } }]
}

function draftOf({ source, flows }: SourceWithFlows): Funding['sources'][number] {
  return {
    id: source.id,
    revision: source.revision,
    source: source.source,
    docNo: source.docNo,
    planned: source.planned,
    remark: source.remark,
    flows: flows.map((flow) => ({
      id: flow.id,
      revision: flow.revision,
      direction: flow.direction,
      flowedOn: flow.flowedOn,
      amount: flow.amount,
      payee: flow.payee,
      purpose: flow.purpose,
      voucherNo: flow.voucherNo
    }))
  }
}
