import type { EntityManager } from 'typeorm'
import { groupBy } from '@domain/group-by'
import type { FundDirection, FundingSourceCode } from '@domain/money/vocabulary'
import { bulkRows } from '@database/bulk-read'
import { FundFlow } from '@database/entities/fund-flow'
import { FundingSource } from '@database/entities/funding-source'
import { Responsibility } from '@database/entities/responsibility'
import { UpgradeItem } from '@database/entities/upgrade-item'

const bySeq = (one: { seq: number }, other: { seq: number }): number => one.seq - other.seq

/** 建设内容 of many projects, those of a project in their order. */
export async function itemsOfProjects(
  reader: EntityManager,
  projectIds: readonly string[]
): Promise<Map<string, Pick<UpgradeItem, 'projectId' | 'seq' | 'item'>[]>> {
  const rows = await bulkRows(reader, UpgradeItem, 'projectId', projectIds, ['projectId', 'seq', 'item'])
  return groupBy(rows.sort(bySeq), ({ projectId }) => projectId)
}

type Answering = Pick<
  Responsibility,
  'objectType' | 'objectId' | 'role' | 'personName' | 'organizationName' | 'validFrom' | 'validTo'
>

/** Who answers for the projects on a day. */
export async function responsibilitiesOfProjects(
  reader: EntityManager,
  projectIds: readonly string[],
  day: string
): Promise<Map<string, Answering[]>> {
  const rows = await bulkRows(reader, Responsibility, 'objectId', projectIds, [
    'objectType',
    'objectId',
    'role',
    'personName',
    'organizationName',
    'validFrom',
    'validTo'
  ])
  const inForce = rows.filter(
    ({ objectType, validFrom, validTo }) =>
      objectType === 'project' && (validFrom ?? day) <= day && (validTo ?? day) >= day
  )
  return groupBy(inForce, ({ objectId }) => objectId)
}

export interface SourceOfPaper {
  id: string
  projectId: string
  seq: number
  source: FundingSourceCode
  docNo: string
  planned: number | null
}

/** The money sources of many projects, those of a project in their order. */
export async function sourcesOfProjects(
  reader: EntityManager,
  projectIds: readonly string[]
): Promise<Map<string, SourceOfPaper[]>> {
  const rows = await bulkRows(reader, FundingSource, 'projectId', projectIds, [
    'id',
    'projectId',
    'seq',
    'source',
    'docNo',
    'planned'
  ])
  return groupBy(rows.sort(bySeq), ({ projectId }) => projectId)
}

export interface FlowOfPaper {
  id: string
  fundingSourceId: string
  direction: FundDirection
  flowedOn: string
  amount: number
  payee: string
  purpose: string
  voucherNo: string
}

/** What came and went by a day, by source, the oldest first. */
export async function flowsOfSources(
  reader: EntityManager,
  sourceIds: readonly string[],
  day: string
): Promise<Map<string, FlowOfPaper[]>> {
  const rows = await bulkRows(reader, FundFlow, 'fundingSourceId', sourceIds, [
    'id',
    'fundingSourceId',
    'direction',
    'flowedOn',
    'amount',
    'payee',
    'purpose',
    'voucherNo'
  ])
  const inTime = rows
    .filter(({ flowedOn }) => flowedOn <= day)
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  return groupBy(inTime, ({ fundingSourceId }) => fundingSourceId)
}

const orderOf = ({ flowedOn, direction, id }: FlowOfPaper): string => `${flowedOn} ${direction} ${id}`
