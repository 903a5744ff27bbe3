import type { lookContract } from '@contract/look'
import { listLooks, showPhone } from '@services/privacy/looks'
import { read, write, type HandlersFor } from './define'

export const lookHandlers: HandlersFor<typeof lookContract> = {
  'look:show': write({ title: () => '查看完整电话', run: showPhone }),
  'look:list': read(listLooks)
}
