import type { UpgradeItemDraft } from '@contract/upgrade-item'

export function newItem(): UpgradeItemDraft {
  return {
    id: null,
    revision: null,
    item: '',
    functionCode: null,
    quantityHundredths: null,
    quantityUnit: '',
    beforeValue: '',
    afterValue: '',
    cost: null,
    donePercent: 0,
    evidence: ''
  }
}
