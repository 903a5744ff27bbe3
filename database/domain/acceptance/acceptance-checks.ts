import type { AcceptanceDraft, AcceptanceFacts } from '@domain/acceptance/acceptance-draft'
import { checkLevels } from '@domain/acceptance/level-rules'
import { checkScores } from '@domain/acceptance/score-checks'
import { sumOfSheet } from '@domain/acceptance/score-sheet'
import { acceptanceConclusions } from '@domain/acceptance/vocabulary'
import { formatTenths } from '@domain/figure/format-figure'
import { projectStages } from '@domain/project/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

/** Every rule of an acceptance at one level. Source: domain §1.5. */
export function checkAcceptance(draft: AcceptanceDraft, facts: AcceptanceFacts): Violation[] {
  return [
    ...checkDay(draft, facts),
    ...checkLevels(draft, facts.others),
    ...checkScores(draft.items),
    ...checkConclusion(draft, facts.passLineTenths),
    ...checkRectification(draft),
    ...checkProjectState(draft, facts)
  ]
}

function checkDay({ heldOn }: AcceptanceDraft, { today }: AcceptanceFacts): Violation[] {
  if (heldOn <= today) return []
  return [errorAt('heldOn', `验收日期 ${heldOn} 晚于今天（${today}），请改为实际验收的日期`)]
}

/** A violated veto clause fails whatever the sum; 通过 needs every clause scored and the pass line reached. */
function checkConclusion({ conclusion, items }: AcceptanceDraft, passLineTenths: number): Violation[] {
  const { score, open, vetoed } = sumOfSheet(items)
  if (vetoed.length > 0) {
    if (conclusion === 'failed') return []
    const clauses = vetoed.map((clause) => `“${clause}”`).join('、')
    return [
      errorAt(
        'conclusion',
        `违反一票否决条款${clauses}，结论只能是“${acceptanceConclusions.failed}”，得分再高也不能通过`
      )
    ]
  }
  if (conclusion !== 'passed') return []
  if (open > 0) return [errorAt('conclusion', `还有 ${open} 条没有打分，打完分才能“通过”`)]
  if (score < passLineTenths) {
    return [
      errorAt(
        'conclusion',
        `得分 ${formatTenths(score)} 未达合格线 ${formatTenths(passLineTenths)}，不能“通过”`
      )
    ]
  }
  return []
}

function checkRectification({ conclusion, heldOn, rectifyDue, rectification }: AcceptanceDraft): Violation[] {
  if (conclusion !== 'rectify') return []
  const violations: Violation[] = []
  if (rectifyDue === null) violations.push(errorAt('rectifyDue', '限期整改须填写整改时限'))
  else if (heldOn !== '' && rectifyDue < heldOn) {
    violations.push(errorAt('rectifyDue', `整改时限 ${rectifyDue} 早于验收日期 ${heldOn}，请核对两个日期`))
  }
  if (rectification.trim() === '') violations.push(errorAt('rectification', '限期整改须写明整改事项'))
  return violations
}

/** The dates that an accepted project must have: 完成 ≤ 完工 ≤ 开工. Source: domain §1.5, §2.9. */
function checkProjectState(draft: AcceptanceDraft, facts: AcceptanceFacts): Violation[] {
  const { stage, actualStart, actualFinish, acceptedOn } = facts.project
  if (stage === 'moved_out' || stage === 'suspended') {
    return [errorAt('level', `项目现为“${projectStages[stage]}”，不能验收，请先恢复项目阶段`)]
  }
  if (draft.level !== 'city') return []
  const violations: Violation[] = []
  if (actualFinish !== null && draft.heldOn !== '' && draft.heldOn < actualFinish) {
    violations.push(
      errorAt('heldOn', `市级复验日期 ${draft.heldOn} 早于实际完工日期 ${actualFinish}，请核对两个日期`)
    )
  }
  if (draft.conclusion !== 'passed') return violations
  if (actualStart === null || actualFinish === null) {
    const missing = actualFinish === null ? '实际完工日期' : '实际开工日期'
    violations.push(errorAt('conclusion', `项目还没有填写${missing}，请在“项目”页补填后再通过市级复验`))
  }
  if (acceptedOn !== null && acceptedOn !== facts.acceptedBefore && draft.heldOn !== acceptedOn) {
    violations.push(
      errorAt('heldOn', `项目已按 ${acceptedOn} 销号，补录的市级复验日期应与之一致，或先在“项目”页改正`)
    )
  }
  return violations
}
