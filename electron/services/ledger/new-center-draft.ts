import { proposeCode } from '@domain/center/center-code'
import type { CenterDraft } from '@contract/center-draft'
import { emptyCenter } from '@contract/empty-center'

/** A centre of which nothing but place and duty is known yet; its code is given when it is written. */
export function newCenterDraft(divisionId: string, unitId: string): CenterDraft {
  const code = proposeCode({ countyCode: '000000', kind: 'urban', tier: 'community' }, null)
  return { ...emptyCenter(), code, divisionId, unitId }
}
