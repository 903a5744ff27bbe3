import { centerKinds } from '@domain/center/vocabulary'
import { projectCategories } from '@domain/project/vocabulary'
import type { NodeOfSet, NodeSetDraft, NodeSetLine } from '@contract/node-set'
import { ownName } from '@renderer/features/settings/own-name'

/** 乡里中心 · 空间改造; 全部 where it is for all. */
export function appliesInWords({ kind, category }: Pick<NodeSetDraft, 'kind' | 'category'>): string {
  const parts = [
    kind === null ? '' : centerKinds[kind],
    category === null ? '' : projectCategories[category]
  ].filter((part) => part !== '')
  return parts.length === 0 ? '全部' : parts.join(' · ')
}

/** 需求调研 15%（第 15 天）→ … */
export function nodesInWords(nodes: readonly NodeOfSet[]): string {
  return nodes
    .map(
      ({ name, weight, dueDay }) =>
        `${name} ${weight}%${dueDay === null ? '' : `（第 ${String(dueDay)} 天）`}`
    )
    .join(' → ')
}

/** A copy for editing, under a name that is free. */
export function copyOf({ draft }: NodeSetLine, all: readonly NodeSetLine[]): NodeSetDraft {
  const name = ownName(
    draft.name,
    all.map((line) => line.draft.name)
  )
  const nodes = draft.nodes.map((node) => ({ ...node, id: null, revision: null }))
  return { ...draft, id: null, revision: null, name, note: '', nodes }
}

export const emptyNode = (): NodeOfSet => ({
  id: null,
  revision: null,
  name: '',
  weight: 10,
  mandatory: true,
  operatorNode: false,
  dueDay: null
})

/** Chinese names of the fields. */
export const nodeSetLabels: Readonly<Record<string, string>> = {
  name: '名称',
  kind: '适用中心',
  category: '适用升级类别',
  note: '说明',
  nodes: '节点',
  'nodes.name': '节点名称',
  'nodes.weight': '权重',
  'nodes.operatorNode': '运营节点',
  'nodes.dueDay': '通常第几天完成'
}
