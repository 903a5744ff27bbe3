import { expect, it } from 'vitest'
import { conflictCopiesOf } from '@domain/backup/conflict-copy'

const copies = [
  'desk (张三的冲突副本 2026-11-24).db',
  "desk (Zhang's conflicted copy 2026-11-24).db",
  'desk(冲突_张三_2026-11-24 10-20-30).db',
  'desk_冲突文件_20261124.db',
  'desk.sync-conflict-20261124-101010-ABCDEFG.db',
  'desk-DESKTOP-4F2K9.db',
  'desk-民政科的电脑.db',
  'desk-PC 副本.db',
  'desk - 副本.db',
  'desk - 副本 (2).db',
  'desk - Copy.db',
  'desk copy.db',
  'desk(1).db',
  'desk (2).db',
  'desk（1）.db',
  'desk 2.db'
]
const others = [
  'desk.db',
  'desk.db-journal',
  'desk.lock',
  'desk.holder.json',
  'desk.second-place.json',
  'desk.db.aside-20261124101010123',
  'desk.db.creating',
  'desk.db.restoring',
  'desk-20261122-180301-123-manual.db',
  'desk-20261122-180301-123-before-import.db',
  'deskbook.db',
  'helpdesk (1).db',
  '台账 (冲突副本).xlsx',
  'backups',
  'logs'
]

it('names what looks like a second version of the data file, and nothing else', () => {
  expect(conflictCopiesOf('desk.db', [...others, ...copies])).toEqual(copies)
  expect(conflictCopiesOf('desk.db', [])).toEqual([])
})
