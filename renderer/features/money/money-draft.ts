import type { FlowDraft, SourceDraft } from '@contract/money'
import { fundingSources, type FundDirection, type FundingSourceCode } from '@domain/money/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'

/** The first source that the project does not have yet stands ready. */
export function newSource(present: readonly SourceDraft[]): SourceDraft {
  const used = new Set<FundingSourceCode>(present.map(({ source }) => source))
  const source = codesOf(fundingSources).find((code) => !used.has(code)) ?? 'other'
  return { id: null, revision: null, source, docNo: '', planned: null, remark: '', flows: [] }
}

export function newFlow(direction: FundDirection, flowedOn: string): FlowDraft {
  return {
    id: null,
    revision: null,
    direction,
    flowedOn,
    amount: null,
    payee: '',
    purpose: '',
    voucherNo: ''
  }
}

export interface FlowPlace {
  source: number
  flow: number
}

/** All flows in the order in which the form shows them: source by source. */
export function flowPlaces(sources: readonly SourceDraft[]): FlowPlace[] {
  return sources.flatMap(({ flows }, source) => flows.map((_, flow) => ({ source, flow })))
}

/** The flow belongs to another source from now on. */
export function moveFlow(sources: SourceDraft[], { source, flow }: FlowPlace, to: number): void {
  const target = sources[to]
  if (target === undefined || to === source) return
  const [moved] = sources[source]?.flows.splice(flow, 1) ?? []
  if (moved !== undefined) target.flows.push(moved)
}
