import type { DossierPlace } from '@domain/dossier/sections'

/** Where a missing paper is entered or added. */
export function linkOf(
  place: DossierPlace,
  { projectId, centerId }: { projectId: string; centerId: string }
): { to: string; label: string } {
  const project = `/projects/${projectId}`
  switch (place) {
    case 'center':
      return { to: `/centers/${centerId}/edit`, label: '中心台账' }
    case 'project':
      return { to: project, label: '项目信息' }
    case 'items':
      return { to: `${project}/items`, label: '建设内容' }
    case 'plan':
      return { to: `${project}/plan`, label: '计划与节点' }
    case 'money':
      return { to: `${project}/money`, label: '资金' }
    case 'reports':
      return { to: `${project}/reports`, label: '月报' }
    case 'checks':
      return { to: `${project}/checks`, label: '检查与问题' }
    case 'acceptance':
      return { to: `${project}/acceptance`, label: '验收' }
    case 'staff':
      return { to: `/centers/${centerId}?tab=staff`, label: '中心人员' }
    case 'attachments':
      return { to: `${project}/attachments`, label: '照片和附件' }
  }
}
