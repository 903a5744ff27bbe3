import { z } from 'zod'
import { centerKinds } from '@domain/center/vocabulary'
import { projectCategories } from '@domain/project/vocabulary'
import { read, write } from '@contract/define'
import { codeOf, Id, Line, RequiredLine, Revision } from '@contract/primitives'

/** A node of 节点模板; the order of the array is that of the work. */
const NodeOfSet = z.object({
  /** Null for a new one; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  name: RequiredLine(40),
  weight: z.int().min(0).max(100),
  mandatory: z.boolean(),
  operatorNode: z.boolean(),
  /** Usual day of completion counted from the start; null in all nodes to go by the weights. */
  dueDay: z.int().min(0).max(10_000).nullable()
})
export type NodeOfSet = z.infer<typeof NodeOfSet>

/** A set of nodes as the form holds it. */
export const NodeSetDraft = z.object({
  /** Null for a new set; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  name: RequiredLine(40),
  /** Null for both kinds. */
  kind: codeOf(centerKinds).nullable(),
  /** Null for every category. */
  category: codeOf(projectCategories).nullable(),
  note: Line(200),
  nodes: z.array(NodeOfSet).max(40)
})
export type NodeSetDraft = z.infer<typeof NodeSetDraft>

export const NodeSetLine = z.object({
  draft: NodeSetDraft.extend({ id: Id, revision: Revision }),
  /** Came with the program; it can only be copied. */
  preset: z.boolean(),
  /** The kinds whose new projects start from it unless told otherwise. */
  defaultFor: z.array(codeOf(centerKinds))
})
export type NodeSetLine = z.infer<typeof NodeSetLine>

export const nodeSetContract = {
  'node-set:list': read({ input: z.object({}), output: z.array(NodeSetLine) }),
  'node-set:save': write({ input: NodeSetDraft, output: z.object({ id: Id, batchId: Id }) }),
  /** Own sets only; projects keep the nodes that they took. */
  'node-set:delete': write({
    input: z.object({ id: Id, revision: Revision }),
    output: z.object({ batchId: Id })
  }),
  /** From now on new projects of the kind start from the set. */
  'node-set:choose': write({
    input: z.object({ id: Id, kind: codeOf(centerKinds) }),
    output: z.object({})
  })
}
