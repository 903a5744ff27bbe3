import type { TierNode } from '@contract/center'
import type { CenterOption } from '@contract/center-list'
import type { DivisionNode } from '@contract/division'
import { centerTiers } from '@domain/center/vocabulary'
import { normaliseText } from '@domain/search/normalise-text'

/** One visible line of a tree, in the order from top to bottom. */
export interface TreeRow {
  key: string
  label: string
  /** Tells nodes of the same name apart; empty where the place in the tree does. */
  detail: string
  /** 1 for the outermost. */
  level: number
  /** How many centres stand in or below it. */
  count: number | null
  expandable: boolean
  expanded: boolean
}

interface DivisionTree {
  nodes: readonly DivisionNode[]
  counts: ReadonlyMap<string, number>
  expanded: ReadonlySet<string>
  /** Name, pinyin, initials or code; then only what fits is shown, with what it lies in. */
  text: string
}

/** 市→县区→街道→社区/村. */
export function divisionRows({ nodes, counts, expanded, text }: DivisionTree): TreeRow[] {
  const ids = new Set(nodes.map((node) => node.id))
  const fitting = text.trim() === '' ? null : fittingIds(nodes, text)
  const children = new Map<string, DivisionNode[]>()
  const roots: DivisionNode[] = []
  for (const node of nodes) {
    if (fitting !== null && !fitting.paths.has(node.id)) continue
    if (node.parentId === null || !ids.has(node.parentId)) roots.push(node)
    else children.set(node.parentId, [...(children.get(node.parentId) ?? []), node])
  }
  const rows: TreeRow[] = []
  const add = (node: DivisionNode, level: number): void => {
    const below = children.get(node.id) ?? []
    const isOpen = fitting === null ? expanded.has(node.id) : fitting.above.has(node.id)
    rows.push({
      key: node.id,
      label: node.shortName,
      detail: '',
      level,
      count: counts.get(node.id) ?? 0,
      expandable: below.length > 0,
      expanded: isOpen && below.length > 0
    })
    if (isOpen) for (const child of below) add(child, level + 1)
  }
  for (const root of roots) add(root, 1)
  return rows
}

/** What fits, and everything above it. */
function fittingIds(
  nodes: readonly DivisionNode[],
  text: string
): { paths: Set<string>; above: Set<string> } {
  const word = normaliseText(text)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const paths = new Set<string>()
  const above = new Set<string>()
  for (const node of nodes) {
    if (!`${node.name} ${node.searchText} ${node.codeStat ?? ''}`.includes(word)) continue
    paths.add(node.id)
    for (let up = node.parentId; up !== null; up = byId.get(up)?.parentId ?? null) {
      paths.add(up)
      above.add(up)
    }
  }
  return { paths, above }
}

/** `county:<id>` or `center:<id>`: a county and a centre are different things to choose. */
export function tierKey(node: Pick<TierNode, 'type' | 'id'>): string {
  return `${node.type}:${node.id}`
}

/** 县区→片区→社区→小区, as far as it has been fetched. */
export function tierRows(
  fetched: ReadonlyMap<string | null, readonly TierNode[]>,
  expanded: ReadonlySet<string>
): TreeRow[] {
  const rows: TreeRow[] = []
  const add = (node: TierNode, level: number): void => {
    const key = tierKey(node)
    const isOpen = node.hasChildren && expanded.has(key)
    rows.push({
      key,
      label: node.name,
      detail: node.tier === null ? '' : centerTiers[node.tier],
      level,
      count: node.hasChildren ? node.descendantCount : null,
      expandable: node.hasChildren,
      expanded: isOpen
    })
    if (isOpen) for (const child of fetched.get(key) ?? []) add(child, level + 1)
  }
  for (const node of fetched.get(null) ?? []) add(node, 1)
  return rows
}

/** Centres found by typing, without their tree. */
export function optionRows(options: readonly CenterOption[]): TreeRow[] {
  return options.map((option) => ({
    key: `center:${option.id}`,
    label: option.name,
    detail: centerTiers[option.tier],
    level: 1,
    count: null,
    expandable: false,
    expanded: false
  }))
}
