import type { CenterDraft, ServiceFunctionDraft } from '@contract/center-draft'
import type { LedgerWords } from '@services/ledger/ledger-words'
import type { ValueFault } from '@services/ledger/places'

/**
 * Makes exactly the listed functions 已开展. One that is no longer listed stays configured and keeps the days on
 * which it ran, so that earlier figures can still be told; nothing else of a function changes.
 */
export function takeFunctions(
  draft: CenterDraft,
  codes: readonly string[],
  words: LedgerWords,
  today: string
): ValueFault | null {
  const unknown = codes.find((code) => !words.hasFunction(code))
  if (unknown !== undefined) {
    return {
      key: 'functions',
      message: `服务功能字典中没有“${unknown}”`,
      advice: '请填写功能代码，如 F01、F02，用顿号隔开'
    }
  }
  const present = draft.functions.map((row) => {
    const listed = codes.includes(row.functionCode)
    if (listed === (row.status === 'running')) return row
    return listed ? started(row, today) : stopped(row, today)
  })
  const missing = codes.filter((code) => !draft.functions.some((row) => row.functionCode === code))
  draft.functions = [...present, ...missing.map(newFunction)]
  return null
}

function started(row: ServiceFunctionDraft, today: string): ServiceFunctionDraft {
  const startDate = row.stopDate === null ? row.startDate : today
  return { ...row, status: 'running', reason: '', startDate, stopDate: null }
}

function stopped(row: ServiceFunctionDraft, today: string): ServiceFunctionDraft {
  return { ...row, status: 'configured', stopDate: row.startDate === null ? null : today }
}

function newFunction(functionCode: string): ServiceFunctionDraft {
  return {
    id: null,
    revision: null,
    functionCode,
    status: 'running',
    reason: '',
    startDate: null,
    stopDate: null,
    mode: null,
    providerOrgId: null,
    charge: null,
    priceNote: '',
    capacity: null,
    capacityUnit: '',
    openHours: '',
    inFixedSet: false
  }
}
