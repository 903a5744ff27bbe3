import { NotFoundError } from '@database/storage-errors'
import { newId } from '@database/new-id'
import { acceptedCertificates } from '@domain/staffing/candidate'
import { listCandidates } from '@services/staffing/gap-candidates'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStaffOffice, type StaffOffice } from './staff-office'

const date = '2026-09-30'
const nurse = { certificate: 'nurse', certificateValidTo: date }

let office: StaffOffice
let target: string
/** Whose gap is at the centre 缺人; the others work there, in the same street, in another county, or nowhere. */
beforeAll(async () => {
  office = await openStaffOffice()
  target = (await office.added({ name: '缺人中心' })).id ?? ''
  const beside = (await office.added({ name: '同街中心' })).id ?? ''
  const rural = {
    code: '410329-R-T2-0001',
    kind: 'rural' as const,
    divisionId: office.division.changling,
    unitId: office.unit.yichuan,
    lngE6: null,
    latE6: null
  }
  const far = (await office.added({ name: '外县中心', ...rural })).id ?? ''
  const half = (centerId: string) => [office.assignment(centerId, { fteTenths: 5 })]
  await office.hired({ name: '甲本处', ...nurse, phone: '13800018000', assignments: half(target) })
  await office.hired({ name: '乙同街', ...nurse, assignments: half(beside) })
  await office.hired({ name: '丙外县', ...nurse, assignments: half(far) })
  await office.hired({ name: '丁未在岗', ...nurse, assignments: [] })
  await office.hired({ name: '戊满岗', ...nurse, assignments: [office.assignment(beside)] })
  await office.hired({ name: '己无证', assignments: half(beside) })
  await office.hired({ name: '庚过期', ...nurse, certificateValidTo: '2026-09-29', assignments: [] })
  await office.hired({
    name: '辛长假',
    ...nurse,
    assignments: half(beside),
    absences: [
      {
        id: null,
        revision: null,
        assignmentId: null,
        kind: 'leave',
        validFrom: '2026-09-01',
        validTo: null,
        note: ''
      }
    ]
  })
})
afterAll(() => office.remove())

const found = (post: string, day = date) =>
  listCandidates(office.database.reader, {
    centerId: target,
    postId: office.post.get(post) ?? newId(),
    date: day
  })

describe('who can fill a gap', () => {
  it('has the qualification and part of a post free, nearest first, and no phone', async () => {
    const { rows, qualification, unmatched } = await found('medical')
    expect(qualification).toBe('护士执业证书（示例）')
    expect(unmatched).toBe(false)
    expect(rows.map(({ name, nearness, freeTenths }) => [name, nearness, freeTenths])).toEqual([
      ['甲本处', 'center', 5],
      ['乙同街', 'town', 5],
      ['丁未在岗', 'off', 10]
    ])
    expect(rows[0]?.posts).toBe('缺人中心 政务代办')
    expect(JSON.stringify(rows)).not.toContain('8000')
  })

  it('is asked of the day: tomorrow the certificates have ended, and a post without qualification asks for none', async () => {
    expect((await found('medical', '2026-10-01')).rows).toEqual([])
    const { rows } = await found('errands')
    expect(rows.map(({ name }) => name)).toContain('己无证')
    expect(rows.map(({ name }) => name)).not.toContain('戊满岗')
    expect(rows.map(({ name }) => name)).not.toContain('辛长假')
    await expect(found('unknown')).rejects.toBeInstanceOf(NotFoundError)
  })

  it('takes the certificates that the words of the post name', () => {
    const words = [
      { code: 'a', label: '助理社工师' },
      { code: 's', label: '社工师' },
      { code: 'c', label: '厨师' }
    ]
    expect(acceptedCertificates('助理社工师及以上（示例）', words)).toEqual(['a', 's'])
    expect(acceptedCertificates('驾照', words)).toEqual([])
    expect(acceptedCertificates(' ', words)).toBeNull()
  })
})
