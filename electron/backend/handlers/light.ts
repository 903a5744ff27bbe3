import type { lightContract } from '@contract/light'
import { choiceTitle, chooseLightRule, listLightRules, saveLightRule } from '@services/light/light-rules'
import { read, write, type HandlersFor } from './define'

export const lightHandlers: HandlersFor<typeof lightContract> = {
  'light:rules': read(listLightRules),
  'light:save': write({ title: ({ name }) => `保存亮灯规则 ${name}`, run: saveLightRule }),
  'light:choose': write({ title: choiceTitle, run: chooseLightRule })
}
