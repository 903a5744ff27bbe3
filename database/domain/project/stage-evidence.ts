import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { WorkStage } from '@domain/project/stage-moves'

/** Papers that a stage rests on. */
export const stageDocuments = {
  scheme: '方案论证会议纪要',
  approval: '批复',
  contract: '合同',
  self_check: '自验记录',
  county_check: '县区初验意见',
  city_check: '市级复验意见'
} as const
export type StageDocument = keyof typeof stageDocuments

export type StageEvidence =
  | { kind: 'date'; field: 'actualStart' | 'actualFinish' | 'acceptedOn'; label: string }
  /** A node of this name, where the project has one. */
  | { kind: 'node'; name: string }
  | { kind: 'document'; document: StageDocument }

/** What must be there before a project enters a stage. Source: domain §1.5, §3.1. */
export const stageEvidence: Readonly<Record<WorkStage, readonly StageEvidence[]>> = {
  listed: [],
  scheme: [{ kind: 'node', name: '需求调研' }],
  approval: [
    { kind: 'node', name: '方案确定' },
    { kind: 'document', document: 'scheme' }
  ],
  procurement: [{ kind: 'node', name: '资金落实' }],
  construction: [
    { kind: 'date', field: 'actualStart', label: '实际开工日期' },
    { kind: 'document', document: 'contract' }
  ],
  completed: [
    { kind: 'date', field: 'actualFinish', label: '实际完工日期' },
    { kind: 'node', name: '主体完工' }
  ],
  operation: [],
  self_check: [{ kind: 'node', name: '运营主体到位' }],
  county_check: [{ kind: 'document', document: 'self_check' }],
  city_check: [{ kind: 'document', document: 'county_check' }],
  closed: [
    { kind: 'date', field: 'acceptedOn', label: '验收销号日期' },
    { kind: 'document', document: 'city_check' }
  ]
}

/** What the evidence is looked for in. */
export interface EvidenceFacts {
  actualStart: CalendarDate | null
  actualFinish: CalendarDate | null
  acceptedOn: CalendarDate | null
  milestones: readonly { name: string; actualDate: CalendarDate | null }[]
  /** Papers at hand; null where papers are not kept in the program, which then asks for none. */
  documents: readonly StageDocument[] | null
}

/** The evidence that a stage asks for and that is not there. */
export function missingEvidence(stage: WorkStage, facts: EvidenceFacts): StageEvidence[] {
  return stageEvidence[stage].filter((evidence) => {
    switch (evidence.kind) {
      case 'date':
        return facts[evidence.field] === null
      case 'node':
        return facts.milestones.some(({ name, actualDate }) => name === evidence.name && actualDate === null)
      case 'document':
        return facts.documents !== null && !facts.documents.includes(evidence.document)
    }
  })
}
