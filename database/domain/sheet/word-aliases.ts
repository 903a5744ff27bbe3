import type { CenterForm, CenterKind, CenterStatus, CenterTier } from '@domain/center/vocabulary'
import { normaliseText } from '@domain/search/normalise-text'

type Aliases<Code extends string> = Readonly<Record<Code, readonly string[]>>

/** What papers from elsewhere write for a word of ours, only where it can mean nothing else. */
export const kindAliases: Aliases<CenterKind> = {
  urban: ['城市', '城区', '城镇', '邻里', '城市邻里中心', '城市社区'],
  rural: ['农村', '乡村', '乡里', '村', '农村乡里中心', '乡镇']
}

export const tierAliases: Aliases<CenterTier> = {
  district: ['片区', '片区级中心', '片区中心'],
  community: ['社区', '社区级中心', '村级', '社区(村)级', '社区中心'],
  block: ['小区', '小区级中心', '小区(组团)级', '组团级'],
  station: ['站点', '延伸站', '延伸点', '延伸服务站点']
}

export const statusAliases: Aliases<CenterStatus> = {
  planned: ['拟建', '规划中', '筹建', '谋划中'],
  building: ['建设中', '施工中', '正在建设', '在建设'],
  built: ['建成未投入使用', '已建成未投用', '建成待投用', '已建未用'],
  open: ['运营', '已运营', '正常运营', '已投用', '投入使用', '建成投用', '正常运行', '已建成投用'],
  suspended: ['暂停', '整改', '停业整改', '暂停运营', '整改中'],
  merged: ['已并入', '合并'],
  closed: ['已撤销', '关闭', '撤并']
}

export const formAliases: Aliases<CenterForm> = {
  flagship: ['旗舰', '旗舰型'],
  starmoon: ['星月', '星月型'],
  chain: ['珠链', '珠链型'],
  single: ['单点集中', '集中式', '单点式'],
  scatter: ['分散式', '插花式', '分散', '插花']
}

/** The code that an alias stands for; null when none does. */
export function codeOfAlias<Code extends string>(aliases: Aliases<Code>, text: string): Code | null {
  const wanted = normaliseText(text)
  for (const code in aliases) {
    if (aliases[code].some((alias) => normaliseText(alias) === wanted)) return code
  }
  return null
}
