import type { divisionContract } from '@contract/division'
import type { draftContract } from '@contract/draft'
import type { recordContract } from '@contract/record'
import type { searchContract } from '@contract/search'
import type { settingContract } from '@contract/setting'
import { divisionTree, listDictionaries, listUnits, searchOrganizations } from '@services/division'
import { discardDraft, getDraft, saveDraft } from '@services/draft'
import { recordExists } from '@services/record-exists'
import { searchEverything } from '@services/search'
import { getOffice, saveOffice } from '@services/setting'
import { read, write, type HandlersFor } from './define'

/** Lists that every page chooses from. */
export const divisionHandlers: HandlersFor<typeof divisionContract> = {
  'division:tree': read(divisionTree),
  'unit:list': read(listUnits),
  'organization:search': read(searchOrganizations),
  'dictionary:list': read(listDictionaries)
}

export const searchHandlers: HandlersFor<typeof searchContract> = {
  'search:global': read(searchEverything)
}

export const recordHandlers: HandlersFor<typeof recordContract> = {
  'record:exists': read(recordExists)
}

export const draftHandlers: HandlersFor<typeof draftContract> = {
  'draft:get': read(getDraft),
  'draft:save': write({ title: () => '保存草稿', run: saveDraft }),
  'draft:discard': write({ title: () => '丢弃草稿', run: discardDraft })
}

export const settingHandlers: HandlersFor<typeof settingContract> = {
  'setting:get': read(getOffice),
  'setting:save': write({ title: () => '修改单位设置', run: saveOffice })
}
