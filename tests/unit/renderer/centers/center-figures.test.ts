import type { CenterDetail } from '@contract/center-detail'
import { centerFigures } from '@renderer/features/centers/center-figures'
import { newCenter, newFunction } from '@renderer/features/centers/new-center'
import { describe, expect, it } from 'vitest'

const today = '2026-09-30'

function detail(changes: Partial<CenterDetail['draft']>, staff: CenterDetail['staff'] = []): CenterDetail {
  return {
    draft: { ...newCenter(null), ...changes, id: 'c', revision: 1 },
    labels: { unitName: '', divisionPath: [], divisionCode: null, servedDivisions: [], organizations: [] },
    parents: [],
    children: [],
    staff,
    projects: [],
    statusHistory: [],
    history: [],
    isSample: false,
    createdAt: '',
    createdBy: '',
    updatedAt: '',
    updatedBy: ''
  }
}

function texts(of: CenterDetail): Record<string, string> {
  return Object.fromEntries(centerFigures(of, today).map(({ label, figure }) => [label, figure.text]))
}

describe('the figures of a centre', () => {
  it('leave the shared area out of the shares', () => {
    // 1041.40 / (211.80 + 1041.40) = 83.1 %
    const shown = texts(
      detail({ areaIndoor: 141_450, areaOffice: 21_180, areaService: 104_140, areaShared: 16_130 })
    )
    expect(shown).toMatchObject({ 室内面积: '1,414.50', 服务面积占比: '83.1%', 办公面积占比: '16.9%' })
  })

  it('count what runs today, the five public services apart', () => {
    const functions = [
      { ...newFunction('F01'), status: 'running' as const, startDate: '2024-01-01' },
      { ...newFunction('F06'), status: 'running' as const },
      { ...newFunction('F02'), status: 'running' as const, startDate: '2026-10-01' },
      { ...newFunction('F03'), status: 'planned' as const }
    ]
    expect(texts(detail({ functions }))).toMatchObject({ 已开展功能: '2', '5 项公共服务': '1/5' })
  })

  it('add people up by the share of their post', () => {
    const member = {
      assignmentId: 'a',
      personId: 'p',
      name: '张三',
      postName: '专职',
      fteTenths: 5,
      mainPost: true,
      validFrom: '2026-01-01',
      validTo: null,
      absence: null
    }
    const away = { ...member, assignmentId: 'c', personId: 'q', absence: 'leave' as const }
    expect(texts(detail({}, [member, { ...member, assignmentId: 'b', fteTenths: 10 }, away]))).toMatchObject({
      在岗人员: '1.5'
    })
  })

  it('show a dash, never 0, where nothing is known', () => {
    expect(texts(detail({}))).toMatchObject({ 室内面积: '—', 服务面积占比: '—', 服务人口: '—' })
  })
})
