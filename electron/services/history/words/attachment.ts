import { attachmentOwners, paperKinds, photoSlots } from '@domain/attachment/vocabulary'
import { count, text, vocabulary, type TableWords } from '@services/history/field-words'

export const attachmentWords: Readonly<Record<string, TableWords>> = {
  attachment: {
    label: '附件',
    named: 'name',
    fields: {
      ownerKind: vocabulary('所属', attachmentOwners),
      name: text('名称'),
      slot: vocabulary('照片位置', photoSlots),
      paper: vocabulary('材料种类', paperKinds),
      note: text('说明'),
      takenOn: text('拍摄日期'),
      bytes: count('字节数')
    }
  }
}
