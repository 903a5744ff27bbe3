import type { moneyContract } from '@contract/money'
import { fundingFigures, getFunding, saveFunding } from '@services/money/funding'
import { moneyByProject, moneyByUnit } from '@services/money/money-table'
import { titledByProject } from '@services/project/project-head'
import { read, write, type HandlersFor } from './define'

export const moneyHandlers: HandlersFor<typeof moneyContract> = {
  'funding:get': read(getFunding),
  'funding:figures': read(fundingFigures),
  'funding:save': write({ title: titledByProject((name) => `修改 ${name} 的资金`), run: saveFunding }),
  'money:by-project': read(moneyByProject),
  'money:by-unit': read(moneyByUnit)
}
