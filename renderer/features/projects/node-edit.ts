import type { ProjectDetail } from '@contract/project'
import type { MilestonePiece } from '@contract/project-list'
import type { FieldFailure } from '@contract/failure'

/** What of a node is edited in place. */
export interface NodeEdit {
  planDate: string | null
  forecastDate: string | null
  actualDate: string | null
  evidence: string
}

/** A node as the panel shows it: as stored, with what was typed and not yet saved on top. */
export interface NodeRow extends NodeEdit {
  id: string
  seq: number
  name: string
  weight: number
  mandatory: boolean
  baselineDate: string
  piece: MilestonePiece
}

/** The rows of the panel in the order of the work. */
export function nodeRows(
  { draft, pieces }: Pick<ProjectDetail, 'draft' | 'pieces'>,
  edits: ReadonlyMap<string, NodeEdit>
): NodeRow[] {
  return pieces.flatMap((piece, index) => {
    const node = draft.milestones[index]
    if (node === undefined) return []
    const { name, weight, mandatory, planDate, forecastDate, actualDate, evidence } = node
    const stored: NodeEdit = { planDate, forecastDate, actualDate, evidence }
    return [
      {
        id: piece.id,
        seq: index + 1,
        name,
        weight,
        mandatory,
        baselineDate: piece.baselineDate,
        piece,
        ...(edits.get(piece.id) ?? stored)
      }
    ]
  })
}

export function sameEdit(one: NodeEdit, other: NodeEdit): boolean {
  return (
    one.planDate === other.planDate &&
    one.forecastDate === other.forecastDate &&
    one.actualDate === other.actualDate &&
    one.evidence.trim() === other.evidence.trim()
  )
}

/** A refusal by node id; what concerns the project as a whole stands with the node that was being saved. */
export function messagesByNode(
  fields: readonly FieldFailure[],
  nodes: readonly { id: string }[],
  savedId: string
): Map<string, string[]> {
  const messages = new Map<string, string[]>()
  for (const { field, message } of fields) {
    const index = /^milestones\.(\d+)\./u.exec(field)?.[1]
    const id = (index === undefined ? undefined : nodes[Number(index)]?.id) ?? savedId
    messages.set(id, [...(messages.get(id) ?? []), message])
  }
  return messages
}
