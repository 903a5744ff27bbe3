import type { upgradeItemContract } from '@contract/upgrade-item'
import { describeBaseline, getBaseline, takeBaseline } from '@services/items/baseline'
import { listItems, saveItems } from '@services/items/save-items'
import { titledByProject } from '@services/project/project-head'
import { read, write, type HandlersFor } from './define'

export const upgradeItemHandlers: HandlersFor<typeof upgradeItemContract> = {
  'item:list': read(listItems),
  'item:save': write({ title: titledByProject((name) => `修改 ${name} 的建设内容`), run: saveItems }),
  'baseline:get': read(getBaseline),
  'baseline:take': write({
    title: titledByProject((name) => `记录 ${name} 的升级前现状`),
    run: takeBaseline
  }),
  'baseline:describe': write({
    title: titledByProject((name) => `补填 ${name} 的升级前现状`),
    run: describeBaseline
  })
}
