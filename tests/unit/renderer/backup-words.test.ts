import { describe, expect, it } from 'vitest'
import type { BackupStatus } from '@contract/backup-status'
import { nextBackupWords } from '@renderer/features/data/backup-words'
import { backupNotices } from '@renderer/stores/backup-notices'

const today = '2026-09-30'
const calm: BackupStatus = {
  dataBytes: 1,
  placeWarning: null,
  conflictCopies: [],
  nextDueAt: null,
  problem: null,
  secondPlace: null,
  attachments: {
    files: 0,
    bytes: 0,
    checkedAt: null,
    missing: [],
    altered: [],
    recovered: 0,
    superfluous: 0,
    problem: null
  }
}

describe('what the page and the frame say about backups', () => {
  it('is nothing while all is well', () => {
    expect(backupNotices(calm, today)).toEqual([])
  })

  it('names a failed automatic backup before second versions and a bad place', () => {
    const texts = backupNotices(
      {
        ...calm,
        placeWarning: '数据文件夹在网络上。',
        conflictCopies: ['desk(1).db', 'desk(2).db'],
        problem: { at: '2026-09-30T01:00:00.000Z', message: '磁盘空间不足。' }
      },
      today
    )
    expect(texts.map(({ level }) => level)).toEqual(['caution', 'caution', 'caution'])
    expect(texts.map(({ text }) => text.slice(0, 6))).toEqual([
      '自动备份没有',
      '数据文件旁边',
      '数据文件夹在'
    ])
    expect(texts[0]?.text).toContain('磁盘空间不足')
    expect(texts[1]?.text).toContain('desk(1).db、desk(2).db')
  })

  it('C6: is red when the second place is out of reach or its newest copy is older than 7 days', () => {
    const place = { folder: 'E:\\备份', reachable: true, copies: 3, newestCopyAt: null, problem: null }
    const of = (changes: object) =>
      backupNotices({ ...calm, secondPlace: { ...place, ...changes } }, today).map(({ level }) => level)
    // At noon UTC the local day is the same from UTC-11 to UTC+11.
    expect(of({ newestCopyAt: '2026-09-30T12:00:00.000Z' })).toEqual([])
    expect(of({ newestCopyAt: '2026-09-23T12:00:00.000Z' })).toEqual([])
    expect(of({ newestCopyAt: '2026-09-22T12:00:00.000Z' })).toEqual(['alert'])
    expect(of({ newestCopyAt: null })).toEqual(['alert'])
    expect(of({ newestCopyAt: '2026-09-30T12:00:00.000Z', reachable: false })).toEqual(['alert'])
    expect(of({ newestCopyAt: '2026-09-30T12:00:00.000Z', problem: '空间不足' })).toEqual(['alert'])
  })

  it('names photos and papers whose files are gone or altered, in red before all else, and what came back', () => {
    const of = (changes: object) =>
      backupNotices(
        { ...calm, placeWarning: '网络文件夹。', attachments: { ...calm.attachments, ...changes } },
        today
      )
    expect(of({ missing: ['一.jpg', '二.jpg'], altered: ['合同.pdf', '纪要.pdf'] })[0]).toEqual({
      level: 'alert',
      text: '照片和附件有 2 个文件不见了、2 个文件被改动（一.jpg、二.jpg、合同.pdf 等），请到“数据与备份”从备份找回'
    })
    expect(of({ recovered: 2 }).map(({ level, text }) => `${level} ${text.slice(0, 3)}`)).toEqual([
      'caution 2 个',
      'caution 网络文'
    ])
  })

  it('tells when the next backup is made', () => {
    const now = '2026-09-30T01:00:00.000Z'
    expect(nextBackupWords(null, now)).toContain('没有变化')
    expect(nextBackupWords(now, now)).toContain('几分钟内')
    expect(nextBackupWords('2026-09-30T01:40:00.000Z', now)).toMatch(/\d\d:40 左右自动备份/)
  })
})
