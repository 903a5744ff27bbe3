import type { ImportLedger } from '@domain/sheet/import-ledgers'
import type { ImportPlan } from '@services/import/ledger-plan'

const things: Readonly<Record<ImportLedger, { measure: string; thing: string }>> = {
  centers: { measure: '个', thing: '中心' },
  staff: { measure: '条', thing: '人员任职' },
  projects: { measure: '个', thing: '项目' }
}

/** 新增 1 个、修改 2 个中心；新增 0 条、修改 3 条人员任职. */
export function writtenWords({ ledgers }: ImportPlan): string {
  return ledgers
    .map(({ ledger, parts }) => {
      const { measure, thing } = things[ledger]
      const added = parts.reduce((sum, part) => sum + part.added, 0)
      const changed = parts.reduce((sum, part) => sum + part.changed, 0)
      return `新增 ${added} ${measure}、修改 ${changed} ${measure}${thing}`
    })
    .join('；')
}
