import type { lookContract } from '@contract/look'
import { lookFields } from '@domain/privacy/look'
import { listLooks, showNumber } from '@services/privacy/looks'
import { read, write, type HandlersFor } from './define'

export const lookHandlers: HandlersFor<typeof lookContract> = {
  'look:show': write({ title: ({ field }) => `查看完整${lookFields[field]}`, run: showNumber }),
  'look:list': read(listLooks)
}
