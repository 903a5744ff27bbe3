/** A face of the office's papers. */
interface Face {
  /** What a clerk calls it. */
  name: string
  /** Names under which an office may have it, that of the standard first. */
  standard: readonly string[]
  /** What stands for it where none of them is installed, the best first. */
  instead: readonly string[]
  /** What the system draws with where none of all these is there. */
  generic: 'serif' | 'sans-serif'
}

const serif = {
  instead: ['宋体', 'SimSun', 'STSong', 'Noto Serif CJK SC', 'Noto Sans CJK SC'],
  generic: 'serif'
} as const

/** Nothing is bundled: 仿宋_GB2312 and 方正小标宋 ship with no system, and the latter is sold. Source: domain §3.4. */
export const paperFaces = {
  fangsong: {
    name: '仿宋_GB2312',
    standard: ['仿宋_GB2312', 'FangSong_GB2312', 'FangSong', '仿宋', 'STFangsong'],
    ...serif
  },
  biaosong: {
    name: '方正小标宋简体',
    standard: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '小标宋'],
    ...serif
  },
  songti: { name: '宋体', standard: ['SimSun', '宋体', 'STSong'], ...serif },
  heiti: {
    name: '黑体',
    standard: ['SimHei', '黑体', 'STHeiti'],
    instead: ['Microsoft YaHei', 'Noto Sans CJK SC'],
    generic: 'sans-serif'
  }
} as const satisfies Readonly<Record<string, Face>>
export type PaperFace = keyof typeof paperFaces

/** As a style names them: the standard ones first, then what stands for them. */
export function familyOf(face: PaperFace): string {
  const { standard, instead, generic }: Face = paperFaces[face]
  return [...new Set([...standard, ...instead])].map((name) => `"${name}"`).join(', ') + `, ${generic}`
}

/**
 * What the clerk is told of faces that are missing; empty when all are there.
 * @param installed whether this computer has a font of the name
 */
export function substitutionsInWords(
  faces: readonly PaperFace[],
  installed: (name: string) => boolean
): string {
  const parts = faces.flatMap((face) => {
    const { name, standard, instead }: Face = paperFaces[face]
    if (standard.some(installed)) return []
    return [`${name}（用 ${instead.find(installed) ?? '系统默认字体'} 代替）`]
  })
  return parts.length === 0 ? '' : `本机没有 ${parts.join('、')}。装上后再导出一次即可。`
}
