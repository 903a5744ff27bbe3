import type { EntityManager } from 'typeorm'
import type { PhoneStyle } from '@domain/paper/paper-tables'
import type { Scope } from '@contract/scope'
import type { TableSheet } from '@documents/tables/table-sheet'

/** What a table is asked for. */
export interface TableQuestion {
  scope: Scope
  /** T3: the month; null is the last complete one. */
  period: string | null
  /** T12: the project. */
  projectId: string | null
  /** T8: how phones leave. */
  phones: PhoneStyle
}

/** A table with its rows, and by which versions of the rules its figures came about. */
export interface Gathered {
  title: string
  sheets: TableSheet[]
  /** Where the figures are not those of the cut-off of the scope. */
  cutoff?: string
  /** 节点亮灯（第 1 版）; '' where no light is shown. */
  lightRule: string
  /** 邻里中心 第 1 版; '' where no target is shown. */
  targetVersion: string
}

export type GatherTable = (reader: EntityManager, question: TableQuestion) => Promise<Gathered>
